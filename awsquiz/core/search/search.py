"""The search itself: few candidates of the tables, then one scoring."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, islice, pairwise

from awsquiz.core.search.comparing import compared
from awsquiz.core.search.doubting import FEW_HITS, absent_services, has_little, is_guessed
from awsquiz.core.search.endings import is_comparing, is_of_speech, token
from awsquiz.core.search.entry import IndexEntry, Rank
from awsquiz.core.search.families import named_first, services_first
from awsquiz.core.search.features import features_of, with_what_is_below
from awsquiz.core.search.guesses import names_near
from awsquiz.core.search.held_words import Sought
from awsquiz.core.search.highlight import lit
from awsquiz.core.search.initials import LEAST_INITIALS, words_begun
from awsquiz.core.search.joined import joined
from awsquiz.core.search.lookup import Pattern, Tables, rarity
from awsquiz.core.search.meant import is_begun, named_by, named_within
from awsquiz.core.search.mending import Mender
from awsquiz.core.search.narrowing import allowed_facts
from awsquiz.core.search.operators import Narrowed, narrowed
from awsquiz.core.search.query import (
    Mates,
    Query,
    SearchTerm,
    Word,
    analyse,
    cut,
    phrases,
    readings,
)
from awsquiz.core.search.respelling import have_phrase, respelled
from awsquiz.core.search.results import Hit, Label, Results
from awsquiz.core.search.scoring import Reading, Scored
from awsquiz.core.search.snippets import lit_spellings, snippet_of
from awsquiz.core.search.weighing import Asked
from awsquiz.core.search.words import is_hangul, syllables

_KEPT = 30  # candidates of one kind
_ENOUGH = 25  # candidates after which no further kind is looked for
_GOOD_NAME = 75.0  # from here on nobody mistyped a name
_RELEVANT, _RELEVANT_BESIDE_EXACT = 0.34, 0.5  # share of what is known of what was asked
# Share of it beside the words that no card has; and where a name has some of it.
_TOLD, _TOLD_OF_NAMED = 0.5, 0.33
_MISSING_SERVICE, _SAID_IN_PASSING = 1.5, 0.1
"""How much a word that no card has is of what was asked, beside one that a single fact has."""
_SURE_KEYS = 6
"""Keys of a word below which a slip of it is no answer by itself, unless it is a name."""
_GUESSED = 0.6
"""How much of what was asked is found where a word was taken for another."""


def find(tables: Tables, query: str, n: int) -> Results:
    """The best `n` concepts for a query, which may be any text."""
    asked = narrowed(query)
    said = cut(asked.text)
    if not said and asked.is_plain:
        return Results(query)
    mates = tables.mates(phrases(said)) if said else {}
    search = _Search(tables, analyse(query, said, mates), asked, said, mates)
    if meant := respelled(said, search.sought):
        more = tables.mates(phrases(meant))
        if have_phrase(meant, more.keys() - mates.keys()):
            search = _Search(
                tables, analyse(query, meant, more), asked, meant, more, is_mended=True
            )
    return search.results(n)


class _Search:
    """One search under way."""

    def __init__(
        self,
        tables: Tables,
        query: Query,
        narrow: Narrowed,
        said: Sequence[Word],
        mates: Mates,
        *,
        is_mended: bool = False,
    ) -> None:
        """`is_mended` is whether words of the query were taken for others before."""
        self._is_mended = is_mended
        self._tables, self._query, self._mender = tables, query, Mender(tables)
        self._narrow = narrow
        self._facts: dict[int, frozenset[int] | None] = {}
        self._within = self._concepts() if narrow.concepts else None
        named = named_by(tables, query)
        self._named, self._whole, self._clear = named.worth, named.whole, named.clear
        self._first = frozenset(self._named) if is_begun(said) else self._whole
        self._goes_on = bool(said) and len(said[-1].keys) == 1  # 람다 ㅎ is more than Lambda
        self._said = named_within(tables, said, mates)
        if query.consonants:
            sought = self._initials()
        else:
            sought = joined(list(self._mender.sought(query.terms)), tables.held)
        typed = [each.typed for each in query.terms]
        spoken = {each for said in query.terms for each in said.spellings}
        # 몇 시간, 몇 분까지
        spoken |= {one + form for one, other in pairwise(typed) for form in readings(other)}
        self.sought = sought
        self._asked = Asked(sought, tables.total, spoken)
        self._compares = any(map(is_comparing, typed)) or "/" in query.text
        self._unknown = [
            each.term
            for each in sought
            if not (each.is_known or each.term.weak or _is_laughter(each.term.typed))
        ]
        self._doubted = frozenset(
            at
            for at, each in enumerate(sought)
            if not (each.as_typed or each.heard) and len(token(each.term.typed)) < _SURE_KEYS
        )
        self._missing = rarity(tables.total, 1) * sum(map(self._missed, self._unknown))
        self._features = features_of(tables, query.terms, sought)

    def _missed(self, unknown: SearchTerm) -> float:
        """How much it tells against all else that no card has this word."""
        if self._tables.topic_names(unknown.typed):
            return _MISSING_SERVICE
        return _SAID_IN_PASSING if is_of_speech(unknown.typed) else 1.0

    def results(self, n: int) -> Results:
        """The best n concepts."""
        entries = self._tables.entries(
            self._allowed({*self._named, *self._said, *self._features, *self._candidates()})
        )
        read = self._read(entries)
        scored = self._scored(read)
        exact = {concept for concept in self._named if concept in scored}
        if self._is_as_typed():
            exact |= {concept for concept, each in scored.items() if self._is_full(each)}
        if not exact or max(self._named.values(), default=_GOOD_NAME) < _GOOD_NAME:
            self._named = names_near(self._tables, self._query.forms) | self._named
            others = self._tables.entries(self._allowed(self._named.keys() - entries.keys()))
            entries |= others
            read |= self._read(others)
            scored = self._scored(read)
        labels = self._tables.labels(scored)
        order = sorted(
            scored,
            key=lambda n: (
                n not in self._first,
                -round(scored[n].score, 6),
                len(labels[n].title),
                labels[n].id,
            ),
        )
        if not (order and order[0] in self._whole) and not self._goes_on:
            order = services_first(order, scored, labels, self._asked.strong)
            order = named_first(order, scored, self._latin())
        found = bool(order) and order[0] in exact
        kept = [each for each in order if self._is_relevant(each, scored[each], found)][:n]
        absent = self._absent(scored[order[0]]) if order else ()
        unsure = bool(absent) or not kept or self._is_guessed(kept[0], scored[kept[0]])
        if not kept:
            kept = list(islice((n for n in order if self._has_little(scored[n])), min(n, FEW_HITS)))
        hits = tuple(
            self._hit(each, labels[each], scored[each], entries[each], self._facts[each])
            for each in kept
        )
        page = self._tables.page(self._clear) if self._clear in labels and hits else None
        unknown = tuple(dict.fromkeys(each.shown for each in self._unknown)) if hits else ()
        return Results(
            *(self._query.text, hits, bool(hits) and found and not unsure, page, unknown),
            unsure=bool(hits) and unsure,
            absent=absent if hits else (),
        )

    def _latin(self) -> set[int]:
        """The terms that have to be found and were typed in Latin letters."""
        terms = {at: self._asked.sought[at].term.typed for at in self._asked.strong}
        return {at for at, typed in terms.items() if typed.isascii() and not is_hangul(typed[-1])}

    def _absent(self, best: Scored) -> tuple[str, ...]:
        if self._named:
            return ()
        return absent_services(self._tables, self._query, self._asked, best)

    def _has_little(self, scored: Scored) -> bool:
        """Whether it has enough of the query to be shown where nothing has more."""
        if any(self._tables.topic_names(each.typed) for each in self._unknown):
            return False  # a service of which no card says anything
        if scored.found & self._asked.known <= self._doubted:
            return False
        return has_little(self._asked, self._missing, scored)

    def _is_guessed(self, concept: int, scored: Scored) -> bool:
        if not self._query.terms or self._query.consonants or concept in self._whole:
            return False  # operators alone leave nothing to guess
        named = concept in self._named
        return is_guessed(self._asked, self._missing, scored, is_named=named)

    def _concepts(self) -> frozenset[int]:
        """The concepts to which the query is narrowed; those whose names begin so if none is."""
        found: set[int] = set()
        for name in self._narrow.concepts:
            begun = self._tables.names_begun(name, (Rank.TITLE, Rank.OTHER), _KEPT)
            whole = {n for n, key, _rank in begun if key == name}
            found |= whole or {n for n, _key, _rank in begun}
        return frozenset(found)

    def _allowed(self, concepts: Iterable[int]) -> set[int]:
        within = self._within
        return {each for each in concepts if within is None or each in within}

    def _initials(self) -> list[Sought]:
        """What initials may stand for, or what was typed in the other layout."""
        query = self._query
        known = self._mender.swapped(query.terms)
        if known or self._named or len(query.consonants) < LEAST_INITIALS:
            return known
        numbers = self._tables.with_initials(query.consonants, _KEPT)
        found = words_begun(query.consonants, self._tables.entries(numbers).values())
        if not found:
            return []
        pattern = Pattern(
            {said[0]: 1.0 for said, _count in found if len(said) == 1},
            {said: 1.0 for said, _count in found[:_KEPT] if len(said) > 1},
        )
        return [Sought(query.terms[0], pattern, found[0][1])]

    def _candidates(self) -> Iterator[int]:
        """Concepts that have all terms; while those are few, all but one, then two, then one."""
        if self._within is not None:
            yield from self._within
            return
        sought = [each for each in self._asked.sought if each.is_known]
        searched = [each for each in sought if not each.term.weak] or sought
        searched.sort(key=lambda each: each.held)
        in_names = [each.term.typed for each in searched]
        needed = [Pattern({each[0]: 1.0}) for each in self._narrow.facets]
        needed += [Pattern({each[0]: 1.0}) for each in self._narrow.phrases]
        seen: set[int] = set()
        for group in _narrowing(searched):
            patterns = [each.pattern for each in group] + needed
            for n in self._tables.candidates(patterns, in_names, _KEPT) if patterns else ():
                if n not in seen:
                    seen.add(n)
                    yield n
            if len(seen) >= _ENOUGH:
                return

    def _read(self, entries: dict[int, IndexEntry]) -> dict[int, Reading]:
        found = {}
        features = with_what_is_below(self._features, entries)
        for concept, entry in entries.items():
            allowed = allowed_facts(entry, self._narrow)
            if allowed is None or allowed:
                self._facts[concept] = allowed
                found[concept] = Reading(
                    entry, self._asked, allowed, features.get(concept, frozenset())
                )
        return found

    def _scored(self, readings: dict[int, Reading]) -> dict[int, Scored]:
        scored = {
            concept: reading.scored(self._named.get(concept, 0.0))
            for concept, reading in readings.items()
        }
        return compared(scored, self._asked.strong) if self._compares else scored

    def _is_as_typed(self) -> bool:
        """Whether the cards have all words as they were typed."""
        asked = self._asked
        mended = self._is_mended or not all(asked.sought[at].as_typed for at in asked.strong)
        return not (self._unknown or mended)

    def _is_full(self, scored: Scored) -> bool:
        if not self._query.terms:
            return True  # what the operators let through is all that was asked for
        return bool(self._asked.strong) and self._asked.strong <= scored.found

    def _is_relevant(self, concept: int, scored: Scored, beside_exact: bool) -> bool:
        if concept in self._named or scored.by_name or not self._asked.strong:
            return True
        asked = self._asked
        if scored.found & asked.known <= self._doubted:
            return False
        guessed = asked.share(scored.found & asked.guessed) * (1 - _GUESSED)
        found = (scored.share - guessed) * asked.total
        least = _TOLD_OF_NAMED if scored.in_names else _TOLD
        if found < least * (found + self._missing):
            return False
        return scored.share >= (_RELEVANT_BESIDE_EXACT if beside_exact else _RELEVANT)

    def _hit(
        self,
        concept: int,
        label: Label,
        scored: Scored,
        entry: IndexEntry,
        allowed: frozenset[int] | None,
    ) -> Hit:
        spellings = list(lit_spellings(self._asked.sought))
        at = scored.fact
        if at is None or (entry.leading and self._named.get(concept, 0.0) >= _GOOD_NAME):
            at = (min(allowed) if allowed else 0) if entry.body else None
        hit = Hit(
            *(label.id, label.title, label.path, round(scored.score, 2)),
            note=label.note,
            lit_title=lit(label.title, [*spellings, *self._query.forms]),
        )
        if at is None:
            return hit
        fact = self._tables.passage(concept, at)
        snippet = snippet_of(fact, self._asked, by_reason=scored.reasons)
        return hit._replace(
            fact=fact.id,
            snippet=snippet,
            section=fact.section,
            line=fact.line,
            note=fact.note or label.note,
            lit=lit(snippet, spellings),
        )


def _narrowing(searched: Sequence[Sought]) -> Iterator[Iterable[Sought]]:
    """All terms, all but one, pairs and single ones of the rarer terms."""
    yield searched
    if len(searched) > 2:
        for left_out in range(len(searched) - 1, -1, -1):
            yield [each for at, each in enumerate(searched) if at != left_out]
    if len(searched) > 3:
        yield from combinations(searched[:4], 2)
    if len(searched) > 1:
        yield from ([each] for each in searched[:3])


def _is_laughter(word: str) -> bool:
    """Whether it is not even a word: ㅋㅋ, ㅠ."""
    return is_hangul(word[-1]) and syllables(word) == 0
