"""What the journal adds up to."""

from __future__ import annotations

from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.study import stats
from awsquiz.core.study.memory import Answer, remembered
from awsquiz.core.study.models import DEFAULT_MODEL
from awsquiz.core.study.portion import Portion
from awsquiz.core.study.stats import Activity, Branch, FactStanding, Retained, Share

TODAY = 739_000
HISTORIES = st.lists(
    st.tuples(st.sampled_from("abc"), st.integers(TODAY - 60, TODAY), st.integers(1, 4)),
    max_size=30,
)


def standing(fact: str, stability: float | None, **given: object) -> FactStanding:
    known = {"concept": fact.partition(".")[0], "difficulty": 5.0, "day": TODAY, "lapses": 0}
    return FactStanding(fact=fact, stability=stability, **(known | given))


@given(HISTORIES)
def test_what_tells_of_remembering_is_what_moves_the_schedule(
    history: list[tuple[str, int, int]],
) -> None:
    """As many answers as the fold counts after the first of each fact, as many lapses."""
    by_fact = defaultdict(list)
    for fact, day, grade in history:
        by_fact[fact].append(Answer(day, grade))
    memories = [remembered(answers) for answers in by_fact.values()]
    counted = stats.recalled(
        (fact, answer.day, answer.grade) for fact in by_fact for answer in by_fact[fact]
    )
    known = sum(memory.reviews - 1 for memory in memories if memory)
    lapsed = sum(memory.lapses for memory in memories if memory)
    assert sum(counted.values()) == known
    assert sum(n for (_day, _mature, right), n in counted.items() if not right) == lapsed


def test_retention_tells_young_from_mature_by_the_days_between() -> None:
    """The first answer on a fact tells nothing; nor does a second one on the same day."""
    answers = [("a", 0, 1), ("a", 0, 3), ("a", 20, 3), ("a", 41, 1), ("b", 3, 3), ("b", 5, 1)]
    counted = stats.recalled(answers)
    assert stats.retention(counted, 0, 99) == Retained(Share(1, 2), Share(0, 1))
    assert stats.retention(counted, 6, 40) == Retained(Share(1, 1), Share(0, 0))
    assert stats.retention(counted, 0, 99).all == Share(1, 3)
    assert Share(0, 0).value is None


TREE = [
    *(Branch("ec2", "EC2", 0), Branch("lambda", "Lambda", 0), Branch("edge", "Edge", 1)),
    *(Branch("deep", "Deep", 2), Branch("efs", "EFS", 1), Branch("ecs", "ECS", 0)),
]


def test_mastery_is_the_mean_chance_with_all_below() -> None:
    """New facts count as not known; concepts without facts are left out."""
    found = stats.mastery(
        TREE,
        [
            *(standing("lambda.a", 100.0), standing("lambda.b", None)),
            *(standing("deep.a", 10.0, day=TODAY - 10), standing("efs.a", 21.0)),
            standing("ec2.a", None),
        ],
        TODAY,
        DEFAULT_MODEL,
    )
    rows = [(each.concept, each.facts, each.new, each.young, each.mature) for each in found]
    assert rows == [
        *(("ec2", 1, 1, 0, 0), ("lambda", 4, 1, 1, 2), ("edge", 1, 0, 1, 0)),
        *(("deep", 1, 0, 1, 0), ("efs", 1, 0, 0, 1)),
    ]
    assert found[0].share == 0
    assert found[1].share == pytest.approx((1 + 0 + 0.9 + 1) / 4)
    assert found[3].share == pytest.approx(0.9)


@given(st.lists(st.tuples(st.sampled_from(TREE), st.none() | st.floats(0.1, 400.0)), max_size=30))
def test_mastery_adds_up(facts: list[tuple[Branch, float | None]]) -> None:
    """A concept has the facts of its own and of those below it; the share is within 0 and 1."""
    standings = [standing(f"{branch.id}.x", stability) for branch, stability in facts]
    found = stats.mastery(TREE, standings, TODAY, DEFAULT_MODEL)
    assert sum(each.facts for each in found if each.depth == 0) == len(facts)
    for each in found:
        assert each.new + each.young + each.mature == each.facts > 0
        assert 0 <= each.share <= 1


def test_the_hardest_facts_come_by_difficulty_then_by_lapses() -> None:
    """Neither easy ones that were never forgotten, nor new ones."""
    found = stats.hardest(
        [
            *(standing("a.1", 5.0, difficulty=8.0), standing("a.2", 5.0, difficulty=6.9)),
            *(standing("a.3", 5.0, difficulty=8.0, lapses=2), standing("a.4", 5.0, lapses=1)),
            standing("a.5", None, difficulty=0.0),
        ]
    )
    assert [each.fact for each in found] == ["a.3", "a.1", "a.4"]
    many = [standing(f"a.{n}", 5.0, lapses=1) for n in range(9)]
    assert len(stats.hardest(many)) == 5


def test_stability_is_spread_over_its_classes() -> None:
    """Each class begins with its first day; new facts have none."""
    days = [None, 0.1, 0.99, 1.0, 2.9, 3.0, 7.0, 21.0, 59.9, 60.0, 180.0, 365.0, 36500.0]
    counts = stats.by_stability([standing("a.x", stability) for stability in days])
    assert counts == [2, 2, 1, 1, 2, 1, 1, 2]
    assert len(counts) == len(stats.STABILITIES)


@given(st.dictionaries(st.integers(), st.integers(1, 10**6), max_size=50), st.integers(1, 6))
def test_shades_follow_the_counts(counts: dict[int, int], levels: int) -> None:
    """Who did more is never shown lighter; all levels are there where counts differ enough."""
    shades = stats.shades(counts, levels)
    assert shades.keys() == counts.keys()
    for one in counts:
        assert 1 <= shades[one] <= levels
        for other in counts:
            assert counts[one] >= counts[other] or shades[one] <= shades[other]
    if len(set(counts.values())) >= levels:
        assert set(shades.values()) == set(range(1, levels + 1))


def test_only_the_period_is_summed_up_and_what_is_overdue_is_due_today() -> None:
    """The streak goes beyond the period; days of a clock that was ahead are left out."""
    found = stats.summed_up(
        today=TODAY,
        days=3,
        desired=0.9,
        activity={TODAY - day: Activity(10, 6000) for day in (-1, 0, 1, 2, 3)}
        | {TODAY - 4: Activity(0, 0)},
        due={TODAY - 9: 2, TODAY: 1, TODAY + 1: 4, TODAY + 29: 5, TODAY + 30: 7},
        counted={},
        standings=[standing("ec2.a", None), standing("ec2.b", 3.0)],
        branches=TREE,
        portion=Portion(3, 0, 10),
        leeches=0,
        model=DEFAULT_MODEL,
    )
    assert (found.answers, found.ms) == (30, 18_000)
    assert found.streak[:2] == (4, 4)
    assert (found.due[0], found.due[1], found.due[29], sum(found.due)) == (3, 4, 5, 12)
    assert (found.new, sum(found.stability)) == (1, 1)
