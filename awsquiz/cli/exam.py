"""`awsquiz exam`: sit an exam, go on with it, read its report, retry its mistakes, foretell it."""

from __future__ import annotations

import gc
import secrets
import time
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer
from rich.text import Text
from typer._click.shell_completion import CompletionItem

from awsquiz.cli.commands import COMMANDS
from awsquiz.cli.completion import exam_begun
from awsquiz.cli.either_side import keep_leading
from awsquiz.cli.exam_facts import of_domain
from awsquiz.cli.exam_json import blueprint_record, forecast_record, report_record
from awsquiz.cli.exam_loading import (
    all_sittings,
    blueprint_named,
    blueprints,
    doubt_of_question,
    forecasts,
    library_and_sittings,
    sitting_named,
    warn_if_ended,
)
from awsquiz.cli.exam_review import review
from awsquiz.cli.json_output import print_json
from awsquiz.cli.loading import journal, settings
from awsquiz.cli.moments import new_stamp, now
from awsquiz.cli.parameters import (
    FinishedSitting,
    Json,
    NoPager,
    OfDomain,
    Plain,
    Seed,
    UnfinishedSitting,
    Yes,
)
from awsquiz.cli.report_files import with_report_files, write_report_files
from awsquiz.cli.typer_words import Worded, WordedGroup
from awsquiz.core.exam.coverage import coverage
from awsquiz.core.exam.desk import Desk
from awsquiz.core.exam.drawing import draw_exam
from awsquiz.core.exam.paper import beginning, recent, retrying
from awsquiz.core.exam.report import in_short
from awsquiz.core.exam.report import report as report_on
from awsquiz.core.exam.sitting import Sitting, is_untimed
from awsquiz.errors.failures import NothingToDraw
from awsquiz.errors.wrong_arguments import WrongArguments
from awsquiz.errors.wrong_use import WrongSitting
from awsquiz.i18n import _
from awsquiz.terminal import prompts
from awsquiz.terminal.console import DIM, console, interactive, show, warn
from awsquiz.terminal.exam import forecast as exam_forecast
from awsquiz.terminal.exam import intro as exam_intro
from awsquiz.terminal.exam import report as exam_report
from awsquiz.terminal.exam.covering import how_much
from awsquiz.terminal.paging import paged

if TYPE_CHECKING:
    from rich.console import Console

    from awsquiz.cli.records.of_exams import ExamListData, ForecastData, SittingRow
    from awsquiz.core.events import ExamStart

DEFAULT_EXAM = "mini"
_COMMANDS = ("sit", "resume", "retry", "report", "review", "list", "forecast")
"""One of them may have been meant where there is no exam of the name."""


class _SitByDefault(WordedGroup):
    """`awsquiz exam saa-c03` sits that exam: anything that is not a command goes to `sit`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        args = keep_leading(ctx, args)
        asks_for_help = args[:1] in (["-h"], ["--help"])
        is_begun = not args and ctx.resilient_parsing  # the shell asks what might come here
        if not (asks_for_help or is_begun) and (not args or args[0] not in self.commands):
            args = ["sit", *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        exams = [CompletionItem(name) for name in exam_begun(incomplete)]
        return [*super().shell_complete(ctx, incomplete), *exams]


app = typer.Typer(cls=_SitByDefault, help=COMMANDS["exam"].help, add_completion=False)


class _WithoutName(typer.Context):
    @property
    def command_path(self) -> str:
        """As it is typed: `awsquiz exam`, for `sit` is left out."""
        return self.parent.command_path if self.parent else "awsquiz"


class _Sit(Worded):
    """The one command that is run without its name."""

    context_class = _WithoutName


@app.command(
    cls=_Sit,
    help=_(
        "Sit an exam; “awsquiz exam list” shows which there are. “mini” by default.\n\n"
        "Keys: n and b turn the page, # goes to a number, f flags, g guessed, ! the key is wrong, "
        "r all questions at once, e hands in, q leaves: “awsquiz exam resume” goes on."
    ),
)
def sit(
    exam: Annotated[
        str | None,
        typer.Argument(
            metavar=_("[EXAM]"),
            help=_("Which exam, such as saa-c03."),
            autocompletion=exam_begun,
        ),
    ] = None,
    count: Annotated[
        int | None,
        typer.Option(
            *("-n", "--count"), metavar="N", min=1, max=1000, help=_("Fewer questions, or more.")
        ),
    ] = None,
    minutes: Annotated[
        int | None,
        typer.Option("--minutes", metavar="M", min=1, max=1440, help=_("Another time limit.")),
    ] = None,
    untimed: Annotated[
        bool, typer.Option("--untimed", help=_("Without a time limit, to practise."))
    ] = False,
    domain: OfDomain = None,
    seed: Seed = None,
    plain: Plain = False,
) -> None:
    if untimed and minutes is not None:
        raise WrongArguments.exclusive(["--untimed", "--minutes"])
    blueprint = blueprint_named(exam or DEFAULT_EXAM, also=_COMMANDS)
    if domain is not None:
        blueprint = of_domain(blueprint, domain)
    warn_if_ended(blueprint, now().date())
    library, earlier = library_and_sittings()
    gc.freeze()  # what is loaded stays: no collection has to look at it while drawing
    number = count or blueprint.questions
    random = Random(secrets.randbits(64) if seed is None else seed)
    drawn = draw_exam(library, blueprint, number, random, recent(earlier))
    if not drawn.questions:
        raise NothingToDraw
    if any(each.finish is None and each.remaining for each in earlier):
        warn(_("an exam is not handed in yet: “awsquiz exam resume” goes on with it"))
    limit = minutes or blueprint.minutes_for(len(drawn.questions))
    start = beginning(blueprint, drawn, None if untimed else limit, new_stamp)
    screen = console(plain)
    covered = [*how_much(blueprint, coverage(library, blueprint))]
    exam_intro.show_start(screen, start, drawn.short, number, covered)
    _begin(screen, start, plain)


@app.command(
    cls=Worded,
    help=_("Go on with an exam at the same question, with the time that was left."),
)
def resume(sitting_id: UnfinishedSitting = None, plain: Plain = False) -> None:
    every = all_sittings()
    unfinished = [each for each in every if each.finish is None]
    if sitting_id is None and not unfinished:
        raise WrongSitting.none_to_resume()
    sitting = sitting_named(sitting_id, every) if sitting_id else unfinished[-1]
    if sitting.finish is not None:
        raise WrongSitting.handed_in()
    _sit(console(plain), sitting, plain)


@app.command(cls=Worded, help=_("Sit the mistakes of an exam once more, and nothing else."))
def retry(sitting_id: FinishedSitting = None, seed: Seed = None, plain: Plain = False) -> None:
    sitting = sitting_named(sitting_id, all_sittings(), finished=True)
    random = Random(secrets.randbits(64) if seed is None else seed)
    start = retrying(sitting, random, new_stamp)
    if start is None:
        print(_("Nothing to retry: everything was right."))
        return
    screen = console(plain)
    exam_intro.show_start(screen, start, {}, len(start.questions))
    _begin(screen, start, plain)


@app.command(
    cls=Worded,
    help=_("Show where one stands after an exam, and every question with its reasons."),
)
@with_report_files
def report(
    sitting_id: FinishedSitting = None,
    yes: Yes = False,
    no_pager: NoPager = False,
    json: Json = False,
    plain: Plain = False,
    **files: Path | None,
) -> None:
    every = all_sittings()
    told = report_on(sitting_named(sitting_id, every, finished=True), every)
    written = write_report_files(files, told, exam_report.wording(told), over=yes, silent=json)
    if json:
        print_json("exam report", report_record(told))
    elif not written:
        screen = console(plain)
        with paged(screen, not no_pager):
            exam_report.show_standing(screen, told)
            exam_report.questions(screen, told)


app.command(cls=Worded, help=_("Look a finished exam through, question by question."))(review)


@app.command(
    "list", cls=Worded, help=_("List the exams that can be sat, and those that have been.")
)
def list_(json: Json = False, plain: Plain = False) -> None:
    offered, told = blueprints(), [report_on(each) for each in all_sittings()]
    if json:
        known = [blueprint_record(each) for each in offered.values()]
        data: ExamListData = {
            "blueprints": known,
            "sittings": [cast("SittingRow", in_short(each)) for each in told],
        }
        print_json("exam list", data)
        return
    exam_intro.show_list(console(plain), list(offered.values()), told, now().date())


@app.command(
    cls=Worded,
    help=_("Foretell an exam from what is remembered today, and say what would help."),
)
def forecast(
    exam: Annotated[
        str | None,
        typer.Argument(
            metavar=_("[EXAM]"),
            help=_("Which exam; all by default."),
            autocompletion=exam_begun,
        ),
    ] = None,
    json: Json = False,
    plain: Plain = False,
) -> None:
    wanted = [blueprint_named(exam)] if exam else list(blueprints().values())
    library, told = forecasts(wanted)
    if json:
        data: ForecastData = {"forecasts": [forecast_record(each) for each in told]}
        print_json("exam forecast", data)
        return
    titles = {concept.id: concept.title for concept in library.by_id.values()}
    for each in told:
        exam_forecast.show_forecast(console(plain), each, titles)


def _begin(screen: Console, start: ExamStart, plain: bool) -> None:
    """Asks whether to begin, keeps the exam whole, and sits it."""
    if interactive(plain):
        begin = _("begin") if is_untimed(start) else _("begin: the clock starts")
        try:
            prompts.choose(screen, [("⏎", begin)], [], "", aliases={})
        except prompts.Left:
            return
    journal().append(start)
    _sit(screen, Sitting.of(start), plain)


def _sit(screen: Console, sitting: Sitting, plain: bool) -> None:
    """Sits until it is handed in, or left; then shows the report."""
    by_key = interactive(plain)
    desk = Desk(
        *(sitting, new_stamp, journal().append_all, time.monotonic, doubt_of_question),
        ticking=by_key,
    )
    desk.tick()
    try:
        _at_the_desk(screen, desk, by_key)
    finally:
        if not desk.over:
            print(_("The exam is kept. Go on with it: awsquiz exam resume"))
    if desk.over:
        told = report_on(sitting, all_sittings())
        with paged(screen):
            exam_report.show_standing(screen, told)
        if by_key:  # the beginning of what is long is gone
            show(screen, Text("\n").append_text(exam_report.score(told)))
        show(screen, Text("\nawsquiz exam review · awsquiz exam report · awsquiz exam retry", DIM))


def _at_the_desk(screen: Console, desk: Desk, by_key: bool) -> None:
    from awsquiz.terminal.exam.lines import sit as sit_in_lines
    from awsquiz.terminal.exam.screen import ExamScreen

    if not by_key:
        with suppress(prompts.Left):
            sit_in_lines(screen, desk, settings().key)
        return
    from awsquiz.terminal.prompts.screen import full_screen

    def tick() -> bool:
        desk.tick()
        return desk.over

    pages = ExamScreen(desk, settings().key)
    try:
        with suppress(prompts.Left):  # the terminal is gone
            full_screen(screen, pages, tick, lambda: pages.typing)
    finally:
        desk.rest()
