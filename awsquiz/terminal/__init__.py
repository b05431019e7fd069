"""Rich rendering, and the prompts of the terminal.

Read `console` first, then `questions` (with what is `carried`) and `asking`: a question, until it
is answered.
"""
