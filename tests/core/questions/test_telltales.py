"""Values whose words tell whose they are: neither asked for nor matched."""

from __future__ import annotations

from random import Random

import pytest
from msgspec.structs import replace

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import ask
from awsquiz.core.questions.telltales import are_told, tells

OWN = {"ecs": "태스크", "ec2": "인스턴스", "lambda": "함수"}
"""What each of the cards speaks of, in all of its facts but the valued one."""


def a_card(name: str, value: str) -> Concept:
    """A concept that speaks of its own thing in eight facts, and has a value of 확장 단위."""
    facts = tuple(
        Fact(id=f"{name}.{at}000", text=f"{OWN[name]} 로그를 {at}일 동안 둔다") for at in range(8)
    )
    valued = Fact(
        id=f"{name}.vvvv",
        text=f"규모는 {value}로 나타낸다",
        attribute="확장 단위",
        value=value,
        false_for=tuple(other for other in OWN if other != name),
    )
    return Concept(id=name, title=name.upper(), facts=(*facts, valued))


def a_library(ecs: str, ec2: str, of_lambda: str) -> Library:
    return Library((a_card("ecs", ecs), a_card("ec2", ec2), a_card("lambda", of_lambda)))


def is_asked(library: Library, form: str) -> bool:
    """Whether the value of ECS is ever asked so."""
    return any(ask(library, "ecs.vvvv", form, Random(seed)) for seed in range(20))


@pytest.mark.parametrize(
    ("said", "told"), [("태스크 수", True), ("로그 수", False), ("크기", False)]
)
def test_a_word_tells_that_stands_in_one_card_alone(said: str, told: bool) -> None:
    """태스크 tells ECS; 로그, of which all speak, and 크기, of which none does, tell nobody."""
    ecs, *others = a_library("가", "나", "다").by_id.values()
    assert tells(a_library("가", "나", "다"), ecs, said, others) is told


@pytest.mark.parametrize(
    ("values", "told"),
    [(("태스크 수", "인스턴스 수", "요청 수"), True), (("개수", "인스턴스 수", "요청 수"), False)],
)
def test_values_are_told_where_one_at_most_is_left(
    values: tuple[str, str, str], told: bool
) -> None:
    """Who can place two of three by their words has placed the third."""
    library = a_library(*values)
    owned = zip(library.by_id.values(), values, strict=True)
    assert are_told(library, list(owned)) is told


@pytest.mark.parametrize("form", ["value", "match"])
def test_values_that_name_their_owners_are_not_asked(form: str) -> None:
    """ECS, EC2 and Lambda beside 태스크 수, 인스턴스 수 and 함수 수 ask nothing."""
    assert is_asked(a_library("높은 쪽", "낮은 쪽", "가운데"), form)
    assert not is_asked(a_library("태스크 수", "인스턴스 수", "함수 수"), form)


def test_a_value_is_not_asked_where_all_others_name_their_owners() -> None:
    """Who knows that 인스턴스 is EC2's and 함수 Lambda's needs to know nothing of ECS."""
    assert not is_asked(a_library("높은 쪽", "인스턴스 수", "함수 수"), "value")


@pytest.mark.parametrize("form", ["value", "match", "which"])
def test_what_a_person_calls_obvious_is_not_asked(form: str) -> None:
    """Its owner is told by what it is."""
    library = a_library("높은 쪽", "낮은 쪽", "가운데")
    ecs, *others = library.by_id.values()
    facts = tuple(replace(each, obvious=True) for each in ecs.facts)
    obvious = Library((replace(ecs, facts=facts), *others))
    assert not is_asked(obvious, form)


def test_values_are_told_by_the_names_of_their_owners() -> None:
    """`웹 ACL` beside a web firewall, as `게이트웨이` beside a gateway, is read off the names."""
    titles = ("웹 방화벽", "Storage 게이트웨이", "보안 그룹")
    concepts = [Concept(id=f"c{at}", title=title) for at, title in enumerate(titles)]
    library = Library(tuple(concepts))
    values = ("웹 리소스 앞의 방화벽", "로컬 게이트웨이", "인터페이스")
    assert are_told(library, [*zip(concepts, values, strict=True)])
    others = ("요청 앞", "로컬 게이트웨이", "인터페이스")
    assert not are_told(library, [*zip(concepts, others, strict=True)])
