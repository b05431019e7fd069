"""What may stand as a wrong option: only what is known to be false.

Notes are incomplete, so nothing is false because it is absent. A statement is false of a concept
(a) when its fact names the concept in `false_for`, (b) when it gives another value of an
attribute that the concept has, (c) when it is one of the concept's own statements turned round,
(d) when it defines a concept that is neither kin nor confusable.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from awsquiz.core.model import Concept, Fact, Library
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
        if self.why == "value" and self.fact.attribute and self.fact.value:
            return f"{self.concept.title}의 {self.fact.attribute}: {self.fact.value}"
        return f"{with_particle(subject, '이다/다')}"


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
    return text if text and not _is_told(_told(library, concept), text, concept) else None


def why_false(library: Library, concept: Concept, owner: Concept, fact: Fact) -> WhyFalse | None:
    """The way in which another concept's fact is known to be false of a concept, or None."""
    if library.close(concept.id, owner.id):
        return None
    why = _claim(library, concept, fact)
    if why is None or _is_told(_told(library, concept), fact.text, concept, owner):
        return None
    return why


def _claim(library: Library, concept: Concept, fact: Fact) -> WhyFalse | None:
    own, around = _values(library, concept, fact.attribute)
    same = fact.value is not None and key(fact.value) in around
    if concept.id in (fact.false_for or ()):
        return None if fact.value is not None and key(fact.value) in own else "false_for"
    if same:
        return None
    if fact.value and own:
        return "value"
    return "definition" if fact.kind == "definition" else None


def _values(
    library: Library, concept: Concept, attribute: str | None
) -> tuple[frozenset[str], frozenset[str]]:
    """The values of an attribute that the concept has, and those that it and its kin have."""
    if not attribute:
        return frozenset(), frozenset()
    around = {
        member: {
            key(fact.value)
            for fact in library.by_id[member].facts
            if fact.attribute == attribute and fact.value and not fact.retired
        }
        for member in library.kin(concept.id)
    }
    return frozenset(around[concept.id]), frozenset().union(*around.values())


def _told(library: Library, concept: Concept) -> frozenset[str]:
    """What the cards say of the concept and its kin, by `text.key`, with and without the names."""
    return frozenset(
        said
        for member in library.kin(concept.id)
        for fact in library.by_id[member].facts
        for said in _keys(fact.text, library.by_id[member])
    )


def _is_told(told: frozenset[str], text: str, concept: Concept, owner: Concept | None = None) -> bool:
    """Whether the statement, read as one about the concept or about its owner, is among them."""
    read = _keys(text, concept) + (() if owner is None else _keys(text, owner))
    return any(said in told for said in read)


def _keys(text: str, concept: Concept) -> tuple[str, str]:
    return key(text), key(masked(text, concept))


def falsehoods(library: Library, concept: Concept) -> Iterator[Falsehood]:
    """Every statement that is known to be false of the concept, in the library's order."""
    for owner in library.by_id.values():
        for fact in owner.facts:
            if not fact.askable:
                continue
            if owner.id == concept.id:
                if text := opposite(library, concept, fact):
                    yield Falsehood(text, owner, fact, "mark")
            elif why := why_false(library, concept, owner, fact):
                yield Falsehood(fact.text, owner, fact, why)


def cannot_be(library: Library, owner: Concept, fact: Fact) -> Iterator[tuple[Concept, WhyFalse]]:
    """Every concept of which the fact is known to be false."""
    for concept in library.by_id.values():
        if concept.id != owner.id and (why := why_false(library, concept, owner, fact)):
            yield concept, why
