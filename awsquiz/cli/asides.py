"""`awsquiz show --aside`: what convert set aside, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awsquiz.cli.json_output import print_json
from awsquiz.cli.loading import notes_and_concepts, opened
from awsquiz.core.model import Concept, Fact
from awsquiz.core.study.ask_or_not import facts_not_asked
from awsquiz.storage.index import cards
from awsquiz.terminal.asides import show_asides
from awsquiz.terminal.console import console

if TYPE_CHECKING:
    from awsquiz.cli.records.of_cards import AsideData, AsideRow


def show_aside(word: str | None, *, json: bool, plain: bool) -> None:
    """Of a note, of a concept with all below it, or of all notes. Raises NoSuchConcept."""
    with opened(journal=False) as index:
        library = index.library()
        if word is None:
            found = facts_not_asked(library, facts=index.query(cards.own_ids))
        else:
            notes, concepts = notes_and_concepts(index, library, [word])
            found = facts_not_asked(library, notes=notes, concepts=concepts)
    if json:
        data: AsideData = {"facts": [_row(*each) for each in found]}
        print_json("show aside", data)
    else:
        show_asides(console(plain), found)


def _row(note: str | None, concept: Concept, fact: Fact) -> AsideRow:
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
