"""Files of questions for learning platforms: GIFT, Aiken and Moodle's XML, written and read.

`quiz_item` is what all of them have in common; then `gift_file`, `aiken_file` and `moodle_file`.
"""
