"""Formats: values in, the text of a file out. Words and languages come in as arguments.

`report_page` and `report_picture` are of an exam, `console_picture` of anything on the screen,
`doubt_files` of questions whose keys are doubted.
"""
