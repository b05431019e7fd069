"""`awsquiz check`: the lint of cards, scenarios and blueprints of exams."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from awsquiz.cli.json_output import print_json
from awsquiz.cli.parameters import Json
from awsquiz.core.exam.blueprint import domains_by_tag
from awsquiz.core.lint.cards import lint
from awsquiz.core.lint.scenarios import lint_scenarios
from awsquiz.errors import PROBLEMS, WrongUse
from awsquiz.i18n import _, ngettext
from awsquiz.paths import GLOSSARY, folders, shipped_content
from awsquiz.storage import blueprints, glossary, library
from awsquiz.storage.blueprints import holds_blueprint, unknown_concepts
from awsquiz.storage.library import yaml_files
from awsquiz.storage.scenariofile import holds_scenarios
from awsquiz.terminal.console import inert
from awsquiz.terminal.messages import problem
from awsquiz.terminal.messages import problem as said

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from awsquiz.core.model import Library
    from awsquiz.storage.blueprints import BlueprintFile
    from awsquiz.storage.cardfile import CardFile
    from awsquiz.storage.library import Shelf
    from awsquiz.storage.recordfile import Problem
    from awsquiz.storage.scenariofile import ScenarioFile


class _Row(NamedTuple):
    path: Path
    line: int
    code: str
    message: str
    concept: str | None = None
    fact: str | None = None
    scenario: str | None = None


def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar=_("[PATH]…"),
            help=_(
                "Files of cards, scenarios or exams, or folders of them; without any, yours and "
                "the shipped ones."
            ),
        ),
    ] = None,
    json: Json = False,
) -> None:
    own, shipped = folders(), shipped_content()
    for path in paths or ():
        if not path.exists():
            raise WrongUse(_("{path}: there is no such file or folder").format(path=path))
    places = [_sorted_files(path) for path in paths or ()] or [
        _Files([own.cards], [own.scenarios], [own.content / "exams"], [own.content / GLOSSARY]),
        _Files(
            [shipped / "cards"], [shipped / "scenarios"], [shipped / "exams"], [shipped / GLOSSARY]
        ),
    ]
    every = [path for place in places for path in place.cards]
    known = library.load([*every, own.cards, shipped / "cards"]).library
    every = [path for place in places for path in place.exams]
    offered = blueprints.load([*every, own.content / "exams", shipped / "exams"])
    domains = domains_by_tag(file.blueprint for file in offered if file.blueprint)
    found: list[_Row] = []
    cards = scenarios = exams = 0
    for place in places:
        shelf = library.load(place.cards, place.scenarios)
        drawn = blueprints.load(place.exams)
        cards += len(shelf.files)
        scenarios += sum(len(file.scenarios) for file in shelf.scenario_files)
        exams += len(drawn)
        found += [*rows(shelf, known), *_scenario_rows(shelf, known, domains)]
        found += _exam_rows(drawn, known)
        found += _glossary_rows(place.glossaries)
    if json:
        print_json([_as_json(row) for row in found])
    else:
        _print(found)
        print(_summary(cards, scenarios, exams, len(found)))
    if found:
        raise typer.Exit(PROBLEMS)


class _Files(NamedTuple):
    """Files, or folders of them, by what is in them."""

    cards: list[Path]
    scenarios: list[Path]
    exams: list[Path]
    glossaries: list[Path]


def _sorted_files(path: Path) -> _Files:
    """The files of a folder, or the one file, by what is in them."""
    files = _Files([], [], [], [])
    for file in yaml_files(path):
        if file.name == GLOSSARY:
            files.glossaries.append(file)
        elif holds_scenarios(file):
            files.scenarios.append(file)
        else:
            (files.exams if holds_blueprint(file) else files.cards).append(file)
    return files


def _summary(cards: int, scenarios: int, exams: int, problems: int) -> str:
    counts = []
    if cards or not (scenarios or exams):
        counts.append(ngettext("{n} card", "{n} cards", cards).format(n=cards))
    if scenarios:
        counts.append(ngettext("{n} scenario", "{n} scenarios", scenarios).format(n=scenarios))
    if exams:
        counts.append(ngettext("{n} exam", "{n} exams", exams).format(n=exams))
    said = _("{things} checked").format(things=", ".join(counts))
    found = ngettext("{n} problem", "{n} problems", problems).format(n=problems)
    return f"{said}: {found if problems else _('no problems')}"


def _as_json(row: _Row) -> dict[str, object]:
    return {
        "file": str(row.path),
        "line": row.line,
        "code": row.code,
        "message": row.message,
        "concept": row.concept,
        "fact": row.fact,
        "scenario": row.scenario,
    }


def rows(shelf: Shelf, known: Library) -> list[_Row]:
    """All problems of the cards of one folder, in the order of files and lines."""
    found = _unread(shelf.files)
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


def _scenario_rows(
    shelf: Shelf, known: Library, domains: Mapping[str, Sequence[str]]
) -> list[_Row]:
    """All problems of the scenarios of one folder, in the order of files and lines."""
    found = _unread(shelf.scenario_files)
    placed = [
        (scenario, file.path, lines)
        for file in shelf.scenario_files
        for scenario, lines in zip(file.scenarios, file.lines, strict=True)
    ]
    scenarios = [scenario for scenario, _path, _lines in placed]
    for finding in lint_scenarios(scenarios, known, domains):
        scenario, path, lines = placed[finding.at]
        line = lines.start if finding.part is None else lines.parts[finding.part]
        message = problem(finding.code, finding.words)
        found.append(_Row(path, line, finding.code, message, scenario=scenario.id))
    return sorted(found, key=lambda row: (row.path, row.line))


def _exam_rows(files: Iterable[BlueprintFile], known: Library) -> list[_Row]:
    """All problems of the blueprints of one folder, in the order of files and lines."""
    found = [each for file in files for each in (*file.problems, *unknown_concepts(file, known))]
    return sorted(map(_row, found), key=lambda row: (row.path, row.line))


def _glossary_rows(paths: Iterable[Path]) -> list[_Row]:
    """All problems of glossaries, file by file."""
    read = (glossary.read(path)[1] for path in paths if path.exists())
    return [
        _Row(each.path, each.line, each.code, problem(each.code, each.words))
        for problems in read
        for each in problems
    ]


def _unread(files: Iterable[CardFile | ScenarioFile]) -> list[_Row]:
    """What could not be read of the files."""
    return [_row(each) for file in files for each in file.problems]


def _row(problem: Problem) -> _Row:
    return _Row(problem.path, problem.line, problem.code, said(problem.code, problem.words))


def report(shelf: Shelf, known: Library) -> bool:
    """Prints the problems of some cards; returns whether there are any."""
    found = rows(shelf, known)
    _print(found)
    return bool(found)


def _print(found: list[_Row]) -> None:
    for row in found:
        print(f"{_near(row.path)}:{row.line}: {inert(row.message)}")


def _near(path: Path) -> str:
    """The path as it is shortest from here."""
    near = os.path.relpath(path) if path.drive == Path.cwd().drive else str(path)
    return near if len(near) < len(str(path)) else str(path)
