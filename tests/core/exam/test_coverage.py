"""How much of the exam guide the cards hold."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from awsquiz.core.exam.blueprint import Blueprint, Cover, Domain, Task
from awsquiz.core.exam.coverage import coverage
from awsquiz.core.model import Concept, Fact, Library
from tests.core.exam.cards import blueprint, scenario

LIST = {"all": ("S3", "EBS", "EC2")}


def facts(concept: str, number: int, checked: str | None = "2026-11-01") -> tuple[Fact, ...]:
    """Facts that can be asked."""
    return tuple(
        Fact(id=f"{concept}.{at:04}", text=f"{concept}의 사실 {at}", checked=checked)
        for at in range(number)
    )


def guided(**more: object) -> Blueprint:
    """An exam of one domain with two tasks on three services."""
    tasks = (
        Task(id="1.1", title="저장", services=("S3", "EBS"), topics=("스토리지 클래스",)),
        Task(id="1.2", title="계산", services=("EC2",)),
    )
    return blueprint(
        scope=LIST, domains=(Domain(id="cost", title="비용", weight=100, tasks=tasks),), **more
    )


def test_a_domain_is_covered_by_its_tasks_and_its_services() -> None:
    """Each task has something to ask, and enough services have six facts each."""
    cards = (Concept(id="s3", title="S3", facts=facts("s3", 6)),)
    cards += (Concept(id="ec2", title="EC2", facts=facts("ec2", 5)),)
    found = coverage(Library(cards), guided())
    [domain] = found.domains
    assert (domain.missing_tasks, domain.missing_services) == ((), ("EBS", "EC2"))
    assert (found.held, found.facts_needed) == ({"EBS": 0, "EC2": 5}, 6)
    assert not found.is_whole
    assert found.share == (2 + 1) / (2 + 3)
    assert coverage(Library(cards), guided(cover=Cover(facts=5, services=66))).is_whole


def test_a_task_without_anything_to_ask_is_named() -> None:
    """Whatever else there is: services alone cover no domain."""
    cards = (Concept(id="s3", title="S3", facts=facts("s3", 6)),)
    found = coverage(Library(cards), guided(cover=Cover(facts=1, services=0)))
    assert found.domains[0].missing_tasks == ("1.2 계산",)
    assert not found.is_whole


def test_what_lies_below_a_service_counts_for_it() -> None:
    """And a topic that is no service is enough for its task."""
    below = Concept(id="ebs-volume", title="볼륨", facts=facts("ebs-volume", 6))
    cards = (Concept(id="ebs", title="EBS", concepts=(below,)),)
    [domain] = coverage(Library(cards), guided()).domains
    assert domain.missing_services == ("S3", "EC2")
    classes = Concept(id="storage-class", title="스토리지 클래스", facts=facts("storage-class", 1))
    assert coverage(Library((classes,)), guided()).domains[0].missing_tasks == ("1.2 계산",)


@pytest.mark.parametrize(
    "card",
    [
        Concept(id="sqs", title="대기열", name="Simple Queue Service", facts=facts("sqs", 6)),
        Concept(id="queues", title="Amazon SQS", facts=facts("queues", 6)),
    ],
)
def test_a_service_is_meant_whatever_its_card_is_called(card: Concept) -> None:
    """By its id, and by its name with or without the maker."""
    exam = blueprint(scope={"all": ("SQS",)}, cover=Cover(facts=6, services=100))
    assert coverage(Library((card,)), exam).is_whole


def test_only_what_the_exam_asks_covers() -> None:
    """Where it asks for what was checked alone, sentences of notes cover nothing; scenarios do."""
    cards = (Concept(id="ec2", title="EC2", facts=facts("ec2", 6, checked=None)),)
    exam = guided(reviewed=True)
    assert coverage(Library(cards), exam).domains[0].covered_services == 0
    assert coverage(Library(cards), guided()).domains[0].covered_services == 1
    known = replace(cards[0], facts=facts("ec2", 1))
    asked = Library((known,), (scenario("ec2", "ec2.0000", exams={"test": "cost"}),))
    assert coverage(asked, exam).domains[0].missing_tasks == ("1.1 저장",)


def test_the_largest_services_without_cards_come_first() -> None:
    """A task's share of the exam is dealt out among its services; what few tasks name is last."""
    tasks = (
        Task(id="1.1", title="저장", services=("EBS", "S3")),
        Task(id="1.2", title="보호", services=("S3",)),
    )
    heavy = Domain(id="cost", title="비용", weight=70, tasks=tasks)
    light = Domain(id="rest", title="나머지", weight=30, tasks=(replace(tasks[0], id="2.1"),))
    exam = blueprint(scope=LIST, domains=(light, heavy))
    assert coverage(Library(), exam).gaps == ("S3", "EBS")


def test_facts_that_nobody_checked_are_counted_where_they_do_not_count() -> None:
    """Of services and topics of the exam; one's own exam may ask them, and leaves none out."""
    cards = (Concept(id="s3", title="S3", facts=facts("s3", 3, checked=None)),)
    cards += (Concept(id="mine", title="내 것", facts=facts("mine", 3, checked=None)),)
    assert coverage(Library(cards), guided(reviewed=True)).unchecked == 3
    assert coverage(Library(cards), guided()).unchecked == 0


def test_a_scope_without_tasks_is_one_domain() -> None:
    """As exams of one's own have it; without a scope there is nothing to cover."""
    cards = Library((Concept(id="ec2", title="EC2", facts=facts("ec2", 6)),))
    [domain] = coverage(cards, blueprint(scope=LIST)).domains
    assert (domain.services, domain.missing_services) == (3, ("S3", "EBS"))
    whole = coverage(Library(), blueprint())
    assert (whole.share, whole.is_whole) == (1.0, True)
