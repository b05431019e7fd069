"""The search itself: few candidates of the tables, then one scoring; and what it asks of tables."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple, Protocol

from awsquiz.core.search.entry import IndexEntry, Rank
from awsquiz.core.search.highlight import lit
from awsquiz.core.search.query import (
    Mates,
    Query,
    SearchTerm,
    analyse,
    cut,
    phrases,
    readings,
    term,
)
from awsquiz.core.search.results import Hit, Label, Page, Passage, Results
from awsquiz.core.search.scoring import (
    CLEAR,
    Asked,
    KeyText,
    Reading,
    Scored,
    Sought,
    name_score,
    rarity,
)
from awsquiz.core.search.typos import LEAST_KEYS, MOST_KEYS, nearest
from awsquiz.core.search.words import divisions, words

COMMON = 1000
"""From here on a word is common, however many concepts have it."""
_KEPT = 40  # candidates of one kind
_ENOUGH = 30  # candidates after which no further kind is looked for
_REPAIRED = 4  # words that may be typos
_LIKE = 3  # words that a typo may be meant for
_ONLY_NAMES = 7  # keys of a word below which it is taken for a typo of names only
_GOOD_NAME = 75.0  # from here on nobody mistyped a name
_NEAR = 85.0  # what a whole name is worth that is a typo away
_TYPO = 0.8
_RELEVANT, _RELEVANT_BESIDE_EXACT = 0.34, 0.5  # share of what was asked
# A word of the trade that no more have tells enough where it is this share of what was asked.
_TELLING, _LITTLE = 0.35, 0.2


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


def find(tables: Tables, query: str, n: int) -> Results:
    """The best `n` concepts for a query, which may be any text."""
    said = cut(query)
    if not said:
        return Results(query)
    return _Search(tables, analyse(query, said, tables.mates(phrases(said)))).results(n)


class _Known(NamedTuple):
    """A term, and how many concepts have it."""

    term: SearchTerm
    holding: int
    as_typed: bool = True


class _Search:
    """One search under way."""

    def __init__(self, tables: Tables, query: Query) -> None:
        self._tables, self._query = tables, query
        self._named = self._by_name()
        self._clear = _clear(self._named)
        self._known = [] if query.consonants else list(self._terms())
        self._asked = Asked(
            [Sought(each.term, rarity(tables.total, each.holding)) for each in self._known]
        )
        few = max(1, tables.total * _TELLING)
        self._telling = frozenset(
            at
            for at, each in enumerate(self._known)
            if each.term.listed and 0 < each.holding <= few
        )

    def results(self, n: int) -> Results:
        """The best n concepts."""
        entries = self._tables.entries({*self._named, *self._candidates()})
        read = self._read(entries)
        scored = self._scored(read)
        exact = set(self._named)
        if all(self._known[at].as_typed for at in self._asked.strong):
            exact |= {concept for concept, each in scored.items() if self._is_full(each)}
        if not exact or max(self._named.values(), default=_GOOD_NAME) < _GOOD_NAME:
            self._named = self._slips() | self._named
            others = self._tables.entries(self._named.keys() - entries.keys())
            entries |= others
            scored = self._scored(read | self._read(others))
        labels = self._tables.labels(scored)
        order = sorted(
            scored,
            key=lambda n: (-round(scored[n].score, 6), len(labels[n].title), labels[n].id),
        )
        found = bool(order) and order[0] in exact
        kept = [each for each in order if self._is_relevant(each, scored[each], found)][:n]
        hits = tuple(self._hit(each, labels[each], scored[each], entries[each]) for each in kept)
        page = self._tables.page(self._clear) if self._clear in labels else None
        return Results(self._query.text, hits, found, page)

    def _by_name(self) -> dict[int, float]:
        """Concepts whose name the query is or begins, with what that is worth."""
        found: dict[int, float] = {}
        for form, worth in self._query.forms.items():
            initials = form == self._query.consonants
            ranks = tuple(Rank) if initials else (Rank.TITLE, Rank.OTHER, Rank.LATER_WORD)
            for n, name, rank in self._tables.names_begun(form, ranks, _KEPT):
                found[n] = max(worth * name_score(form, name, rank), found.get(n, 0.0))
        return dict(sorted(found.items(), key=lambda row: (-row[1], row[0]))[:_KEPT])

    def _terms(self) -> Iterator[_Known]:
        """What is looked for in texts; words that nothing has are taken for typos or compounds."""
        left = _REPAIRED
        for each in self._query.terms:
            known = self._known_as(each)
            if known.holding or each.weak or not left:
                yield known
            else:
                left -= 1
                yield from self._repaired(each) or [known]

    def _known_as(self, sought: SearchTerm, *, as_typed: bool = True) -> _Known:
        return _Known(sought, self._tables.holding(sought.spellings), as_typed)

    def _repaired(self, sought: SearchTerm) -> list[_Known]:
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

    def _begins(self, known: _Known) -> bool:
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

    def _slips(self) -> dict[int, float]:
        """Concepts whose name is a few keys away from the query."""
        found: dict[int, float] = {}
        for form, worth in self._query.forms.items():
            for name, like in self._like(form) if worth > 0.9 else ():
                for n, begun, rank in self._tables.names_begun(name, tuple(Rank)[:3], _KEPT):
                    if begun == name:
                        near = _NEAR if rank != Rank.LATER_WORD else _NEAR * 0.85
                        found[n] = max(worth * like * near, found.get(n, 0.0))
        return found

    def _candidates(self) -> Iterator[int]:
        """Concepts that have all terms; while those are few, all but one, then two, then one."""
        searched = [each for each in self._known if each.holding and not each.term.weak]
        searched = searched or [each for each in self._known if each.holding]
        searched.sort(key=lambda each: each.holding)
        in_names = [next(iter(each.term.spellings)) for each in searched]
        seen: set[int] = set()
        for group in _narrowing(searched):
            spellings = [each.term.spellings for each in group]
            for n in self._tables.candidates(spellings, in_names, _KEPT):
                if n not in seen:
                    seen.add(n)
                    yield n
            if len(seen) >= _ENOUGH:
                return

    def _read(self, entries: dict[int, IndexEntry]) -> dict[int, Reading]:
        return {concept: Reading(entry, self._asked) for concept, entry in entries.items()}

    def _scored(self, readings: dict[int, Reading]) -> dict[int, Scored]:
        return {
            concept: reading.scored(self._named.get(concept, 0.0))
            for concept, reading in readings.items()
        }

    def _is_full(self, scored: Scored) -> bool:
        return bool(self._asked.strong) and self._asked.strong <= scored.found

    def _is_relevant(self, concept: int, scored: Scored, beside_exact: bool) -> bool:
        least = _RELEVANT_BESIDE_EXACT if beside_exact else _RELEVANT
        if concept in self._named or scored.by_name or scored.share >= least:
            return True
        return not beside_exact and scored.share >= _LITTLE and bool(scored.found & self._telling)

    def _hit(self, concept: int, label: Label, scored: Scored, entry: IndexEntry) -> Hit:
        spellings = [each for known in self._known for each in known.term.spellings]
        at = scored.fact
        if at is None or (entry.leading and self._named.get(concept, 0.0) >= _GOOD_NAME):
            at = 0 if entry.body else None
        hit = Hit(
            *(label.id, label.title, label.path, round(scored.score, 2)),
            note=label.note,
            lit_title=lit(label.title, [*spellings, *self._query.forms]),
        )
        if at is None:
            return hit
        fact = self._tables.passage(concept, at)
        snippet = _snippet(fact, [known.term for known in self._known])
        return hit._replace(
            fact=fact.id,
            snippet=snippet,
            section=fact.section,
            line=fact.line,
            note=fact.note or label.note,
            lit=lit(snippet, spellings),
        )


def _clear(named: dict[int, float]) -> int | None:
    """The concept that is clearly named, if one is and no other as well."""
    best, *others = sorted(named.values(), reverse=True) or [0.0]
    if best < CLEAR or (others and others[0] == best):
        return None
    return max(named, key=lambda concept: named[concept])


def _narrowing(searched: Sequence[_Known]) -> Iterator[Iterable[_Known]]:
    """All terms, all but one, pairs and single ones of the rarer terms."""
    if searched:
        yield searched
    if len(searched) > 2:
        for left_out in range(len(searched) - 1, -1, -1):
            yield [each for at, each in enumerate(searched) if at != left_out]
    if len(searched) > 3:
        yield from combinations(searched[:4], 2)
    if len(searched) > 1:
        yield from ([each] for each in searched[:3])


def _snippet(fact: Passage, terms: Sequence[SearchTerm]) -> str:
    """The fact's text; its source or reason where that has more of what was looked for."""

    def held(said: str) -> int:
        line = KeyText(" ".join(words(said)))
        return sum(any(line.has(each) for each in term.spellings) for term in terms)

    others = [each for each in (fact.source, fact.why) if each]
    return max([fact.text, *others], key=held) if others else fact.text
