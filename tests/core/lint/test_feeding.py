"""What lint finds on that which feeds questions: one test a code."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from awsquiz.core.lint.cards import lint_cards
from awsquiz.core.lint.finding import Finding
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.search.called import things_called
from awsquiz.core.search.services import Service, Services
from awsquiz.core.text.wordbook import NO_WORDS, NamedThing, Wordbook, named_by_keys

FARGATE = Wordbook(lambda: [named_by_keys([NamedThing(("AWS Fargate", "Fargate"))])])


def a_fact(name: str = "ecs.aaaa", text: str = "컨테이너를 실행한다", **more: Any) -> Fact:
    """A fact that has been fed: reviewed, and with its reason."""
    fed: dict[str, Any] = {"why": "그런 서비스다", "false_for": ()}
    return Fact(id=name, text=text, **(fed | more))


def a_card(of: str, *facts: Fact, **more: Any) -> Concept:
    return Concept(id=of, title=f"가 {of}", docs="https://aws.amazon.com/", facts=facts, **more)


def found(*cards: Concept) -> list[Finding]:
    return lint_cards(cards, Library(cards), date(2026, 11, 26))


EC2 = a_card("ec2", Fact(id="ec2.aaaa", text="서버를 빌린다"))


def test_a_fact_that_nobody_has_fed_is_left_in_peace() -> None:
    """What comes from a note as it is needs no reason, no review and no care for its words."""
    assert found(a_card("ecs", Fact(id="ecs.aaaa", text="모든 컨테이너만 반드시 실행한다"))) == []


def test_a_fact_that_is_not_asked_is_left_in_peace() -> None:
    """Neither one that cannot be asked nor one that has left the note."""
    facts = [
        a_fact(why=None, ask=False, false_text="틀린 말을 한다"),
        a_fact("ecs.bbbb", "모든 작업을 배치한다", why=None, retired=True),
    ]
    assert found(a_card("ecs", *facts)) == []


def test_reason_missing() -> None:
    """What is asked tells why it is so."""
    assert found(a_card("ecs", a_fact(why=None))) == [
        Finding("reason-missing", concept="ecs", fact="ecs.aaaa")
    ]


def test_gap_one_spelling() -> None:
    """What is typed has other names, or somebody has said that there are none; without any list of
    names nobody can say so."""

    def gaps(fact: Fact, words: Wordbook = FARGATE) -> list[Finding]:
        cards = (a_card("ecs", fact),)
        return lint_cards(cards, Library(cards, words=words), date(2026, 11, 26))

    text = "작업을 **binpack** 방식으로 서버에 채워 넣어 서버의 수를 줄인다"
    looked_up = {"checked": "2026-11-26", "docs": "https://docs.aws.amazon.com/"}
    assert gaps(a_fact(text=text, **looked_up)) == [
        Finding("gap-one-spelling", {"gap": "binpack"}, concept="ecs", fact="ecs.aaaa")
    ]
    for names in ((), ("빈 패킹",)):
        assert gaps(a_fact(text=text, accept=names, **looked_up)) == []
    ordinary = "작업을 **빈 패킹** 방식으로 서버에 채워 넣어 서버의 수를 줄인다"  # it is not typed
    assert gaps(a_fact(text=ordinary, **looked_up)) == []
    amount = "한 번에 최대 **15분**까지 작업을 이어 간다"
    assert gaps(a_fact(text=amount, **looked_up)) == []
    assert gaps(a_fact(text=text)) == []
    assert gaps(a_fact(text=text, **looked_up), NO_WORDS) == []


def test_not_reviewed() -> None:
    """A fact with a reason but no list of concepts of which it is false has not been reviewed."""
    assert found(a_card("ecs", a_fact(false_for=None))) == [
        Finding("not-reviewed", concept="ecs", fact="ecs.aaaa")
    ]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("모든 컨테이너를 실행한다", "모든"),
        ("컨테이너를 항상 실행한다", "항상"),
        ("컨테이너만 실행한다", "만"),
        ("컨테이너만을 실행한다", "만"),
        ("설정을 **반드시** 바꾼다", "반드시"),
    ],
)
def test_absolute(text: str, word: str) -> None:
    """A word that allows no exception gives a statement away, be it the true or the false one."""
    assert found(a_card("ecs", a_fact(text=text))) == [
        Finding("absolute", {"key": "text", "word": word}, concept="ecs", fact="ecs.aaaa")
    ]
    assert found(a_card("ecs", a_fact(text="하나를 골라 둔다", false_text=text))) == [
        Finding("absolute", {"key": "false_text", "word": word}, concept="ecs", fact="ecs.aaaa")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "실행하지만 멈추지 않는다",
        "쓴 만큼 요금을 낸다",
        "요청 100만 건을 받는다",
        "버전을 만들어 둔다",
        "다만 예외가 있다",
    ],
)
def test_not_absolute(text: str) -> None:
    """만 within a word or behind a number is no particle."""
    assert found(a_card("ecs", a_fact(text=text))) == []


@pytest.mark.parametrize(
    "false", ["함수", "함수를 실행하는 서비스", "함수를 서버 없이 여러 리전에서 나누어 실행한다"]
)
def test_stands_out(false: str) -> None:
    """A false statement of another length, or that ends as no sentence does, is seen at once."""
    assert found(a_card("ecs", a_fact(false_text=false))) == [
        Finding("stands-out", concept="ecs", fact="ecs.aaaa")
    ]


def test_alike_statements_do_not_stand_out() -> None:
    """Neither do two sentences of like length nor two without a verb, whatever their full stop."""
    facts = [
        a_fact(false_text="함수를 실행한다."),
        a_fact("ecs.bbbb", "컨테이너 서비스", false_text="저장 서비스"),
    ]
    assert found(a_card("ecs", *facts)) == []


def test_false_names() -> None:
    """What an abbreviation does not stand for is for facts that tell its name, and is no name."""
    named = a_fact(kind="name", text="Elastic Container Service의 약자다", false_names=("가 ECS",))
    assert found(a_card("ecs", named)) == [
        Finding("false-name-is-true", {"name": "가 ECS"}, concept="ecs", fact="ecs.aaaa")
    ]
    assert found(a_card("ecs", a_fact(false_names=("Elastic Compute",)))) == [
        Finding("false-names-kind", concept="ecs", fact="ecs.aaaa")
    ]


def test_single_value() -> None:
    """An attribute tells nothing apart if one concept has it, or all have one value: said once."""
    fact = a_fact(attribute="배포 단위", value="컨테이너")
    same = a_fact("eks.aaaa", "파드를 실행한다", attribute="배포 단위", value=" 컨테이너 ")
    other = a_fact("eks.aaaa", "파드를 실행한다", attribute="배포 단위", value="파드")
    single = Finding(
        "single-value",
        {"attribute": "배포 단위", "value": "컨테이너"},
        concept="ecs",
        fact="ecs.aaaa",
    )
    assert found(a_card("ecs", fact)) == [single]
    assert found(a_card("ecs", fact), a_card("eks", same)) == [single]
    assert found(a_card("ecs", fact), a_card("eks", other)) == []


def test_values_of_the_whole_library_count() -> None:
    """The other value may stand in a card of another folder."""
    card = a_card("ecs", a_fact(attribute="배포 단위", value="컨테이너"))
    other = a_card("eks", a_fact("eks.aaaa", attribute="배포 단위", value="파드"))
    assert lint_cards([card], Library((card, other)), date(2026, 11, 26)) == []


def test_false_for_kin() -> None:
    """What is true of a concept may be true of those above and below it."""
    sub = a_card("fargate", a_fact("fargate.aaaa", "서버가 없다", false_for=("ecs",)))
    card = a_card("ecs", a_fact(false_for=("fargate", "ec2")), concepts=(sub,))
    assert found(card, EC2) == [
        Finding("false-for-kin", {"id": "fargate"}, concept="ecs", fact="ecs.aaaa"),
        Finding("false-for-kin", {"id": "ecs"}, concept="fargate", fact="fargate.aaaa"),
    ]


def test_siblings_may_differ() -> None:
    """Two concepts under one are no kin: one may lack what the other has."""
    one = a_card("fargate", a_fact("fargate.aaaa", "서버가 없다", false_for=("anywhere",)))
    other = a_card("anywhere", a_fact("anywhere.aaaa", "서버를 등록한다"))
    assert found(a_card("ecs", a_fact(), concepts=(one, other))) == []


def test_false_for_confusable() -> None:
    """A concept that may be taken for another is no proof of falsehood, whichever names which."""
    card = a_card("ecs", a_fact(false_for=("eks",)))
    named = a_card("eks", a_fact("eks.aaaa", "파드를 실행한다"), confusable=("ecs",))
    finding = Finding("false-for-confusable", {"id": "eks"}, concept="ecs", fact="ecs.aaaa")
    assert found(card, named) == [finding]
    naming = a_card("ecs", a_fact(false_for=("eks",)), confusable=("eks",))
    assert found(naming, a_card("eks", a_fact("eks.aaaa", "파드를 실행한다"))) == [finding]


def test_accepts_another() -> None:
    """What the card takes for right is no other value of the attribute, nor another part."""
    row = Service(
        id="mode",
        name="Object Lock mode",
        in_context=("규정 준수 모드", "거버넌스 모드", "governance mode"),
        parts=(("규정 준수 모드",), ("거버넌스 모드", "governance mode")),
        category="storage",
    )
    words = Wordbook(lambda: [named_by_keys(things_called(Services((row,))))])

    def taken(fact: Fact, other: Fact) -> list[Finding]:
        cards = a_card("mode", fact), a_card("efs", other)
        found = lint_cards(cards, Library(cards, words=words), date(2026, 11, 26))
        return [each for each in found if each.code == "accepts-another"]

    locked = "객체를 **거버넌스 모드**로 잠그면 권한이 있는 사용자는 잠금을 풀고 지운다"
    accept = ("governance mode", "규정 준수 모드", "관리 모드")
    part = {"name": "규정 준수 모드", "term": "거버넌스 모드"}
    other = a_fact("efs.bbbb", text="파일을 저장한다", attribute="접근 방식", value="파일")
    assert taken(a_fact("mode.aaaa", text=locked, accept=accept), other) == [
        Finding("accepts-another", part, concept="mode", fact="mode.aaaa")
    ]
    valued = {"attribute": "접근 방식", "value": "객체", "accept": ("오브젝트", "파일")}
    value = {"name": "파일", "term": "객체"}
    assert taken(a_fact("mode.aaaa", text="데이터를 객체 단위로 저장한다", **valued), other) == [
        Finding("accepts-another", value, concept="mode", fact="mode.aaaa")
    ]
