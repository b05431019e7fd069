"""The journal's events: what the learner did, one record a line, never changed afterwards."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

VERSION = 1
AGAIN, HARD, GOOD, EASY = 1, 2, 3, 4


class Review(Struct, frozen=True, kw_only=True, omit_defaults=True, tag="review", tag_field="type"):
    """An answer to a question."""

    v: int
    """Version of the form of events."""
    id: str
    """Sorts by time; no other event has it."""
    at: str
    """When it was given: UTC, ISO 8601 with milliseconds."""
    offset: int
    """Minutes by which the learner's clock is ahead of UTC."""
    fact: str
    form: str
    grade: int
    """1 Again, 2 Hard, 3 Good, 4 Easy."""
    ms: int
    """Milliseconds from question to answer."""
    answer: tuple[str, ...]
    """What was answered: the keys of options, or what was typed."""
    question: str | None = None
    """The question's id."""
    guess: bool = False
    """The learner said that it was guessed: graded as not known."""
    hint: bool = False
    """A hint was taken: graded as hard at best."""


def in_order(reviews: Iterable[Review]) -> list[Review]:
    """The events of all devices in the one order that there is: by time, then by id."""
    return sorted(reviews, key=lambda event: (event.at, event.id))


def grade(right: bool, *, guess: bool = False, hint: bool = False) -> int:
    """The grade of an objective form: Again or Good; a guess is Again, a hint Hard at best."""
    if not right or guess:
        return AGAIN
    return HARD if hint else GOOD


def mistakes(reviews: Iterable[Review]) -> list[str]:
    """Facts whose last answer was not known, the latest first."""
    last: dict[str, Review] = {}
    for event in in_order(reviews):
        last.pop(event.fact, None)
        last[event.fact] = event
    return [fact for fact, event in reversed(last.items()) if event.grade == AGAIN]
