"""A library looked through once, so that no question has to read all cards."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from random import Random
from typing import NamedTuple, TypeVar

from awsquiz.core.model import Concept, Fact, Kind, Library
from awsquiz.core.questions.cues import Shared, shared_beginnings
from awsquiz.core.questions.masks import meaning, says_something, shown
from awsquiz.core.text import key, plain

CONSIDERED = 64
"""How many candidates are looked at for a question; a shelf of notes seldom has more."""
_REMEMBERED = 4096
"""How many concepts have what their cards say cached."""

Owned = tuple[Concept, Fact]
_Item = TypeVar("_Item")


class Truth(NamedTuple):
    """A fact that can stand as a true option of its concept."""

    fact: Fact
    text: str
    """As it is shown: see `masks.shown`."""
    meaning: str


class Survey:
    """Candidates for true and false statements about each concept; `wrong` decides which hold.

    Each part is worked out when it is asked for, and remembered.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        remembered = lru_cache(maxsize=_REMEMBERED)
        self.values = remembered(self._values)
        self.possible = remembered(self._possible)
        self.around = remembered(self._around)
        self.statements = remembered(self._statements)
        self.truths = remembered(self._truths)
        self.turnable = remembered(self._turnable)
        self.beginnings = remembered(self._beginnings)

    @cached_property
    def against(self) -> Mapping[tuple[str, Kind | None], Sequence[Owned]]:
        """Concept id and kind → the facts of that kind that name the concept in `false_for`."""
        found: dict[tuple[str, Kind | None], list[Owned]] = defaultdict(list)
        for concept, fact in self._facts:
            for other in fact.false_for or ():
                found[other, fact.kind].append((concept, fact))
        return dict(found)

    @cached_property
    def valued(self) -> Mapping[str, Sequence[Owned]]:
        """Attribute → the facts that give a value of it."""
        found: dict[str, list[Owned]] = defaultdict(list)
        for concept, fact in self._facts:
            if fact.attribute and fact.value:
                found[fact.attribute].append((concept, fact))
        return dict(found)

    @cached_property
    def definitions(self) -> Sequence[Owned]:
        return [owned for owned in self._facts if owned[1].kind == "definition"]

    @cached_property
    def concepts(self) -> Sequence[Concept]:
        return [*self._library.by_id.values()]

    @cached_property
    def called(self) -> Mapping[str, Concept]:
        """Name (`text.key`) → the first concept of that name."""
        found: dict[str, Concept] = {}
        for concept in self.concepts:
            for name in concept.names:
                found.setdefault(key(name), concept)
        return found

    @cached_property
    def frequency(self) -> Mapping[str, float]:
        """How many facts name each concept in `false_for`, and one more."""
        named = dict.fromkeys(self._library.by_id, 1.0)
        for concept in self.concepts:
            for fact in concept.facts:
                for other in fact.false_for or ():
                    if other in named:
                        named[other] += 1
        return named

    @cached_property
    def named(self) -> float:
        """The sum of all frequencies."""
        return sum(self.frequency.values())

    def complete(self) -> None:
        """Works out all that is the same for all questions."""
        if self.concepts:
            self._library.kin(self.concepts[0].id)  # who is kin of whom, for all at once
        for _part in (self.against, self.valued, self.definitions, self.called, self.named):
            pass

    @cached_property
    def _facts(self) -> Sequence[Owned]:
        return list(_facts(self._library))

    def _values(self, concept_id: str) -> Mapping[str, frozenset[str]]:
        """Attribute → the values (`text.key`) that the concept has by its facts."""
        return _valued(fact for fact in self._library.by_id[concept_id].facts if fact.states)

    def _possible(self, concept_id: str) -> Mapping[str, frozenset[str]]:
        """The same, with what may be said of another concept: it makes nothing false."""
        return _valued(self._library.by_id[concept_id].facts)

    def _around(self, concept_id: str, attribute: str) -> frozenset[str]:
        """The values of the attribute that the concept or one of its kin may have."""
        kin = self._library.kin(concept_id)
        return frozenset().union(*(self.possible(each).get(attribute, ()) for each in kin))

    def _statements(self, concept_id: str) -> frozenset[str]:
        """What its card says of a concept, by `masks.meaning`, with its names and without them."""
        concept = self._library.by_id[concept_id]
        said = {text for fact in concept.facts for text in (plain(fact.text), shown(fact, concept))}
        return frozenset(map(meaning, said))

    def _truths(self, concept_id: str) -> Sequence[Truth]:
        """The concept's facts that can be asked, as they are shown; no definitions nor names."""
        concept = self._library.by_id[concept_id]
        statements = (fact for fact in concept.facts if fact.states)
        asked = (fact for fact in statements if fact.askable and fact.kind is None)
        texts = ((fact, shown(fact, concept)) for fact in asked)
        return [Truth(fact, text, meaning(text)) for fact, text in texts if says_something(text)]

    def _turnable(self, concept_id: str) -> Sequence[Owned]:
        """The concept's facts that may be turned round."""
        concept = self._library.by_id[concept_id]
        turned = (fact for fact in concept.facts if fact.false_text or fact.mark)
        return [(concept, fact) for fact in turned if fact.states]

    def _beginnings(self, concept_id: str) -> Shared:
        """With how many words each of the concept's facts begins as its neighbours do."""
        return shared_beginnings(self._library.by_id[concept_id].facts)


@lru_cache(maxsize=4)
def survey_of(library: Library) -> Survey:
    """The survey of a library, the same for the next question."""
    return Survey(library)


def _facts(library: Library) -> Iterator[Owned]:
    """Every statement that has not left the note, with the concept to which its id belongs."""
    for concept in library.by_id.values():
        for fact in concept.facts:
            owner, first = library.fact(fact.id) or (None, None)
            if fact.states and not fact.retired and owner is concept and first is fact:
                yield concept, fact


def _valued(facts: Iterable[Fact]) -> Mapping[str, frozenset[str]]:
    values: dict[str, frozenset[str]] = {}
    for fact in facts:
        if fact.attribute and fact.value and not fact.retired:
            so_far = values.get(fact.attribute, frozenset())
            values[fact.attribute] = so_far | {key(fact.value)}
    return values


def sampled(rows: Iterable[Sequence[_Item]], random: Random) -> list[_Item]:
    """All that the rows hold, in order; where that is very much, a random share of each row."""
    rows = [row for row in rows if row]
    left = CONSIDERED
    if sum(map(len, rows)) <= left:
        return [item for row in rows for item in row]
    chosen: list[_Item] = []
    for waiting, row in zip(range(len(rows), 0, -1), sorted(rows, key=len), strict=True):
        # What a short row leaves of its share is for those that are longer.
        share = random.sample(row, min(left // waiting, len(row)))
        left -= len(share)
        chosen += share
    return chosen
