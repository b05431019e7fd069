"""What a fact says against a checked one of the same concept."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from awsquiz.core.claims.amounts import amounts_in
from awsquiz.core.lint.cards import lint_cards
from awsquiz.core.lint.contradictions import Contradictions, checked_against
from awsquiz.core.model import Concept, Fact, Library

DAY = "2026-11-26"


def checked(text: str, **given: Any) -> Fact:
    return Fact(id="lambda.check", text=text, checked=DAY, **given)


def noted(text: str, **given: Any) -> Fact:
    return Fact(id="lambda.noted", text=text, source=given.pop("source", text), **given)


def found(*facts: Fact, others: tuple[Concept, ...] = ()) -> list[tuple[str, str]]:
    """What contradicts what."""
    concept = Concept(id="lambda", title="Lambda", aliases=("람다",), facts=facts)
    contradictions = Contradictions([concept, *others]).of(concept)
    return [(each.says, each.against) for each in contradictions]


LIMIT = checked(
    "표준 함수는 호출 한 번에 최대 15분까지 실행할 수 있다",
    attribute="최대 실행 시간",
    value="15분",
)
MEMORY = checked("메모리를 128MB에서 10,240MB까지 고른다")


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("최대 5분까지 실행된다", ("5분", "15분")),
        ("Lambda는 최대 5분 동안 실행할 수 있다", ("5분", "15분")),
        ("람다 함수의 실행 시간은 300초를 넘을 수 없다", ("300초", "15분")),
        ("최대 실행 시간: 5분", ("5분", "15분")),
        ("실행 시간 제한은 1시간이다", ("1시간", "15분")),
        ("메모리는 최대 3GB까지 고른다", ("3GB", "10,240MB")),
        ("메모리를 128MB ~ 3,008MB로 고른다", None),
    ],
)
def test_another_amount_of_the_same_is_a_contradiction(
    text: str, against: tuple[str, str] | None
) -> None:
    """With the same bound, and no word of which the checked fact does not speak."""
    assert found(LIMIT, MEMORY, noted(text)) == ([against] if against else [])


@pytest.mark.parametrize(
    "text",
    [
        "최대 15분까지 실행된다",
        "최대 900초 실행할 수 있다",
        "함수의 실행 시간은 기본 3초다",
        "최소 1분은 실행된다",
        "콜드 스타트가 최대 5분까지 걸린다",
        "5분마다 실행할 수 있다",
        "콘솔에서 시험하면 최대 5분까지 실행된다",
        "최대 1,000개까지 동시에 실행된다",
        "메모리는 최대 10GB까지 고른다",
        "15분을 넘는 일은 맞지 않는다",
        "Lambda는 서버 없이 실행한다",
    ],
)
def test_other_amounts_of_other_things_are_none(text: str) -> None:
    """Another bound, another unit, more words than the checked fact has, or the same amount."""
    assert found(LIMIT, MEMORY, noted(text)) == []


def test_an_amount_that_another_checked_fact_has_is_none() -> None:
    """It is the limit of something else."""
    other = Fact(id="lambda.other", text="확장 프로그램은 최대 5분 실행된다", checked=DAY)
    assert found(LIMIT, other, noted("최대 5분까지 실행된다")) == []


def test_a_heading_or_label_says_what_is_bounded() -> None:
    """The words above a bullet are the fact's."""
    assert found(LIMIT, noted("최대 5분", under=("실행 시간",))) == [("5분", "15분")]
    assert found(LIMIT, noted("최대 5분", facet="실행 시간")) == [("5분", "15분")]
    assert found(LIMIT, noted("최대 5분", under=("콜드 스타트",))) == []


def test_another_value_of_the_attribute_is_a_contradiction() -> None:
    """An amount, yes or no, or a value that another concept has."""
    assert found(LIMIT, noted("…", attribute="최대 실행 시간", value="5분")) == [("5분", "15분")]
    assert found(LIMIT, noted("…", attribute="최대 실행 시간", value="900초")) == []
    patches = checked("운영 체제를 AWS가 패치한다", attribute="패치", value="불가")
    assert found(patches, noted("…", attribute="패치", value="가능")) == [("가능", "불가")]


def test_a_value_in_other_words_is_none() -> None:
    """호출 횟수 may well be 요청 수; what another concept has as its value is neither."""
    unit = checked("요청마다 낸다", attribute="과금 단위", value="요청 수")
    hours = Fact(id="ec2.hours", text="초마다", attribute="과금 단위", value="초", checked=DAY)
    ec2 = Concept(id="ec2", title="EC2", facts=(hours,))
    assert found(unit, noted("…", attribute="과금 단위", value="호출 횟수"), others=(ec2,)) == []
    assert found(unit, noted("…", attribute="과금 단위", value="초"), others=(ec2,)) == [
        ("초", "요청 수")
    ]


def test_the_opposite_mark_is_a_contradiction() -> None:
    """Of the same words."""
    fact = checked("기반 인프라에 접근할 수 없다", source="인프라 액세스 :x:", mark="x")
    assert found(fact, noted("인프라 액세스 ○", source="인프라 액세스 :o:", mark="o")) == [
        ("○", "✕")
    ]
    assert found(fact, noted("코드 액세스 ○", source="코드 액세스 :o:", mark="o")) == []


def test_what_a_person_wrote_or_has_retired_is_none() -> None:
    """Only a note's own words are held against what was checked."""
    written = Fact(id="lambda.mine", text="최대 5분까지 실행된다")
    retired = noted("최대 5분까지 실행된다", retired=True)
    assert found(LIMIT, written, retired) == []


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("기본 3초이고 1초 단위로 900초까지 늘린다", [("3초", "default"), ("900초", "most")]),
        ("512MB에서 10,240MB까지", [("512MB", "least"), ("10,240MB", "most")]),
        ("at most 5 minutes", [("5minutes", "most")]),
        ("이미지는 10GB를 넘을 수 없다", [("10GB", "most")]),
        ("5분마다, 10분 뒤에", []),
        ("IPv4 주소와 EC2, S3", []),
        ("30일 이상 보관한다", [("30일", "least")]),
    ],
)
def test_amounts_are_read_with_their_bounds(text: str, amounts: list[tuple[str, str]]) -> None:
    """Rates and steps bound nothing; the ends of a range do."""
    assert [(each.written, each.bound) for each in amounts_in(text)] == amounts


def test_check_names_both_until_a_person_decides() -> None:
    """Cards of one's own are held against what other layers have checked."""
    own = noted("최대 5분까지 실행된다")
    below = Concept(id="lambda", title="Lambda", facts=(LIMIT, own))

    def told(**decided: bool) -> list[object]:
        card = Concept(id="lambda", title="Lambda", facts=(noted(own.text, **decided),))
        found = lint_cards([card], Library((below,)), date(2026, 11, 27))
        return [each.words["other"] for each in found if each.code == "contradiction"]

    assert told() == [LIMIT.id]
    assert told(ask=True) == told(ask=False) == []


def test_a_fact_that_was_set_aside_so_is_shown_beside_what_was_checked() -> None:
    """A person sees both, and decides; one that is aside for another reason has nothing beside."""
    known = checked("한 번에 최대 15분까지 실행한다")
    said = noted("한 번에 최대 5분까지 실행한다", aside="contradiction")
    library = Library((Concept(id="lambda", title="Lambda", facts=(known, said)),))
    assert checked_against(library, "lambda", said) == known
    assert checked_against(library, "lambda", noted(said.text, aside="remark")) is None


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("총 5개까지 생성이 가능하다", ("5개", "15개")),
        ("5개까지 만들 수 있음", ("5개", "15개")),
        ("별칭은 5개까지 만들 수 있다", None),
        ("총 10개까지 생성이 가능하다", None),
        ("5개가 기본으로 생성된다", None),
    ],
)
def test_the_false_number_of_a_checked_fact(text: str, against: tuple[str, str] | None) -> None:
    """What somebody wrote as the usual mistake is none of one's own facts, with nothing counted."""
    count = checked(
        "엔진마다 원본 하나에 최대 15개까지 만들 수 있다",
        false_text="엔진마다 원본 하나에 최대 5개까지 만들 수 있다",
    )
    assert found(count, noted(text)) == ([against] if against else [])
