"""How well a concept answers a query: by its names, and by where its text has the words."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from math import log
from typing import NamedTuple

from awsquiz.core.search.entry import IndexEntry, Rank
from awsquiz.core.search.query import SearchTerm
from awsquiz.core.search.words import VOWELS, is_hangul

EXACT: Mapping[Rank, float] = {
    Rank.TITLE: 100,
    Rank.OTHER: 98,
    Rank.LATER_WORD: 85,
    Rank.INITIALS: 97,
    Rank.INITIALS_LATER: 80,
}
"""What a query that is a name is worth, by the kind of the name."""
CLEAR = 90.0
"""From here on the query is clearly a name of the concept."""
_BEGUN: Mapping[Rank, float] = {
    Rank.TITLE: 66,
    Rank.OTHER: 58,
    Rank.LATER_WORD: 50,
    Rank.INITIALS: 56,
    Rank.INITIALS_LATER: 45,
}
_BEGUN_SHARE = 20

_TITLE, _NAME, _DEFINITION, _FACT, _MORE, _ABOVE = 5.0, 4.5, 3.0, 2.0, 1.2, 1.5
_WHOLE_NAME = 1.2
_TEXT, _ALL, _TOGETHER, _DEFINED, _OFTEN = 60.0, 30.0, 20.0, 15.0, 4.0
_INSIDE_HANGUL, _INSIDE_LATIN, _CUT_LATIN, _CUT_SYLLABLE = 0.7, 0.25, 0.85, 0.85


def name_score(asked: str, name: str, rank: Rank) -> float:
    """What it is worth that the query is a name, or begins one."""
    if asked == name:
        return EXACT[rank]
    return _BEGUN[rank] + _BEGUN_SHARE * len(asked) / len(name)


def rarity(total: int, holding: int) -> float:
    """How much a word tells that so many of all concepts have."""
    return log(1 + total / max(holding, 0.5))


class Sought(NamedTuple):
    """A term, and how rare it is."""

    term: SearchTerm
    rarity: float


class KeyText:
    """A line of words of keys, searched without the spaces."""

    def __init__(self, spaced: str) -> None:
        self._apart = f" {spaced} "
        self.joined = spaced.replace(" ", "")
        self._borders: frozenset[int] | None = None
        """Where words begin or end in the joined text, when that has been worked out."""

    def places(self, spelling: str) -> Iterator[tuple[int, int, float]]:
        """Where the spelling stands in the joined text, and how well it fits there (0 to 1)."""
        at = self.joined.find(spelling) if spelling else -1
        while at >= 0:
            end = at + len(spelling)
            if fit := self._fit_at(at, end):
                yield at, end, fit
            at = self.joined.find(spelling, at + 1)

    def fit(self, spelling: str) -> float:
        """How well the spelling fits where it does best (0 to 1)."""
        at = self._apart.find(f" {spelling}") if spelling else -1
        while at >= 0:  # it mostly begins a word, and nothing more has to be known
            end = at + 1 + len(spelling)
            if self._apart[end] == " " or _cut(self._apart, end) == 1:
                return 1.0
            at = self._apart.find(f" {spelling}", end)
        best = 0.0
        for _begin, _end, fit in self.places(spelling):
            if fit > best:
                best = fit
                if fit == 1:
                    break
        return best

    def _fit_at(self, begin: int, end: int) -> float:
        text, borders = self.joined, self._borders
        if borders is None:
            lengths = map(len, self._apart[1:-1].split(" "))
            borders = self._borders = frozenset(accumulate(lengths, initial=0))
        first = text[begin]
        hangul = is_hangul(first)
        fit = 1.0
        if begin not in borders and is_hangul(text[begin - 1]) == hangul:
            # It would begin within one word and end in another: two words that happen to meet.
            if not borders.isdisjoint(range(begin + 1, end)):
                return 0.0
            if hangul and (first in VOWELS or text[begin + 1 : begin + 2] not in VOWELS):
                return 0.0
            fit = _INSIDE_HANGUL if hangul else _INSIDE_LATIN
        return fit if end in borders else fit * _cut(text, end)


def _cut(text: str, end: int) -> float:
    """How well something fits that ends there, where its word goes on."""
    after = text[end]
    if is_hangul(after) != is_hangul(text[end - 1]):
        return 1.0
    if not is_hangul(after):
        return _CUT_LATIN
    begins_syllable = text[end + 1 : end + 2] in VOWELS and after not in VOWELS
    return 1.0 if begins_syllable else _CUT_SYLLABLE


class Scored(NamedTuple):
    """What a concept is worth as an answer."""

    score: float
    found: frozenset[int]
    """Which of the terms it has."""
    share: float
    """How much of what was asked it has (0 to 1), by the rarity of the terms."""
    by_name: bool
    """Whether one of the terms is a whole name of it."""
    fact: int | None
    """The fact that answers best, by its place in the entry; none if the names say as much."""


def score(entry: IndexEntry, sought: Sequence[Sought], named: float = 0.0) -> Scored:
    """How well the entry has what is sought; `named` is what its names are worth already."""
    return Reading(entry, Asked(sought)).scored(named)


class Asked:
    """All that is sought by a query, made ready for many entries."""

    def __init__(self, sought: Sequence[Sought]) -> None:
        self._rarity = [each.rarity for each in sought]
        self._total = sum(self._rarity) or 1.0
        self.strong = frozenset(at for at, each in enumerate(sought) if not each.term.weak)
        self._strong_total = sum(self._rarity[at] for at in self.strong) or 1.0
        self._shares: dict[frozenset[int], float] = {}
        self.spellings = [each.term.spellings for each in sought]
        self.listed = [
            (term, spelling, worth)
            for term, spellings in enumerate(self.spellings)
            for spelling, worth in spellings.items()
        ]

    def share(self, terms: frozenset[int]) -> float:
        """How much these terms are of what has to be found (0 to 1)."""
        known = self._shares.get(terms)
        if known is None:
            known = sum(self._rarity[at] for at in sorted(terms & self.strong)) / self._strong_total
            self._shares[terms] = known
        return known

    def weighed(self, worth: Iterable[tuple[int, float]]) -> float:
        """The mean of what the terms are worth, by their rarity."""
        rarity = self._rarity
        return sum([rarity[at] * each for at, each in worth]) / self._total


class Reading:
    """One entry, read for what is asked."""

    def __init__(self, entry: IndexEntry, asked: Asked) -> None:
        self._asked = asked
        self._best = [0.0] * len(asked.spellings)
        self._in_names: set[int] = set()
        self._by_name = False
        self._leading = entry.leading
        self._by_fact: dict[int, dict[int, float]] = {}
        self._read(entry)

    def scored(self, named: float) -> Scored:
        """What it is worth in all; `named` is what its names are worth already."""
        asked, in_names = self._asked, self._in_names
        shares = {
            at: asked.share(frozenset(in_names.union(fact))) for at, fact in self._by_fact.items()
        }
        found = frozenset([at for at, worth in enumerate(self._best) if worth])
        points = named + _TEXT * asked.weighed(enumerate(self._best)) / _TITLE
        if len(asked.strong) > 1:
            points += _TOGETHER * max([asked.share(frozenset(in_names)), *shares.values()])
            points += _ALL * asked.share(found) ** 3
            leading = (fact for at, fact in self._by_fact.items() if at < self._leading)
            weighed = (asked.weighed(fact.items()) for fact in leading)
            points += _DEFINED * (max(weighed, default=0.0) / _DEFINITION)
        points += _OFTEN * log(1 + sum(shares.values()))
        return Scored(points, found, asked.share(found), self._by_name, self._answer(shares))

    def _answer(self, shares: Mapping[int, float]) -> int | None:
        """The fact that has most of what is asked; the first one if the names have as much."""

        def news(at: int) -> float:
            new = [each for each in self._by_fact[at].items() if each[0] not in self._in_names]
            return self._asked.weighed(new)

        most = max(shares.values(), default=0.0)
        best = max((at for at in sorted(shares) if shares[at] == most), key=news, default=None)
        if best is None or self._by_fact[best].keys() <= self._in_names:
            return None
        return best

    def _read(self, entry: IndexEntry) -> None:
        spaced = "\n".join((entry.head, entry.body, entry.more))
        joined = spaced.replace(" ", "")
        lines = joined.split("\n")
        names = entry.head.count("\n") + 1
        more = names + entry.body.count("\n") + 1
        belongs = range(more, len(lines) - 1)
        found = _fits(self._asked.listed, joined, lines, spaced, belongs, more - names)
        for (at, term), worth in sorted(found.items()):
            if at < names:
                whole = lines[at] in self._asked.spellings[term]
                self._by_name |= whole
                name = _TITLE if at < 2 else _NAME
                self._found(term, worth * (name * _WHOLE_NAME if whole else name), None)
            elif at < more:
                fact = at - names
                self._found(term, worth * (_DEFINITION if fact < self._leading else _FACT), fact)
            elif at < len(lines) - 1:
                self._found(term, worth * _MORE, at - more)
            else:
                self._found(term, worth * _ABOVE, None)

    def _found(self, term: int, worth: float, fact: int | None) -> None:
        self._best[term] = max(self._best[term], worth)
        if fact is None:
            self._in_names.add(term)
        else:
            terms = self._by_fact.setdefault(fact, {})
            terms[term] = max(terms.get(term, 0.0), worth)


def _fits(
    asked: Iterable[tuple[int, str, float]],
    joined: str,
    lines: Sequence[str],
    spaced: str,
    belongs: range,
    behind: int,
) -> dict[tuple[int, int], float]:
    """How well a line, by its number, has a term, for all that have it.

    Only of those few lines it is worked out where their words begin. `belongs` are the lines of
    what belongs to facts, which stand so many lines `behind` these: where the fact is worth more,
    they are not read for what it has.
    """
    ends = list(accumulate(len(line) + 1 for line in lines))
    with_spaces = spaced.split("\n")
    texts: dict[int, KeyText] = {}
    found: dict[tuple[int, int], float] = {}
    for term, spelling, worth in asked:
        place = joined.find(spelling)
        while place >= 0:
            at = bisect(ends, place)
            known = found.get((at, term), 0.0)
            if at in belongs:
                known = max(known, found.get((at - behind, term), 0.0) * _FACT / _MORE)
            if worth > known:
                text = texts.get(at) or texts.setdefault(at, KeyText(with_spaces[at]))
                if (fit := worth * text.fit(spelling)) > known:
                    found[at, term] = fit
            place = joined.find(spelling, ends[at])
    return found
