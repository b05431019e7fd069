"""Statements in each other's manner: plain, polite and nominal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.text.register import in_register, register_of, without_stop

ROWS = """\
코드를 실행한다 | 코드를 실행합니다 | 코드를 실행함
S3에 둔다 | S3에 둡니다 | -
요청을 받는다 | 요청을 받습니다 | 요청을 받음
비용이 들지 않는다 | 비용이 들지 않습니다 | 비용이 들지 않음
로그인할 수 있다 | 로그인할 수 있습니다 | 로그인할 수 있음
읽을 수 없다 | 읽을 수 없습니다 | 읽을 수 없음
권한이 필요하다 | 권한이 필요합니다 | 권한이 필요함
작은 가상 서버다 | 작은 가상 서버입니다 | 작은 가상 서버임
저장 서비스이다 | 저장 서비스입니다 | 저장 서비스임
나누는 네트워크다 | 나누는 네트워크입니다 | 나누는 네트워크임
내용이 같은 메모리다 | 내용이 같은 메모리입니다 | 내용이 같은 메모리임
서비스가 아니다 | 서비스가 아닙니다 | 서비스가 아님
속도가 빠르다 | 속도가 빠릅니다 | 속도가 빠름
성능이 뛰어나다 | 성능이 뛰어납니다 | 성능이 뛰어남
값이 더 크다 | 값이 더 큽니다 | 값이 더 큼
수가 많다 | 수가 많습니다 | 수가 많음
환경을 만든다 | 환경을 만듭니다 | -
비용이 줄어든다 | 비용이 줄어듭니다 | -
다루기 어렵다 | 다루기 어렵습니다 | -
시간이 길다 | 시간이 깁니다 | -
예전에는 지원했다 | 예전에는 지원했습니다 | 예전에는 지원했음
키를 쓴다 | 키를 씁니다 | 키를 씀
자동으로 사라진다 | 자동으로 사라집니다 | 자동으로 사라짐
여러 영역에 만든다(기본 3개) | 여러 영역에 만듭니다(기본 3개) | -
둘의 차이다 | - | -
먼저 받는다. 다음에 보낸다 | - | -
""".splitlines()


@pytest.mark.parametrize("row", ROWS, ids=[row.split(" | ")[0] for row in ROWS])
def test_a_plain_statement_is_said_politely_and_as_a_noun(row: str) -> None:
    """By the end of its stem; what the form does not tell for sure is left alone."""
    plain, *others = (None if each == "-" else each for each in row.split(" | "))
    assert plain is not None
    assert [in_register(plain, "polite"), in_register(plain, "nominal")] == others
    assert register_of(plain) == "plain"
    said = [each for each in others if each is not None]
    assert [register_of(each) for each in said] == ["polite", "nominal"][: len(said)]


@pytest.mark.parametrize(
    "text",
    [
        "최대 15분",
        "실시간 스트림",
        "런타임",
        "SNS 알림",
        "둬요",
        "무엇을 두는가?",
        "",
        "다",
        "EC2",
    ],
)
def test_what_is_no_statement_has_no_register(text: str) -> None:
    """A phrase, a question and other manners are none of the three."""
    assert register_of(text) is None


@pytest.mark.parametrize("text", ["S3에 둡니다", "S3에 저장함"])
def test_no_statement_is_made_plain(text: str) -> None:
    """합니다 may be 한다 or 하다: 저장한다, but 필요하다."""
    assert in_register(text, "plain") is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("S3에 둔다.", "S3에 둔다"),
        ("S3에 둔다 (기본).", "S3에 둔다 (기본)"),
        ("먼저 둔다. 뒤에 지운다.", "먼저 둔다. 뒤에 지운다"),
        ("비용이 준다...", "비용이 준다..."),
        ("버전은 1.", "버전은 1."),
        ("무엇인가?", "무엇인가?"),
    ],
)
def test_the_stop_at_the_end_goes(text: str, said: str) -> None:
    """One full stop behind a word; nothing that says something."""
    assert without_stop(text) == said


@given(st.text())
def test_any_text_is_itself_in_its_own_register(text: str) -> None:
    """Whatever is asked of it, it has an answer."""
    assert in_register(text, register_of(text)) == text
    assert without_stop(text) in text
