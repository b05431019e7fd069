"""A check holds as long as the fact says the same."""

from __future__ import annotations

from msgspec.structs import replace

from awsquiz.core.model import Concept, Fact, Library


def with_standing_checks(card: Concept, before: Library) -> Concept:
    """The card without `checked` at facts that say otherwise than before and bear its old day."""
    return replace(
        card,
        facts=tuple(_standing(fact, before) for fact in card.facts),
        concepts=tuple(with_standing_checks(sub, before) for sub in card.concepts),
    )


def _standing(fact: Fact, before: Library) -> Fact:
    _concept, old = before.fact(fact.id) or (None, fact)
    says_otherwise = (fact.text, fact.value) != (old.text, old.value)
    is_old_check = (fact.checked, fact.docs) == (old.checked, old.docs)
    return replace(fact, checked=None) if says_otherwise and is_old_check else fact
