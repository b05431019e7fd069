"""What is imported as a Markdown note, which `convert` reads: so ids live, and nothing is lost."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from awsquiz.core.text.regexes import pattern_of
from awsquiz.formats.quizzes.quiz_item import QuizItem

_DEEPEST = 6
_LEADS = pattern_of(r"^(\d+)([.)])(?=\s)")
_BEGINS = pattern_of(r"^(?=[#>+|-]|\*(?!\*)|```|~~~)")


class DeckCard(Struct, frozen=True):
    """A card to be imported."""

    id: str
    """The same each time that the card is imported; empty where the file has none."""
    deck: tuple[str, ...]
    lines: tuple[str, ...]
    """As the note has it."""
    images: tuple[str, ...] = ()
    """Names of images in the package."""


def one_line(text: str) -> str:
    """The text in a line, which begins like no heading, list or table."""
    line = _LEADS.sub(r"\1\\\2", " ".join(text.split()))
    return _BEGINS.sub(r"\\", line)


def card_lines(front: str, back: str) -> tuple[str, ...]:
    """Front and back in a line; below one another where they hold the sign between them."""
    front, back = one_line(front), one_line(back)
    if "::" in front + back or "|" in front + back:
        return front, "?", back
    return (f"{front} :: {back}",)


def gap_lines(text: str) -> tuple[str, ...]:
    """A sentence with its gaps."""
    return (f"- {' '.join(text.split())}",)


def item_lines(item: QuizItem) -> tuple[str, ...]:
    """A question of a platform: with options to tick, or a card to turn over."""
    if item.kind == "typed":
        return card_lines(item.stem, item.accept[0])
    if item.kind == "pairs":
        return card_lines(item.stem, ", ".join(f"{left} — {right}" for left, right in item.pairs))
    rows = [
        f"- [{'x' if option.right else ' '}] {chr(65 + at)}. {' '.join(option.text.split())}"
        for at, option in enumerate(item.options)
    ]
    told = [f"해설: {' '.join(item.feedback.split())}"] if item.feedback else []
    return (one_line(item.stem), "", *rows, *(("", *told) if told else ()))


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
        lines += [*card.lines[:-1], card.lines[-1] + images, ""]
    return "\n".join(lines).rstrip("\n") + "\n", places


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How many of the outermost are the same."""
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    return at
