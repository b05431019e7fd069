"""What a learner tells a group: of each item the first answer, and nothing else."""

from __future__ import annotations

from awsquiz.core.events import Review, Undo
from awsquiz.core.group.pseudonym import is_pseudonym, made_up
from awsquiz.core.group.published import Tellable, by_day, digest_of_rows, first_answers

ALL = Tellable({"sqs.a1b2", "sqs.c3d4", "mine.a1b2"})


def review(at: int, **changed: object) -> Review:
    fields = {
        **{"v": 1, "id": f"{at:04}", "at": f"2026-11-{at:02}T10:00:00.000Z", "offset": 540},
        **{"fact": "sqs.a1b2", "form": "choice", "grade": 3, "ms": 5321, "answer": ("b",)},
        **{"question": "choice:sqs.a1b2:sns.k3f9", "chosen": ("메시지를 밀어 보낸다",)},
    }
    return Review(**{**fields, **changed})  # type: ignore[arg-type]


def test_of_each_item_the_first_answer_is_told() -> None:
    """A later one, and one in another form, is another matter."""
    rows = first_answers(
        [review(3, grade=1), review(2, grade=3), review(4, form="ox")], "ann", ALL, 4
    )
    assert [(row.form, row.is_right, row.day) for row in rows] == [
        ("choice", True, "2026-11-02"),
        ("ox", True, "2026-11-04"),
    ]


def test_the_row_holds_what_is_shown_before_and_nothing_else() -> None:
    """Ten values; the time of day is none of them."""
    (row,) = first_answers([review(2)], "ann", ALL, 4)
    assert row.__struct_fields__ == (
        *("pseudonym", "fact", "form", "question", "chosen", "is_right", "seconds"),
        *("stability", "difficulty", "day"),
    )
    assert (row.chosen, row.seconds, row.stability) == ("메시지를 밀어 보낸다", 5.3, None)


def test_what_was_taken_back_or_brought_from_elsewhere_is_not_told() -> None:
    """An answer that was undone never was; Anki's answers are on no item."""
    undo = Undo(v=1, id="9", at="2026-11-02T10:01:00.000Z", offset=540, event="0002")
    rows = first_answers([review(2, grade=1), undo, review(3), review(1, form="anki")], "a", ALL, 4)
    assert [row.day for row in rows] == ["2026-11-03"]


def test_how_well_a_fact_was_known_before_is_told() -> None:
    """By what all answers before made of it, in whatever form."""
    first, second = first_answers([review(2), review(9, form="ox")], "ann", ALL, 4)
    assert first.stability is None
    assert second.stability is not None
    assert second.stability > 2


def test_nothing_of_ones_own_cards_is_told() -> None:
    """Neither facts nor options that stand there; scenarios neither."""
    tellable = Tellable(ALL.facts, {"mine", "mine.a1b2", "sns.k3f9", "our-story"})
    rows = first_answers(
        [
            review(2),
            review(3, fact="mine.a1b2"),
            review(4, form="scenario", question="scenario:our-story"),
            review(5, form="ox", question="ox:sqs.a1b2:o"),
        ],
        *("ann", tellable, 4),
    )
    assert [(row.fact, row.form, row.question, row.chosen) for row in rows] == [
        ("sqs.a1b2", "choice", None, None),
        ("sqs.a1b2", "scenario", None, None),
        ("sqs.a1b2", "ox", "ox:sqs.a1b2:o", "메시지를 밀어 보낸다"),
    ]


def test_what_was_guessed_chose_nothing() -> None:
    """It counts as not known, and tells nothing of the option."""
    (row,) = first_answers([review(2, guess=True, grade=1)], "ann", ALL, 4)
    assert (row.is_right, row.chosen) == (False, None)


def test_a_file_is_called_by_what_its_rows_say() -> None:
    """In whatever order they were found; another answer gives another name."""
    rows = first_answers([review(2), review(2, id="x", form="ox")], "ann", ALL, 4)
    (there,), (back,) = by_day(rows).values(), by_day(rows[::-1]).values()
    assert digest_of_rows(there) == digest_of_rows(back)
    assert digest_of_rows(there) != digest_of_rows(there[:1])


def test_a_pseudonym_can_name_a_folder_anywhere() -> None:
    """And one that is made up is one."""
    assert is_pseudonym("ten-to-nine")
    assert is_pseudonym(made_up(b"\x00\xff\x10\x80\x7f"))
    for word in ("ab", "../x", "김하나", "A-b", "-abc", "a" * 41, "a/b", "a\x1b[2J", None, 3):
        assert not is_pseudonym(word)
