"""What is known to be false of a concept, and what is refused for a doubt."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.reversal import opposite
from awsquiz.core.questions.turned import negated
from awsquiz.core.questions.wrong import falsehoods, other_values, proof_of


def a_fact(name: str, text: str, **more: Any) -> Fact:
    return Fact(id=name, text=text, **more)


def why(asked: Concept, owner: Concept, *others: Concept) -> str | None:
    """Why the owner's first fact is false of the concept asked about."""
    proof = proof_of(Library((asked, owner, *others)), asked, owner, owner.facts[0], trusted=False)
    return proof.why if proof else None


ECS = Concept(id="ecs", title="ECS")
PAGE = "https://docs.aws.amazon.com/"


def an_owner(fact: Fact, **more: Any) -> Concept:
    return Concept(id="lambda", title="Lambda", facts=(fact,), **more)


def asked(*facts: Fact, **more: Any) -> Concept:
    return Concept(id="ecs", title="ECS", facts=facts, **more)


def test_false_for_is_known_to_be_false() -> None:
    """A fact is false of the concepts that it names in false_for."""
    fact = a_fact("lambda.aaaa", "코드를 15분까지 실행한다", false_for=("ecs",))
    assert why(ECS, an_owner(fact)) == "false_for"


@pytest.mark.parametrize("reviewed", [None, (), ("ec2",)])
def test_nothing_is_false_because_it_is_absent(reviewed: tuple[str, ...] | None) -> None:
    """A fact that is not known to be false of a concept is not taken for false of it."""
    assert why(ECS, an_owner(a_fact("lambda.aaaa", "VPC에 연결한다", false_for=reviewed))) is None


def test_another_value_is_known_to_be_false() -> None:
    """A fact is false of a concept that has another value of the same attribute."""
    fact = a_fact("lambda.aaaa", "15분까지 실행한다", attribute="시간", value="15분")
    own = a_fact("ecs.aaaa", "오래 실행한다", attribute="시간", value="제한 없음")
    assert why(asked(own), an_owner(fact)) == "value"


@pytest.mark.parametrize(
    "own",
    [
        a_fact("ecs.aaaa", "오래 실행한다", attribute="시간", value=" 15 분"),
        a_fact("ecs.aaaa", "오래 실행한다", attribute="메모리", value="30초"),
        a_fact("ecs.aaaa", "오래 실행한다", attribute="시간"),
        a_fact("ecs.aaaa", "오래 실행한다", attribute="시간", value="30초", retired=True),
    ],
    ids=["same value", "other attribute", "no value", "retired"],
)
def test_a_value_proves_nothing_without_another_one(own: Fact) -> None:
    """The same value, another attribute, none or a retired one prove nothing."""
    fact = a_fact("lambda.aaaa", "15분까지 실행한다", attribute="시간", value="15분")
    assert why(asked(own), an_owner(fact)) is None


def test_a_value_that_kin_have_proves_nothing() -> None:
    """A value that a sub-concept has could be said of the concept as well."""
    fact = a_fact("lambda.aaaa", "15분까지 실행한다", attribute="시간", value="15분")
    own = a_fact("ecs.aaaa", "오래 실행한다", attribute="시간", value="제한 없음")
    sub = a_fact("fargate.aaaa", "짧게 실행한다", attribute="시간", value="15분")
    below = Concept(id="fargate", title="Fargate", facts=(sub,))
    assert why(asked(own, concepts=(below,)), an_owner(fact)) is None


def test_false_for_against_the_same_value_is_a_contradiction() -> None:
    """A card that calls false what another one gives as the concept's value proves nothing."""
    fact = a_fact(
        "lambda.aaaa", "15분까지 실행한다", attribute="시간", value="15분", false_for=("ecs",)
    )
    own = a_fact("ecs.aaaa", "15분 동안 실행한다", attribute="시간", value="15분")
    assert why(asked(own), an_owner(fact)) is None


@pytest.mark.parametrize(
    "text",
    ["AWS에서 제공하는 완전 관리형 서비스", "코드를 돌린다", "함수로 코드를 돌리는 컨테이너 도구"],
)
def test_an_unchecked_definition_that_could_be_of_both_proves_nothing(text: str) -> None:
    """Said of anything, of no kind of thing, or in the words of the other's own definition."""
    own = a_fact("ecs.aaaa", "컨테이너를 돌리는 도구", kind="definition")
    ecs = Concept(id="ecs", title="ECS", docs=PAGE, facts=(own,))
    fact = a_fact("lambda.aaaa", text, kind="definition")
    assert why(ecs, an_owner(fact, docs=PAGE)) is None


def test_another_definition_is_known_to_be_false() -> None:
    """What one concept is another one is not, where both surely are what they are called."""
    fact = a_fact("lambda.aaaa", "코드를 함수로 돌리는 서비스", kind="definition")
    ecs = Concept(id="ecs", title="ECS", docs=PAGE)
    assert why(ecs, an_owner(fact, docs=PAGE)) == "definition"
    assert why(ecs, an_owner(fact)) is None
    assert why(ECS, an_owner(fact, docs=PAGE)) is None


@pytest.mark.parametrize(
    ("value", "own", "checked", "found"),
    [
        ("15분", "30초", None, True),
        ("서버리스", "요청 기반", None, False),
        ("서버리스", "요청 기반", "2026-11-27", True),
        ("5개 이상", "7개", None, False),
    ],
)
def test_a_value_of_a_note_has_to_exclude_the_other(
    value: str, own: str, checked: str | None, found: bool
) -> None:
    """Numbers and words of one scale do; free text may be true beside other text."""
    mine = a_fact("ecs.aaaa", f"{own}이다", attribute="방식", value=own, checked=checked)
    other = a_fact("lambda.aaaa", f"{value}이다", attribute="방식", value=value, checked=checked)
    ecs, owner = asked(mine), an_owner(other)
    false = falsehoods(Library((ecs, owner)), ecs, None, False, Random(1))
    assert [each.proof.why for each in false] == (["value"] if found else [])


def test_a_value_in_free_text_fits_another_concept_better() -> None:
    """In one table that is enough where it is asked which fits best, though both may be true."""
    row = {"attribute": "방식", "source": "| 서비스 | 방식 |\n| ECS | 요청 기반 |"}
    mine = a_fact("ecs.aaaa", "요청 기반이다", value="요청 기반", **row)
    other = a_fact("lambda.aaaa", "서버리스이다", value="서버리스", **row)
    assert why(asked(mine), an_owner(other)) == "value"


def test_kin_supply_nothing() -> None:
    """Facts of what is above or below are never false of a concept, whatever the cards say."""
    above = a_fact("lambda.aaaa", "코드를 실행한다", kind="definition", false_for=("edge",))
    below = a_fact("edge.aaaa", "가까이서 실행한다", kind="definition", false_for=("lambda",))
    sub = Concept(id="edge", title="Edge", facts=(below,))
    top = an_owner(above, concepts=(sub,))
    library = Library((top,))
    assert proof_of(library, sub, top, above, trusted=False) is None
    assert proof_of(library, top, sub, below, trusted=False) is None


@pytest.mark.parametrize("side", ["asked", "owner"])
def test_confusable_concepts_supply_nothing(side: str) -> None:
    """Whichever of the two is marked, confusable concepts are never each other's wrong option."""
    fact = a_fact("lambda.aaaa", "코드를 실행한다", kind="definition", false_for=("ecs",))
    of_asked = ("lambda",) if side == "asked" else ()
    of_owner = ("ecs",) if side == "owner" else ()
    assert why(asked(confusable=of_asked), an_owner(fact, confusable=of_owner)) is None


@pytest.mark.parametrize("text", ["코드를 실행하는 서비스", "Lambda는 코드를 실행하는 서비스"])
@pytest.mark.parametrize(
    "said",
    [
        "코드를  실행하는 **서비스**.",
        "ECS는 코드를 실행하는 서비스",
        "ecs가 코드를 실행하는 서비스",
    ],
)
def test_what_a_card_says_is_not_false(text: str, said: str) -> None:
    """A statement that the concept's own card makes is not false, whatever it is called in it."""
    fact = a_fact("lambda.aaaa", text, kind="definition", false_for=("ecs",))
    assert why(asked(a_fact("ecs.aaaa", said)), an_owner(fact)) is None


def test_what_a_card_of_kin_says_is_not_false() -> None:
    """A statement that a sub-concept's card makes could be said of the concept as well."""
    fact = a_fact("lambda.aaaa", "서버 없이 실행한다", false_for=("ecs",))
    sub = Concept(id="fargate", title="Fargate", facts=(a_fact("fargate.aaaa", fact.text),))
    assert why(asked(concepts=(sub,)), an_owner(fact)) is None


def test_full_names_differ_though_both_are_names() -> None:
    """What two abbreviations stand for is not the same thing said with the names hidden."""
    fact = a_fact("lambda.aaaa", "Lambda Service의 약자다", kind="name", false_for=("ecs",))
    own = a_fact("ecs.aaaa", "Elastic Container Service의 약자다", kind="name")
    owner = an_owner(fact, name="Lambda Service")
    assert why(asked(own, name="Elastic Container Service"), owner) == "false_for"


def test_false_text_turns_a_fact_round() -> None:
    """What a person wrote as the opposite goes before the mark."""
    fact = a_fact("ecs.aaaa", "접근 ○", mark="o", false_text="접근할 수 없다")
    assert negated(fact) == "접근할 수 없다"


@pytest.mark.parametrize(
    ("mark", "text", "turned"),
    [
        ("o", "인프라 접근 ○", "인프라 접근 ✕"),
        ("x", "인프라 접근 ✕", "인프라 접근 ○"),
        ("o", "인프라 접근 ✕", None),
        ("o", "쓰기 ○, 읽기 ○", None),
        ("o", "쓰기 ○, 읽기 ✕", None),
        ("o", "인프라에 접근할 수 있다", None),
        (None, "인프라 접근 ○", None),
    ],
)
def test_a_mark_turns_a_fact_round(mark: Any, text: str, turned: str | None) -> None:
    """The sign in the text is turned where it is the fact's mark and the only one."""
    assert negated(a_fact("ecs.aaaa", text, mark=mark)) == turned


def test_a_false_text_that_says_the_same_is_none() -> None:
    """A false text in other spacing and punctuation is not false."""
    assert negated(a_fact("ecs.aaaa", "접근할 수 있다", false_text="접근할 수  있다.")) is None


def test_a_false_text_that_is_true_by_another_fact_is_none() -> None:
    """Where a card says the false text of the concept elsewhere, nothing is known to be false."""
    fact = a_fact("ecs.aaaa", "EC2에서 실행한다", false_text="ECS는 Fargate에서 실행한다")
    other = a_fact("ecs.bbbb", "Fargate에서 실행한다")
    told = a_fact("ecs.cccc", "ECS는 Fargate에서 실행한다")
    card = asked(fact, told)
    assert opposite(Library((card,)), card, fact, Random(1)) is None
    alone = asked(fact)
    found = opposite(Library((alone,)), alone, fact, Random(1))
    assert found is not None
    assert (found.text, found.proof.why) == (fact.false_text, "mark")
    assert negated(other) is None


@pytest.mark.parametrize(
    ("text", "value", "is_false"),
    [
        ("코드를 15분까지 실행한다", "15분", True),
        ("코드를 정한 시간까지 실행한다", "15분", False),
        ("부모 리전의 서브넷에 서버를 띄운다", "대도시 근처", False),
        ("대도시 근처의 시설에서 서버를 띄운다", "대도시 근처", True),
        ("실행하는 곳에 로그인할 수 없다", "불가", True),
    ],
)
def test_what_leaves_its_value_out_may_be_true_elsewhere(
    text: str, value: str, is_false: bool
) -> None:
    """Another value disproves a statement that tells its own, and a value shown by itself."""
    fact = Fact(id="fn.aaaa", text=text, attribute="범위", value=value, checked="2026-11-28")
    own = Fact(
        id="vm.aaaa", text="켠 동안 돈다", attribute="범위", value="가능", checked="2026-11-28"
    )
    vm = Concept(id="vm", title="VM", facts=(own,))
    library = Library((vm, Concept(id="fn", title="FN", facts=(fact,))))
    said = falsehoods(library, vm, None, trusted=True, random=Random(1))
    assert [each.text for each in said] == ([text] if is_false else [])
    values = other_values(library, vm, "범위", trusted=True, random=Random(1))
    assert [each.fact.value for each in values] == [value]


def test_what_a_part_does_is_not_false_of_the_whole() -> None:
    """A part that is called as another concept does the same: a schema is converted by both."""
    said = Fact(
        id="tool.0001", text="스키마를 변환한다", false_for=("move", "other"), checked="2026-11-28"
    )
    tool = Concept(id="tool", title="Schema Conversion Tool", facts=(said,))
    part = Concept(id="part", title="Move Schema Conversion")
    whole = Concept(id="move", title="Move", facts=(CHECKED_FACT,), concepts=(part,))
    other = Concept(id="other", title="Other", facts=(CHECKED_FACT,))
    library = Library((tool, whole, other))
    assert proof_of(library, whole, tool, said, False) is None
    assert proof_of(library, other, tool, said, False) is not None


CHECKED_FACT = Fact(id="move.0001", text="데이터를 옮긴다", checked="2026-11-28")
