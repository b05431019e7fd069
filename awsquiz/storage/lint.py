"""All findings on files: what cannot be read of them, and what the lint says of the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, partial
from pathlib import Path, PurePath
from typing import NamedTuple

from awsquiz.core.exam.blueprint import domains_by_tag
from awsquiz.core.lint.attributes import lint_attributes
from awsquiz.core.lint.blueprints import unknown_concepts
from awsquiz.core.lint.finding import Finding
from awsquiz.core.lint.scenarios import lint_scenarios
from awsquiz.core.lint.services import lint_services
from awsquiz.core.model import Library
from awsquiz.core.search.called import same_words, things_called
from awsquiz.core.search.glossary import Glossary
from awsquiz.core.search.services import Services
from awsquiz.core.text.wordbook import NamedThing, Wordbook, named_by_keys
from awsquiz.paths import CURRENCY, both
from awsquiz.storage import (
    attributefile,
    blueprints,
    cardfile,
    currencyfile,
    glossary,
    library,
    scenariofile,
    servicefile,
)
from awsquiz.storage.attributefile import AttributeFile
from awsquiz.storage.blueprints import BlueprintFile
from awsquiz.storage.cardfile import CardFile
from awsquiz.storage.content_kinds import ContentFiles
from awsquiz.storage.currencyfile import CurrencyFile
from awsquiz.storage.library import Shelf
from awsquiz.storage.lint_cards import on_cards, on_currency, on_exam_tags
from awsquiz.storage.lint_order import by_location, weighed_by_place
from awsquiz.storage.scenariofile import ScenarioFile
from awsquiz.storage.servicefile import ServiceFile


class LintReport(NamedTuple):
    """What is found on files of content, and how many things were looked at."""

    findings: list[Finding]
    cards: int
    scenarios: int
    exams: int


class Readers(NamedTuple):
    """How files are read, by what is in them: from disk, or where they have been read already."""

    card: Callable[[Path], CardFile] = partial(cardfile.read, to_write=False)
    scenarios: Callable[[Path], ScenarioFile] = scenariofile.read
    exam: Callable[[Path], BlueprintFile] = blueprints.read
    glossary: Callable[[Path], tuple[Glossary, tuple[Finding, ...]]] = glossary.read
    services: Callable[[Path], ServiceFile] = servicefile.read
    attributes: Callable[[Path], AttributeFile] = attributefile.read
    currency: Callable[[Path], CurrencyFile] = currencyfile.read
    words: Callable[[], Wordbook] | None = None
    """What all files together tell of names and attributes, where somebody knows it already."""


FROM_DISK = Readers()


def check(
    groups: Sequence[ContentFiles],
    content: Sequence[ContentFiles],
    now: date,
    readers: Readers = FROM_DISK,
) -> LintReport:
    """What is found on groups of files, of which each may name what is in any, and in `content`."""
    # What is named by others, and what is looked at itself, is mostly the same.
    read, read_exam = cache(readers.card), cache(readers.exam)
    read_services = cache(readers.services)
    every = [*groups, *content]
    exam_files = [path for group in every for path in group.exams]
    cards_known = library.load([path for group in every for path in group.cards], read=read)
    asking = [path for group in every for path in group.attributes]
    lists = [path for group in every for path in group.service_lists]
    glossaries = [path for group in every for path in group.glossaries]
    read_all = partial(_words, asking, lists, glossaries, readers._replace(services=read_services))
    words = (readers.words or read_all)()
    known = replace(cards_known.library, words=words)
    offered = blueprints.load(exam_files, read_exam)
    domains = domains_by_tag(file.blueprint for file in offered if file.blueprint)
    services = servicefile.load(lists, read_services)
    found: list[Finding] = []
    changes = currencyfile.load(both(CURRENCY), readers.currency)
    cards = scenarios = exams = 0
    for group in groups:
        shelf = library.load(group.cards, group.scenarios, read, readers.scenarios)
        drawn = blueprints.load(group.exams, read_exam)
        cards += len(shelf.files)
        scenarios += sum(len(file.scenarios) for file in shelf.scenario_files)
        exams += len(drawn)
        found += on_cards(shelf, known, now, read_services) + on_scenarios(shelf, known, domains)
        found += on_exam_tags(shelf, known, domains) + on_currency(shelf, known, now, changes)
        found += on_exams(drawn, known) + on_glossaries(group.glossaries, readers)
        listed = [read_services(path) for path in group.service_lists if path.exists()]
        found += on_service_lists(listed, services)
        found += on_attributes(group.attributes, known, readers)
    return LintReport(found, cards, scenarios, exams)


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
    return weighed_by_place(by_location([*unread, *lint_scenarios(scenarios, known, exams, where)]))


def on_exams(files: Iterable[BlueprintFile], known: Library) -> list[Finding]:
    """All that is found on the blueprints of one folder, in the order of files and lines."""
    found: list[Finding] = []
    for file in files:
        found += file.problems
        if file.blueprint is not None:
            found += unknown_concepts(file.blueprint, known, file.where)
    return by_location(found)


def on_glossaries(paths: Iterable[Path], readers: Readers = FROM_DISK) -> list[Finding]:
    """All that is found on glossaries, file by file."""
    return [each for path in paths if path.exists() for each in readers.glossary(path)[1]]


def on_attributes(
    paths: Iterable[Path], known: Library, readers: Readers = FROM_DISK
) -> list[Finding]:
    """All that is found on files of attributes, in the order of files and lines."""
    found: list[Finding] = []
    for path in paths:
        if path.exists():
            file = readers.attributes(path)
            found += [*file.problems, *lint_attributes(file.attributes, known, file.where)]
    return weighed_by_place(by_location(found))


def _words(
    asking: Iterable[Path], lists: Iterable[Path], glossaries: Iterable[Path], readers: Readers
) -> Wordbook:
    """What the files that exist tell of names and attributes, read when it is asked for. Without a
    service list no names are known: a glossary alone has few of them."""
    files = [path for path in asking if path.exists()]

    def named() -> Iterator[NamedThing]:
        services = servicefile.load(lists, readers.services)
        yield from things_called(services)
        for path in glossaries if services.rows else ():
            if path.exists():
                yield from same_words(readers.glossary(path)[0])

    return Wordbook(
        lambda: [named_by_keys(named())],
        lambda: [row for path in files for row in readers.attributes(path).attributes],
    )


def on_service_lists(files: Iterable[ServiceFile], known: Services) -> list[Finding]:
    """All that is found on service lists, of which each may name what is in any."""
    found: list[Finding] = []
    for file in files:
        found += [*file.problems, *lint_services(file.services, known, file.where)]
    return by_location(found)
