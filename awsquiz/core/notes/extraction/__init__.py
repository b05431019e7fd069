"""What a note says, taken out of it: sentences, cells of tables, definitions.

Read in this order: `sentences`, `labels` and `fenced` (prose), `tables` and `cells`, `deriving`
(the text that a source gives) with `remarked`, `definitions` (what reads as one), `introductions`
(which facts are one), `repeats`.
"""
