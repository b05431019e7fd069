"""Negatives that a rule makes: no more of them are shown than of true ones."""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import Any

import pytest

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import ask, negatives
from awsquiz.core.questions.looks import is_negated
from awsquiz.core.questions.negatives import (
    is_true_negative,
    may_stand_beside,
    shares_of_negatives,
)
from awsquiz.core.questions.proof import Falsehood, Proof, WhyFalse

ABLE = [f"{thing} 함수에 붙일 수 있다" for thing in ("볼륨을", "층을", "별칭을", "역할을")]
UNABLE = [f"{thing} 함수에 붙일 수 없다" for thing in ("주소를", "그룹을", "디스크를", "키를")]


def facts(*texts: str, **more: Any) -> tuple[Fact, ...]:
    return tuple(Fact(id=f"lambda.{at:04}", text=text, **more) for at, text in enumerate(texts, 1))


def a_library(*texts: str, **more: Any) -> Library:
    return Library((Concept(id="lambda", title="Lambda", facts=facts(*texts, **more)),))


def shown(library: Library, form: str, seeds: int = 60) -> list[tuple[str, bool]]:
    """The statements that questions of that form show, and whether they are true."""
    found = []
    for fact in library.by_id["lambda"].facts:
        for seed in range(seeds):
            question = ask(library, fact.id, form, Random(f"{fact.id}{seed}"))
            if question is None:
                continue
            if form == "ox":
                found.append((question.statement or "", question.answer == ("o",)))
            else:
                found += [(each.text, each.correct != (form == "not")) for each in question.options]
    return found


@pytest.mark.parametrize(
    ("able", "unable"), [(ABLE, UNABLE), (ABLE[:1], UNABLE), (ABLE, UNABLE[:1])]
)
def test_as_many_negatives_are_true_as_false(able: list[str], unable: list[str]) -> None:
    """One by one a negative is as often true as false, however many there are of both."""
    counted = Counter(shown(a_library(*able, *unable), "ox"))
    truth = Counter[bool]()
    for (text, true), number in counted.items():
        assert is_negated(text)
        truth[true] += number
    assert truth[True]
    assert truth[False]
    assert abs(truth[True] - truth[False]) < 3.5 * sum(truth.values()) ** 0.5


def test_without_true_negatives_none_is_made() -> None:
    """Were there no true one beside them, all negatives would be false."""
    assert shown(a_library(*ABLE), "ox") == []
    assert shares_of_negatives(a_library(*ABLE), trusted=False) == {}


def test_an_ending_is_true_as_often_as_false() -> None:
    """Where all true negatives end in 않는다, none is made that ends in 수 없다."""
    deny = ("비용이 들지 않는다", "로그를 남기지 않는다")
    assert {true for _text, true in shown(a_library(*ABLE, *deny), "ox")} <= {True}
    made = shown(a_library(*ABLE, *deny, *UNABLE), "ox")
    assert {text[-2:] for text, _true in made} == {"없다"}


def test_of_very_many_facts_some_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """How many there are of both is told by as many facts, however many there are."""
    looked_at: list[str] = []

    def look(text: str) -> bool:
        looked_at.append(text)
        return is_negated(text)

    monkeypatch.setattr(negatives, "is_negated", look)
    many = [*ABLE, *UNABLE] * 500
    shares = shares_of_negatives(a_library(*many), trusted=False)
    assert len(looked_at) <= 1024
    assert min(shares["없다"]) > 0.8


@pytest.mark.parametrize("form", ["choice", "not", "multi"])
def test_a_made_negative_stands_among_negatives(form: str) -> None:
    """Whatever is right and whatever is wrong, all of them are negated."""
    library = a_library(*ABLE, *UNABLE)
    made = shown(library, form)
    assert made
    assert all(is_negated(text) for text, _ in made)
    assert {true for _, true in made} == {True, False}


def test_numbers_are_turned_rather_than_negated() -> None:
    """Where a rule leaves the sentence affirmative, that one is taken."""
    library = a_library("볼륨을 최대 5개까지 붙일 수 있다", *UNABLE)
    made = {
        question.statement
        for seed in range(30)
        if (question := ask(library, "lambda.0001", "ox", Random(seed)))
    }
    assert "볼륨을 최대 5개까지 붙일 수 있다" in made
    assert not any(is_negated(text or "") for text in made)


@pytest.mark.parametrize(
    ("text", "more", "true"),
    [
        ("주소를 붙일 수 없다", {}, True),
        ("주소를 붙일 수 있다", {}, False),
        ("주소를 붙일 수 없다", {"false_text": "주소를 붙일 수 있다"}, False),
        ("퍼블릭 주소 ✕", {"mark": "x"}, False),
        ("주소가 없다", {"kind": "name"}, False),
    ],
)
def test_a_true_negative_has_no_opposite(text: str, more: dict[str, Any], true: bool) -> None:
    """What is negated as it stands, and neither a person nor the mark turns round."""
    library = a_library(text, **more)
    concept = library.by_id["lambda"]
    assert is_true_negative(library, concept, concept.facts[0]) is true


@pytest.mark.parametrize(
    ("rule", "text", "may"),
    [
        ("number", "볼륨을 최대 3개까지 붙일 수 있다", True),
        ("number", "볼륨을 3번에 나누어 붙인다", False),
        ("number", "볼륨을 최대한 붙인다", False),
        ("count", "볼륨은 3가지로 나뉜다", True),
        ("count", "볼륨은 여럿으로 나뉜다", False),
        ("negation", "볼륨을 붙일 수 없다", True),
        ("negation", "볼륨은 항상 붙일 수 없다", False),
        ("negation", "볼륨을 붙이지 않아야 한다", False),
        ("negation", "볼륨을 붙일 수 있다", False),
        ("mark", "볼륨을 붙일 수 있다", True),
    ],
)
def test_what_a_rule_made_stands_beside_its_like(rule: WhyFalse, text: str, may: bool) -> None:
    """A number beside what bounds one too, a negative beside those that a rule might have made."""
    concept = a_library(text).by_id["lambda"]
    false = Falsehood("거짓이다", concept, concept.facts[0], Proof(rule))
    assert may_stand_beside(false, text) is may
