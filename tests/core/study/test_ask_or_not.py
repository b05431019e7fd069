"""Which facts a person's decision changes, and how."""

from __future__ import annotations

import pytest

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.study.ask_or_not import facts_to_change, with_ask

CARD = Concept(
    id="sqs",
    title="SQS",
    note="a.md",
    facts=(
        Fact(id="sqs.asked", text="1"),
        Fact(id="sqs.aside", text="2", aside="step"),
        Fact(id="sqs.never", text="3", ask=False),
        Fact(id="sqs.gone", text="4", aside="step", retired=True),
    ),
)


@pytest.mark.parametrize(
    ("ask", "ids"),
    [
        (True, ["sqs.aside", "sqs.never"]),
        (False, ["sqs.asked"]),
        (None, ["sqs.never"]),
    ],
)
def test_of_a_note_what_the_decision_changes(ask: bool | None, ids: list[str]) -> None:
    """And nothing that has left it."""
    found = facts_to_change(Library((CARD,)), ask, facts=(), notes={"a.md"})
    assert [fact.id for _concept, fact in found] == ids


def test_a_fact_that_is_named_is_told_even_if_it_is_so_already() -> None:
    """Whoever names it gets an answer."""
    found = facts_to_change(Library((CARD,)), True, facts={"sqs.asked"})
    assert [fact.id for _concept, fact in found] == ["sqs.asked"]


def test_a_card_without_any_of_them_is_the_same_record() -> None:
    """So that its file is not written again."""
    assert with_ask([CARD], {"ec2.aaaa"}, True) == (CARD,)
    assert with_ask([CARD], {"ec2.aaaa"}, True)[0] is CARD
    [card] = with_ask([CARD], {"sqs.aside"}, True)
    assert card.facts[1].askable
