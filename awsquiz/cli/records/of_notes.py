"""Records of what becomes of notes: converted, imported, forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from awsquiz.core.model import Aside
from awsquiz.core.questions.ways import Way


class WaysRow(TypedDict):
    """How many facts are asked in which way."""

    options_count: int
    typed_count: int
    turned_count: int
    aside_count: int


class NotedFact(TypedDict):
    """A fact of a note."""

    id: str
    line: int | None
    asked: Way | None
    aside: Aside | None


CarriedLine = TypedDict("CarriedLine", {"line": int, "as": str, "text": str})
"""A line that is neither fact nor heading."""


class TextLine(TypedDict):
    """A line of a note."""

    line: int
    text: str


class HeadingDoubt(TextLine):
    """A heading that may mean several concepts."""

    concept_ids: Sequence[str]
    concept: str | None


class ContradictionRow(TypedDict):
    """A fact that says otherwise than a checked one."""

    fact: str
    line: int | None
    says: str
    checked_fact: str
    against: str


class NoteRow(TypedDict):
    """What became of a note."""

    path: str
    note: str
    was: str | None
    title: str | None
    concept_count: int
    fact_count: int
    lines: int
    by_way: WaysRow
    scenario_count: int
    facts: Sequence[NotedFact]
    carried: int
    added_facts: Sequence[str]
    changed_facts: Sequence[str]
    kept_text_facts: Sequence[str]
    retired_facts: Sequence[str]
    carried_lines: Sequence[CarriedLine]
    empty_headings: Sequence[TextLine]
    doubts: Sequence[HeadingDoubt]
    contradictions: Sequence[ContradictionRow]


class GoneRow(TypedDict):
    """A known note whose file is gone."""

    note: str
    path: str | None
    facts: Sequence[str]


class ConvertData(TypedDict):
    """What came of a conversion."""

    dry_run: bool
    stopped: bool
    written: Sequence[str]
    by_way: WaysRow
    notes: Sequence[NoteRow]
    gone: Sequence[GoneRow]


class PathRow(TypedDict):
    """A file."""

    path: str


class ConvertUndoData(TypedDict):
    """What was taken back of a conversion."""

    dry_run: bool
    what: str
    notes: Sequence[PathRow]
    restored: Sequence[PathRow]
    changed: Sequence[PathRow]


class NamedNote(TypedDict):
    """A note, by what cards call it."""

    note: str


class ForgetData(TypedDict):
    """What went with notes."""

    dry_run: bool
    notes: Sequence[NamedNote]
    removed_facts: Sequence[str]
    removed_concepts: Sequence[str]


class ElsewhereRow(TypedDict):
    """A fact that is due on another day than in Anki."""

    fact: str
    day: str | None
    day_in_anki: str | None


class ImportData(ConvertData):
    """What came of a file of another program."""

    card_count: int
    left_out_count: int
    answer_count: int
    impossible_answer_count: int
    suspended_count: int
    due_elsewhere: Sequence[ElsewhereRow]
