"""The JSON that commands print: stable keys, nothing else on stdout."""

from __future__ import annotations

import sys

import msgspec

from awsquiz import messages
from awsquiz.core.lint.finding import Finding
from awsquiz.core.model import Concept, Fact, Library


def print_json(value: object) -> None:
    """Prints a value as JSON, indented, with a line break at the end."""
    text = msgspec.json.format(msgspec.json.encode(value), indent=2).decode()
    sys.stdout.write(text + "\n")


def as_json(finding: Finding) -> dict[str, object]:
    """A finding as a record: what it is, in a code and in words, and where."""
    return {
        "code": finding.code,
        "message": messages.sentence(finding),
        "mend": messages.mend(finding) or None,
        "notice": finding.notice,
        "path": None if finding.path is None else str(finding.path),
        "line": finding.line,
        "concept": finding.concept,
        "fact": finding.fact,
        "scenario": finding.scenario,
    }


def summary(library: Library, concept: Concept) -> dict[str, object]:
    """A concept in a list: what it is called, where it stands, how many facts it has."""
    current = [fact for fact in concept.facts if not fact.retired]
    return {
        "id": concept.id,
        "title": concept.title,
        "path": [each.title for each in (*library.ancestors(concept.id), concept)],
        "facts": len(current),
        "askable": sum(fact.askable for fact in current),
        "note": library.note_of(concept),
        "line": concept.line,
    }


def whole(library: Library, concept: Concept) -> dict[str, object]:
    """A concept with its facts."""
    return summary(library, concept) | {
        "name": concept.name,
        "category": concept.category,
        "aliases": concept.aliases,
        "docs": concept.docs,
        "facts": [_fact(library, concept, fact) for fact in concept.facts],
        "concepts": [sub.id for sub in concept.concepts],
    }


def _fact(library: Library, concept: Concept, fact: Fact) -> dict[str, object]:
    fields = {name: getattr(fact, name) for name in fact.__struct_fields__}
    return fields | {"note": library.note_of(concept, fact)}
