"""How well a concept answers a query: by its names, and by where its text has the words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import cached_property
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


class KeyLine:
    """A line of words of keys."""

    def __init__(self, spaced: str) -> None:
        self._spaced = spaced
        self.joined = spaced.replace(" ", "")

    @cached_property
    def starts(self) -> frozenset[int]:
        """Where words begin in the joined line."""
        at, found = 0, set()
        for word in self._spaced.split():
            found.add(at)
            at += len(word)
        return frozenset(found)

    def places(self, spelling: str) -> Iterator[tuple[int, int, float]]:
        """Where the spelling stands in the joined line, and how well it fits there (0 to 1)."""
        at = self.joined.find(spelling) if spelling else -1
        while at >= 0:
            end = at + len(spelling)
            if fit := self._fit_at(at, end):
                yield at, end, fit
            at = self.joined.find(spelling, at + 1)

    def fit(self, spelling: str) -> float:
        """How well the line has the spelling: as a word, at a word's start, or within one."""
        return max((fit for _begin, _end, fit in self.places(spelling)), default=0.0)

    def _fit_at(self, begin: int, end: int) -> float:
        first, last = self.joined[begin], self.joined[end - 1]
        hangul = is_hangul(first)
        fit = 1.0
        if begin and begin not in self.starts and is_hangul(self.joined[begin - 1]) == hangul:
            # It would begin within one word and end in another: two words that happen to meet.
            if any(at in self.starts for at in range(begin + 1, end)):
                return 0.0
            if hangul and (first in VOWELS or self.joined[begin + 1 : begin + 2] not in VOWELS):
                return 0.0
            fit = _INSIDE_HANGUL if hangul else _INSIDE_LATIN
        if end == len(self.joined) or end in self.starts:
            return fit
        after = self.joined[end]
        if is_hangul(after) != is_hangul(last):
            return fit
        if not is_hangul(after):
            return fit * _CUT_LATIN
        begins_syllable = self.joined[end + 1 : end + 2] in VOWELS and after not in VOWELS
        return fit if begins_syllable else fit * _CUT_SYLLABLE


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
    return _Scoring(entry, sought).scored(named)


class _Scoring:
    """One entry and what is sought in it."""

    def __init__(self, entry: IndexEntry, sought: Sequence[Sought]) -> None:
        self._sought = sought
        self._strong = frozenset(at for at, each in enumerate(sought) if not each.term.weak)
        self._asked = sum(sought[at].rarity for at in self._strong) or 1.0
        self._total = sum(each.rarity for each in sought) or 1.0
        self._best = [0.0] * len(sought)
        self._in_names: set[int] = set()
        self._by_name = False
        self._leading = entry.leading
        self._by_fact: dict[int, dict[int, float]] = {}
        self._read_names(entry.head)
        *more, above = entry.more.split("\n")
        self._read_facts(entry.body, lambda at: _DEFINITION if at < entry.leading else _FACT)
        self._read_facts("\n".join(more), lambda _at: _MORE)
        for _at, term, worth, _line in self._found_in(above):
            self._found(term, worth * _ABOVE, None)

    def scored(self, named: float) -> Scored:
        """What it is worth in all."""
        shares = [self._share(self._in_names | set(fact)) for fact in self._by_fact.values()]
        found = frozenset(at for at, worth in enumerate(self._best) if worth)
        points = named + _TEXT * self._weighed(dict(enumerate(self._best))) / _TITLE
        if len(self._strong) > 1:
            points += _TOGETHER * max([self._share(self._in_names), *shares])
            points += _ALL * self._share(found) ** 3
            leading = (fact for at, fact in self._by_fact.items() if at < self._leading)
            defined = max(map(self._weighed, leading), default=0.0) / _DEFINITION
            points += _DEFINED * defined
        points += _OFTEN * log(1 + sum(shares))
        return Scored(points, found, self._share(found), self._by_name, self._answer())

    def _answer(self) -> int | None:
        """The fact that has most of what is asked; the first one if the names have as much."""

        def answers(at: int) -> tuple[float, float, int]:
            fact = self._by_fact[at]
            new = {term: worth for term, worth in fact.items() if term not in self._in_names}
            return self._share(self._in_names | set(fact)), self._weighed(new), -at

        best = max(self._by_fact, key=answers, default=None)
        if best is None or set(self._by_fact[best]) <= self._in_names:
            return None
        return best

    def _read_names(self, head: str) -> None:
        for at, term, worth, line in self._found_in(head):
            name = _TITLE if at < 2 else _NAME
            if line.joined in self._sought[term].term.spellings:
                name *= _WHOLE_NAME
                self._by_name = True
            self._found(term, worth * name, None)

    def _read_facts(self, text: str, worth_of: Callable[[int], float]) -> None:
        for at, term, worth, _line in self._found_in(text):
            self._found(term, worth * worth_of(at), at)

    def _found(self, term: int, worth: float, fact: int | None) -> None:
        self._best[term] = max(self._best[term], worth)
        if fact is None:
            self._in_names.add(term)
        else:
            terms = self._by_fact.setdefault(fact, {})
            terms[term] = max(terms.get(term, 0.0), worth)

    def _found_in(self, text: str) -> Iterator[tuple[int, int, float, KeyLine]]:
        """KeyLine, term, how well it has the term, and the line itself."""
        whole = text.replace(" ", "")
        terms = [
            (at, [(each, worth) for each, worth in one.term.spellings.items() if each in whole])
            for at, one in enumerate(self._sought)
        ]
        terms = [(at, spellings) for at, spellings in terms if spellings]
        if not terms:
            return
        for at, (spaced, joined) in enumerate(
            zip(text.split("\n"), whole.split("\n"), strict=True)
        ):
            line: KeyLine | None = None
            for term, spellings in terms:
                held = [(each, worth) for each, worth in spellings if each in joined]
                if held:
                    line = line or KeyLine(spaced)
                    if fit := max(worth * line.fit(each) for each, worth in held):
                        yield at, term, fit, line

    def _share(self, terms: Set[int]) -> float:
        return sum(self._sought[at].rarity for at in terms if at in self._strong) / self._asked

    def _weighed(self, worth: Mapping[int, float]) -> float:
        """The mean of what the terms are worth, by their rarity."""
        return sum(self._sought[at].rarity * each for at, each in worth.items()) / self._total
