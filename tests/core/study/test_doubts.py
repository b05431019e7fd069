"""What a doubt rests on, and a library without what is doubted."""

from __future__ import annotations

from random import Random

import pytest
from msgspec.structs import replace

from awsquiz.core.events import WRITTEN
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import ask
from awsquiz.core.questions.handwritten import id_of
from awsquiz.core.scenarios import Choice, Scenario
from awsquiz.core.study.doubts import content_of, rests_on, undoubted

FACT = Fact(id="ec2.0001", text="가상 서버를 빌려 쓴다", mark="o", line=3, note="a.md")
SCENARIO = Scenario(
    id="small",
    kind="single",
    concepts=("ec2",),
    facts=("ec2.0001",),
    stem="서버를 잠깐 빌리려면?",
    options=(Choice(text="EC2", correct=True), Choice(text="S3"), Choice(text="SNS")),
)


def library(*facts: Fact, scenarios: tuple[Scenario, ...] = ()) -> Library:
    return Library((Concept(id="ec2", title="EC2", facts=facts),), scenarios)


@pytest.mark.parametrize(
    "change",
    [{"line": 9}, {"note": "b.md"}, {"facet": "개요"}, {"source": "- 서버"}, {"ask": False}],
)
def test_where_a_fact_stands_is_not_what_is_doubted(change: dict[str, object]) -> None:
    """A note that was rearranged lifts no doubt."""
    assert content_of(replace(FACT, **change)) == content_of(FACT)


@pytest.mark.parametrize(
    "change",
    [
        {"text": "물리 서버를 산다"},
        {"mark": "x"},
        {"false_for": ("s3",)},
        {"false_text": "서버가 없다"},
        {"value": "15분"},
        {"checked": "2026-11-28"},
    ],
)
def test_a_fact_that_says_something_else_is_another(change: dict[str, object]) -> None:
    """So is one that a person has looked up since."""
    assert content_of(replace(FACT, **change)) != content_of(FACT)


def test_a_scenario_is_another_with_another_key() -> None:
    """And the same with another reason."""
    [right, wrong, last] = SCENARIO.options
    other = replace(SCENARIO, options=(right, replace(wrong, correct=True), last))
    reasoned = replace(SCENARIO, options=(replace(right, why="빌려 쓰니까"), wrong, last))
    assert content_of(other) != content_of(SCENARIO)
    assert content_of(reasoned) == content_of(SCENARIO)


def test_a_written_question_rests_on_its_scenario() -> None:
    """By the id that its question has; any other on its fact; what is gone on nothing."""
    held = library(FACT, scenarios=(SCENARIO,))
    assert id_of(SCENARIO) == WRITTEN + "small"
    assert rests_on(held, id_of(SCENARIO), FACT.id) is SCENARIO
    assert rests_on(held, "ox:ec2.0001:o", FACT.id) is FACT
    assert rests_on(held, "ox:ec2.9999:o", "ec2.9999") is None
    assert rests_on(held, "scenario:gone", FACT.id) is None


def test_a_doubted_fact_is_not_asked() -> None:
    """It stays in the library, where it keeps its words from being called false."""
    other = replace(FACT, id="ec2.0002", text="한 시간마다 돈을 낸다")
    left = undoubted(library(FACT, other), {"ec2.0001"})
    assert ask(left, "ec2.0001", "flashcard", Random(1)) is None
    assert ask(left, "ec2.0002", "flashcard", Random(1)) is not None
    assert left.fact("ec2.0001") is not None


def test_a_doubted_scenario_is_gone_and_its_fact_stays() -> None:
    """The fact is asked in other forms."""
    held = library(FACT, scenarios=(SCENARIO,))
    left = undoubted(held, {id_of(SCENARIO)})
    assert left.scenarios == ()
    assert ask(left, "ec2.0001", "flashcard", Random(1)) is not None
    assert undoubted(held, ()) is held
