"""What commands print as JSON, as records: their JSON Schemas are made of these, and mypy holds the
commands to them.

Nothing of it is loaded when a command runs: commands name these types for mypy alone. Read
`of_study`, `of_marks`, `of_cards`, `of_notes`, `of_exams`, `of_groups`, `of_setup`, by what the
commands are about, and `problem`; `entire` makes such a record of one that the program has. `shown`
knows them all by command.
"""
