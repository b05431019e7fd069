"""All commands of awsquiz, and what is common to them."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, NamedTuple

import typer

from awsquiz import __version__
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


class _Command(NamedTuple):
    """Where a command's function is, and what its help says."""

    place: str
    help: str
    settings: dict[str, bool] | None = None


_COMMANDS = {
    "quiz": _Command(
        "quiz.quiz",
        _(
            "Quiz on what is due, and on new facts: the better a fact is known the harder the "
            "form; every option has its reason."
        ),
    ),
    "study": _Command(
        "quiz.study",
        _("Flashcards of what is due, and of new facts: you say how well you knew it."),
    ),
    "search": _Command(
        "search.search",
        _("Find concepts and facts, as you type them: half words, slips and 초성 will do."),
        {"ignore_unknown_options": True},  # what looks like an option is looked for as well
    ),
    "list": _Command(
        "cards.list_", _("Show the tree of concepts, with how many facts are asked of each.")
    ),
    "show": _Command(
        "cards.show", _("Show all that is known about a concept, by id, title or alias.")
    ),
    "compare": _Command(
        "compare.compare", _("Put concepts side by side: their attributes, differences lit.")
    ),
    "questions": _Command(
        "questions.questions",
        _("Show the questions that would be asked, with what each option rests on."),
    ),
    "edit": _Command(
        "cards.edit", _("Open the card of a concept in $EDITOR, and check it on return.")
    ),
    "convert": _Command(
        "convert.convert", _("Turn Markdown notes into concept cards, or bring changed notes in.")
    ),
    "check": _Command(
        "check.check",
        _("Check cards and scenarios: each problem with file, line and what to do."),
    ),
    "config": _Command("config.config", _("Show what is set, or set it: “awsquiz config new 20”.")),
}


def run(arguments: Sequence[str]) -> None:
    """Runs the command of the arguments. Where they begin with it no other one is imported."""
    first = arguments[0] if arguments else ""
    for name in (first,) if first in _COMMANDS else _COMMANDS:
        module, _dot, function = _COMMANDS[name].place.partition(".")
        app.command(name, help=_COMMANDS[name].help, context_settings=_COMMANDS[name].settings)(
            getattr(import_module(f"awsquiz.cli.{module}"), function)
        )
    app(prog_name="awsquiz")
