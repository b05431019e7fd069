"""What AWS has changed since a note was written is told by `convert`, and by `check`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "s3.md"
    path.write_text("# Amazon S3\n\n- S3 객체 하나의 최대 크기는 5TB이다\n", encoding="utf-8")
    return path


def test_a_note_of_old_is_told_where_it_says_so(run: Run, note: Path) -> None:
    """At its line, with what is so today; converting it again tells nothing anew."""
    done = run("convert", str(note))
    assert f"{note}:3: that was so once" in done.stderr
    assert done.returncode == 0
    assert "that was so once" not in run("convert", str(note)).stderr


def test_a_card_of_old_is_advice(run: Run, note: Path) -> None:
    """It is the learner's own sentence: worth a look, and no problem."""
    run("convert", str(note))
    found = json.loads(run("check", "--json").stdout)["problems"]
    assert [each["level"] for each in found if each["code"] == "outdated"] == ["advice"]


def test_what_is_out_of_date_is_not_asked_until_edited_or_accepted(run: Run, note: Path) -> None:
    """Its false twin would be a key that was right long ago; edited, it is asked again."""
    run("convert", str(note))
    run("convert", str(note))
    aside = run("show", "--aside", str(note)).stdout
    assert "out of date" in aside
    note.write_text(note.read_text(encoding="utf-8").replace("5TB", "50TB"), encoding="utf-8")
    run("convert", str(note))
    assert "out of date" not in run("show", "--aside", str(note)).stdout


def test_what_is_asked_all_the_same_says_that_it_is_out_of_date(run: Run, note: Path) -> None:
    """Below the answer, and in the card, also when the note has been converted again."""
    run("convert", str(note))
    [fact] = [
        word for word in run("show", "--aside", str(note)).stdout.split() if word.startswith("s3.")
    ][:1]
    run("ask", fact)
    run("convert", str(note))
    assert "out of date" in run("questions", "s3").stdout
    assert "out of date" in run("show", "s3").stdout
