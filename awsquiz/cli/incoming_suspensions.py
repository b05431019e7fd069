"""Cards that are suspended in Anki, and taken up again there, as events of the journal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from awsquiz.cli.incoming_stamps import digest_in, digest_named, stamp_brought
from awsquiz.core.events import Resume, Suspend, moment
from awsquiz.formats.anki.reading import ReadCard

_EARLIEST = 946_684_800
"""2000, in seconds since 1970."""


def suspended_elsewhere(
    cards: Mapping[str, Sequence[tuple[str, ReadCard]]], happened: Iterable[object], now: datetime
) -> Iterator[Suspend | Resume]:
    """What has changed in Anki since the last import: `cards` are those of each fact.

    A fact is suspended where all cards that ask it are. What is resumed here stays so until it is
    taken up and suspended anew there.
    """
    marks = [each for each in happened if isinstance(each, Suspend | Resume)]
    last = {digest_in(each.id): each for each in sorted(marks, key=lambda each: each.id)}
    for fact, those in cards.items():
        name = min(f"{guid} {card.ord}" for guid, card in those)
        before = last.get(digest_named(_mark(name)))
        is_suspended = all(card.is_suspended for _guid, card in those)
        if is_suspended == isinstance(before, Suspend):
            continue
        changed = max(card.changed for _guid, card in those)
        at = 1000 * min(max(changed, _EARLIEST), int(now.timestamp()))
        if before is not None:  # Anki counts whole seconds: both may fall into one
            at = max(at, moment(before.at) + 1)
        kind = Suspend if is_suspended else Resume
        yield kind(**stamp_brought(at, _mark(name)), target=fact)


def _mark(card: str) -> str:
    return f"suspend {card}"
