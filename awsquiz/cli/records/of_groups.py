"""Records of study groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypedDict

from awsquiz.cli.records.entire import entire
from awsquiz.core.group.figures import OptionFigures
from awsquiz.core.group.published import GroupAnswer
from awsquiz.core.group.suspects import Suspicion

if TYPE_CHECKING:
    GroupAnswerRow = dict[str, object]
    GroupOptionRow = dict[str, object]
else:
    GroupAnswerRow = entire(GroupAnswer, "GroupAnswerRow", but=["question"], question_id=str | None)
    GroupOptionRow = entire(OptionFigures, "GroupOptionRow")


class GroupJoinData(TypedDict):
    """Where the group's answers lie, and under which name the learner's do."""

    target: str
    pseudonym: str


class GroupPublishData(GroupJoinData):
    """What was told."""

    dry_run: bool
    published: int
    rows: Sequence[GroupAnswerRow]
    there: int


class GroupLeaveData(GroupJoinData):
    """What was taken back."""

    files: int
    together: int


class GroupPullData(TypedDict):
    """How hard facts are for the group, in logits."""

    target: str | None
    logits: Mapping[str, float]


class FigureRow(TypedDict):
    """A value, and between what the truth lies."""

    value: float
    low: float
    high: float


class GroupItemRow(TypedDict):
    """What is known of a fact in a form."""

    fact: str
    form: str
    learners: int
    facility: FigureRow
    discrimination: FigureRow | None
    upper_lower: float | None
    seconds: float
    options: Sequence[GroupOptionRow]


class GroupAreaRow(TypedDict):
    """What is known of a concept, a domain, or a part of the learning curve."""

    id: str
    learners: int
    answers: int
    facility: FigureRow
    seconds: float


class GroupStatsData(TypedDict):
    """What all have answered."""

    target: str
    learners: int
    answers: int
    first_day: str | None
    last_day: str | None
    least_learners: int
    hidden_items: int
    hidden_concepts: int
    items: Sequence[GroupItemRow]
    concepts: Sequence[GroupAreaRow]
    domains: Sequence[GroupAreaRow]
    learning_curve: Sequence[GroupAreaRow]
    known_before: Sequence[GroupAreaRow]


class SuspectRow(TypedDict):
    """A question that may be bad."""

    why: Suspicion
    option: str | None
    item: GroupItemRow


class GroupItemsData(TypedDict):
    """Questions that may be bad."""

    target: str
    least_learners: int
    items_looked_at: int
    suspects: Sequence[SuspectRow]
