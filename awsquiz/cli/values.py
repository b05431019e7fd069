"""Values by which facts are chosen: those that there are in the cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awsquiz.core.text import key
from awsquiz.errors.wrong_use import NoSuchName
from awsquiz.storage.index.queue import values_of
from awsquiz.terminal.categories import categories

if TYPE_CHECKING:
    from awsquiz.storage.index import Index


def category_meant(index: Index, word: str | None) -> str | None:
    """The category of that name, or of what it is called. Raises NoSuchName."""
    if word is None:
        return None
    known = index.ask(values_of, "category")
    called = {key(title): name for name, title in categories().items()}
    meant = word if word in known else called.get(key(word))
    if meant not in known:
        raise NoSuchName("category", word, known)
    return meant


def facet_meant(index: Index, word: str | None) -> str | None:
    """The facet of that name. Raises NoSuchName."""
    if word is not None and word not in (known := index.ask(values_of, "facet")):
        raise NoSuchName("facet", word, known)
    return word
