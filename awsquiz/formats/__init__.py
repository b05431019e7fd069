"""Formats: values in, the text of a file out. Words and languages come in as arguments."""
