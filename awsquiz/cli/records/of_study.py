"""Records of what is studied: today, statistics, memory, goals and the plan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict


class DayFacts(TypedDict):
    """How many facts there are on a day."""

    day: str
    fact_count: int


class GoalRow(TypedDict):
    """An exam with its date."""

    exam: str
    date: str
    days: int
    minutes: int | None


class TodayData(TypedDict):
    """Where the learner stands."""

    day: str
    due: int
    backlog: int
    wrong: int
    new: int
    minutes: int
    answers: int
    seconds: int
    streak: int
    longest_streak: int
    lately: Sequence[int]
    weakest: Sequence[str]
    leeches: int
    stopped_exam: str | None
    next_due: DayFacts | None
    goals: Sequence[GoalRow]


class DayRow(TypedDict):
    """What was answered on a day."""

    day: str
    answers: int
    seconds: int


class ShareRow(TypedDict):
    """How many of how many were right."""

    right: int
    of: int
    share: float | None


class RetentionRow(TypedDict):
    """What was remembered of young and of mature facts."""

    young: ShareRow
    mature: ShareRow
    all: ShareRow


class StabilityRow(TypedDict):
    """How many facts are remembered for so many days or longer."""

    from_days: float
    fact_count: int


class LeftToday(TypedDict):
    """What is left of today."""

    due: int
    backlog: int


class MasteryRow(TypedDict):
    """How well a concept is known."""

    concept: str
    title: str
    depth: int
    fact_count: int
    new_count: int
    young_count: int
    mature_count: int
    share: float


class HardRow(TypedDict):
    """A fact that is hard."""

    fact: str
    concept: str
    text: str | None
    difficulty: float
    lapses: int


class StatsData(TypedDict):
    """What the journal adds up to."""

    day: str
    days: int
    answers: int
    seconds: int
    streak: int
    longest_streak: int
    activity: Sequence[DayRow]
    due_by_day: Sequence[DayFacts]
    desired_retention: float
    recent_retention: RetentionRow
    period_retention: RetentionRow
    stability: Sequence[StabilityRow]
    new: int
    today: LeftToday
    leeches: int
    mastery: Sequence[MasteryRow]
    hardest: Sequence[HardRow]


class LossRow(TypedDict):
    """How well answers were foretold."""

    answers: int
    log_loss: float | None
    usual_log_loss: float | None


class CalibrationRow(TypedDict):
    """What was foretold, and how often it came true."""

    said: float
    happened: float
    answers: int


class MemoryData(LossRow):
    """How well the schedule foretells the learner."""

    is_fitted: bool
    fitted_on: str | None
    model: str
    weights: Sequence[float]
    missing_answers: int
    since_fit: LossRow
    calibration_error: float | None
    calibration: Sequence[CalibrationRow]


class FitData(LossRow):
    """What came of fitting it."""

    missing_answers: int
    kept: bool
    all_weights: bool
    held_out_answers: int
    noise: float | None
    weights: Sequence[float]


class ResultRow(TypedDict):
    """How an exam at AWS went."""

    exam: str
    passed: bool
    score: int | None
    expected: int | None
    low: int | None
    high: int | None
    at: str


class GoalData(TypedDict):
    """The dates that are set, and the results."""

    goals: Sequence[GoalRow]
    results: Sequence[ResultRow]


class BreakRow(TypedDict):
    """Days on which nothing is asked, both included."""

    first_day: str
    last_day: str


class BreakData(TypedDict):
    """The breaks from today on."""

    breaks: Sequence[BreakRow]


class ScheduleRow(TypedDict):
    """A day of the plan."""

    day: str
    new: int
    reviews: int
    minutes: int
    known_share: float
    mock_questions: int


class LeftOutRow(TypedDict):
    """A concept of which facts are not met before the exam."""

    concept: str
    domain: str
    fact_count: int
    points: int


class PlanData(TypedDict):
    """What is to be done until the exam."""

    exam: str
    date: str
    days: int
    minutes: int
    new: int
    reviews: int
    mock_questions: int
    schedule: Sequence[ScheduleRow]
    known_share: float
    known_share_now: float
    expected: int | None
    low: int | None
    high: int | None
    chance: float | None
    covered: float
    fact_count: int
    unmet_count: int
    minutes_for_all: int | None
    left_out: Sequence[LeftOutRow]


class RetentionOutlook(TypedDict):
    """What a retention costs, and what is known in the end."""

    retention: float
    minutes_a_day: float
    reviews_a_day: float
    known_share: float


class RetentionData(TypedDict):
    """The same of all, and which is advised."""

    date: str
    retentions: Sequence[RetentionOutlook]
    advised: float
