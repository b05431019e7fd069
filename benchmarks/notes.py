"""What becomes of other people's notes: `python benchmarks/notes.py FOLDER… [--sample N]`.

Converts each folder of notes beside the shipped cards, as `awsquiz convert FOLDER` in a new home
does, and prints what became of them: seconds, notes that were refused, lines without a place,
concepts by how they were recognised, facts by how they are asked and why they are set aside,
questions of the notes, and how many flashcards have a front that another one has, or none.

With `--sample N` it prints, in place of that, so many facts that are asked, so many that are asked
with options, so many that are set aside and half as many concepts, by `--seed`, to be read by a
person beside the notes.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple, TypeVar

from rich.emoji import Emoji

from awsquiz.core.merge.conversion import Conversion, convert
from awsquiz.core.merge.known_notes import NoteText
from awsquiz.core.merge.outcomes import Outcome, outcomes_of
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.notes.pieces import DraftConcept
from awsquiz.core.questions import FORMS, ask
from awsquiz.core.questions.ways import WAYS
from awsquiz.errors import AwsquizError
from awsquiz.paths import SERVICES, shipped_content
from awsquiz.storage import library, servicefile
from awsquiz.storage.notes import front_matter, read_note_file
from awsquiz.storage.notetree import find_notes

_T = TypeVar("_T")
SAMPLED = 500
"""Facts of a folder of which it is tried which forms can ask them."""


class Read(NamedTuple):
    """A folder of notes after its conversion."""

    seconds: float
    refused: list[str]
    conversion: Conversion
    outcomes: list[Outcome]
    library: Library


def read(folder: Path) -> Read:
    """Converts all notes of the folder."""
    shipped = shipped_content()
    shelf = library.load([shipped / "cards"])
    services = servicefile.load([shipped / SERVICES])
    ids = frozenset(fact.id for concept in shelf.library.by_id.values() for fact in concept.facts)
    started = time.perf_counter()
    found = find_notes([folder])
    refused = [str(error) for error in found.failures]
    texts: list[NoteText] = []
    for path, root in found.notes:
        try:
            texts.append(NoteText(str(path.absolute()), read_note_file(path), str(root.absolute())))
        except AwsquizError as error:
            refused.append(str(error))
    conversion = convert(
        *(texts, shelf.library.cards, [shelf.library]),
        emojize=Emoji.replace,
        front_matter=front_matter,
        services=services,
        shipped=ids,
    )
    outcomes = outcomes_of(conversion)
    seconds = time.perf_counter() - started
    return Read(
        seconds,
        refused,
        conversion,
        outcomes,
        Library(conversion.cards, tuple(conversion.scenarios)),
    )


def recognised(concept: DraftConcept, title: str, known: Library) -> str:
    """How a concept of a note was recognised."""
    if concept.service is not None:
        return "in the service list"
    if any(fact.kind == "definition" for fact in concept.facts):
        return "defined in the note"
    if concept.title == title:
        return "what the note is on"
    return "below another" if concept.title else "other"


def facts(read_notes: Read) -> Iterator[tuple[Outcome, Fact, str]]:
    """All facts of the notes, each with how it is asked or why it is not."""
    for outcome in read_notes.outcomes:
        for fact, way in outcome.facts:
            yield outcome, fact, way or (f"aside: {fact.aside}" if fact.aside else "not asked")


def tell(folder: Path, found: Read) -> None:
    """Prints what became of a folder."""
    drafts = [each.draft for each in found.conversion.notes]
    everything = list(facts(found))
    ways = Counter(how for _outcome, _fact, how in everything)
    concepts = Counter(
        recognised(concept, draft.title, found.library)
        for draft in drafts
        for concept in draft.walk()
    )
    asked = sum(ways[way] for way in WAYS)
    lines = sum(draft.lines for draft in drafts)
    lost = sum(len(draft.unplaced) for draft in drafts)
    print(f"{folder}: {len(drafts)} notes, {lines} lines, {found.seconds:.1f} s")
    print(f"  refused {len(found.refused)}, lines without a place {lost}")
    print(f"  {concepts.total()} concepts: {_shares(concepts)}")
    print(f"  {len(everything)} facts, {asked} asked: {_shares(ways)}")
    kept = Counter(scenario.kind for scenario in found.conversion.scenarios)
    print(f"  questions of the notes that are kept: {kept.total()} ({_shares(kept)})")
    forms = by_form(found, Random(len(everything)))
    print(f"  of {SAMPLED} asked facts at most, by form: {forms}")
    alike, without = fronts_alike(found)
    print(f"  flashcards whose front another one has: {alike}; facts without a front: {without}")


def by_form(found: Read, random: Random) -> str:
    """In which share of a sample of the asked facts each form can ask."""
    asked = [fact.id for _outcome, fact, how in facts(found) if how in WAYS]
    drawn = random.sample(asked, min(SAMPLED, len(asked)))
    counted = {
        form: sum(ask(found.library, fact, form, Random(fact)) is not None for fact in drawn)
        for form in FORMS
    }
    total = len(drawn) or 1
    return ", ".join(f"{form} {n * 100 // total} %" for form, n in counted.items() if n)


def fronts_alike(found: Read) -> tuple[int, int]:
    """How many of the asked facts have a front that another one has, and how many none."""
    fronts: Counter[tuple[str, str | None]] = Counter()
    without = 0
    for _outcome, fact, _how in facts(found):
        if not fact.askable:
            continue
        question = ask(found.library, fact.id, "flashcard", Random(fact.id))
        if question is None:
            without += 1
        else:
            fronts[question.stem, question.statement] += 1
    return sum(count for count in fronts.values() if count > 1), without


def _shares(counted: Counter[str]) -> str:
    total = counted.total() or 1
    return ", ".join(f"{name} {n} ({n * 100 // total} %)" for name, n in counted.most_common())


def sample(founds: Sequence[Read], count: int, random: Random) -> None:
    """Prints facts and concepts to be read by a person."""
    everything = [(found, *each) for found in founds for each in facts(found)]
    for title, wanted in (
        ("asked", [each for each in everything if each[3] in WAYS]),
        ("asked with options", [each for each in everything if each[3] == "options"]),
        ("set aside", [each for each in everything if each[3] not in WAYS]),
    ):
        print(f"\n# {count} facts that are {title}, of {len(wanted)}")
        for number, (found, outcome, fact, how) in enumerate(_some(wanted, count, random), 1):
            concept = found.library.fact(fact.id)
            assert concept is not None
            print(f"{number}. [{how}] {_told(concept[0], fact)}  ({outcome.note.path}:{fact.line})")
    concepts = [
        (each, concept)
        for found in founds
        for each in found.conversion.notes
        for concept in each.draft.walk()
    ]
    print(f"\n# {count // 2} concepts, of {len(concepts)}")
    for number, (note, drafted) in enumerate(_some(concepts, count // 2, random), 1):
        print(
            f"{number}. {drafted.title} = {drafted.service or '?'}"
            f"  (heading: {drafted.heading!r}; {note.path}:{drafted.line})"
        )


def _some(items: Sequence[_T], count: int, random: Random) -> list[_T]:
    return random.sample(items, min(count, len(items)))


def _told(concept: Concept, fact: Fact) -> str:
    place = " › ".join(filter(None, (concept.title, fact.facet, *fact.under)))
    value = f" {{{fact.attribute} = {fact.value}}}" if fact.attribute else ""
    question = f" «{fact.question}»" if fact.question else ""
    kind = f" <{fact.kind}>" if fact.kind else ""
    return f"{place} |{kind}{question} {fact.text}{value}{' (unsure)' if fact.unsure else ''}"


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    founds = [read(folder) for folder in given.folders]
    if given.sample:
        sample(founds, given.sample, Random(given.seed))
        return
    for folder, found in zip(given.folders, founds, strict=True):
        tell(folder, found)


if __name__ == "__main__":
    main()
