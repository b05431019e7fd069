"""How well a concept answers a query: by its names, and by where its text has the words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
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


class KeyLine:
    """A line of words of keys."""

    def __init__(self, spaced: str) -> None:
        self._words = f" {spaced} "
        self.joined = spaced.replace(" ", "")
        self._starts: frozenset[int] | None = None

    def places(self, spelling: str) -> Iterator[tuple[int, int, float]]:
        """Where the spelling stands in the joined line, and how well it fits there (0 to 1)."""
        at = self.joined.find(spelling) if spelling else -1
        if at >= 0 and self._starts is None:
            # Where words begin in the joined line; and where the last one ends.
            self._starts = frozenset(accumulate(map(len, self._words.split()), initial=0))
        while at >= 0:
            end = at + len(spelling)
            if fit := self._fit_at(at, end, self._starts or frozenset()):
                yield at, end, fit
            at = self.joined.find(spelling, at + 1)

    def fit(self, spelling: str) -> float:
        """How well the line has the spelling: as a word, at a word's start, or within one."""
        if spelling and f" {spelling} " in self._words:
            return 1.0
        return max((fit for _begin, _end, fit in self.places(spelling)), default=0.0)

    def _fit_at(self, begin: int, end: int, starts: Set[int]) -> float:
        first, last = self.joined[begin], self.joined[end - 1]
        hangul = is_hangul(first)
        fit = 1.0
        if begin not in starts and is_hangul(self.joined[begin - 1]) == hangul:
            # It would begin within one word and end in another: two words that happen to meet.
            if not starts.isdisjoint(range(begin + 1, end)):
                return 0.0
            if hangul and (first in VOWELS or self.joined[begin + 1 : begin + 2] not in VOWELS):
                return 0.0
            fit = _INSIDE_HANGUL if hangul else _INSIDE_LATIN
        if end in starts:
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
    return Reading(entry, Asked(sought)).scored(named)


class Asked:
    """All that is sought by a query, made ready for many entries."""

    def __init__(self, sought: Sequence[Sought]) -> None:
        self.rarity = [each.rarity for each in sought]
        self.strong = frozenset(at for at, each in enumerate(sought) if not each.term.weak)
        self.total = sum(self.rarity) or 1.0
        self.spellings = [each.term.spellings for each in sought]
        self._listed = [list(each.items()) for each in self.spellings]
        self._asked = sum(self.rarity[at] for at in self.strong) or 1.0

    def share(self, terms: Set[int]) -> float:
        """How much these terms are of what has to be found (0 to 1)."""
        return sum(self.rarity[at] for at in terms if at in self.strong) / self._asked

    def weighed(self, worth: Iterable[tuple[int, float]]) -> float:
        """The mean of what the terms are worth, by their rarity."""
        return sum(self.rarity[at] * each for at, each in worth) / self.total

    def found_in(self, text: str) -> Iterator[tuple[int, int, float, str]]:
        """Number of the line, term, how well the line has it, and the line without spaces."""
        whole = text.replace(" ", "")
        terms = [
            (at, held)
            for at, spellings in enumerate(self._listed)
            if (held := [(each, worth) for each, worth in spellings if each in whole])
        ]
        if not terms:
            return
        lines = text.split("\n")
        for at, joined in enumerate(whole.split("\n")):
            line: KeyLine | None = None
            for term, spellings in terms:
                best = 0.0
                for each, worth in spellings:
                    if worth > best and each in joined:
                        line = line or KeyLine(lines[at])
                        best = max(best, worth * line.fit(each))
                if best:
                    yield at, term, best, joined


class Reading:
    """One entry, read for what is asked."""

    def __init__(self, entry: IndexEntry, asked: Asked) -> None:
        self._asked = asked
        self._best = [0.0] * len(asked.rarity)
        self._in_names: set[int] = set()
        self._by_name = False
        self._leading = entry.leading
        self._by_fact: dict[int, dict[int, float]] = {}
        self._read_names(entry.head)
        more, _newline, above = entry.more.rpartition("\n")
        self._read_facts(entry.body, lambda at: _DEFINITION if at < entry.leading else _FACT)
        self._read_facts(more, lambda _at: _MORE)
        for _at, term, worth, _line in asked.found_in(above):
            self._found(term, worth * _ABOVE, None)

    def scored(self, named: float) -> Scored:
        """What it is worth in all; `named` is what its names are worth already."""
        asked = self._asked
        shares = {at: asked.share(self._in_names | set(fact)) for at, fact in self._by_fact.items()}
        found = frozenset(at for at, worth in enumerate(self._best) if worth)
        points = named + _TEXT * asked.weighed(enumerate(self._best)) / _TITLE
        if len(asked.strong) > 1:
            points += _TOGETHER * max([asked.share(self._in_names), *shares.values()])
            points += _ALL * asked.share(found) ** 3
            leading = (fact for at, fact in self._by_fact.items() if at < self._leading)
            weighed = (asked.weighed(fact.items()) for fact in leading)
            points += _DEFINED * (max(weighed, default=0.0) / _DEFINITION)
        points += _OFTEN * log(1 + sum(shares.values()))
        return Scored(points, found, asked.share(found), self._by_name, self._answer(shares))

    def _answer(self, shares: Mapping[int, float]) -> int | None:
        """The fact that has most of what is asked; the first one if the names have as much."""

        def answers(at: int) -> tuple[float, float, int]:
            new = ((term, worth) for term, worth in self._by_fact[at].items() if term not in named)
            return shares[at], self._asked.weighed(new), -at

        named = self._in_names
        best = max(self._by_fact, key=answers, default=None)
        if best is None or set(self._by_fact[best]) <= named:
            return None
        return best

    def _read_names(self, head: str) -> None:
        for at, term, worth, joined in self._asked.found_in(head):
            name = _TITLE if at < 2 else _NAME
            if joined in self._asked.spellings[term]:
                name *= _WHOLE_NAME
                self._by_name = True
            self._found(term, worth * name, None)

    def _read_facts(self, text: str, worth_of: Callable[[int], float]) -> None:
        for at, term, worth, _line in self._asked.found_in(text):
            self._found(term, worth * worth_of(at), at)

    def _found(self, term: int, worth: float, fact: int | None) -> None:
        self._best[term] = max(self._best[term], worth)
        if fact is None:
            self._in_names.add(term)
        else:
            terms = self._by_fact.setdefault(fact, {})
            terms[term] = max(terms.get(term, 0.0), worth)
