"""Markdown notes to draft concepts: `read_note` is the whole of it.

Read in this order: `draft` (what comes out) and its `pieces`; `reader` (from tokens to sections)
with its `position`, `bullets` and the `account` of every line, and `entering` (exercises among the
facts). Then the rooms, each of which says in which order to read it: `markup` (what leaves only its
words), `extraction` (what is said), `subjects` (of whom), `exercises` (what the note itself asks),
`asides` (what is not asked). They share `titles` (headings as titles) and `vocabulary` (words by
which headings are understood).
"""

from __future__ import annotations

import re
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
from awsquiz.core.notes.markup import marks
from awsquiz.core.notes.markup.markdown import blocks
from awsquiz.core.notes.pieces import Doubt, DraftConcept, DraftFact, Line
from awsquiz.core.notes.reader import Reader
from awsquiz.core.notes.subjects.naming import naming_of
from awsquiz.core.notes.subjects.outline import Outline
from awsquiz.core.notes.subjects.subject import Titles
from awsquiz.core.notes.titles import clean_title
from awsquiz.core.notes.vocabulary import CATEGORIES
from awsquiz.core.search.services import NO_SERVICES, Services
from awsquiz.core.text import has_letter, key, nfc

__all__ = ["Doubt", "Draft", "DraftConcept", "DraftFact", "Line", "ReadFrontMatter", "read_note"]

ReadFrontMatter = Callable[[str], dict[str, Any]]

_FRONT_MATTER_LINE = re.compile(r"\s*$|\s+\S|#|-\s|[\w.-]+\s*:|\"[^\"]+\"\s*:")


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
    text = nfc(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    exercises = find_exercises(text)
    prose = without_exercises(text, exercises)
    tokens, env = blocks(prose)
    meta: dict[str, Any] = {}
    if tokens and tokens[0].type == "front_matter":
        if all(_FRONT_MATTER_LINE.match(line) for line in tokens[0].content.split("\n")):
            meta = front_matter(tokens[0].content)
        else:  # two rules with text between them
            tokens, env = blocks(prose, front_matter=False)
    named = meta.get("title")
    title = clean_title(str(named)) if named else PurePath(path).stem
    references = dict(env.get("references", {}))
    for number, again in enumerate(env.get("duplicate_refs", [])):
        references[f"\0{number}"] = again
    reader = Reader(text, references, title, services)
    reader.read(tokens, besides={line for each in exercises for line in each.lines})
    for exercise in exercises:
        reader.position.add_above(entered(exercise))
    outline = Outline(
        reader.position.root,
        Titles(title, str(named) if named else None, path),
        naming_of(services),
        known,
        _category(meta),
    )
    outline.build()
    concepts = outline.concepts
    reader.account.carried |= dict.fromkeys(outline.label_lines, "label")
    derive = Deriver(emojize, references, declares_cards(text, meta.get("tags")))
    for concept in concepts:
        _finish(concept, reader, derive)
    introduce(concepts, services)
    set_aside(concepts, reader.position.headings_at)
    set_repeats_aside(concepts)
    return Draft(
        path=path,
        title=title,
        concepts=concepts,
        lines=reader.account.filled,
        carried=tuple(
            Line(number, reader.account.text(number), what)
            for number, what in sorted(reader.account.carried.items())
        ),
        unplaced=tuple(reader.account.unplaced),
        headings=reader.headings,
        empty_headings=tuple(outline.empty),
        doubts=tuple(outline.doubts),
        derive=derive,
    )


def _category(meta: dict[str, Any]) -> str | None:
    given = meta.get("category") or meta.get("categories")
    words = given if isinstance(given, list) else [given]
    return next(
        (CATEGORIES[key(str(word))] for word in words if key(str(word)) in CATEGORIES), None
    )


def _finish(concept: DraftConcept, reader: Reader, derive: Deriver) -> None:
    """Gives each fact its text; one that is only a sign after all is carried instead."""
    kept: list[DraftFact] = []
    for fact in concept.facts:
        if not fact.text:
            said = derive(fact.source, fact.layout)
            fact.text, fact.mark = said.text, said.mark
            fact.question, fact.gaps = said.question, said.gaps
            if fact.comparable:
                fact.attribute, fact.value = said.attribute, said.value
            fact.carries.extend(said.images)
            fact.docs = next((link for link in said.links if "aws.amazon.com/" in link), None)
        if not has_letter(fact.text):
            if not has_letter(fact.source):
                reader.account.carried.setdefault(fact.line, "signs")
                continue
            fact.text = fact.text or clean_title(fact.source)
            fact.ask = False
        kept.append(fact)
    concept.facts = kept
    for sub in concept.concepts:
        _finish(sub, reader, derive)
