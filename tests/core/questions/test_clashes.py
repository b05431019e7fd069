"""No two options say the same falsehood, and none denies another one."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from awsquiz.core.claims.opposites import are_opposed, opposes_itself
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import ask
from awsquiz.core.questions.clashes import contradict, tell_one_story
from awsquiz.core.questions.name_words import tokens
from awsquiz.core.text.wordbook import Wordbook

DAY, SEEDS = "2026-11-28", range(20)


def a_fact(name: str, text: str, **more: Any) -> Fact:
    return Fact(id=name, text=text, checked=DAY, **more)


def a_word(word: str) -> str:
    (found,) = tokens(word)
    return found


WORDS = Wordbook(alike=lambda: [(a_word("리전"), a_word("지역"))])
STORE = Concept(id="store", title="저장소")
LIBRARY = Library((STORE,), words=WORDS)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            "리전마다 쓰기를 바로 수행하고 서로 복제한다",
            "쓰기는 리전의 클러스터가 나누어 수행하고 서로 복제한다",
            True,
        ),
        (
            "쓰기를 다중 로그에 남긴 뒤에 곧 응답한다",
            "켜면 다중 로그에 쓰기를 남긴 다음 돌려준다",
            True,
        ),
        (
            "지역마다 테이블에 항목을 저장한다",
            "리전마다 테이블에 항목을 여러 벌로 나누어 저장한다",
            True,
        ),
        ("관계형 모델로 저장한다", "행과 열의 관계형 모델로 데이터를 저장한다", True),
        ("쓰기를 한 영역에 두 번 복제한다", "행과 열의 관계형 모델로 데이터를 저장한다", False),
    ],
)
def test_what_says_the_same(one: str, other: str, same: bool) -> None:
    """Mostly the same words, or words that mean the same, or all of the shorter one's."""
    assert tell_one_story(LIBRARY, STORE, one, other) is same
    assert tell_one_story(LIBRARY, STORE, other, one) is same


@pytest.mark.parametrize(
    ("false", "true", "denies"),
    [
        (
            "선형 배포는 트래픽을 한꺼번에 모두 옮긴다",
            "선형 배포는 트래픽을 조금씩 모두 옮긴다",
            True,
        ),
        (
            "리소스의 규모 조정을 하나씩 따로 설정한다",
            "리소스의 규모 조정에 통합된 환경을 둔다",
            True,
        ),
        ("리소스의 이름을 하나씩 따로 적는다", "사용자에게 통합된 화면을 보여 준다", False),
        ("기록을 한 해 동안 남긴다", "사용자에게 통합된 화면을 보여 준다", False),
    ],
)
def test_what_denies_another(false: str, true: str, denies: bool) -> None:
    """A true sentence but for what is turned, or the opposite of one on the same thing."""
    assert contradict(LIBRARY, STORE, false, true) is denies


def test_opposites_are_told() -> None:
    """Neither where a sentence has both sides, nor where nothing is opposed."""
    assert are_opposed("요청을 비동기로 받는다", "요청을 동기로 받는다")
    assert not are_opposed("자동과 수동 가운데 고른다", "수동으로 교체한다")
    assert not are_opposed("자동으로 교체한다", "일정을 정한다")


@pytest.mark.parametrize(
    ("text", "absurd"),
    [
        ("퍼블릭 인터페이스로는 사설 주소에 닿는다", True),
        ("선언형에서는 사람이 순서를 명령으로 적는다", True),
        ("프라이빗 인터페이스로는 사설 주소에, 퍼블릭 인터페이스로는 공인 주소에 닿는다", False),
        ("자동 백업과 수동 스냅샷이 있다", False),
    ],
)
def test_a_sentence_may_oppose_itself(text: str, absurd: bool) -> None:
    """It says of what has a word the opposite of that."""
    assert opposes_itself(text) is absurd


WORK = a_fact(
    "one.0002",
    "서버의 프로그램을 멈추고 같은 자리에 새것을 설치한다",
    false_text="새 환경에 새것을 설치해 확인한 뒤 흐름을 옮긴다",
)


def a_library(*others: Fact, own: tuple[Fact, ...] = (), title: str = "하나") -> Library:
    facts = (a_fact("one.0001", "함수에는 쓸 수 없는 방식이다"), WORK, *own)
    one = Concept(id="one", title=title, facts=facts)
    return Library((one, Concept(id="two", title="둘", facts=others)), words=WORDS)


def choices(library: Library, fact: str = "one.0001") -> list[list[str]]:
    """The facts of the wrong options of each question that is asked."""
    asked = (ask(library, fact, "choice", Random(seed)) for seed in SEEDS)
    return [
        sorted(str(each.fact) for each in question.options if not each.correct)
        for question in asked
        if question
    ]


def test_two_options_never_deny_the_same_fact() -> None:
    """A falsehood made of it, and what is true of a near concept in its place, are one."""
    theirs = a_fact(
        "two.0001", "서버의 프로그램은 새 자리에 설치하고 흐름을 바꾼다", false_for=("one",)
    )
    more = (
        a_fact("one.0003", "되돌리려면 다시 배포한다", false_text="되돌리려면 옛 서버를 켠다"),
        a_fact("one.0004", "쓰는 동안 용량이 준다", false_text="쓰는 동안 용량이 그대로다"),
    )
    found = choices(a_library(theirs, own=more))
    assert found
    assert not any({"one.0002", "two.0001"} <= {*wrong} for wrong in found)


def test_wrong_options_are_not_all_of_one_other_concept() -> None:
    """The odd one out would be right."""
    theirs = [
        a_fact(f"two.000{at}", text, false_for=("one",))
        for at, text in enumerate(("유해한 말을 걸러 낸다", "탈옥을 막아 준다", "주소를 가려 준다"))
    ]
    for wrong in choices(a_library(*theirs)):
        assert any(each.startswith("one") for each in wrong)


@pytest.mark.parametrize("form", ["ox", "not"])
def test_what_contradicts_the_name_is_not_asked(form: str) -> None:
    """Of a deployment in place nobody believes that it takes new servers."""
    more = tuple(
        a_fact(f"one.000{at}", f"{what}에 쓴다") for at, what in ((3, "서버"), (4, "묶음"))
    )
    for title, asked in (("하나", True), ("현재 위치 배포", False)):
        library = a_library(own=more, title=title)
        questions = [ask(library, WORK.id, form, Random(seed)) for seed in SEEDS]
        assert any(questions) is asked
