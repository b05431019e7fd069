"""What is said before an exam, and the list of exams."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from awsquiz.core.events import ExamStart
from awsquiz.core.exam.blueprint import Blueprint
from awsquiz.core.exam.report import Report
from awsquiz.core.exam.sitting import is_untimed
from awsquiz.i18n import _, ngettext
from awsquiz.terminal.console import DIM, EMPHASIS, MARKED, RIGHT, WRONG, inert, show
from awsquiz.terminal.exam.report import local, scope


def show_start(
    screen: Console,
    start: ExamStart,
    short: Mapping[str, int],
    wanted: int,
    covered: Sequence[RenderableType] = (),
) -> None:
    """What lies ahead: questions, time, pass mark, domains, and what the cards do not cover.

    `covered` are lines on how much of the real exam they do; without them the categories are said.
    """
    show(screen, Group(*_start(start, short, wanted, covered)))


def _start(
    start: ExamStart, short: Mapping[str, int], wanted: int, covered: Sequence[RenderableType]
) -> Iterator[RenderableType]:
    number = len(start.questions)
    unscored = sum(not question.scored for question in start.questions)
    yield Text()
    yield Rule(Text(inert(start.title), EMPHASIS), style=DIM, align="left")
    said = [
        ngettext("{n} question", "{n} questions", number).format(n=number),
        _("no time limit")
        if is_untimed(start)
        else _("{n} min").format(n=round(start.ms / 60_000)),
    ]
    if start.retry:
        said.append(_("mistakes only: no score"))
    else:
        said.append(_("pass mark {mark}").format(mark=start.pass_mark))
    if unscored:
        said.append(_("{n} of them are not scored").format(n=unscored))
    yield Text(" · ".join(said))
    yield from covered or [Text(scope(start.scope), MARKED)]
    if own := sum(question.own_sentence for question in start.questions):
        told = ngettext(
            "{n} question asks for a sentence of your own that nobody has checked.",
            "{n} questions ask for sentences of your own that nobody has checked.",
            own,
        )
        yield Text(told.format(n=own), MARKED)
    if number < wanted:
        lack = _("The cards give {n} questions of {wanted}.")
        yield Text(lack.format(n=number, wanted=wanted), MARKED)
    if not start.retry:
        grid = Table.grid(padding=(0, 2))
        for domain in start.domains:
            got = sum(question.domain == domain.id for question in start.questions)
            lacking = short.get(domain.id)
            note = _("{n} fewer than its weight").format(n=lacking) if lacking else ""
            grid.add_row(
                Text(inert(domain.title)),
                Text(f"{domain.weight} %", DIM),
                Text(str(got)),
                Text(note, MARKED),
            )
        yield Padding(grid, (0, 0, 0, 2))
    yield Text(
        _("In any order; nothing is told before the end; an empty answer counts as wrong."), DIM
    )


def show_list(
    screen: Console, offered: Sequence[Blueprint], told: Sequence[Report], today: date
) -> None:
    """The exams that can be sat, with the day on which one ends at AWS, then the sittings."""
    show(screen, Group(*_list(offered, told, today)))


def _list(
    offered: Sequence[Blueprint], told: Sequence[Report], today: date
) -> Iterator[RenderableType]:
    grid = Table.grid(padding=(0, 2))
    for exam in offered:
        questions = ngettext("{n} question", "{n} questions", exam.questions)
        grid.add_row(
            Text(exam.id, EMPHASIS),
            Text(inert(exam.title)),
            Text(questions.format(n=exam.questions)),
            Text(_("{n} min").format(n=exam.minutes)),
            Text(_end(exam, today), MARKED),
        )
    yield grid
    if not told:
        return
    yield Text()
    grid = Table.grid(padding=(0, 2))
    for number, report in enumerate(told, 1):
        grid.add_row(
            Text(f"{number:>3}", EMPHASIS),
            Text(local(report.at, report.offset), DIM),
            Text(report.exam),
            *_result(report),
        )
    yield grid


def _end(exam: Blueprint, today: date) -> str:
    """When it ends at AWS, or ended; nothing where it does not."""
    if exam.ends is None:
        return ""
    said = _("ended on {date}") if exam.has_ended(today) else _("until {date}")
    return said.format(date=exam.ends)


def _result(report: Report) -> tuple[Text, Text]:
    if report.state == "open":
        answered = f"{report.answered}/{len(report.questions)} " + _("answered")
        return Text(answered, DIM), Text(_("not handed in"), MARKED)
    right = Text(f"{report.right}/{report.scored}", DIM)
    if report.retry:
        return right, Text(_("mistakes only: no score"), DIM)
    said = _("passed") if report.passed else _("not passed")
    return right, Text(f"{report.scaled}  {said}", RIGHT if report.passed else WRONG)
