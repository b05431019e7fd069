"""Which of the things of a list a description is of."""

from __future__ import annotations

from random import Random

import pytest

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import Question, Source, ask

PARTS = {
    "브로커": "메시지를 받아 디스크에 쓰는 서버이다",
    "토픽": "같은 종류의 메시지를 모아 두는 단위이다",
    "컨슈머": "쌓인 메시지를 차례로 읽는 프로그램이다",
}


def fact(text: str, name: str, facet: str | None = "구성 요소", **more: object) -> Fact:
    """A fact of a note."""
    return Fact(id=f"queue.{name}", text=text, facet=facet, source=text, **more)  # type: ignore[arg-type]


def asked(*facts: Fact, seed: int = 1, at: int = 0) -> Question | None:
    """The question on one of the facts of a concept."""
    library = Library((Concept(id="queue", title="Queue", note="queue.md", facts=facts),))
    return ask(library, facts[at].id, "which", Random(seed))


def listed(parts: dict[str, str], facet: str = "구성 요소", **more: object) -> list[Fact]:
    """The facts of a list of names."""
    texts = enumerate(f"**{name}**: {said}" for name, said in parts.items())
    return [fact(text, f"p{at}", facet, **more) for at, text in texts]


def test_a_part_is_told_by_what_is_said_of_it() -> None:
    """What is said of one name is asked for among the others, each with what is said of it."""
    question = asked(*listed(PARTS))
    assert question is not None
    assert question.stem == "‘Queue › 구성 요소’에서, 다음 설명에 가장 알맞은 것은?"
    assert question.statement == PARTS["브로커"]
    assert {option.text for option in question.options} == set(PARTS)
    assert [option.text for option in question.options if option.correct] == ["브로커"]
    wrong = {option.reason: option.why_false for option in question.options if not option.correct}
    assert wrong == {f"{name}: {PARTS[name]}": "listed" for name in ("토픽", "컨슈머")}


def test_it_carries_its_source() -> None:
    """The question knows the line of the note that says it."""
    question = asked(*listed(PARTS, line=7))
    assert question is not None
    assert question.source == Source("queue.md", 7)


def test_what_is_unsure_is_asked_by_its_list() -> None:
    """Whatever concept it is about, the list says which of its names is meant."""
    assert asked(*listed(PARTS, unsure=True)) is not None


def test_names_may_stand_above_what_is_said_of_them() -> None:
    """A label with one statement below it is as good as a name before a colon."""
    facts = [
        fact(said, f"p{at}", under=(f"{name}:",)) for at, (name, said) in enumerate(PARTS.items())
    ]
    question = asked(*facts)
    assert question is not None
    assert {option.text for option in question.options} == set(PARTS)


def test_its_name_and_the_words_of_it_are_hidden() -> None:
    """A description does not say of what it is."""
    named = {**PARTS, "브로커": "브로커는 메시지를 받아 디스크에 쓰는 서버이다"}
    question = asked(*listed(named))
    assert question is not None
    assert question.statement == "○○은(는) 메시지를 받아 디스크에 쓰는 서버이다"


@pytest.mark.parametrize(
    ("parts", "facet"),
    [
        pytest.param(
            {
                "확장성": "필요한 만큼 서버를 늘려 처리량을 높일 수 있다",
                "보안 강화": "저장하는 메시지를 모두 암호화하여 지킨다",
                "비용 절감": "쓴 만큼만 내므로 미리 살 것이 없다",
            },
            "장점",
            id="sides of one thing",
        ),
        pytest.param(
            {
                "브로커": "메시지를 받아 디스크에 쓴다",
                "토픽": "같은 종류의 메시지를 모아 둔다",
                "컨슈머": "쌓인 메시지를 차례로 읽는다",
            },
            "도입",
            id="neither of kinds nor saying what kind",
        ),
        pytest.param(dict([*PARTS.items()][:2]), "구성 요소", id="two"),
        pytest.param(
            {**PARTS, "토픽": "받은 메시지를 디스크에 쓰는 서버이다"}, "구성 요소", id="said alike"
        ),
        pytest.param(
            {"엔진": "이를 통해 질의를 처리하는 서버이다", **PARTS}, "구성 요소", id="leans"
        ),
        pytest.param({"엔진": "엔진을 지정한다", **PARTS}, "구성 요소", id="says nothing"),
        pytest.param(
            {"브로커": PARTS["브로커"], "토픽 브로커": PARTS["토픽"], "컨슈머": PARTS["컨슈머"]},
            "구성 요소",
            id="one name within another",
        ),
    ],
)
def test_no_question_where_another_might_be_meant(parts: dict[str, str], facet: str) -> None:
    """Nothing is asked where the list does not tell things apart."""
    assert asked(*listed(parts, facet)) is None


def test_a_second_statement_below_a_name_is_not_asked() -> None:
    """It may be true of more than that."""
    more = fact("디스크가 차면 오래된 것부터 지우는 서버이다", "p9", under=("브로커",))
    assert asked(*listed(PARTS), more, at=3) is None


def test_nothing_of_a_list_is_asked_that_was_checked() -> None:
    """A checked fact has what a person wrote of it."""
    assert asked(*listed(PARTS, checked="2026-11-26")) is None


def test_concepts_that_a_note_defines_below_one_are_a_list() -> None:
    """What became concepts of their own are told apart as well, but those that people confuse."""
    subs = tuple(
        Concept(
            id=f"part-{at}",
            title=name,
            note="queue.md",
            confusable=("part-0",) if at == 3 else (),
            facts=(
                Fact(id=f"part-{at}.d", kind="definition", text=f"{name}: {said}", source=said),
            ),
        )
        for at, (name, said) in enumerate(
            {**PARTS, "파티션": "메시지를 순서대로 쌓아 두는 파일의 묶음이다"}.items()
        )
    )
    library = Library((Concept(id="queue", title="Queue", concepts=subs),))
    question = ask(library, "part-0.d", "which", Random(1))
    assert question is not None
    assert {option.text for option in question.options} == set(PARTS)
    assert question.statement == PARTS["브로커"]
