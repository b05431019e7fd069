"""Searches: few candidates by the index (`lookup`), then one scoring in core."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from awsquiz.core.search.entry import Entry, Rank
from awsquiz.core.search.highlight import lit
from awsquiz.core.search.query import Query, Term, analyse, cut, phrases, readings, term
from awsquiz.core.search.results import Hit, Results
from awsquiz.core.search.scoring import CLEAR, Line, Scored, Sought, name_score, rarity, score
from awsquiz.core.search.typos import LEAST, MOST, nearest
from awsquiz.core.search.words import divisions, words
from awsquiz.storage.index.database import Database
from awsquiz.storage.index.search.lookup import FactRow, Lookup, Row, match_of

_KEPT = 40  # candidates of one kind
_ENOUGH = 30  # candidates after which no further kind is looked for
_REPAIRED = 4  # words that may be typos
_LIKE = 3  # words that a typo may be meant for
_ONLY_NAMES = 7  # keys of a word below which it is taken for a typo of names only
_GOOD_NAME = 75.0  # from here on nobody mistyped a name
_NEAR = 85.0  # what a whole name is worth that is a typo away
_TYPO, _COMPOUND = 0.8, 0.9
_RELEVANT, _RELEVANT_BESIDE_EXACT = 0.34, 0.5  # share of what was asked
# A word of the trade that no more have tells enough where it is this share of what was asked.
_TELLING, _LITTLE = 0.35, 0.2


def search(db: Database, query: str, n: int) -> Results:
    """The best `n` concepts for a query, which may be any text."""
    said = cut(query)
    if not said:
        return Results(query)
    lookup = Lookup(db)
    return _Search(lookup, analyse(query, said, lookup.mates(phrases(said)))).results(n)


class _Known(NamedTuple):
    """A term with the MATCH expression that finds it, and how many concepts have it."""

    term: Term
    match: str
    holding: int
    as_typed: bool = True


class _Search:
    """One search under way."""

    def __init__(self, lookup: Lookup, query: Query) -> None:
        self._lookup, self._query = lookup, query
        self._named = self._by_name()
        self._clear = _clear(self._named)
        self._known = [] if query.consonants else list(self._terms())
        self._sought = [
            Sought(each.term, rarity(lookup.total, each.holding)) for each in self._known
        ]
        few = max(1, lookup.total * _TELLING)
        self._telling = frozenset(
            at
            for at, each in enumerate(self._known)
            if each.term.listed and 0 < each.holding <= few
        )
        self._strong = frozenset(at for at, each in enumerate(self._known) if not each.term.weak)

    def results(self, n: int) -> Results:
        """The best n concepts."""
        entries = self._lookup.entries({*self._named, *self._candidates()})
        scored = self._scored(entries)
        exact = set(self._named)
        if all(self._known[at].as_typed for at in self._strong):
            exact |= {place for place, each in scored.items() if self._is_full(each)}
        if not exact or max(self._named.values(), default=_GOOD_NAME) < _GOOD_NAME:
            self._named = self._slips() | self._named
            entries |= self._lookup.entries(self._named.keys() - entries.keys())
            scored = self._scored(entries)
        rows = self._lookup.rows(scored)
        order = sorted(
            scored,
            key=lambda place: (
                -round(scored[place].score, 6),
                len(rows[place].title),
                rows[place].id,
            ),
        )
        found = bool(order) and order[0] in exact
        kept = [place for place in order if self._is_relevant(place, scored[place], found)][:n]
        hits = tuple(self._hit(place, rows[place], scored[place], entries[place]) for place in kept)
        page = self._lookup.page(self._clear) if self._clear in rows else None
        return Results(self._query.text, hits, found, page)

    def _by_name(self) -> dict[int, float]:
        """Concepts whose name the query is or begins, with what that is worth."""
        found: dict[int, float] = {}
        for form, worth in self._query.forms.items():
            initials = form == self._query.consonants
            ranks = tuple(Rank) if initials else (Rank.TITLE, Rank.OTHER, Rank.LATER_WORD)
            for n, name, rank in self._lookup.names_begun(form, ranks, _KEPT):
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

    def _known_as(self, sought: Term, *, as_typed: bool = True) -> _Known:
        match = match_of(sought.spellings)
        return _Known(sought, match, self._lookup.holding(match) if match else 0, as_typed)

    def _repaired(self, sought: Term) -> list[_Known]:
        """What may have been meant by a word that nothing has."""
        spellings: dict[str, float] = {}
        for reading, worth in readings(sought.typed).items():
            for word, like in self._like(reading):
                spellings[word] = max(spellings.get(word, 0.0), worth * like * _TYPO)
        if spellings:
            known = self._known_as(Term(spellings, sought.typed), as_typed=False)
            return [known] if known.holding else []
        for parts in divisions(sought.typed):
            if not self._lookup.begins_a_word(parts[0]):
                continue
            mates = self._lookup.mates(reading for part in parts for reading in readings(part))
            known_parts = [self._known_as(term(part, mates)) for part in parts]
            if all(part.holding and self._begins(part) for part in known_parts):
                return known_parts
        return []

    def _begins(self, known: _Known) -> bool:
        """Whether it stands at the beginning of a word somewhere, not only across two."""
        spellings = known.term.spellings
        return any(len(each) < LEAST or self._lookup.begins_a_word(each) for each in spellings)

    def _like(self, word: str) -> list[tuple[str, float]]:
        if not LEAST <= len(word) <= MOST:
            return []
        known = self._lookup.words_like(word)
        names = [each for each, name in known.items() if name]
        others = [each for each, name in known.items() if not name and len(each) >= _ONLY_NAMES]
        return [*nearest(word, names, _LIKE), *nearest(word, others, _LIKE, most=1)]

    def _slips(self) -> dict[int, float]:
        """Concepts whose name is a few keys away from the query."""
        found: dict[int, float] = {}
        for form, worth in self._query.forms.items():
            for name, like in self._like(form) if worth > 0.9 else ():
                for n, _name, rank in self._lookup.names_begun(name, tuple(Rank)[:3], _KEPT):
                    if _name == name:
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
            match = " AND ".join(f"({each.match})" for each in group)
            for place in self._lookup.candidates(match, in_names, _KEPT):
                if place not in seen:
                    seen.add(place)
                    yield place
            if len(seen) >= _ENOUGH:
                return

    def _scored(self, entries: dict[int, Entry]) -> dict[int, Scored]:
        return {
            place: score(entry, self._sought, self._named.get(place, 0.0))
            for place, entry in entries.items()
        }

    def _is_full(self, scored: Scored) -> bool:
        return bool(self._strong) and self._strong <= scored.found

    def _is_relevant(self, place: int, scored: Scored, beside_exact: bool) -> bool:
        least = _RELEVANT_BESIDE_EXACT if beside_exact else _RELEVANT
        if place in self._named or scored.by_name or scored.share >= least:
            return True
        return not beside_exact and scored.share >= _LITTLE and bool(scored.found & self._telling)

    def _hit(self, place: int, row: Row, scored: Scored, entry: Entry) -> Hit:
        spellings = [each for known in self._known for each in known.term.spellings]
        at = scored.fact
        if at is None or (entry.leading and self._named.get(place, 0.0) >= _GOOD_NAME):
            at = 0 if entry.body else None
        hit = Hit(
            *(row.id, row.title, row.path, round(scored.score, 2)),
            note=row.note,
            lit_title=lit(row.title, [*spellings, *self._query.forms]),
        )
        if at is None:
            return hit
        fact = self._lookup.fact(place, at)
        snippet = _snippet(fact, [known.term for known in self._known])
        return hit._replace(
            fact=fact.id,
            snippet=snippet,
            section=fact.section,
            line=fact.line,
            note=fact.note or row.note,
            lit=lit(snippet, spellings),
        )


def _clear(named: dict[int, float]) -> int | None:
    """The concept that is clearly named, if one is and no other as well."""
    best, *others = sorted(named.values(), reverse=True) or [0.0]
    if best < CLEAR or (others and others[0] == best):
        return None
    return max(named, key=lambda place: named[place])


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


def _snippet(fact: FactRow, terms: Sequence[Term]) -> str:
    """The fact's text; its source or reason where that has more of what was looked for."""

    def held(said: str) -> int:
        line = Line(" ".join(words(said)))
        return sum(any(line.fit(each) for each in term.spellings) for term in terms)

    return max((fact.text, fact.source or "", fact.why or ""), key=held)
