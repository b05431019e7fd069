"""Answers that were given in Anki, as events of the journal."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from hashlib import blake2b

from awsquiz.cli.moments import now
from awsquiz.core.events import ELSEWHERE, Review, moment
from awsquiz.core.merge.outcomes import Outcome
from awsquiz.formats.anki.reading import ReadNote
from awsquiz.storage.journal import Journal, stamp

_EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
"""Before it there was no Anki: a clock was wrong."""
_DIGEST = 8


def device_of(deck: str) -> str:
    """The name of the device under which the answers of a deck are kept: the same each time."""
    return f"anki-{blake2b(deck.encode('utf-8', 'surrogateescape'), digest_size=4).hexdigest()}"


def known_answers(journal: Journal) -> set[tuple[str, int]]:
    """Fact and moment of each answer: what went out to Anki comes back with them."""
    return {(each.fact, moment(each.at)) for each in journal.events() if isinstance(each, Review)}


def facts_at(places: Mapping[str, int], outcome: Outcome) -> dict[str, str]:
    """Card → its fact: the first of those between its line and the next card's."""
    starts = sorted((line, card) for card, line in places.items())
    found: dict[str, str] = {}
    for fact, way in outcome.facts:
        at = bisect_right(starts, (fact.line or 0, "\U0010ffff")) - 1
        if way is not None and at >= 0:
            found.setdefault(starts[at][1], fact.id)
    return found


def answers_in_anki(
    notes: Sequence[ReadNote], facts: Mapping[str, str], known: Container[tuple[str, int]]
) -> Iterator[Review]:
    """The reviews of notes, by guid, as answers on their facts; none that is `known`.

    Their ids are made of what Anki logs, so that they are the same whenever it is imported.
    """
    latest = now()
    for note in notes:
        fact = facts.get(note.guid)
        for answer in note.answers if fact else ():
            if not 0 < answer.at / 1000 < latest.timestamp() or (fact, answer.at) in known:
                continue
            at = datetime.fromtimestamp(answer.at / 1000, UTC).astimezone()
            if at < _EARLIEST:
                continue
            made = blake2b(f"{note.guid} {answer.at}".encode(), digest_size=_DIGEST).hexdigest()
            stamped = stamp(at)
            stamped["id"] = f"{answer.at:012x}{made}"
            yield Review(
                **stamped,
                fact=str(fact),
                form=ELSEWHERE,
                grade=answer.ease,
                ms=answer.ms,
                answer=(),
                practice=answer.is_practice,
            )
