"""What may stand as a wrong option: only what is known to be false.

Notes are incomplete, so nothing is false because it is absent. A statement is false of a concept
(a) when its fact names the concept in `false_for`, (b) when it gives another value of an
attribute that the concept has, (c) when it is one of the concept's own statements turned round,
(d) when it defines a concept that is neither kin nor confusable.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import TypeVar

from msgspec import Struct

from awsquiz.core.model import Concept, Fact, Kind, Library, sense_of
from awsquiz.core.questions.masks import meaning, shown
from awsquiz.core.questions.question import WhyFalse, in_truth
from awsquiz.core.questions.survey import sampled, survey_of
from awsquiz.core.text import key, plain
from awsquiz.core.text.particles import with_particle

_Item = TypeVar("_Item")


class Falsehood(Struct, frozen=True):
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
            return in_truth(self.fact)
        subject = f"{self.concept.title}의 {'정의' if self.fact.kind == 'definition' else '설명'}"
        if self.why == "value":
            return self.value_reason
        return with_particle(subject, "이다/다")

    @property
    def value_reason(self) -> str:
        """Whose value it is."""
        return f"{self.concept.title}의 {self.fact.attribute}: {self.fact.value}"


def negated(fact: Fact) -> str | None:
    """The fact's statement made false: as a person wrote it, or by flipping the note's mark."""
    if fact.false_text:
        return fact.false_text if key(fact.false_text) != key(fact.text) else None
    if fact.mark is None:
        return None
    true, turned = sense_of(fact.mark)
    if turned is None:
        return None
    false = sense_of(turned).sign
    if fact.text.count(true) == 1 and false not in fact.text:
        return fact.text.replace(true, false)
    return None


def opposite(library: Library, concept: Concept, fact: Fact) -> str | None:
    """The concept's own fact turned round, unless that is true by another card after all."""
    text = negated(fact)
    return text if text and not is_stated(library, concept, concept, fact, text) else None


def why_false(library: Library, concept: Concept, owner: Concept, fact: Fact) -> WhyFalse | None:
    """The way in which another concept's fact is known to be false of a concept, or None."""
    why = _claim(library, concept, owner, fact)
    return why if why and not is_stated(library, concept, owner, fact, fact.text) else None


def _claim(library: Library, concept: Concept, owner: Concept, fact: Fact) -> WhyFalse | None:
    """How the fact would be false, if no card said it of the concept in the same words."""
    if library.are_close(concept.id, owner.id):
        return None
    named = concept.id in (fact.false_for or ())
    if fact.value and (named or fact.attribute):
        value = key(fact.value)
        own = survey_of(library).values(concept.id).get(fact.attribute or "", frozenset())
        if value in (own if named else values_around(library, concept.id, fact.attribute)):
            return None
        if own and not named:
            return "value"
    if named:
        return "false_for"
    return "definition" if fact.kind == "definition" else None


def values_around(library: Library, concept_id: str, attribute: str | None) -> frozenset[str]:
    """The values (`text.key`) of the attribute that the concept or one of its kin has."""
    return frozenset() if attribute is None else survey_of(library).around(concept_id, attribute)


def is_stated(library: Library, concept: Concept, owner: Concept, fact: Fact, text: str) -> bool:
    """Whether a card says the same of the concept or its kin, whatever they are called in it."""
    hidden = {shown(fact, *names, text=text) for names in ((owner,), (concept, owner))}
    read = set(map(meaning, hidden | {plain(text)}))
    statements = survey_of(library).statements
    return any(not read.isdisjoint(statements(member)) for member in library.kin(concept.id))


def is_true_after_all(library: Library, concept: Concept, false: Falsehood) -> bool:
    """Whether a card states the supposed falsehood of the concept after all."""
    return is_stated(library, concept, false.concept, false.fact, false.text)


def falsehoods(
    library: Library, concept: Concept, kind: Kind | None, random: Random
) -> list[Falsehood]:
    """Statements of that kind that are false of the concept unless a card says them: see `picked`.

    All of them, first its own ones turned round; of very many candidates only some are looked at.
    """
    survey = survey_of(library)
    values = [survey.valued.get(attribute, ()) for attribute in survey.values(concept.id)]
    against = survey.against.get((concept.id, kind), ())
    rows = [survey.turnable(concept.id), against, sampled(values, random)]
    if kind == "definition":
        rows.append(survey.definitions)
    found: dict[str, Falsehood] = {}
    for owner, fact in sampled(rows, random):
        if fact.kind != kind or not fact.askable or fact.id in found:
            continue
        if owner is concept:
            if text := negated(fact):
                found[fact.id] = Falsehood(text, owner, fact, "mark")
        elif why := _claim(library, concept, owner, fact):
            found[fact.id] = Falsehood(fact.text, owner, fact, why)
    return list(found.values())


def other_values(
    library: Library, concept: Concept, attribute: str, random: Random
) -> list[Falsehood]:
    """Facts of others with values of the attribute that neither the concept nor its kin have.

    They are false of it unless a card says them. All of them; of very many only some.
    """
    around = values_around(library, concept.id, attribute)
    return [
        Falsehood(fact.text, owner, fact, why)
        for owner, fact in sampled([survey_of(library).valued.get(attribute, ())], random)
        if fact.askable
        and key(fact.value or "") not in around
        and (why := _claim(library, concept, owner, fact))
    ]


def concepts_it_is_false_of(
    library: Library, owner: Concept, fact: Fact, random: Random
) -> list[tuple[Concept, WhyFalse]]:
    """The concepts of which the fact is false unless a card says it, in random order.

    All of them; of very many only some.
    """
    survey = survey_of(library)
    named = (library.by_id.get(concept_id) for concept_id in fact.false_for or ())
    rows: list[Sequence[Concept]] = [[concept for concept in named if concept]]
    if fact.attribute and fact.value:
        rows.append([concept for concept, _ in sampled([survey.valued[fact.attribute]], random)])
    if fact.kind == "definition":
        rows.append(survey.concepts)
    drawn = list({concept.id: concept for concept in sampled(rows, random)}.values())
    random.shuffle(drawn)
    return [(concept, why) for concept in drawn if (why := _claim(library, concept, owner, fact))]


def pick_false(
    pick: Callable[[Sequence[_Item]], list[_Item]],
    items: Sequence[_Item],
    is_true: Callable[[_Item], bool],
) -> list[_Item]:
    """The pick from the items; if a card states any of it, it is picked again without that one.

    To find that out is slow, so that it is asked of a few instead of all.
    """
    while True:
        chosen = pick(items)
        untrue = [each for each in chosen if is_true(each)]
        if not untrue:
            return chosen
        items = [item for item in items if not any(item is each for each in untrue)]
