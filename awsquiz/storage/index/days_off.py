"""The breaks that the learner takes."""

from __future__ import annotations

from datetime import date

from awsquiz.core.plan.rhythm import DaysOff
from awsquiz.storage.index.database import Database
from awsquiz.storage.index.in_force import last_values
from awsquiz.storage.index.incoming import BREAK


def days_off(db: Database) -> tuple[DaysOff, ...]:
    """The breaks that hold, the earliest first."""
    found = (
        DaysOff(_ordinal(first), _ordinal(last)) for first, last in last_values(db, BREAK).items()
    )
    return tuple(sorted(each for each in found if each.last >= each.first))


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
