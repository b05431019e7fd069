"""Partial records: what one layer says of a fact or of a concept. Any key but `id` may be missing.

They are made from the records of `model`, so that a new key needs no second place.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, Union

import msgspec
from msgspec import NODEFAULT, UNSET, Struct, UnsetType, defstruct

from awsquiz.core.model import Concept, Fact, Library

_INNER = ("facts", "concepts")


def _lenient(name: str, kind: type[Struct]) -> Any:
    """The record with every key but the id left to choice; what may be missing may be null too."""
    fields: list[Any] = []
    for info in msgspec.structs.fields(kind):
        if info.name == "id":
            fields.append((info.name, info.type))
        elif info.name not in _INNER:
            kinds = (info.type, UnsetType) if info.required else (info.type, None, UnsetType)
            fields.append((info.name, Union[kinds], UNSET))  # noqa: UP007 made at run time
    return defstruct(
        name,
        fields,
        module=__name__,
        frozen=True,
        kw_only=True,
        omit_defaults=True,
        forbid_unknown_fields=True,
        gc=False,  # no record holds itself
    )


_FactKeys: Any = _lenient("_FactKeys", Fact)
_ConceptKeys: Any = _lenient("_ConceptKeys", Concept)


class PartialFact(_FactKeys):  # type: ignore[misc]
    """What a layer says of a fact."""


class PartialConcept(_ConceptKeys, kw_only=True):  # type: ignore[misc, call-arg]
    """What a layer says of a concept, and of what stands in it."""

    facts: tuple[PartialFact, ...] = ()
    concepts: tuple[PartialConcept, ...] = ()

    def walk(self) -> Iterator[PartialConcept]:
        """Itself, then its sub-concepts, depth first."""
        yield self
        for sub in self.concepts:
            yield from sub.walk()


Layer = tuple[PartialConcept, ...]
"""The cards of one layer."""


def defaults(kind: type[Struct]) -> dict[str, Any]:
    """Of each key of a record what it means where nobody says it; UNSET where it must be said.

    Without what stands in it.
    """
    return {
        info.name: UNSET if info.required else _default(info)
        for info in msgspec.structs.fields(kind)
        if info.name not in _INNER
    }


def _default(info: msgspec.structs.FieldInfo) -> Any:
    # An empty mapping is made anew for each record.
    return info.default if info.default_factory is NODEFAULT else info.default_factory()


FACT_DEFAULTS = defaults(Fact)
CONCEPT_DEFAULTS = defaults(Concept)


def is_reworded(keys: Collection[str]) -> bool:
    """Whether a layer with these keys says what a fact teaches, and nothing of a check: what was
    checked below it was something else."""
    return "checked" not in keys and not {"text", "value"}.isdisjoint(keys)


def said(record: PartialFact | PartialConcept) -> dict[str, Any]:
    """The keys that a record says, with null as None; without what stands in it."""
    keys = FACT_DEFAULTS if isinstance(record, PartialFact) else CONCEPT_DEFAULTS
    return {name: value for name in keys if (value := getattr(record, name)) is not UNSET}


def _effective(record: PartialFact | PartialConcept) -> dict[str, Any]:
    """The same with what null means in its place."""
    keys = FACT_DEFAULTS if isinstance(record, PartialFact) else CONCEPT_DEFAULTS
    return {
        name: keys[name] if value is None else value
        for name in keys
        if (value := getattr(record, name)) is not UNSET
    }


def stands_alone(record: PartialFact | PartialConcept) -> bool:
    """Whether it stands by itself: a fact has a text, a concept a title."""
    needed = record.text if isinstance(record, PartialFact) else record.title
    return needed is not UNSET


def whole_fact(record: PartialFact) -> Fact | None:
    """The fact that the record is by itself; None where it has no text."""
    return Fact(**_effective(record)) if stands_alone(record) else None


def whole(record: PartialConcept) -> Concept | None:
    """The concept that the record is by itself, without what in it lacks title or text."""
    if not stands_alone(record):
        return None
    facts = tuple(fact for each in record.facts if (fact := whole_fact(each)) is not None)
    concepts = tuple(sub for each in record.concepts if (sub := whole(each)) is not None)
    return Concept(**_effective(record), facts=facts, concepts=concepts)


def _without_defaults(record: Struct, keys: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name in keys if (value := getattr(record, name)) != keys[name]}


def _partial_fact(fact: Fact) -> PartialFact:
    """The record that says all of the fact which is no default."""
    return PartialFact(**_without_defaults(fact, FACT_DEFAULTS))


def partial(card: Concept) -> PartialConcept:
    """The record that says all of the card which is no default."""
    return PartialConcept(
        **_without_defaults(card, CONCEPT_DEFAULTS),
        facts=tuple(map(_partial_fact, card.facts)),
        concepts=tuple(map(partial, card.concepts)),
    )


def filled(card: PartialConcept, known: Library) -> Concept | None:
    """The card with what the library says of its records besides, and with nothing else in it.

    Without what lacks title or text there as well; None where that is the card itself.
    """
    return whole(_filled(card, known))


def _filled(concept: PartialConcept, known: Library) -> PartialConcept:
    low = known.by_id.get(concept.id)
    keys = _without_defaults(low, CONCEPT_DEFAULTS) if low else {}
    return PartialConcept(
        **keys | said(concept),
        facts=tuple(_filled_fact(fact, known) for fact in concept.facts),
        concepts=tuple(_filled(sub, known) for sub in concept.concepts),
    )


def _filled_fact(fact: PartialFact, known: Library) -> PartialFact:
    low = known.fact(fact.id)
    keys = _without_defaults(low[1], FACT_DEFAULTS) if low else {}
    return PartialFact(**keys | said(fact))


def records_in(cards: Layer) -> Iterator[PartialConcept | PartialFact]:
    """All records of a layer: each concept, its facts, what stands below it."""
    for card in cards:
        for concept in card.walk():
            yield concept
            yield from concept.facts


def missing_in(card: PartialConcept) -> Iterator[tuple[str, str]]:
    """The ids of the records that do not stand alone, each with the key that it lacks."""
    for record in records_in((card,)):
        if not stands_alone(record):
            yield record.id, "text" if isinstance(record, PartialFact) else "title"


def ids_within(card: Concept | PartialConcept) -> Iterator[str]:
    """All ids of concepts and facts, as often as they stand there."""
    for concept in card.walk():
        yield concept.id
        yield from (fact.id for fact in concept.facts)
