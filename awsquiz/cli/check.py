"""`awsquiz check`: the lint of cards."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from awsquiz.cli.options import Json
from awsquiz.errors import PROBLEMS, WrongUse
from awsquiz.i18n import _, ngettext
from awsquiz.paths import card_folders

if TYPE_CHECKING:
    from awsquiz.core.model import Library
    from awsquiz.storage.library import Shelf


class _Row(NamedTuple):
    path: Path
    line: int
    code: str
    message: str
    concept: str | None
    fact: str | None


def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar=_("[PATH]…"),
            help=_("Card files or folders of them; without any, your cards and the shipped ones."),
        ),
    ] = None,
    json: Json = False,
) -> None:
    from awsquiz.storage import library

    own, shipped = card_folders()
    for path in paths or ():
        if not path.exists():
            raise WrongUse(_("{path}: there is no such file or folder").format(path=path))
    known = library.load([*(paths or ()), own, shipped]).library
    found: list[_Row] = []
    files = 0
    for place in paths or [own, shipped]:
        shelf = library.load([place])
        files += len(shelf.files)
        found += rows(shelf, known)
    if json:
        from awsquiz.cli.output import print_json

        print_json(
            [
                {
                    "file": str(row.path),
                    "line": row.line,
                    "code": row.code,
                    "message": row.message,
                    "concept": row.concept,
                    "fact": row.fact,
                }
                for row in found
            ]
        )
    else:
        _print(found)
        said = ngettext("{n} card checked", "{n} cards checked", files).format(n=files)
        problems = ngettext("{n} problem", "{n} problems", len(found)).format(n=len(found))
        clean = _("no problems")
        print(f"{said}: {problems if found else clean}")
    if found:
        raise typer.Exit(PROBLEMS)


def rows(shelf: Shelf, known: Library) -> list[_Row]:
    """All problems of the cards of one folder, in the order of files and lines."""
    from awsquiz.core.lint import lint
    from awsquiz.terminal.messages import problem

    found = [
        _Row(each.path, each.line, each.code, problem(each.code, each.words), None, None)
        for each in shelf.problems
    ]
    files = [file for file in shelf.files if file.card is not None]
    for finding in lint([file.card for file in files if file.card], known):
        file = files[finding.card]
        if finding.code == "no-facts" and file.problems:
            continue  # they are there, and their problems are told above
        place = file.places.get(finding.fact or finding.concept)
        line = place.line + 1 if place else 1
        message = problem(finding.code, finding.words)
        found.append(_Row(file.path, line, finding.code, message, finding.concept, finding.fact))
    return sorted(found, key=lambda row: (row.path, row.line))


def report(shelf: Shelf, known: Library) -> bool:
    """Prints the problems of some cards; returns whether there are any."""
    found = rows(shelf, known)
    _print(found)
    return bool(found)


def _print(found: list[_Row]) -> None:
    from awsquiz.terminal.console import inert

    for row in found:
        print(f"{_near(row.path)}:{row.line}: {inert(row.message)}")


def _near(path: Path) -> str:
    """The path as it is shortest from here."""
    near = os.path.relpath(path) if path.drive == Path.cwd().drive else str(path)
    return near if len(near) < len(str(path)) else str(path)
