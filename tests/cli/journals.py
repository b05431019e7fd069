"""The journal as it lies on disk: what the tests of commands look into."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def events(home: Path, kind: str | None = None) -> list[dict[str, Any]]:
    """The events of a home, or those of a type, in the order of writing."""
    files = sorted((home / "journal").glob("*/*.jsonl"))
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()]
    return [event for event in map(json.loads, lines) if kind in (None, event["type"])]
