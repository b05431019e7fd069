"""The search itself: few candidates of the tables, then one scoring."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from awsquiz.core.search.entry import IndexEntry, Rank
from awsquiz.core.search.highlight import lit
from awsquiz.core.search.lookup import Tables
from awsquiz.core.search.mending import CountedTerm, Mender
from awsquiz.core.search.query import Query, SearchTerm, analyse, cut, phrases
from awsquiz.core.search.results import Hit, Label, Passage, Results
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
from awsquiz.core.search.words import words

_KEPT = 40  # candidates of one kind
_ENOUGH = 30  # candidates after which no further kind is looked for
_GOOD_NAME = 75.0  # from here on nobody mistyped a name
_RELEVANT, _RELEVANT_BESIDE_EXACT = 0.34, 0.5  # share of what was asked
# A word of the trade that no more have tells enough where it is this share of what was asked.
_TELLING, _LITTLE = 0.35, 0.2


def find(tables: Tables, query: str, n: int) -> Results:
    """The best `n` concepts for a query, which may be any text."""
    said = cut(query)
    if not said:
        return Results(query)
    return _Search(tables, analyse(query, said, tables.mates(phrases(said)))).results(n)


class _Search:
    """One search under way."""

    def __init__(self, tables: Tables, query: Query) -> None:
        self._tables, self._query, self._mender = tables, query, Mender(tables)
        self._named = self._by_name()
        self._clear = _clear(self._named)
        self._known = [] if query.consonants else list(self._mender.terms(query.terms))
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
            self._named = self._mender.names(self._query.forms) | self._named
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
    """The concept that is clearly named, if there is exactly one."""
    best, *others = sorted(named.values(), reverse=True) or [0.0]
    if best < CLEAR or (others and others[0] == best):
        return None
    return max(named, key=lambda concept: named[concept])


def _narrowing(searched: Sequence[CountedTerm]) -> Iterator[Iterable[CountedTerm]]:
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
        return sum(any(line.fit(each) for each in term.spellings) for term in terms)

    others = [each for each in (fact.source, fact.why) if each]
    return max([fact.text, *others], key=held) if others else fact.text
