"""Words of a name that tell whose a statement is."""

from __future__ import annotations

from random import Random

import pytest

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import ask
from awsquiz.core.questions.name_words import tell_as_much, tokens, words_of_names
from awsquiz.core.text.wordbook import NamedThing, Wordbook, named_by_keys

PAGE = "https://docs.aws.amazon.com/"


def a_word(word: str) -> str:
    (found,) = tokens(word)
    return found


QUOTAS = NamedThing(("Service Quotas", "서비스 할당량"))
WORDS = Wordbook(
    lambda: [named_by_keys([QUOTAS])],
    alike=lambda: [(a_word("billing"), a_word("청구")), (a_word("zone"), a_word("영역"))],
)


def concept(name: str, title: str, text: str, **more: str | None) -> Concept:
    """A concept of one checked fact, which is false of the others here."""
    others = tuple(each for each in ("quotas", "budgets", "billing", "zone") if each != name)
    fact = Fact(
        id=f"{name}.aaaa",
        text=text,
        false_for=others,
        checked="2026-11-28",
        **more,  # type: ignore[arg-type]
    )
    return Concept(id=name, title=title, docs=PAGE, facts=(fact,))


def library(text: str) -> Library:
    cards = (
        concept("quotas", "Service Quotas", "기본값을 늘려 달라고 요청한다"),
        concept("budgets", "Budgets", "한 달의 목표를 넘으면 알린다"),
        concept("zone", "One Zone-IA", "한 곳에 두고 가끔 읽는다"),
        concept("billing", "Billing Conductor", text),
    )
    return Library(cards, words=WORDS)


@pytest.mark.parametrize("said", ["청구 내역을 다시 계산한다", "Billing 내역을 다시 계산한다"])
def test_a_statement_with_a_word_of_its_name_does_not_ask_for_that(said: str) -> None:
    """Nor where the word stands in the other language: who knows nothing would see it."""
    held = library(said)
    assert not any(ask(held, "billing.aaaa", "which", Random(seed)) for seed in range(10))


def test_a_statement_without_any_does() -> None:
    """No option is named in it, so that it has to be known."""
    held = library("내역을 정한 요율로 다시 계산한다")
    assert any(ask(held, "billing.aaaa", "which", Random(seed)) for seed in range(10))


def test_names_are_taken_in_both_languages() -> None:
    """From the service list, and word by word; but nothing that any service is called."""
    held = library("하나다")
    assert words_of_names(held, held.by_id["quotas"]) == tokens("quotas 할당량")
    assert words_of_names(held, held.by_id["zone"]) >= tokens("zone 영역")


def test_a_name_of_several_words_in_one_is_taken_apart() -> None:
    """배포 tells CodeDeploy, and ZFS tells OpenZFS."""
    words = Wordbook(alike=lambda: [(a_word("deploy"), a_word("배포"))])
    cards = tuple(
        Concept(id=title.lower(), title=title) for title in ("CodeDeploy", "OpenZFS", "WAF")
    )
    held = Library(cards, words=words)
    assert words_of_names(held, cards[0]) == tokens("codedeploy code deploy 배포")
    assert words_of_names(held, cards[1]) == tokens("openzfs open zfs")
    assert words_of_names(held, cards[2]) == tokens("waf")


@pytest.mark.parametrize(
    ("text", "is_true_asked"),
    [("서비스의 할당량을 보고 늘리는 서비스", False), ("계정의 상한을 보고 늘리는 서비스", True)],
)
def test_a_definition_that_repeats_the_name_is_not_asked_as_true(
    text: str, is_true_asked: bool
) -> None:
    """Who reads Service Quotas knows that it is about 할당량; that it is not might be wrong."""
    fact = Fact(
        id="quotas.dddd",
        text=text,
        kind="definition",
        false_text="청구서를 모아 한 번에 내는 서비스",
        checked="2026-11-28",
    )
    held = Library((Concept(id="quotas", title="Service Quotas", facts=(fact,)),), words=WORDS)
    asked = [ask(held, fact.id, "ox", Random(seed)) for seed in range(20)]
    shown = {question.statement == text for question in asked if question}
    assert shown == ({True, False} if is_true_asked else {False})


def test_what_all_are_called_tells_nothing() -> None:
    """규칙 stands in the names of both."""
    both = tokens("속도 기반 규칙"), tokens("보안 규칙")
    assert tell_as_much("규칙을 모은다", both[0], [both[1]])
    assert not tell_as_much("속도를 센다", both[0], [both[1]])


def test_a_value_does_not_say_the_name() -> None:
    """Of Service Quotas everybody guesses that it is about 할당량."""

    def valued(name: str, title: str, value: str) -> Concept:
        fact = Fact(
            id=f"{name}.aaaa",
            text=f"{value}을 다룬다",
            attribute="다루는 것",
            value=value,
            checked="2026-11-28",
        )
        return Concept(id=name, title=title, docs=PAGE, facts=(fact,))

    others = (
        valued("budgets", "Budgets", "비용의 목표"),
        valued("zone", "One Zone-IA", "드물게 읽는 것"),
        valued("macie", "Macie", "민감한 정보"),
    )
    for value, is_asked in (("서비스의 할당량", False), ("계정의 상한", True)):
        held = Library((valued("quotas", "Service Quotas", value), *others), words=WORDS)
        found = [ask(held, "quotas.aaaa", "value", Random(seed)) for seed in range(10)]
        assert any(found) == is_asked


@pytest.mark.parametrize("form", ["choice", "multi"])
def test_what_is_right_does_not_say_the_name_alone(form: str) -> None:
    """할당량 in a true statement on Service Quotas, and in none beside it, would tell it."""

    def told(at: int, text: str, false: str) -> Fact:
        return Fact(id=f"quotas.aaa{at}", text=text, false_text=false, checked="2026-11-28")

    plain_facts = (
        told(1, "기본값을 늘려 달라고 요청한다", "기본값을 줄여 달라고 신고한다"),
        told(2, "상한을 한곳에서 모아 살펴본다", "상한을 저마다 달리 찾아본다"),
        told(3, "요청한 내역을 뒤에도 확인한다", "요청한 내역을 곧바로 지워 준다"),
        told(4, "경보를 만들어 미리 알아챈다", "경보를 만들어 서버를 멈춘다"),
        told(5, "조직의 새 계정에 틀을 둔다", "조직의 옛 계정에 틀을 둔다"),
        told(6, "리전마다 따로 값을 매긴다", "영역마다 따로 값을 매긴다"),
    )
    named = told(0, "할당량을 늘려 달라고 요청한다", "상한을 줄여 달라고 신고한다")
    for facts, is_asked in (((named, *plain_facts), False), (plain_facts, True)):
        quotas = Concept(id="quotas", title="Service Quotas", docs=PAGE, facts=facts)
        held = Library((quotas,), words=WORDS)
        found = [ask(held, facts[0].id, form, Random(seed)) for seed in range(20)]
        assert any(found) == is_asked
