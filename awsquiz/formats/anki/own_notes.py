"""Notes that awsquiz itself wrote, and whose facts are not here: somebody else's, or lost."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from awsquiz.core.text.regexes import pattern_of
from awsquiz.formats.anki.anki_note import DECK
from awsquiz.formats.anki.field_text import FieldText, said_in
from awsquiz.formats.anki.look import NOTE_TYPE_NAME
from awsquiz.formats.anki.reading import ReadNote
from awsquiz.formats.anki.sided import SidedCard
from awsquiz.formats.quizzes.quiz_item import QuizOption

_OURS = ("concept::", "category::", "exam::", "checked")
_OPTION = pattern_of(r"<li><b>([^<]{1,10})</b> ")
_EACH_OPTION = pattern_of(r"<li><b>([^<]{1,10})</b> ((?:(?!</?li>).)*)</li>")
_EACH_REASON = pattern_of(r'<div class="reason \w+"><b>([^<]{1,10})</b> ((?:(?!</?div).)*)</div>')
_LABEL = pattern_of(r"<b>([^<]{1,10})</b> ")
_GAP = "{{c1::"


def is_own(note: ReadNote) -> bool:
    """Whether awsquiz wrote it."""
    return note.kind.name == NOTE_TYPE_NAME and "Id" in note.fields


def own_card(note: ReadNote) -> SidedCard:
    """What its card says, by the fields that `anki_note` fills."""
    text, reason = note.fields.get("Text", ""), said_in(note.fields.get("Reason", ""))
    shown = (*said_in(note.fields.get("Shown", "") + note.fields.get("Carried", "")).images,)
    if note.fields.get("Look") == "cloze":
        _stem, _sign, statement = text.rpartition('<div class="statement">')
        front = said_in(statement)
        return SidedCard(FieldText(front.lines, shown), FieldText(), reason, is_gapped=True)
    asked, _sign, key = text.partition(_GAP)
    key = key.rpartition("}}")[0]
    if note.fields.get("Look") == "choice":
        if chosen := _choice(note, asked, _LABEL.findall(key), shown):
            return chosen
        asked, key = _OPTION.sub(r"<li>\1. ", asked), "정답: " + _labels(key)
    return SidedCard(FieldText(said_in(asked).lines, shown), said_in(key), reason)


def _choice(
    note: ReadNote, asked: str, right: Sequence[str], shown: tuple[str, ...]
) -> SidedCard | None:
    """The question with its options, each with its reason; None where the key is in pairs."""
    stem, _sign, _options = asked.partition('<ul class="options">')
    every = dict(_EACH_OPTION.findall(asked))
    if not right or not every.keys() >= {*right} or len(every) == len(right):
        return None
    told = note.fields.get("Reason", "")
    reasons = {key: said_in(text).together for key, text in _EACH_REASON.findall(told)}
    options = tuple(
        QuizOption(said_in(text).together, key in right, reasons.get(key, ""))
        for key, text in every.items()
    )
    why = said_in(_EACH_REASON.sub("", told))
    return SidedCard(FieldText(said_in(stem).lines, shown), reason=why, options=options)


def without_ours(note: ReadNote) -> ReadNote:
    """The note without the deck above all of ours, and the tags that say what its card says."""
    deck = note.deck[1:] if note.deck[:1] == (DECK,) else note.deck
    tags = tuple(tag for tag in note.tags if not tag.startswith(_OURS))
    return replace(note, deck=deck, tags=tags)


def _labels(key: str) -> str:
    return ", ".join(_LABEL.findall(key)) or key
