"""`awsquiz exam review`: a finished exam, question by question."""

from __future__ import annotations

import sys

import pytest

from tests.cli.test_exam import Sat, sat, short
from tests.conftest import Run

__all__ = ["sat", "short"]


def test_what_was_wrong_is_printed_alone(sat: Sat, run: Run) -> None:
    """Line by line where there is no terminal; where nothing is meant that is said."""
    sat(2)
    assert run("exam", "review").stdout.count("○ ") >= 2
    wrong = run("exam", "review", "--wrong").stdout
    assert "✕ " in wrong
    assert run("exam", "review", "--flagged").stdout == "There is none.\n"
    refused = run("exam", "review", "--wrong", "--flagged")
    assert (refused.returncode, "exclude each other" in refused.stderr) == (2, True)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_keys_move_through_it_and_sift(sat: Sat, environment: dict[str, str]) -> None:
    """n and b turn pages, w shows what was wrong, a all of it again."""
    from tests.cli.terminal import Terminal

    sat(2)
    terminal = Terminal("exam", "review", environment=environment)
    terminal.wait_for("all 1/")
    terminal.press("n")
    terminal.wait_for("all 2/")
    terminal.press("w")
    terminal.wait_for("wrong 1/")
    terminal.press("f")
    terminal.wait_for("There is none.")
    terminal.press("q")
    assert terminal.end() == 0
