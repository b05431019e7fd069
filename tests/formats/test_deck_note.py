"""A deck of another program as a note: each card has a name by which it is known again."""

from __future__ import annotations

import pytest

from awsquiz.core.notes import read_note
from awsquiz.formats.deck_note import DeckCard, deck_note


@pytest.mark.parametrize("guid", ["abcdefgh!", "abcdefgh?", "아니다", "a b", ""])
def test_the_name_of_a_card_is_no_part_of_what_it_says(guid: str) -> None:
    """Whatever comes of its id: the first one's name would be of digits alone, a power."""
    card = DeckCard(guid, ("SQS",), ("- 얼마나 남는가?::나흘",))
    note, _places = deck_note("덱", [card])
    [fact] = read_note(note, "덱.md", emojize=str).concepts[0].facts
    assert (fact.question, fact.text) == ("얼마나 남는가?", "나흘")
