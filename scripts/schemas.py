"""Writes the JSON Schemas beside the shipped content, after records have changed."""

from __future__ import annotations

from pathlib import Path

from awsquiz.storage import blueprints, cardfile, cardwriter, scenariofile, servicefile

CONTENT = Path(__file__).parent.parent / "content"

if __name__ == "__main__":
    (CONTENT / "cards" / cardfile.SCHEMA).write_bytes(cardwriter.schema())
    (CONTENT / "scenarios" / scenariofile.SCHEMA).write_bytes(scenariofile.schema())
    (CONTENT / "exams" / blueprints.SCHEMA).write_bytes(blueprints.schema())
    (CONTENT / servicefile.SCHEMA).write_bytes(servicefile.schema())
