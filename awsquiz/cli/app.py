"""All commands of awsquiz, and what is common to them."""

from __future__ import annotations

from typing import Annotated

import typer

from awsquiz import __version__
from awsquiz.cli import backup, cards, check, convert, marks
from awsquiz.cli import compare as comparing
from awsquiz.cli import config as configuring
from awsquiz.cli import doctor as checking
from awsquiz.cli import goal as aiming
from awsquiz.cli import questions as asking
from awsquiz.cli import quiz as quizzing
from awsquiz.cli import stats as counting
from awsquiz.cli import undo as undoing
from awsquiz.cli.options import Json, Plain
from awsquiz.i18n import LANGUAGES, _

app = typer.Typer(
    name="awsquiz",
    no_args_is_help=False,
    invoke_without_command=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode="rich",
)


def _version(asked: bool) -> None:
    if asked:
        print(f"awsquiz {__version__}")
        raise typer.Exit


def _language(chosen: str | None) -> str | None:
    if chosen is not None and chosen not in LANGUAGES:
        raise typer.BadParameter(_("one of: {names}").format(names=", ".join(LANGUAGES)))
    return chosen


@app.callback(
    help=_(
        "Study for AWS certificates in the terminal: concept cards from Korean notes, and "
        "quizzes on them.\n\nWithout a command: today at a glance. Begin with “awsquiz quiz”; "
        "“awsquiz list” shows what there is."
    )
)
def main(
    context: typer.Context,
    lang: Annotated[
        str | None,
        typer.Option(
            "--lang",
            metavar="ko|en",
            callback=_language,
            help=_("Language of messages; by default that of the locale."),
        ),
    ] = None,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help=_("Show the version.")),
    ] = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    """Takes the options of all commands; `__main__` has read the language already."""
    if context.invoked_subcommand is None:
        from awsquiz.cli.today import today

        today(json, plain)


app.command(
    help=_(
        "Quiz on what is due, and on new facts: the better a fact is known the harder the form; "
        "every option has its reason."
    ),
)(quizzing.quiz)
app.command(help=_("Flashcards of what is due, and of new facts: you say how well you knew it."))(
    quizzing.study
)
app.command("list", help=_("Show the tree of concepts, with how many facts are asked of each."))(
    cards.list_
)
app.command(help=_("Show all that is known about a concept, by id, title or alias."))(cards.show)
app.command(help=_("Put concepts side by side: their attributes, differences lit."))(
    comparing.compare
)
app.command(help=_("Show the questions that would be asked, with what each option rests on."))(
    asking.questions
)
app.command(help=_("Open the card of a concept in $EDITOR, and check it on return."))(cards.edit)
app.command(help=_("Turn Markdown notes into concept cards, or bring changed notes in."))(
    convert.convert
)
app.command(help=_("Check cards and scenarios: each problem with file, line and what to do."))(
    check.check
)

app.command(
    help=_("Show what the answers add up to: days, what is due, what stays, how well all is known.")
)(counting.stats)
app.command(help=_("Show what is set, or set it: “awsquiz config new 20”."))(configuring.config)
app.command(help=_("Take back the latest answers of today, as if they had never been."))(
    undoing.undo
)
app.command(help=_("Do not ask a fact, or a concept with all below it, until it is resumed."))(
    marks.suspend
)
app.command(help=_("Ask again what was suspended; a fact that was set aside gets another chance."))(
    marks.resume
)
app.command(help=_("Star a fact or a concept, to find it again."))(marks.star)
app.command(help=_("Take a star off."))(marks.unstar)
app.command(help=_("Set the date of an exam, or show how many days are left."))(aiming.goal)
app.command(
    help=_("Tell where everything is, check all of it, and name the mend of what is wrong.")
)(checking.doctor)
app.command(help=_("Put your cards, notes, settings and journal into one archive."))(backup.backup)
app.command(help=_("Unite an archive with what is here: nothing is overwritten."))(backup.restore)
