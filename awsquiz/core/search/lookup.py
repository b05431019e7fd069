"""What the search asks of its tables."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from math import log
from typing import NamedTuple, Protocol

from awsquiz.core.search.entry import IndexEntry, Rank
from awsquiz.core.search.query import Mates
from awsquiz.core.search.results import Label, Page, Passage

COMMON = 1000
"""From here on a word is common, however many concepts have it."""
_TYPED = 0.9
"""From here on a word is one that was typed."""


def rarity(total: int, held: float) -> float:
    """How much a word tells that so many of all facts have: the idf of BM25, never 0."""
    held = min(held, total)
    return log(1 + (total - held + 0.5) / (held + 0.5)) + 0.05


class Pattern(NamedTuple):
    """Words any of which would do, and several that would one behind the other; with their worth.

    All are words as they are counted (`endings.token`).
    """

    tokens: Mapping[str, float] = {}
    phrases: Mapping[tuple[str, ...], float] = {}


def as_typed(pattern: Pattern) -> Pattern:
    """Of a pattern the words that are what was typed, with an ending or without; all of it where
    none is."""
    words = {each: worth for each, worth in pattern.tokens.items() if worth >= _TYPED}
    return Pattern(words) if words else pattern


class Tables(Protocol):
    """What the search asks of its tables; concepts are known there by numbers.

    Each answer is bounded, however much there is.
    """

    @property
    def total(self) -> int:
        """How many facts there are, and names of concepts."""

    def mates(self, keys: Iterable[str]) -> Mates:
        """What the glossary and the service list have for these words, the nearest first."""

    def mates_like(self, word: str) -> list[str]:
        """Words of which the glossary or the service list know what means the same, and that begin
        as this one and are about as long."""

    def topic_names(self, form: str) -> list[str]:
        """The names of what the service list calls so, and of what it is a feature of; as keys."""

    def names_begun(
        self, form: str, ranks: Sequence[Rank], most: int
    ) -> list[tuple[int, str, Rank]]:
        """Concepts with names of these ranks that begin so, the shortest name first."""

    def called(self, forms: Collection[str]) -> set[int]:
        """Concepts of which one of these is a whole name."""

    def held(self, tokens: Collection[str]) -> dict[str, int]:
        """In how many facts each of these words stands, for those that stand in any."""

    def tokens_begun(self, form: str, most: int) -> list[tuple[str, int]]:
        """Words that begin so, the commonest first, with the number of facts that have each."""

    def tokens_within(self, form: str, most: int) -> list[tuple[str, int]]:
        """Words that have this within, the commonest first, with the number of facts."""

    def tokens_like(self, word: str) -> Mapping[str, tuple[int, bool]]:
        """Words that may have been meant: how many facts have each, and whether it is a name."""

    def tokens_sounding(self, sound: str, most: int) -> list[tuple[str, int]]:
        """Words of either script in which these consonants are heard (`sounds.consonants`), the
        commonest first, with the number of facts."""

    def holding(self, pattern: Pattern) -> int:
        """How many concepts have it; `COMMON` if more."""

    def candidates(
        self, patterns: Sequence[Pattern], in_names: Sequence[str], most: int
    ) -> list[int]:
        """Concepts that have something of each pattern; first those named most like that.

        `in_names` are the keys that count there.
        """

    def with_initials(self, consonants: str, most: int) -> list[int]:
        """Concepts whose facts seem to have these initials, one behind the other."""

    def entries(self, concepts: Iterable[int]) -> dict[int, IndexEntry]:
        """The text of concepts as it is compared."""

    def labels(self, concepts: Iterable[int]) -> dict[int, Label]:
        """Concepts as they are told."""

    def page(self, concept: int) -> Page:
        """The short page of a concept."""

    def passage(self, concept: int, at: int) -> Passage:
        """A fact as it is told, by its place in the entry."""
