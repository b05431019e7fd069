"""The JSON that commands print: one envelope, nothing else on stdout; see docs/json.md."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from awsquiz import messages
from awsquiz.cli.notices import told
from awsquiz.core.lint.finding import Finding
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.text import UNSEEN
from awsquiz.terminal.streams import print_whole

if TYPE_CHECKING:
    from awsquiz.cli.records.of_cards import ConceptData, ConceptRow
    from awsquiz.cli.records.problem import Problem

ENVELOPE_VERSION = 1
"""Version of the envelope and its contents: raised when a key is dropped or changes meaning."""


def print_json(command: str, data: Mapping[str, object], problems: Iterable[Finding] = ()) -> None:
    """Prints the envelope of a command; notices from the way come before other problems."""
    print_envelope(command, data, problems)


def print_envelope(
    command: str,
    data: Mapping[str, object] | None,
    problems: Iterable[Finding],
    ended_by: Mapping[str, object] | None = None,
) -> None:
    """The same, also of a command that could not do what was asked, and of what ended it."""
    envelope = {
        "version": ENVELOPE_VERSION,
        "command": command,
        "data": data,
        "problems": [
            *(finding_record(each) for each in (*told(), *problems)),
            *([ended_by] if ended_by is not None else []),
        ],
    }
    try:
        text = msgspec.json.format(msgspec.json.encode(envelope), indent=2).decode()
    except UnicodeEncodeError:  # the name of a file, or an argument, that is not UTF-8
        text = _with_surrogates(envelope)
    # What a terminal would obey is written as JSON writes it: so nothing of it is lost.
    print_whole(UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text))


def _with_surrogates(envelope: Mapping[str, object]) -> str:
    """The same with its surrogates escaped, by which Python tells the bytes again."""
    import json

    return json.dumps(msgspec.to_builtins(envelope), indent=2)


def finding_record(finding: Finding) -> Problem:
    """A finding as a record: what it is, in a code and in words, and where."""
    return {
        "code": finding.code,
        "message": messages.sentence(finding),
        "mend": messages.mend(finding) or None,
        "level": finding.level,
        "notice": finding.level == "notice",
        "path": None if finding.path is None else str(finding.path),
        "line": finding.line,
        "concept": finding.concept,
        "fact": finding.fact,
        "scenario": finding.scenario,
    }


def all_fields(record: Struct) -> dict[str, object]:
    """All fields of a record, those at their defaults as well."""
    return {name: getattr(record, name) for name in record.__struct_fields__}


def concept_summary(library: Library, concept: Concept) -> ConceptRow:
    """A concept in a list: what it is called, where it stands, how many facts it has."""
    current = [fact for fact in concept.facts if not fact.retired]
    return {
        "id": concept.id,
        "title": concept.title,
        "titles": [each.title for each in (*library.ancestors(concept.id), concept)],
        "fact_count": len(current),
        "askable_count": sum(fact.askable for fact in current),
        "note": library.note_of(concept),
        "line": concept.line,
    }


def whole_concept(library: Library, concept: Concept) -> ConceptData:
    """A concept with its facts."""
    return {
        **concept_summary(library, concept),
        "name": concept.name,
        "category": concept.category,
        "aliases": concept.aliases,
        "docs": concept.docs,
        "facts": [_fact(library, concept, fact) for fact in concept.facts],
        "concept_ids": [sub.id for sub in concept.concepts],
    }


def _fact(library: Library, concept: Concept, fact: Fact) -> dict[str, object]:
    return all_fields(fact) | {"note": library.note_of(concept, fact)}
