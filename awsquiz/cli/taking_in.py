"""What `awsquiz import` does: what a file gives becomes notes, and the notes cards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from awsquiz.cli.converting import ConversionRun, MayRetire, convert_notes
from awsquiz.cli.incoming import ImportedFile
from awsquiz.cli.incoming_answers import BroughtAlong, facts_at, take_history
from awsquiz.cli.loading import concepts_named, opened
from awsquiz.cli.side_by_side import side_by_side
from awsquiz.cli.slips import Slip
from awsquiz.core.merge.outcomes import Outcome, outcomes_of
from awsquiz.core.text.regexes import pattern_of
from awsquiz.errors.wrong_use import NoSuchConcept
from awsquiz.formats.carried_media import image_name
from awsquiz.formats.deck_note import DeckCard, deck_note
from awsquiz.paths import folders

_NO_NAME = pattern_of(r"[^\w.-]+")
_LONGEST_NAME = 80
_UNNAMED = "Default"
"""The deck that every collection of Anki has."""


class TakenIn(NamedTuple):
    """What became of a file."""

    run: ConversionRun | None
    """The conversion of its notes; None where it has none: all of it is awsquiz's own."""
    outcomes: Sequence[Outcome]
    history: BroughtAlong
    """What was answered elsewhere, and was not here."""


class _Note(NamedTuple):
    """A note that is to be converted."""

    title: str
    cards: list[DeckCard]


def take_in(
    file: Path,
    found: ImportedFile,
    to: str | None,
    *,
    slip: Slip,
    dry_run: bool,
    may_retire: MayRetire,
) -> TakenIn:
    """Brings what the file gives into the cards, about the concept `to` if it is given."""
    title = _title_of(to, slip) if to is not None else None
    beside: dict[Path, bytes] = {}
    places: dict[str, Mapping[str, int]] = {}
    notes = _notes(found, file, title)
    for name, note in notes.items():
        place = folders().content / "imported" / f"{name}.md"
        cards, images = _with_images(note.cards, found.images, place)
        text, places[place.name] = deck_note(note.title, cards)
        beside |= {place: text.encode(), **images}
    device = "+".join(sorted(notes)) or file.stem
    if not notes:
        return TakenIn(None, (), take_history(device, found.told, {}, dry_run=dry_run))
    run = convert_notes((), beside=beside, dry_run=dry_run, may_retire=may_retire)
    outcomes = outcomes_of(run.conversion, side_by_side)
    facts: dict[str, str] = {}
    for outcome, lines in zip(outcomes, places.values(), strict=True):
        facts |= facts_at(lines, outcome)
    told = None if run.stopped else found.told
    return TakenIn(run, outcomes, take_history(device, told, facts, dry_run=dry_run))


def _notes(found: ImportedFile, file: Path, to: str | None) -> dict[str, _Note]:
    """The notes by their names: of a deck one for each of the outermost decks in it.

    So the notes are the same when the collection is in a file of another name. Of other files the
    name has the ending: a table and a quiz of one name are two.
    """
    stem = file.stem
    notes: dict[str, _Note] = {}
    for card in found.cards:
        deck = (stem, *card.deck[1:]) if card.deck[:1] == (_UNNAMED,) else card.deck
        above = deck[0] if found.told and deck else stem
        called = above if found.told else file.name
        name = _NO_NAME.sub("-", called).strip("-.")[:_LONGEST_NAME] or "deck"
        note = notes.setdefault(name, _Note(to or above, []))
        note.cards.append(DeckCard(card.id, deck if to is None else (to,), card.lines, card.images))
    return notes


def _title_of(word: str, slip: Slip) -> str:
    """What the concept is called; what there is not yet is called so from now on."""
    with opened(journal=False) as index:
        try:
            return concepts_named(index, index.library(), [word], slip)[0].title
        except NoSuchConcept:
            return word


def _with_images(
    cards: Sequence[DeckCard], images: Mapping[str, bytes], place: Path
) -> tuple[list[DeckCard], dict[Path, bytes]]:
    """The cards with their images as they are called beside the note, and what is in them."""
    beside: dict[Path, bytes] = {}
    found = []
    for card in cards:
        shown = []
        for name in card.images:
            if data := images.get(name):
                own = image_name(name, data)
                shown.append(f"{place.stem}/{own}")
                beside[place.parent / place.stem / own] = data
        found.append(DeckCard(card.id, card.deck, card.lines, tuple(shown)))
    return found, beside
