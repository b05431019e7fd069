"""What a name says in other words tells whose a statement is."""

from __future__ import annotations

from random import Random

import pytest

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import ask
from awsquiz.core.questions.name_ideas import ideas_in, ideas_of_names, ideas_told

PAGE = "https://docs.aws.amazon.com/"
SEEDS = range(10)


def concept(name: str, title: str, *texts: str, false_for: tuple[str, ...] = ()) -> Concept:
    """A concept of checked facts, the first of which is false of the others."""
    facts = tuple(
        Fact(
            id=f"{name}.{at}aaa",
            text=text,
            false_for=false_for,
            checked="2026-11-28",
            attribute="하는 일" if at == 0 else None,
            value=text if at == 0 else None,
        )
        for at, text in enumerate(texts)
    )
    return Concept(id=name, title=title, docs=PAGE, facts=facts)


def library(said: str, title: str = "트래픽 미러링") -> Library:
    names = ("asked", "one", "two", "three")
    return Library(
        (
            concept("asked", title, said, false_for=names[1:]),
            concept("one", "흐름 로그", "오간 주소와 포트를 적는다", false_for=("asked",)),
            concept("two", "서브넷", "주소의 범위 하나를 맡는다", false_for=("asked",)),
            concept("three", "피어링", "두 망을 사설 주소로 잇는다", false_for=("asked",)),
        )
    )


@pytest.mark.parametrize("form", ["which", "choice", "value"])
@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("트래픽 미러링", "인터페이스의 패킷을 복사해 보낸다"),
        ("Traffic Mirroring", "인터페이스의 패킷을 똑같이 보낸다"),
        ("지리적 제한", "어느 나라의 요청인지 보고 거른다"),
        ("Video Streams", "카메라의 영상을 받아 저장한다"),
        ("MachineSageAI", "기계 학습 모델을 훈련한다"),
    ],
)
def test_a_paraphrase_of_the_name_does_not_ask_for_it(form: str, title: str, said: str) -> None:
    """Who reads attentively would find the answer without knowing anything."""
    held = library(said, title)
    assert not any(ask(held, "asked.0aaa", form, Random(seed)) for seed in SEEDS)


@pytest.mark.parametrize("form", ["which", "value"])
def test_what_says_nothing_of_the_name_does(form: str) -> None:
    """It has to be known."""
    held = library("인터페이스의 패킷을 어플라이언스로 보낸다")
    assert any(ask(held, "asked.0aaa", form, Random(seed)) for seed in SEEDS)


def test_an_idea_that_other_names_share_tells_nothing() -> None:
    """복사 fits a mirror and a replica."""
    held = library("인터페이스의 패킷을 복사해 보낸다")
    others = [concept("one", "복제 규칙", "하나다", false_for=("asked",)), *held.cards[2:]]
    held = Library((held.cards[0], *others))
    assert any(ask(held, "asked.0aaa", "which", Random(seed)) for seed in SEEDS)


def test_an_idea_begins_a_word() -> None:
    """What stands within one, as 막 would in 장막, is another word."""
    ideas = ideas_in("지리적 제한")
    assert not ideas_told("장막 너머의 요청을 센다", ideas)
    assert ideas_told("요청을 막는다", ideas)


def test_names_stand_there_whose_cards_speak_of_the_matter() -> None:
    """Of those of which a statement is false: who has heard of them has to think."""
    said = "네트워크 인터페이스의 패킷을 센다"
    near = [concept(name, name, said) for name in ("서브넷", "피어링", "엔드포인트")]
    far = [
        concept(f"far{at}", f"{'가나다라마바사아자'[at]}산", "한 달의 요금을 모은다")
        for at in range(9)
    ]
    others = tuple(each.id for each in (*near, *far))
    own = "네트워크 인터페이스의 패킷을 어플라이언스로 보낸다"
    fact = Fact(id="asked.0aaa", text=own, false_for=others, checked="2026-11-28")
    asked = Concept(id="asked", title="트래픽 미러링", docs=PAGE, facts=(fact,))
    held = Library((asked, *near, *far))
    for seed in SEEDS:
        question = ask(held, "asked.0aaa", "which", Random(seed))
        assert question is not None
        wrong = {each.concept for each in question.options if not each.correct}
        assert wrong >= {each.id for each in near}


def test_what_only_writes_the_name_out_is_not_asked_as_true() -> None:
    """Nobody takes it for false; nor for true where the name is what is turned round."""
    said = "인터페이스의 패킷을 똑같이 복사한다"
    for false, asked in (("인터페이스의 패킷을 복사하고 지운다", {"x"}), ("패킷을 지운다", set())):
        fact = Fact(id="asked.0aaa", text=said, false_text=false, checked="2026-11-28")
        held = Library((Concept(id="asked", title="트래픽 미러링", docs=PAGE, facts=(fact,)),))
        made = [ask(held, "asked.0aaa", "ox", Random(seed)) for seed in SEEDS]
        assert {each.id.rsplit(":")[-1] for each in made if each} == asked


def test_a_unit_with_the_initial_of_one_name_tells_it() -> None:
    """RPU is what Redshift counts in, OCU what OpenSearch does."""
    ideas = ideas_of_names("Amazon Redshift Serverless")
    assert ideas_told("처리 용량을 RPU 단위로 잰다", ideas)
    assert not ideas_told("처리 용량을 OCU 단위로 잰다", ideas)
    assert not ideas_told("처리 용량을 ACU 단위로 잰다", ideas)
    assert not ideas_told("R은 Redshift의 첫 글자다", ideas)


@pytest.mark.parametrize(
    ("names", "values"),
    [
        (["민첩성", "고가용성", "탄력성"], ["빠른 실험", "짧은 중단 시간", "늘고 주는 용량"]),
        (["장애 조치", "IP 기반", "근접"], ["기본의 상태", "등록한 CIDR", "가까운 거리"]),
        (["Redshift", "Glue", "Aurora"], ["RPU", "GCU", "ACU"]),
    ],
)
def test_values_that_say_the_names_in_other_words_are_not_matched(
    names: list[str], values: list[str]
) -> None:
    """Every pair would follow from the words."""
    ids = [f"c{at}" for at in range(len(names))]
    cards = [
        Concept(
            id=own,
            title=name,
            docs=PAGE,
            facts=(
                Fact(
                    id=f"{own}.aaaa",
                    text=value,
                    attribute="특징",
                    value=value,
                    false_for=tuple(each for each in ids if each != own),
                    checked="2026-11-28",
                ),
            ),
        )
        for own, name, value in zip(ids, names, values, strict=True)
    ]
    for form in ("match", "value"):
        assert not any(ask(Library((*cards,)), "c0.aaaa", form, Random(seed)) for seed in SEEDS)
