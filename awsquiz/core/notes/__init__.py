"""Markdown notes to draft concepts: `read_note` is the whole of it.

Read in this order: `draft` (what comes out) and its `pieces`; `front_matter`; `entering` (exercises
among the facts); `fact_texts`. Then the rooms, each of which says in which order to read it:
`markup` (what leaves only its words), `reading` (from tokens to sections), `extraction` (what is
said), `subjects` (of whom), `exercises` (what the note itself asks), `asides` (what is not asked).
They share `titles` (headings as titles), `note_names` (those that say nothing) and `vocabulary`
(words by which headings are understood).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from typing import Any

from awsquiz.core.notes.asides.judging import set_aside
from awsquiz.core.notes.draft import Draft
from awsquiz.core.notes.entering import entered, without_exercises
from awsquiz.core.notes.exercises import find_exercises
from awsquiz.core.notes.exercises.clozes import declares_cards
from awsquiz.core.notes.extraction.deriving import Deriver
from awsquiz.core.notes.extraction.introductions import introduce
from awsquiz.core.notes.extraction.repeats import set_repeats_aside
from awsquiz.core.notes.fact_texts import give_texts
from awsquiz.core.notes.front_matter import front_matter_of
from awsquiz.core.notes.markup import marks
from awsquiz.core.notes.markup.parsed import parse_note
from awsquiz.core.notes.pieces import Doubt, DraftConcept, DraftFact, Line
from awsquiz.core.notes.reading.open_note import OpenNote
from awsquiz.core.notes.reading.reader import Reader
from awsquiz.core.notes.subjects.naming import naming_of
from awsquiz.core.notes.subjects.outline import Outline
from awsquiz.core.notes.subjects.subject import Titles
from awsquiz.core.notes.subjects.vouching import doubt_unvouched
from awsquiz.core.notes.titles import clean_title
from awsquiz.core.search.services import NO_SERVICES, Services
from awsquiz.core.text import unified

__all__ = ["Doubt", "Draft", "DraftConcept", "DraftFact", "Line", "ReadFrontMatter", "read_note"]

ReadFrontMatter = Callable[[str], dict[str, Any]]


def read_note(
    text: str,
    path: str,
    *,
    emojize: marks.Emojize = str,
    front_matter: ReadFrontMatter = lambda _: {},
    known: frozenset[str] = frozenset(),
    services: Services = NO_SERVICES,
) -> Draft:
    """The concepts of a note and the account of its lines; never fails, whatever the text.

    `emojize` turns shortcodes without a meaning of their own into emoji, `front_matter` reads
    YAML ({} where it cannot), `known` holds keys (`text.key`) of titles of known concepts,
    and `services` is the service list, which says whom a heading or a label is about.
    """
    text = unified(text)
    exercises = find_exercises(text)
    parsed = parse_note(without_exercises(text, exercises))
    head = front_matter_of({} if parsed.front_matter is None else front_matter(parsed.front_matter))
    of_cards = declares_cards(text, head.tags)
    if of_cards:
        exercises = find_exercises(text, of_cards=True)
        parsed = parse_note(without_exercises(text, exercises))
    title = clean_title(head.title) if head.title else PurePath(path).stem
    note = OpenNote(text, parsed, title, services)
    Reader(note).read(besides={line for each in exercises for line in each.lines})
    for exercise in exercises:
        note.position.add_above(entered(exercise))
    titles = Titles(title, head.title, path)
    outline = Outline(note.position.root, titles, naming_of(services), known, head.category)
    outline.build()
    note.account.carried |= dict.fromkeys(outline.label_lines, "label")
    derive, concepts = Deriver(emojize, parsed.references, of_cards), outline.concepts
    give_texts(concepts, note.account, derive)
    introduce(concepts, services)
    doubt_unvouched(concepts, outline.unheaded, services)
    set_aside(concepts, note.position.headings_at)
    set_repeats_aside(concepts)
    return Draft(
        path=path,
        title=title,
        concepts=concepts,
        lines=note.account.filled,
        carried=note.account.carried_lines,
        unplaced=tuple(note.account.unplaced),
        headings=note.position.headings,
        empty_headings=tuple(outline.empty),
        doubts=tuple(outline.doubts),
        derive=derive,
    )
