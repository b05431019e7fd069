"""Which facts of a backlog are asked first."""

from __future__ import annotations

from random import Random

from awsquiz.core.study.backlog import most_lost_first
from awsquiz.core.study.memory import Memory
from awsquiz.core.study.models import DEFAULT_MODEL
from awsquiz.core.study.schedule import Strength
from awsquiz.core.study.session import Item

DAY = 739_000


def item(name: str, stability: float, ago: int) -> Item:
    memory = Memory(strength=Strength(stability, 5.0, DAY - ago))
    return Item(name, "c", "c", memory, DAY)


def test_what_a_review_saves_most_of_goes_first() -> None:
    """A fact that lasts without a review waits; one that is all but gone gains most by it."""
    lasting, half, gone = item("lasting", 300, 310), item("half", 8, 20), item("gone", 0.3, 200)
    asked = most_lost_first([lasting, gone, half], DAY, DEFAULT_MODEL)
    assert [each.fact for each in asked] == ["gone", "half", "lasting"]


def test_a_fact_without_a_schedule_is_last() -> None:
    """Nothing is known to be lost of it."""
    bare = Item("bare", "c", "c")
    assert most_lost_first([bare, item("half", 8, 20)], DAY, DEFAULT_MODEL)[-1] == bare


def test_more_is_known_after_a_month_than_with_the_least_likely_first() -> None:
    """Of four hundred facts that are due, with fifteen reviews a day."""

    def known(*, by_loss: bool) -> float:
        random = Random(3)
        facts = {
            f"c.{at}": Strength(days := random.lognormvariate(2, 1), 5.0, -int(3 * days) - 1)
            for at in range(400)
        }
        for day in range(30):
            waiting = [
                Item(name, "c", "c", Memory(strength=strength))
                for name, strength in facts.items()
                if strength.day + DEFAULT_MODEL.interval(strength) <= day
            ]
            if by_loss:
                waiting = most_lost_first(waiting, day, DEFAULT_MODEL)
            else:
                waiting.sort(key=lambda each: DEFAULT_MODEL.recall(facts[each.fact], day))
            for each in waiting[:15]:
                right = random.random() < DEFAULT_MODEL.recall(facts[each.fact], day)
                after = DEFAULT_MODEL.reviewed(facts[each.fact], 3 if right else 1, day)
                facts[each.fact] = after
        return sum(DEFAULT_MODEL.recall(strength, 30) for strength in facts.values())

    assert known(by_loss=True) > known(by_loss=False)
