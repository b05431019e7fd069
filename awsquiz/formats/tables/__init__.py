"""Rows for spreadsheets and other programs: CSV, TSV, and JSON Lines.

`rows` has the columns of each kind of row, which docs/reference/formats.md tells and which stay as
they are; `delimited` and `json_rows` write them.
"""
