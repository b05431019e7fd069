"""What the search asks of its tables."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from awsquiz.core.search.entry import IndexEntry, Rank
from awsquiz.core.search.query import Mates
from awsquiz.core.search.results import Label, Page, Passage

COMMON = 1000
"""From here on a word is common, however many concepts have it."""


class Tables(Protocol):
    """What the search asks of its tables; concepts are known there by numbers.

    Each answer is bounded, however much there is.
    """

    @property
    def total(self) -> int:
        """How many concepts there are, about."""

    def mates(self, keys: Iterable[str]) -> Mates:
        """What the glossary has for these words, the nearest first."""

    def names_begun(
        self, form: str, ranks: Sequence[Rank], most: int
    ) -> list[tuple[int, str, Rank]]:
        """Concepts with names of these ranks that begin so, the shortest name first."""

    def holding(self, spellings: Collection[str]) -> int:
        """How many concepts have one of the spellings, or seem to; `COMMON` if more."""

    def candidates(
        self, groups: Sequence[Collection[str]], in_names: Sequence[str], most: int
    ) -> list[int]:
        """Concepts that seem to have a spelling of each group; first those named most like that.

        `in_names` are the spellings that count there.
        """

    def entries(self, concepts: Iterable[int]) -> dict[int, IndexEntry]:
        """The text of concepts as it is compared."""

    def labels(self, concepts: Iterable[int]) -> dict[int, Label]:
        """Concepts as they are told."""

    def page(self, concept: int) -> Page:
        """The short page of a concept."""

    def passage(self, concept: int, at: int) -> Passage:
        """A fact as it is told, by its place in the entry."""

    def begins_a_word(self, beginning: str) -> bool:
        """Whether a word that was seen in cards begins so."""

    def words_like(self, word: str) -> Mapping[str, bool]:
        """Words that may have been meant, and whether they are names."""
