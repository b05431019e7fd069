"""The launcher of the tests: a run that it starts is like one that is started as usual."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests import launcher
from tests.conftest import Run

pytestmark = pytest.mark.skipif(launcher.NO_FORK, reason="there every run is started as usual")


@pytest.mark.parametrize(
    ("command", "language"),
    [
        ("show lambda", "en"),
        ("show lambda", "ko"),
        ("quiz --help", "ko"),
        ("quiz -n 2 --seed 1 --form ox", "en"),
        ("quis", "ko"),
        ("convert none.md", "en"),
    ],
)
def test_a_run_prints_what_a_process_prints(
    command: str, language: str, run: Run, environment: dict[str, str], tmp_path: Path
) -> None:
    """Streams and exit code are the same, in the language of the run."""
    launched = run(*command.split(), input="o\nq\n", AWSQUIZ_LANG=language)
    usual = subprocess.run(
        [sys.executable, "-m", "awsquiz", *command.split()],
        input="o\nq\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=tmp_path,
        env=environment | {"AWSQUIZ_LANG": language, "AWSQUIZ_HOME": str(tmp_path / "another")},
        check=False,
    )
    assert (launched.stdout, launched.stderr) == (usual.stdout, usual.stderr)
    assert launched.returncode == usual.returncode


def test_nothing_of_a_run_stays_behind(run: Run) -> None:
    """The next run has its own language, and nothing changes in the tests' own process."""
    before = dict(os.environ), Path.cwd()
    assert "내 자료" in run("--lang", "ko", "doctor").stdout
    assert "내 자료" not in run("doctor").stdout
    assert (dict(os.environ), Path.cwd()) == before


def test_ctrl_c_is_heard_also_where_the_tests_run_in_the_background() -> None:
    """There a shell has it ignored, which all that is started would take over."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        launcher.hear_ctrl_c()
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        signal.signal(signal.SIGINT, before)
