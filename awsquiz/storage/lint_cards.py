"""All findings on the cards of one folder: as they stand, in exams, and by what has changed."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path, PurePath

from awsquiz.core.layers.partial import PartialFact, filled, records_in, said
from awsquiz.core.lint.cards import lint_cards
from awsquiz.core.lint.currency import Renewal, is_long_ago, lint_currency
from awsquiz.core.lint.exam_tags import lint_tags
from awsquiz.core.lint.finding import Finding
from awsquiz.core.lint.own import lint_own
from awsquiz.core.model import Concept, Library
from awsquiz.core.search.services import NO_SERVICES, Services
from awsquiz.paths import SERVICES, both
from awsquiz.storage import servicefile
from awsquiz.storage.cardfile import CardFile, format_of
from awsquiz.storage.library import Shelf
from awsquiz.storage.lint_order import by_location, is_shipped, weighed_by_place
from awsquiz.storage.servicefile import ServiceFile


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

    are_own = any(not is_shipped(file.path) for file in files)
    services = servicefile.load(both(SERVICES), read_services) if are_own else NO_SERVICES
    titles = _own_titles(services) if are_own else ()
    found = [
        *lint_cards(cards, known, now, where, services.by_id),
        *lint_own(cards, where, *titles),
    ]
    others = _of_others(files, known, {problem.path for problem in unread})
    told = (each for each in found if not others(each))
    newer = (each for file in files for each in _too_new(file))
    return weighed_by_place(by_location([*unread, *newer, *told]))


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
    return weighed_by_place(by_location(found))


def _own_titles(services: Services) -> Iterator[Callable[[str], bool]]:
    """What tells titles that name nothing."""
    # With it comes the parser of Markdown, and whoever has no notes need not wait for it.
    from awsquiz.core.notes.subjects.heading import HeadingKind
    from awsquiz.core.notes.subjects.headings import read_heading
    from awsquiz.core.notes.subjects.naming import Naming

    naming = Naming(services)
    nothing = {HeadingKind.NUMBER, HeadingKind.REMARK, HeadingKind.STEP}
    yield lambda title: read_heading(title, naming).kind in nothing
