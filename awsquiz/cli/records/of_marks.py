"""Records of single facts and questions: what was taken back, marked, doubted, said of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypedDict

from awsquiz.cli.records.entire import entire
from awsquiz.core.exam_question import ExamOption
from awsquiz.core.study.session import Deed
from awsquiz.core.study.targets import TargetKind

if TYPE_CHECKING:
    ExamOptionRow = dict[str, object]
else:
    ExamOptionRow = entire(ExamOption, "ExamOptionRow")


class UndoneRow(TypedDict):
    """What was taken back."""

    what: Deed
    fact: str
    grade: int | None
    at: str


class UndoData(TypedDict):
    """What was taken back, the latest first."""

    undone: Sequence[UndoneRow]


class DueData(TypedDict):
    """When a fact is asked again."""

    fact: str
    day: str | None


class RemarkData(TypedDict):
    """What the learner says of a fact."""

    fact: str
    remark: str | None


class TargetRow(TypedDict):
    """A fact or a concept that carries a mark, or carried one."""

    id: str
    kind: TargetKind
    concept: str | None
    title: str | None
    text: str | None


class MarkedRow(TargetRow):
    """The same in a list."""

    leech: bool


class ChangedData(TypedDict):
    """What has a mark now, or has it no more, and what had it so before."""

    changed: Sequence[TargetRow]
    unchanged: Sequence[TargetRow]


class MarkedData(TypedDict):
    """All that carries the mark."""

    marked: Sequence[MarkedRow]


class DoubtRow(TypedDict):
    """A question whose key is doubted."""

    id: str
    fact: str
    form: str
    content: str
    awsquiz: str
    note: str | None
    line: int | None
    at: str
    question_id: str
    said: str
    holds: bool
    concept: str | None
    title: str | None
    text: str | None
    stem: str | None
    statement: str | None
    options: Sequence[ExamOptionRow]
    answer: Sequence[str]
    given: Sequence[str]
    sitting: str | None


class DoubtedData(TypedDict):
    """What is doubted now, or is no more, and what was so before."""

    changed: Sequence[DoubtRow]
    unchanged: Sequence[DoubtRow]


class DoubtsData(TypedDict):
    """All doubts, and the file into which they were written."""

    doubts: Sequence[DoubtRow]
    path: str | None
