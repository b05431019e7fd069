"""`--json`, `--plain` and `--lang`, which stand before the name of a command or behind it.

What stands before it is passed on to the command, which takes it or refuses it as its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import typer
from typer.core import TyperOption

from awsquiz.i18n import LANGUAGES, _
from awsquiz.terminal import streams

_BARE = ("--json", "--plain")
_LANG = "--lang"
_KEPT = "awsquiz.passed-on"


def is_json_asked(arguments: Sequence[str]) -> bool:
    """Whether `--json` stands among the options; what is behind `--` is none."""
    options = arguments[: arguments.index("--")] if "--" in arguments else arguments
    return "--json" in options


def language_of(chosen: str | None) -> str | None:
    """A language that is spoken; `i18n` has read it already. Raises BadParameter."""
    if chosen is not None and chosen not in LANGUAGES:
        raise typer.BadParameter(_("one of: {names}").format(names=", ".join(LANGUAGES)))
    return chosen


def keep_leading(context: Any, arguments: Sequence[str]) -> list[str]:
    """Takes what stands before a subcommand's name, for the subcommand; returns the rest."""
    rest = list(arguments)
    kept: list[str] = context.meta.setdefault(_KEPT, [])
    while rest and (rest[0] in _BARE or rest[0].partition("=")[0] == _LANG):
        many = 2 if rest[0] == _LANG else 1
        kept += rest[:many]
        rest = rest[many:]
    return rest


def passed_on(context: Any) -> list[str]:
    """What stood before the command's name, as its own options."""
    given = context.find_root().params
    before = [name for name in _BARE if given.get(name.removeprefix("--"))]
    return [*before, *context.meta.get(_KEPT, ())]


def taken_by_all(options: Sequence[Any]) -> list[TyperOption]:
    """The options that every command takes and few have: they are named once, in the main help."""
    found = [_hidden(_LANG, callback=lambda _context, _option, value: language_of(value))]
    if all("--plain" not in option.opts for option in options):
        found.append(_hidden("--plain", callback=_ask_in_lines, type=bool, is_flag=True))
    return found


def _hidden(name: str, **settings: Any) -> TyperOption:
    return TyperOption(param_decls=[name], hidden=True, expose_value=False, **settings)


def _ask_in_lines(_context: Any, _option: Any, is_asked: bool) -> None:
    if is_asked:
        streams.ask_in_lines()
