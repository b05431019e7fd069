"""All findings on files: what cannot be read of them, and what the lint says of the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePath

from awsquiz.core.lint.blueprints import unknown_concepts
from awsquiz.core.lint.cards import lint_cards
from awsquiz.core.lint.finding import Finding
from awsquiz.core.lint.scenarios import lint_scenarios
from awsquiz.core.model import Library
from awsquiz.storage import glossary
from awsquiz.storage.blueprints import BlueprintFile
from awsquiz.storage.library import Shelf


def on_cards(shelf: Shelf, known: Library) -> list[Finding]:
    """All that is found on the cards of one folder, in the order of files and lines."""
    files = [file for file in shelf.files if file.card is not None]

    def where(at: int, name: str) -> tuple[PurePath, int]:
        spot = files[at].places.get(name)
        return files[at].path, spot.line + 1 if spot else 1

    unread = [problem for file in shelf.files for problem in file.problems]
    damaged = {problem.path for problem in unread}
    found = lint_cards([file.card for file in files if file.card], known, where)
    # A card without facts may have some that could not be read, which is told already.
    told = (each for each in found if each.code != "no-facts" or each.path not in damaged)
    return in_order([*unread, *told])


def on_scenarios(shelf: Shelf, known: Library, exams: Mapping[str, Sequence[str]]) -> list[Finding]:
    """All that is found on the scenarios of one folder, in the order of files and lines.

    `exams` are the domains of each family of exams.
    """
    placed = [
        (scenario, file.path, lines)
        for file in shelf.scenario_files
        for scenario, lines in zip(file.scenarios, file.lines, strict=True)
    ]

    def where(at: int, part: int | None) -> tuple[PurePath, int]:
        _scenario, path, lines = placed[at]
        return path, lines.start if part is None else lines.parts[part]

    unread = [problem for file in shelf.scenario_files for problem in file.problems]
    scenarios = [scenario for scenario, _path, _lines in placed]
    return in_order([*unread, *lint_scenarios(scenarios, known, exams, where)])


def on_exams(files: Iterable[BlueprintFile], known: Library) -> list[Finding]:
    """All that is found on the blueprints of one folder, in the order of files and lines."""
    found: list[Finding] = []
    for file in files:
        found += file.problems
        if file.blueprint is not None:
            found += unknown_concepts(file.blueprint, known, file.where)
    return in_order(found)


def on_glossaries(paths: Iterable[Path]) -> list[Finding]:
    """All that is found on glossaries, file by file."""
    return [each for path in paths if path.exists() for each in glossary.read(path)[1]]


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """By file and line."""
    return sorted(findings, key=lambda each: (each.path or PurePath(), each.line or 0))
