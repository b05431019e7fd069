"""What of a fact's history tells of its memory: the answers that moved its schedule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from awsquiz.core.study.memory import Answer, Happened, Moved

_Step = tuple[int, int]
"""Study day and grade of an answer."""
Trail = tuple[_Step, ...]
"""The answers on a fact that moved its schedule, a day each, from the one by which it was met."""


def trails_of(histories: Iterable[Sequence[Happened]]) -> list[Trail]:
    """The trails of the facts of these histories; those with one answer tell nothing."""
    return [trail for history in histories for trail in _trails_in(history) if len(trail) > 1]


def _trails_in(history: Sequence[Happened]) -> Iterator[Trail]:
    """A fact that was made new begins another trail."""
    trail: list[_Step] = []
    for each in history:
        if isinstance(each, Moved) and each.day is None:
            yield tuple(trail)
            trail = []
        elif isinstance(each, Answer) and not (
            each.practice or (trail and each.day <= trail[-1][0])
        ):
            trail.append((each.day, each.grade))
    yield tuple(trail)


def until(trails: Iterable[Trail], day: int) -> list[Trail]:
    """What was known of them before that study day."""
    cut = (tuple(step for step in trail if step[0] < day) for trail in trails)
    return [trail for trail in cut if len(trail) > 1]


def days_of(trails: Iterable[Trail]) -> list[int]:
    """The days of all answers that could be foretold, the earliest first."""
    return sorted(day for trail in trails for day, _grade in trail[1:])
