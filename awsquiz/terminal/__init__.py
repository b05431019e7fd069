"""Rich rendering, and the prompts of the terminal.

Read `console` first, then `questions` and `asking`: a question, until it is answered.
"""
