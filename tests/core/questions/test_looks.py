"""What stands out beside what, to one who understands neither."""

from __future__ import annotations

import pytest

from awsquiz.core.questions.looks import fit_together, is_negated, is_odd_one_out


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("함수를 15분까지 실행한다", "Objects are stored in buckets"),
        ("함수를 15분까지 실행한다", "함수의 최대 실행 시간"),
        ("함수를 15분까지 실행한다", "객체를 저장합니다"),
        ("함수를 15분까지 실행한다", "객체를 저장함"),
        ("함수를 15분까지 실행한다", "서버 접근 ✕"),
        ("서버 접근 ○", "서버 접근 방법"),
        ("제한: 최대 15분", "최대 15분 실행"),
        ("읽기 최적화 — 캐시를 앞에 둠", "캐시를 앞에 두어 읽기를 빠르게 함"),
        ("요청 → 대기열 → 함수", "요청을 대기열에 담아 함수로 보냄"),
        ("EC2, EBS, ELB, ALB, NLB 모두", "컨테이너를 여러 서버에 두기"),
        ("저장", "객체를 여러 가용 영역에 나누어 두고 하나가 멈추어도 잃지 않게 함"),
    ],
)
def test_the_unlike_do_not_fit(one: str, other: str) -> None:
    """Another language, manner, ending or label, signs for words, and what is by far longer."""
    assert not fit_together(one, other)
    assert not fit_together(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("함수를 15분까지 실행한다", "객체를 저장한다."),
        ("함수를 15분까지 실행합니다", "객체를 저장합니다"),
        ("함수의 최대 실행 시간", "서버를 빌려 쓰는 방식"),
        ("제한: 최대 15분", "용량: 최대 5TB"),
        ("Stores objects in buckets", "Runs code without servers"),
        ("인스턴스를 시작한다", "EC2를 시작한다"),
        ("저장", "객체 저장소"),
    ],
)
def test_the_alike_fit(one: str, other: str) -> None:
    """As long as they are of one kind they may differ in words."""
    assert fit_together(one, other)
    assert fit_together(other, one)


@pytest.mark.parametrize(
    "text",
    [
        "서버를 고르지 않는다",
        "로그인할 수 없습니다.",
        "SSH 접속 불가",
        "컨테이너 이미지 미지원",
        "접근 ✕",
        "관계형 데이터베이스가 아니다",
        "바꿀 수 없음 (새로 만들어야 함)",
        "**바꿀 수 없음**".replace("*", ""),
    ],
)
def test_what_is_negated(text: str) -> None:
    """A text that ends in 않다, 없다, 못하다, 불가, 아니다, ✕ and the like."""
    assert is_negated(text)


@pytest.mark.parametrize(
    "text", ["서버 없이 실행한다", "코드를 바꾸지 않고 옮길 수 있다", "접근 ○", "없는 것을 만든다"]
)
def test_what_is_not_negated(text: str) -> None:
    """A text that says what is so, though something in it is not."""
    assert not is_negated(text)


@pytest.mark.parametrize(
    ("text", "others", "alone"),
    [
        ("볼륨을 3개 붙인다", ["층을 붙인다", "키를 붙인다"], True),
        ("볼륨을 3개 붙인다", ["층을 2개 붙인다", "키를 붙인다"], False),
        ("볼륨을 붙인다", ["층을 2개 붙인다", "키를 5개 붙인다"], True),
        ("볼륨, 층을 붙인다", ["층을 붙인다", "키를 붙인다"], True),
        ("○○에 볼륨을 붙인다", ["층을 붙인다", "키를 붙인다"], True),
        ("볼륨을 붙인다", ["층을 붙인다", "키를 뗄 수 있다"], False),
    ],
)
def test_what_has_or_lacks_something_alone_is_odd_one_out(
    text: str, others: list[str], alone: bool
) -> None:
    """A number, a sign, a hidden name: where one other is like it, it does not stand alone."""
    assert is_odd_one_out(text, others) is alone
