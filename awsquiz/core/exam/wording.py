"""What is said around the figures of a report, in the learner's language."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


class Wording(Struct, frozen=True, kw_only=True):
    """The words of one report: the screen makes them, pages and pictures take them."""

    language: str
    """Its code, as HTML has it."""
    when: str
    """The learner's own date and time."""
    scope: str
    verdict: str
    pass_mark: str
    """The pass mark, and that the score is an estimate; in a line."""
    by_domain: str
    by_concept: str
    questions: str
    """The title above the questions."""
    your_answer: str
    key: str
    """Before the option that is the key."""
    yours: str
    """Before the option that was chosen instead."""
    figures: tuple[tuple[str, str], ...]
    """What was counted, by name."""
    remarks: Mapping[int, str]
    """Number of a question → what there is to say of it besides right or wrong."""
    sources: Mapping[int, tuple[str, ...]]
    """Number of a question → where the note and the documentation say it."""
