"""How much of an exam the cards cover, in words that come before time is spent on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
            named = with_counts(covered.gaps[:_MOST], covered)
            if (more := len(covered.gaps) - _MOST) > 0:
                named += " " + _("and {n} more").format(n=more)
            yield Text(_("With no facts, or too few: {names}.").format(names=named))
            yield Text(_("Those come from notes of your own: awsquiz convert NOTE.md"), DIM)
    if covered.unchecked:
        yield Text(not_counted(covered.unchecked), MARKED)


def with_counts(services: Iterable[str], covered: Coverage) -> str:
    """Services with too few facts: how many each has, of how many it needs."""
    return ", ".join(
        f"{inert(name)} {covered.held.get(name, 0)}/{covered.facts_needed}" for name in services
    )


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
