"""The envelope of `--json`: the same around what every command gives; a key has one type."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from awsquiz import messages
from awsquiz.cli.json_output import ENVELOPE_VERSION
from awsquiz.cli.records.shown import RECORDS
from tests.conftest import CARD, ROOT, Run

PAGE = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
NOTE = "# S3\n\n- 객체를 저장한다\n- [ ] 더 읽기\n\n## 요금\n"
EXAM = """\
format: 1
id: short
title: 짧은 시험
questions: 2
minutes: 5
pass_mark: 700
forms: {choice: 100}
domains:
  - {id: all, title: 모두, weight: 100}
"""
PROBLEM = {
    *("code", "message", "mend", "level", "notice", "path", "line"),
    *("concept", "fact", "scenario"),
}


def kind(value: object) -> str:
    """What a program has to expect of a value; of a list what is in it."""
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, int | float):
        return "number"
    if isinstance(value, list):
        inner = {kind(each) for each in value}
        return f"list of {inner.pop()}" if len(inner) == 1 else "list"
    return "object" if isinstance(value, dict) else "text"


def keys(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Every key at any depth, with its value."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield name, inner
            yield from keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from keys(inner)


_SOON = (date.today() + timedelta(days=9)).isoformat()
_GIVEN: dict[str, dict[str, Any]] = {}


@pytest.fixture
def envelopes(run: Run, home: Path, tmp_path: Path) -> dict[str, dict[str, Any]]:
    """What every command that has `--json` prints, in a home where there is something of each.

    Asked once for all tests of this file: none of them changes it.
    """
    if _GIVEN:
        return _GIVEN
    (tmp_path / "s3.md").write_text(NOTE, encoding="utf-8")
    (tmp_path / "deck.csv").write_text("질문,답\nS3는?,객체를 저장한다\n", encoding="utf-8")
    (tmp_path / "group").mkdir()
    given = _GIVEN
    # These write cards, which have to be whole.
    for arguments in (
        ["convert", "s3.md"],
        ["show", "--aside", "s3.md"],
        ["ask", "s3.md"],
        ["ask", "s3.md", "--undo"],
        ["forget", "s3.md", "--yes"],
        ["convert", "--undo"],
        ["add", "lambda", "15분까지 실행된다"],
        ["import", "deck.csv", "--yes"],
    ):
        given[" ".join(arguments)] = _envelope(run, arguments)
    exams = home / "content" / "exams"
    exams.mkdir(parents=True)
    (exams / "short.yaml").write_text(EXAM, encoding="utf-8")
    cards = home / "content" / "cards"
    cards.mkdir(parents=True, exist_ok=True)
    broken = CARD.replace("docs: ", "dosc: ").replace("aliases: [파게이트]\n", "")
    (cards / "fargate.yaml").write_text(broken, encoding="utf-8")
    run("quiz", "ec2", "--plain", "-n", "3", "--form", "ox", "--seed", "1", input="o\no\no\n")
    run("exam", "short", "--plain", "--seed", "1", input="1\n1\nend\ny\n")
    for command, *more in (
        ["today"],
        ["list", "lambda"],
        ["show", "lambda"],
        ["search", "포트 2049"],
        ["compare", "lambda", "ec2"],
        ["star", "lambda", "ec2.a5g3"],
        ["star", "--list"],
        ["suspend", "lambda"],
        ["suspend", "lambda-edge"],
        ["resume", "lambda-edge"],
        ["unstar", "lambda"],
        ["doubt", "ec2.a5g3", "--words", "w"],
        ["doubt", "--list"],
        ["doubt", "--clear", "ec2.a5g3"],
        ["goal", "saa-c03", "2099-01-15"],
        ["goal", "short", _SOON, "--minutes", "5"],
        ["today"],
        ["plan"],
        ["plan", "--retention"],
        ["break", "2d", "--from", _SOON],
        ["goal", "short", "--passed", "800"],
        ["stats"],
        ["undo"],
        ["questions", "lambda", "-n", "40", "--seed", "1"],
        ["check", str(cards)],
        ["config"],
        ["config", "new"],
        ["convert", "s3.md", "--to", "out"],
        ["export", "lambda.csv", "lambda"],
        ["doctor"],
        ["backup", "b.zip"],
        ["restore", "b.zip", "--dry-run"],
        ["sync", ".", "--dry-run"],
        ["exam", "list"],
        ["exam", "report"],
        ["exam", "forecast"],
        ["due", "ec2.a5g3"],
        ["remark", "ec2.a5g3", "외운 말"],
        ["triage"],
        ["memory"],
        ["memory", "fit"],
        ["group", "join", "group", "--as", "ten"],
        ["group", "publish", "--yes"],
        ["group", "stats"],
        ["group", "items"],
        ["group", "pull"],
        ["group", "leave", "--yes"],
    ):
        arguments = [command, *more] if command != "today" else []
        given[" ".join([command, *more])] = _envelope(run, arguments)
    return given


def _envelope(run: Run, arguments: list[str]) -> dict[str, Any]:
    done = run(*arguments, "--json")
    assert done.returncode in (0, 1), (arguments, done.stderr)
    envelope: dict[str, Any] = json.loads(done.stdout)
    return envelope


def test_every_command_has_the_same_envelope(envelopes: dict[str, dict[str, Any]]) -> None:
    """Version, command, data and problems; a problem is the same record everywhere."""
    for arguments, given in envelopes.items():
        assert list(given) == ["version", "command", "data", "problems"], arguments
        assert given["version"] == ENVELOPE_VERSION
        assert set(given["command"].split()) <= set(arguments.replace("--", "").split())
        assert isinstance(given["data"], dict)
        assert all(set(problem) == PROBLEM for problem in given["problems"]), arguments
    assert {each["code"] for each in envelopes["list lambda"]["problems"]} == {"read-in-part"}
    assert {each["code"] for each in envelopes["doctor"]["problems"]} == {"read-in-part"}
    assert "unknown-key" in {
        each["code"]
        for name, one in envelopes.items()
        if "check" in name
        for each in one["problems"]
    }
    above = envelopes["resume lambda-edge"]["problems"][-1]
    assert (above["code"], above["concept"], above["notice"]) == ("suspended-above", "lambda", True)


def test_every_command_of_the_reference_is_asked(envelopes: dict[str, dict[str, Any]]) -> None:
    """So each schema is held against what its command prints: see `shown_json`."""
    assert {given["command"] for given in envelopes.values()} == set(RECORDS)


def test_a_key_has_one_type(envelopes: dict[str, dict[str, Any]]) -> None:
    """Wherever it stands; what is not known is null, and a list may be empty."""
    found: defaultdict[str, defaultdict[str, set[str]]]
    found = defaultdict(lambda: defaultdict(set))
    for arguments, given in envelopes.items():
        for name, value in keys(given):
            if value is not None and value != []:
                found[name][kind(value)].add(arguments)
    twice = {name: kinds for name, kinds in found.items() if len(kinds) > 1}
    # The name goes first into the message, before it is cut.
    assert ", ".join(twice) == "", {name: dict(kinds) for name, kinds in twice.items()}


def test_every_key_is_in_the_page(envelopes: dict[str, dict[str, Any]]) -> None:
    """docs/json.md tells of all of them; settings and versions are named by what they are."""
    told = set(re.findall(r"`([\w.-]+)`", PAGE))
    given = {name for one in envelopes.values() for name, _value in keys(one)}
    assert given - told == set()


def test_every_code_is_in_the_page() -> None:
    """Those of findings, and those of errors, under which a note is named that cannot be read."""
    page = set(re.findall(r"`([a-z0-9-]+)`", PAGE))
    assert {*messages._SENTENCES, *messages._COUNTED} - page == set()
    sources = (ROOT / "awsquiz" / "errors").glob("*.py")
    source = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    assert set(re.findall(r'^    code = "([a-z-]+)"', source, re.MULTILINE)) - page <= {"error"}


def test_nothing_else_is_on_stdout(run: Run, tmp_path: Path) -> None:
    """Not even where a file is written besides."""
    run("quiz", "ec2", "--plain", "-n", "1", "--form", "ox", "--seed", "1", input="o\n")
    done = run("stats", "--json", "--svg", "stats.svg")
    assert json.loads(done.stdout)["command"] == "stats"
    assert (tmp_path / "stats.svg").exists()
