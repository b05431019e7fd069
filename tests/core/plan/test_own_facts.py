"""The learner's own facts in a plan: studied for the exam, and not counted in what it brings."""

from __future__ import annotations

import pytest

from awsquiz.core.exam.blueprint import Blueprint
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.plan.own_facts import with_own_facts
from awsquiz.core.plan.pace import Tempo
from awsquiz.core.plan.picking import PlanFact
from awsquiz.core.plan.planning import Means, Plan, plan_to
from awsquiz.core.plan.rhythm import Rhythm
from awsquiz.core.plan.shortfall import facts_left_out
from awsquiz.core.study.models import DEFAULT_MODEL
from awsquiz.core.study.schedule import Strength

TODAY = 739_000
EXAM = Blueprint(
    id="saa-c03",
    title="SAA",
    questions=10,
    minutes=20,
    pass_mark=700,
    forms={"ox": 100},
    scope={"app": ("SQS",)},
    reviewed=True,
)
LIBRARY = Library(
    (
        Concept(
            id="sqs",
            title="SQS",
            facts=(
                Fact(id="sqs.own", text="주문 대기열은 메시지를 9일 보존한다."),
                Fact(id="sqs.kept", text="기록해 둔 줄이다.", ask=False),
                Fact(id="sqs.plain", text="SQS는 대기열이다.", kind="definition"),
            ),
            concepts=(
                Concept(id="dlq", title="DLQ", facts=(Fact(id="dlq.own", text="3번 뒤에 간다."),)),
            ),
        ),
        Concept(
            id="hansol",
            title="한솔",
            facts=(Fact(id="hansol.own", text="기본 포트는 8443이다."),),
        ),
    )
)
ORDER = ("sqs.plain", "sqs.own", "a", "sqs.kept", "hansol.own", "dlq.own", "b", "gone")
OF_EXAM = [PlanFact("a", "sqs", 0.6), PlanFact("b", "ec2", 0.2)]


def together(strengths: dict[str, Strength]) -> list[PlanFact]:
    library = Library((*LIBRARY.cards, Concept(id="ec2", title="EC2")))
    return with_own_facts(OF_EXAM, library, EXAM, ORDER, strengths)


def planned(facts: list[PlanFact], minutes: int = 40) -> Plan:
    means = Means(DEFAULT_MODEL, Tempo(new=20, review=10, again=10), Rhythm(minutes))
    return plan_to(TODAY + 10, TODAY, facts, means)


def test_own_facts_are_worth_what_the_exam_names_and_others_come_after_it() -> None:
    """In the order of learning; what is not asked, and what no card has, is not among them."""
    worths = {each.fact: each.worth for each in together({})}
    assert list(worths) == ["sqs.plain", "sqs.own", "a", "hansol.own", "dlq.own", "b"]
    assert worths["sqs.own"] == worths["dlq.own"] == 0.6
    assert worths["hansol.own"] < 0.2
    assert {each.fact for each in together({}) if each.counts} == {"a", "b"}


@pytest.mark.parametrize(
    ("concept", "title"),
    [("sqs", "심플 큐 서비스"), ("queue", "Amazon SQS"), ("queue", "아마존 SQS")],
)
def test_a_service_is_named_however_the_note_calls_it(concept: str, title: str) -> None:
    """With its maker, or in words whose short name is the id."""
    fact = Fact(id="own", text="주문 대기열은 메시지를 9일 보존한다.")
    library = Library((Concept(id=concept, title=title, facts=(fact,)),))
    (own,) = with_own_facts(OF_EXAM[1:], library, EXAM, ("own",), {})
    assert own.worth == 0.2


def test_an_obvious_own_fact_is_met_and_then_left_to_its_schedule() -> None:
    """Known ones rest; another fact stays in the plan."""
    strength = Strength(5.0, 5.0, TODAY - 3)
    found = {each.fact for each in together({"sqs.plain": strength, "sqs.own": strength})}
    assert "sqs.plain" not in found
    assert "sqs.own" in found


def test_without_a_fact_of_the_exam_own_ones_are_planned() -> None:
    """As of an exam on which there is no card yet."""
    own = with_own_facts([], LIBRARY, EXAM, ORDER, {})
    assert set(planned(own).today.new) == {"sqs.plain", "sqs.own", "dlq.own", "hansol.own"}


def test_own_facts_are_met_and_what_is_known_of_the_exam_is_as_without_them() -> None:
    """Where there is time for all."""
    alone, plan = planned(OF_EXAM), planned(together({}))
    assert set(plan.today.new) >= {"sqs.own", "hansol.own"}
    assert plan.unmet == ()
    assert (plan.known_now, plan.known) == (alone.known_now, alone.known)


def test_own_facts_that_are_left_out_cost_no_points() -> None:
    """They are told of all the same."""
    facts = together({})
    plan = Plan(TODAY + 1, (), planned(facts).today, {}, 0.0, 0.0, ("hansol.own", "b"))
    own, of_exam = facts_left_out(plan, facts, {"b": "Compute"})
    assert (own.concept, own.facts, own.points) == ("hansol", 1, 0)
    assert of_exam.points > 0
