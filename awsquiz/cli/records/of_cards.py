"""Records of what cards hold: concepts, facts, what was found, questions, and files of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypedDict

from awsquiz.cli.records.entire import entire
from awsquiz.core.claims.proposals import Proposal
from awsquiz.core.model import Aside, Fact
from awsquiz.core.questions.proof import Certainty
from awsquiz.core.questions.question import Level, Option, Shape
from awsquiz.formats.handout import What

if TYPE_CHECKING:
    FactRow = dict[str, object]
    OptionRow = dict[str, object]
    ProposalRow = dict[str, object]
else:
    FactRow = entire(Fact, "FactRow")
    OptionRow = entire(Option, "OptionRow", certainty=Certainty | None)
    ProposalRow = entire(Proposal, "ProposalRow")


class ConceptRow(TypedDict):
    """A concept in a list."""

    id: str
    title: str
    titles: Sequence[str]
    fact_count: int
    askable_count: int
    note: str | None
    line: int | None


class ListData(TypedDict):
    """Concepts, each before those below it."""

    concepts: Sequence[ConceptRow]


class ConceptData(ConceptRow):
    """A concept with its facts."""

    name: str | None
    category: str | None
    aliases: Sequence[str]
    docs: str | None
    facts: Sequence[FactRow]
    concept_ids: Sequence[str]


class ShowData(ConceptData):
    """The same, and where its card is."""

    card: str
    card_line: int


class AsideRow(TypedDict):
    """A fact that is not asked, and why."""

    id: str
    concept: str
    title: str
    note: str | None
    line: int | None
    text: str
    ask: bool | None
    aside: Aside | None


class AsideData(TypedDict):
    """Facts that are not asked."""

    facts: Sequence[AsideRow]


class TriageRow(AsideRow):
    """A new fact, with what is proposed as false of it."""

    proposals: Sequence[ProposalRow]


class TriageData(TypedDict):
    """Facts to decide on."""

    facts: Sequence[TriageRow]


class AskedRow(TypedDict):
    """A fact of which was decided whether it is asked."""

    id: str
    kind: str
    concept: str
    title: str
    text: str
    aside: Aside | None


class AskData(TypedDict):
    """What was decided of which facts."""

    ask: bool | None
    changed: Sequence[AskedRow]
    unchanged: Sequence[AskedRow]


class AddData(TypedDict):
    """The fact that was added."""

    fact: str
    concept: str
    text: str


class HitRow(TypedDict):
    """A concept that was found."""

    id: str
    title: str
    titles: Sequence[str]
    score: float
    fact: str | None
    snippet: str
    line: int | None
    note: str | None


class SearchData(TypedDict):
    """What was found, the best first."""

    query: str
    exact: bool
    unknown: Sequence[str]
    unsure: bool
    absent: Sequence[str]
    results: Sequence[HitRow]


class ComparedValue(TypedDict):
    """What a concept has of an attribute."""

    concept: str
    value: str | None
    fact: str | None
    text: str | None
    docs: str | None


class ComparedRow(TypedDict):
    """An attribute of several concepts."""

    attribute: str
    differs: bool
    values: Sequence[ComparedValue]


class CompareData(TypedDict):
    """Concepts side by side."""

    rows: Sequence[ComparedRow]


class PairRow(TypedDict):
    """Two things that belong together."""

    left: str
    option: str
    concept: str | None
    fact: str | None


class QuestionRow(TypedDict):
    """A question, with its answer."""

    id: str
    form: str
    shape: Shape
    level: Level
    concept: str
    fact: str
    stem: str
    statement: str | None
    options: Sequence[OptionRow]
    answer: Sequence[str]
    accept: Sequence[str]
    pairs: Sequence[PairRow]
    explanation: str
    docs: str | None
    lit: Sequence[str]
    note: str | None
    line: int | None


class QuestionsData(TypedDict):
    """Questions that would be asked."""

    questions: Sequence[QuestionRow]


class CheckData(TypedDict):
    """How much was checked; what was found are the problems."""

    card_count: int
    scenario_count: int
    exam_count: int


class ExportData(TypedDict):
    """What was written."""

    path: str
    format: str
    what: What
    row_count: int
    left_out_count: int
    gone: Sequence[str]
