"""`awsquiz stats` on a journal of the last days."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest

from awsquiz.core.events import Review
from awsquiz.storage.journal import Journal, stamp
from tests.cli.terminal import Terminal
from tests.conftest import Run


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
    found = json.loads(run("stats", "--json", "--days", "2").stdout)
    assert sorted(found) == [
        *("activity", "answers", "days", "due", "hardest", "mastery", "new", "retention"),
        *("seconds", "stability", "streak", "today"),
    ]
    assert (found["days"], found["answers"], found["seconds"]) == (2, 4, 120)
    assert found["streak"] == {"current": 3, "longest": 3}
    assert found["retention"]["period"]["all"] == {"right": 3, "of": 4, "share": 0.75}
    assert len(found["due"]) == 30
    ec2 = next(each for each in found["mastery"] if each["concept"] == "ec2")
    assert (ec2["facts"] - ec2["new"], ec2["young"], ec2["mature"]) == (1, 1, 0)


@pytest.mark.usefixtures("answered")
def test_of_a_concept_only_what_is_below_it(run: Run) -> None:
    """By any of its names."""
    found = json.loads(run("stats", "람다", "--json").stdout)
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
    terminal = Terminal("stats", environment=environment | {"AWSQUIZ_LANG": "ko"}, columns=columns)
    assert terminal.end() == 0
    for said in ("최근 365일", "3일", "앞으로 할 복습", "월 ·", "Lambda@Edge"):
        assert said in terminal.screen
