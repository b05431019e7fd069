"""The questions of a session, asked and answered: by key on the whole screen, or line by line.

Read `reply` (what comes of one), `side_keys` (the keys beside the answers) and `in_lines`; then
`by_keys` with its pages: `question_page` (with `picks`, what is chosen, and the `head` above) and
`verdict_page`, which share `session_page`, and `small_pages`.
"""
