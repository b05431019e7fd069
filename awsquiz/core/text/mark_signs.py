"""The marks of notes and their signs: ○ and ✕ change what is said, unlike other punctuation.

A new mark is a word of `Mark` and a case of `sense_of`; `core/notes/markup/marks.py` has how notes
write it.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

Mark = Literal["o", "x"]


class MarkSense(NamedTuple):
    """What there is to know of a mark."""

    sign: str
    """How it is shown, and stands in the text of facts: one character."""
    opposite: Mark | None
    """The mark that makes a statement false which is true with this one; None without such."""


def sense_of(mark: Mark) -> MarkSense:
    """The sense of a mark; the types see to it that each has one."""
    match mark:
        case "o":
            return MarkSense("○", opposite="x")
        case "x":
            return MarkSense("✕", opposite="o")


MARK_SIGNS = "".join(sense_of(mark).sign for mark in get_args(Mark))
"""The signs of all marks, for the classes of patterns: `[^{MARK_SIGNS}]`."""
