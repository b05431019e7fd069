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
    assert found.kind == "choice"
    assert [(option.text, option.right) for option in found.options] == [
        ("A standard queue drops nothing.", False),
        ("A FIFO queue keeps it.", True),
    ]
    assert "A standard queue drops nothing." in found.source
    assert "Overall explanation" not in found.source


def test_question_without_a_result() -> None:
    """A number and a word alone are no page of results."""
    note = "Question 7\nCorrect\nA queue keeps its order.\n\nOverall explanation\nIt does.\n"
    assert not [each for each in find_exercises(note) if "keeps its order" in each.source]


def test_line_above_the_right_option_is_the_key() -> None:
    """`Correct answer` stands above what is right, the learner's choice below a line of its own."""
    note = (
        "Question 7\nIncorrect\nA team has a queue.\n\nWhich one keeps the order?\n\n"
        "Your answer is incorrect\nA standard queue when it is full\n\n"
        "Correct answer\nA FIFO queue\n\nA topic\n\nOverall explanation\nIt does.\n"
    )
    (found,) = find_exercises(note)
    assert [(option.text, option.right) for option in found.options] == [
        ("A standard queue when it is full", False),
        ("A FIFO queue", True),
        ("A topic", False),
    ]


def test_page_without_a_key_is_open() -> None:
    """Where fewer or more are right than the question wants, nothing tells which."""
    note = (
        "Question 7\nIncorrect\nWhich two keep the order? (Select TWO.)\n\nA FIFO queue\n\n"
        "Correct answer\nA stream\n\nA topic\n\nOverall explanation\nThey do.\n"
    )
    (found,) = find_exercises(note)
    assert found.kind == "open"
