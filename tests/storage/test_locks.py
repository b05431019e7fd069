"""Two awsquiz at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from awsquiz.errors.failures import FolderInUse
from awsquiz.storage import locks
from tests.conftest import Run


def test_a_folder_is_one_awsquizs_at_a_time(tmp_path: Path) -> None:
    """The second one waits, and then says so; nothing is left in the folder."""
    with (
        locks.alone(tmp_path / "cards", 0),
        pytest.raises(FolderInUse, match="another awsquiz"),
        locks.alone(tmp_path / "cards", 0.05),
    ):
        pass
    with locks.alone(tmp_path / "cards", 0):
        pass
    assert list((tmp_path / "cards").iterdir()) == []


def test_two_conversions_of_one_note_make_its_cards_once(
    run: Run, environment: dict[str, str], home: Path, tmp_path: Path
) -> None:
    """At the same time, into the same folder."""
    note = tmp_path / "n.md"
    note.write_text("# 새로운 것\n\n- 하나를 한다\n\n# 다른 것\n\n- 둘을 한다\n", encoding="utf-8")
    command = [sys.executable, "-m", "awsquiz", "convert", str(note)]
    both = [subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) for _ in "12"]
    assert [each.wait(60) for each in both] == [0, 0]
    assert len(list((home / "content" / "cards").glob("*.yaml"))) == 2
    assert run("check").returncode == 0 or "-2.yaml" not in run("check").stdout
