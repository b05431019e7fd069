"""What is asked for on the command line, as one record."""

from __future__ import annotations

import inspect

import pytest
import typer
from msgspec.structs import fields
from typer.testing import CliRunner

from awsquiz.cli.request import Request, command_of
from awsquiz.errors.wrong_arguments import WrongArguments


def answered(arguments: list[str], *left_out: str) -> Request:
    """What a command makes of its arguments."""
    given: list[Request] = []
    app = typer.Typer()
    app.command()(command_of(given.append, *left_out))
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 0, done.output
    return given[0]


def test_each_field_is_a_parameter_in_its_order() -> None:
    """So the options of the commands are written once."""
    names = [field.name for field in fields(Request)]
    assert list(inspect.signature(command_of(lambda request: None)).parameters) == names


def test_options_become_fields() -> None:
    """Concepts, values and flags."""
    assert answered(["ec2", "s3", "-n", "5", "--cram", "--not", "ecs"]) == Request(
        concepts=["ec2", "s3"], most=5, cram=True, without=["ecs"]
    )


def test_what_is_left_out_keeps_its_default() -> None:
    """Flashcards are asked in one form."""
    command = command_of(lambda request: None, "form", "easy")
    assert not {"form", "easy"} & {*inspect.signature(command).parameters}
    assert answered([], "form", "easy") == Request()


@pytest.mark.parametrize("field", ["ahead", "cram"])
def test_practice_leaves_the_schedule_alone(field: str) -> None:
    """Ahead of time, and before an exam."""
    assert Request(**{field: True}).practice
    assert not Request(everything=True).practice


def test_two_wishes_exclude_each_other() -> None:
    """They mean different facts; the error names them as they are written."""
    with pytest.raises(WrongArguments, match=r"--all, --cram"):
        Request(everything=True, cram=True).aim()
