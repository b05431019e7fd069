"""Sessions that are killed at any moment: a small `benchmarks/kills.py`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import ModuleType

import pytest


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_killed_session_loses_no_acknowledged_answer(
    benchmark_named: Callable[[str], ModuleType],
) -> None:
    """What was acknowledged is in the journal, once, and the next start works."""
    assert benchmark_named("kills").run(4, 3) == []
