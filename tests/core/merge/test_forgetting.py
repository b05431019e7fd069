"""Notes that are taken out of the cards."""

from __future__ import annotations

from awsquiz.core.merge.forgetting import forget_notes, notes_behind
from awsquiz.core.model import Concept, Fact, Library


def fact(name: str, note: str | None = None, source: str | None = "글") -> Fact:
    return Fact(id=name, text=name, source=source, note=note)


SUB = Concept(id="fifo", title="FIFO", heading="FIFO", facts=(fact("fifo.aaaa"),))
CARD = Concept(
    id="sqs",
    title="SQS",
    note="a.md",
    heading="SQS",
    line=1,
    facts=(fact("sqs.aaaa"), fact("sqs.bbbb", "b.md"), fact("sqs.cccc", source=None)),
    concepts=(SUB,),
)


def test_facts_and_concepts_of_a_note_go() -> None:
    """With those below, which are of the same note where they name no other."""
    gone = forget_notes((CARD,), {"a.md"}, frozenset())
    [card] = gone.cards
    assert gone.facts == ("sqs.aaaa", "fifo.aaaa")
    assert gone.concepts == ("fifo",)
    assert [each.id for each in card.facts] == ["sqs.bbbb", "sqs.cccc"]
    assert (card.note, card.heading, card.line, card.concepts) == (None, None, None, ())


def test_what_is_shipped_stays() -> None:
    """A concept that is shipped stays, even with nothing in it."""
    gone = forget_notes((CARD,), {"a.md", "b.md"}, frozenset({"sqs", "sqs.aaaa", "fifo"}))
    assert gone.facts == ("sqs.bbbb", "fifo.aaaa")
    assert gone.concepts == ()


def test_another_notes_cards_are_the_same_records() -> None:
    """So that their files are not written again."""
    assert forget_notes((CARD,), {"c.md"}, frozenset()).cards[0] is CARD


def test_the_notes_behind_facts_are_known() -> None:
    """Without those of which only shipped facts are."""
    assert notes_behind(Library((CARD,)), frozenset({"sqs.bbbb"})) == {"a.md"}
