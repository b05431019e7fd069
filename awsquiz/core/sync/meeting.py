"""What devices may meet at: a folder, or a bucket by its URL; never with credentials in it."""

from __future__ import annotations

import re
from typing import Literal

_BUCKET = re.compile(r"(s3|gs|az)://[^/@:?#\s]+(/[^@?#\s]*)?", re.ASCII | re.IGNORECASE)
_FOLDER = re.compile(r"/|~(?:[/\\]|$)|[A-Za-z]:[/\\]|\\\\")
_URL = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


def kind_of_target(word: str) -> Literal["bucket", "folder"] | None:
    """What the word names; None where it can be no target.

    A folder is named whole (or from `~` on): from elsewhere a relative one would be another.
    """
    if _URL.match(word):
        return "bucket" if _BUCKET.fullmatch(word) else None
    return "folder" if _FOLDER.match(word) else None
