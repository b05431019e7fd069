"""A whole note: front matter, line ends, and the account of its lines."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.emoji import Emoji

from awsquiz.core.notes import Draft, read_note
from awsquiz.storage.notes import front_matter, read_note_file
from tests.conftest import DATA, USERS_NOTE

NOTES = [USERS_NOTE, *sorted(set((DATA / "notes").glob("*.md")) - {DATA / "notes" / "README.md"})]


def read(text: str) -> Draft:
    return read_note(text, "노트.md", emojize=Emoji.replace, front_matter=front_matter)


def test_title_comes_from_the_front_matter() -> None:
    """A note is called as its front matter says, else like its file."""
    assert read("---\ntitle: AWS 컴퓨팅\n---\n## EC2\n- 서버\n").title == "AWS 컴퓨팅"
    assert read("## EC2\n- 서버\n").title == "노트"


def test_front_matter_is_carried() -> None:
    """Its lines are in the account, and its categories are understood."""
    draft = read("---\ncategories: [AWS, Compute]\n---\n## EC2\n- 서버\n")
    assert [(line.line, line.what) for line in draft.carried] == [
        (number, "front matter") for number in (1, 2, 3)
    ]
    assert draft.concepts[0].category == "compute"


def test_front_matter_that_is_no_yaml() -> None:
    """Of front matter that YAML cannot read the title is taken all the same."""
    draft = read("---\ntitle: [AWS] 저장소: S3\ntags: [a, b\n---\n## S3\n- 객체\n")
    assert draft.title == "[AWS] 저장소: S3"
    assert [concept.title for concept in draft.concepts] == ["S3"]


def test_rules_around_text_are_no_front_matter() -> None:
    """Text between two rules is text."""
    draft = read("---\n오늘 배운 것\n\n- 서버\n\n---\n##S3\n- 객체\n")
    assert [concept.title for concept in draft.concepts] == ["노트", "S3"]
    assert [fact.text for fact in draft.concepts[0].facts] == ["오늘 배운 것", "서버"]


def test_unclosed_front_matter_is_text() -> None:
    """A rule in the first line that nothing closes hides nothing."""
    draft = read("---\n## S3\n- 객체\n")
    assert [fact.text for fact in draft.concepts[0].facts] == ["객체"]


def test_bullet_in_the_first_line_is_no_front_matter() -> None:
    """A first bullet with hyphens in it is a bullet."""
    assert read("- |---|: 구분선\n- 객체\n").count_facts() == 2


def test_lines_are_counted() -> None:
    """`lines` counts lines that are not blank, `headings` the headings."""
    draft = read("## EC2\n\n- 서버\n \t\n- 가상\n")
    assert (draft.lines, draft.headings, draft.count_concepts(), draft.count_facts()) == (
        3,
        1,
        1,
        2,
    )


def test_lines_of_signs_are_carried() -> None:
    """The empty line of a quote and a line of emoji are in the account."""
    draft = read("## EC2\n> 서버\n>\n> 가상\n\n🚀🚀\n")
    assert [(line.line, line.what, line.text) for line in draft.carried] == [
        (3, "signs", ">"),
        (6, "signs", "🚀🚀"),
    ]


def test_prose_with_an_emoji_is_not_carried() -> None:
    """A line that is a fact is in the account once: as a fact."""
    draft = read("## EC2\n서버를 빌린다. 🚀\n")
    assert draft.carried == ()
    assert [fact.source for fact in draft.concepts[0].facts] == ["서버를 빌린다. 🚀"]


def test_fact_that_would_have_no_text_is_not_asked() -> None:
    """A link without a word in its text is kept, with its source to be seen, and not asked."""
    (fact,) = read("## EC2\n- [](https://a.example/b)\n").concepts[0].facts
    assert fact.ask is False
    assert fact.source == fact.text == "[](https://a.example/b)"


def test_empty_text() -> None:
    """A note without anything has no concepts, and is no failure."""
    assert read("") == Draft("노트.md", "노트", (), 0, (), (), 0)


VARIANTS: list[Callable[[str], str]] = [
    lambda text: text.replace("\n", "\r\n"),
    lambda text: text.replace("\n", "\r"),
    lambda text: "\ufeff" + text,
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: "\ufeff" + unicodedata.normalize("NFD", text).replace("\n", "\r\n"),
    lambda text: text + "\n\n\n",
]


@pytest.mark.parametrize("path", NOTES, ids=lambda path: path.stem)
def test_form_of_the_file_makes_no_difference(path: Path) -> None:
    """LF, CRLF, CR, a BOM, NFD and blank lines at the end give the same draft."""
    text = read_note_file(path).replace("\r\n", "\n")
    draft = read(text)
    for variant in VARIANTS:
        assert read(variant(text)) == draft


@pytest.mark.parametrize("path", NOTES, ids=lambda path: path.stem)
def test_same_note_gives_the_same_draft(path: Path) -> None:
    """Reading is deterministic."""
    text = read_note_file(path)
    assert read(text) == read(text)


def test_front_matter_of_hashcards_is_no_heading() -> None:
    """It stands between rules as YAML does."""
    draft = read_note(
        '---\nname = "SQS"\n---\n\nQ: 며칠?\nA: 14일\n', "a.md", front_matter=front_matter
    )
    assert [concept.title for concept in draft.concepts] == ["SQS"]
