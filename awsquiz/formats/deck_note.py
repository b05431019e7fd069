"""What is imported as a Markdown note, which `convert` reads: so ids live, and nothing is lost."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

from msgspec import Struct
from msgspec.structs import replace

from awsquiz.core.text import key
from awsquiz.core.text.regexes import pattern_of
from awsquiz.formats.markdown_text import own_as_markdown, table_as_markdown
from awsquiz.formats.note_lines import TickedOption, card_lines, one_line, ticked_lines
from awsquiz.formats.quizzes.quiz_item import QuizItem, QuizOption

_DEEPEST = 6
_PARTS = pattern_of(r"[()]|, ")
"""What would part an answer otherwise than its author."""
_SIDES = pattern_of(r"(?<=\s)::(?=\s)")
"""What would make a card of a sentence."""


class DeckCard(Struct, frozen=True):
    """A card to be imported."""

    id: str
    """The same each time that the card is imported; empty where the file has none."""
    deck: tuple[str, ...]
    lines: tuple[str, ...]
    """As the note has it."""
    images: tuple[str, ...] = ()
    """Names of images in the package."""


def gap_lines(text: str) -> tuple[str, ...]:
    """A sentence with its gaps."""
    said = _SIDES.sub(r"\\::", text)
    return (f"- {one_line(said)}",)


def as_markdown_item(item: QuizItem) -> QuizItem:
    """The question with what it says as Markdown."""
    said = table_as_markdown if item.may_be_html else own_as_markdown
    return replace(
        item,
        stem=said(item.stem),
        options=tuple(
            QuizOption(said(each.text), each.right, said(each.feedback)) for each in item.options
        ),
        accept=tuple(map(said, item.accept)),
        pairs=tuple((said(left), said(right)) for left, right in item.pairs),
        feedback=said(item.feedback),
    )


def item_lines(item: QuizItem) -> tuple[str, ...]:
    """A question of a platform: with options to tick, or a card to turn over."""
    if item.kind == "typed":
        return card_lines(item.stem, _any_of(item.accept))
    if item.kind == "pairs":
        return card_lines(item.stem, ", ".join(f"{left} — {right}" for left, right in item.pairs))
    options = [TickedOption(each.text, each.right, each.feedback) for each in item.options]
    return tuple(ticked_lines(item.stem, options, item.feedback))


def _any_of(accept: Sequence[str]) -> str:
    """The answer, and in brackets behind it what else will do."""
    first, *others = accept
    told: dict[str, str] = {}
    for each in others:
        if key(each) != key(first) and not _PARTS.search(each):
            told.setdefault(key(each), each)
    return f"{first} (또는 {', '.join(told.values())})" if told and "(" not in first else first


def deck_note(title: str, cards: Sequence[DeckCard]) -> tuple[str, dict[str, int]]:
    """The note, with a heading a deck, and the line from 1 of each card by its id."""
    lines: list[str] = []
    places: dict[str, int] = {}
    under: tuple[str, ...] | None = None
    for card in sorted(cards, key=lambda each: each.deck):
        deck = card.deck or (title,)
        if deck != under:
            shared = _shared(under or (), deck)
            for level in range(shared, len(deck)):
                name = " ".join(deck[level].split()) or title
                lines += [f"{'#' * min(level + 1, _DEEPEST)} {name}", ""]
            under = deck
        if card.id:
            places[card.id] = len(lines) + 1
        # Below it, an image would be another's.
        images = "".join(f" ![](<{image}>)" for image in card.images)
        name = f" ^{_name_of(card.id)}" if card.id else ""
        lines += [*card.lines[:-1], f"{card.lines[-1]}{images}{name}", ""]
    return "\n".join(lines).rstrip("\n") + "\n", places


def _name_of(id: str) -> str:
    """What the note calls a card, so that it is known again however it is reworded."""
    name = blake2b(id.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
    return f"n{name}" if name.isdecimal() else name  # one of digits alone would be a power


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How many of the outermost are the same."""
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    return at
