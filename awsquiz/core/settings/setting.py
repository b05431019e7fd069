"""The record of a setting: what is said of it wherever it is shown or refused."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["N_", "Setting"]


def N_(message: str) -> str:  # noqa: N802
    """Marks a text for the catalogues; the screen translates it."""
    return message


class Setting(NamedTuple):
    """What there is to say of a setting, in English; `{languages}` and `{codes}` are those of
    messages."""

    meaning: str
    """What it does."""
    allowed: str
    """What it may be: behind a colon where something else was given."""
    unset: str = ""
    """How it is shown where nothing is set; empty where it has a default."""
