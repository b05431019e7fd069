"""What an exam asks, or one of its domains: for practice of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awsquiz.errors.wrong_arguments import WrongArguments
from awsquiz.errors.wrong_use import NoSuchName

if TYPE_CHECKING:
    from awsquiz.core.exam.blueprint import Blueprint, Domain
    from awsquiz.storage.index import Index

_ALIKE = 5
"""Letters with which a domain's id and its other name begin alike: security, secure."""


def facts_of_exam(index: Index, exam: str | None, domain: str | None) -> frozenset[str] | None:
    """Ids of all facts that an exam, or its domain, can ask; None where none is named.

    Raises WrongUse.
    """
    if exam is None:
        if domain is not None:
            raise WrongArguments.domain_without_exam()
        return None
    from awsquiz.cli.exam_loading import blueprint_named
    from awsquiz.core.exam.domains import facts_of
    from awsquiz.core.exam.supply import scenarios_of

    blueprint, library = blueprint_named(exam), index.library()
    named = _named(blueprint, domain).id if domain is not None else None
    made = facts_of(library, blueprint)
    found = {
        fact
        for name, cards in made.items()
        for concepts in cards.values()
        for facts in concepts.values()
        for fact in facts
        if named in (None, name)
    }
    for (name, _several), written in scenarios_of(library, blueprint).items():
        if named in (None, name):
            groups = (group for concepts in written.values() for group in concepts.values())
            found.update(each.facts[0] for group in groups for each in group)
    return frozenset(found)


def of_domain(blueprint: Blueprint, word: str) -> Blueprint:
    """The exam with one of its domains alone. Raises NoSuchName."""
    from msgspec.structs import replace

    domain = _named(blueprint, word)
    title = f"{blueprint.title}: {domain.title}"
    return replace(blueprint, title=title, domains=(replace(domain, weight=100),))


def _named(blueprint: Blueprint, word: str) -> Domain:
    """The domain by its id, by how that begins, or by words of its title. Raises NoSuchName."""
    said = word.strip().casefold()
    for domain in blueprint.domains:
        if said == domain.id:
            return domain
    near = [
        domain
        for domain in blueprint.domains
        if said and (domain.id[:_ALIKE] == said[:_ALIKE] or said in domain.title.casefold())
    ]
    if len(near) != 1:
        offered = [f"{domain.id} ({domain.title})" for domain in blueprint.domains]
        raise NoSuchName("domain", word, offered)
    return near[0]
