"""The adviser for `retention`."""

from __future__ import annotations

from awsquiz.core.plan.pace import Tempo
from awsquiz.core.plan.picking import PlanFact
from awsquiz.core.plan.retention import RETENTIONS, Outlook, best, outlook
from awsquiz.core.study.models import DEFAULT_MODEL

TODAY = 739_000
PACE = Tempo(new=20, review=10, again=10)


def test_a_higher_retention_takes_longer_and_leaves_more_known() -> None:
    """In a simulation of sixty days with five new facts a day."""
    facts = [PlanFact(f"c.{at}", "c", 1.0) for at in range(200)]
    found = [outlook(each, TODAY, TODAY + 60, facts, 5, DEFAULT_MODEL, PACE) for each in RETENTIONS]
    assert [each.minutes for each in found] == sorted(each.minutes for each in found)
    assert [each.known for each in found] == sorted(each.known for each in found)
    assert found[0].minutes * 1.5 < found[-1].minutes


def test_the_most_that_is_known_within_the_minutes_is_advised() -> None:
    """Where none fits the shortest day, and without minutes what is known for the least."""
    low, high = Outlook(0.8, 10.0, 5.0, 0.7), Outlook(0.9, 20.0, 9.0, 0.8)
    assert best([low, high], 25) == high
    assert best([low, high], 15) == low
    assert best([low, high], 5) == low
    assert best([low, high], None) == low
