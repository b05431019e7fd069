"""The plan to an exam, on the screen: today, the days to come, what comes of it, what it omits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from awsquiz.core.exam.forecast import Forecast
from awsquiz.core.plan.effect import BEFORE_STUDY
from awsquiz.core.plan.planning import Plan, PlanDay
from awsquiz.core.plan.retention import Outlook
from awsquiz.core.plan.shortfall import LeftOut
from awsquiz.core.study.goals import ComingExam
from awsquiz.i18n import _, ngettext
from awsquiz.terminal.charts import bar, upright
from awsquiz.terminal.console import CODE, DIM, EMPHASIS, MARKED, RIGHT, WRONG, inert
from awsquiz.terminal.exam.forecast import no_chance
from awsquiz.terminal.next_due import away

_CHART = 5
"""Rows of a chart."""
_ASIDE = 6
"""Columns that a chart needs beside its bars."""
_MOST_LEFT_OUT = 6
_BAR = 24


class PlanPage(Struct, frozen=True, kw_only=True):
    """What is shown."""

    coming: ComingExam
    minutes: int
    """A day."""
    plan: Plan
    """With what is due today beside it."""
    told: Forecast
    """Of the day of the exam, if the plan is followed."""
    facts: int
    """That the exam can ask, and the learner's own beside them."""
    beside: int = 0
    """Reviews of today that the plan did not choose, and that are due."""
    left_out: Sequence[LeftOut] = ()
    enough: int | None = None
    """Minutes a day with which nothing would be left out; None where no day is long enough."""
    titles: Mapping[str, str]
    """Concept → its title."""


def plan_page(screen: Console, page: PlanPage) -> RenderableType:
    """All of it."""
    return Group(*_page(screen, page))


def _page(screen: Console, page: PlanPage) -> Iterator[RenderableType]:
    coming, plan = page.coming, page.plan
    yield Text()
    head = f"{inert(coming.exam)} · {coming.on} ({away(coming.days)}) · "
    a_day = ngettext("{n} minute a day", "{n} minutes a day", page.minutes)
    yield Rule(Text(head + a_day.format(n=page.minutes), EMPHASIS), style=DIM, align="left")
    yield from _today(coming, plan, page.beside)
    yield from _cannot(page)
    yield Text()
    yield from _days(screen, plan.days)
    yield Text()
    yield from _outcome(page)


def _today(coming: ComingExam, plan: Plan, beside: int) -> Iterator[Text]:
    today, first = plan.today, plan.days[0] if plan.days else None
    if first is None or first.day != plan.exam - coming.days:
        yield Text(_("Today nothing is to be done."), DIM)
        return
    said = _("Today: {new} new, {reviews} reviews, about {minutes} minutes")
    yield Text(
        said.format(new=len(today.new), reviews=first.reviews, minutes=first.minutes),
        EMPHASIS,
    )
    if beside:
        said = ngettext(
            "{n} of the reviews is due by its schedule, beside what the plan chose.",
            "{n} of the reviews are due by their schedules, beside what the plan chose.",
            beside,
        )
        yield Text(said.format(n=beside), DIM)
    if today.mock:
        said = _("A mock exam of {n} questions is among it:")
        yield Text.assemble(
            (said.format(n=today.mock) + " ", ""),
            (f"awsquiz exam {inert(coming.exam)} -n {today.mock}", CODE),
        )


def _cannot(page: PlanPage) -> Iterator[RenderableType]:
    """What cannot be done in the time, and what is best left out."""
    unmet = len(page.plan.unmet)
    if not unmet:
        return
    first, *rest = too_short(unmet, page.facts, page.enough)
    yield Text(first, MARKED)
    yield from map(Text, rest)
    said = _("Left out, the least loss first:")
    if not page.told.coverage.is_whole:
        said = _("Left out, the least loss first, within what has cards:")
    yield Text(said, DIM)
    grid = Table.grid(padding=(0, 2))
    for each in page.left_out[:_MOST_LEFT_OUT]:
        title = inert(page.titles.get(each.concept, each.concept))
        facts = ngettext("{n} fact", "{n} facts", each.facts).format(n=each.facts)
        points = _("−{n} points").format(n=each.points) if each.points else _("under a point")
        grid.add_row(Text(title), Text(facts), Text(points, WRONG), Text(inert(each.domain), DIM))
    yield Padding(grid, (0, 0, 0, 2))
    if (more := len(page.left_out) - _MOST_LEFT_OUT) > 0:
        yield Text("  " + _("and of {n} further concepts").format(n=more), DIM)


def too_short(unmet: int, facts: int, enough: int | None) -> Iterator[str]:
    """That the days are too short, and the minutes with which they would not be."""
    said = _("It cannot all be done: {n} of {all} facts would not be met before the exam.")
    yield said.format(n=unmet, all=facts)
    if enough is not None:
        yield _("With {n} minutes a day there is time for all.").format(n=enough)


def _days(screen: Console, days: Sequence[PlanDay]) -> Iterator[RenderableType]:
    """Charts of the days side by side, as many together as there is room for."""
    if not days:
        return
    room = max(1, (screen.width - _ASIDE) // 2)
    together = -(-len(days) // room)
    width = 2 if len(days) * 3 + _ASIDE <= screen.width and together == 1 else 1
    parts = [days[at : at + together] for at in range(0, len(days), together)]
    labels = _labels(parts, width + 1)
    for heading, values, style in (
        (_("New facts"), [sum(each.new for each in part) for part in parts], CODE),
        (_("Reviews"), [sum(each.reviews for each in part) for part in parts], MARKED),
    ):
        if together > 1:
            heading += " " + _("(in {n} days each)").format(n=together)
        yield Text(heading, DIM)
        yield from upright(values, labels, [style] * len(values), height=_CHART, width=width)
    mocks = [f"{date.fromordinal(each.day):%m-%d}" for each in days if each.mock]
    if mocks:
        yield Text(_("Mock exams: {days}").format(days=", ".join(mocks)), DIM)


def _labels(parts: Sequence[Sequence[PlanDay]], column: int) -> list[str]:
    """The date below each bar that has room for one."""
    every = -(-6 // column)
    return [
        f"{date.fromordinal(part[0].day):%m-%d}" if at % every == 0 else ""
        for at, part in enumerate(parts)
    ]


def _outcome(page: PlanPage) -> Iterator[RenderableType]:
    plan, told = page.plan, page.told
    yield Text(_("Known on the day, of what has cards"), DIM)
    grid = Table.grid(padding=(0, 2))
    for name, share in ((_("with the plan"), plan.known), (_("without"), plan.known_now)):
        grid.add_row(Text(name), bar(share, _BAR, RIGHT), Text(f"{round(100 * share)} %"))
    yield Padding(grid, (0, 0, 0, 2))
    if plan.today.new:
        said = _("What was never studied is taken for known at {percent} %, as it is of anybody.")
        yield Text(said.format(percent=round(100 * BEFORE_STUDY)), DIM)
    if plan.unmet:
        said = _("Counted by their weight in the exam, not by facts: what weighs most comes first.")
        yield Text(said, DIM)
    if told.expected is None:
        said = _("With {n} answers that are right or wrong a score is foretold; there are {k}.")
        yield Text(said.format(n=told.answers_needed, k=told.answers), DIM)
        yield from _cover(told)
        return
    said = _("expected {score}, in 90 of 100 exams {low} to {high}")
    if told.chance is None:
        said = _("within what has cards: expected {score}, in 90 of 100 exams {low} to {high}")
    line = Text(said.format(score=told.expected, low=told.low, high=told.high), EMPHASIS)
    line.append("  " + _("pass mark {mark}").format(mark=told.pass_mark), DIM)
    yield line
    if told.chance is not None:
        yield Text(_("chance to pass: {percent} %").format(percent=round(100 * told.chance)))
    yield from _cover(told)
    if told.expected < told.pass_mark:
        yield Text(_("That is below the pass mark: more minutes, or a later date."), WRONG)


def _cover(told: Forecast) -> Iterator[Text]:
    """How much of the exam has no cards: of that no plan can promise anything."""
    if not told.coverage.is_whole:
        yield Text(no_chance(told), MARKED)


def retention_table(outlooks: Sequence[Outlook], advised: Outlook, now: float) -> RenderableType:
    """What comes of each retention; the advised one and the one that is set are marked."""
    grid = Table.grid(padding=(0, 2))
    headings = ("retention", _("minutes a day"), _("reviews a day"), _("known in the end"), "")
    grid.add_row(*(Text(each, DIM) for each in headings))
    for each in outlooks:
        remarks = []
        if each.retention == advised.retention:
            remarks.append(_("advised"))
        if abs(each.retention - now) < 1e-9:
            remarks.append(_("set"))
        grid.add_row(
            Text(f"{each.retention:g}", EMPHASIS if each is advised else ""),
            Text(f"{each.minutes:g}", justify="right"),
            Text(f"{each.reviews:g}", justify="right"),
            Text.assemble(bar(each.known, 12, RIGHT), f" {round(100 * each.known)} %"),
            Text(", ".join(remarks), MARKED),
        )
    return Group(grid, Text(f"awsquiz config retention {advised.retention:g}", CODE))
