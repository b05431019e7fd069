"""The exam that comes next, of those for which the learner has set a date."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple


class ComingExam(NamedTuple):
    """An exam with its date."""

    exam: str
    on: date
    days: int
    """Until then; 0 is today."""


_ASKED = 30
"""Days after an exam on which its result is asked for."""


def just_over(goals: Mapping[str, str], results: Mapping[str, int], day: int) -> str | None:
    """The exam that was sat last, where how it went is not known yet.

    `goals` are exam → ISO date, `results` exam → study day on which its last result was kept.
    """
    over = [(date.fromisoformat(on).toordinal(), exam) for exam, on in goals.items()]
    lately = [each for each in over if day - _ASKED <= each[0] < day]
    waiting = [each for each in lately if results.get(each[1], 0) < each[0]]
    return max(waiting)[1] if waiting else None


def coming_exam(goals: Mapping[str, str], day: int) -> ComingExam | None:
    """The first of the exams that is not over on that study day; `goals` are exam → ISO date."""
    dated = [(date.fromisoformat(on), exam) for exam, on in goals.items()]
    coming = sorted(each for each in dated if each[0].toordinal() >= day)
    return (
        ComingExam(coming[0][1], coming[0][0], coming[0][0].toordinal() - day) if coming else None
    )
