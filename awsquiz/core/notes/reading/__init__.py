"""From tokens to sections of facts, with an account of every line.

Read in this order: `open_note` (the note as it is read) with the `account` of its lines and the
`position` in it; `reader` (tokens and paragraphs), `bullets` (with `lone_numbers`), `table_reader`
and `block_reader`.
"""
