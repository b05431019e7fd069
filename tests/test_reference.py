"""The reference is what the program says of itself: it cannot drift."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys

import pytest

from awsquiz.cli.records.shown import RECORDS
from awsquiz.errors import ExitCode
from tests.conftest import ROOT, Script

CLI = sorted((ROOT / "awsquiz").rglob("*.py"))
SOURCES = {path: path.read_text(encoding="utf-8") for path in CLI}


@pytest.mark.parametrize("name", ["reference.py", "json_reference.py"])
def test_what_scripts_write_is_of_today(name: str) -> None:
    """Pages, man pages and schemas; the script itself writes them again."""
    done = subprocess.run(
        [sys.executable, ROOT / "scripts" / name, "--check"],
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_every_envelope_has_its_record() -> None:
    """Whatever name stands in `print_json` is in the table, and nothing else."""
    printed = set()
    for source in SOURCES.values():
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "print_json":
                printed |= {
                    each.value
                    for each in ast.walk(node.args[0])
                    if isinstance(each, ast.Constant) and isinstance(each.value, str)
                }
    by_argument = {"star", "unstar", "suspend", "resume"}  # `star_suspend` is given their names
    assert printed | by_argument == set(RECORDS)


def test_every_exit_code_is_told(script: Script) -> None:
    """In each language."""
    for words in script("scripts/reference_words.py").WORDS.values():
        assert set(words.exit_codes) == {code.name for code in ExitCode}


def test_every_variable_of_ours_is_told(script: Script) -> None:
    """Those that the program reads."""
    read = {name for text in SOURCES.values() for name in re.findall(r'"(AWSQUIZ_[A-Z]+)"', text)}
    for words in script("scripts/reference_words.py").WORDS.values():
        assert read <= set(words.variables)
