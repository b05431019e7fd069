"""Words that a note itself leaves out."""

from __future__ import annotations

import pytest

from awsquiz.core.notes import DraftFact, read_note


def fact(text: str, **meta: object) -> DraftFact:
    draft = read_note(text, "s3.md", front_matter=lambda _: meta)
    (found,) = (fact for concept in draft.concepts for fact in concept.facts)
    return found


def test_anki_s_clozes_leave_their_words() -> None:
    """The text has the word, and knows that it is what is asked; hints go."""
    found = fact("# S3\n\n- 키는 {{c1::평면 구조}}이고 크기는 {{c2::5TB::단위와 함께}}까지다\n")
    assert found.text == "키는 평면 구조이고 크기는 5TB까지다"
    assert found.gaps == ("평면 구조", "5TB")


def test_highlights_are_gaps_only_where_the_note_is_of_cards() -> None:
    """A tag in the front matter, or in the text, declares it."""
    body = "# S3\n\n- 내구성은 ==11개의 9==다\n"
    assert fact(body).gaps == ()
    assert fact(f"---\ntags: [flashcards]\n---\n{body}", tags=["flashcards"]).gaps == ("11개의 9",)
    assert fact(f"{body}\n#flashcards\n").gaps == ("11개의 9",)


def test_mochi_s_clozes_leave_their_words() -> None:
    """With or without a number."""
    found = fact(
        "# S3\n\n- 크기는 {{5TB}}까지, 이름은 {{1::63자}}까지, 등급은 {{S3 Standard-IA}}다\n"
    )
    assert found.text == "크기는 5TB까지, 이름은 63자까지, 등급은 S3 Standard-IA다"
    assert found.gaps == ("5TB", "63자", "S3 Standard-IA")


@pytest.mark.parametrize(
    "said", ["${{ secrets.KEY }}", "${{KEY}}", "{{user_name}}", "{{ x }}", "`{{5TB}}`", "{{%x%}}"]
)
def test_what_a_program_fills_in_is_no_gap(said: str) -> None:
    """Names of variables, and what stands in code."""
    assert fact(f"# S3\n\n- 값은 {said}에서 온다\n").gaps == ()
