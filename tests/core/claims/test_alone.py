"""Statements that need nothing around them, and marks that mean something."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.claims.alone import can_be_marked, says_it_alone


@pytest.mark.parametrize(
    "text",
    [
        "버킷 하나에 정책을 하나 둔다",
        "○○은(는) 객체를 저장하는 서비스이다",
        "최대 15분까지 실행할 수 있습니다.",
        "인스턴스를 종료하면 루트 볼륨이 지워진다",
        "이벤트가 오면 함수를 실행한다",
        "위치 기반 라우팅을 지원한다",
        "다른 계정의 버킷으로 복제한다",
        "예약 인스턴스는 사용하지 않아도 요금이 붙는다",
        "Stores objects in buckets",
        "인프라 액세스 ✕",
        "최대 15분",
        "버전 관리를 활성화해도 요금이 붙지 않는다",
        "S3보다 더 비싸다",
        "더 이상 객체를 지우지 못한다",
        "프리티어를 더 쓰면 요금이 나온다",
        "○○ 인스턴스를 중지하면 공인 IP가 바뀐다",
    ],
)
def test_what_says_it_alone(text: str) -> None:
    """It says of its subject what holds."""
    assert says_it_alone(text)


@pytest.mark.parametrize(
    "text",
    [
        "하지만 비용이 더 든다",
        "그리고 버전 관리를 켜야 한다",
        "또한 읽기 복제본을 둘 수 있다",
        "그런데, 패치는 직접 해야 한다",
        "이 예에서는 요금이 나오지 않는다",
        "Fargate를 쓰면 이 문제가 사라진다",
        "도커 이미지가 이에 해당한다",
        "위 그림처럼 트래픽이 흐른다",
        "우측의 인스턴스에는 볼륨이 두 개 연결되어 있다",
        "실전에서는 1,2를 잘 조정해야 한다",
        "이건 흔히 캐시라고 부른다",
        "서버는 내가 관리한다",
        "처음에는 우분투를 선택했었다",
        "짐을 상자에 담는 것에 비유할 수 있다",
        "함께 버킷을 만들어 보자",
        "주소:8080 으로 접속하면 접속이 된다",
        "어떻게 쓰건 사용자의 마음이다",
        "EFS는 블록 스토리지이다. ✕",
        "Amazon Polly ✕",
        "but, 서브넷은 지우지 못한다",
        "쓰던 코드를 되도록 그대로 두려고 한다",
        "CF. RDS: 복제본을 두 개까지 둔다",
        "게이트웨이 연동: No. 키를 따로 만들 것이 없다",
        "Same with the global one",
        "묶음 크기에 대한 가이드는 없다",
        "추가적으로 인증서를 붙이는 데 쓴다",
        "○○ 볼륨을 다루는 장으로, 시험에서 자주 나온다",
        "업로드 버튼을 눌러 소스를 다시 배포할 수 있다",
        "테스트이기에 부가 옵션은 설정하지 않음",
        "당시에는 보안 그룹을 붙일 수 없었다",
        "현재 서울 리전에서는 지원하지 않는다",
        "기능이 좀 더 많다",
        "학습에 데이터가 있어야 해서 오래 걸림 (일주일?)",
        "✅ 권한을 통제하는 시스템이다",
        "사용자 → 게이트웨이 → 함수 순서로 흐른다",
        "권한 없음",
        "활성화해도 요금이 붙지 않는다",
        "기본으로 되는거 아님",
    ],
)
def test_what_leans_on_something(text: str) -> None:
    """It goes on, points elsewhere, or tells of the writer."""
    assert not says_it_alone(text)


@pytest.mark.parametrize("text", ["인프라 액세스 ✕", "서로 다른 리전 간 연결 ○", "VPN 공유 ✕"])
def test_marks_behind_what_can_be_had(text: str) -> None:
    """A noun of two words or more is affirmed or denied."""
    assert can_be_marked(text)


@pytest.mark.parametrize(
    "text",
    [
        "Amazon Polly ✕",
        "✕",
        "주소 ○",
        "존재하지 ○",
        "가능 여부 ○",
        "수정 가능 ○ (다시 올려야 함)",
        "EFS는 블록 스토리지이다. ✕",
    ],
)
def test_marks_that_may_mean_anything(text: str) -> None:
    """Names, one word, half a sentence, and what a bracket takes back."""
    assert not can_be_marked(text)


@given(st.text())
def test_any_text_is_told(text: str) -> None:
    """Whatever a note holds, there is an answer, the same each time."""
    assert says_it_alone(text) is says_it_alone(text)
    assert can_be_marked(text) is can_be_marked(text)


@pytest.mark.parametrize(
    "text",
    [
        "지금처럼 같은 역할을 나누면 규칙이 필요합니다",
        "대시보드에서 위 항목에 대한 정보를 볼 수 있음",
        "이외에도 스트림과 통합할 수 있다",
        "이외의 계정은 회원 계정이다",
        "두 엔진들과 호환되는 드라이버가 있다",
        "복제본을 이렇게 설정할 수도 있다",
        "까지 무료로 쓸 수 있다",
        "대신 해 주는 것이 엄청 많습니다",
        "사용자마다 정책을 써야 하는데 많을수록 길어진다",
        "응답 속도에 큰 도움을 준다",
    ],
)
def test_what_points_goes_on_or_marvels(text: str) -> None:
    """Another line tells what is meant, or nothing does."""
    assert not says_it_alone(text)


@pytest.mark.parametrize("text", ["서버 위에서 실행된다", "구름 위에 파일을 둔다"])
def test_a_place_above_is_no_line_above(text: str) -> None:
    """위 with a particle is where a thing is."""
    assert says_it_alone(text)
