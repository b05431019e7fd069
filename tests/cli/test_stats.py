"""`awsquiz stats` on a journal of the last days."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest

from awsquiz.core.events import Review
from awsquiz.storage.journal import Journal, stamp
from tests.cli.terminal import Terminal
from tests.conftest import Run, data_of


@pytest.fixture
def answered(home: Path) -> None:
    """Two facts, answered for three days in a row up to today."""
    for days in (2, 1, 0):
        for fact, grade in (("ec2.a5g3", 3), ("lambda-edge.41ee", 1 if days == 0 else 3)):
            at = datetime.now().astimezone() - timedelta(days=days)
            Journal(home / "journal").append(
                Review(**stamp(at), fact=fact, form="ox", grade=grade, ms=30_000, answer=("o",))
            )


def test_a_newcomer_is_told_how_to_begin(run: Run) -> None:
    """Without an answer there is nothing to draw."""
    done = run("stats")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "There are no answers yet to make statistics of. Begin with “awsquiz quiz”.\n"
    )


@pytest.mark.usefixtures("answered")
def test_json_has_all_numbers(run: Run) -> None:
    """By stable keys; nothing else is on stdout."""
    found = data_of(run("stats", "--json", "--days", "2"))
    assert sorted(found) == [
        *("activity", "answers", "day", "days", "desired_retention", "due_by_day", "hardest"),
        *("leeches", "longest_streak", "mastery", "new", "period_retention", "recent_retention"),
        *("seconds", "stability", "streak", "today"),
    ]
    assert (found["days"], found["answers"], found["seconds"]) == (2, 4, 120)
    assert (found["streak"], found["longest_streak"]) == (3, 3)
    assert found["period_retention"]["all"] == {"right": 3, "of": 4, "share": 0.75}
    assert len(found["due_by_day"]) == 30
    ec2 = next(each for each in found["mastery"] if each["concept"] == "ec2")
    counts = [ec2[f"{name}_count"] for name in ("fact", "new", "young", "mature")]
    assert (counts[0] - counts[1], *counts[2:]) == (1, 1, 0)


@pytest.mark.usefixtures("answered")
def test_of_a_concept_only_what_is_below_it(run: Run) -> None:
    """By any of its names."""
    found = data_of(run("stats", "람다", "--json"))
    assert found["answers"] == 3
    assert found["mastery"][0]["concept"] == "lambda"
    assert "ec2" not in [each["concept"] for each in found["mastery"]]
    assert run("stats", "없는것").returncode == 2


@pytest.mark.usefixtures("answered")
def test_a_picture_is_written_that_loads_nothing(run: Run, tmp_path: Path) -> None:
    """Well-formed SVG, beside what is shown."""
    done = run("stats", "--svg", "out.svg")
    assert done.stdout.endswith("Written: out.svg\n")
    text = (tmp_path / "out.svg").read_text(encoding="utf-8")
    assert ElementTree.fromstring(text).tag == "{http://www.w3.org/2000/svg}svg"
    assert "Lambda@Edge" in text.replace("&#160;", " ")
    assert "url(http" not in text
    assert "@import" not in text
    assert run("stats", "--svg", "no/../../").returncode == 3


@pytest.mark.usefixtures("answered")
@pytest.mark.parametrize("columns", [60, 120])
def test_in_a_terminal_it_fits(environment: dict[str, str], columns: int) -> None:
    """In Korean as well."""
    environment |= {"AWSQUIZ_LANG": "ko"}
    terminal = Terminal("stats", environment=environment, columns=columns, lines=90)
    assert terminal.end() == 0
    for said in ("최근 365일", "3일", "앞으로 할 복습", "월 ·", "Lambda@Edge"):
        assert said in terminal.screen


@pytest.mark.usefixtures("answered")
def test_a_file_is_not_written_over_unasked(run: Run, tmp_path: Path) -> None:
    """With --yes it is."""
    path = tmp_path / "mine.svg"
    path.write_text("mine", encoding="utf-8")
    refused = run("stats", "--svg", path)
    assert (refused.returncode, path.read_text("utf-8")) == (2, "mine")
    assert run("stats", "--svg", path, "--yes").returncode == 0
    assert path.read_text("utf-8").startswith("<svg")
