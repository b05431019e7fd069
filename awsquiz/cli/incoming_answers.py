"""Answers that were given in Anki, as events of the journal, and where its schedule is another."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import NamedTuple

from awsquiz.cli.incoming_stamps import stamp_brought
from awsquiz.cli.incoming_suspensions import suspended_elsewhere
from awsquiz.cli.loading import journal, opened
from awsquiz.cli.moments import now
from awsquiz.core.events import ELSEWHERE, Due, Review, Suspend, moment
from awsquiz.core.merge.outcomes import Outcome
from awsquiz.formats.anki.deck_cards import DeckTold
from awsquiz.formats.anki.reading import LoggedAnswer, ReadCard
from awsquiz.storage.index.folding import memories
from awsquiz.storage.journal import Stamp

_EARLIEST = 946_684_800_000
"""2000, in milliseconds since 1970: before it there was no Anki, a clock was wrong."""
_LONGEST = 86_400_000
"""Milliseconds of an answer that are believed: a day."""
_SHIFTED = 5
_NEAR, _NEARLY = 1, 5
"""Schedules are the same where they differ by a day, or by this part of Anki's interval: both move
what is due a little, so that what was learnt together does not stay together."""


class DueElsewhere(NamedTuple):
    """A fact that Anki would ask on another day."""

    fact: str
    here: int
    """The study day on which it is due, as an ordinal."""
    in_anki: int


class BroughtAlong(NamedTuple):
    """What came along with a deck."""

    answers: int = 0
    impossible: int = 0
    """Answers of days that cannot have been."""
    suspended: int = 0
    """Facts that are not asked from now on, because they are not in Anki."""
    differing: Sequence[DueElsewhere] = ()
    """The facts whose schedules differ, those that differ most first."""


def facts_at(places: Mapping[str, int], outcome: Outcome) -> dict[str, str]:
    """Card → its fact: the first of those between its line and the next card's."""
    starts = sorted((line, card) for card, line in places.items())
    found: dict[str, str] = {}
    for fact, _way in outcome.facts:
        at = bisect_right(starts, (fact.line or 0, "\U0010ffff")) - 1
        if at >= 0:
            found.setdefault(starts[at][1], fact.id)
    return found


def take_history(
    device: str, told: DeckTold | None, facts: Mapping[str, str], *, dry_run: bool
) -> BroughtAlong:
    """Brings what was answered in Anki into the journal, once. `facts` are those of the cards."""
    if told is None:
        return BroughtAlong()
    cards = dict(_cards_of(told, facts))
    written = journal()
    happened = [*written.events()]
    answers = _Answers(_known_answers(happened))
    marks = [*suspended_elsewhere(cards, happened, now())]
    suspended = sum(isinstance(each, Suspend) for each in marks)
    events = [event for fact, those in cards.items() for event in answers.of(fact, those)]
    given = [each for each in events if isinstance(each, Review)]
    if dry_run:
        return BroughtAlong(len(given), answers.impossible, suspended)
    name = blake2b(device.encode("utf-8", "surrogateescape"), digest_size=4).hexdigest()
    many = written.unite(f"anki-{name}", given)
    dues = [each for each in events if isinstance(each, Due)]
    written.unite(f"anki-{name}", [*dues, *marks])
    differing = _differing(cards) if many else ()
    return BroughtAlong(many, answers.impossible, suspended, differing)


def _cards_of(
    told: DeckTold, facts: Mapping[str, str]
) -> Iterator[tuple[str, list[tuple[str, ReadCard]]]]:
    """Fact → the cards of Anki that ask it, each with the guid of its note."""
    own = {note.guid for note in told.own}
    found: dict[str, list[tuple[str, ReadCard]]] = {}
    for note in told.notes:
        for card in note.cards:
            owner = told.owners.get((note.guid, card.ord))
            fact = note.guid if note.guid in own else facts.get(owner or "")
            if fact is not None:
                found.setdefault(fact, []).append((note.guid, card))
    yield from found.items()


def _known_answers(happened: Iterable[object]) -> set[tuple[str, int]]:
    """Fact and moment of each answer: what went out to Anki comes back with them."""
    return {(each.fact, moment(each.at)) for each in happened if isinstance(each, Review)}


class _Answers:
    """Answers of Anki as events; none that is `known`, and none of a day that cannot have been."""

    def __init__(self, known: Container[tuple[str, int]]) -> None:
        self.impossible = 0
        self._known = known
        self._latest = now().timestamp() * 1000

    def of(self, fact: str, cards: Sequence[tuple[str, ReadCard]]) -> Iterator[Review | Due]:
        """What happened to a fact, by the cards that ask it.

        A card that was made new again is so here, where it alone asks the fact.
        """
        for guid, card in cards:
            for answer in card.answers:
                if not _EARLIEST < answer.at < self._latest:
                    self.impossible += 1
                elif answer.ease and not self._is_known(fact, answer.at):
                    yield _review(fact, guid, answer)
                elif not answer.ease and len(cards) == 1:
                    yield Due(**_stamped(guid, answer), target=fact)

    def _is_known(self, fact: str, at: int) -> bool:
        """Of several answers of one moment all but one went out with a later one."""
        return any((fact, at - shifted) in self._known for shifted in range(_SHIFTED))


def _review(fact: str, guid: str, answer: LoggedAnswer) -> Review:
    return Review(
        **_stamped(guid, answer),
        fact=fact,
        form=ELSEWHERE,
        grade=answer.ease,
        ms=min(answer.ms, _LONGEST),
        answer=(),
        practice=answer.is_practice,
    )


def _stamped(guid: str, answer: LoggedAnswer) -> Stamp:
    return stamp_brought(answer.at, f"{guid} {answer.at}")


def _differing(cards: Mapping[str, Sequence[tuple[str, ReadCard]]]) -> list[DueElsewhere]:
    """The facts that are due on another day than in Anki."""
    with opened() as index:
        due = {fact: day for fact, _memory, day in index.query(lambda db: [*memories(db)]) if day}
    found = []
    for fact, those in cards.items():
        days = [card.due for _guid, card in those if card.due is not None]
        if not days or fact not in due:
            continue
        apart = abs(due[fact] - min(days))
        longest = max(card.interval for _guid, card in those)
        if apart > max(_NEAR, longest // _NEARLY):
            found.append(DueElsewhere(fact, due[fact], min(days)))
    return sorted(found, key=lambda each: -abs(each.here - each.in_anki))
