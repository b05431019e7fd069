"""All findings on files: what cannot be read of them, and what the lint says of the rest."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, partial
from pathlib import Path, PurePath
from typing import NamedTuple

from awsquiz.core.exam.blueprint import domains_by_tag
from awsquiz.core.layers.partial import PartialFact, filled, records_in, said
from awsquiz.core.lint.attributes import lint_attributes
from awsquiz.core.lint.blueprints import unknown_concepts
from awsquiz.core.lint.cards import lint_cards
from awsquiz.core.lint.currency import Renewal, is_long_ago, lint_currency
from awsquiz.core.lint.exam_tags import lint_tags
from awsquiz.core.lint.finding import Finding
from awsquiz.core.lint.own import lint_own, weighed
from awsquiz.core.lint.scenarios import lint_scenarios
from awsquiz.core.lint.services import lint_services
from awsquiz.core.model import Concept, Library
from awsquiz.core.search.called import same_words, things_called
from awsquiz.core.search.glossary import Glossary
from awsquiz.core.search.services import NO_SERVICES, Services
from awsquiz.core.text.wordbook import NamedThing, Wordbook, named_by_keys
from awsquiz.paths import CURRENCY, SERVICES, both, shipped_content
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
from awsquiz.storage.cardfile import CardFile, format_of
from awsquiz.storage.content_kinds import ContentFiles
from awsquiz.storage.currencyfile import CurrencyFile
from awsquiz.storage.library import Shelf
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


def on_cards(
    shelf: Shelf,
    known: Library,
    now: date,
    read_services: Callable[[Path], ServiceFile] = servicefile.read,
) -> list[Finding]:
    """All that is found on the cards of one folder, in the order of files and lines.

    `known` has the cards in force, these among them: a layer is looked at with what shows through
    of what it names, and nothing else of the lower ones is.
    """
    files: list[CardFile] = []
    cards: list[Concept] = []
    unread: list[Finding] = []
    for file in shelf.files:
        unread += [*file.problems, *_missing(file, known)]
        if file.layer is None:
            continue
        card = file.card
        if card is None or known.by_id.get(card.id) != card:  # there are other layers
            card = filled(file.layer, known)
        if card is not None:
            files.append(file)
            cards.append(card)

    def where(at: int, name: str) -> tuple[PurePath, int]:
        return files[at].path, files[at].line_of(name)

    are_own = any(not _is_shipped(file.path) for file in files)
    services = servicefile.load(both(SERVICES), read_services) if are_own else NO_SERVICES
    titles = _own_titles(services) if are_own else ()
    found = [
        *lint_cards(cards, known, now, where, services.by_id),
        *lint_own(cards, where, *titles),
    ]
    others = _of_others(files, known, {problem.path for problem in unread})
    told = (each for each in found if not others(each))
    newer = (each for file in files for each in _too_new(file))
    return _weighed(by_location([*unread, *newer, *told]))


def _missing(file: CardFile, known: Library) -> list[Finding]:
    """The titles and texts that no layer has."""
    return [
        each
        for each in file.missing
        if (known.fact(each.fact) is None if each.fact else each.concept not in known.by_id)
    ]


def _too_new(file: CardFile) -> Iterator[Finding]:
    """A card that an earlier awsquiz would read in part without knowing it."""
    if file.layer is not None and (needed := format_of(file.layer)) > file.format:
        words = {"format": needed}
        yield Finding("needs-format", words, path=file.path, line=1, level="advice")


def _of_others(
    files: Iterable[CardFile], known: Library, damaged: Container[PurePath | None]
) -> Callable[[Finding], bool]:
    """Whether a finding is none of the file's: on a concept of which it says nothing itself."""
    only_named = {
        (file.path, concept.id)
        for file in files
        if file.layer is not None
        for concept in file.layer.walk()
        if set(said(concept)) == {"id"}
    }

    def of_others(found: Finding) -> bool:
        concept = known.by_id.get(found.concept or "")
        if found.code == "no-facts":
            # Some may be in a lower layer, or could not be read, which is told already.
            has_some = concept is not None and bool(concept.facts or concept.concepts)
            return has_some or found.path in damaged
        if found.fact is not None or found.code == "duplicate-concept":
            return False
        return (found.path, found.concept) in only_named

    return of_others


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
    return _weighed(by_location([*unread, *lint_scenarios(scenarios, known, exams, where)]))


def on_exam_tags(
    shelf: Shelf, known: Library, domains: Mapping[str, Sequence[str]]
) -> list[Finding]:
    """What the cards of one folder say of exams that do not exist, in the order of their lines."""
    found = []
    for file in shelf.files:
        for record in records_in((file.layer,)) if file.layer else ():
            for code, words in lint_tags(record, known, domains):
                is_fact = isinstance(record, PartialFact)
                named = {"fact" if is_fact else "concept": record.id}
                found.append(Finding(code, words, file.path, file.line_of(record.id), **named))
    return by_location(found)


def on_currency(
    shelf: Shelf, known: Library, now: date, changes: Sequence[Renewal]
) -> list[Finding]:
    """What the cards of one folder say that is no longer so, and what was checked long ago."""
    found = []
    for file in shelf.files:
        card = filled(file.layer, known) if file.layer else None
        cards = Library((card,) if card else ())
        for concept, fact, change in lint_currency(cards, changes):
            words = {"says": change.says, "docs": change.docs}
            where = (file.path, file.line_of(fact.id))
            found.append(Finding("outdated", words, *where, concept.id, fact.id))
        for concept in cards.by_id.values():
            for fact in concept.facts:
                if is_long_ago(fact, now) and fact.askable:
                    words = {"date": str(fact.checked)}
                    where = (file.path, file.line_of(fact.id))
                    found.append(
                        Finding(
                            *("checked-long-ago", words, *where, concept.id, fact.id),
                            level="advice",
                        )
                    )
    return _weighed(by_location(found))


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
    return _weighed(by_location(found))


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


def _own_titles(services: Services) -> Iterator[Callable[[str], bool]]:
    """What tells titles that name nothing."""
    # With it comes the parser of Markdown, and whoever has no notes need not wait for it.
    from awsquiz.core.notes.subjects.heading import HeadingKind
    from awsquiz.core.notes.subjects.headings import read_heading
    from awsquiz.core.notes.subjects.naming import Naming

    naming = Naming(services)
    nothing = {HeadingKind.NUMBER, HeadingKind.REMARK, HeadingKind.STEP}
    yield lambda title: read_heading(title, naming).kind in nothing


def _is_shipped(path: PurePath) -> bool:
    return Path(path).resolve().is_relative_to(shipped_content().resolve())


def _weighed(findings: Iterable[Finding]) -> list[Finding]:
    """The findings by how much they matter, which is more in shipped content."""
    return [each if each.path and _is_shipped(each.path) else weighed(each) for each in findings]


def by_location(findings: Iterable[Finding]) -> list[Finding]:
    """By file and line."""
    return sorted(findings, key=lambda each: (each.path or PurePath(), each.line or 0))
