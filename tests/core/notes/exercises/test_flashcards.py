"""Cards in a line, as plugins of Obsidian's have them: without spaces around the sign too."""

from __future__ import annotations

import pytest

from awsquiz.core.notes import read_note
from awsquiz.core.notes.exercises import find_exercises


@pytest.mark.parametrize(
    ("line", "sides"),
    [
        ("객체의 최대 크기::5TB", ("객체의 최대 크기", "5TB")),
        ("객체의 최대 크기:::5TB", ("객체의 최대 크기", "5TB")),
        ("- 객체의 최대 크기:: 5TB <!--SR:!2026-12-01,3,250-->", ("객체의 최대 크기", "5TB")),
        ("Largest object (S3)::5 TB", ("Largest object (S3)", "5 TB")),
    ],
)
def test_a_sign_between_words_parts_a_card(line: str, sides: tuple[str, str]) -> None:
    """Where no name could have it."""
    assert [(each.stem, each.answer) for each in find_exercises(line)] == [sides]


NAMES = [
    "AWS::Region은 리전을 말한다",
    "CloudFormation의 AWS::S3::Bucket은 버킷이다",
    "ServiceLoader:: load",
    "주소는 ::1이다",
    "`객체::크기`는 코드다",
    "용어::",
    "::before",
    "가::나::다",
    "[친해지기 (200)::온라인](https://example.org/)",
    r"객체의 크기\:\:5TB",
]


@pytest.mark.parametrize("line", NAMES)
def test_a_sign_within_a_name_parts_none(line: str) -> None:
    """Nor one in code, one without both sides, several, or one that is meant as text."""
    assert find_exercises(line) == []


def test_in_a_note_of_cards_every_sign_parts_one() -> None:
    """As the plugin does it that the tag is for; the text is derived so each time."""
    text = "# S3\n\n#flashcards\n\nMinimum duration::90 days\n"
    draft = read_note(text, "s3.md")
    [fact] = draft.concepts[0].facts
    assert (fact.question, fact.text) == ("Minimum duration", "90 days")
    derived = draft.derive(fact.source)
    assert (derived.question, derived.text) == ("Minimum duration", "90 days")
    assert read_note(text.replace("#flashcards", ""), "s3.md").concepts[0].facts[0].question is None
