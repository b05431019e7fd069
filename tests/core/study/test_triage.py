"""Deciding on new facts: each decision is on disk before it is said, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.study.triage import (
    Decided,
    Decision,
    FactGone,
    Placed,
    TriageDesk,
    decided,
    question_on,
    undecided,
)

DAY = "2026-11-27"


def noted(name: str, line: int, **more: Any) -> Fact:
    """A fact that came from a note."""
    text = f"{name}은 사실이다"
    return Fact(id=name, text=text, source=text, line=line, **more)


SQS = Concept(
    id="sqs",
    title="SQS",
    note="sqs.md",
    facts=(noted("sqs.a001", 3), noted("sqs.a002", 1), noted("sqs.a003", 2, aside="remark")),
    concepts=(Concept(id="fifo", title="FIFO", facts=(noted("fifo.b001", 4),)),),
)
SNS = Concept(id="sns", title="SNS", note="sns.md", facts=(noted("sns.c001", 1),))
CARDS = (SQS, SNS)
OWN = frozenset(fact.id for card in CARDS for each in card.walk() for fact in each.facts)


class DiskFull(Exception):
    """Nothing can be written."""


class Cards:
    """Cards that are kept as they are decided on; full when they are told to be."""

    def __init__(self) -> None:
        self.cards: tuple[Concept, ...] = CARDS
        self.written: list[Decision] = []
        self.full = False

    def write(self, decision: Decision) -> Decided:
        if self.full:
            raise DiskFull
        self.cards, change = decided(self.cards, decision)
        self.written.append(decision)
        return change

    def fact(self, name: str) -> Placed:
        concept, fact = Library(self.cards).fact(name) or (SQS, SQS.facts[0])
        return Placed(concept.id, fact)


def desk_of(cards: Cards) -> TriageDesk:
    return TriageDesk(undecided(Library(cards.cards), OWN, None), cards.write)


# What there is to decide on


def test_facts_come_in_the_order_of_their_notes_and_those_set_aside_last() -> None:
    """Note by note, line by line, wherever they stand in the tree."""
    found = [placed.fact.id for placed in undecided(Library(CARDS), OWN, None)]
    assert found == ["sns.c001", "sqs.a002", "sqs.a001", "fifo.b001", "sqs.a003"]
    assert [it.fact.id for it in undecided(Library(CARDS), OWN, ["sns.md"])] == ["sns.c001"]
    assert undecided(Library(CARDS), frozenset(), None) == []


@pytest.mark.parametrize(
    "said",
    [
        {"ask": True},
        {"ask": False},
        {"checked": DAY},
        {"false_for": ()},
        {"retired": True},
        {"source": None},
    ],
    ids=str,
)
def test_what_a_person_decided_or_wrote_is_not_new(said: dict[str, Any]) -> None:
    """Nor is what has left the note, or never came from one."""
    fact = noted("sqs.a001", 3)
    card = Concept(id="sqs", title="SQS", facts=(Fact(**{**_fields(fact), **said}),))
    assert undecided(Library((card,)), OWN, None) == []


def _fields(fact: Fact) -> dict[str, Any]:
    return {name: getattr(fact, name) for name in fact.__struct_fields__}


# What a decision does


def test_each_decision_says_as_much_as_it_has_to() -> None:
    """Accepting, setting aside and checking close a fact; words and place leave it open."""
    cards = Cards()
    desk = desk_of(cards)
    assert desk.accept().fact.ask is True
    assert desk.set_aside().fact.ask is False
    checked = desk.check("https://aws.amazon.com/sqs/", DAY).fact
    assert (checked.ask, checked.docs, checked.checked) == (
        True,
        "https://aws.amazon.com/sqs/",
        DAY,
    )
    assert desk.reword("다른 말이다").fact.text == "다른 말이다"
    assert desk.open == cards.fact("fifo.b001")
    assert desk.give("sns").concept == "sns"
    assert desk.open == cards.fact("fifo.b001")
    assert (desk.number, desk.total, desk.left) == (4, 5, 2)
    assert undecided(Library(cards.cards), OWN, None) == [
        cards.fact("fifo.b001"),
        cards.fact("sqs.a003"),
    ]


def test_a_fact_that_is_given_away_says_which_note_it_is_from() -> None:
    """It keeps its id; back where it was it need not say so."""
    there, change = decided(CARDS, Decision("fifo.b001", {}, "sns"))
    assert change.after == Placed("sns", noted("fifo.b001", 4, note="sqs.md"))
    assert Library(there).note_of(*(Library(there).fact("fifo.b001") or ())) == "sqs.md"
    back, _change = decided(there, change.taken_back(Decision("fifo.b001", {}, "sns")))
    assert back == CARDS


def test_a_fact_that_is_gone_is_not_decided_on() -> None:
    """Nor is one given to a concept that there is not."""
    for decision in (Decision("sqs.zzzz", {"ask": True}), Decision("sqs.a001", {}, "no-concept")):
        with pytest.raises(FactGone):
            decided(CARDS, decision)


def test_what_another_terminal_changed_stays() -> None:
    """A decision is on the fact as it is on disk; taking it back changes what it had changed."""
    cards = Cards()
    desk = desk_of(cards)
    decided_there, _change = decided(cards.cards, Decision("sns.c001", {"why": "거기서 썼다"}))
    cards.cards = decided_there
    desk.accept()
    assert (cards.fact("sns.c001").fact.why, cards.fact("sns.c001").fact.ask) == (
        "거기서 썼다",
        True,
    )
    desk.undo()
    assert (cards.fact("sns.c001").fact.why, cards.fact("sns.c001").fact.ask) == (
        "거기서 썼다",
        None,
    )


def test_undo_opens_the_fact_again_wherever_one_is() -> None:
    """Also one that was reworded and then put off."""
    cards = Cards()
    desk = desk_of(cards)
    desk.reword("다른 말이다")
    desk.later()
    assert desk.left == 5
    assert desk.undo() == Placed("sns", SNS.facts[0])
    assert desk.open == Placed("sns", SNS.facts[0])
    assert (desk.number, desk.left) == (1, 5)
    assert desk.undo() is None


Act = Callable[[TriageDesk], object]
ACTS: dict[str, Act] = {
    "accept": TriageDesk.accept,
    "aside": TriageDesk.set_aside,
    "check": lambda desk: desk.check("https://aws.amazon.com/", DAY),
    "reword": lambda desk: desk.reword(f"말을 {desk.left}번 바꾼다"),
    "give": lambda desk: desk.give("sns"),
    "give back": lambda desk: desk.give("fifo"),
    "later": TriageDesk.later,
    "undo": TriageDesk.undo,
}


def state(desk: TriageDesk) -> tuple[Any, ...]:
    return (desk.open, desk.number, desk.left, desk.counts())


@given(st.lists(st.tuples(st.sampled_from(sorted(ACTS)), st.booleans()), max_size=40))
def test_what_is_said_is_on_disk(acts: list[tuple[str, bool]]) -> None:
    """Whatever is decided in whatever order, on a disk that is full now and then.

    What cannot be written is not said, and nothing has changed. What is said is one decision more
    on the disk, and the fact as it stands there. Taking all back leaves the cards as they were.
    """
    cards = Cards()
    desk = desk_of(cards)
    for name, full in acts:
        if desk.open is None:
            break
        before, written = state(desk), list(cards.written)
        cards.full = full
        try:
            said = ACTS[name](desk)
        except DiskFull:
            assert full
            assert (state(desk), cards.written) == (before, written)
            continue
        finally:
            cards.full = False
        assert len(cards.written) == len(written) + (said is not None)
        if isinstance(said, Placed):
            assert said == cards.fact(said.fact.id)
        if desk.open is not None:
            assert desk.open == cards.fact(desk.open.fact.id)
    while desk.undo() is not None:
        pass
    assert cards.cards == CARDS
    assert not desk.counts()


# The question that a fact would give


def test_a_fact_that_is_set_aside_shows_what_it_would_be_asked_as() -> None:
    """As if it were taken back; the cards stay as they are."""
    library = Library(CARDS)
    question = question_on(library, "sqs.a003", Random(1))
    assert question is not None
    assert question.fact == "sqs.a003"
    assert question_on(library, "no.such", Random(1)) is None
    assert library.fact("sqs.a003") == (SQS, SQS.facts[2])
