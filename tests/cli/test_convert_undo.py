"""`awsquiz convert --undo`, alone and with what comes on stdin."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run, data_of, problems_of

NOTE = "# SQS\n- 메시지를 14일까지 보관한다\n- 보내는 쪽과 받는 쪽을 나눈다\n"


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "sqs.md"
    path.write_text(NOTE, encoding="utf-8")
    return path


def files(home: Path) -> dict[str, bytes]:
    cards = home / "content" / "cards"
    return {path.name: path.read_bytes() for path in cards.iterdir() if path.suffix == ".yaml"}


def test_a_conversion_is_taken_back_byte_for_byte(run: Run, note: Path, home: Path) -> None:
    """The card as it was, with what a person wrote into it before; new cards are gone."""
    run("convert", note)
    card = home / "content" / "cards" / "sqs.yaml"
    card.write_text(card.read_text("utf-8").replace("title:", "# mine\ntitle:"), "utf-8")
    before = files(home)
    note.write_text(NOTE + "# SNS\n- 알림을 보낸다\n", encoding="utf-8")
    run("convert", note)
    assert files(home).keys() == {"sqs.yaml", "sns.yaml"}
    done = run("convert", "--undo")
    assert (done.returncode, files(home)) == (0, before)
    assert done.stdout.startswith(f"Taken back: {note}\n")


@pytest.mark.parametrize("command", ["convert", "quiz", "questions", "triage"])
def test_a_note_of_a_folder_read_again_is_no_conversion(
    run: Run, tmp_path: Path, home: Path, command: str
) -> None:
    """The folder stays what is read again, and what is taken back is the conversion of it."""
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "sqs.md").write_text(NOTE, encoding="utf-8")
    run("convert", "notes")
    ledger = (home / "content" / "cards" / "notes.json").read_bytes()
    run(command, "notes/sqs.md")
    assert (home / "content" / "cards" / "notes.json").read_bytes() == ledger
    assert run("convert", "--undo").stdout.startswith("Taken back: notes/sqs.md\n")
    assert files(home) == {}


def test_there_is_one_way_back(run: Run, note: Path) -> None:
    """A second time there is nothing to take back: one line, wrong use."""
    run("convert", note)
    run("convert", "--undo")
    done = run("convert", "--undo")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "there is no conversion to take back" in done.stderr


def test_what_was_changed_since_is_named_and_stays(run: Run, note: Path, home: Path) -> None:
    """Nothing is taken back then; with --yes the rest is."""
    note.write_text(NOTE + "# SNS\n- 알림을 보낸다\n", encoding="utf-8")
    run("convert", note)
    card = home / "content" / "cards" / "sqs.yaml"
    card.write_text(card.read_text("utf-8") + "# mine\n", "utf-8")
    before = files(home)
    done = run("convert", "--undo")
    assert (done.returncode, files(home)) == (1, before)
    assert done.stdout == (
        f"changed since: {card}\n"
        "Nothing was taken back. To take back the rest: awsquiz convert --undo --yes\n"
    )
    data = data_of(run("convert", "--undo", "--yes", "--json"))
    assert [row["path"] for row in data["changed"]] == [str(card)]
    assert files(home).keys() == {"sqs.yaml"}


def test_a_dry_run_takes_nothing_back(run: Run, note: Path, home: Path) -> None:
    """It says what it would."""
    run("convert", note)
    before = files(home)
    done = run("convert", "--undo", "--dry-run")
    assert (done.returncode, files(home)) == (0, before)
    assert done.stdout.startswith("Would take back: ")


def test_known_notes_are_read_again_without_being_named(run: Run, note: Path) -> None:
    """All that the ledger knows; what is gone is told, and keeps its facts."""
    run("convert", note)
    note.write_text(NOTE + "- 하나 더 5초\n", encoding="utf-8")
    [report] = data_of(run("convert", "--json"))["notes"]
    assert (report["path"], len(report["added_facts"])) == (str(note), 1)
    other = note.with_name("sns.md")
    other.write_text("# SNS\n- 알림을 보낸다\n", encoding="utf-8")
    run("convert", other)
    other.unlink()
    done = run("convert", "--json")
    assert [row["path"] for row in data_of(done)["notes"]] == [str(note)]
    assert [row["code"] for row in problems_of(done)] == ["note-gone"]
    assert "알림을 보낸다" in run("show", "sns").stdout


def test_nothing_named_and_nothing_known_is_one_line(run: Run) -> None:
    """It says what to type."""
    done = run("convert")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "say which notes" in done.stderr


def test_a_note_comes_from_stdin(run: Run) -> None:
    """Under the name that it is given, by which it is known the next time."""
    done = run("convert", "-", "--name", "대기열", "--json", input="- 메시지를 보관한다\n")
    [report] = data_of(done)["notes"]
    assert (report["note"], report["title"]) == ("대기열.md", "대기열")
    again = run("convert", "-", "--name", "대기열", input="- 메시지를 보관한다\n")
    assert "No card changes." in again.stdout
    assert again.stdout.endswith("Quiz on it: awsquiz quiz --note 대기열.md\n")


@pytest.mark.parametrize(
    ("text", "says"),
    [("", "is empty"), ("가" * 3_000_000, "larger than 8 MB")],
    ids=["empty", "large"],
)
def test_bad_stdin_is_one_line(run: Run, text: str, says: str) -> None:
    """As of files."""
    done = run("convert", "-", input=text)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (3, "", 1)
    assert says in done.stderr


@pytest.mark.parametrize("options", [["--undo", "a.md"], ["a.md", "--name", "b"]], ids=" ".join)
def test_options_that_do_not_go_together_are_wrong_use(run: Run, options: list[str]) -> None:
    """One line that says why."""
    done = run("convert", *options)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
