"""Values by which facts are chosen: those that there are in the cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awsquiz.core.text import key
from awsquiz.errors.wrong_use import NoSuchName
from awsquiz.storage.index.queue import values_of
from awsquiz.terminal.categories import categories

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awsquiz.storage.index import Index


def category_meant(index: Index, word: str | None) -> str | None:
    """The category of that name, or of what it is called. Raises NoSuchName."""
    if word is None:
        return None
    known = index.query(values_of, "category")
    if (meant := _called(word, known)) is None:
        raise NoSuchName("category", word, known)
    return meant


def categories_among(index: Index, words: Sequence[str]) -> dict[str, str]:
    """Those of the words that no concept has as a name and a category has, with which it is."""
    from awsquiz.storage.index.search import names

    if not words:
        return {}
    known = index.query(values_of, "category")
    meant = {word: _called(word, known) for word in words if not index.query(names.named, word)}
    return {word: category for word, category in meant.items() if category is not None}


def _called(word: str, known: Sequence[str]) -> str | None:
    """The known category of that name, or of what it is called."""
    called = {key(title): name for name, title in categories().items()}
    meant = word if word in known else called.get(key(word))
    return meant if meant in known else None


def facet_meant(index: Index, word: str | None) -> str | None:
    """The facet of that name. Raises NoSuchName."""
    if word is not None and word not in (known := index.query(values_of, "facet")):
        raise NoSuchName("facet", word, known)
    return word
