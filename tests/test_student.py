"""A simulated student's evenings: `benchmarks/student.py`, in short."""

from __future__ import annotations

import importlib.util
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

from awsquiz.core.study.mix import APPLYING
from tests.conftest import CONTENT, ROOT


@pytest.fixture(scope="module")
def student() -> ModuleType:
    """The benchmark as a module."""
    spec = importlib.util.spec_from_file_location("student", ROOT / "benchmarks" / "student.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["student"] = module
    spec.loader.exec_module(module)
    return module


def test_each_evening_applies_what_is_known(student: ModuleType, tmp_path: Path) -> None:
    """On each there is some of it, of all a ninth or more, scenarios among it.

    The few cards of tests have little to match or to type.
    """
    content = {
        "cards": [CONTENT / "cards"],
        "scenarios": [CONTENT / "scenarios"],
        "glossary": [CONTENT],
    }
    evenings = student.simulate(tmp_path, content, 10, seed=1)
    counts = Counter[str]()
    for evening in evenings:
        counts.update(evening.forms)
        assert APPLYING & {*evening.forms}
    assert 0.11 <= sum(counts[form] for form in APPLYING) / counts.total() <= 0.4
    assert counts["scenario"] >= 10
    assert all(evening.new <= 10 for evening in evenings)
