"""Whatever is in the learner's folders, commands go on or say one line."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from tests.conftest import USERS_NOTE, Run


@pytest.mark.parametrize("columns", range(72, 88))
def test_help_cuts_no_hangul(run: Run, columns: int) -> None:
    """Rich counts letters where a line ends; Hangul is two columns wide."""
    for command in (["quiz"], ["show"], ["exam", "sit"], []):
        said = run(*command, "--help", AWSQUIZ_LANG="ko", COLUMNS=str(columns)).stdout
        assert not re.search(r"[^]}\w]…|[a-z]…|으…", said), said
        assert "Show this" not in said


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of Unix closes streams so")
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_empty_ones(
    environment: dict[str, str], tmp_path: Path, closed: str
) -> None:
    """No traceback, and no file of awsquiz gets what is printed."""
    (tmp_path / "sqs.md").write_text("# SQS\n- 메시지를 14일까지 보관한다\n", encoding="utf-8")
    for command in ("list", "quiz ec2 -n 1", "questions sqs.md", "convert -", "list nonsense"):
        done = subprocess.run(
            ["sh", "-c", f"exec {sys.executable} -m awsquiz {command} {closed}"],
            cwd=tmp_path, env=environment, capture_output=True, text=True, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        assert done.returncode in (0, 2, 3), (command, done)
        assert "Traceback" not in done.stderr


EVENT = '{{"v":1,"id":"0","offset":540,{}}}\n'


@pytest.mark.parametrize(
    "fields",
    [
        '"at":"0001-01-01T02:00:00Z","type":"star","target":"lambda"',
        '"at":"9999-12-31T23:00:00Z","type":"star","target":"lambda"',
        '"at":"2026-11-01T02:00:00Z","type":"goal","exam":"saa-c03","date":"2027-1-1"',
        '"at":"2026-11-01T02:00:00Z","type":"goal","exam":"saa-c03","date":"2027-02-30"',
        '"at":"2026-11-01T02:00:00Z","type":"exam-start","blueprint":"x","title":"x","ms":1,'
        '"pass_mark":700,"domains":[],"questions":[{"id":"x","form":"ox","shape":"one",'
        '"domain":"x","concept":"x","title":"x","fact":"x","stem":"x","options":[],"answer":["1"]}]',
    ],
    ids=["year 1", "year 9999", "no date", "no day", "no such option"],
)
def test_an_event_that_cannot_be_is_named_and_skipped(run: Run, home: Path, fields: str) -> None:
    """No command ends; doctor says where it is."""
    path = home / "journal" / "d" / "2026-11.jsonl"
    path.parent.mkdir(parents=True)
    path.write_text(EVENT.replace("{}", fields).replace("{{", "{").replace("}}\n", "}\n"))
    for command in (["--json"], ["goal"], ["exam", "list"], ["undo"]):
        assert run(*command).returncode == 0
    done = run("doctor", COLUMNS="200")
    assert (done.returncode, done.stderr) == (1, "")
    assert f"{path}:1: this line is damaged" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_special_files_are_neither_waited_for_nor_read_for_ever(run: Run, home: Path) -> None:
    """A pipe in place of the glossary, a device in place of a journal."""
    (home / "content").mkdir(parents=True)
    os.mkfifo(home / "content" / "glossary.yaml")
    (home / "journal" / "d").mkdir(parents=True)
    (home / "journal" / "d" / "2026-11.jsonl").symlink_to("/dev/zero")
    assert run("search", "ec2").returncode == 0
    assert run("--json").returncode == 0
    checked = run("check", COLUMNS="200")
    assert "not a file but a pipe or a device" in checked.stdout
    assert "2026-11.jsonl: cannot be read: not a file" in run("doctor", COLUMNS="300").stdout


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_settings_that_are_a_pipe_are_one_line(run: Run, home: Path) -> None:
    """It is not waited for."""
    home.mkdir(exist_ok=True)
    os.mkfifo(home / "config.toml")
    done = run("quiz", "--plain")
    assert done.returncode == 3
    assert done.stderr == f"awsquiz: {home}/config.toml: not a file but a pipe or a device\n"


def test_a_home_of_nobody_is_one_line(run: Run) -> None:
    """For every command."""
    done = run("--json", AWSQUIZ_HOME="~nobody-of-this-name/x")
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)
    assert "AWSQUIZ_HOME" in done.stderr


@pytest.mark.parametrize("named", ["missing", "~nobody-of-this-name/x", "x" * 300])
def test_content_that_is_no_folder_is_one_line(run: Run, named: str) -> None:
    """Without cards every command would say that there is nothing to do."""
    done = run("list", AWSQUIZ_CONTENT=named)
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)
    assert "AWSQUIZ_CONTENT" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_notes_in_a_circle_of_links_are_one_line(run: Run, home: Path) -> None:
    """As a note, and as the folder of cards."""
    home.mkdir(exist_ok=True)
    (home / "loop").symlink_to("loop")
    for words in ([home / "loop"], ["--to", home / "loop", USERS_NOTE]):
        done = run("convert", *words)
        assert (done.returncode, done.stderr.count("\n")) == (3, 1), words


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names of files are Unicode there")
def test_a_name_that_is_not_utf_8_is_a_name(run: Run, home: Path) -> None:
    """As of a Korean note from an archive of Windows: its card can be read again."""
    home.mkdir(exist_ok=True)
    note = home / os.fsdecode("노트.md".encode("cp949"))
    note.write_text("# T\n\n## Foo\n\n- bar baz\n", encoding="utf-8")
    assert run("convert", note).returncode == 0
    assert run("show", "foo", "--json").returncode == 0
    assert "YAML" not in run("check").stdout
    assert json.loads(run("convert", note, "--json").stdout)["problems"] == []
    assert json.loads(run("search", "--json", note.name).stdout)["data"]["query"] == note.name


@pytest.mark.parametrize(
    ("words", "code"), [(("undo", "-n", "9" * 20), 0), (("exam", "report", "9" * 5000), 2)]
)
def test_a_number_beyond_all_bounds_is_no_traceback(
    run: Run, words: tuple[str, ...], code: int
) -> None:
    """Beyond what SQLite counts, and beyond what Python reads."""
    done = run(*words)
    assert done.returncode == code
    assert "Traceback" not in done.stderr


def test_a_note_that_cannot_be_read_ends_no_quiz(run: Run, home: Path) -> None:
    """It is said, and the question goes on."""
    note = home / "content" / "notes" / "aws-computing.md"
    note.parent.mkdir(parents=True)
    note.write_bytes("# 뚝".encode("cp949"))
    done = run("quiz", "ec2", "--plain", "--form", "ox", "-n", "1", input="s\no\n")
    assert done.returncode == 0
    assert "is not UTF-8" in done.stdout
    assert "1" in done.stdout


def test_escapes_of_arguments_and_settings_are_inert(run: Run, home: Path) -> None:
    """In error lines, of the program and of Typer."""
    home.mkdir(exist_ok=True)
    (home / "config.toml").write_text('"k\\u001b]52;c;cHdu\\u0007" = 1\n')
    for command in (["stats"], ["no\x1b[31msuch"], ["goal", "x\x1b]0;t\x07"]):
        done = run(*command)
        assert done.returncode in (2, 3)
        assert "\x1b" not in done.stdout + done.stderr
        assert "�" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
def test_bad_input_of_every_kind_does_no_harm(
    benchmark_named: Callable[[str], ModuleType],
) -> None:
    """A small `benchmarks/fuzz.py`."""
    assert benchmark_named("fuzz").run(100, 5) == []


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork")
def test_a_full_disk_loses_nothing(benchmark_named: Callable[[str], ModuleType]) -> None:
    """A small `benchmarks/full_disk.py`; without the right to mount there is nothing to try."""
    full_disk = benchmark_named("full_disk")
    full_disk._COMMANDS = full_disk._COMMANDS[:1] + full_disk._COMMANDS[11:12]
    assert full_disk.run(1, 1) == []


@pytest.mark.parametrize("command", ["quiz", "quiz --all", "study", "questions"])
def test_no_number_of_questions_is_too_large(run: Run, command: str) -> None:
    """It is as many as there are."""
    done = run(*command.split(), "-n", "9" * 20, input="q\n")
    assert done.returncode == 0
    assert "Traceback" not in done.stderr


def test_an_exam_has_a_thousand_questions_at_most(run: Run) -> None:
    """Drawing more would take long, and nobody sits them."""
    assert run("exam", "-n", "1001", input="q\n").returncode == 2


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell")
def test_whoever_has_read_enough_is_no_problem_found(environment: dict[str, str]) -> None:
    """`awsquiz list | head`: the code is not that of problems, and nothing is said."""
    command = f"{sys.executable} -m awsquiz list; echo $? >&2"
    done = subprocess.run(
        ["bash", "-c", f"({command}) | head -c 5"],
        env=environment | {"PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr in ("130\n", "0\n")
