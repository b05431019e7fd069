"""Values of closed scales, and which of them exclude each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.claims.scales import exclude, read_value

APART = """
15분 | 30초
15분 | 5분
15분 | 1시간
최대 15분 | 최대 5분
최소 1분 | 최소 5분
3개 이상 | 1개
>= 3 | 1
≥ 3개 | 2개
1 ~ 15분 | 30분
1분 ~ 15분 | 30초
15분 미만 | 15분
1초 이하 | 5초
< 1ms | 5초
99.9% | 99.99%
250 MiB/s | 500 MiB/s
16,000 IOPS | 64,000 IOPS
64TB | 128TB
1개 | 3개
5432 | 3306
30일 | 없음
15분 | 무제한
최대 5개 | 제한 없음
높음 | 낮음
매우 높음 | 보통
빠름 | 느림
가능 | 불가
지원 | 미지원
예 | 아니오
○ | ✕
O | X
지원 | ✕
있음 | 없음
상태 저장 | 상태 비저장
Stateful | 상태 비저장
동기 | 비동기
L4 | L7
4계층 | 7계층
L4, L7 | L3
단일 AZ | 다중 AZ
AZ | 리전
리전 | 글로벌
서브넷 수준 | 인스턴스 수준
서브넷 레벨 | 인스턴스
Instance level | Subnet
필요 | 불필요
사용 | 미사용
읽기 전용 | 읽기/쓰기
유료 | 무료
필수 | 선택
블록 | 파일
블록 스토리지 | 객체 스토리지
단방향 | 양방향
1일, 7일 | 30일
**15분** | 30초
"""

NOT_APART = """
15분 | 15 분
15분 | 900초
15분 | 15 min
1시간 | 60분
1일 | 24시간
1TiB | 1,024GiB
1TB | 1000GB
10,240MB | 10GB
15분 | 3개
15분 | 15
최대 15분 | 5분
5분 이하 | 1분 이하
5분 이하 | 3분
3개 이상 | 5개 이상
3개 이상 | 7개
1 ~ 15분 | 10분
10GB | 128MB ~ 10GB
15분 이하 | 15분
높음 | 매우 높음
높음 | 빠름
높음 | 가능
보통 | 중간
가능 | 지원
있음 | 15분
무제한 | 제한 없음
무제한 | 없음
L4, L7 | L7
L4 / L7 | L7
1일, 7일 | 7일
블록 | 블록 스토리지
관계형 | NoSQL
관계형 | 관계형(MySQL)
약 15분 | 5분
대략 5개 | 10개
15분 정도 | 5분
$0.1 | $0.2
자동 | 수동
퍼블릭 | 프라이빗
분석용 | 백업용
15분 또는 그 이상 | 5분
매우 길고 자세하게 적어 놓은 값이라서 무엇인지 알 수 없는 글 | 5분
1.2.3 | 4
10.0.0.0/16 | 10.0.0.0/24
몇 분 | 15분
5개의 서브넷에 하나씩 | 3개
즉시 | 15분
"" | 15분
5배 빠름 | 3배
"""


def pairs(table: str) -> list[tuple[str, ...]]:
    return [tuple(line.split(" | ")) for line in table.strip().splitlines()]


@pytest.mark.parametrize(("one", "other"), pairs(APART))
def test_these_cannot_both_be_true(one: str, other: str) -> None:
    """Whichever comes first."""
    assert exclude(one, other)
    assert exclude(other, one)


@pytest.mark.parametrize(("one", "other"), pairs(NOT_APART))
def test_these_may_both_be_true(one: str, other: str) -> None:
    """One is the other in other words, holds it, or is of another scale or of none."""
    assert not exclude(one, other)
    assert not exclude(other, one)


@pytest.mark.parametrize(
    "text", ["분석용", "15분, 필요에 따라", "", " ", "최대", "이상", "가나다", "$5"]
)
def test_free_text_is_of_no_scale(text: str) -> None:
    """So that nothing is known of what it excludes."""
    assert read_value(text) == ()


@pytest.mark.parametrize("text", ["15분", "최대 5개", "높음", "지원", "L4, L7", "1~5초", "무제한"])
def test_these_are_of_a_closed_scale(text: str) -> None:
    """Numbers of one unit, words of a scale, yes and no, and several of these."""
    assert read_value(text)


VALUES = (
    st.builds(
        "{}{}{}{}".format,
        st.sampled_from(["", "최대 ", "최소 ", "> ", "< "]),
        st.integers(0, 5000),
        st.sampled_from([*"초 분 시간 일 개월 MB GiB TB 개 %".split(), ""]),
        st.sampled_from(["", " 이상", " 이하", "까지"]),
    )
    | st.sampled_from("높음 보통 낮음 지원 미지원 L4 L7 무제한 없음 리전 AZ".split())
    | st.text(max_size=45)
)


@given(VALUES, VALUES)
def test_to_exclude_goes_both_ways(one: str, other: str) -> None:
    """And nothing excludes itself, whatever the text."""
    assert exclude(one, other) == exclude(other, one)
    assert not exclude(one, one)


@given(st.integers(1, 900))
def test_an_amount_does_not_exclude_itself_in_another_unit(minutes: int) -> None:
    """Units are converted before they are compared."""
    assert not exclude(f"{minutes}분", f"{minutes * 60}초")
    assert not exclude(f"{minutes}GiB", f"{minutes * 1024:,}MB")
    assert exclude(f"{minutes}분", f"{minutes * 60 + minutes * 30}초")
