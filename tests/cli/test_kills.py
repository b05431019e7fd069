"""Runs that are killed at any moment: a small `benchmarks/kills.py`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import ModuleType

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and pseudo-terminals")


def test_a_killed_session_loses_no_acknowledged_answer(
    benchmark_named: Callable[[str], ModuleType],
) -> None:
    """What was acknowledged is in the journal, once, and the next start works."""
    assert benchmark_named("kills").by_key(2, 3) == []


def test_a_killed_command_loses_and_damages_nothing(
    benchmark_named: Callable[[str], ModuleType],
) -> None:
    """What was told is there, and files are whole: of some kinds that write."""
    kills = benchmark_named("kills")
    some = [kind for kind in kills.KINDS if kind.name in ("quiz", "edit", "restore")]
    assert kills.run(6, 4, some) == []
