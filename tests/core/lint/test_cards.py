"""What lint finds on cards: one test a code."""

from __future__ import annotations

from datetime import date
from typing import Any

from awsquiz.core.lint.cards import lint_cards
from awsquiz.core.lint.finding import Finding
from awsquiz.core.model import Concept, Fact, Library

NOW = date(2026, 11, 26)


def a_fact(name: str = "ecs.aaaa", text: str = "컨테이너를 실행한다", **more: Any) -> Fact:
    fed: dict[str, Any] = {"why": "그런 서비스다", "false_for": ()}
    return Fact(id=name, text=text, **(fed | more))


def a_card(of: str = "ecs", title: str = "이씨에스", *facts: Fact, **more: Any) -> Concept:
    docs = more.pop("docs", "https://docs.aws.amazon.com/ecs/")
    return Concept(id=of, title=title, facts=facts or (a_fact(f"{of}.aaaa"),), docs=docs, **more)


def found(*cards: Concept) -> list[Finding]:
    return lint_cards(cards, Library(cards), NOW)


def test_a_sound_card_has_no_findings() -> None:
    """Nothing is found on a card that has all it needs."""
    fact = a_fact(
        false_for=("ec2",),
        attribute="배포 단위",
        value="컨테이너",
        false_text="함수를 실행한다",
    )
    other = a_fact("ec2.aaaa", "서버를 빌린다", attribute="배포 단위", value="AMI")
    assert found(a_card("ecs", "이씨에스", fact), a_card("ec2", "이씨투", other)) == []


def test_duplicate_concept() -> None:
    """A concept id may be given once, among sub-concepts as well."""
    sub = a_card("ecs", "이씨에스", a_fact("ecs.bbbb", "다른 말"))
    assert found(a_card(concepts=(sub,))) == [
        Finding("duplicate-concept", {"id": "ecs"}, concept="ecs")
    ]


def test_duplicate_fact() -> None:
    """A fact id may be given once over all cards; the card and the fact are named."""
    other = a_card("ec2", "이씨투", a_fact("ecs.aaaa", "서버를 빌린다"))
    assert found(a_card(), other) == [
        Finding("duplicate-fact", {"id": "ecs.aaaa"}, concept="ec2", fact="ecs.aaaa")
    ]


def test_empty_title() -> None:
    """A title of spaces is no title."""
    assert found(a_card("ecs", " ", aliases=("이씨에스",))) == [
        Finding("empty-title", concept="ecs")
    ]


def test_name_clash() -> None:
    """Two concepts may not share a name, whatever its case and spacing."""
    one = a_card("auto-scaling", "오토 스케일링", aliases=("Auto Scaling",))
    other = a_card("asg", "그룹", aliases=("AutoScaling",))
    assert found(one, other) == [
        Finding("name-clash", {"name": "AutoScaling", "other": "auto-scaling"}, concept="asg")
    ]


def test_no_hangul_alias() -> None:
    """A concept needs one name that can be typed in Hangul."""
    assert found(a_card("ecs", "ECS", name="Elastic Container Service")) == [
        Finding("no-hangul-alias", {"title": "ECS"}, concept="ecs")
    ]


def test_no_docs() -> None:
    """A concept needs the address of its documentation."""
    assert found(a_card(docs=None)) == [Finding("no-docs", {"title": "이씨에스"}, concept="ecs")]


def test_no_facts() -> None:
    """A concept with neither facts nor sub-concepts teaches nothing; one of them is enough."""
    empty = Concept(id="ec2", title="이씨투", docs="https://aws.amazon.com/ec2/")
    holder = Concept(id="top", title="위", docs=empty.docs, concepts=(a_card(),))
    assert found(empty, holder) == [Finding("no-facts", {"title": "이씨투"}, concept="ec2")]


def test_what_is_listed_may_be_confusable_without_a_card() -> None:
    """The service list names what could be taken for it, whatever the notes speak of."""
    cards = [a_card("ecs", "이씨에스", a_fact(), confusable=("eks",))]
    assert lint_cards(cards, Library(tuple(cards)), NOW, listed={"eks"}) == []


def test_dangling_confusable() -> None:
    """A confusable concept has to exist."""
    assert found(a_card(confusable=("esc",))) == [
        Finding("dangling", {"id": "esc", "key": "confusable"}, concept="ecs")
    ]


def test_dangling_false_for() -> None:
    """A concept of which a fact is false has to exist."""
    assert found(a_card("ecs", "이씨에스", a_fact(false_for=("lamda",)))) == [
        Finding("dangling", {"id": "lamda", "key": "false_for"}, concept="ecs", fact="ecs.aaaa")
    ]


def test_dangling_section() -> None:
    """The concept under which the note has a fact has to exist."""
    assert found(a_card("ecs", "이씨에스", a_fact(section="fargate"))) == [
        Finding("dangling", {"id": "fargate", "key": "section"}, concept="ecs", fact="ecs.aaaa")
    ]


def test_names_of_the_whole_library_are_known() -> None:
    """A reference to a card of another folder is no finding."""
    card = a_card("ecs", "이씨에스", a_fact(false_for=("ec2",)))
    assert lint_cards([card], Library((card, a_card("ec2", "이씨투"))), NOW) == []


def test_names_itself() -> None:
    """A concept is neither confusable with itself nor false for itself."""
    card = a_card("ecs", "이씨에스", a_fact(false_for=("ecs",)), confusable=("ecs",))
    assert found(card) == [
        Finding("names-itself", {"key": "confusable"}, concept="ecs"),
        Finding("names-itself", {"key": "false_for"}, concept="ecs", fact="ecs.aaaa"),
    ]


def test_empty_text() -> None:
    """A fact has to say something."""
    assert found(a_card("ecs", "이씨에스", a_fact(text=" \t"))) == [
        Finding("empty-text", concept="ecs", fact="ecs.aaaa")
    ]


def test_same_text() -> None:
    """Two facts of a concept that say the same are one too many."""
    other = a_fact("ecs.bbbb", "**컨테이너**를  실행한다.")
    assert found(a_card("ecs", "이씨에스", a_fact(), other)) == [
        Finding("same-text", {"other": "ecs.aaaa"}, concept="ecs", fact="ecs.bbbb")
    ]


def test_facts_that_differ_by_their_mark_say_different_things() -> None:
    """○ and ✕ are what such facts say: they are not the same text."""
    marked = a_fact("ecs.aaaa", "서버 접근 ○"), a_fact("ecs.bbbb", "서버 접근 ✕")
    assert found(a_card("ecs", "이씨에스", *marked)) == []


def test_a_retired_fact_is_left_in_peace() -> None:
    """What is not asked any more may be empty, say the same again or be incomplete."""
    old = a_fact("ecs.bbbb", "컨테이너를 실행한다", retired=True, attribute="배포 단위")
    assert found(a_card("ecs", "이씨에스", a_fact(), old)) == []


def test_false_is_true() -> None:
    """A false text that says the same as the text is not false."""
    assert found(a_card("ecs", "이씨에스", a_fact(false_text="컨테이너를 실행한다."))) == [
        Finding("false-is-true", concept="ecs", fact="ecs.aaaa")
    ]


def test_half_attribute() -> None:
    """An attribute needs a value, and a value an attribute."""
    facts = a_fact(attribute="배포 단위"), a_fact("ecs.bbbb", "다른 말", value="컨테이너")
    assert [finding.words for finding in found(a_card("ecs", "이씨에스", *facts))] == [
        {"given": "attribute", "missing": "value"},
        {"given": "value", "missing": "attribute"},
    ]
    assert {finding.code for finding in found(a_card("ecs", "이씨에스", *facts))} == {
        "half-attribute"
    }


def test_checked_without_docs() -> None:
    """Whoever looked a fact up says where; the page of the concept is not the page of the fact."""
    unnamed = a_fact(checked="2026-11-26")
    named = a_fact("ecs.bbbb", "다른 말", checked="2026-11-26", docs="https://aws.amazon.com/ecs/")
    assert found(a_card("ecs", "이씨에스", unnamed, named)) == [
        Finding("checked-without-docs", {"date": "2026-11-26"}, concept="ecs", fact="ecs.aaaa")
    ]


def test_checked_later() -> None:
    """Nobody has looked at anything tomorrow; today is over soon enough."""
    docs = "https://aws.amazon.com/ecs/"
    days = [a_fact(f"ecs.aaa{n}", f"{n}", docs=docs, checked=f"2026-11-2{n}") for n in (6, 7)]
    assert found(a_card("ecs", "이씨에스", *days)) == [
        Finding("checked-later", {"date": "2026-11-27"}, concept="ecs", fact="ecs.aaa7")
    ]


def test_no_such_day() -> None:
    """The schema lets 30 February pass."""
    fact = a_fact(docs="https://aws.amazon.com/ecs/", checked="2026-02-30")
    assert found(a_card("ecs", "이씨에스", fact)) == [
        Finding("no-such-day", {"date": "2026-02-30"}, concept="ecs", fact="ecs.aaaa")
    ]
