"""Formats: values in, the bytes of a file out, and back. Words and languages come in as arguments.

`printed_pages` are exams and study sheets on paper, `styled_html` how text stands in
pages, `xml_text` in XML.
`handout` is what files are made of, `carried_media` the code and images that facts bring along;
`tables` are the rows for spreadsheets and programs, `anki` the decks of Anki, `quizzes` the files
of learning platforms, `markdown_notes` notes that `convert` reads back. What is imported becomes a
note as well: `deck_note`, and `table_cards` for rows; `note_lines` are the signs of both, and
`markdown_text` makes text of signs.
`report_page` and `report_picture` are of an exam, `group_page` of a study group,
`console_picture` of anything on the screen, `doubt_files` of questions whose keys are doubted.
"""
