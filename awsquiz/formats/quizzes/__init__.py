"""Files of questions for learning platforms: GIFT, Aiken, Moodle's XML and QTI.

`quiz_item` is what all of them have in common; then `gift_file` and `aiken_file`, which are read
as well, `moodle_file`, and of QTI `qti_item` in a `qti_package`.
"""
