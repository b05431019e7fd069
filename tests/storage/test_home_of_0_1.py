"""A home that awsquiz 0.1 made goes on: its notes are read better now, and nothing is lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from rich.emoji import Emoji

from awsquiz.core.merge.conversion import Conversion, convert
from awsquiz.core.merge.known_notes import NoteText
from awsquiz.core.model import Concept, Fact
from awsquiz.core.text import key
from awsquiz.paths import SERVICES, shipped_content
from awsquiz.storage import library, servicefile
from awsquiz.storage.notes import front_matter, read_note_file

HOME = Path(__file__).parent.parent / "data" / "home-0.1"


def converted(before: Iterable[Concept], conversion: Conversion | None = None) -> Conversion:
    """All notes of the home brought into the cards."""
    paths = sorted((HOME / "notes").glob("*.md"))
    return convert(
        [NoteText(str(path), read_note_file(path), str(HOME / "notes")) for path in paths],
        tuple(before),
        emojize=Emoji.replace,
        front_matter=front_matter,
        services=servicefile.load([shipped_content() / SERVICES]),
        ledger=conversion.ledger if conversion else (),
        reread=lambda known: read_note_file(Path(known.path)),
    )


def facts_of(cards: Iterable[Concept]) -> list[Fact]:
    return [fact for card in cards for concept in card.walk() for fact in concept.facts]


@pytest.fixture(scope="module")
def cards() -> tuple[Concept, ...]:
    shelf = library.load([HOME / "cards"])
    assert shelf.problems == ()
    return shelf.library.cards


@pytest.fixture(scope="module")
def today(cards: tuple[Concept, ...]) -> Conversion:
    return converted(cards)


def test_no_fact_is_retired(today: Conversion) -> None:
    """What 0.1 made a fact of is one still, asked or set aside."""
    assert [(each.name, each.retired) for each in today.notes if each.retired] == []


def test_every_id_is_there(cards: tuple[Concept, ...], today: Conversion) -> None:
    """With what the learner did: the journal names facts by their ids."""
    after = {fact.id for fact in facts_of(today.cards)}
    assert {fact.id for fact in facts_of(cards)} <= after


def told(fact: Fact) -> tuple[str | None, ...]:
    """What a fact says, of what, and in which line."""
    section = fact.section or fact.id.partition(".")[0]
    return fact.note, section, str(fact.line), key(fact.text)


def test_nothing_is_asked_twice(cards: tuple[Concept, ...], today: Conversion) -> None:
    """No new fact says what one of these does."""
    said = Counter(told(fact) for fact in facts_of(today.cards) if fact.askable)
    before = Counter(told(fact) for fact in facts_of(cards))
    doubled = [what for what, times in said.items() if times > max(1, before[what])]
    assert doubled == []


def test_again_is_the_same(today: Conversion) -> None:
    """The home is one of today's now."""
    again = converted(today.cards, today)
    assert again.cards == today.cards
    assert again.ledger == today.ledger


def test_what_a_note_is_read_as_does_not_hang_on_the_cards() -> None:
    """Cards that came of the notes themselves change nothing in how these are read."""
    first = converted(())
    again = converted(first.cards, first)
    assert [each.name for each in again.notes if each.changed or each.added] == []
    assert again.cards == first.cards
