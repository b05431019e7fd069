"""What `awsquiz convert` prints as JSON: a key has the type that it has elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from awsquiz.cli.converting import ConversionRun
from awsquiz.core.lint.contradictions import Contradiction
from awsquiz.core.lint.finding import Finding
from awsquiz.core.merge.conversion import Conversion
from awsquiz.core.merge.outcomes import Outcome, counts_of
from awsquiz.core.notes import Doubt

if TYPE_CHECKING:
    from awsquiz.cli.records.of_notes import (
        ContradictionRow,
        ConvertData,
        HeadingDoubt,
        NoteRow,
        WaysRow,
    )


def conversion_data(
    done: ConversionRun | None, outcomes: Sequence[Outcome], *, dry_run: bool
) -> ConvertData:
    """The data of the envelope; of no conversion, where there was nothing to convert."""
    return {
        "dry_run": dry_run,
        "stopped": done is not None and done.stopped,
        "written": [str(path) for path in (done.written if done else ())],
        "by_way": _by_way(counts_of(outcomes)),
        "notes": [_note(each) for each in outcomes],
        "gone": [
            {"note": each.note.name, "path": each.note.path, "facts": each.facts}
            for each in (done.conversion.gone if done else ())
        ],
    }


def unplaced_lines(conversion: Conversion) -> list[Finding]:
    """The lines of notes that no card has."""
    return [
        Finding("unplaced", {"text": line.text}, path=Path(each.draft.path), line=line.line)
        for each in conversion.notes
        for line in each.draft.unplaced
    ]


def _by_way(counts: Mapping[str, int]) -> WaysRow:
    """How many facts are asked in each way: names that are no keys of a fact or a question."""
    return cast("WaysRow", {f"{way}_count": count for way, count in counts.items()})


def _note(outcome: Outcome) -> NoteRow:
    each = outcome.note
    draft = each.draft
    return {
        "path": draft.path,
        "note": each.name,
        "was": each.was,
        "title": draft.title,
        "concept_count": draft.count_concepts(),
        "fact_count": draft.count_facts(),
        "lines": draft.lines,
        "by_way": _by_way(outcome.counts),
        "scenario_count": outcome.questions,
        "facts": [
            {"id": fact.id, "line": fact.line, "asked": way, "aside": fact.aside}
            for fact, way in outcome.facts
        ],
        "carried": len(draft.carried),
        "added_facts": each.added,
        "changed_facts": each.changed,
        "kept_text_facts": each.kept_text,
        "retired_facts": each.retired,
        "carried_lines": [
            {"line": line.line, "as": line.what, "text": line.text} for line in draft.carried
        ],
        "empty_headings": [{"line": line.line, "text": line.text} for line in draft.empty_headings],
        "doubts": [_doubt(found) for found in draft.doubts],
        "contradictions": [_contradiction(found) for found in each.contradictions],
    }


def _doubt(found: Doubt) -> HeadingDoubt:
    return {
        "line": found.line,
        "text": found.heading,
        "concept_ids": found.could_be,
        "concept": found.taken_for,
    }


def _contradiction(found: Contradiction) -> ContradictionRow:
    return {
        "fact": found.fact.id,
        "line": found.fact.line,
        "says": found.says,
        "checked_fact": found.checked.id,
        "against": found.against,
    }
