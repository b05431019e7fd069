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
        return fact.false_text
    if fact.mark is None:
        return None
    true, false = ("○", "✕") if fact.mark == "o" else ("✕", "○")
    if fact.text.count(true) == 1 and false not in fact.text:
        return fact.text.replace(true, false)
    return None


def why_false(library: Library, concept: Concept, owner: Concept, fact: Fact) -> WhyFalse | None:
    """The way in which another concept's fact is known to be false of a concept, or None."""
    if library.close(concept.id, owner.id):
        return None
    if concept.id in (fact.false_for or ()):
        return "false_for"
    if fact.attribute and fact.value:
        values = {
            key(other.value)
            for member in library.kin(concept.id)
            for other in library.by_id[member].facts
            if other.attribute == fact.attribute and other.value and not other.retired
        }
        own = any(
            other.attribute == fact.attribute and other.value and not other.retired
            for other in concept.facts
        )
        if own and key(fact.value) not in values:
            return "value"
    if fact.kind == "definition":
        return "definition"
    return None


def falsehoods(library: Library, concept: Concept) -> Iterator[Falsehood]:
    """Every statement that is known to be false of the concept, in the library's order."""
    true = {key(fact.text) for fact in concept.facts}
    for owner in library.by_id.values():
        for fact in owner.facts:
            if not fact.askable:
                continue
            if owner.id == concept.id:
                if text := turned_round(fact):
                    yield Falsehood(text, owner, fact, "mark")
            elif key(fact.text) not in true and (why := why_false(library, concept, owner, fact)):
                yield Falsehood(fact.text, owner, fact, why)


def cannot_be(library: Library, owner: Concept, fact: Fact) -> Iterator[tuple[Concept, WhyFalse]]:
    """Every concept of which the fact is known to be false."""
    for concept in library.by_id.values():
        if concept.id != owner.id and (why := why_false(library, concept, owner, fact)):
            yield concept, why
