"""Whether a question can be put as one about a concept."""

from __future__ import annotations

import pytest

from awsquiz.core.model import Concept, Fact
from awsquiz.core.questions.about import is_about_it

NOTED = Fact(id="it.aaaa", text="인스턴스를 15개까지 둔다", source="인스턴스를 15개까지 둔다")
NAMED = Fact(id="it.bbbb", text="MongoDB는 문서를 저장한다", source="MongoDB는 문서를 저장한다")
DEFINED = Fact(id="it.cccc", kind="definition", text="문서를 저장하는 서비스", source="문서")
PAGE = "https://docs.aws.amazon.com/"


def titled(title: str, *facts: Fact, docs: str | None = None) -> Concept:
    return Concept(id="it", title=title, docs=docs, facts=facts)


@pytest.mark.parametrize("title", ["정리 1", "Section 9 - 저장소", "문제 풀이", "길동"])
def test_the_title_of_a_note_is_no_subject(title: str) -> None:
    """Below it stand statements on anything."""
    assert not is_about_it(titled(title, NOTED), NOTED)


def test_what_is_known_is_a_subject() -> None:
    """By its page, by a definition of the note, or as the statement names it."""
    assert is_about_it(titled("S3", NOTED, docs=PAGE), NOTED)
    assert is_about_it(titled("MongoDB", NOTED, DEFINED), NOTED)
    assert is_about_it(titled("MongoDB", NAMED), NAMED)
    assert not is_about_it(titled("MongoDB", NOTED, NAMED), NOTED)


def test_what_a_person_wrote_or_checked_is_about_its_concept() -> None:
    """A fact without a source stands in a card that somebody made."""
    assert is_about_it(titled("정리 1"), Fact(id="it.dddd", text="인스턴스를 15개까지 둔다"))
    checked = Fact(id="it.eeee", text="둔다", source="둔다", checked="2026-11-28")
    assert is_about_it(titled("정리 1"), checked)


@pytest.mark.parametrize("title", ["> S3 정리", "[03] S3", "▶ S3", "⍢ S3"])
def test_a_title_with_a_sign_is_none(title: str) -> None:
    """A question does not begin with an arrow, whatever is known of the concept."""
    assert not is_about_it(titled(title, NOTED, docs=PAGE), NOTED)
