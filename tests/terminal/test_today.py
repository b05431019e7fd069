"""The glance at today, as a newcomer sees it first."""

from __future__ import annotations

from collections.abc import Sequence

from awsquiz.core.study.overview import CardCounts
from awsquiz.core.study.portion import Portion
from awsquiz.core.study.streaks import Streak
from awsquiz.terminal.today import Today, lines


def welcome(cards: Sequence[CardCounts]) -> str:
    today = Today(
        portion=Portion(0, 0, 0),
        wrong=0,
        minutes=0,
        answers=0,
        spent=0,
        streak=Streak(0, 0),
        lately=[],
        weakest=[],
        leeches=0,
        to_come=0,
        next_due=None,
        exam=None,
        covered=cards,
        facts=sum(card.asked for card in cards),
    )
    return "\n".join(line.plain for line in lines(today))


def card(title: str, category: str, asked: int) -> CardCounts:
    return CardCounts(title.lower(), title, category, 1, asked)


def test_a_few_cards_are_named() -> None:
    """Where there are few they say what the library is on."""
    assert "The cards cover: S3, EC2 (9 facts)." in welcome(
        [card("S3", "storage", 4), card("EC2", "compute", 5)]
    )


def test_many_cards_are_told_by_category() -> None:
    """The largest first, with how much there is to learn; the smallest are not named."""
    names = ("compute", "storage", "security", "database", "cost", "support", "analytics", "iot")
    cards = [card(f"{name}{n}", name, 2 + at) for at, name in enumerate(names) for n in (1, 2)]
    said = welcome([*cards, card("Ground Station", "satellite", 1)])
    assert "The cards cover: internet of things 18, analytics 16, " in said
    assert "compute 4, … (89 facts)." in said
