"""What is wrong with blueprints of exams that can be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from awsquiz.core.exam.blueprint import Blueprint
from awsquiz.core.lint.finding import NOWHERE, Finding, Where
from awsquiz.core.model import Library

_Where = Callable[[str], Where]
"""Where a key of the blueprint stands, or the domain of `domain ID`."""


def contradictions(blueprint: Blueprint, where: _Where = lambda _key: NOWHERE) -> list[Finding]:
    """What a blueprint contradicts within itself: no exam can be drawn by it."""
    return [_finding(code, words, where(key)) for key, code, words in _contradictions(blueprint)]


def unknown_concepts(
    blueprint: Blueprint, library: Library, where: _Where = lambda _key: NOWHERE
) -> list[Finding]:
    """The rules of domains that name a concept which no card has."""
    return [
        _finding(
            "unknown-concept", {"key": "concepts", "id": concept}, where(f"domain {domain.id}")
        )
        for domain in blueprint.domains
        for concept in domain.concepts
        if concept not in library.by_id
    ]


def _finding(code: str, words: dict[str, object], where: Where) -> Finding:
    path, line = where
    return Finding(code, words, path=path, line=line)


def _contradictions(blueprint: Blueprint) -> Iterator[tuple[str, str, dict[str, object]]]:
    """The key concerned, a code, words for its sentence."""
    if not blueprint.domains:
        yield "domains", "no-domains", {}
        return
    if blueprint.unscored >= blueprint.questions:
        yield "unscored", "all-unscored", {"questions": blueprint.questions}
    # The question engine takes longer than all else here, and few who check have a new blueprint.
    from awsquiz.core.questions import IN_EXAMS

    for form in blueprint.forms:
        if form not in IN_EXAMS:
            yield "forms", "no-exam-form", {"form": form, "forms": ", ".join(IN_EXAMS)}
    for name, shares in (
        ("forms", blueprint.forms.values()),
        ("domains", [domain.weight for domain in blueprint.domains]),
    ):
        if (total := sum(shares)) != 100:
            yield name, "not-all", {"key": name, "total": total}
    ids = [domain.id for domain in blueprint.domains]
    for twice in dict.fromkeys(name for name in ids if ids.count(name) > 1):
        yield "domains", "duplicate-domain", {"id": twice}
    yield from _out_of_scope(blueprint)
    several = "multiple" in blueprint.kinds and blueprint.forms.get("scenario", 0) > 0
    if blueprint.multiple and not (several or blueprint.forms.get("multi")):
        yield "multiple", "no-multiple", {"share": blueprint.multiple}


def _out_of_scope(blueprint: Blueprint) -> Iterator[tuple[str, str, dict[str, object]]]:
    in_scope = {name for names in blueprint.scope.values() for name in names}
    for domain in blueprint.domains:
        for name in (name for task in domain.tasks for name in task.services):
            if name not in in_scope:
                yield f"domain {domain.id}", "not-in-scope", {"name": name}
