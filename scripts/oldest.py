"""Prints the oldest versions that pyproject.toml allows, as constraints for pip.

    pip install -c <(python scripts/oldest.py) -e '.[dev]'

A lower bound is true if the tests pass with it: `.ci/run` tries.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

PYPROJECT = Path(__file__).parent.parent / "pyproject.toml"


def oldest(requirement: str) -> str:
    """The requirement with its lower bound as the one version, without the upper bound.

    >>> oldest("typer>=0.27,<0.29")
    'typer==0.27'
    """
    bounds, semicolon, marker = requirement.partition(";")
    lower, _comma, _upper = bounds.strip().partition(",")
    return lower.replace(">=", "==") + semicolon + marker


if __name__ == "__main__":
    project = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]
    for requirement in project["dependencies"] + project["optional-dependencies"]["dev"]:
        print(oldest(requirement))
