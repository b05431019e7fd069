"""Writes the JSON Schemas beside shipped cards, scenarios and exams, after records have changed."""

from __future__ import annotations

from pathlib import Path

from awsquiz.storage import blueprints, cardfile, cardwriter, scenariofile

CONTENT = Path(__file__).parent.parent / "content"

if __name__ == "__main__":
    (CONTENT / "cards" / cardfile.SCHEMA).write_bytes(cardwriter.schema())
    (CONTENT / "scenarios" / scenariofile.SCHEMA).write_bytes(scenariofile.schema())
    (CONTENT / "exams" / blueprints.SCHEMA).write_bytes(blueprints.schema())
