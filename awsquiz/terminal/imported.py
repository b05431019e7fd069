"""What came of a file that was imported, beside its cards: what is left out, what came along."""

from __future__ import annotations

from awsquiz.i18n import ngettext


def print_imported(pictures: int, empty: int, own: int, answers: int) -> None:
    """A line for each number that is none: what is no card, notes that awsquiz wrote, and
    answers that were given in Anki."""
    lines = (
        (
            pictures,
            ngettext(
                "{n} note asks for parts of an image: left out.",
                "{n} notes ask for parts of an image: left out.",
                pictures,
            ),
        ),
        (
            empty,
            ngettext(
                "{n} card or question lacks a side, a gap or a sure key: left out.",
                "{n} cards or questions lack a side, a gap or a sure key: left out.",
                empty,
            ),
        ),
        (
            own,
            ngettext(
                "{n} note is awsquiz's own: its fact is there.",
                "{n} notes are awsquiz's own: their facts are there.",
                own,
            ),
        ),
        (
            answers,
            ngettext(
                "{n} answer given in Anki taken over.",
                "{n} answers given in Anki taken over.",
                answers,
            ),
        ),
    )
    for n, said in lines:
        if n:
            print(said.format(n=f"{n:,}"))
