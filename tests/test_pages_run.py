"""What the pages say can be done is done: every command line of docs/, in the order of its page."""

from __future__ import annotations

import contextlib
import os
import re
import shlex
import shutil
import subprocess
import sys
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from typer._click.exceptions import MissingParameter
from typer.main import get_command

from awsquiz.cli.app import app
from tests import launcher, shown_json
from tests.conftest import CONTENT, ROOT
from tests.pages import KOREAN, NOT_RUN, Step, english, steps

PAGES = [page for korean in KOREAN for page in (korean, english(korean))]
SMALL = {"reference/formats.md"}
"""Pages whose commands take all that there is: they are followed with the content of tests."""
name_of = partial(os.path.relpath, start=ROOT / "docs")
A_DAY_TO_COME = re.compile(r"\b2027-01-15\b")
"""What pages have as the day of an exam: it stays one to come."""
TOOLS = {"mkdir", "cat", "printf", "export", "jq"}
"""What lines begin with beside awsquiz."""


@pytest.fixture(scope="session")
def shipped_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of the shipped cards, made once: pages are about these."""
    folder = tmp_path_factory.mktemp("shipped")
    launcher.run(["list"], _environment(folder, "ko") | {"AWSQUIZ_HOME": str(folder)}, folder, "")
    return folder / "cache" / "index.db"


def _environment(folder: Path, language: str) -> dict[str, str]:
    """That of a newcomer, whose home is the folder; `awsquiz` is this one."""
    return {
        "PATH": f"{folder / 'bin'}:{os.environ['PATH']}",
        "HOME": str(folder),
        "XDG_CACHE_HOME": str(folder / ".cache"),
        "AWSQUIZ_LANG": language,
        "LANG": "C.UTF-8",
        "COLUMNS": "80",
        "PYTHONIOENCODING": "utf-8",
        "PYTHONPATH": str(ROOT),
    }


class Reader:
    """Follows a page in an empty home: writes its files, types its lines."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self._folder = folder
        self.environment = environment
        (folder / "bin").mkdir()
        shim = folder / "bin" / "awsquiz"
        shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m awsquiz "$@"\n', encoding="utf-8")
        shim.chmod(0o755)

    def follow(self, step: Step) -> None:
        """Does what a fence says."""
        if step.file:
            path = self._folder / step.file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step.text, encoding="utf-8")
        elif not step.not_run:
            for line in step.lines:
                self._type(A_DAY_TO_COME.sub(str(date.today() + timedelta(48)), line), step)

    def _type(self, line: str, step: Step) -> None:
        words = shlex.split(line, comments=True)
        answers = "".join(f"{each}\n" for each in step.answers)
        if words[0] == "export":
            name, _is, value = words[1].partition("=")
            self.environment[name] = value.replace("$PWD", str(self._folder))
            return
        if words[0] == "awsquiz" and not {"|", ">", "&&"} & set(words):
            home = self.environment["HOME"]
            words = [re.sub("^~(?=/)", home, each) for each in words[1:]]
            done = launcher.run(words, self.environment, self._folder, answers)
            if "--json" in words:
                shown_json.assert_as_its_schema_says(done.stdout)
        else:
            if "jq" in words and not shutil.which("jq"):
                return
            done = subprocess.run(
                ["sh", "-c", line],
                input=answers,
                capture_output=True,
                text=True,
                encoding="utf-8",
                cwd=self._folder,
                env=self.environment,
                timeout=launcher.PATIENCE,
                check=False,
            )
        told = f"{line}\n{done.stdout[-2000:]}{done.stderr[-2000:]}"
        assert done.returncode in step.exits, told
        assert "Traceback" not in done.stderr, told


@pytest.mark.skipif(launcher.NO_FORK, reason="lines of a Unix shell")
@pytest.mark.parametrize("page", KOREAN, ids=name_of)
def test_what_a_page_says_can_be_done(page: Path, tmp_path: Path, shipped_index: Path) -> None:
    """In an empty home, line by line, each ends as it should; the English page has the same."""
    reader = Reader(tmp_path, _environment(tmp_path, "ko"))
    if name_of(page) in SMALL:
        reader.environment["AWSQUIZ_CONTENT"] = str(CONTENT)
    (tmp_path / ".cache" / "awsquiz").mkdir(parents=True)
    shutil.copy(shipped_index, tmp_path / ".cache" / "awsquiz")
    for step in steps(page):
        reader.follow(step)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_line_of_a_page_is_run_or_says_why_not(page: Path) -> None:
    """Commands stand in fences of `sh`, and one that is not run has a reason that is known."""
    for step in steps(page):
        assert step.not_run is None or step.not_run in NOT_RUN
        if step.language != "sh":
            assert not re.search(r"^[$>]? ?awsquiz ", step.text, re.MULTILINE), step.text
        elif step.not_run is None:
            firsts = {shlex.split(line, comments=True)[0] for line in step.lines}
            own = {each for each in firsts if each.startswith("AWSQUIZ_")}
            assert firsts - own <= TOOLS | {"awsquiz"}


@pytest.mark.parametrize("page", [ROOT / "README.md", *PAGES], ids=name_of)
def test_a_command_within_a_sentence_is_understood(page: Path) -> None:
    """Each option belongs to its command; a command that is only named may lack arguments."""
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
    for typed in re.findall(r"`awsquiz( [^`]+)`", text):
        if "-completion" not in typed:  # it installs at once
            with contextlib.suppress(MissingParameter):
                _understand(shlex.split(typed))


def _understand(words: list[str]) -> None:
    """Takes words as the program would, and does nothing; raises what it would say."""
    command: Any = get_command(app)
    context: Any = command.make_context("awsquiz", words)
    while words := [*getattr(context, "_protected_args", ()), *context.args]:
        if not hasattr(command, "resolve_command"):
            return
        name, command, words = command.resolve_command(context, words)
        context = command.make_context(name, words, parent=context)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_file_that_is_shown_is_called_by_its_name(page: Path) -> None:
    """Whoever follows the page knows where to save it."""
    shown = {step.file for step in steps(page) if step.file and step.is_shown}
    text = page.read_text(encoding="utf-8")
    assert {name for name in shown if f"`{name}`" not in text} == set()


def _told(step: Step) -> tuple[object, ...]:
    """What is the same in both languages: comments behind commands are not."""
    typed = [shlex.split(line, comments=True) for line in step.lines]
    held = step.text if step.file and not step.file.endswith(".yaml") else None
    return step.language, step.file, held, typed, step.answers, step.exits, step.not_run


@pytest.mark.parametrize("page", KOREAN, ids=name_of)
def test_both_languages_have_the_same_steps(page: Path) -> None:
    """Each Korean page has an English one of the same path, files and commands."""
    assert english(page).exists()
    assert [_told(each) for each in steps(english(page))] == [_told(each) for each in steps(page)]


@pytest.mark.parametrize("page", KOREAN, ids=name_of)
def test_both_languages_have_the_same_parts(page: Path) -> None:
    """Nothing is told in one language alone: as many headings, rows of tables and pictures."""
    assert _shape(english(page)) == _shape(page)


def _shape(page: Path) -> dict[str, int]:
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
    signs = {"headings": r"^#+ ", "rows": r"^\|", "pictures": r"^!\[", "fields": r"^- |^\d\. "}
    return {name: len(re.findall(sign, text, re.M)) for name, sign in signs.items()}


def test_both_languages_name_the_same_keys_and_codes() -> None:
    """What programs go by is told in English as in Korean."""
    korean, in_english = (
        set(re.findall(r"`([a-z_.-]+)`", page.read_text(encoding="utf-8")))
        for page in (ROOT / "docs" / "json.md", ROOT / "docs" / "en" / "json.md")
    )
    assert korean == in_english
