"""Terms that the list does not know and the note defines: all their headings are of them."""

from __future__ import annotations

import pytest

from awsquiz.core.notes import DraftFact
from tests.core.notes.listed import read_listed

DEFINED = "## 창고지기\n> 객체를 저장하는 저장 서비스이다.\n\n- 값이 싸다.\n"


def _facts(note: str) -> dict[str, tuple[str, DraftFact]]:
    """Text → the title of its concept, and the fact."""
    return {
        fact.text: (concept.title, fact)
        for concept in read_listed(note).walk()
        for fact in concept.facts
    }


@pytest.mark.parametrize(
    ("heading", "facet"),
    [
        ("창고지기", None),
        ("창고지기 특징", "특징"),
        ("창고지기의 요금", "요금"),
        ("창고지기 (Keeper)", None),
        ("창고지기: 제한 사항", "제한 사항"),
        ("창고지기가 싼 이유", "창고지기가 싼 이유"),
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_later_headings_of_a_term(heading: str, facet: str | None, first: bool) -> None:
    """A heading that begins with a defined term is of it, before its definition and after."""
    more = f"## {heading}\n- 내구성이 높다.\n"
    note = f"# 공부\n{DEFINED}\n{more}" if first else f"# 공부\n{more}\n{DEFINED}"
    owner, fact = _facts(note)["내구성이 높다."]
    assert (owner, fact.facet, fact.unsure) == ("창고지기", facet, False)


def test_heading_of_a_term_below_another_gathering_heading() -> None:
    """A term of the note is the same one in another part of the note."""
    note = f"# 공부\n{DEFINED}\n# 공부 내용\n## 창고지기 특징\n- 내구성이 높다.\n"
    assert _facts(note)["내구성이 높다."][0] == "창고지기"


@pytest.mark.parametrize("heading", ["창고지기와 S3", "창고지기 vs S3", "창고지기표 특징"])
def test_headings_of_more_than_a_term(heading: str) -> None:
    """A heading of several things, or of a longer word, is not of the term."""
    note = f"# 공부\n{DEFINED}\n## {heading}\n- 내구성이 높다.\n"
    assert _facts(note)["내구성이 높다."][0] != "창고지기"


def test_thing_of_its_own_behind_a_term() -> None:
    """What may be a thing within the term is kept with it, unsure."""
    note = f"# 공부\n{DEFINED}\n## 창고지기 금고\n- 내구성이 높다.\n"
    owner, fact = _facts(note)["내구성이 높다."]
    assert (owner, fact.unsure) == ("창고지기", True)


def test_term_of_one_service_is_none_of_another() -> None:
    """A term that is defined below a service says nothing of headings below another one."""
    note = f"# EC2\n{DEFINED}# S3\n## 창고지기 특징\n- 내구성이 높다.\n"
    assert _facts(note)["내구성이 높다."][0] == "S3"


@pytest.mark.parametrize("word", ["카프카관리", "로그정리", "람보설정"])
def test_word_that_ends_as_a_facet_and_is_defined(word: str) -> None:
    """A quoted definition below a heading of one word defines that word, not what is above."""
    note = f"# 내 메모\n## {word}\n> 메시지 스트림을 관리하는 서비스\n\n- 브로커 수를 정한다.\n"
    owner, fact = _facts(note)["메시지 스트림을 관리하는 서비스"]
    assert (owner, fact.kind) == (word, "definition")
    assert _facts(note)["브로커 수를 정한다."][0] == word


@pytest.mark.parametrize("heading", ["동작 방식", "저장 옵션", "동작방식", "주요기능"])
def test_definition_below_a_facet_defines_nothing_above(heading: str) -> None:
    """What a facet's heading is explained by is no definition of the concept."""
    note = f"# 내 메모\n- 적는다.\n## {heading}\n> 메시지 스트림을 관리하는 서비스\n"
    owner, fact = _facts(note)["메시지 스트림을 관리하는 서비스"]
    assert (owner, fact.kind, fact.facet) == ("내 메모", None, heading)


@pytest.mark.parametrize("heading", ["정의", "개요"])
def test_definition_below_an_introducing_facet(heading: str) -> None:
    """Below 정의 stands what the concept is."""
    note = f"# SQS\n## {heading}\n> 메시지를 주고받는 대기열 서비스\n"
    assert _facts(note)["메시지를 주고받는 대기열 서비스"][1].kind == "definition"


def test_definition_with_a_verb_before_its_noun() -> None:
    """저장하는 is no topic: what it stands in may define the heading."""
    note = "# 공부\n## 창고지기\n객체를 저장하는 저장 서비스이다.\n"
    owner, fact = _facts(note)["객체를 저장하는 저장 서비스이다."]
    assert (owner, fact.kind) == ("창고지기", "definition")
