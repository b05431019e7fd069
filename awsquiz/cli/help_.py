"""`awsquiz help`: what a command does, for who looks for it there and not behind `--help`."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from awsquiz.cli.completion import command_begun
from awsquiz.i18n import _


def help_command(
    context: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=_("[COMMAND]…"),
            help=_("Which command; without any, all are listed."),
            autocompletion=command_begun,
        ),
    ] = None,
) -> None:
    above: Any = context.find_root()
    names = list(words or ())
    for at, name in enumerate(names):
        group = above.command
        if not hasattr(group, "resolve_command"):
            said = _("“{name}” has no commands of its own").format(name=names[at - 1])
            raise typer.BadParameter(said)
        _name, found, _rest = group.resolve_command(above, [name])
        above = found.context_class(found, info_name=name, parent=above)
    context.find_root().command.main([*names, "--help"], prog_name="awsquiz")
