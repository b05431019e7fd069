"""`awsquiz forget`: a note goes out of the cards, and comes back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run, data_of

NOTE = "# SQS\n- 메시지를 14일까지 보관한다\n# Lambda\n- 노트만의 말이다\n"


@pytest.fixture
def note(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "sqs.md"
    path.write_text(NOTE, encoding="utf-8")
    run("convert", path)
    return path


def files(home: Path) -> dict[str, bytes]:
    cards = home / "content" / "cards"
    return {path.name: path.read_bytes() for path in cards.iterdir() if path.suffix == ".yaml"}


def test_the_facts_of_a_note_go_and_nothing_else(run: Run, note: Path, home: Path) -> None:
    """What is shipped stays as it is; a concept that the note alone made goes with it."""
    shipped = data_of(run("show", "lambda", "--json"))["facts"]
    done = run("forget", "sqs.md", "--yes")
    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        "Forgotten: sqs.md: 2 facts, 1 concepts",
        "To take it back: awsquiz convert --undo",
    ]
    assert "sqs.yaml" not in files(home)
    left = data_of(run("show", "lambda", "--json"))["facts"]
    assert [fact["id"] for fact in left] == [
        fact["id"] for fact in shipped if fact["note"] != "sqs.md"
    ]
    assert run("show", "sqs").returncode == 2


def test_it_is_taken_back_byte_for_byte(run: Run, note: Path, home: Path) -> None:
    """As a conversion is, the ledger with it: the note is known again."""
    before = files(home)
    run("forget", note, "--yes")
    assert run("convert", "--undo").returncode == 0
    assert files(home) == before
    assert "No card changes." in run("convert").stdout


def test_what_people_and_other_notes_said_stays(run: Run, note: Path, home: Path) -> None:
    """In the same card, beside what goes."""
    other = note.with_name("other.md")
    other.write_text("# Lambda\n- 다른 노트의 말이다\n", encoding="utf-8")
    run("convert", other)
    card = home / "content" / "cards" / "lambda.yaml"
    added = "  - id: lambda.zzzz\n    text: 손으로 적은 말\n"
    card.write_text(card.read_text("utf-8").rstrip() + "\n" + added, "utf-8")
    run("forget", "sqs.md", "--yes")
    texts = [fact["text"] for fact in data_of(run("show", "lambda", "--json"))["facts"]]
    assert {"다른 노트의 말이다", "손으로 적은 말"} < {*texts}
    assert "노트만의 말이다" not in texts


def test_the_questions_of_a_note_go_with_it(run: Run, tmp_path: Path, home: Path) -> None:
    """And come back with it."""
    path = tmp_path / "questions.md"
    path.write_text(
        "# Lambda\n1. 가장 오래 실행하는 시간은?\n\nA. 5분\nB. 15분\nC. 30분\n\n정답: B\n", "utf-8"
    )
    run("convert", path)
    scenarios = home / "content" / "scenarios"
    [file] = scenarios.glob("*.yaml")
    before = file.read_bytes()
    run("forget", "questions.md", "--yes")
    assert not file.exists()
    run("convert", "--undo")
    assert file.read_bytes() == before


def test_it_is_asked_before_it_is_done(run: Run, note: Path, home: Path) -> None:
    """Without a terminal it says how, and nothing is written; nor is it by --dry-run."""
    before = files(home)
    done = run("forget", "sqs.md")
    assert (done.returncode, files(home)) == (1, before)
    assert "sqs.md: 2 facts would be removed from your cards" in done.stderr
    assert run("forget", "sqs.md", "--dry-run").stdout.startswith("Would be forgotten: sqs.md: ")
    data = data_of(run("forget", "sqs.md", "--dry-run", "--json"))
    assert (data["dry_run"], len(data["removed_facts"]), files(home)) == (True, 2, before)


def test_a_note_that_is_not_known_is_wrong_use(run: Run, note: Path) -> None:
    """The known ones are named; the shipped note is none of them."""
    for word in ("nothing.md", "aws-computing.md"):
        done = run("forget", word, "--yes")
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
        assert "there are sqs.md" in done.stderr
