"""Records of exams: blueprints, sittings, reports and forecasts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypedDict

from awsquiz.cli.records.entire import entire, many_of
from awsquiz.cli.records.of_marks import ExamOptionRow
from awsquiz.core.exam.blueprint import Blueprint, Domain, Percent, Task
from awsquiz.core.exam.forecast import Forecast
from awsquiz.core.exam.report import Earlier, MarkedAnswer, Report
from awsquiz.core.exam.report import Part as CountedPart
from awsquiz.core.exam_question import ExamQuestion


class FormShare(TypedDict):
    """Percent of the questions that have a form."""

    form: str
    percent: Percent


class ScopeRow(TypedDict):
    """The services of a category that an exam asks about."""

    category: str
    services: Sequence[str]


class CoverRow(TypedDict):
    """When a domain counts as covered."""

    facts_needed: int
    services_needed: float


class CoveredDomain(TypedDict):
    """What the cards hold of a domain."""

    domain: str
    title: str
    weight: int
    is_covered: bool
    services_needed: float
    task_count: int
    missing_tasks: Sequence[str]
    service_count: int
    missing_services: Sequence[str]


class SittingRow(TypedDict):
    """An exam that was sat, in a list."""

    id: str
    exam: str
    title: str
    at: str
    offset: int
    state: str
    retry: str | None
    pass_mark: int
    passed: bool | None
    scaled: int | None
    right: int | None
    scored: int
    answered: int
    seconds: float


if TYPE_CHECKING:
    BlueprintRow = dict[str, object]
    ForecastRow = dict[str, object]
    ReportData = dict[str, object]
else:
    _Task = entire(Task, "TaskRow")
    _Domain = entire(
        Domain,
        "DomainRow",
        but=["concepts"],
        concept_ids=Sequence[str],
        tasks=many_of(_Task),
    )
    BlueprintRow = entire(
        Blueprint,
        "BlueprintRow",
        but=["questions", "scope"],
        question_count=int,
        services_in_scope=many_of(ScopeRow),
        cover=CoverRow,
        forms=many_of(FormShare),
        domains=many_of(_Domain),
    )
    ForecastRow = entire(
        Forecast,
        "ForecastRow",
        but=["coverage"],
        covered=float,
        is_whole=bool,
        cover_by_domain=many_of(CoveredDomain),
    )
    _Question = entire(
        ExamQuestion, "ExamQuestionRow", but=["scored"], counts=bool, options=many_of(ExamOptionRow)
    )
    _Answer = entire(MarkedAnswer, "AnswerRow", but=["right"], correct=bool, question=_Question)
    _Part = entire(CountedPart, "PartRow")
    ReportData = entire(
        Report,
        "ReportData",
        but=["domains", "concepts", "questions"],
        earlier=many_of(entire(Earlier, "EarlierRow")),
        by_domain=many_of(_Part),
        by_concept=many_of(_Part),
        answer_sheet=many_of(_Answer),
    )


class ExamListData(TypedDict):
    """Exams that can be sat, and those that were."""

    blueprints: Sequence[BlueprintRow]
    sittings: Sequence[SittingRow]


class ForecastData(TypedDict):
    """What exams would bring today."""

    forecasts: Sequence[ForecastRow]
