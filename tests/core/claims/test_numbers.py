"""Numbers in whose place no other one can be true."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.claims.numbers import number_untruths, sole_cell, sole_numbers
from awsquiz.core.claims.sole import SoleValue
from awsquiz.core.model import Concept, Fact
from awsquiz.core.text import plain
from awsquiz.core.text.units import measures

CONCEPT = Concept(id="queue", title="대기열", aliases=("Queue",))


def fact(text: str, **more: Any) -> Fact:
    return Fact(id="queue.aaaa", text=text, **more)


def soles(text: str, **more: Any) -> list[SoleValue]:
    return sole_numbers(fact(text, **more), CONCEPT)


def untruths(text: str, **more: Any) -> list[str]:
    return [each.text for each in number_untruths(fact(text, **more), CONCEPT, ())]


BOTH_WAYS = [
    ("함수는 최대 15분 동안 실행된다", ["15분"]),
    ("메시지 크기는 최대 256KB이다", ["256KB"]),
    ("메시지 크기는 최대 256 KB까지 지원한다", ["256 KB"]),
    ("최대 실행 시간은 15분이다", ["15분"]),
    ("최대 실행 시간: 15분", ["15분"]),
    ("최대 실행 시간은 **15분**이다", ["15분"]),
    ("객체의 최대 크기는 5TB", ["5TB"]),
    ("버킷은 계정당 최대 100개까지 만들 수 있다", ["100개"]),
    ("한 번에 최대 10개의 메시지를 받는다", ["10개"]),
    ("복제본은 최대 15개", ["15개"]),
    ("초당 최대 3,000건의 요청을 처리한다", ["3,000건"]),
    ("볼륨은 최대 64,000 IOPS를 제공한다", ["64,000 IOPS"]),
    ("처리량은 최대 1,000MiB/s", ["1,000MiB/s"]),
    ("연결 대역폭은 최대 100Gbps이다", ["100Gbps"]),
    ("세션은 최장 12시간 유지된다", ["12시간"]),
    ("기본 보관 기간은 4일이다", ["4일"]),
    ("메시지 보관 기간의 기본값은 4일이다", ["4일"]),
    ("가시성 제한 시간은 기본 30초", ["30초"]),
    ("기본 TTL: 5분", ["5분"]),
    ("로그는 기본적으로 90일 동안 보존된다", ["90일"]),
    ("최소 보관 기간은 90일이다", ["90일"]),
    ("볼륨 크기는 최소 4GB부터 고른다", ["4GB"]),
    ("서브넷이 최소 2개 필요하다", ["2개"]),
    ("메시지 보존: 기본 4일, 최대 14일", ["4일", "14일"]),
    ("대기 시간은 최소 1초, 최대 20초로 정한다", ["1초", "20초"]),
    ("스토리지는 10GB에서 최대 128TB까지 확장된다", ["10GB", "128TB"]),
    ("최대 실행 시간은 900초 (15분)이다", ["900초 (15분)"]),
    ("파일 이름은 최대 255자", ["255자"]),
    ("IOPS: 기본 3,000, 최대 16,000", ["3,000", "16,000"]),
    ("동시 실행 한도의 기본값은 1000개이고 요청하면 늘릴 수 있다", ["1000개"]),
    ("자동 백업은 최대 35일까지 보관한다", ["35일"]),
    ("예약은 최대 3년", ["3년"]),
    ("스냅샷 공유 대상은 최대 20명", ["20명"]),
    ("재시도는 최대 2회", ["2회"]),
    ("max 메시지 크기: 256KB", ["256KB"]),
    ("쓰기는 최대 1MB, 읽기는 최대 2MB를 처리한다", ["1MB", "2MB"]),
    ("메시지를 최대 14일 보관하고 한 번에 10개를 받는다", ["14일"]),
    ("vCPU는 최대 16개", ["16개"]),
    ("작업은 최대 8 vCPU를 쓴다", ["8 vCPU"]),
]

NOT_SURE = [
    "함수는 약 15분 실행된다",
    "최대 약 15분 동안 실행된다",
    "최대 15분 정도 실행된다",
    "최대 15분쯤 걸린다",
    "실행 시간은 보통 최대 15분이다",
    "평균 최대 15분이 걸린다",
    "15분 동안 실행된다",
    "복제본 3개가 있다",
    "최대 용량을 5TB로 늘린다",
    "최대 5개 (요청하면 늘릴 수 있음)인 버킷",
    "버킷은 최대 100개이며 한도 증가를 요청할 수 있다",
    "최대 15분을 넘을 수 없는 함수",
    "함수는 최대 15분보다 오래 실행되지 않는다",
    "실행 시간이 최대 15분이 아니다",
    "온디맨드보다 최대 90% 저렴하다",
    "스팟은 최대 90% 할인된다",
    "요금은 최대 5달러이다",
    "무료로 최대 30GB를 쓴다",
    "최대 5배 빠르다",
    "성능이 최대 10배 향상된다",
    "예: 최대 15분 동안 실행하는 함수",
    "예를 들어 최대 15분 동안 실행된다",
    "최대 10GB ~ 20GB의 메모리",
    "메모리는 최대 512MB ~ 10GB로 제한된다",
    "메모리는 최대 5개 또는 10개",
    "보존 기간은 1~35일, 최대 60일",
    "최소 64개가 필요하다 (64-5=59)",
    "서버 2대 + 최대 3대의 복제본",
    "인스턴스 유형에 따라 최대 개수가 다르고 최대 16개",
    "그룹의 최대 크기를 3대로 설정했다",
    "실습에서 최대 5대까지 늘어났다",
    "용량을 최대 5대로 설정한다",
    "최대 10,000 IP 주소를 넣는다",
    "최대 5국의 리전",
    "2023년까지 지원한다",
    "최대 128TB 지원, 최대 128TB까지 확장되는 저장소",
    "최대 1000만 명의 구독자를 둔다",
    "이 경우 최대 15분 동안 실행된다",
    "해당 값은 최대 15분이다",
    "위 한도는 최대 15개이다",
    "최대 15분",
    "기본 30초",
    "최대 5개까지 가능",
    "대기열은 최대 5개",
    "기본 트래픽 3TB를 준다",
    "기본 인스턴스 3대를 둔다",
    "기본적으로 3개의 가용 영역에 저장된다",
    "로그는 기본적으로 7년 이상 저장된다",
    "금요일 5pm에 최소 10개로 증가",
    "최대한 15분을 지킨다",
    "최대 3x5개의 칸",
    "규모: 최대 15개",
    "최대 $5를 낸다",
    "produce() 함수 때문에 요청은 최대 5개까지 저장된다",
    "[Code 6]의 큐는 최대 5개의 요청을 담는다",
    "10.0.0.0/16 같은 최대 범위",
    "v2.5까지 지원한다",
    "최대 0개의 복제본",
    "최대 99.99%의 가용성을 제공한다",
    "메시지는 3일째 최대치가 된다",
    "권장 크기는 최대 5GB이다",
    "단점: 서비스가 없어 최대 5개",
    "최대 5개 또는 10개의 파티션",
    "파티션은 최대 5개 혹은 7개",
]


@pytest.mark.parametrize(("text", "written"), BOTH_WAYS)
def test_numbers_under_their_own_bound_are_the_only_true_ones(
    text: str, written: list[str]
) -> None:
    """최대, 최소 and 기본, before the number or before what is measured."""
    assert [each.written for each in soles(text)] == written


@pytest.mark.parametrize("text", NOT_SURE)
def test_what_is_not_sure_is_left_alone(text: str) -> None:
    """Approximate, denied, priced, of an example, one of several, or of nothing that is named."""
    assert soles(text) == []
    assert untruths(text) == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("인덱스는 테이블당 5개까지 만들 수 있다", "5개"),
        ("객체는 5TB까지 저장할 수 있다", "5TB"),
        ("이름은 255자까지 지원한다", "255자"),
        ("요청 본문은 6MB까지 가능하다", "6MB"),
        ("태그는 50개 이하로 붙일 수 있다", "50개"),
        ("데이터는 최소 3개 영역에 복제된다", "3개"),
        ("가용 영역은 최소 3개이다", "3개"),
    ],
)
def test_where_smaller_numbers_are_implied_only_greater_ones_are_false(
    text: str, written: str
) -> None:
    """Who may have five may have four; who has three at least has two at least."""
    assert soles(text) == []
    true = measures(text)[0]
    assert true.number + true.unit == written
    assert untruths(text)
    assert all(measures(false)[0].amount > true.amount for false in untruths(text))


@pytest.mark.parametrize(
    "text",
    [
        "50개 이하로 유지하는 것을 목표로 한다",
        "오류율을 1% 이하로 낮춘다",
        "1에서 365일까지 보존할 수 있다",
        "3월 15일까지 신청할 수 있다",
        "128MB부터 10GB까지 고를 수 있다",
        "90일 이상 보관해야 한다",
        "30초 이내에 응답할 수 있다",
        "3단계까지 진행할 수 있다",
    ],
)
def test_a_duty_a_range_and_a_date_are_no_bound(text: str) -> None:
    """What is smaller than 15 minutes is smaller than 30, so that neither is false."""
    assert untruths(text) == []


@pytest.mark.parametrize(
    ("text", "false"),
    [
        ("함수는 최대 15분 동안 실행된다", "함수는 최대 20분 동안 실행된다"),
        ("최대 실행 시간은 **15분**이다", "최대 실행 시간은 **20분**이다"),
        ("최대 실행 시간은 900초 (15분)이다", "최대 실행 시간은 600초 (10분)이다"),
        ("함수는 최대 15분(900초) 실행된다", "함수는 최대 10분(600초) 실행된다"),
        ("메시지 크기는 최대 256 KB이다", "메시지 크기는 최대 128 KB이다"),
        ("메모리는 최대 10,240MB", "메모리는 최대 5,120MB"),
        ("파일 이름은 최대 255자", "파일 이름은 최대 127자"),
    ],
)
def test_another_number_stands_as_the_true_one_does(text: str, false: str) -> None:
    """With its unit, its separators of thousands, its emphasis and what is behind it."""
    assert false in untruths(text)


def test_the_reason_names_both_numbers() -> None:
    """In a Korean sentence with its particles."""
    first = next(iter(number_untruths(fact("보관 기간은 최대 14일이다"), CONCEPT, ())))
    assert first.because == "21일이 아니라 14일이다"


def test_numbers_keep_their_order() -> None:
    """A default is neither below the least nor above the greatest that the statement names."""
    default, most = soles("메시지 보존: 기본 7일, 최대 14일")
    assert default.above == ("10일",)
    assert most.below == ("10일",)


def test_a_label_tells_what_its_numbers_bound() -> None:
    """Above the fact, where it is shown with it, as well as in it."""
    assert [each.written for each in soles("최대 15분", under=("실행 시간",))] == ["15분"]
    assert soles("최대 15분", under=("여기에 적은 것은 모두 서비스 안내에서 옮겨 온 것이다",)) == []


@pytest.mark.parametrize(
    "above",
    [{"facet": "실습"}, {"under": ("사례 1",)}, {"under": ("예) 노드 3개",)}, {"mark": "x"}],
)
def test_examples_and_marked_statements_are_left_alone(above: dict[str, Any]) -> None:
    """A number in a lab is that of the lab."""
    assert untruths("대기 시간은 최대 20초이다", **above) == []


SENTENCES = st.builds(
    "{} {}{}{} {}".format,
    st.sampled_from(
        ["최대", "기본", "최소 보관 기간은", "메시지 크기는 최대", "대기 시간의 기본값은"]
    ),
    st.integers(1, 99999).map(lambda n: f"{n:,}") | st.integers(1, 9999).map(str),
    st.sampled_from(["", " "]),
    st.sampled_from("초 분 시간 일 개월 년 MB GB TB KiB 개 회 % IOPS Gbps".split()),
    st.sampled_from(["동안 보관된다", "의 요청을 처리한다", "이다", "(하루)이다"]),
)


@given(SENTENCES)
def test_no_false_number_is_the_true_one(text: str) -> None:
    """Not in other units either; all are of one unit, and no two are alike."""
    for sole in soles(text):
        true = measures(sole.written)[0]
        others = [measures(each)[0] for each in (*sole.below, *sole.above)]
        assert len({each.amount for each in (true, *others)}) == len(others) + 1
        assert {each.unit for each in others} <= {true.unit}
        assert all(each.amount < true.amount for each in others[: len(sole.below)])
        assert all(each.amount > true.amount for each in others[len(sole.below) :])
        assert sole.before + sole.written + sole.after == plain(text)


@given(SENTENCES)
def test_a_statement_gives_the_same_each_time(text: str) -> None:
    """Nothing is drawn here."""
    assert untruths(text) == untruths(text)
    assert text not in untruths(text)


@given(
    st.text(max_size=300) | st.text("최대소기본값은 는까지0123456789,.일분개MGB()~%:", max_size=120)
)
def test_any_text_can_be_read(text: str) -> None:
    """Nothing in a note ends the program."""
    for false in untruths(text):
        assert false != text
    soles(text)


@pytest.mark.parametrize(
    ("attribute", "value", "below", "above"),
    [
        ("최대 실행 시간", "15분", ("10분", "5분", "3분"), ("20분", "30분", "45분")),
        (
            "최소 보관",
            "최소 90일",
            ("최소 60일", "최소 45일", "최소 35일"),
            ("최소 120일", "최소 180일", "최소 365일"),
        ),
        ("AZ 수", "1", (), ("2", "3", "4")),
    ],
)
def test_a_cell_with_one_number_has_no_other(
    attribute: str, value: str, below: tuple[str, ...], above: tuple[str, ...]
) -> None:
    """An attribute has one value."""
    sole = sole_cell(fact(f"{attribute}: {value}", attribute=attribute, value=value), CONCEPT)
    assert sole is not None
    assert (sole.written, sole.below, sole.above) == (value, below, above)


@pytest.mark.parametrize(
    ("attribute", "value"),
    [
        ("검색 시간", "1~5분"),
        ("AZ 수", ">= 3"),
        ("AZ 수", "3개 이상"),
        ("요금", "5달러"),
        ("할인율", "최대 72%"),
        ("비용", "3배"),
        ("지연", "약 10ms"),
        ("용도", "백업"),
        ("시험 시간", "130분"),
        ("문항 수", "65개"),
        ("보관", "7일, 30일"),
        ("설정", "15분마다 한 번"),
        (None, None),
    ],
)
def test_a_cell_with_a_range_a_price_or_words_has_others(
    attribute: str | None, value: str | None
) -> None:
    """Or may have them."""
    assert sole_cell(fact("가", attribute=attribute, value=value), CONCEPT) is None


def test_numbers_of_an_exam_are_left_alone() -> None:
    """They are those of its story."""
    exam = Concept(id="exam", title="[SAA] ExamTopics 41~50")
    assert sole_numbers(fact("작업은 최대 2시간이 소요된다"), CONCEPT)
    assert sole_numbers(fact("작업은 최대 2시간이 소요된다"), exam) == []


@pytest.mark.parametrize(
    "said", ["최대 비율은 50:1이다", "용량 대 성능은 최대 3 : 1", "최대 10:30까지"]
)
def test_a_proportion_is_no_number(said: str) -> None:
    """50:2 is no other proportion that somebody could take for it; nor is 10:40 a time."""
    assert sole_numbers(fact(said), CONCEPT) == []
