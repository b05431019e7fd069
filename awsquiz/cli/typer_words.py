"""What Typer says of itself, in the language of the rest: it says most of it in English alone.

Its errors and its usage line are said here and nowhere else; by the names of its classes, for it
does not offer them.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from copy import copy
from io import StringIO
from pathlib import Path
from typing import Any, cast

from typer.core import TyperCommand, TyperGroup
from typer.exceptions import TyperException as _TyperException

from awsquiz.cli import either_side
from awsquiz.core.text import inert
from awsquiz.core.text.particles import fitted
from awsquiz.core.text.regexes import pattern_of
from awsquiz.errors.wrong_use import did_you_mean
from awsquiz.i18n import N_, _
from awsquiz.terminal.streams import print_whole

_NOT_A = pattern_of(r"^(?P<value>.*) is not a valid (?P<kind>int|integer|float)( range)?\.$", re.S)
_NOT_IN = pattern_of(r"^(?P<value>\S+) is not in the range (?P<range>.+)\.$")
_TAKES = pattern_of(r"^Option (?P<name>.+) requires (an argument|\d+ arguments)\.$")
_NO_VALUE = pattern_of(r"^Option (?P<name>.+) does not take a value\.$")
_EXTRA = pattern_of(r"^Got unexpected extra arguments?(\(s\))? \((?P<words>.*)\)$", re.S)
_NO_COMMAND = pattern_of(r"^(?P<said>.*) Did you mean (?P<names>.+)\?$", re.S)


_INSTALLED = pattern_of(r" completion installed in (.+)")

_COMPDEF = pattern_of(r"^compdef (\w+) ", re.M)

_PIECES = {"[OPTIONS]": N_("[OPTIONS]"), "COMMAND [ARGS]...": N_("COMMAND [ARGS]…")}
"""What Typer says in a usage line."""


_NEGATIVE = re.compile(r"-\d")


class InWords:
    """For a command and for a group, before what Typer has: help and usage in the language of the
    rest."""

    def get_help_option(self, ctx: Any) -> Any:
        if (option := cast(Any, super()).get_help_option(ctx)) is not None:
            option.help = _("Show this message and exit.")
        return option

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        pieces = cast(Any, super()).collect_usage_pieces(ctx)
        return [_(_PIECES[piece]) if piece in _PIECES else piece for piece in pieces]

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, _("Usage:") + " ")


class Worded(InWords, TyperCommand):
    """A command whose help and usage are in the language of the rest."""

    def __init__(self, *names: Any, **settings: Any) -> None:
        super().__init__(*names, **settings)
        self.params += either_side.taken_by_all(self.params)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        return super().parse_args(ctx, [*either_side.passed_on(ctx), *args])

    def get_params(self, ctx: Any) -> list[Any]:
        params = super().get_params(ctx)
        for param in params:
            if param.param_type_name == "argument" and param.type.name in ("str", "path"):
                # Its name in the help says what it is; that it is a text, in English, says nothing.
                param.type = copy(param.type)
                vars(param.type)["get_metavar"] = lambda **_given: ""
            if hasattr(param.type, "_describe_range"):
                ranged: Any = copy(param.type)
                said = _range_in_words(ranged.min, ranged.max)
                vars(ranged)["_describe_range"] = lambda said=said: said
                param.type = ranged
        return params


def _range_in_words(least: float | None, most: float | None) -> str:
    """Which numbers an option takes: Typer says it as x>=1."""
    if most is None:
        return _("{n} and more").format(n=least)
    if least is None:
        return _("at most {n}").format(n=most)
    return f"{least}–{most}"


class Installing:
    """Has completion installed as Typer does it, and says in our words where that was."""

    def __init__(self, install: Callable[..., Any]) -> None:
        self._install = install

    def __call__(self, *given: Any) -> Any:
        said = StringIO()
        try:
            with redirect_stdout(said):
                return self._install(*given)
        finally:
            if found := _INSTALLED.search(said.getvalue()):
                _complete_at_first_tab(Path(found[1]))
                print(_("Completion is installed: {path}").format(path=inert(found[1])))
                print(_("It works from the next terminal on."))
            else:
                print(said.getvalue(), end="")


class Showing:
    """Has the script of completion shown as Typer does it, with its lines whole, to be copied."""

    def __init__(self, show: Callable[..., Any]) -> None:
        self._show = show

    def __call__(self, *given: Any) -> Any:
        script = StringIO()
        try:
            with redirect_stdout(script):
                return self._show(*given)
        finally:
            if script.getvalue():
                print_whole(script.getvalue())


def _complete_at_first_tab(script: Path) -> None:
    """zsh only reads the script at the first tab of a terminal: let it complete then, too."""
    if named := _COMPDEF.search(text := script.read_text(encoding="utf-8")):
        first = f'[[ $zsh_eval_context[-1] == loadautofunc ]] && {named[1]} "$@"'
        script.write_text(f"{text.rstrip()}\n\n{first}\n", encoding="utf-8")


class WordedGroup(InWords, TyperGroup):
    """A group of commands, the same; what stands before a command's name counts as behind it."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        return super().parse_args(ctx, either_side.keep_leading(ctx, args))


@contextmanager
def errors_in_words() -> Iterator[None]:
    """While arguments are read: what is wrong with them is said in the language of the rest, and as
    JSON where that was asked for."""
    try:
        yield
    except _TyperException as error:
        if hasattr(error, "format_message"):
            said = fitted(_error_in_words(error))
            vars(error)["format_message"] = lambda: said
            if either_side.is_json_asked(sys.argv[1:]):
                from awsquiz.cli import json_errors

                json_errors.print_usage_error(sys.argv[1:], said)
        raise


def _error_in_words(error: Any) -> str:
    kind = type(error).__name__
    if kind == "NoSuchOption" and _NEGATIVE.match(error.option_name):
        return _("{name}: no number here is below zero").format(name=error.option_name)
    if kind == "NoSuchOption":
        said = _("No such option: {name}").format(name=error.option_name)
        if error.possibilities:
            near = ", ".join(sorted(error.possibilities))
            said += " " + _("(Possible options: {names})").format(names=near)
        return said
    if kind == "MissingParameter" and error.param is not None:
        return _("Missing: {name}").format(name=_unquoted(error.param.get_error_hint(error.ctx)))
    if kind == "BadParameter":
        why = _why(error.message)
        if error.param is None:
            return _("Invalid value: {why}").format(why=why)
        name = _unquoted(error.param.get_error_hint(error.ctx))
        return _("Invalid value for {name}: {why}").format(name=name, why=why)
    return _why(str(error.format_message()))


def _why(said: str) -> str:
    """What Typer says of a value or a word, in our words; what is none of its sentences stays."""
    if found := _NOT_A.match(said):
        number = _("a number") if found["kind"] == "float" else _("a whole number")
        return _("{value} is not {number}.").format(value=_unquoted(found["value"]), number=number)
    if found := _NOT_IN.match(said):
        return _("{value} is not in the range {range}.").format(**found.groupdict())
    if found := _TAKES.match(said):
        return _("{name} takes a value.").format(name=_unquoted(found["name"]))
    if found := _NO_VALUE.match(said):
        return _("{name} takes no value.").format(name=_unquoted(found["name"]))
    if found := _EXTRA.match(said):
        return _("Too much: {words}").format(words=found["words"])
    if found := _NO_COMMAND.match(said):
        near = _unquoted(found["names"]).split(", ")
        return f"{found['said']} {did_you_mean(near)}"
    return said


def _unquoted(name: Any) -> str:
    return str(name).replace("'", "")
