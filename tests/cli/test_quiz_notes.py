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


# By its path


def test_a_path_is_converted_told_of_in_three_lines_and_asked(
    run: Run, tmp_path: Path, home: Path
) -> None:
    """Whatever else is due or new, and again when it has changed."""
    note = tmp_path / "sqs.md"
    note.write_text(NOTE, encoding="utf-8")
    done = run("study", "sqs.md", input="3\n" * 20)
    told, _empty, asked = done.stdout.partition("\n\n")
    assert [line.split(":")[0] for line in told.splitlines()] == [
        "sqs.md",
        "added 12",
        "To decide on each",
    ]
    assert asked.startswith("1/12 ")
    assert {str(event["fact"]).partition(".")[0] for event in events(home)} == {"sqs"}
    note.write_text(NOTE + "- 메시지에 대한 새로운 말이다\n", encoding="utf-8")
    again = run("study", "sqs.md", "-n", "1", input="q\n")
    assert "\nadded 1\n" in again.stdout
    assert "메시지에 대한 새로운 말이다" in run("questions", "sqs.md", "-n", "1").stdout


def test_a_folder_is_asked_as_one(run: Run, tmp_path: Path) -> None:
    """All notes below it, and none beside it; other programs get nothing but JSON."""
    for name, title in {"a/x.md": "SQS", "a/b/y.md": "SNS", "z.md": "MQ"}.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# {title}\n\n- 첫 사실이다\n- 둘째 사실이다\n", encoding="utf-8")
    run("convert", "z.md")
    shown = data_of(run("questions", "a/", "-n", "9", "--json"))["questions"]
    assert [question["concept"] for question in shown].count("sqs") == 2
    assert {question["concept"] for question in shown} == {"sqs", "sns"}
    assert "To decide on each: awsquiz triage a/" in run("questions", "a/").stdout


def test_a_folder_without_a_slash_is_told_how_to_be_meant(run: Run, tmp_path: Path) -> None:
    """It might be a concept; as none is called so, the line says what to write."""
    (tmp_path / "my notes").mkdir()
    done = run("quiz", "my notes")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "my notes/" in done.stderr


def test_a_path_that_is_not_here_is_asked_as_it_was_converted(run: Run, tmp_path: Path) -> None:
    """With a notice; without any such note it is a missing file."""
    converted(run, tmp_path)
    (tmp_path / "sqs.md").unlink()
    done = run("study", "sqs.md", "-n", "2", input="q\n")
    assert "1/2 " in done.stdout
    assert "sqs.md: is not here: it is asked as it was converted last" in done.stderr
    missing = run("study", "no.md")
    assert (missing.returncode, missing.stdout) == (2, "")
    assert "no.md: there is no such file" in missing.stderr


def test_a_name_with_a_slash_is_a_name_where_there_is_no_such_file(run: Run) -> None:
    """CI/CD is no folder."""
    done = run("quiz", "CI/CD")
    assert done.returncode == 2
    assert "there is no concept “CI/CD”" in done.stderr


def test_a_note_with_nothing_to_ask_says_why(run: Run, tmp_path: Path, home: Path) -> None:
    """No fact at all, or all of them set aside; and what to do."""
    (tmp_path / "empty.md").write_text("# SQS\n\n## 한도\n", encoding="utf-8")
    done = run("quiz", "empty.md")
    assert "There is no fact to ask" in done.stdout
    (tmp_path / "sqs.md").write_text("# SQS\n\n- 메시지를 보관한다\n", encoding="utf-8")
    run("convert", "sqs.md")
    run("triage", "sqs", input="x\n")
    done = run("quiz", "sqs.md")
    assert "Its one fact is set aside. Why: awsquiz show --aside sqs.md." in done.stdout
    assert "awsquiz triage sqs.md" in done.stdout


def test_a_path_and_a_concept_are_the_facts_of_both(run: Run, tmp_path: Path) -> None:
    """A word more is a filter more, as everywhere."""
    text = "# SQS\n\n- 첫 사실이다\n\n# SNS\n\n- 둘째 사실이다\n"
    converted(run, tmp_path, "both.md", text)
    shown = data_of(run("questions", "--note", "both.md", "--json"))["questions"]
    assert {question["concept"] for question in shown} == {"sqs", "sns"}
    assert "1/1 " in run("study", "both.md", "sns", input="q\n").stdout


def test_a_note_is_decided_on_by_its_path(run: Run, tmp_path: Path) -> None:
    """Converted first, as it is when it is asked."""
    (tmp_path / "sqs.md").write_text(NOTE, encoding="utf-8")
    done = run("triage", "sqs.md", input="a\nq\n")
    assert done.stdout.startswith("sqs.md: 12 facts")
    assert "11 facts are left" in done.stdout


def test_a_note_that_is_not_known_is_a_line(run: Run, tmp_path: Path) -> None:
    """The slip of a name is taken for it."""
    converted(run, tmp_path)
    done = run("quiz", "--note", "elsewhere.md")
    assert done.returncode == 2
    assert "no note “elsewhere.md” has been converted" in done.stderr
    assert "“sqs.md” is taken for it" in run("quiz", "--note", "sqss.md").stderr
