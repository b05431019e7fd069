"""The learner's own facts that an exam leaves out: studied for it, and not counted in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from statistics import fmean

from awsquiz.core.exam.blueprint import Blueprint
from awsquiz.core.exam.domains import card_of
from awsquiz.core.exam.guide_names import GuideNames
from awsquiz.core.model import Library
from awsquiz.core.plan.picking import PlanFact
from awsquiz.core.study.schedule import Strength

_AFTER = 0.5
"""What a fact counts of which the exam names nothing above it, beside the least of the exam's."""


def with_own_facts(
    exams: Iterable[PlanFact],
    library: Library,
    blueprint: Blueprint,
    order: Iterable[str],
    strengths: Mapping[str, Strength],
) -> list[PlanFact]:
    """The facts that the exam can ask and those of the learner's own, as they come in `order`.

    An own fact is one that nobody has looked up. Where the blueprint names its concept or one above
    it, it is worth as much as the mean of the exam's in its card, or of all where there are none
    there; otherwise it comes after the exam's. Obvious ones are met by the plan, and then return by
    their schedule.
    """
    counted = {each.fact: each for each in exams}
    worths = [each.worth for each in counted.values()] or [1.0]
    within, after = fmean(worths), _AFTER * min(worths)
    by_card: dict[str, list[float]] = {}
    for each in counted.values():
        by_card.setdefault(card_of(library, each.concept), []).append(each.worth)
    means = {card: fmean(of_card) for card, of_card in by_card.items()}
    named = _named_concepts(library, blueprint)
    found: list[PlanFact] = []
    for fact in order:
        if fact in counted:
            found.append(counted[fact])
            continue
        owner = library.fact(fact)
        if owner is None or owner[1].reviewed or not owner[1].askable:
            continue
        if owner[1].is_obvious and fact in strengths:
            continue
        concept = owner[0].id
        in_scope = means.get(card_of(library, concept), within)
        worth = in_scope if concept in named else after
        found.append(PlanFact(fact, concept, worth, strengths.get(fact), counts=False))
    return found


def _named_concepts(library: Library, blueprint: Blueprint) -> frozenset[str]:
    """Ids of the concepts that the blueprint names as services or topics, with all below them."""
    names = [name for services in blueprint.scope.values() for name in services]
    for domain in blueprint.domains:
        for task in domain.tasks:
            names.extend(task.names)
    return frozenset(GuideNames(library).of(names))
