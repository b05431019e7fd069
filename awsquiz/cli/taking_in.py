"""What `awsquiz import` does: what a file gives becomes a note, and the note cards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from awsquiz.cli.converting import ConversionRun, MayRetire, convert_notes
from awsquiz.cli.incoming import ImportedFile
from awsquiz.cli.incoming_answers import answers_in_anki, device_of, facts_at, known_answers
from awsquiz.cli.loading import concepts_named, journal, opened
from awsquiz.cli.side_by_side import side_by_side
from awsquiz.cli.slips import Slip
from awsquiz.core.merge.outcomes import Outcome, outcomes_of
from awsquiz.core.text.regexes import pattern_of
from awsquiz.errors.wrong_use import NoSuchConcept
from awsquiz.formats.anki.unpacking import image_in
from awsquiz.formats.carried_media import ENDINGS, image_name
from awsquiz.formats.deck_note import DeckCard, deck_note
from awsquiz.paths import folders
from awsquiz.storage import files

_NO_NAME = pattern_of(r"[^\w.-]+")
_MOST_IMAGES = 512 * files.MB
"""Bytes of all images of a deck together."""


class TakenIn(NamedTuple):
    """What became of a file."""

    run: ConversionRun | None
    """The conversion of its note; None where it has none: all of it is awsquiz's own."""
    outcomes: Sequence[Outcome]
    answers: int
    """How many answers it brought along that were not there."""


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
    name = _NO_NAME.sub("-", file.stem).strip("-.") or "deck"
    place = folders().content / "imported" / f"{name}.md"
    cards, images = _with_images(found, place)
    if to is not None:
        title = _title_of(to, slip)
        cards = [DeckCard(each.id, (title,), each.lines, each.images) for each in cards]
    if not cards:
        return TakenIn(None, (), _take_history(file, found, {}, dry_run=dry_run))
    text, places = deck_note(file.stem, cards)
    run = convert_notes(
        (), beside={place: text.encode(), **images}, dry_run=dry_run, may_retire=may_retire
    )
    outcomes = outcomes_of(run.conversion, side_by_side)
    facts = facts_at(places, outcomes[0])
    answers = 0 if run.stopped else _take_history(file, found, facts, dry_run=dry_run)
    return TakenIn(run, outcomes, answers)


def _take_history(
    file: Path, found: ImportedFile, facts: Mapping[str, str], *, dry_run: bool
) -> int:
    """Brings what was answered in Anki into the journal, once; says how many answers it was."""
    told = found.told
    if told is None:
        return 0
    with opened(journal=False) as index:
        library = index.library()
    own = {each.guid: each.guid for each in told.own if library.fact(each.guid)}
    written = journal()
    answers = list(answers_in_anki(told.notes, {**facts, **own}, known_answers(written)))
    return len(answers) if dry_run else written.unite(device_of(file.stem), answers)


def _title_of(word: str, slip: Slip) -> str:
    """What the concept is called; what there is not yet is called so from now on."""
    with opened(journal=False) as index:
        try:
            return concepts_named(index, index.library(), [word], slip)[0].title
        except NoSuchConcept:
            return word


def _with_images(found: ImportedFile, place: Path) -> tuple[list[DeckCard], dict[Path, bytes]]:
    """The cards with their images as they are called beside the note, and what is in them."""
    images: dict[Path, bytes] = {}
    called: dict[str, str] = {}
    cards = []
    for card in found.cards:
        for name in card.images:
            if name in called or not name.casefold().endswith(ENDINGS):
                continue
            data = image_in(found.package, name) if found.package else None
            if data and sum(map(len, images.values())) + len(data) <= _MOST_IMAGES:
                own = image_name(name, data)
                called[name] = f"{place.stem}/{own}"
                images[place.parent / place.stem / own] = data
        shown = tuple(called[name] for name in card.images if name in called)
        cards.append(DeckCard(card.id, card.deck, card.lines, shown))
    return cards, images
