"""Questions copied from a page of results."""

from __future__ import annotations

from awsquiz.core.notes.exercises import find_exercises


def test_options_of_a_page_of_results_are_no_facts() -> None:
    """Its options are kept with the question; what explains it stays outside."""
    note = (
        "Question 7\nCorrect\nA team has a queue in order.\n\nWhich one fits?\n\n"
        "A standard queue drops nothing.\n\nYour answer is correct\nA FIFO queue keeps it.\n\n"
        "Overall explanation\nA FIFO queue keeps the order of its messages.\n"
    )
    (found,) = find_exercises(note)
    assert found.kind == "open"
    assert "A standard queue drops nothing." in found.source
    assert "Overall explanation" not in found.source


def test_question_without_a_result() -> None:
    """A number and a word alone are no page of results."""
    note = "Question 7\nCorrect\nA queue keeps its order.\n\nOverall explanation\nIt does.\n"
    assert not [each for each in find_exercises(note) if "keeps its order" in each.source]
