"""A package of Anki (.apkg): its database, and the images that notes show, in a zip."""

from __future__ import annotations

import io
import zipfile

import msgspec

from awsquiz.formats.anki.anki_note import note_of
from awsquiz.formats.anki.collection import Deck, collection_bytes
from awsquiz.formats.anki.history import CardState, by_fact, first_day, logged, state_of
from awsquiz.formats.carried_media import image_name
from awsquiz.formats.handout import Handout

_LONG_AGO = (1980, 1, 1, 0, 0, 0)


def anki_package(handout: Handout) -> bytes:
    """Each question as a note; with what is remembered of its fact, where that is handed out."""
    notes = [note_of(handout, question) for question in handout.questions]
    began, day = first_day(handout.at, handout.rollover)
    states: dict[str, CardState] = {}
    for fact, (memory, due) in handout.memories.items():
        if state := state_of(memory, due, day, handout.retention):
            states[fact] = state
    log = {
        fact: tuple(logged(reviews, handout.rollover, handout.model))
        for fact, reviews in by_fact(handout.answers).items()
    }
    deck = Deck(notes, states, log)
    images = {
        image_name(place[1], handout.images[place]): handout.images[place]
        for place in dict.fromkeys(place for note in notes for place in note.media)
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        database = collection_bytes(deck, handout.at, began, handout.rollover)
        _put(package, "collection.anki2", database, zipfile.ZIP_DEFLATED)
        names = {str(number): name for number, name in enumerate(images)}
        _put(package, "media", msgspec.json.encode(names), zipfile.ZIP_STORED)
        for number, data in enumerate(images.values()):
            _put(package, str(number), data, zipfile.ZIP_STORED)
    return out.getvalue()


def _put(package: zipfile.ZipFile, name: str, data: bytes, way: int) -> None:
    entry = zipfile.ZipInfo(name, _LONG_AGO)
    entry.compress_type = way
    entry.external_attr = 0o644 << 16
    package.writestr(entry, data)
