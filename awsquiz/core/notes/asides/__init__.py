"""What of a note is set aside: read and kept, but not asked unless a person takes it back.

Read in this order: `judging` (the whole of it), `section_kinds` (what headings say of what stands
below), `sentence_forms` (what an ending says), `leaning`, `bare_names`, `remarks`, `pointers`,
`lab_steps`, `commands`, `exam_text`, `subjectless`; and `plain_statements`, by which most facts
need no second look.
"""
