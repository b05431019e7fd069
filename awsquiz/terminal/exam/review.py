"""A finished exam, looked through a question a page: all, or what was wrong, guessed, flagged."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from rich.console import Group
from rich.text import Text

from awsquiz.core.exam.report import MarkedAnswer, Report
from awsquiz.i18n import N_, _
from awsquiz.terminal.console import DIM, EMPHASIS, inert
from awsquiz.terminal.exam.report import sources, with_reasons
from awsquiz.terminal.layout import (
    Foot,
    Scrolled,
    Scrolling,
    at_both_ends,
    laid_out,
    page,
    rule,
)
from awsquiz.terminal.whole_line import WholeLine

Sieve = Literal["all", "wrong", "guessed", "flagged"]
_PASSES: Mapping[Sieve, Callable[[MarkedAnswer], bool]] = {
    "all": lambda _row: True,
    "wrong": lambda row: not row.right,
    "guessed": lambda row: row.guess,
    "flagged": lambda row: row.flag,
}
_NAMES: Mapping[Sieve, str] = {
    "all": N_("all"),
    "wrong": N_("wrong"),
    "guessed": N_("guessed"),
    "flagged": N_("flagged"),
}
_KEYS: Mapping[str, Sieve] = {"a": "all", "w": "wrong", "g": "guessed", "f": "flagged"}


def sifted(report: Report, sieve: Sieve) -> list[MarkedAnswer]:
    """The questions that are meant, in their order."""
    return [row for row in report.questions if _PASSES[sieve](row)]


class ReviewScreen:
    """What is shown of a report, and what each key does."""

    def __init__(self, report: Report, sieve: Sieve = "all") -> None:
        self._report = report
        self._domains = {part.id: part.title for part in report.domains}
        self._scrolling = Scrolling()
        self._sift(sieve)

    def _sift(self, sieve: Sieve) -> None:
        self._sieve = sieve
        self._rows = sifted(self._report, sieve)
        self._at = 0
        self._scrolling.to_top()

    def press(self, key: str) -> bool:
        """Does what the key says; True where the screen is to be left."""
        if key in ("q", "escape"):
            return True
        if self._scrolling.move(key):
            return False
        if key in _KEYS:
            self._sift(_KEYS[key])
        step = {"n": 1, "right": 1, "space": 1, "enter": 1, "b": -1, "p": -1, "left": -1}.get(key)
        if step and self._rows:
            self._at = min(max(0, self._at + step), len(self._rows) - 1)
            self._scrolling.to_top()
        return False

    def lines(self, width: int, height: int) -> Sequence[Text]:
        """The question that is looked at, with the reasons of its options."""
        named = _(_NAMES[self._sieve])
        place = f"{self._at + 1 if self._rows else 0}/{len(self._rows)}"
        title = Text(inert(self._report.title), EMPHASIS)
        head = [at_both_ends(title, Text(f"{named} {place}", DIM), width), rule(width)]
        return page(head, Scrolled(self._body(width)), self._foot(width), self._scrolling, height)

    def _body(self, width: int) -> list[Text]:
        if not self._rows:
            return [Text(), Text(_("There is none."), DIM)]
        row = self._rows[self._at]
        said = [WholeLine(Text(inert(source), DIM)) for source in sources(row.question)]
        return laid_out(Group(*with_reasons(row, self._domains), *said), width)

    def _foot(self, width: int) -> Foot:
        pairs = [("n/→", _("next")), ("b/←", _("previous"))]
        pairs += [(key, _(_NAMES[sieve])) for key, sieve in _KEYS.items()]
        return Foot(width, [*pairs, ("q", _("leave"))])
