"""What came of a file that was imported, beside its cards: what is left out, what came along."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from awsquiz.i18n import _, ngettext

_SHOWN = 3
"""Facts whose schedules differ that are named."""


def print_left_out(notes: Mapping[str, int], own: int) -> None:
    """A line for each reason for which something is no card, with how many there are; and how many
    notes awsquiz itself wrote."""
    many = {name: notes.get(name, 0) for name in ("picture", "empty", "long")}
    lines = (
        (
            many["picture"],
            ngettext(
                "{n} note asks for an image, or for parts of one: left out.",
                "{n} notes ask for an image, or for parts of one: left out.",
                many["picture"],
            ),
        ),
        (
            many["empty"],
            ngettext(
                "{n} card or question lacks a side, a gap or a sure key: left out.",
                "{n} cards or questions lack a side, a gap or a sure key: left out.",
                many["empty"],
            ),
        ),
        (
            many["long"],
            ngettext(
                "{n} card is longer than any question: left out.",
                "{n} cards are longer than any question: left out.",
                many["long"],
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
    )
    for n, said in lines:
        if n:
            print(said.format(n=f"{n:,}"))


def print_history(
    answers: int, impossible: int, suspended: int, differing: Sequence[tuple[str, str, str]]
) -> None:
    """What was answered and suspended in Anki, and the facts that it would ask on other days: each
    with the day on which it is due here, and in Anki."""
    taken = ngettext(
        "{n} answer given in Anki taken over.", "{n} answers given in Anki taken over.", answers
    )
    dropped = ngettext(
        "{n} answer is of a day that cannot have been: left out.",
        "{n} answers are of days that cannot have been: left out.",
        impossible,
    )
    held = ngettext(
        "{n} fact is suspended in Anki, and so it is here: “awsquiz resume” has it asked.",
        "{n} facts are suspended in Anki, and so they are here: “awsquiz resume” has them asked.",
        suspended,
    )
    for n, said in ((answers, taken), (impossible, dropped), (suspended, held)):
        if n:
            print(said.format(n=f"{n:,}"))
    if not differing:
        return
    said = ngettext(
        "{n} fact is due on another day than in Anki: here it goes by the answers alone.",
        "{n} facts are due on other days than in Anki: here it goes by the answers alone.",
        len(differing),
    )
    print(said.format(n=f"{len(differing):,}"))
    for fact, here, there in differing[:_SHOWN]:
        print("  " + _("{fact}: {here}, in Anki {there}").format(fact=fact, here=here, there=there))
