"""Two definitions beside each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.claims.distinct import is_of_another, words_of_definition

QUEUE = "생산자와 소비자 사이에 메시지를 담아 두는 대기열 서비스이다"
TOPIC = "구독자에게 알림을 밀어 보내는 게시 구독 서비스"
QUERY = "S3에 놓인 파일을 SQL로 조회하는 서버리스 서비스입니다."


@pytest.mark.parametrize(("one", "other"), [(QUEUE, TOPIC), (TOPIC, QUERY), (QUERY, QUEUE)])
def test_definitions_of_different_things_are_apart(one: str, other: str) -> None:
    """Whichever comes first, with 이다 or without."""
    assert is_of_another(one, [other])
    assert is_of_another(other, [one])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (QUEUE, QUEUE),
        (QUEUE, "메시지를 담아 두는 관리형 대기열"),
        ("MySQL과 호환되는 관계형 데이터베이스", "MySQL 등을 돌리는 관계형 데이터베이스 서비스"),
        ("파일을 NFS로 나누어 쓰는 스토리지", "NFS로 파일을 나누는 온프레미스 게이트웨이"),
    ],
)
def test_definitions_with_words_in_common_are_not(one: str, other: str) -> None:
    """They may well define the same, or one the other's kind."""
    assert not is_of_another(one, [QUERY, other])


@pytest.mark.parametrize(
    "text",
    [
        "AWS에서 제공하는 완전 관리형 클라우드 서비스",
        "손쉬운 운영-○○은 완전 관리 형 서비스입니다",
        "빠르고 안전한, 확장 가능한 플랫폼",
        "간단하게 생성할 수 있는 유연한 솔루션",
        "메시지를 담아 둔다",
        "메시지를 담아 두는 것",
        "서비스이다",
        "",
        "A queue for messages",
    ],
)
def test_what_could_be_said_of_anything_or_names_no_kind_defines_nothing(text: str) -> None:
    """It is set against no other definition."""
    assert words_of_definition(text) is None
    assert not is_of_another(text, [])
    assert is_of_another(QUERY, [text])


@given(st.text(max_size=60), st.text(max_size=60))
def test_nothing_defines_another_thing_than_itself(one: str, other: str) -> None:
    """Whatever else is defined beside it."""
    assert not is_of_another(one, [other, one])
