"""JSON Lines: a row a line as an object, with lists, numbers, true and false as they are."""

from __future__ import annotations

import msgspec

from awsquiz.formats.handout import Handout
from awsquiz.formats.tables.rows import rows_of


def json_rows(handout: Handout) -> bytes:
    """The rows, each with the same keys in the same order."""
    encode = msgspec.json.Encoder().encode
    return b"".join(encode(row) + b"\n" for row in rows_of(handout))
