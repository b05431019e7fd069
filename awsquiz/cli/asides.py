"""`awsquiz show --aside`: what convert set aside, and why."""

from __future__ import annotations

from awsquiz.cli.json_output import print_json
from awsquiz.cli.loading import id_named, notes_meant, opened
from awsquiz.core.model import Concept, Fact
from awsquiz.errors.wrong_use import NoSuchName
from awsquiz.storage.index import cards
from awsquiz.terminal.asides import show_asides
from awsquiz.terminal.console import console


def show_aside(word: str | None, *, json: bool, plain: bool) -> None:
    """Of a note, of a concept with all below it, or of all notes. Raises NoSuchConcept."""
    notes: tuple[str, ...] = ()
    below: set[str] = set()
    with opened(journal=False) as index:
        library, own = index.library(), index.ask(cards.own_ids)
        if word is not None:
            try:
                notes = notes_meant(index, [word])
            except NoSuchName:
                below = {each.id for each in library.by_id[id_named(index, word)].walk()}
    found: list[tuple[str | None, Concept, Fact]] = []
    for concept in library.by_id.values():
        for fact in concept.facts:
            note = library.note_of(concept, fact)
            mine = word is None and fact.id in own
            is_meant = mine or note in notes or concept.id in below
            if is_meant and not fact.retired and not fact.askable:
                found.append((note, concept, fact))
    found.sort(key=lambda each: (each[0] or "", each[2].line or 0))
    if json:
        print_json("show aside", {"facts": [_row(*each) for each in found]})
    else:
        show_asides(console(plain), found)


def _row(note: str | None, concept: Concept, fact: Fact) -> dict[str, object]:
    return {
        "id": fact.id,
        "concept": concept.id,
        "title": concept.title,
        "note": note,
        "line": fact.line,
        "text": fact.text,
        "ask": fact.ask,
        "aside": fact.aside,
    }
