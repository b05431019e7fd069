"""How well a concept answers a query: by its names, and by where its text has the words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import log

from awsquiz.core.search.entry import Entry, Rank
from awsquiz.core.search.query import Term
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


@dataclass(frozen=True)
class Sought:
    """A term, and how rare it is."""

    term: Term
    rarity: float


@dataclass
class Line:
    """A line of an entry, and what a word in it is worth."""

    spaced: str
    worth: float
    fact: int | None = None
    joined: str = field(init=False)

    def __post_init__(self) -> None:
        self.joined = self.spaced.replace(" ", "")

    @cached_property
    def starts(self) -> frozenset[int]:
        """Where words begin in the joined line."""
        at, found = 0, set()
        for word in self.spaced.split():
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
        if begin not in self.starts and is_hangul(self.joined[begin - 1]) == hangul:
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


@dataclass(frozen=True)
class Scored:
    """What a concept is worth as an answer."""

    score: float
    found: frozenset[int]
    """Which of the terms it has."""
    share: float
    """How much of what was asked it has (0 to 1), by the rarity of the terms."""
    by_name: bool
    """Whether one of the terms is a whole name of it."""
    fact: int | None
    """The fact that answers best, by its place in the entry."""


def lines_of(entry: Entry) -> list[Line]:
    """The lines of an entry with what they are worth."""
    found = [
        Line(line, _TITLE if at < 2 else _NAME) for at, line in enumerate(entry.head.split("\n"))
    ]
    facts = entry.body.split("\n") if entry.body else []
    found += [
        Line(line, _DEFINITION if at < entry.leading else _FACT, at)
        for at, line in enumerate(facts)
    ]
    *more, above = entry.more.split("\n")
    found += [Line(line, _MORE, at) for at, line in enumerate(more)]
    found.append(Line(above, _ABOVE))
    return found


def score(entry: Entry, sought: Sequence[Sought], named: float = 0.0) -> Scored:
    """How well the entry has what is sought; `named` is what its names are worth already."""
    best = [0.0] * len(sought)
    in_names: set[int] = set()
    by_name = False
    by_fact: dict[int, dict[int, float]] = {}
    for line in lines_of(entry):
        for at, each in enumerate(sought):
            worth = max(
                (
                    weight * line.fit(spelling)
                    for spelling, weight in each.term.spellings.items()
                    if spelling in line.joined
                ),
                default=0.0,
            )
            if not worth:
                continue
            worth *= line.worth
            best[at] = max(best[at], worth)
            if line.fact is None:
                in_names.add(at)
                by_name |= line.worth >= _NAME and line.joined in each.term.spellings
            else:
                fact = by_fact.setdefault(line.fact, {})
                fact[at] = max(fact.get(at, 0.0), worth)
    total = sum(each.rarity for each in sought) or 1.0
    strong = {at for at, each in enumerate(sought) if not each.term.weak}
    found = frozenset(at for at, worth in enumerate(best) if worth)

    def share(of: frozenset[int] | set[int]) -> float:
        asked = sum(sought[at].rarity for at in strong) or 1.0
        return sum(sought[at].rarity for at in of if at in strong) / asked

    def defined(fact: Mapping[int, float]) -> float:
        return sum(sought[at].rarity * worth for at, worth in fact.items()) / (_DEFINITION * total)

    def answers(at: int) -> tuple[float, int]:
        return sum(sought[term].rarity * worth for term, worth in by_fact[at].items()), -at

    answering = [share(in_names | set(fact)) for fact in by_fact.values()]
    text = sum(each.rarity * worth for each, worth in zip(sought, best, strict=True))
    points = named + _TEXT * text / (_TITLE * total)
    if len(strong) > 1:
        points += _TOGETHER * max([share(in_names), *answering])
        points += _ALL * share(found) ** 3
        leading = (fact for at, fact in by_fact.items() if at < entry.leading)
        points += _DEFINED * max(map(defined, leading), default=0.0)
    points += _OFTEN * log(1 + sum(answering))
    return Scored(points, found, share(found), by_name, max(by_fact, key=answers, default=None))
