"""What a heading gives as a concept's title, when no person has written a better one."""

from __future__ import annotations

import re

from awsquiz.core.notes.titles import clean_title


def titles_of(heading: str) -> tuple[str, str]:
    """The heading as a title, and that without what stands in brackets."""
    said = clean_title(heading)
    return said, re.split(r"\s*[(（]", said)[0]
