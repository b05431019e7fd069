"""How well a concept answers a query: by its names, and by the facts that have the words.

A fact is the evidence, ranked after BM25F (Robertson and Zaragoza, 2009): a word is worth its
rarity among the facts, weighed by the field in which it stands best. Facts are of a sentence each:
so neither how often a word stands there nor the length are counted, but how near to each other
the words stand, and in which order (as Tao and Zhai, 2007, found it to help).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from awsquiz.core.search.answering import answered
from awsquiz.core.search.endings import token
from awsquiz.core.search.entry import IndexEntry, Rank, name_tokens
from awsquiz.core.search.weighing import (
    NOTHING,
    Asked,
    TermsThere,
    closeness,
    read_words,
    terms_in,
)
from awsquiz.core.text.makers import MAKERS

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

_EVIDENCE = 75.0
"""What a fact that says all of it is worth, beside names of 45 to 100."""
_NAMED = 130.0
"""How little evidence adds to what is named already: none would be left here."""
# A field beside the text of a fact (1). A whole name says whom the fact is about.
_WHOLE_NAME, _PART_OF_NAME, _FACET, _REASON, _ABOVE = 1.1, 0.75, 0.8, 0.6, 0.6
_FEATURE = 0.3
"""What it adds that a feature was named of the service that the concept is."""
_DEFINES = 1.08
"""What a word is worth in a definition: it is what the concept is."""
_COVERED = 0.5
"""How much of the evidence is lost where only few of the words are there."""
_NEAR = 0.25
"""What it adds that the words stand beside each other, in their order."""
_WEAK = 0.06
"""What the words of the question add, which need not be there."""
_NEARLY = 0.8
"""How good a fact has to be beside the best one to be shown in its place."""
_MORE_FACTS, _FURTHER = 0.05, 0.5
"""What a second fact adds, and how much less each further one."""
_SURE = 0.55
"""How well a word has to fit where it is not only guessed to be meant."""
_FITS = 0.5
"""How well a word has to fit to count as found."""
_LONGER_NAME = 0.1
"""What it adds that a name of several words was said: Lambda 함수 is the name of one thing, and
only part of it that of another."""
_SAID_NAME = 0.07
"""What it adds that a whole name was said: the concept is what is spoken of."""
_BEGINS = 0.05
"""What it adds that the first words of a fact are what was asked for."""
_IN_NAME = 0.6
"""How near a word is to one that the names have."""
_NAMES_IT, _SLIP_NAMES_IT = 0.82, 0.7
"""How well a term has to fit for the whole name to count as said."""
_MAKERS = frozenset(map(token, MAKERS))


def name_score(asked: str, name: str, rank: Rank) -> float:
    """What it is worth that the query is a name, or begins one."""
    if asked == name:
        return EXACT[rank]
    return _BEGUN[rank] + _BEGUN_SHARE * len(asked) / len(name)


class Scored(NamedTuple):
    """What a concept is worth as an answer."""

    score: float
    found: frozenset[int]
    """Which of the terms its best fact has, or its names."""
    share: float
    """How much of what was asked these are (0 to 1), by the rarity of the terms."""
    sure: float
    """How much of it is found as it was typed, or as what means the same."""
    by_name: bool
    """Whether terms are a whole name of it."""
    in_names: bool
    """Whether its names have some of what was found, as it was typed."""
    fact: int | None
    """The fact that answers best, by its place in the entry; none if the names say as much."""
    reasons: bool = False
    """Whether it does so by its reason or source."""
    whole: frozenset[int] = frozenset()
    """The terms that are whole names of it."""
    begun: frozenset[int] = frozenset()
    """The terms with which names of it begin."""


class _Fact(NamedTuple):
    worth: float
    at: int
    terms: dict[int, float]
    """What it has itself, without the names."""
    reasons: bool
    answers: bool
    """Whether it has the quantity or the negation that is asked for."""
    leading: bool
    """Whether it defines the concept."""
    besides: float
    """What the nearness of its words adds, and that it answers."""


class Reading:
    """One entry, read for what is asked."""

    def __init__(
        self,
        entry: IndexEntry,
        asked: Asked,
        allowed: Collection[int] | None,
        features: Collection[int] = (),
    ) -> None:
        """`allowed` are the facts that count, None for all; `features` the terms that name features
        of what the concept is."""
        self._asked = asked
        self._by_name = False
        self._whole: set[int] = set()
        self._begun: set[int] = set()
        self._names = self._read_names(entry.head)
        for at, worth in terms_in(entry.above, asked).worth.items() if entry.above else ():
            self._names[at] = max(self._names.get(at, 0.0), worth * _ABOVE)
        self._features = features
        self._facts = list(self._read_facts(entry, allowed))
        self._facts.sort(key=lambda each: (-each.worth, each.at))

    def scored(self, named: float) -> Scored:
        """What it is worth in all; `named` is what its names are worth already."""
        asked = self._asked
        best = self._facts[0] if self._facts else None
        worth = self._worth(self._names, 0.0)
        found = {at for at, each in self._names.items() if each >= _FITS}
        fact = None
        if best and best.worth > worth:
            worth = best.worth
            found |= {at for at, each in best.terms.items() if each >= _FITS * _REASON}
            said = (worth > self._names.get(term, 0.0) for term, worth in best.terms.items())
            if best.answers or any(said):
                fact = self._most_telling(best)
        more = (each.worth for each in self._facts[1:6] if best and each.worth > best.worth / 2)
        if len(self._whole) > 1:
            worth += _LONGER_NAME * asked.share(self._whole)
        worth += _SAID_NAME * asked.share(self._whole)
        if best and best.worth:
            worth += _FEATURE * asked.share(self._features)
        worth += _MORE_FACTS * sum(each * _FURTHER**at for at, each in enumerate(more))
        return Scored(
            named + _EVIDENCE * worth * (1 - named / _NAMED),
            frozenset(found),
            asked.share(found),
            asked.share_of(_united(self._names, best.terms if fact and best else {}), _SURE),
            self._by_name,
            any(at not in asked.guessed and at in asked.known for at in self._names),
            fact.at if fact else None,
            bool(fact and fact.reasons),
            frozenset(self._whole),
            frozenset(self._begun),
        )

    def _most_telling(self, best: _Fact) -> _Fact:
        """Of the facts that are nearly as good as the best one that which says most itself: what
        the concept is has most often been said by its name."""
        near = (each for each in self._facts if each.worth >= best.worth * _NEARLY)
        return max(near, key=lambda each: (self._told(each), each.worth, -each.at))

    def _told(self, fact: _Fact) -> float:
        """How much it says of what was asked beside names of the concept."""
        beside = {term: worth for term, worth in fact.terms.items() if term not in self._whole}
        if fact.leading:
            beside = {term: worth / _DEFINES for term, worth in beside.items()}
        return self._asked.weighed(beside) + self._asked.weighed_weak(beside) + fact.besides

    def _read_names(self, head: str) -> dict[int, float]:
        """How well the names have each term; more where terms are a whole name."""
        asked = self._asked
        found: dict[int, float] = {}
        for line in head.split("\n"):
            spoken = [each for each in name_tokens(line) if each not in _MAKERS]
            if asked.beginnings.isdisjoint(spoken):
                continue
            has = read_words(spoken, asked)
            share = _covered(spoken, has, asked) / len(spoken)
            self._begun |= {at for at, places in has.places.items() if 0 in places}
            fits = [
                worth > (_SLIP_NAMES_IT if term in asked.guessed else _NAMES_IT)
                for term, worth in has.worth.items()
            ]
            self._by_name |= share == 1 and any(fits)
            if share == 1 and all(fits):
                self._whole |= has.worth.keys()
            kind = _PART_OF_NAME + (_WHOLE_NAME - _PART_OF_NAME) * share
            for term, worth in has.worth.items():
                found[term] = max(found.get(term, 0.0), worth * kind)
        return found

    def _read_facts(self, entry: IndexEntry, allowed: Collection[int] | None) -> Iterator[_Fact]:
        asked, is_none_in = self._asked, self._asked.telling.isdisjoint
        bodies, facets = entry.body.split("\n"), entry.facets.split("\n")
        read: dict[str, TermsThere] = {"": NOTHING}  # many facts stand under one heading
        for at, reasons in enumerate(entry.reasons.split("\n")):
            body, facet = bodies[at], facets[at]
            if facet not in read:
                read[facet] = terms_in(facet, asked)
            none = is_none_in(said := body.split(" ")), is_none_in(argued := reasons.split(" "))
            if allowed is not None and at not in allowed:
                continue
            if all(none) and not read[facet].worth and not self._answers_alone(body):
                continue
            text = NOTHING if none[0] else read_words(said, asked)
            reason = NOTHING if none[1] else read_words(argued, asked)
            yield self._fact(at, text, read[facet], reason, at < entry.leading, body)

    def _fact(
        self,
        at: int,
        text: TermsThere,
        facet: TermsThere,
        reason: TermsThere,
        leading: bool,
        body: str,
    ) -> _Fact:
        asked = self._asked
        own = {term: worth * (_DEFINES if leading else 1) for term, worth in text.worth.items()}
        for field, weight in ((facet, _FACET), (reason, _REASON)):
            for term, worth in field.worth.items():
                own[term] = max(own.get(term, 0.0), worth * weight)
        terms = own.copy()
        for term, worth in self._names.items():
            if worth > terms.get(term, 0.0):
                terms[term] = worth
        near = max(self._nearness(text), self._nearness(reason) * _REASON)
        asked_for = answered(body, asked)
        worth = self._worth(terms, near) + asked_for + self._begun_with(text, leading)
        by_reason = reason is not NOTHING and (
            asked.weighed(reason.worth) > asked.weighed(text.worth)
        )
        besides = _NEAR * near + asked_for
        return _Fact(worth, at, own, by_reason, asked_for > 0, leading, besides)

    def _answers_alone(self, body: str) -> bool:
        """Whether a fact without a word of what was asked answers it all the same: it has the
        quantity that is asked of what the concept is."""
        asked = self._asked
        return asked.asks_how_much and bool(self._whole) and answered(body, asked) > 0

    def _begun_with(self, text: TermsThere, leading: bool) -> float:
        """What it adds that a sentence begins with what was asked: it is what it is about.

        Of one word alone only a definition tells that.
        """
        asked = self._asked
        if len(asked.known) < 2 and not leading:
            return 0.0
        return _BEGINS * asked.share({at for at, places in text.places.items() if places[0] == 0})

    def _worth(self, terms: Mapping[int, float], near: float) -> float:
        asked = self._asked
        share = asked.share_of(terms, _FITS * _REASON)
        worth = asked.weighed(terms) * (1 - _COVERED + _COVERED * share**2)
        of_question = _WEAK if terms.keys() - asked.strong else 0.0
        return worth + _NEAR * near * share + (of_question if worth else 0.0)

    def _nearness(self, line: TermsThere) -> float:
        """How near each term stands to the one that was typed before it (0 to 1)."""
        places, found = line.places, 0.0
        if not places:
            return found
        for one, other, weight in self._asked.neighbours:
            if one in places:
                if other in places:
                    found += weight * closeness(places[one], places[other])
                elif other in self._whole:
                    found += weight * _IN_NAME
            elif other in places and one in self._whole:
                found += weight * _IN_NAME
        return found / self._asked.all_near if found else 0.0


def _united(one: Mapping[int, float], other: Mapping[int, float]) -> dict[int, float]:
    return {at: max(one.get(at, 0.0), other.get(at, 0.0)) for at in (*one, *other)}


def _covered(spoken: Sequence[str], has: TermsThere, asked: Asked) -> int:
    """How many of the words of a name are what some term fits well."""
    covered: set[int] = set()
    for term, places in has.places.items():
        if has.worth[term] > _FITS:
            for at in places:
                phrases = asked.by_first.get(spoken[at], ())
                longest = max(
                    (
                        len(rest)
                        for rest, of, _worth in phrases
                        if of == term and tuple(spoken[at + 1 : at + 1 + len(rest)]) == rest
                    ),
                    default=0,
                )
                covered.update(range(at, at + longest + 1))
    return len(covered)
