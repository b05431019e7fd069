"""Writes the JSON Schemas beside the shipped cards and scenarios, after a record has changed."""

from __future__ import annotations

from pathlib import Path

from awsquiz.storage import cardfile, cardwriter, scenariofile

CONTENT = Path(__file__).parent.parent / "content"

if __name__ == "__main__":
    (CONTENT / "cards" / cardfile.SCHEMA).write_bytes(cardwriter.schema())
    (CONTENT / "scenarios" / scenariofile.SCHEMA).write_bytes(scenariofile.schema())
