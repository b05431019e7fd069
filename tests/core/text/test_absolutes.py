"""Words that claim without exception."""

from __future__ import annotations

import re

import pytest

from awsquiz.core.text.absolutes import ABSOLUTE


@pytest.mark.parametrize(
    ("text", "found"),
    [("이것만 쓴다", True), ("하지만 쓴다", False), ("쓴 만큼 낸다", False), ("모든 것", True)],
)
def test_absolutes(text: str, found: bool) -> None:
    """만 is an absolute as a particle, not within other words."""
    assert bool(re.search(ABSOLUTE, text)) is found
