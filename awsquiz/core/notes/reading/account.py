"""The account of a note's lines: what became of each of them, so that nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator

from awsquiz.core.notes.pieces import Line

_Span = list[int] | None
"""Lines of a token as the parser has them: from 0, the last one excluded; None without any."""

_FACT, _HEADING, _CARRIED = 1, 2, 3


class Account:
    """The lines of one note. What is said last of a line holds."""

    def __init__(self, text: str) -> None:
        self.carried: dict[int, str] = {}
        """Number of a line, from 1 → what it is, where it is neither fact nor heading."""
        self.lines = text.split("\n")
        self._became = bytearray(len(self.lines) + 1)

    def fact(self, span: _Span) -> None:
        """The lines are said by facts."""
        self._place(span, _FACT)

    def heading(self, span: _Span) -> None:
        """The lines name what stands below them."""
        self._place(span, _HEADING)

    def carry(self, span: _Span, what: str) -> None:
        """The lines are kept or told of elsewhere: code, an image, a rule."""
        self._place(span, _CARRIED, what)

    def text(self, number: int) -> str:
        """The note's line, from 1."""
        return self.lines[number - 1].strip()

    @property
    def carried_lines(self) -> tuple[Line, ...]:
        """What is `carried`, in the order of the note, with what it is."""
        return tuple(Line(at, self.text(at), what) for at, what in sorted(self.carried.items()))

    @property
    def filled(self) -> int:
        """How many lines of the note are not blank."""
        return sum(1 for line in self.lines if line.strip())

    @property
    def unplaced(self) -> Iterator[Line]:
        """Lines that are not blank and of which nothing was said."""
        for number, text in enumerate(self.lines, 1):
            if text.strip() and not self._became[number - 1]:
                yield Line(number, text.strip())

    def _place(self, span: _Span, became: int, what: str = "") -> None:
        if span is None:
            return
        for at in range(span[0], min(span[1], len(self.lines))):
            self._became[at] = became
            if what and self.lines[at].strip():
                self.carried[at + 1] = what
            elif at + 1 in self.carried:
                del self.carried[at + 1]
