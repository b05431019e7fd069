"""What a conversion made of each note: its facts, and how each of them is asked."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from awsquiz.core.merge.conversion import Conversion, Converted
from awsquiz.core.merge.spreading import Spread, one_by_one
from awsquiz.core.model import Fact, Library
from awsquiz.core.questions.ways import WAYS, Way, Ways

_COST = 100
"""Microseconds that it takes to find out how a fact is asked, roughly."""
ASIDE = "aside"
"""The facts that are in the note and not asked."""


@dataclass(frozen=True)
class Outcome:
    """A note with its facts after the conversion, in the order of its lines."""

    note: Converted
    facts: tuple[tuple[Fact, Way | None], ...]
    """Each with how it is asked; None where it is not."""
    questions: int = 0
    """How many questions stand in the note, and are asked as they are."""

    @property
    def counts(self) -> Mapping[str, int]:
        """How many facts are asked in each way, and how many are set aside."""
        return counts_of([self])


def counts_of(outcomes: Iterable[Outcome]) -> dict[str, int]:
    """The same of several notes together."""
    found = Counter(way or ASIDE for outcome in outcomes for _fact, way in outcome.facts)
    return {name: found[name] for name in (*WAYS, ASIDE)}


def outcomes_of(conversion: Conversion, spread: Spread = one_by_one) -> list[Outcome]:
    """The outcome of each note, with all cards and scenarios of the conversion to ask by.

    `spread` does what can be done side by side: the library alone says how a fact is asked.
    """
    library = Library(conversion.cards, conversion.scenarios)
    facts: dict[str | None, list[Fact]] = defaultdict(list)
    for concept in library.by_id.values():
        home = library.note_of(concept)
        for fact in concept.facts:
            if fact.source is not None and not fact.retired:
                facts[fact.note or home].append(fact)
    questions = Counter(scenario.note for scenario in conversion.scenarios)
    of_notes = [
        sorted(facts[each.name], key=lambda fact: fact.line or 0) for each in conversion.notes
    ]
    every = [fact.id for found in of_notes for fact in found]
    ways = Ways(library)
    found_ways = iter(spread(lambda number: ways.of(every[number]), [_COST] * len(every)))
    return [
        Outcome(each, tuple((fact, next(found_ways)) for fact in found), questions[each.name])
        for each, found in zip(conversion.notes, of_notes, strict=True)
    ]
