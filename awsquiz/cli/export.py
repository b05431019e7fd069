"""`awsquiz export`: facts, questions and answers in files of other programs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from awsquiz.cli.export_files import EXPORT_FILES, export_format
from awsquiz.cli.forms import Forms, forms_named
from awsquiz.cli.handing_out import ExportWanted, handed_out
from awsquiz.cli.json_output import print_json
from awsquiz.cli.parameters import Concepts, Json, Seed
from awsquiz.errors.wrong_use import NoSuchName, ThereAlready, WrongArguments
from awsquiz.formats.handout import WHATS, Handout, What
from awsquiz.i18n import _, ngettext
from awsquiz.storage.files import write_atomically
from awsquiz.terminal.progress import Watch

_STDOUT = "-"


def export(
    file: Annotated[
        str, typer.Argument(metavar=_("FILE"), help=_("The file; - is standard output."))
    ],
    concepts: Concepts = None,
    as_: Annotated[
        str | None,
        typer.Option(
            "--as",
            metavar=_("FORMAT"),
            help=_("Its format, where the ending does not tell: {names}.").format(
                names=", ".join(EXPORT_FILES)
            ),
        ),
    ] = None,
    what: Annotated[
        str | None,
        typer.Option(
            "--what",
            metavar=_("WHAT"),
            help=_("What it holds: {names}.").format(names=", ".join(WHATS)),
        ),
    ] = None,
    form: Forms = None,
    count: Annotated[
        int | None,
        typer.Option(
            "-n",
            "--count",
            metavar="N",
            min=1,
            help=_("At most so many questions, as a quiz draws them; otherwise one a fact."),
        ),
    ] = None,
    seed: Seed = None,
    history: Annotated[
        bool,
        typer.Option("--history", help=_("Your answers and their schedule too, for Anki.")),
    ] = False,
    yes: Annotated[
        bool, typer.Option("--yes", "-y", help=_("Overwrite a file that is there already."))
    ] = False,
    json: Json = False,
) -> None:
    format = _format_of(file, as_, json)
    held = _held(format, what)
    if history and not EXPORT_FILES[format].keeps_history:
        raise WrongArguments.no_history(format)
    asks = EXPORT_FILES[format].asks
    wanted = ExportWanted(
        what=held,
        concepts=concepts,
        forms=asks if form is None and asks else forms_named(form),
        in_turn=bool(asks),
        asked=bool(asks),
        shapes=EXPORT_FILES[format].shapes,
        count=count,
        seed=seed,
        history=history,
    )
    path = Path(file)
    if file != _STDOUT and path.exists() and not yes:
        raise ThereAlready(path)
    with Watch(_("Exporting")) as watch:
        handout = handed_out(wanted, watch)
        data = EXPORT_FILES[format].data(handout)
    if file == _STDOUT:
        _print_bytes(data)
        return
    write_atomically(path, data)
    held_count = _counted(handout, is_asked=wanted.asked)
    if json:
        said = {"path": str(path), "format": format, "what": held, "row_count": held_count}
        print_json("export", {**said, "left_out_count": handout.left_out})
        return
    print(_counted_in_words(held, held_count).format(n=f"{held_count:,}", path=path))
    if handout.left_out:
        out = ngettext(
            "{n} question cannot be said in this format.",
            "{n} questions cannot be said in this format.",
            handout.left_out,
        )
        print(out.format(n=f"{handout.left_out:,}"))


def _format_of(file: str, named: str | None, json: bool) -> str:
    if file != _STDOUT:
        return export_format(named, file)
    if json:
        raise WrongArguments.exclusive(("-", "--json"))
    if named is None:
        raise WrongArguments.format_of_stdout()
    return export_format(named, file)


def _held(format: str, named: str | None) -> What:
    """What the file is to hold. Raises NoSuchName where the format cannot."""
    holds = EXPORT_FILES[format].holds
    if named is None:
        return holds[0]
    for each in holds:
        if each == named.casefold():
            return each
    raise NoSuchName("content", named, holds)


def _print_bytes(data: bytes) -> None:
    """To standard output as they are; on a terminal as text, which it does not obey."""
    if sys.stdout.isatty():
        sys.stdout.write(data.decode(errors="replace"))
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _counted(handout: Handout, *, is_asked: bool) -> int:
    match handout.what:
        case "facts" if is_asked:
            return len({question.fact for question in handout.questions})
        case "facts":
            return sum(1 for _each in handout.facts())
        case "questions":
            return len(handout.questions)
        case "answers":
            return len(handout.answers)


def _counted_in_words(what: What, n: int) -> str:
    match what:
        case "facts":
            return ngettext("{n} fact written: {path}", "{n} facts written: {path}", n)
        case "questions":
            return ngettext("{n} question written: {path}", "{n} questions written: {path}", n)
        case "answers":
            return ngettext("{n} answer written: {path}", "{n} answers written: {path}", n)
