"""The report of an exam on the screen: where one stands, then every question."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from awsquiz.core.exam.report import MarkedAnswer, Part, Report
from awsquiz.core.exam.sitting import UNTIMED
from awsquiz.core.exam.wording import Wording
from awsquiz.core.exam_question import ExamQuestion
from awsquiz.i18n import _, spoken
from awsquiz.terminal.categories import category
from awsquiz.terminal.charts import BAR, bar
from awsquiz.terminal.console import (
    DIM,
    EMPHASIS,
    MARKED,
    RIGHT,
    WRONG,
    columns,
    inert,
    show,
    styled,
)
from awsquiz.terminal.exam.slots import FLAG, clock
from awsquiz.terminal.options import DOUBT, key_or_yours
from awsquiz.terminal.whole_line import WholeLine


def local(at: str, offset: int) -> str:
    """The learner's own date and time of an event."""
    return f"{datetime.fromisoformat(at) + timedelta(minutes=offset):%Y-%m-%d %H:%M}"


def scope(categories: Sequence[str]) -> str:
    """What was covered, in a line."""
    names = ", ".join(category(name) for name in categories) or "–"
    return _("Scope: {names}").format(names=inert(names))


def verdict(report: Report) -> tuple[str, str]:
    """Passed or not, and the colour for it."""
    if report.passed is None:
        return (_("mistakes only: no score"), DIM) if report.retry else (_("not handed in"), DIM)
    return (_("passed"), RIGHT) if report.passed else (_("not passed"), WRONG)


def figures(report: Report) -> Iterator[tuple[str, str]]:
    """What was counted, as names and figures."""
    yield _("right"), f"{report.right}/{report.scored}"
    if report.unscored:
        yield _("unscored questions"), f"{report.unscored_right}/{report.unscored}"
    if report.own_sentences:
        yield _("sentences of your own, unchecked"), str(report.own_sentences)
    yield _("answered"), f"{report.answered}/{len(report.questions)}"
    if report.guessed:
        yield _("guessed"), str(report.guessed)
    if report.doubted_count:
        yield _("doubted"), str(report.doubted_count)
    used, most = clock(round(report.seconds * 1000)), round(report.allowed_seconds * 1000)
    allowed = clock(most) if most < UNTIMED else _("no time limit")
    ended = " · " + _("time was up") if report.state == "time-up" else ""
    yield _("time"), f"{used} / {allowed}{ended}"
    if report.pace:
        said = _("median {median} s, longest {longest} s (question {number})")
        yield (
            _("time a question"),
            said.format(
                median=round(report.pace.median),
                longest=round(report.pace.longest),
                number=report.pace.longest_number,
            ),
        )
    changes = report.changes
    said = _("right → wrong {lost}, wrong → right {won}, wrong → wrong {same}")
    yield (
        _("changed answers"),
        said.format(
            lost=changes.right_to_wrong, won=changes.wrong_to_right, same=changes.wrong_to_wrong
        ),
    )


def show_standing(screen: Console, report: Report) -> None:
    """Where one stands: score, domains and concepts against the pass mark, earlier sittings."""
    show(screen, Group(*_picture(report)))


def score(report: Report) -> Text:
    """Score and verdict, in a line."""
    said, style = verdict(report)
    if report.retry:
        return Text(f"{report.right}/{report.scored}  {said}", EMPHASIS)
    return Text.assemble(
        (f"{report.scaled}", f"{EMPHASIS} {style}"),
        (f" / 1000  {said}", style),
        ("  " + _("pass mark {mark}").format(mark=report.pass_mark), DIM),
    )


def _picture(report: Report) -> Iterator[RenderableType]:
    yield Text()
    yield Rule(Text(inert(report.title), EMPHASIS), style=DIM, align="left")
    yield Text(f"{local(report.at, report.offset)} · {scope(report.scope)}", DIM)
    yield score(report)
    if not report.retry:
        yield Text(_("An estimate: AWS does not publish how it scales scores."), DIM)
    yield Text()
    grid = Table.grid(padding=(0, 2))
    for name, figure in figures(report):
        grid.add_row(Text(name, DIM), figure)
    yield Padding(grid, (0, 0, 0, 2))
    yield from _parts(_("By domain"), report.domains, report.pass_share)
    yield from _concepts(report)
    yield from _compared(report)


def _parts(title: str, parts: Sequence[Part], mark: float) -> Iterator[RenderableType]:
    if not parts:
        return
    yield Text()
    yield Text.assemble(
        (title, EMPHASIS), ("  │ " + _("pass mark: {share} %").format(share=round(100 * mark)), DIM)
    )
    grid = Table.grid(padding=(0, 1))
    grid.add_column(ratio=1, overflow="fold")
    for _at in range(3):
        grid.add_column(no_wrap=True)
    for part in parts:
        weight = f" {part.weight}\u00a0%" if part.weight else ""
        name = Text(inert(part.title)).append(weight, DIM)
        style = RIGHT if part.share >= mark else WRONG
        drawn = bar(part.share, BAR, style, mark, line="│")
        share = Text(f"{round(100 * part.share):>3} %", style)
        grid.add_row(name, drawn, share, Text(f"{part.right}/{part.total}", DIM))
    yield Padding(grid, (0, 0, 0, 2))


def _concepts(report: Report) -> Iterator[RenderableType]:
    """A bar for those with several questions; of the rest the names, by what came of them."""
    several = [part for part in report.concepts if part.total > 1]
    single = [part for part in report.concepts if part.total <= 1]
    yield from _parts(_("By concept"), several, report.pass_share)
    if not single:
        return
    yield Text()
    yield Text(_("Concepts with one question"), EMPHASIS)
    grid = columns("sign", "text")
    for sign, style, those in (
        ("✕", WRONG, [part for part in single if not part.right]),
        ("○", RIGHT, [part for part in single if part.right]),
    ):
        if those:
            grid.add_row(Text(sign, style), ", ".join(inert(part.title) for part in those))
    yield Padding(grid, (0, 0, 0, 2))


def _compared(report: Report) -> Iterator[RenderableType]:
    if not report.earlier or report.retry:
        return
    yield Text()
    yield Text(_("Earlier sittings"), EMPHASIS)
    grid = Table.grid(padding=(0, 2))
    rows = [(each.at, each.offset, each.scaled) for each in report.earlier[-5:]]
    rows.append((report.at, report.offset, report.scaled))
    before = None
    for at, offset, points in rows:
        change = "" if before is None else f"{points - before:+}"
        style = RIGHT if points >= report.pass_mark else WRONG
        grid.add_row(Text(local(at, offset), DIM), Text(str(points), style), Text(change, DIM))
        before = points
    yield Padding(grid, (0, 0, 0, 2))


def wording(report: Report) -> Wording:
    """What a page or a picture of the report says, in the language that is spoken."""
    domains = {part.id: part.title for part in report.domains}
    estimate = _("An estimate: AWS does not publish how it scales scores.")
    return Wording(
        language=spoken().code,
        when=local(report.at, report.offset),
        scope=scope(report.scope),
        verdict=verdict(report)[0],
        pass_mark=_("pass mark {mark}").format(mark=report.pass_mark) + f" · {estimate}",
        by_domain=_("By domain"),
        by_concept=_("By concept"),
        questions=_("Questions, mistakes first"),
        your_answer=_("your answer"),
        key=_("key"),
        yours=_("yours"),
        figures=tuple(figures(report)),
        remarks={row.number: remarks(row, domains) for row in report.questions},
        sources={row.number: tuple(sources(row.question)) for row in report.questions},
    )


def questions(screen: Console, report: Report) -> None:
    """Every question with the reason for each option, mistakes first."""
    show(screen, Text())
    show(screen, Rule(Text(_("Questions, mistakes first"), EMPHASIS), style=DIM, align="left"))
    domains = {part.id: part.title for part in report.domains}
    for row in report.mistakes_first:
        show(screen, Group(*with_reasons(row, domains)))
        for source in sources(row.question):
            show(screen, WholeLine(Text(inert(source), DIM)))
    if report.doubted_count:
        show(screen, Text("\n" + _("To send what is doubted: awsquiz doubt --out FILE"), DIM))


def sources(question: ExamQuestion) -> Iterator[str]:
    """The note's line and the documentation, each whole in a line so that it can be opened."""
    if question.note and question.line:
        yield _("{note}, line {line}").format(note=question.note, line=question.line)
    if question.docs:
        yield question.docs


def remarks(row: MarkedAnswer, domains: dict[str, str]) -> str:
    """What there is to say of a question besides right or wrong, in a line."""
    said = [domains.get(row.question.domain, "")] if len(domains) > 1 else []
    said.append(row.question.title)
    if row.seconds:
        said.append(_("{n} s").format(n=round(row.seconds)))
    if row.flag:
        said.append(f"{FLAG} " + _("flagged"))
    if row.guess:
        said.append(_("guessed"))
    if row.doubted:
        said.append(f"{DOUBT} " + _("doubted"))
    if not row.given:
        said.append(_("unanswered"))
    if row.question.own_sentence:
        said.append(_("a sentence of your own, unchecked"))
    if not row.question.scored:
        said.append(_("not scored"))
    return " · ".join(filter(None, said))


def with_reasons(row: MarkedAnswer, domains: dict[str, str]) -> Iterator[RenderableType]:
    """A question with what was answered, and the reason for each option."""
    question = row.question
    sign, style = ("○", RIGHT) if row.right else ("✕", WRONG)
    if row.right and row.guess:
        style = MARKED
    yield Text()
    yield Text.assemble(
        (f"{sign} {row.number}. ", f"{EMPHASIS} {style}"), (inert(remarks(row, domains)), DIM)
    )
    yield Padding(styled(question.stem, EMPHASIS), (0, 0, 0, 2))
    if question.statement:
        yield Padding(styled(question.statement), (0, 0, 0, 4))
    yield Padding(_ordered(row) if question.ordered else _options(row), (0, 0, 0, 2))
    if question.explanation not in [option.reason for option in question.options]:
        yield Padding(styled(question.explanation, "italic"), (0, 0, 0, 4))


def _options(row: MarkedAnswer) -> RenderableType:
    grid = columns("sign", "sign", "text")
    for option in row.question.options:
        correct, chosen = option.key in row.question.answer, option.key in row.given
        grid.add_row(key_or_yours(correct, chosen), option.key, styled(option.text))
        if option.reason:
            grid.add_row("", "", styled(option.reason, DIM))
    return grid


def _ordered(row: MarkedAnswer) -> RenderableType:
    """What belongs to each left side, or comes at each step, beside what was given."""
    grid = columns("sign", "text")
    question = row.question
    for at, wanted in enumerate(question.answer):
        given = row.given[at] if at < len(row.given) else None
        right = given == wanted
        name = f"{question.lefts[at]} — " if question.lefts else f"{at + 1}. "
        text = Text(inert(name), EMPHASIS).append_text(styled(question.option(wanted).text))
        grid.add_row(Text("○" if right else "", RIGHT), text)
        if given and not right:
            said = Text(_("your answer") + ": ", WRONG)
            grid.add_row(Text("✕", WRONG), said.append_text(styled(question.option(given).text)))
        if reason := question.option(wanted).reason:
            grid.add_row("", styled(reason, DIM))
    return grid
