"""What `awsquiz export` hands to a format: the facts, questions and answers that are asked for."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING
from urllib.parse import unquote

from awsquiz.cli.loading import concepts_named, journal, opened, settings
from awsquiz.cli.moments import now
from awsquiz.core.events import Review, Undo, in_order
from awsquiz.core.questions import ask, draw
from awsquiz.core.questions.asked import asked_as_written
from awsquiz.core.study.models import DEFAULT_MODEL
from awsquiz.formats.carried_media import ENDINGS, addresses_in
from awsquiz.formats.handout import Handout, What
from awsquiz.paths import content, folders
from awsquiz.storage import files, servicefile
from awsquiz.storage.index import fitted
from awsquiz.storage.index.folding import memories
from awsquiz.storage.ledger import read_ledger

if TYPE_CHECKING:
    from awsquiz.core.model import Concept, Library
    from awsquiz.core.questions import Question, Shape
    from awsquiz.core.study.memory import Memory
    from awsquiz.storage.progress import Progress

_WRITTEN = ("scenario", "order")
_SPARE = 3
"""Of so many questions for one that is wanted some fit the format."""
_LARGEST_IMAGE = 8 * files.MB


@dataclass(frozen=True, kw_only=True)
class ExportWanted:
    """What is to be handed out."""

    what: What
    concepts: Sequence[str] | None
    """Words that name them; None for all."""
    forms: Sequence[str]
    asked: bool = False
    """Whether questions are wanted of facts too, each in the first of the forms that will do."""
    images: bool = False
    """Whether the images are wanted that facts carry."""
    shapes: Sequence[Shape] = ()
    """The shapes that questions may have; none for all."""
    count: int | None = None
    seed: int | None = None
    history: bool = False
    """Whether answers and what they have made of facts are wanted."""


def handed_out(wanted: ExportWanted, progress: Progress) -> Handout:
    """All that a format may say of it. Raises NoSuchConcept."""
    needs_journal = wanted.history or wanted.what == "answers"
    known: dict[str, tuple[Memory, int | None]] = {}
    model = DEFAULT_MODEL
    with opened(journal=needs_journal) as index:
        library = index.library()
        named = concepts_named(index, library, wanted.concepts)
        if wanted.history:
            model = index.query(fitted.model)
            known = {
                fact: (memory, due) for fact, memory, due in index.query(lambda db: [*memories(db)])
            }
    concepts = {each.id: library.by_id[each.id] for top in named for each in top.walk()}
    meant = tuple(concepts.values())
    questions: Sequence[Question] = ()
    left_out = 0
    if wanted.what == "questions" and wanted.count is not None:
        drawn = draw(library, meant, wanted.count * _SPARE, Random(wanted.seed), wanted.forms)
        questions = [each for each in drawn if _fits(each, wanted)][: wanted.count]
    elif wanted.asked or wanted.what == "questions":
        asked = list(_one_a_fact(library, meant, wanted, progress))
        questions = [each for each in asked if _fits(each, wanted)]
        left_out = len(asked) - len(questions)
    chosen = settings()
    return Handout(
        what=wanted.what,
        library=library,
        concepts=meant,
        questions=tuple(questions),
        left_out=left_out,
        answers=tuple(_answers(library, set(concepts), wanted)) if needs_journal else (),
        memories=known,
        at=now(),
        rollover=chosen.rollover,
        retention=chosen.retention,
        model=model,
        images=_images(_carrying(library, meant, questions)) if wanted.images else {},
        families=_families() if wanted.asked else {},
    )


def _one_a_fact(
    library: Library, concepts: Sequence[Concept], wanted: ExportWanted, progress: Progress
) -> Iterator[Question]:
    """A question on each fact, in their order, and every question written by hand."""
    facts = list(dict.fromkeys(fact.id for concept in concepts for fact in concept.facts))
    written = [form for form in _WRITTEN if form in wanted.forms]
    generated = [form for form in wanted.forms if form not in _WRITTEN]
    asked: set[str] = set()
    for at, fact in enumerate(facts):
        progress(at, len(facts))
        # Of the fact alone, so that it is asked the same whatever else is handed out.
        random = Random(f"{wanted.seed or 0} {fact}")
        forms = generated if wanted.asked else random.sample(generated, len(generated))
        if wanted.asked and _is_asked_as_written(library, fact, written):
            forms = []  # a second card would say the same
        found = (ask(library, fact, form, random) for form in forms)
        asks_it = (question for question in found if question)
        # What no form can say that fits is handed on, and counted.
        first = next(asks_it, None)
        fitting = (each for each in chain((first,), asks_it) if each and _fits(each, wanted))
        if question := next(fitting, first):
            yield question
        for form in written:
            while question := ask(library, fact, form, random, asked):
                asked.add(question.id)
                yield question


def _is_asked_as_written(library: Library, fact: str, written: Sequence[str]) -> bool:
    """Whether one of these forms asks for the fact just as its note does."""
    found = library.fact(fact)
    scenario = asked_as_written(library, found[1]) if found else None
    return scenario is not None and ("order" if scenario.steps else "scenario") in written


def _fits(question: Question, wanted: ExportWanted) -> bool:
    """Whether the format can say it."""
    return not wanted.shapes or question.shape in wanted.shapes


def _answers(library: Library, concepts: set[str], wanted: ExportWanted) -> Iterator[Review]:
    """The answers on the concepts; without words all, also on facts that no card has any more."""
    events = [each for each in journal().events() if isinstance(each, Review | Undo)]
    undone = {each.event for each in events if isinstance(each, Undo)}
    for event in in_order(events):
        if isinstance(event, Review) and event.id not in undone:
            found = library.fact(event.fact)
            if not wanted.concepts or (found is not None and found[0].id in concepts):
                yield event


def _families() -> dict[str, tuple[str, ...]]:
    """Service → the families of exams that ask about it."""
    rows = servicefile.load(content()["services"]).rows
    return {service.id: service.exams for service in rows if service.exams}


def _carrying(
    library: Library, concepts: Sequence[Concept], questions: Sequence[Question]
) -> Iterator[tuple[str, str]]:
    """Note and code or image of all that a handout may show."""
    for question in questions:
        if question.source is not None:
            yield from ((question.source.note, text) for text in question.carries)
    for concept in concepts:
        for fact in concept.facts:
            note = library.note_of(concept, fact) if fact.carries else None
            yield from ((note, text) for text in fact.carries if note)


def _images(carrying: Iterable[tuple[str, str]]) -> dict[tuple[str, str], bytes]:
    """What stands at the addresses of images that are carried, where they are at hand.

    Only what lies in the folder of the note, or of the notes that were converted together: a note
    may name any file, and what it names would be given away.
    """
    rows = {row.name: row for row in read_ledger(folders().cards)}
    found: dict[tuple[str, str], bytes] = {}
    for note, text in carrying:
        row = rows.get(note)
        for address in addresses_in(text):
            if row is None or (row.name, address) in found or not os.path.isabs(row.path):
                continue
            folder = os.path.dirname(row.path)
            allowed = [os.path.realpath(each) for each in (row.root, folder) if each]
            path = os.path.realpath(os.path.join(folder, unquote(address)))
            if path.casefold().endswith(ENDINGS) and any(
                path.startswith(os.path.join(each, "")) for each in allowed
            ):
                try:
                    found[row.name, address] = files.read(Path(path), _LARGEST_IMAGE)
                except (OSError, ValueError):
                    continue  # it is shown as its text
    return found
