"""A deck as cards of a note: gaps, fronts with backs, and questions with their options.

A card of Anki's is one of ours; the gaps of a note are one together. A card turned round is one of
its own, with a history of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from awsquiz.core.text.regexes import pattern_of
from awsquiz.formats.anki.field_text import FieldText, said_in
from awsquiz.formats.anki.option_fields import choice_in
from awsquiz.formats.anki.own_notes import is_own, own_card, without_ours
from awsquiz.formats.anki.reading import ReadNote
from awsquiz.formats.anki.sided import SidedCard, WhyNone, note_lines
from awsquiz.formats.anki.templates import back_of, front_of
from awsquiz.formats.deck_note import DeckCard
from awsquiz.formats.markdown_text import as_markdown

_OCCLUSION = "image-occlusion:"
_NO_TAG = pattern_of(r"[^\w/-]+")
_ANKI_S_OWN = frozenset(("leech", "marked"))
CardKey = tuple[str, int]
"""A card of Anki's: the guid of its note, and which of its cards it is."""
ServiceNamed = Callable[[str], str | None]
"""The id of the service that somebody calls so; None where the list knows no such name."""


class DeckTold(Struct, frozen=True):
    """What a deck gives."""

    notes: tuple[ReadNote, ...]
    """All of them, with what was answered; each with a guid of its own."""
    cards: tuple[DeckCard, ...]
    owners: Mapping[CardKey, str]
    """Card of Anki's → the id of the card here that has its history."""
    own: tuple[ReadNote, ...]
    """Notes that awsquiz itself wrote and whose facts are here."""
    left_out: Mapping[str, int]
    """How many notes are no cards, by the reason."""


def told_by(
    notes: Sequence[ReadNote], is_known: Callable[[str], bool], service_named: ServiceNamed
) -> DeckTold:
    """The cards of the notes, in their order. `is_known` tells whether a fact of an id is here."""
    telling = _Telling(service_named)
    own = []
    each_once = tuple(_each_once(notes))
    for note in each_once:
        if not is_own(note):
            telling.take(note, list(_cards(note)))
        elif is_known(note.guid):
            own.append(note)
        else:
            telling.take(without_ours(note), [(0, own_card(note))])
    cards, owners, left_out = telling.cards, telling.owners, telling.left_out
    return DeckTold(each_once, tuple(cards), owners, tuple(own), left_out)


def _each_once(notes: Sequence[ReadNote]) -> Iterator[ReadNote]:
    """The notes; one whose guid another has already gets one of its own."""
    seen: dict[str, int] = {}
    for note in notes:
        seen[note.guid] = times = seen.get(note.guid, 0) + 1
        yield note if times == 1 else replace(note, guid=f"{note.guid}~{times}")


def _cards(note: ReadNote) -> Iterator[tuple[int, SidedCard]]:
    """The cards of a note, those that Anki has of it, each with which one it is."""
    kind, fields = note.kind, note.fields
    if any(_OCCLUSION in value for value in fields.values()):
        return
    if not kind.is_cloze and (asked := choice_in(fields)):
        yield 0, asked
        return
    ords = [0] if kind.is_cloze else sorted({card.ord for card in note.cards}) or [0]
    for ord in ords:
        if ord >= len(kind.templates):
            continue
        template = kind.templates[ord]
        front = front_of(template.front, fields)
        back = back_of(template.back, fields, front)
        if kind.is_cloze:
            hidden = front.gapped or kind.fields[:1]
            yield (
                ord,
                SidedCard(
                    _with_title(
                        note, [name for name in front.fields if name not in hidden], hidden
                    ),
                    reason=_together(note, [name for name in back.fields if name not in hidden]),
                    is_gapped=True,
                ),
            )
            continue
        told = [name for name in back.fields if said_in(fields[name]).tells] or [*back.fields]
        first, rest = told[:1], told[1:]
        yield ord, SidedCard(said_in(front.html), _together(note, first), _together(note, rest))


def _with_title(note: ReadNote, titles: Sequence[str], hidden: Sequence[str]) -> FieldText:
    """The sentences with gaps, behind what stands above them."""
    above, below = _together(note, titles), _together(note, hidden)
    images = (*above.images, *below.images)
    if not above.tells or not below.lines:
        return FieldText(below.lines, images)
    return FieldText((f"{above.together}: {below.lines[0]}", *below.lines[1:]), images)


def _together(note: ReadNote, names: Sequence[str]) -> FieldText:
    return said_in("<br>".join(note.fields.get(name, "") for name in names))


class _Telling:
    """The cards of a deck as they are told."""

    def __init__(self, service_named: ServiceNamed) -> None:
        self.cards: list[DeckCard] = []
        self.owners: dict[CardKey, str] = {}
        self.left_out: dict[str, int] = {"picture": 0, "empty": 0, "long": 0}
        self._service_named = service_named
        self._services: dict[str, str | None] = {}

    def take(self, note: ReadNote, cards: Sequence[tuple[int, SidedCard]]) -> None:
        """The cards of a note; one that says what an earlier one says shares its history."""
        said: dict[tuple[str, ...], str] = {}
        why: WhyNone = "empty" if cards else "picture"
        for ord, card in cards:
            lines = note_lines(card)
            if isinstance(lines, str):
                why = lines
                continue
            if lines not in said:
                said[lines] = f"{note.guid}#{ord}" if said else note.guid
                self.cards.append(self._card(note, said[lines], lines, card.images))
            self.owners[note.guid, ord] = said[lines]
        if not said:
            self.left_out[why] += 1
        elif len(cards) == 1:
            self.owners |= {(note.guid, card.ord): note.guid for card in note.cards}

    def _card(
        self, note: ReadNote, name: str, lines: tuple[str, ...], images: tuple[str, ...]
    ) -> DeckCard:
        words = {self._named(each): each for each in map(_last_words, note.tags)}
        words.pop(None, None)
        deck = tuple(as_markdown(" ".join(each.split())) for each in note.deck)
        if len(words) == 1 and not any(self._named(each) in words for each in note.deck):
            deck += tuple(words.values())
        tags = [_tag(tag) for tag in note.tags if tag.casefold() not in _ANKI_S_OWN]
        tagged = "".join(f" #{tag}" for tag in tags if tag.strip("/-_0123456789"))
        return DeckCard(name, deck, (*lines[:-1], lines[-1] + tagged), images)

    def _named(self, name: str) -> str | None:
        if name not in self._services:
            self._services[name] = self._service_named(name)
        return self._services[name]


def _last_words(tag: str) -> str:
    """The last part of a tag, as words."""
    return tag.rpartition("::")[2].replace("_", " ")


def _tag(tag: str) -> str:
    """As a note has it: `/` between its parts, and letters, digits and strokes alone."""
    return _NO_TAG.sub("-", tag.replace("::", "/")).strip("-/")
