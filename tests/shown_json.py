"""What `--json` prints in any test, held against the schema of its command."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

SCHEMAS = Path(__file__).parent.parent / "docs" / "reference" / "json"


def assert_as_its_schema_says(stdout: str) -> None:
    """Nothing of the envelope is missing, of another type or unknown to the schema.

    What is no envelope, as a file that is exported to stdout, is none of its business.
    """
    try:
        envelope = json.loads(stdout)
    except ValueError:
        return
    if isinstance(envelope, dict) and "command" in envelope:
        name = "error" if envelope["data"] is None else envelope["command"]
        wrong = [
            f"{error.json_path}: {error.message[:300]}"
            for error in _validator(name).iter_errors(envelope)
        ]
        assert wrong == []


@cache
def _validator(command: str) -> Draft202012Validator:
    name = command.replace(" ", "-")
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(_strict(schema))


def _strict(schema: Any) -> Any:
    """The schema, by which no object may have a key that it does not name."""
    if isinstance(schema, list):
        return [_strict(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {name: _strict(each) for name, each in schema.items()}
    if isinstance(inner.get("properties"), dict) and inner.get("type") == "object":
        inner.setdefault("additionalProperties", False)
    return inner
