"""What begins an event that is brought from elsewhere: the same whenever it is brought."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import blake2b

from awsquiz.storage.journal import Stamp, stamp

_DIGEST = 8
_MOMENT = 12
"""Digits of an id that say when it was."""


def stamp_brought(at: int, name: str) -> Stamp:
    """The stamp of what happened so many milliseconds after 1970; `name` tells it from others."""
    stamped = stamp(datetime.fromtimestamp(at / 1000, UTC).astimezone())
    stamped["id"] = f"{at:0{_MOMENT}x}{digest_named(name)}"
    return stamped


def digest_named(name: str) -> str:
    """What the ids of all events of that name have in common."""
    return blake2b(name.encode("utf-8", "surrogatepass"), digest_size=_DIGEST).hexdigest()


def digest_in(event: str) -> str:
    """The same, of an id of such an event; whatever stands there in another's."""
    return event[_MOMENT:]
