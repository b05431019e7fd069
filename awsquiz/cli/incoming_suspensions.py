"""Cards that are suspended in Anki, and taken up again there, as events of the journal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from hashlib import blake2b

from awsquiz.core.events import Resume, Suspend
from awsquiz.formats.anki.reading import ReadCard
from awsquiz.storage.journal import Stamp, stamp

_EARLIEST = 946_684_800
"""2000, in seconds since 1970."""
_DIGEST = 8
_MOMENT = 12
"""Digits of an id that say when it was."""


def suspended_elsewhere(
    cards: Mapping[str, Sequence[tuple[str, ReadCard]]], happened: Iterable[object], now: datetime
) -> Iterator[Suspend | Resume]:
    """What has changed in Anki since the last import: `cards` are those of each fact.

    A fact is suspended where all cards that ask it are. What is resumed here stays so until it is
    taken up and suspended anew there.
    """
    marks = [each for each in happened if isinstance(each, Suspend | Resume)]
    last = {each.id[_MOMENT:]: each for each in sorted(marks, key=lambda each: each.id)}
    for fact, those in cards.items():
        name = min(f"{guid} {card.ord}" for guid, card in those)
        before = last.get(_digest(name))
        is_suspended = all(card.is_suspended for _guid, card in those)
        if is_suspended == isinstance(before, Suspend):
            continue
        changed = max(card.changed for _guid, card in those)
        at = datetime.fromtimestamp(min(max(changed, _EARLIEST), int(now.timestamp())), UTC)
        if before is not None:  # Anki counts whole seconds: both may fall into one
            at = max(at, _moment(before.id) + timedelta(milliseconds=1))
        kind = Suspend if is_suspended else Resume
        yield kind(**_stamped(at, name), target=fact)


def _stamped(at: datetime, name: str) -> Stamp:
    stamped = stamp(at.astimezone())
    stamped["id"] = f"{round(at.timestamp() * 1000):0{_MOMENT}x}{_digest(name)}"
    return stamped


def _moment(event: str) -> datetime:
    return datetime.fromtimestamp(int(event[:_MOMENT], 16) / 1000, UTC)


def _digest(name: str) -> str:
    """What the ids of a card's events have in common."""
    return blake2b(
        f"suspend {name}".encode("utf-8", "surrogatepass"), digest_size=_DIGEST
    ).hexdigest()
