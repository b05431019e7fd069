"""What is sought by a query, and what of it a line of words has: where, and how well it fits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from awsquiz.core.keystrokes import keys
from awsquiz.core.search.conjugation import clear_stems
from awsquiz.core.search.endings import is_circumstance, is_of_speech
from awsquiz.core.search.held_words import Sought
from awsquiz.core.search.lookup import rarity
from awsquiz.core.search.measured import asked_for, asks_how_much

_HEARD, _GUESSED = 0.85, 0.6
"""How much of a word's rarity counts that is said so in the other script, or taken for another."""
_VERB, _CIRCUMSTANCE = 0.7, 0.5
"""And of verbs, which the cards may well say in other words, and of 안에, 한꺼번에, EC2처럼."""
_OF_QUESTION = 0.5
"""And of words of the question, where facts are told apart that say as much else."""
NEGATED_BY = tuple(keys("못 없 않 안되 불가").split())
_NOT_DENIED = tuple(keys("없애 없이").split())
_NEIGHBOURS = 8
"""Words between two words from which on they are not near."""
_REVERSED = 0.6


Begun = tuple[tuple[str, ...], int, float]
"""What has to follow the first word of a phrase; the term that it is, and its worth."""


class Asked:
    """All that is sought by a query, made ready for many entries."""

    def __init__(self, sought: Sequence[Sought], total: int, words: Collection[str] = ()) -> None:
        """`words` are those of the query, with and without their endings."""
        self.sought = sought
        self.wanted = asked_for(words)
        self.asks_how_much = asks_how_much(words, self.wanted)
        self.negative = any(map(_denies, words))
        self.strong = frozenset(at for at, each in enumerate(sought) if not each.term.weak)
        self.rarity = [rarity(total, each.held) * _believed(each) for each in sought]
        self.known = frozenset(at for at in self.strong if sought[at].is_known)
        self.total = sum(self.rarity[at] for at in self.known) or 1.0
        self._rarities = [(at, self.rarity[at]) for at in sorted(self.known)]
        self.neighbours = [
            (one, other, min(of_one, of_other))
            for (one, of_one), (other, of_other) in pairwise(self._rarities)
        ]
        """What is known of the query and stands beside each other in it, with what that weighs."""
        self.all_near = sum((weight for _one, _other, weight in self.neighbours), 0.0)
        self.guessed = frozenset(at for at in self.known if not sought[at].as_typed)
        rarest = rarity(total, 1)
        self.lost = sum(rarest - self.rarity[at] for at in self.guessed if not sought[at].heard)
        """What words that are taken for others would weigh more if no card had them."""
        self._parts: defaultdict[str, set[int]] = defaultdict(set)
        for at, each in enumerate(sought):
            if each.part_of:
                self._parts[each.part_of].add(at)
        self.by_token: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        self.by_first: defaultdict[str, list[Begun]] = defaultdict(list)
        for at, each in enumerate(sought):
            for token, worth in each.pattern.tokens.items():
                self.by_token[token].append((at, worth))
            for (first, *rest), worth in each.pattern.phrases.items():
                self.by_first[first].append((tuple(rest), at, worth))
        self.beginnings = frozenset(self.by_token) | frozenset(self.by_first)
        told = [each.pattern for at, each in enumerate(sought) if at in self.known]
        begun = {phrase[0] for each in told for phrase in each.phrases}
        self.telling = begun.union(*(each.tokens for each in told)) or self.beginnings
        """The words of which a fact has to have one to be looked at: those of the question alone,
        수 and 있다, stand nearly everywhere."""

    def torn(self, found: Collection[int]) -> set[int]:
        """Of these terms those that are part of a word of which another part is not among them."""
        return {at for parts in self._parts.values() if not parts <= set(found) for at in parts}

    def share(self, terms: Container[int]) -> float:
        """How much these terms are of what is known of the query (0 to 1)."""
        return sum([rarity for at, rarity in self._rarities if at in terms]) / self.total

    def share_of(self, worth: Mapping[int, float], least: float) -> float:
        """The same of the terms that are worth at least so much."""
        found = [rarity for at, rarity in self._rarities if worth.get(at, -1.0) >= least]
        return sum(found) / self.total

    def weighed(self, worth: Mapping[int, float]) -> float:
        """What the terms are worth, by their rarity (1 if all are found as they are)."""
        found = [rarity * worth[at] for at, rarity in self._rarities if at in worth]
        return sum(found) / self.total

    def weighed_weak(self, worth: Mapping[int, float]) -> float:
        """What words of the question are worth, which need not be there: little."""
        found = [self.rarity[at] * worth[at] for at in worth if at not in self.strong]
        return _OF_QUESTION * sum(found) / self.total


def _denies(word: str) -> bool:
    return word.startswith(NEGATED_BY) and not word.startswith(_NOT_DENIED)


def _believed(sought: Sought) -> float:
    """How much of a word's rarity counts: less where it is taken for another, or says little of
    what is asked for."""
    typed = sought.term.typed
    if sought.heard:
        return _HEARD
    if not sought.as_typed:
        return _GUESSED / 2 if is_of_speech(typed) else _GUESSED
    if is_circumstance(typed):
        return _CIRCUMSTANCE
    return _VERB if clear_stems(typed) else 1.0


class TermsThere(NamedTuple):
    """What a line has of the terms: how well each fits at best, and where."""

    worth: dict[int, float]
    places: dict[int, list[int]]


NOTHING = TermsThere({}, {})


def terms_in(line: str, asked: Asked) -> TermsThere:
    """What of the terms stands in a line of words as they are counted."""
    spoken = line.split(" ")
    return NOTHING if asked.beginnings.isdisjoint(spoken) else read_words(spoken, asked)


def read_words(spoken: Sequence[str], asked: Asked) -> TermsThere:
    """What of the terms stands among these words."""
    by_token, by_first = asked.by_token, asked.by_first
    found: dict[int, float] = {}
    places: dict[int, list[int]] = {}
    for at, word in enumerate(spoken):
        if word not in asked.beginnings:
            continue
        has = by_token.get(word, ())
        if word in by_first:
            has = [*has, *phrases_at(spoken, at, by_first[word])]
        for term, worth in has:
            if worth > found.get(term, 0.0):
                found[term] = worth
            places.setdefault(term, []).append(at)
    return TermsThere(found, places) if found else NOTHING


def phrases_at(
    spoken: Sequence[str], at: int, begun: Iterable[Begun]
) -> Iterator[tuple[int, float]]:
    """The terms of the phrases that go on behind this place as they should, with their worth."""
    for rest, term, worth in begun:
        if tuple(spoken[at + 1 : at + 1 + len(rest)]) == rest:
            yield term, worth


def closeness(one: Iterable[int], other: Iterable[int]) -> float:
    """How near words are that stand at these places, in this order (0 to 1)."""
    gap = min(
        later - before if later >= before else (before - later) / _REVERSED
        for before in one
        for later in other
    )
    return max(0.0, 1 - max(0, gap - 1) / _NEIGHBOURS)
