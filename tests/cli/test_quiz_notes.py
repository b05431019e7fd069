"""A note is asked whole: by its name once it has been converted, by its path while it is."""

from __future__ import annotations

from pathlib import Path

from tests.cli.journals import events
from tests.conftest import Run, data_of

NOTE = "# SQS\n\n" + "\n".join(f"- 메시지에 대한 사실 {n}번이다" for n in range(1, 13)) + "\n"


def converted(run: Run, tmp_path: Path, name: str = "sqs.md", text: str = NOTE) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    run("convert", name)


def test_a_note_is_asked_outside_the_days_limit(run: Run, tmp_path: Path, home: Path) -> None:
    """All twelve of its facts, where a day has ten new ones; they count as reviews."""
    converted(run, tmp_path)
    done = run("study", "--note", "sqs", input="3\n" * 20)
    assert "12/12" in done.stdout
    written = events(home)
    assert {event["fact"].partition(".")[0] for event in written} == {"sqs"}  # type: ignore[attr-defined]
    assert not any(event.get("practice") for event in written)
    again = run("study", "--note", "sqs", "-n", "1", input="3\n")
    assert "1/1" in again.stdout


def test_questions_of_a_note_are_those_of_the_quiz(run: Run, tmp_path: Path) -> None:
    """The same seed asks the same, in the same order."""
    converted(run, tmp_path)
    shown = data_of(run("questions", "--note", "sqs.md", "-n", "4", "--seed", "5", "--json"))
    facts = [question["fact"] for question in shown["questions"]]
    stems = [question["stem"] for question in shown["questions"]]
    asked = run("quiz", "--note", "sqs.md", "-n", "1", "--seed", "5", input="q\n").stdout
    assert len(facts) == len(set(facts)) == 4
    assert stems[0] in asked


def test_a_tree_of_a_note_has_its_concepts_alone(run: Run, tmp_path: Path) -> None:
    """With the facts that are from the note."""
    converted(run, tmp_path)
    assert run("list", "--note", "sqs.md").stdout == "SQS  sqs  12/12\n"


def test_a_note_that_is_not_known_is_a_line(run: Run, tmp_path: Path) -> None:
    """It names the one that was meant."""
    converted(run, tmp_path)
    done = run("quiz", "--note", "sqss.md")
    assert done.returncode == 2
    assert "no note “sqss.md” has been converted" in done.stderr
    assert "Did you mean “sqs.md”?" in done.stderr
