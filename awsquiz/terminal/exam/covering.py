"""How much of an exam the cards cover, in words that come before time is spent on it."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from awsquiz.core.exam.blueprint import Blueprint
from awsquiz.core.exam.coverage import Coverage
from awsquiz.i18n import _, ngettext
from awsquiz.terminal.console import DIM, MARKED, inert

_MOST = 8
"""Services without cards that are named; the forecast has those of each domain."""


def how_much(exam: Blueprint, covered: Coverage) -> Iterator[Text]:
    """The share of the exam that has cards, the largest services without, and what to do."""
    if not covered.is_whole:
        percent, name = int(100 * covered.share), inert(exam.id.upper())
        said = _("The cards cover {percent} % of what {exam} asks.")
        yield Text(said.format(percent=percent, exam=name), MARKED)
        if covered.gaps:
            named, more = ", ".join(map(inert, covered.gaps[:_MOST])), len(covered.gaps) - _MOST
            if more > 0:
                named += " " + _("and {n} more").format(n=more)
            yield Text(_("Without cards: {names}.").format(names=named))
            yield Text(_("Those come from notes of your own: awsquiz convert NOTE.md"), DIM)
    if covered.unchecked:
        yield Text(not_counted(covered.unchecked), MARKED)


def not_counted(unchecked: int) -> str:
    """Why facts of one's own count neither in the exam nor in its forecast, and how they do."""
    said = ngettext(
        "{n} fact of your own is asked by “awsquiz quiz” but not in this exam, nor counted for it: "
        "nobody has checked it. “awsquiz triage” and its key c write down the page of AWS.",
        "{n} facts of your own are asked by “awsquiz quiz” but not in this exam, nor counted for "
        "it: nobody has checked them. “awsquiz triage” and its key c write down the page of AWS.",
        unchecked,
    )
    return said.format(n=unchecked)
