"""What the front matter of a note tells of it."""

from __future__ import annotations

from typing import Any, NamedTuple

from awsquiz.core.notes.vocabulary import CATEGORIES
from awsquiz.core.text import key


class FrontMatter(NamedTuple):
    """The keys of it that mean anything to awsquiz."""

    title: str | None = None
    category: str | None = None
    """As the service list calls it."""
    tags: object = None
    """As they stand there: a list, words, or nothing."""


def front_matter_of(given: dict[str, Any]) -> FrontMatter:
    """What is meant by what YAML holds: text and lists of text."""
    title = given.get("title")
    return FrontMatter(str(title) if title else None, _category(given), given.get("tags"))


def _category(given: dict[str, Any]) -> str | None:
    said = given.get("category") or given.get("categories")
    words = said if isinstance(said, list) else [said]
    return next(
        (CATEGORIES[key(str(word))] for word in words if key(str(word)) in CATEGORIES), None
    )
