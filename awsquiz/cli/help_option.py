"""What `--help` says of itself, in the language of the rest: Typer says it in English alone."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand

from awsquiz.i18n import _


class Worded(TyperCommand):
    """A command with `--help` in the language of the rest."""

    def get_help_option(self, ctx: Any) -> Any:
        return help_in_words(super().get_help_option(ctx))


def help_in_words(option: Any) -> Any:
    """The option `--help` of a command or of a group, with its words."""
    if option is not None:
        option.help = _("Show this message and exit.")
    return option
