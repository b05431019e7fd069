"""Notes that no person writes: they end soon, do not fail, and nothing of them is lost.

No test is timed; what would hang is seen by never ending.
"""

from __future__ import annotations

import pytest

from awsquiz.core.notes import Draft, read_note
from awsquiz.core.notes.markup.html import read_html
from awsquiz.core.notes.titles import clean_title

DEPTH = 200


def read(note: str) -> Draft:
    draft = read_note(note, "노트.md", emojize=str)
    assert draft.unplaced == ()
    return draft


def only_fact(note: str) -> str:
    (concept,) = read(note).concepts
    (fact,) = concept.facts
    return fact.source


@pytest.mark.parametrize("indent", ["  ", "\t"])
def test_lists_nested_very_deeply(indent: str) -> None:
    """Each bullet is a fact, however deep; the path ends where no reader would follow."""
    note = "".join(f"{indent * depth}- 항목 {depth}\n" for depth in range(DEPTH))
    (concept,) = read(note).concepts
    assert [fact.text for fact in concept.facts] == [f"항목 {depth}" for depth in range(DEPTH)]
    assert concept.facts[3].under == ("항목 0", "항목 1", "항목 2")


def test_bullets_on_one_line() -> None:
    """`- - - …` five hundred times keeps the text at its end."""
    assert only_fact("- " * 500 + "끝") == "끝"


@pytest.mark.parametrize("quote", [">", "> "])
def test_quotes_nested_very_deeply(quote: str) -> None:
    """The text within a hundred thousand quotes is a fact."""
    assert only_fact(quote * 100_000 + " 끝") == "끝"


def test_deep_line_goes_to_its_heading() -> None:
    """What lies too deep for Markdown stands in order under its own heading."""
    deep = "".join(f"{'  ' * depth}- 가{depth}\n" for depth in range(60))
    first, second = read(f"## S3\n- 객체\n## EC2\n{deep}").concepts
    assert [fact.text for fact in first.facts] == ["객체"]
    assert [fact.line for fact in second.facts] == list(range(4, 64))


@pytest.mark.parametrize(
    "note",
    [
        "가 " + "[" * 50_000,
        "가 " + "![" * 50_000,
        "{{1::" * 30_000,
        "C: " + "[a" * 50_000,
        "왜?\n---\n" * 2_000,
        "[" * 50_000 + "가" + "]" * 50_000,
        "가" + "**a " * 20_000,
        "*a " * 50_000,
        "_a" * 50_000,
        "<a " * 50_000,
        "가 <!--" * 50_000,
        "가 <![CDATA[" * 30_000,
        "[a](" * 50_000,
        "가:나" + " " * 300_000 + "다",
        "가" + ":exclamation:" + " " * 100_000 + "나(",
        "가 " + "{%" * 100_000,
        "가\n" * 20_000 + "---",
    ],
    ids=lambda note: note[:12],
)
def test_markup_without_end(note: str) -> None:
    """Brackets, markers, tags and blanks by the ten thousand are text."""
    assert read(note).count_facts() + read(note).headings >= 1


def test_heading_of_hyphens() -> None:
    """A title with a hundred thousand hyphens in it is read."""
    assert clean_title("가" + "-" * 100_000 + "나 --") == "가" + "-" * 100_000 + "나"


def test_html_without_end() -> None:
    """Tags that are never closed, or a very long piece, give their words."""
    assert read_html("<b " * 5_000 + ">가").text.endswith("가")
    assert read_html("<div>" + "<p>가</p>" * 5_000 + "</div>").text == " ".join(["가"] * 5_000)


def test_one_very_long_line() -> None:
    """A line of a megabyte is cut into its sentences."""
    assert read("EC2는 가상 서버이다. " * 30_000).count_facts() == 30_000


def test_sentence_that_never_closes() -> None:
    """A bracket that stays open makes one long fact."""
    assert read("( EC2는 가상 서버이다. " * 30_000).count_facts() == 1


def test_equal_bullets() -> None:
    """The same bullet ten thousand times is as many facts."""
    assert read("- 같은 글머리\n" * 10_000).count_facts() == 10_000


def test_many_link_definitions() -> None:
    """Twenty thousand definitions of links are carried, and the link beside them is read."""
    note = "- [가][l7]\n\n" + "".join(f"[l{at}]: https://a/{at}\n" for at in range(20_000))
    draft = read(note)
    assert (draft.count_facts(), len(draft.carried)) == (1, 20_000)
