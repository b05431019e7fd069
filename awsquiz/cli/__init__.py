"""Typer commands, one file a command group: load, one call, show."""
