"""Phrases that end in a noun of doing become sentences, where the verb is sure."""

from __future__ import annotations

import pytest

from awsquiz.core.text.predicates import as_sentence


@pytest.mark.parametrize(
    ("phrase", "sentence"),
    [
        ("VPC 안에서만 쓰는 DNS 레코드를 관리", "VPC 안에서만 쓰는 DNS 레코드를 관리한다"),
        ("S3로 이벤트를 직접 전달", "S3로 이벤트를 직접 전달한다"),
        ("두 티어에 객체를 자동으로 저장", "두 티어에 객체를 자동으로 저장한다"),
        ("트래픽을 처리하고 필터링", "트래픽을 처리하고 필터링한다"),
        ("자주 읽지 않는 데이터에 사용", "자주 읽지 않는 데이터에 사용한다"),
        ("장애 조치를 구성하려는 경우 사용", "장애 조치를 구성하려는 경우 사용한다"),
        ("데이터가 자동으로 저장", "데이터가 자동으로 저장된다"),
        ("설정이 모든 계정에 적용", "설정이 모든 계정에 적용된다"),
        ("동시에 고장 날 위험이 감소", "동시에 고장 날 위험이 감소한다"),
        ("여러 AZ에 걸쳐 복제 가능", "여러 AZ에 걸쳐 복제가 가능하다"),
        ("객체를 여러 AZ에 저장 가능", "객체를 여러 AZ에 저장할 수 있다"),
        ("콘솔을 거쳐 로그를 조회 불가", "콘솔을 거쳐 로그를 조회할 수 없다"),
        ("다른 계정에 스냅샷 공유 불가", "다른 계정에 스냅샷 공유가 불가능하다"),
        ("버전 관리 기능 활성화 필요", "버전 관리 기능 활성화가 필요하다"),
        ("고객이 많은 워크로드에 적합", "고객이 많은 워크로드에 적합하다"),
        ("배포 상태를 중앙에서 추적 가능 (콘솔)", "배포 상태를 중앙에서 추적할 수 있다 (콘솔)"),
    ],
)
def test_sentence_of(phrase: str, sentence: str) -> None:
    """An object, a subject or a place before the noun tells the verb."""
    assert as_sentence(phrase) == sentence


@pytest.mark.parametrize(
    "phrase",
    [
        "데이터를 저장하는 스토리지 제공",
        "웹 애플리케이션을 위한 보안 배포",
        "VPC 전반에 방화벽 보안 배포",
        "AWS 리소스 전체에 대한 자동화",
        "버킷을 생성",
        "추가 요금 필요",
        "데이터를 저장한다",
        "데이터를 저장함",
        "메시지는 여러 가용 영역으로 복제",
        "최대 15분",
        "완전 관리형 서비스",
        "디스크의 I/O 큐 깊이 조정",
        "두 데이터베이스 사이의 차이 분석",
        "전송 구간의 단가 설정",
    ],
)
def test_what_is_left_alone(phrase: str) -> None:
    """Where the object is that of a word between, where nothing is bound, and sentences."""
    assert as_sentence(phrase) is None
