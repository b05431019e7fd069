"""The journal as it lies on disk: what the tests of commands look into."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from awsquiz.core.events import Review
from awsquiz.storage.journal import Journal, stamp


def events(home: Path, kind: str | None = None) -> list[dict[str, Any]]:
    """The events of a home, or those of a type, in the order of writing."""
    files = sorted((home / "journal").glob("*/*.jsonl"))
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()]
    return [event for event in map(json.loads, lines) if kind in (None, event["type"])]


def learnt(home: Path, *facts: str, days: int = 30, grade: int = 3) -> None:
    """Facts that were answered so many days ago."""
    for fact in facts:
        at = datetime.now(UTC) - timedelta(days=days)
        answer = {"form": "ox", "ms": 900, "answer": ("o",)}
        review = Review(**stamp(at), fact=fact, grade=grade, **answer)
        Journal(home / "journal").append(review)
