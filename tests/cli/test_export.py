"""`awsquiz export`: what is written, where, and what is left alone."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import sys
import zipfile
from pathlib import Path

import pexpect
import pytest

from awsquiz.cli.export_files import EXPORT_FILES
from awsquiz.formats.tables.rows import ROW_COLUMNS
from tests.cli.journals import events, learnt
from tests.conftest import ROOT, Run, data_of, problems_of


def test_facts_are_written_by_the_ending(run: Run, tmp_path: Path) -> None:
    """Those of the concept and of all below it, in the order of the card."""
    done = run("export", "lambda.csv", "람다")
    assert done.returncode == 0
    with (tmp_path / "lambda.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert done.stdout == f"{len(rows)} facts written: lambda.csv\n"
    assert {"lambda", "lambda-edge"} <= {row["concept"] for row in rows}
    assert all(row["titles"].startswith("Lambda") for row in rows)


def test_the_help_names_all_formats(run: Run) -> None:
    """By their endings, as the table has them."""
    said = run("export", "--help").stdout
    assert all(file.endings[0] in said for file in EXPORT_FILES.values())
    assert ".apkg (Anki)" in said


def test_each_fact_is_asked_once_and_all_that_people_wrote(run: Run) -> None:
    """With the keys of the right options; the same seed gives the same."""
    asked = ("export", "-", "ec2", "--as", "jsonl", "--what", "questions", "--seed", "3")
    done = run(*asked)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    generated = [row["fact"] for row in rows if row["form"] not in ("scenario", "order")]
    written = [row["id"] for row in rows if row["form"] in ("scenario", "order")]
    assert len(set(generated)) == len(generated) > 10
    assert len(set(written)) == len(written) > 3
    for row in rows:
        assert len(row["keys"]) == len(row["options"]) == len(row["reasons"])
        assert row["accept"] or set(row["answer"]) <= set(row["keys"])
    assert run(*asked).stdout == done.stdout


def test_what_a_format_cannot_say_is_counted(run: Run) -> None:
    """Also where it is the form that was asked for."""
    told = data_of(run("export", "a.aiken", "lambda-edge", "--form", "cloze", "--json"))
    assert told["row_count"] == 0
    assert told["left_out_count"] > 0


def test_answers_are_written_without_those_taken_back(run: Run, home: Path) -> None:
    """With the study day and what was answered."""
    quiz = ("quiz", "ec2", "--form", "ox", "--seed", "1", "-n", "1")
    run(*quiz, input="o\n")
    run(*quiz, input="x\n")
    run("undo")
    [kept, _undone] = events(home, "review")
    done = run("export", "-", "--as", "csv", "--what", "answers")
    [row] = csv.DictReader(io.StringIO(done.stdout.removeprefix("\ufeff")))
    assert (row["id"], row["fact"], row["answer"]) == (kept["id"], kept["fact"], "o")
    assert row["concept"] == "ec2"


def test_a_file_that_is_there_is_left_alone(run: Run, tmp_path: Path) -> None:
    """Unless it is said that it may be overwritten."""
    path = tmp_path / "a.csv"
    path.write_text("mine")
    done = run("export", "a.csv")
    assert (done.returncode, path.read_text()) == (2, "mine")
    assert "--yes" in done.stderr
    assert data_of(run("export", "a.csv", "--yes", "--json"))["row_count"] > 100
    assert path.read_text(encoding="utf-8") != "mine"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.xyz"], "there is no format “.xyz”; there are .csv"),
        (["a.csv", "--as", "cvs"], "there is no format “cvs”; there are csv, tsv"),
        (["-"], "awsquiz export - --as csv"),
        (["a.csv", "--what", "notes"], "it can hold facts, questions, answers"),
        (["a.csv", "--history"], "--history is for apkg"),
        (["a.csv", "-n", "3", "--form", "ox"], "--form, --count: picks among questions"),
        (["a.csv", "--what", "answers", "--seed", "1"], "the file holds answers"),
        (["a.apkg", "-n", "3"], "--count: picks among questions, and the file holds facts"),
        (["a"], "a: has no ending that says its format; there are .csv"),
        (["a.csv", "nothing-like-it-at-all"], "there is no concept"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_is_said(arguments: list[str], said: str, run: Run, tmp_path: Path) -> None:
    """In one line, and nothing is written."""
    done = run("export", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert list(tmp_path.glob("a.*")) == []


def test_what_goes_into_a_pipe_is_no_json_too(run: Run) -> None:
    """Whoever asked for JSON is told so in JSON."""
    done = run("export", "-", "--as", "csv", "--json")
    assert (done.returncode, problems_of(done)[-1]["code"]) == (2, "wrong-arguments")
    assert "exclude each other" in problems_of(done)[-1]["message"]


def test_a_deck_takes_the_history_along_when_it_is_told_to(run: Run, home: Path) -> None:
    """The card of a learnt fact is no new one then; else all are."""
    learnt(home, "ec2.a5g3", days=3)
    run("export", "a.apkg", "ec2")
    assert run("export", "b.apkg", "ec2", "--history").returncode == 0
    for name, types in (("a", {0}), ("b", {0, 2})):
        with zipfile.ZipFile(home.parent / f"{name}.apkg") as package:
            db = sqlite3.connect(":memory:")
            db.deserialize(package.read("collection.anki2"))
            assert {row[0] for row in db.execute("select distinct type from cards")} == types
            db.close()


def test_a_terminal_is_given_no_bytes(environment: dict[str, str], tmp_path: Path) -> None:
    """What is no text is refused in a line; it goes into a pipe."""
    command = f"{sys.executable} -m awsquiz export - --as qti"
    environment |= {"PYTHONPATH": str(ROOT)}
    shown, code = pexpect.run(command, env=environment, cwd=tmp_path, withexitstatus=True)
    assert (code, shown.count(b"\n")) == (2, 1)
    assert b"a file of qti is no text" in shown


def test_the_page_has_all_columns_in_their_order() -> None:
    """docs/reference/formats.md is what other programs go by."""
    page = (ROOT / "docs" / "reference" / "formats.md").read_text(encoding="utf-8")
    for what, columns in ROW_COLUMNS.items():
        told = page.partition(f"- **`{what}`**")[2].partition("- **")[0]
        places = [told.find(f"`{column}`") for column in columns]
        assert -1 not in places
        assert places == sorted(places)
