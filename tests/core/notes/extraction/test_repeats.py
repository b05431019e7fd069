"""What a note says twice is asked once."""

from __future__ import annotations

from awsquiz.core.notes import read_note

LONG = "메시지는 기본 4일 동안, 최대 14일까지 대기열에 보관된다"


def asides(body: str) -> list[str | None]:
    (concept,) = read_note(f"# SQS\n{body}", "노트.md").concepts
    return [fact.aside for fact in concept.facts]


def test_the_same_words_again() -> None:
    """The second fact is kept, and set aside."""
    assert asides(f"- {LONG}\n- 순서를 지킨다\n- {LONG}.\n") == [None, None, "repeat"]


def test_short_words_under_another_label() -> None:
    """Few words mean what their label says; many mean the same anywhere."""
    below = f"  - 최대 14일까지이다\n  - {LONG}\n"
    assert asides(f"- 보관을 이렇게 한다\n{below}- 대기를 이렇게 한다\n{below}") == [
        None,
        None,
        None,
        None,
        None,
        "repeat",
    ]


def test_other_marks() -> None:
    """The same words with another mark say the contrary."""
    assert asides(
        "- 메시지 순서를 지키는 대기열이다 :o:\n- 메시지 순서를 지키는 대기열이다 :x:\n"
    ) == [
        None,
        None,
    ]


def test_the_same_question_again() -> None:
    """With the same answer it is one card; with another it is not known which is right."""
    first, again = "기본 보존 기간은? :: 4일", "Q. 기본 보존 기간은?\nA. {}"
    assert asides(f"{first}\n\n{again.format('4일.')}\n") == [None, "repeat"]
    assert asides(f"{first}\n\n{again.format('14일')}\n") == [None, None]
