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


def coming_exam(goals: Mapping[str, str], day: int) -> ComingExam | None:
    """The first of the exams that is not over on that study day; `goals` are exam → ISO date."""
    dated = [(date.fromisoformat(on), exam) for exam, on in goals.items()]
    coming = sorted(each for each in dated if each[0].toordinal() >= day)
    return (
        ComingExam(coming[0][1], coming[0][0], coming[0][0].toordinal() - day) if coming else None
    )
