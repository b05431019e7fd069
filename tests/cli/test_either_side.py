"""`--json`, `--plain` and `--lang` before a command and behind it; errors as JSON; `help`, `-V`."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from awsquiz import __version__
from tests.conftest import Run


@pytest.mark.parametrize(
    "words",
    [
        *("list lambda", "search 람다", "stats", "config new", "exam list", "exam forecast mini"),
        *("doctor", "goal", "star --list"),
    ],
)
def test_json_before_a_command_is_json_behind_it(run: Run, words: str) -> None:
    """Also where the command stands below another one, between the two of them."""
    behind, before = run(*words.split(), "--json"), run("--json", *words.split())
    assert json.loads(before.stdout)["data"] == json.loads(behind.stdout)["data"]
    if words.startswith("exam "):
        first, *rest = words.split()
        assert run(first, "--json", *rest).stdout == behind.stdout


@pytest.mark.parametrize("words", ["quiz", "study", "exam mini", "edit lambda", "exam review"])
def test_json_is_refused_where_there_is_none(run: Run, words: str) -> None:
    """Before the command as well: text where JSON was asked for would be a trap."""
    done = run("--json", *words.split())
    assert done.returncode == 2
    assert json.loads(done.stdout)["problems"][-1]["code"] == "wrong-arguments"


@pytest.mark.parametrize(
    "words",
    [
        *(["--lang", "ko", "list", "lambda"], ["list", "lambda", "--lang", "ko"]),
        *(["list", "--lang=ko", "lambda"], ["--plain", "--lang", "ko", "list", "lambda"]),
    ],
)
def test_the_language_is_said_on_either_side(run: Run, words: list[str]) -> None:
    """With a space or a sign between the option and its value."""
    assert run(*words).stdout == run("list", "lambda", AWSQUIZ_LANG="ko").stdout


def test_the_language_is_said_between_a_group_and_its_command(run: Run) -> None:
    """`awsquiz exam --lang ko list`."""
    said = run("exam", "list", AWSQUIZ_LANG="ko").stdout
    assert run("exam", "--lang", "ko", "list").stdout == said


@pytest.mark.parametrize("words", [["list", "--lang", "xx"], ["--lang", "xx", "list"]])
def test_a_language_that_is_not_spoken_is_refused_on_either_side(
    run: Run, words: list[str]
) -> None:
    """With those that are."""
    done = run(*words)
    assert done.returncode == 2
    assert "ko, en" in done.stderr


@pytest.mark.parametrize("words", [["--plain", "undo"], ["undo", "--plain"], ["--plain", "quiz"]])
def test_plain_is_taken_by_every_command(run: Run, words: list[str]) -> None:
    """Also by those which draw nothing anyway."""
    assert run(*words, input="x\n").returncode == 0


@pytest.mark.parametrize(
    ("words", "code", "command", "exit_code"),
    [
        (["show", "김치"], "no-such-concept", "show", 2),
        (["exam", "report", "99"], "wrong-sitting", "exam report", 2),
        (["config", "colour"], "no-such-setting", "config", 2),
        (["list", "--bad"], "wrong-arguments", "list", 2),
        (["show"], "wrong-arguments", "show", 2),
        (["vershion"], "wrong-arguments", "vershion", 2),
        (["restore", "nothing.zip"], "no-such-file", "restore", 2),
    ],
)
def test_what_ends_a_command_is_json_too(
    run: Run, words: list[str], code: str, command: str, exit_code: int
) -> None:
    """With its code, in the envelope; its line for people stays on stderr."""
    done = run(*words, "--json")
    assert done.returncode == exit_code
    told = json.loads(done.stdout)
    assert (told["command"], told["data"]) == (command, None)
    assert (told["problems"][-1]["code"], told["problems"][-1]["level"]) == (code, "error")
    assert done.stderr != ""


def test_what_stands_behind_two_dashes_is_no_option(run: Run) -> None:
    """`awsquiz show -- --json` looks for a concept of that name."""
    done = run("show", "--", "--json")
    assert (done.returncode, done.stdout) == (2, "")


def test_without_a_command_an_error_has_the_name_of_today(run: Run, home: Path) -> None:
    """For that is what is shown then."""
    (home / "config.toml").write_text("new = 'many'", encoding="utf-8")
    told = json.loads(run("--json").stdout)
    assert told["command"] == "today"


@pytest.mark.parametrize("words", [["quiz"], ["exam", "report"], ["exam"], []])
def test_help_is_what_the_option_shows(run: Run, words: list[str]) -> None:
    """Of a command, of one below another, and of all."""
    assert run("help", *words).stdout == run(*words, "--help").stdout != ""


@pytest.mark.parametrize(
    ("words", "near"),
    [(["shw"], "show"), (["exam", "repot"], "report"), (["group", "stat"], "stats")],
)
def test_help_knows_near_names(run: Run, words: list[str], near: str) -> None:
    """Also of commands below another one, in the language that is spoken."""
    done = run("help", *words, AWSQUIZ_LANG="ko")
    assert done.returncode == 2
    assert re.search(f"혹시 “{near}.*”인가요?", done.stderr)


def test_a_command_alone_has_none_below_it(run: Run) -> None:
    """`awsquiz help quiz lambda` is told so."""
    assert run("help", "quiz", "lambda").returncode == 2


def test_the_version_is_told_in_short(run: Run) -> None:
    """`-V` is `--version`."""
    assert run("-V").stdout == run("--version").stdout == f"awsquiz {__version__}\n"
