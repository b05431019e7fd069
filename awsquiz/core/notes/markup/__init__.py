"""What of a note is markup: it leaves the words, and nothing else.

Read in this order: `markdown` (the parser), `dialects` (blocks of other programs) and `phrases`
(the same within a line), `html`, `formulas`, `marks` (signs that mean something), `silent` (what is
for no reader); `parsed` (a note as the parser has it).
"""
