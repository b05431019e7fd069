"""The learner's clock: the only place where commands ask what time it is."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from awsquiz.storage.journal import stamp

if TYPE_CHECKING:
    from awsquiz.storage.journal import Stamp


def now() -> datetime:
    """The time, with the zone that holds here."""
    return datetime.now().astimezone()


def new_stamp() -> Stamp:
    """The fields common to all events, for an event written now."""
    return stamp(now())


def study_today(rollover: int, at: datetime | None = None) -> int:
    """The study day of this moment, or of another time: an ordinal, as `events.study_day` gives."""
    local = (at or now()).replace(tzinfo=None)
    return (local - timedelta(hours=rollover)).toordinal()


def iso_day(day: int) -> str:
    """The date of an ordinal, year first: as JSON has it."""
    return date.fromordinal(day).isoformat()


def day_of(seconds: int) -> int:
    """The ordinal of the local date of a moment, in seconds since 1970. Raises ValueError."""
    try:
        return datetime.fromtimestamp(seconds).astimezone().date().toordinal()
    except (OSError, OverflowError) as error:
        raise ValueError("no calendar has such a day") from error
