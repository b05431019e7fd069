"""What may have been meant where nothing has what was typed: slips, and words written together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from awsquiz.core.search.entry import Rank
from awsquiz.core.search.lookup import Tables
from awsquiz.core.search.query import SearchTerm, readings, term
from awsquiz.core.search.typos import LEAST_KEYS, MOST_KEYS, nearest
from awsquiz.core.search.words import divisions

_REPAIRED = 4  # words that may be typos
_LIKE = 3  # words that a typo may be meant for
_ONLY_NAMES = 7  # keys of a word below which it is taken for a typo of names only
_NEAR, _NEAR_LATER = 85.0, 0.85  # what a whole name is worth that is a typo away
_TYPO = 0.8
_NAMES = 40  # concepts of one name


class CountedTerm(NamedTuple):
    """A term, and how many concepts have it."""

    term: SearchTerm
    holding: int
    as_typed: bool = True


class Mender:
    """Asks the tables what may have been meant."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def terms(self, asked: Sequence[SearchTerm]) -> Iterator[CountedTerm]:
        """What is looked for in texts; words that nothing has are taken for typos or compounds."""
        left = _REPAIRED
        for each in asked:
            known = self._known_as(each)
            if known.holding or each.weak or not left:
                yield known
            else:
                left -= 1
                yield from self._repaired(each) or [known]

    def _known_as(self, sought: SearchTerm, *, as_typed: bool = True) -> CountedTerm:
        return CountedTerm(sought, self._tables.holding(sought.spellings), as_typed)

    def _repaired(self, sought: SearchTerm) -> list[CountedTerm]:
        """What may have been meant by a word that nothing has."""
        spellings: dict[str, float] = {}
        for reading, worth in readings(sought.typed).items():
            for word, like in self._like(reading):
                spellings[word] = max(spellings.get(word, 0.0), worth * like * _TYPO)
        if spellings:
            known = self._known_as(SearchTerm(spellings, sought.typed), as_typed=False)
            return [known] if known.holding else []
        for parts in divisions(sought.typed):
            if not self._tables.begins_a_word(parts[0]):
                continue
            mates = self._tables.mates(reading for part in parts for reading in readings(part))
            known_parts = [self._known_as(term(part, mates)) for part in parts]
            if all(part.holding and self._begins(part) for part in known_parts):
                return known_parts
        return []

    def _begins(self, known: CountedTerm) -> bool:
        """Whether it stands at the beginning of a word somewhere, not only across two."""
        spellings = known.term.spellings
        return any(len(each) < LEAST_KEYS or self._tables.begins_a_word(each) for each in spellings)

    def _like(self, word: str) -> list[tuple[str, float]]:
        if not LEAST_KEYS <= len(word) <= MOST_KEYS:
            return []
        known = self._tables.words_like(word)
        names = [each for each, name in known.items() if name]
        others = [each for each, name in known.items() if not name and len(each) >= _ONLY_NAMES]
        return [*nearest(word, names, _LIKE), *nearest(word, others, _LIKE, most=1)]

    def names(self, forms: Mapping[str, float]) -> dict[int, float]:
        """Concepts whose name is a few keys away from a form of the query, with its worth."""
        found: dict[int, float] = {}
        for form, worth in forms.items():
            for name, like in self._like(form) if worth > 0.9 else ():
                for n, begun, rank in self._tables.names_begun(name, tuple(Rank)[:3], _NAMES):
                    if begun == name:
                        near = _NEAR if rank != Rank.LATER_WORD else _NEAR * _NEAR_LATER
                        found[n] = max(worth * like * near, found.get(n, 0.0))
        return found
