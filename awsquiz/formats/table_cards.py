"""Rows of CSV and TSV as cards: what a column holds is said by its name, or is told.

A row is a question with its answer, one with options and the right one among them, or a sentence.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Literal

from msgspec import Struct

from awsquiz.core.notes.exercises.signs import meaning_of
from awsquiz.core.text import key, unified
from awsquiz.core.text.regexes import pattern_of
from awsquiz.formats.deck_note import DeckCard, as_markdown_item, gap_lines, item_lines
from awsquiz.formats.markdown_text import outside_gaps, table_as_markdown
from awsquiz.formats.note_lines import card_lines, in_a_line
from awsquiz.formats.quizzes.quiz_item import QuizItem, QuizOption
from awsquiz.formats.tables.delimited import unguarded

COLUMN_NAMES: Mapping[str, tuple[str, ...]] = {
    "question": (
        *("question", "stem", "front", "term", "prompt", "word"),
        *("질문", "문제", "앞", "앞면", "용어", "지문", "발문", "개념어"),
    ),
    "answer": (
        *("answer", "correct", "correctanswer", "correctoption", "back", "definition", "key"),
        *("정답", "답", "뒤", "뒷면", "뜻", "정의", "text", "fact", "사실", "문장", "내용", "설명"),
        "description",
    ),
    "why": (
        *("why", "explanation", "reason", "rationale", "feedback"),
        *("해설", "까닭", "이유", "풀이", "설명"),
    ),
    "about": (
        *("titles", "title", "about", "deck", "topic", "service", "concept", "category"),
        *("개념", "덱", "주제", "서비스", "분류", "단원", "과목"),
    ),
    "options": ("options", "choices", "보기", "선지", "선택지"),
    "statement": ("statement",),
    "keys": ("keys",),
    "reasons": ("reasons",),
}
"""What a column may hold → the names that say so, compared without case, spaces and signs."""
_SENTENCES = frozenset(["text", "fact", "사실", "문장"])
_ONE_OPTION = pattern_of(r"^(?:option|choice|보기|선지|선택지)?([a-h]|[1-8①-⑧])$")
_SKIPPED = frozenset(["-", "_", ""])
_DELIMITERS = "\t,;|"
_LOOKED_AT = 50
"""Rows by which the sign between cells is known."""
_CLOZE = pattern_of(r"\{\{c\d{1,3}::")
_ANKI_HEAD = pattern_of(r"(?:#(?:separator|html|columns|notetype|deck|tags|guid)\b[^\n]*\n)+")
_ANKI_COLUMN = pattern_of(r"^#(guid|notetype|deck|tags) column:(\d{1,3})$", re.MULTILINE)
_LEVELS = pattern_of(r"\n|::")
_SEVERAL = pattern_of(r"[\s,;/&]+")


class UnknownColumn(ValueError):
    """A column that is told holds nothing that we know: its name is the argument."""


class TableColumns(Struct, frozen=True):
    """Which column, from 0, holds what; none where it is not there."""

    places: Mapping[str, int]
    options: tuple[int, ...] = ()
    """Those that hold an option each."""
    is_sentence: bool = False
    """Whether an answer without a question is a sentence by itself."""


class TableRead(Struct, frozen=True):
    """What a table gives: its cards, and how many rows are none."""

    cards: tuple[DeckCard, ...]
    left_out: int


def table_cards(text: str, columns: Sequence[str] | None = None) -> TableRead:
    """A card a row. `columns` tell what each column holds; else the first row, if it names some;
    else the first is the question and the second its answer.

    Raises UnknownColumn, and csv.Error where it is no table.
    """
    text = unified(text)
    head = _ANKI_HEAD.match(text)
    rows = _rows(text[head.end() :] if head else text)
    if head and columns is None:
        known = _columns_of_anki(head[0])
    elif columns is not None:
        known = told_columns(columns)
        rows = rows[1:] if rows and _is_head(rows[0], known) else rows
    elif found := _named(rows[0] if rows else []):
        known, rows = found, rows[1:]
    else:
        known = TableColumns({"question": 0, "answer": 1})
    made = [_card(row, known) for row in rows]
    cards = tuple(card for card in made if card is not None)
    return TableRead(cards, len(made) - len(cards))


def _columns_of_anki(head: str) -> TableColumns:
    """What the columns hold by the lines with which Anki begins its notes in plain text."""
    other = {int(match[2]) - 1: match[1] for match in _ANKI_COLUMN.finditer(head)}
    free = [at for at in range(len(other) + 2) if at not in other]
    deck = [at for at, held in other.items() if held == "deck"]
    places = dict(zip(("question", "answer"), free, strict=False))
    return TableColumns(places | dict(zip(("about",), deck, strict=False)))


def told_columns(names: Sequence[str]) -> TableColumns:
    """What the columns hold that a person has told in order. Raises UnknownColumn."""
    for name in names:
        if name.strip() not in _SKIPPED and not _holds(name) and not _ONE_OPTION.match(key(name)):
            raise UnknownColumn(name.strip())
    return _named(names) or TableColumns({})


def _holds(name: str) -> list[str]:
    return [held for held, known in COLUMN_NAMES.items() if key(name) in known]


def _named(names: Sequence[str]) -> TableColumns | None:
    """What the columns hold by their names; None where no name says it."""
    keys = [key(name) for name in names]
    places: dict[str, int] = {}
    for held, known in COLUMN_NAMES.items():
        named = (keys.index(each) for each in known if each in keys)
        place = next((at for at in named if at not in places.values()), None)
        if place is not None:
            places[held] = place
    options = tuple(at for at, name in enumerate(keys) if _ONE_OPTION.match(name))
    if "question" not in places and "answer" not in places:
        return None
    if "answer" not in places:
        free = [at for at in range(len(keys)) if at not in (*places.values(), *options)]
        places |= {"answer": free[0]} if free else {}
    said = "answer" in places and keys[places["answer"]] in _SENTENCES
    if "question" not in places and not said and places["answer"] > 0:
        places["question"] = 0
    return TableColumns(places, options, said)


def _is_head(row: Sequence[str], known: TableColumns) -> bool:
    """Whether the row only names what the columns hold."""
    cells = [(held, row[at]) for held, at in known.places.items() if at < len(row)]
    return bool(cells) and all(held in _holds(cell) for held, cell in cells)


def _rows(text: str) -> list[list[str]]:
    """The rows that hold something, by the sign between cells that fits the names and most rows."""

    def parted(sign: str) -> Iterator[list[str]]:
        read = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
        return (row for row in read if any(cell.strip() for cell in row))

    def fits(sign: str) -> tuple[int, int, int]:
        looked_at = list(islice(parted(sign), _LOOKED_AT))
        names = sum(1 for name in (looked_at or [[]])[0] if _holds(name))
        widths = Counter(map(len, looked_at)).most_common(1)
        [(width, count)] = widths or [(0, 0)]
        return (names, count, width) if width > 1 else (0, 0, 0)

    return list(parted(max(_DELIMITERS, key=fits)))


def _card(row: Sequence[str], known: TableColumns) -> DeckCard | None:
    def cell(held: str) -> str:
        at = known.places.get(held, len(row))
        return unguarded(row[at]).strip() if at < len(row) else ""

    own = [unguarded(row[at]).strip() for at in known.options if at < len(row)]
    options = [each for each in own or cell("options").split("\n") if each]
    question = in_a_line(f"{cell('question')} {cell('statement')}")
    answer, why = (in_a_line(cell(held)) for held in ("answer", "why"))
    if len(options) > 1 and question and answer:
        keys, reasons = (_beside(options, cell(held)) for held in ("keys", "reasons"))
        lines = _chosen(question, _right(cell("answer"), options, keys), options, reasons, why)
    elif not question and answer and known.is_sentence:
        lines = gap_lines(table_as_markdown(answer))
    else:
        lines = _lines(question, answer, why)
    deck = tuple(filter(None, map(in_a_line, _LEVELS.split(cell("about")))))
    return DeckCard("", deck, lines) if lines else None


def _lines(question: str, answer: str, why: str) -> tuple[str, ...]:
    """A row without options, as a note has it; nothing where a side is missing."""
    below = (f"해설: {table_as_markdown(why)}",) if why else ()
    if _CLOZE.search(question):
        [line] = gap_lines(outside_gaps(question, table_as_markdown))
        return (line.removeprefix("- "), *below) if below else (line,)
    if not question or not answer:
        return ()
    return (*card_lines(table_as_markdown(question), table_as_markdown(answer)), *below)


def _beside(options: Sequence[str], cell: str) -> list[str]:
    """What is said of each option, a line each; nothing where the lines are no fewer or more."""
    lines = cell.split("\n")
    return lines if len(lines) == len(options) else [""] * len(options)


def _chosen(
    stem: str, right: set[int], options: Sequence[str], reasons: Sequence[str], why: str
) -> tuple[str, ...]:
    """A question with options; nothing where it is not known which of them are right."""
    if not 0 < len(right) < len(options):
        return ()
    made = tuple(QuizOption(text, at in right, reasons[at]) for at, text in enumerate(options))
    kind: Literal["one", "several"] = "several" if len(right) > 1 else "one"
    item = QuizItem(stem=stem, kind=kind, options=made, feedback=why, may_be_html=True)
    return item_lines(as_markdown_item(item))


def _right(answer: str, options: Sequence[str], keys: Sequence[str]) -> set[int]:
    """The right options: what they say, or what labels them: `B`, `A, C`, `2`, `①`."""
    said = [key(option) for option in options]
    for pieces in ([answer], answer.split("\n"), _SEVERAL.split(answer.strip()), list(answer)):
        found = [_option(piece.strip(" .)("), said, keys) for piece in pieces if piece.strip()]
        if found and None not in found:
            return {at for at in found if at is not None}
    return set()


def _option(piece: str, said: Sequence[str], keys: Sequence[str]) -> int | None:
    if piece and piece in keys:
        return keys.index(piece)
    if said.count(key(piece)) == 1:
        return said.index(key(piece))
    meant = meaning_of(piece.upper() if piece.isascii() else piece) if len(piece) == 1 else None
    at = meant[1] - 1 if meant and meant[0] in ("letter", "number") else -1
    return at if 0 <= at < len(said) else None
