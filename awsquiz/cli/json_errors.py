"""What ends a command, as JSON, where JSON was asked for: the envelope without data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from awsquiz.cli.commands import commands_below
from awsquiz.cli.json_output import finding_record, print_envelope
from awsquiz.errors import AwsquizError

WRONG_ARGUMENTS = "wrong-arguments"
"""The code of what Typer finds wrong."""


def print_error(arguments: Sequence[str], error: AwsquizError) -> None:
    """The error as the last of the problems."""
    found = {**finding_record(error.finding), "level": "error"}
    print_envelope(command_named(arguments), None, [], found)


def print_usage_error(arguments: Sequence[str], said: str) -> None:
    """The same of what is wrong with the words of the command line."""
    nothing = dict.fromkeys(("mend", "path", "line", "concept", "fact", "scenario"))
    print_envelope(
        command_named(arguments),
        None,
        [],
        {"code": WRONG_ARGUMENTS, "message": said, "level": "error", "notice": False, **nothing},
    )


def command_named(arguments: Sequence[str]) -> str:
    """The name of the command as far as it can be told: `exam report`; `today` without one."""
    words = _words(arguments)
    name = next(words, "today")
    below = next(words, "")
    return f"{name} {below}" if below in commands_below(name) else name


def _words(arguments: Sequence[str]) -> Iterator[str]:
    """Those that are no options; `--lang` alone takes a word before a command's name."""
    is_value = False
    for word in arguments:
        if not is_value and not word.startswith("-"):
            yield word
        is_value = word == "--lang"
