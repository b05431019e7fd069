"""`awsquiz check`: the lint of cards, scenarios and blueprints of exams."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from awsquiz.cli.json_output import print_json
from awsquiz.cli.parameters import Json
from awsquiz.core.exam.blueprint import domains_by_tag
from awsquiz.errors import ExitCode, NoSuchFile
from awsquiz.i18n import _, ngettext
from awsquiz.messages import sentence
from awsquiz.paths import GLOSSARY, folders, shipped_content
from awsquiz.storage import blueprints, library, lint
from awsquiz.storage.blueprints import holds_blueprint
from awsquiz.storage.library import yaml_files
from awsquiz.storage.scenariofile import holds_scenarios
from awsquiz.terminal.console import inert

if TYPE_CHECKING:
    from awsquiz.core.lint.finding import Finding


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
            raise NoSuchFile(path, or_folder=True)
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
    found: list[Finding] = []
    cards = scenarios = exams = 0
    for place in places:
        shelf = library.load(place.cards, place.scenarios)
        drawn = blueprints.load(place.exams)
        cards += len(shelf.files)
        scenarios += sum(len(file.scenarios) for file in shelf.scenario_files)
        exams += len(drawn)
        found += lint.on_cards(shelf, known) + lint.on_scenarios(shelf, known, domains)
        found += lint.on_exams(drawn, known) + lint.on_glossaries(place.glossaries)
    if json:
        counted = {"card_count": cards, "scenario_count": scenarios, "exam_count": exams}
        print_json("check", counted, found)
    else:
        report(found)
        print(_summary(cards, scenarios, exams, len(found)))
    if found:
        raise typer.Exit(ExitCode.PROBLEMS)


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


def report(findings: list[Finding]) -> None:
    """Prints what is found, a line each, with the place where it is."""
    for each in findings:
        print(f"{_near(Path(each.path or ''))}:{each.line}: {inert(sentence(each))}")


def _near(path: Path) -> str:
    """The path as it is shortest from here."""
    near = os.path.relpath(path) if path.drive == Path.cwd().drive else str(path)
    return near if len(near) < len(str(path)) else str(path)
