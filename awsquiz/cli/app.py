"""The program: its own options, and its commands, of which only the one that is run is imported."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from itertools import pairwise
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from awsquiz import __version__
from awsquiz.cli.commands import COMMANDS
from awsquiz.cli.completion import language_begun
from awsquiz.cli.either_side import language_of
from awsquiz.cli.parameters import Json, Plain
from awsquiz.cli.typer_words import Installing, InWords, Showing, Worded, errors_in_words
from awsquiz.i18n import LANGUAGES, _

_SHELLS = frozenset({"bash", "zsh", "fish", "powershell", "pwsh"})


class _Commands(InWords, TyperGroup):
    """Lists all commands with their help texts; only the one that is run is built.

    So nothing is imported for `--help` and for slips, and one module for a command.
    """

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        for name, command in COMMANDS.items():
            self.add_command(TyperCommand(name, help=command.help))

    def make_context(self, *args: Any, **extra: Any) -> Any:
        with errors_in_words():
            return super().make_context(*args, **extra)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Typer tells the shell by what runs: one that is named goes before that."""
        for option, named in pairwise(args):
            for param in self.get_params(ctx) if named in _SHELLS else ():
                if option in param.opts and param.name in _of_completion():
                    param.callback(ctx, param, named)
        return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        with errors_in_words():
            return super().invoke(ctx)

    def get_params(self, ctx: Any) -> list[Any]:
        params: list[Any] = super().get_params(ctx)
        words = _of_completion()
        for param in params:
            if param.name in words:
                param.help = words[param.name]
            if param.name == "install_completion" and not isinstance(param.callback, Installing):
                param.callback = Installing(param.callback)
            if param.name == "show_completion" and not isinstance(param.callback, Showing):
                param.callback = Showing(param.callback)
        return params

    def format_help(self, ctx: Any, formatter: Any) -> None:
        _wrap_by_columns()
        super().format_help(ctx, formatter)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if not {"-h", "--help"}.isdisjoint(args):
            _wrap_by_columns()
        if args[0] in COMMANDS:
            self.add_command(command_made(args[0]), args[0])
        return super().resolve_command(ctx, args)


def _of_completion() -> dict[str, str]:
    """Typer's options of completion, with their help."""
    return {
        "install_completion": _("Install completion for the shell that runs, or that is named."),
        "show_completion": _("Show that completion, to copy or to change it."),
    }


def _wrap_by_columns() -> None:
    """Has the tables of help cut no Hangul: see `terminal.hangul_tables`."""
    from awsquiz.terminal.hangul_tables import count_columns  # Rich takes long to load

    count_columns()


def command_made(name: str) -> Any:
    """The command, or the group of commands, with its parameters."""
    command = COMMANDS[name]
    module, _dot, function = command.place.partition(".")
    found = getattr(import_module(f"awsquiz.cli.{module}"), function)
    if isinstance(found, typer.Typer):
        return typer.main.get_command(found)
    alone = typer.Typer(add_completion=False)
    alone.command(name, cls=Worded, help=command.help, context_settings=command.settings)(found)
    return typer.main.get_command(alone)


app = typer.Typer(
    name="awsquiz",
    cls=_Commands,
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
            metavar="|".join(LANGUAGES),
            callback=language_of,
            autocompletion=language_begun,
            help=_("Language of messages; by default that of the locale."),
        ),
    ] = None,
    version: Annotated[
        bool,
        typer.Option(
            "--version", "-V", callback=_version, is_eager=True, help=_("Show the version.")
        ),
    ] = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    """Takes the options of all commands; `__main__` has read the language already."""
    if context.invoked_subcommand is None:
        from awsquiz.cli.today import today

        today(json, plain)


def run(arguments: Sequence[str]) -> None:
    """Runs the command of the arguments."""
    app(arguments, prog_name="awsquiz")
