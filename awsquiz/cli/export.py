"""`awsquiz export`: facts, questions and answers in files of other programs."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.completion import format_begun, one_of
from awsquiz.cli.export_files import EXPORT_FILES, ExportFile, export_format
from awsquiz.cli.export_gone import gone_from, ids_in_deck
from awsquiz.cli.forms import Forms, forms_named
from awsquiz.cli.handing_out import ExportWanted, handed_out
from awsquiz.cli.json_output import print_json
from awsquiz.cli.parameters import Concepts, Json, Seed
from awsquiz.errors.wrong_arguments import WrongArguments
from awsquiz.errors.wrong_use import NoSuchName, ThereAlready
from awsquiz.formats.handout import WHATS, Handout, What
from awsquiz.i18n import _, ngettext
from awsquiz.storage.files import write_atomically
from awsquiz.terminal.progress import Watch
from awsquiz.terminal.streams import print_whole

if TYPE_CHECKING:
    from awsquiz.cli.records.of_cards import ExportData

_STDOUT = "-"
_NAMED = 20
"""Facts that are named as Anki looks for them."""
_File = Annotated[str, typer.Argument(metavar=_("FILE"), help=_("The file; - is standard output."))]
_As = Annotated[
    str | None,
    typer.Option(
        "--as",
        metavar=_("FORMAT"),
        help=_("Its format, where the ending does not tell: {names}.").format(
            names=", ".join(EXPORT_FILES)
        ),
        autocompletion=format_begun,
    ),
]
_What = Annotated[
    str | None,
    typer.Option(
        "--what",
        metavar=_("WHAT"),
        help=_("What it holds: {names}.").format(names=", ".join(WHATS)),
        autocompletion=one_of(*WHATS),
    ),
]
_Count = Annotated[
    int | None,
    typer.Option(
        "-n",
        "--count",
        metavar="N",
        min=1,
        help=_("At most so many questions, as a quiz draws them; otherwise one a fact."),
    ),
]
_History = Annotated[
    bool, typer.Option("--history", help=_("Your answers and their schedule too, for Anki."))
]
_Overwrite = Annotated[
    bool, typer.Option("--yes", "-y", help=_("Overwrite a file that is there already."))
]


def export(
    file: _File,
    concepts: Concepts = None,
    as_: _As = None,
    what: _What = None,
    form: Forms = None,
    count: _Count = None,
    seed: Seed = None,
    history: _History = False,
    yes: _Overwrite = False,
    json: Json = False,
) -> None:
    format = _format_of(file, as_, json)
    made = EXPORT_FILES[format]
    if history and not made.keeps_history:
        raise WrongArguments.no_history(format)
    if file != _STDOUT and os.path.lexists(file) and not yes:
        raise ThereAlready(Path(file))
    wanted = ExportWanted(
        what=_held(format, what),
        concepts=concepts,
        forms=made.asks if form is None and made.asks else forms_named(form),
        asked=bool(made.asks),
        images=made.shows_images,
        shapes=made.shapes,
        count=count,
        seed=seed,
        history=history,
    )
    _refuse_unused(wanted.what, made, form=form, count=count, seed=seed)
    path = Path(file)
    before = ids_in_deck(path) if made.is_kept_elsewhere and file != _STDOUT else None
    handout = _written(wanted, made, file)
    if file != _STDOUT:
        gone = gone_from(handout, before) if made.is_kept_elsewhere else []
        _show(handout, path, format, _counted(handout, is_asked=wanted.asked), gone, json=json)


def _refuse_unused(
    what: What, made: ExportFile, *, form: str | None, count: int | None, seed: int | None
) -> None:
    """Raises WrongArguments where an option picks among questions, and none are picked."""
    asks = what == "questions" or (what == "facts" and bool(made.asks))
    unused = [
        name
        for name, is_given, is_used in (
            ("--form", form is not None, asks),
            ("--count", count is not None, what == "questions"),
            ("--seed", seed is not None, asks),
        )
        if is_given and not is_used
    ]
    if unused:
        raise WrongArguments.picks_questions(unused, what)


def _written(wanted: ExportWanted, made: ExportFile, file: str) -> Handout:
    """What the file holds now."""
    with Watch(_("Exporting")) as watch:
        handout = handed_out(wanted, watch)
        data = made.data(handout)
    if file == _STDOUT:
        _print_bytes(data)
    else:
        write_atomically(Path(file), data)
    return handout


def _show(
    handout: Handout, path: Path, format: str, count: int, gone: Sequence[str], *, json: bool
) -> None:
    if json:
        data: ExportData = {
            "path": str(path),
            "format": format,
            "what": handout.what,
            "row_count": count,
            "left_out_count": handout.left_out,
            "gone": gone,
        }
        print_json("export", data)
        return
    print(_counted_in_words(handout.what, count).format(n=f"{count:,}", path=path))
    if handout.left_out:
        out = ngettext(
            "{n} question cannot be said in this format.",
            "{n} questions cannot be said in this format.",
            handout.left_out,
        )
        print(out.format(n=f"{handout.left_out:,}"))
    if gone:
        _say_gone(gone)


def _say_gone(gone: Sequence[str]) -> None:
    """How what is no more in a deck is found in Anki, which keeps it."""
    said = ngettext(
        "{n} fact is not in it any more. Anki keeps its cards until you delete them there: "
        "{search}",
        "{n} facts are not in it any more. Anki keeps their cards until you delete them there: "
        "{search}",
        len(gone),
    )
    named = " OR ".join(f"Id:{fact}" for fact in gone[:_NAMED])
    more = " OR …" if len(gone) > _NAMED else ""
    print(said.format(n=f"{len(gone):,}", search=named + more))


def _format_of(file: str, named: str | None, json: bool) -> str:
    """The format of the file. Raises NoSuchName, and WrongArguments where - cannot be that."""
    if file != _STDOUT:
        return export_format(named, file)
    if json:
        raise WrongArguments.exclusive(("-", "--json"))
    if named is None:
        raise WrongArguments.format_of_stdout()
    format = export_format(named, file)
    if EXPORT_FILES[format].is_binary and sys.stdout.isatty():
        raise WrongArguments.binary_on_terminal(format)
    return format


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
        print_whole(data.decode(errors="replace"))
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
