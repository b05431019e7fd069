"""Why a wrong concept is not the one that a statement is about."""

from __future__ import annotations

from random import Random

import pytest

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import ask

PAGE = "https://docs.aws.amazon.com/"
SEEDS = range(6)


def fact(name: str, text: str, value: str | None = None, *false_for: str) -> Fact:
    """A checked fact; with a value, of the attribute 가용성 or 기간 by its unit."""
    attribute = None if value is None else "가용성" if "%" in value else "기간"
    more = {"attribute": attribute, "value": value} if attribute else {}
    return Fact(id=name, text=text, false_for=false_for, checked="2026-11-28", **more)


def tier(name: str, title: str, *facts: Fact) -> Concept:
    return Concept(id=name, title=title, docs=PAGE, facts=facts)


def test_its_own_value_of_the_thing_asked_is_the_reason() -> None:
    """Whoever took 둘째 for the one of 99.9% learns how available that is."""
    asked = tier("one", "첫째", fact("one.aaaa", "99.9%로 설계되었다", "99.9%", "two", "three"))
    two = tier(
        "two",
        "둘째",
        fact("two.aaaa", "한 달은 두어야 한다", "30일"),
        fact("two.bbbb", "99.5%로 설계되었다", "99.5%"),
    )
    three = tier("three", "셋째", fact("three.aaaa", "언제든 지울 수 있다", "없음"))
    reasons = _reasons(Library((asked, two, three)))
    assert reasons["two"] == {"둘째: 99.5%로 설계되었다"}
    assert reasons["three"] == {"셋째에는 맞지 않는 설명이다"}


@pytest.mark.parametrize("kept", ["30일", "90일"])
def test_what_is_true_of_both_is_no_reason(kept: str) -> None:
    """A reason by which the asked one would be out as well tells the two not apart."""
    said = "객체를 다시 꺼내는 데 몇 분에서 몇 시간을 기다린다"
    own = fact("one.bbbb", "객체를 몇 분에서 몇 시간 두어야 한다", "30일")
    asked = tier("one", "첫째", fact("one.aaaa", said, None, "two", "three"), own)
    other = fact("two.aaaa", "객체를 몇 분에서 몇 시간 동안 두어야 꺼내는 것이 된다", kept)
    three = tier("three", "셋째", fact("three.aaaa", "언제든 지울 수 있다", "없음"))
    library = Library((asked, tier("two", "둘째", other), three))
    told = {True: "둘째에는 맞지 않는 설명이다", False: f"둘째: {other.text}"}
    assert _reasons(library)["two"] == {told[kept == "30일"]}


def _reasons(library: Library) -> dict[str, set[str]]:
    """What is said of each wrong concept, in any of several draws."""
    found: dict[str, set[str]] = {}
    for seed in SEEDS:
        question = ask(library, "one.aaaa", "which", Random(seed))
        assert question is not None
        for option in question.options:
            if not option.correct:
                found.setdefault(option.concept or "", set()).add(option.reason)
    return found
