"""Counted lists, all of whose members are named."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.claims.counts import count_untruths, sole_count
from awsquiz.core.model import Concept, Fact

CONCEPT = Concept(id="disk", title="디스크")


def fact(text: str, **more: Any) -> Fact:
    return Fact(id="disk.aaaa", text=text, **more)


def untruths(text: str, **more: Any) -> list[str]:
    return [each.text for each in count_untruths(fact(text, **more), CONCEPT, ())]


COUNTED = [
    ("볼륨 유형은 세 가지다: gp3, io2, st1", "볼륨 유형은 ", "세 가지", "다"),
    ("세 가지 유형이 있다: 표준, 처리량, 콜드", "", "세 가지", " 유형이 있다"),
    ("용량 모드 2가지: 온디맨드, 프로비저닝", "용량 모드 ", "2가지", ""),
    ("정책 유형은 두 가지이다(자격 기반, 리소스 기반)", "정책 유형은 ", "두 가지", "이다"),
    ("로드 밸런서의 종류는 ALB, NLB, GWLB 세 가지다", "로드 밸런서의 종류는 ", "세 가지", "다"),
    ("인덱스 유형에는 GSI와 LSI 두 가지가 있다", "인덱스 유형에는 ", "두 가지", "가 있다"),
    (
        "엔드포인트는 게이트웨이, 인터페이스의 두 가지 유형이 있다",
        "엔드포인트는 ",
        "두 가지",
        " 유형이 있다",
    ),
    ("두 가지 모드를 제공한다: 단일 노드 / 클러스터", "", "두 가지", " 모드를 제공한다"),
    ("상태는 OK, ALARM, INSUFFICIENT_DATA 3가지이다", "상태는 ", "3가지", "이다"),
    ("지원 플랜 네 종류: Basic, Developer, Business, Enterprise", "지원 플랜 ", "네 종류", ""),
    ("검색 옵션은 신속, 표준 및 대량 세 가지다", "검색 옵션은 ", "세 가지", "다"),
    ("신원은 사용자, 그룹, 역할 세 가지로 구성된다", "신원은 ", "세 가지", "로 구성된다"),
    ("IPv4, IPv6라는 두 가지 유형이 있다", "", "두 가지", " 유형이 있다"),
]

NOT_COUNTED = [
    "장점은 세 가지다: 확장성, 탄력성, 가용성",
    "배포 방법은 두 가지다: 롤링, 블루그린",
    "세 단계: 만들기, 붙이기, 포맷",
    "유형은 크게 두 가지다: 관계형, 비관계형",
    "주요 유형 세 가지: gp3, io2, st1",
    "대표적인 유형 세 가지: gp3, io2, st1",
    "유형은 세 가지다: gp3, io2 등",
    "유형은 세 가지가 있다",
    "유형은 세 가지다: gp3, io2",
    "유형은 세 가지다: gp3, io2, st1, sc1",
    "유형은 두 가지다: gp3, gp3",
    "유형은 두 가지 이상이다: gp3, io2",
    "두 가지 유형 중 하나를 고른다: gp3, io2",
    "시험에 나오는 유형 두 가지: gp3, io2",
    "두 가지 유형: 액세스가 빈번한 데이터, 액세스가 드문 데이터",
    "두 가지 유형: 디스크를 늘린다, 노드를 늘린다",
    "두 개의 노드: 주 노드, 복제 노드",
    "서버 두 개를 만든다: web, db",
    "다음 두 가지 유형: gp3, io2",
    "여러 유형이 있다: gp3, io2, st1",
    "노드 유형을 두 가지로 설정한다: 작음, 큼",
    "유형은 두 가지였다: gp2, io1",
    "유형이 두 가지인가?: gp3, io2",
    "3개의 가용 영역에 복제된다",
    "예를 들어 유형은 두 가지다: gp3, io2",
    "유형은 최소 두 가지다: gp3, io2",
    "유형은 약 두 가지다: gp3, io2",
    "유형은 두 가지가 아니다: gp3, io2",
    "세 가지 유형의 특징: 빠름, 느림, 보통",
    "기타 두 가지 유형: gp3, 기타",
    "두 가지 유형: 파일을 저장할 때, 로그를 저장할 때",
    "두 가지 모드 gp3, io2: gp3, io2",
    "",
]


@pytest.mark.parametrize(("text", "before", "written", "after"), COUNTED)
def test_a_list_that_names_all_it_counts(text: str, before: str, written: str, after: str) -> None:
    """Before its members and behind them; the count is asked without them."""
    sole = sole_count(fact(text))
    assert sole is not None
    assert (sole.before, sole.written, sole.after) == (before, written, after)


@pytest.mark.parametrize("text", NOT_COUNTED)
def test_what_may_be_counted_otherwise_is_left_alone(text: str) -> None:
    """Open lists, what people sort as they like, and members that are no names."""
    assert sole_count(fact(text)) is None
    assert untruths(text) == []


@pytest.mark.parametrize(
    ("text", "false"),
    [
        (
            "볼륨 유형은 세 가지다: gp3, io2, st1",
            ["볼륨 유형은 두 가지다: io2, st1", "볼륨 유형은 두 가지다: gp3, st1"],
        ),
        (
            "종류는 ALB, NLB, GWLB 3가지다",
            ["종류는 NLB, GWLB 2가지다", "종류는 ALB, GWLB 2가지다"],
        ),
        ("용량 모드 2가지: 온디맨드, 프로비저닝", []),
    ],
)
def test_a_list_without_one_of_its_members_is_false(text: str, false: list[str]) -> None:
    """Counted as it then stands, so that counting does not tell it."""
    assert untruths(text) == false


def test_the_reason_names_the_member_that_is_missing() -> None:
    """And both counts."""
    told = fact("볼륨 유형은 세 가지다: gp3, io2, st1")
    first = next(iter(count_untruths(told, CONCEPT, ())))
    assert first.because == "두 가지가 아니라 세 가지다: gp3도 있다"


def test_counts_are_whole_and_at_least_two() -> None:
    """In words or in digits, as the statement has them."""
    sole = sole_count(fact("상태는 OK, ALARM, INSUFFICIENT_DATA 3가지이다"))
    assert sole is not None
    assert (sole.below, sole.above) == (("2가지",), ("4가지", "5가지", "6가지"))


MEMBERS = st.lists(st.sampled_from("gp3 io2 st1 sc1 ALB NLB 온디맨드 표준".split()), unique=True)


@given(MEMBERS, st.sampled_from(["두", "세", "네", "3", "4"]))
def test_a_count_is_never_that_of_the_members(members: list[str], count: str) -> None:
    """No false count is the true one, and no two are alike."""
    text = f"볼륨 유형은 {count} 가지다: {', '.join(members)}"
    sole = sole_count(fact(text))
    if sole is not None:
        others = [*sole.below, *sole.above]
        assert sole.written not in others
        assert len(set(others)) == len(others)
    for false in untruths(text):
        assert false.count(",") == len(members) - 2


@given(st.text(max_size=300) | st.text("두세네가지유형은 종류:,/()34ABC", max_size=120))
def test_any_text_is_read(text: str) -> None:
    """Nothing in a note ends the program."""
    sole_count(fact(text))
    assert text not in untruths(text)
