"""What may stand as a wrong option: only what is known to be false.

Notes are incomplete, so nothing is false because it is absent. A statement is false of a concept
(a) when its fact names the concept in `false_for`, (b) when it gives another value of an
attribute that the concept has, (c) when it is one of the concept's own statements turned round,
(d) when it defines a concept that is neither kin nor confusable.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.masks import meaning, shown
from awsquiz.core.questions.particles import with_particle
from awsquiz.core.questions.question import WhyFalse
from awsquiz.core.text import key, plain


@dataclass(frozen=True)
class Falsehood:
    """A statement that is false of a concept, with the proof."""

    text: str
    concept: Concept
    """Whose fact it is."""
    fact: Fact
    why: WhyFalse

    @property
    def reason(self) -> str:
        """What it is really true of, or what is true instead."""
        if self.why == "mark":
            return f"사실은 이렇다: {plain(self.fact.text)}"
        subject = f"{self.concept.title}의 {'정의' if self.fact.kind == 'definition' else '설명'}"
        if self.why == "value":
            return self.value_reason
        return with_particle(subject, "이다/다")

    @property
    def value_reason(self) -> str:
        """Whose value it is."""
        return f"{self.concept.title}의 {self.fact.attribute}: {self.fact.value}"


def turned_round(fact: Fact) -> str | None:
    """The fact's statement made false: by a person, else by turning the note's mark."""
    if fact.false_text:
        return fact.false_text if key(fact.false_text) != key(fact.text) else None
    if fact.mark is None:
        return None
    true, false = ("○", "✕") if fact.mark == "o" else ("✕", "○")
    if fact.text.count(true) == 1 and false not in fact.text:
        return fact.text.replace(true, false)
    return None


def opposite(library: Library, concept: Concept, fact: Fact) -> str | None:
    """The concept's own fact turned round, unless that is true by another card after all."""
    text = turned_round(fact)
    return text if text and not _is_told(library, concept, concept, fact, text) else None


def why_false(library: Library, concept: Concept, owner: Concept, fact: Fact) -> WhyFalse | None:
    """The way in which another concept's fact is known to be false of a concept, or None."""
    if library.close(concept.id, owner.id):
        return None
    why = _claim(library, concept, fact)
    return why if why and not _is_told(library, concept, owner, fact, fact.text) else None


def _claim(library: Library, concept: Concept, fact: Fact) -> WhyFalse | None:
    """How the fact would be false, if no card said it of the concept in the same words."""
    if not (fact.attribute and fact.value):
        own = around = frozenset[str]()
    else:
        own = _values(library, concept.id).get(fact.attribute, frozenset())
        around = own.union(
            *(_values(library, kin).get(fact.attribute, ()) for kin in library.kin(concept.id))
        )
    value = key(fact.value or "")
    if concept.id in (fact.false_for or ()):
        return None if value in own else "false_for"
    if value in around:
        return None
    if own:
        return "value"
    return "definition" if fact.kind == "definition" else None


@lru_cache(maxsize=4096)
def _values(library: Library, concept_id: str) -> dict[str, frozenset[str]]:
    """Attribute → the values (`text.key`) that the concept has by its facts."""
    values: dict[str, frozenset[str]] = {}
    for fact in library.by_id[concept_id].facts:
        if fact.attribute and fact.value and not fact.retired:
            so_far = values.get(fact.attribute, frozenset())
            values[fact.attribute] = so_far | {key(fact.value)}
    return values


def _is_told(library: Library, concept: Concept, owner: Concept, fact: Fact, text: str) -> bool:
    """Whether a card says the same of the concept or its kin, whatever they are called in it."""
    hidden = (shown(fact, *names, text=text) for names in ((owner,), (concept, owner)))
    read = {key(text), *map(meaning, hidden)}
    return any(not read.isdisjoint(_told(library, member)) for member in library.kin(concept.id))


@lru_cache(maxsize=4096)
def _told(library: Library, concept_id: str) -> frozenset[str]:
    """What its card says of a concept, by `text.key`, with its names and without them."""
    concept = library.by_id[concept_id]
    said = {key(fact.text) for fact in concept.facts}
    return frozenset(said.union(meaning(shown(fact, concept)) for fact in concept.facts))


def falsehoods(library: Library, concept: Concept) -> tuple[Falsehood, ...]:
    """Every statement that is known to be false of the concept, in the library's order."""
    return _falsehoods(library, concept.id)


@lru_cache(maxsize=1024)
def _falsehoods(library: Library, concept_id: str) -> tuple[Falsehood, ...]:
    concept = library.by_id[concept_id]
    found = []
    for owner in library.by_id.values():
        for fact in owner.facts:
            if not fact.askable:
                continue
            if owner.id == concept_id:
                if text := opposite(library, concept, fact):
                    found.append(Falsehood(text, owner, fact, "mark"))
            elif why := why_false(library, concept, owner, fact):
                found.append(Falsehood(fact.text, owner, fact, why))
    return tuple(found)


def cannot_be(library: Library, owner: Concept, fact: Fact) -> Iterator[tuple[Concept, WhyFalse]]:
    """Every concept of which the fact is known to be false."""
    for concept in library.by_id.values():
        if concept.id != owner.id and (why := why_false(library, concept, owner, fact)):
            yield concept, why
