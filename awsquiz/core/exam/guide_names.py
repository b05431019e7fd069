"""Which concepts an exam guide means when it names a service or a topic."""

from __future__ import annotations

from collections.abc import Iterable

from awsquiz.core.model import Concept, Library
from awsquiz.core.text import key
from awsquiz.core.text.makers import without_maker


class GuideNames:
    """The concepts of a library by what a guide calls them.

    A card is called as its writer likes (Amazon SQS, Simple Queue Service); its id is a short name,
    and the maker before a name says nothing.
    """

    def __init__(self, library: Library) -> None:
        self._called: dict[str, list[Concept]] = {}
        for concept in library.by_id.values():
            names = (concept.id, *concept.names)
            for name in {_plain(name) for name in names}:
                self._called.setdefault(name, []).append(concept)

    def of(self, names: Iterable[str]) -> dict[str, Concept]:
        """Id → concept: those that the names mean, and all below them."""
        return {
            below.id: below
            for name in names
            for concept in self._called.get(_plain(name), ())
            for below in concept.walk()
        }


def _plain(name: str) -> str:
    return key(without_maker(name))
