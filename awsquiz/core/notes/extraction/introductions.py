"""Which facts of a concept define it, say what its name stands for, or define a term within it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from awsquiz.core.notes.extraction import definitions
from awsquiz.core.notes.extraction.definitions import Defined, term_and_meaning
from awsquiz.core.notes.extraction.tables import is_row
from awsquiz.core.notes.pieces import DraftConcept, DraftFact
from awsquiz.core.notes.titles import bracketed, clean_title
from awsquiz.core.notes.vocabulary import INTRODUCING
from awsquiz.core.search.services import Service, Services, name_key
from awsquiz.core.text import key, plain
from awsquiz.core.text.regexes import pattern_of

_ASKS_WHAT_IT_IS = pattern_of(r"(?:이?란)\s*[?？]?$|^what (?:is|are) .*\?$", re.IGNORECASE)
_BETWEEN_WORDS = pattern_of(r"[\s/-]+")
_WORDS_OF_NAME = 6
_OFTEN = 3
"""So many times before a colon a word is a label: a term is defined once, or twice."""
_LONGEST = 240
"""Letters of what is said of a term; more is a paragraph that has a label."""


def introduce(concepts: Sequence[DraftConcept], services: Services) -> None:
    """Says of the facts which are definitions and names; a term that is defined becomes a concept.

    The facts have their texts by now.
    """
    homes: dict[str, DraftConcept] = {}
    everything = [each for concept in concepts for each in concept.walk()]
    for concept in everything:
        if concept.service is not None:
            homes.setdefault(concept.service, concept)
    labels = _repeated_labels(everything)
    for concept in everything:
        _Introducing(concept, services, homes, labels).read()


def _repeated_labels(concepts: Iterable[DraftConcept]) -> frozenset[str]:
    """Keys of what stands before the colon of several facts: it says of what kind they are."""
    count: Counter[str] = Counter()
    for concept in concepts:
        for fact in concept.facts:
            found = term_and_meaning(plain(fact.text))
            if found is not None:
                count[key(found.term)] += 1
    return frozenset(label for label, times in count.items() if times >= _OFTEN)


class _Introducing:
    """One concept whose facts are looked through."""

    def __init__(
        self,
        concept: DraftConcept,
        services: Services,
        homes: dict[str, DraftConcept],
        labels: frozenset[str],
    ) -> None:
        self._concept = concept
        self._services = services
        self._homes = homes
        self._labels = labels
        self._is_short = definitions.is_acronym(concept.title)
        self._names = _names_of(concept, services)

    def read(self) -> None:
        for at, fact in enumerate(self._concept.facts):
            if not (fact.kind or fact.aside or is_row(fact.source)) and fact.ask is None:
                self._look_at(fact, is_first=at == 0)
        self._make_terms()

    def _look_at(self, fact: DraftFact, *, is_first: bool) -> None:
        text = plain(fact.text)
        full = definitions.expansion(self._concept.title, text) if self._is_short else None
        if full is not None and not fact.under:
            fact.kind, fact.facet = "name", None
            self._concept.name = self._concept.name or full
        elif definitions.defines(text, self._is_own, of_a_place=fact.of_a_place) or (
            is_first and self._opens_with_definition(fact, text)
        ):
            fact.kind, fact.facet = "definition", None

    def _opens_with_definition(self, fact: DraftFact, text: str) -> bool:
        """Whether the first thing that is said of the concept says what it is."""
        if fact.under or (fact.facet is not None and key(fact.facet) not in INTRODUCING):
            return False
        if not definitions.ends_as_definition(text, named=False):
            return False
        return definitions.term_and_meaning(text) is None and not definitions.topic_named(
            text, self._ends_in_another
        )

    def _is_own(self, text: str) -> bool:
        return name_key(text) in self._names

    def _ends_in_another(self, topic: str) -> bool:
        """Whether the last words of a topic name another service, of which is said what follows:
        Amazon ECS in `Fargate의 Amazon ECS`."""
        starts = [0, *(space.end() for space in _BETWEEN_WORDS.finditer(topic))][-_WORDS_OF_NAME:]
        lasts = [topic[start:] for start in starts]
        return any(map(self._services.named, lasts)) and not any(map(self._is_own, lasts))

    # Terms

    def _make_terms(self) -> None:
        """Each term that a fact defines becomes a concept, with what stands below that fact."""
        kept: list[DraftFact] = []
        term: DraftConcept | None = None
        above: tuple[str, ...] = ()
        for fact in self._concept.facts:
            if term is not None and fact.under[: len(above)] == above:
                fact.under, fact.facet = fact.under[len(above) :], None
                term.facts.append(fact)
                continue
            labels = fact.under
            term = self._term_of(fact)
            if term is None:
                kept.append(fact)
            else:
                above = (*labels, plain(fact.text).rstrip(" :"))
        self._concept.facts = kept

    def _term_of(self, fact: DraftFact) -> DraftConcept | None:
        """The concept of the term that the fact defines, with the fact as its first."""
        if fact.kind or fact.aside or fact.mark or is_row(fact.source):
            return None
        if fact.unsure or fact.ask is not None or fact.of_a_place:
            return None
        found = self._defined_below(fact) if fact.under else term_and_meaning(plain(fact.text))
        if found is None or len(found.said) > _LONGEST or self._is_own(found.term):
            return None
        title = clean_title(found.term)
        if not definitions.is_term(title) or not definitions.ends_as_definition(found.said):
            return None
        if key(found.term) in self._labels and self._services.named(title) is None:
            return None
        term = self._home_of(title, found.term, fact.line)
        if term is not None:
            fact.kind, fact.facet, fact.under = "definition", None, ()
            term.facts.append(fact)
            term.facts.sort(key=lambda fact: fact.line)
        return term

    def _defined_below(self, fact: DraftFact) -> Defined | None:
        """What stands below `용어란?`: it says what the term is."""
        label = fact.under[-1]
        return Defined(label, plain(fact.text)) if _ASKS_WHAT_IT_IS.search(label) else None

    def _home_of(self, title: str, heading: str, line: int) -> DraftConcept | None:
        """The concept of a term: one that there is, or a new one below this one.

        None for a service that is no feature of this one: it was seen whose the fact is.
        """
        row = self._row_of(title)
        if row is not None:
            above = [each.id for each in self._services.above(row.id)]
            if self._concept.service not in above:
                return None
            if row.id in self._homes:
                return self._homes[row.id]
        for sub in self._concept.concepts:
            if key(sub.title) == key(title):
                return sub
        made = DraftConcept(title, heading, line, service=row.id if row else None)
        if row is not None:
            self._homes[row.id] = made
        self._concept.concepts.append(made)
        return made

    def _row_of(self, title: str) -> Service | None:
        """The row that a term names: wherever it stands, or as a feature of this concept."""
        said, inside = bracketed(title)
        called = [title, said, *([inside] if inside else [])]
        for name in called:
            if row := self._services.named(name):
                return row
        for name in called:
            for row in self._services.in_context(name):
                if any(each.id == self._concept.service for each in self._services.above(row.id)):
                    return row
        return None


def _names_of(concept: DraftConcept, services: Services) -> frozenset[str]:
    """Keys (`services.name_key`) of all that the concept is called."""
    called = [concept.title, *([concept.name] if concept.name else [])]
    row = services.by_id.get(concept.service or "") or services.named(concept.title)
    if row is not None:
        called += [*row.names, *row.in_context]
    return frozenset(map(name_key, called))
