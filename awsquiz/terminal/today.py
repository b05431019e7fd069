"""Today at a glance: what there is to do, what was done, and where it is weak."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rich.text import Text

from awsquiz.core.study.goals import ComingExam
from awsquiz.core.study.overview import CardCounts, by_category
from awsquiz.core.study.portion import Portion
from awsquiz.core.study.streaks import Streak
from awsquiz.i18n import _, ngettext
from awsquiz.terminal.categories import categories
from awsquiz.terminal.charts import LEVELS
from awsquiz.terminal.console import CODE, DIM, EMPHASIS, MARKED, RIGHT, inert
from awsquiz.terminal.next_due import away

_MOST_NAMES = 8


@dataclass(frozen=True)
class StoppedExam:
    """An exam that waits to be gone on with."""

    number: int
    """Which of all exams it is, from 1: `exam resume` takes it."""
    title: str
    at: int
    """The number of the question at which it stopped."""
    questions: int
    minutes: int | None
    """That are left; None where there is no limit."""


@dataclass(frozen=True, kw_only=True)
class Today:
    """What is shown."""

    portion: Portion
    wrong: int
    minutes: int
    """That what is left will take."""
    answers: int
    spent: int
    """Minutes."""
    streak: Streak
    lately: Sequence[int]
    """Answers a day, today last."""
    weakest: Sequence[str]
    """Titles of concepts."""
    leeches: int
    to_come: int
    """Answers that a clock that was ahead has dated to days to come."""
    next_due: tuple[int, int] | None
    """In how many days something is due again, and how many facts."""
    exam: ComingExam | None
    sat: str | None = None
    """The exam that is over, of which the result is not known."""
    mock: int = 0
    """Questions of a mock exam that the plan has for today."""
    break_until: date | None = None
    """The last day of the break that is under way."""
    stopped: Sequence[StoppedExam] = ()
    """Those that wait to be gone on with, the latest first."""
    covered: Sequence[CardCounts] = ()
    """What the cards cover: told to a newcomer alone."""
    facts: int = 0

    @property
    def is_over(self) -> bool:
        """Whether nothing is left of the day."""
        return not (self.portion.due or self.portion.new or self.wrong)


def lines(today: Today) -> Iterator[Text]:
    """The glance, a line for each matter that there is."""
    if today.covered:
        yield from _welcome(today)
    yield ready(today)
    yield from _so_far(today)
    if today.exam:
        yield from _exam(today.exam, today.mock)
    if today.sat:
        yield _line(_("How did it go?"), _went(today.sat), CODE)
    if today.break_until:
        said = _("until {date} nothing is asked").format(date=today.break_until)
        yield _line(_("Break"), said, MARKED)
    if today.to_come:
        said = _("{n} answers are dated to days to come: “awsquiz undo -n {n}” takes them back")
        yield _line(_("Clock"), said.format(n=today.to_come), MARKED)


def _so_far(today: Today) -> Iterator[Text]:
    """What was done, today and lately, and where it is weak."""
    for at, stopped in enumerate(today.stopped):
        how = _("r goes on with it") if not at else f"awsquiz exam resume {stopped.number}"
        yield _line(_("Stopped exam"), f"{_where_it_stopped(stopped)}; {how}", MARKED)
    if today.answers:
        said = ngettext("{n} answer", "{n} answers", today.answers).format(n=today.answers)
        if today.spent:
            said += " · " + ngettext("{n} minute", "{n} minutes", today.spent).format(n=today.spent)
        yield _line(_("Done today"), said, RIGHT)
    if any(today.lately):
        yield _lately(today)
    if today.weakest:
        yield _line(_("Weakest"), inert(", ".join(today.weakest)))
    if today.leeches:
        said = _("{n} forgotten again and again: awsquiz quiz --leeches")
        yield _line(_("Set aside"), said.format(n=today.leeches))


def _exam(exam: ComingExam, mock: int) -> Iterator[Text]:
    """The next exam, and the mock of so many questions that is sat today."""
    yield _line(_("Next exam"), f"{inert(exam.exam)} {exam.on} ({away(exam.days)})")
    if mock:
        yield _line(_("Mock exam today"), f"awsquiz exam {inert(exam.exam)} -n {mock}", CODE)


def _went(exam: str) -> str:
    begin = f"awsquiz goal {inert(exam)}"
    return _("{begin} --passed SCORE, or --failed SCORE").format(begin=begin)


def _where_it_stopped(exam: StoppedExam) -> str:
    said = _("{title}: question {at} of {n}")
    if exam.minutes is not None:
        said = _("{title}: question {at} of {n}, {minutes} minutes left")
    return said.format(title=inert(exam.title), at=exam.at, n=exam.questions, minutes=exam.minutes)


def _line(label: str, said: str, style: str = "") -> Text:
    return Text.assemble((label + " ", DIM), (said, style))


def _welcome(today: Today) -> Iterator[Text]:
    """What the cards cover, and how a date is set, a line each."""
    yield Text(_("awsquiz asks what your AWS notes say, a little each day, until it stays."))
    covered = ", ".join(_covered(today.covered))
    yield Text(_("The cards cover: {titles} ({n} facts).").format(titles=covered, n=today.facts))
    yield Text(_("Anything else comes from notes of your own: awsquiz convert NOTE.md"))
    if today.exam is None:
        yield Text(_("For an exam on a day: awsquiz goal saa-c03 2027-01-15 --minutes 40"))


def _covered(cards: Sequence[CardCounts]) -> list[str]:
    """The titles of a few cards; of many the largest categories, with the facts of each."""
    if len(cards) <= _MOST_NAMES:
        return [inert(each.title) for each in cards]
    names = categories()
    facts = {
        inert(names.get(name, name)) or _("without a category"): sum(each.asked for each in those)
        for name, those in by_category(cards).items()
    }
    largest = sorted(facts, key=lambda name: -facts[name])
    more = ["…"] if len(largest) > _MOST_NAMES else []
    return [f"{name} {facts[name]}" for name in largest[:_MOST_NAMES]] + more


def ready(today: Today) -> Text:
    """What there is to do, in a line."""
    portion = today.portion
    ready = Text(_("Due") + " ", DIM).append(str(portion.due), EMPHASIS if portion.due else DIM)
    if portion.backlog:
        ready.append(" " + _("(and {n} beyond today's limit)").format(n=portion.backlog), DIM)
    if today.wrong:
        ready.append(" · " + _("wrong today") + " ", DIM).append(str(today.wrong), EMPHASIS)
    ready.append(" · " + _("new") + " ", DIM)
    ready.append(str(portion.new), EMPHASIS if portion.new else DIM)
    if today.minutes:
        said = ngettext("about {n} minute", "about {n} minutes", today.minutes)
        ready.append(" · " + said.format(n=today.minutes), DIM)
    if today.is_over and today.next_due and not today.break_until:
        days, facts = today.next_due
        said = _("next: {facts} {when}").format(facts=facts, when=away(days))
        ready.append(f" · {said}", DIM)
    return ready


def _lately(today: Today) -> Text:
    """The last days as bars, the streak behind them, or the one that was lost."""
    most = max(today.lately)
    bars = "".join(LEVELS[-(-n * (len(LEVELS) - 1) // most)] for n in today.lately)
    text = Text(_("Last {n} days").format(n=len(today.lately)) + " ", DIM).append(bars, CODE)
    streak = today.streak
    days = ngettext("{n} day", "{n} days", streak.current).format(n=streak.current)
    if streak.current:
        text.append("  " + _("streak {days}").format(days=days), MARKED)
    between = " · " if streak.current else "  "
    if streak.lost > streak.current:
        lost = ngettext("{n} day", "{n} days", streak.lost).format(n=streak.lost)
        text.append(between + _("a streak of {days} ended").format(days=lost), DIM)
    if streak.longest > streak.current:
        text.append(between + _("longest {n}").format(n=streak.longest), DIM)
    return text


def what_next(today: Today) -> str:
    """The command that leads on."""
    if not today.facts:
        return _("no question can be made of these cards: see “awsquiz doctor”")
    if today.break_until and today.is_over:
        said = _("A break until {date}. “awsquiz quiz --more” asks all the same.")
        return said.format(date=today.break_until)
    if not today.is_over:
        return _("Go on with “awsquiz quiz” or “awsquiz study”; “awsquiz --help” shows the rest.")
    if today.portion.backlog:
        return _("Today's share is done. “awsquiz quiz --more” goes on with the rest.")
    return _("Done for today. “awsquiz quiz --more” goes on, “--ahead” practises what is to come.")


def after_session(today: Today) -> str:
    """What is left of today, and what comes next: said when a session has ended.

    What was done stands in the glance below it.
    """
    said = []
    if not today.is_over:
        left = today.portion.due + today.wrong + today.portion.new
        said.append(_("{n} are left for today.").format(n=left))
    if today.next_due and not today.break_until:
        days, facts = today.next_due
        said.append(_("Next: {facts} facts {when}.").format(facts=facts, when=away(days)))
    return " ".join(said)
