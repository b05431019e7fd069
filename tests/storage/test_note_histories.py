"""Random histories of notes and cards on disk: a small run of `benchmarks/histories.py`."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.conftest import CONTENT, Script


@pytest.mark.parametrize("seed", range(4))
def test_nothing_is_lost_whatever_is_done_to_notes_and_cards(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, benchmark_named: Script
) -> None:
    """Ids follow, nothing is doubled, people's edits stay, and undo gives back each byte."""
    histories = benchmark_named("histories")
    monkeypatch.setenv("AWSQUIZ_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("AWSQUIZ_CONTENT", str(CONTENT))
    random = Random(seed)
    history = histories.History(tmp_path, histories.made_notes(random, 3), random)
    history.run(3)
    assert history.broken == []
