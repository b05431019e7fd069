"""Typer commands, one file a command group: load, one call, show.

Read `commands` (all of them), `loading` (what they load), `undo` (a short one), then `quiz`,
`sessions` (which session is asked for) and `studying`: a session at the terminal.
"""
