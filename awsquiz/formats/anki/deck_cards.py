"""A deck as cards of a note: gaps and fronts with backs, with nothing of HTML but what it says."""

from __future__ import annotations

from collections.abc import Sequence
from html.parser import HTMLParser

from msgspec import Struct

from awsquiz.core.text import UNSEEN, unified
from awsquiz.core.text.regexes import pattern_of
from awsquiz.formats.anki.look import NOTE_TYPE_NAME
from awsquiz.formats.anki.reading import ReadNote
from awsquiz.formats.deck_note import DeckCard, gap_lines
from awsquiz.formats.note_lines import card_lines

_CLOZE = pattern_of(r"\{\{c\d{1,3}::")
_AV = pattern_of(r"\[(?:sound:[^\]]{0,300}|anki:[^\]]{0,300})\]")
_SIGNS = {"b": "**", "strong": "**", "code": "`", "tt": "`"}
_BREAKS = frozenset(("br", "div", "p", "li", "tr", "hr", "ul", "ol", "table", "pre"))
_UNSAID = frozenset(("script", "style", "head", "title"))
_LONGEST = 200_000


class DeckTold(Struct, frozen=True):
    """What a deck gives: cards, and how many notes are none."""

    cards: tuple[DeckCard, ...]
    own: tuple[ReadNote, ...]
    """Notes that awsquiz itself wrote: their facts are in the cards already."""
    notes: tuple[ReadNote, ...]
    """All of them, with what was answered."""
    pictures: int
    empty: int


def told_by(notes: Sequence[ReadNote]) -> DeckTold:
    """The cards of the notes, in their order."""
    cards: list[DeckCard] = []
    own: list[ReadNote] = []
    pictures = empty = 0
    for note in notes:
        if note.kind.name == NOTE_TYPE_NAME and "Id" in note.fields:
            own.append(note)
        elif note.is_picture:
            pictures += 1
        elif card := _card(note):
            cards.append(card)
        else:
            empty += 1
    return DeckTold(tuple(cards), tuple(own), tuple(notes), pictures, empty)


def _card(note: ReadNote) -> DeckCard | None:
    kind = note.kind
    first = kind.fields[0] if kind.fields else ""
    fronts = kind.front or (first,)
    front, images = _said(note, fronts)
    backs = kind.back or tuple(name for name in kind.fields[1:2] if name not in fronts)
    back, more = _said(note, backs)
    shown = tuple(dict.fromkeys((*images, *more)))
    if kind.is_cloze:
        text = next((text for text in (_said(note, (each,))[0] for each in fronts) if text), "")
        if not _CLOZE.search(text):
            return None
        return DeckCard(note.guid, note.deck, gap_lines(text), shown)
    if not front or not back:
        return None
    return DeckCard(note.guid, note.deck, card_lines(front, back), shown)


def _said(note: ReadNote, names: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """The fields as text in a line, and the names of the images in them."""
    reader = _Reader()
    for name in names:
        reader.feed(unified(note.fields.get(name, ""))[:_LONGEST])
        reader.feed("<br>")
    reader.close()
    text = _AV.sub("", UNSEEN.sub("", "".join(reader.said)))
    lines = [" ".join(line.split()) for line in text.split("\n")]
    return " / ".join(line for line in lines if line), tuple(reader.images)


class _Reader(HTMLParser):
    """Takes what a field says."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.images: list[str] = []
        self._unsaid = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img" and (source := dict(attrs).get("src")):
            self.images.append(source)
        self._sign(tag)
        self._unsaid += tag in _UNSAID

    def handle_endtag(self, tag: str) -> None:
        self._sign(tag)
        self._unsaid = max(0, self._unsaid - (tag in _UNSAID))

    def handle_data(self, data: str) -> None:
        if not self._unsaid:
            self.said.append(data)

    def _sign(self, tag: str) -> None:
        if tag in _BREAKS:
            self.said.append("\n")
        elif tag in _SIGNS:
            self.said.append(_SIGNS[tag])
