"""The record of a problem, as it stands in the envelope of every command."""

from __future__ import annotations

from typing import Literal, TypedDict


class Problem(TypedDict):
    """What was found, or what ended the command."""

    code: str
    message: str
    mend: str | None
    level: Literal["error", "problem", "advice", "notice"]
    notice: bool
    path: str | None
    line: int | None
    concept: str | None
    fact: str | None
    scenario: str | None
