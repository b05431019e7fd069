"""A run of options: what stands below one another, with its labels or bullets."""

from __future__ import annotations

from dataclasses import dataclass, field

from awsquiz.core.notes.exercises.beside import with_signs
from awsquiz.core.notes.exercises.sheet import SheetLine
from awsquiz.core.notes.exercises.signs import Labelled, Scheme

FEWEST, MOST = 2, 8


@dataclass
class Run:
    """Options below one another, with the lines that they take up (from 0)."""

    scheme: Scheme | None
    """None for the bullets of a list."""
    options: list[Labelled] = field(default_factory=list)
    bold: list[bool] = field(default_factory=list)
    ticked: list[bool | None] = field(default_factory=list)
    whys: list[list[str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    bullets: list[str] = field(default_factory=list)
    """The sign of each one's bullet; empty without one."""
    begun: list[int] = field(default_factory=list)
    """How many of the lines stand before each one."""
    is_explained: bool = False
    """Whether a quote follows the last one at once."""
    begins_above: bool = False
    """Whether the first option stands at the end of the stem's last line."""

    @property
    def start(self) -> int:
        """Its first line."""
        return self.lines[0]

    @property
    def end(self) -> int:
        """The line behind its last one."""
        return self.lines[-1] + 1

    def add(self, option: Labelled, line: SheetLine) -> None:
        """One more option, which begins in a line."""
        self.options.append(option)
        bare = option.text.strip("`")
        self.bold.append(line.bold or (bool(bare) and f"**{bare}**" in line.text))
        self.ticked.append(line.ticked)
        self.whys.append([])
        self.bullets.append(line.raw.lstrip(" \t>")[:1] if line.bullet else "")
        self.begun.append(len(self.lines))
        if not self.lines or self.lines[-1] != line.at:
            self.lines.append(line.at)

    def drop_last(self) -> None:
        """Takes the last option away, with its lines."""
        for held in (self.options, self.bold, self.ticked, self.whys, self.bullets):
            held.pop()
        del self.lines[self.begun.pop() :]

    def sign(self) -> None:
        """Gives letters that mark some of the options their meaning."""
        signed = with_signs([option.text for option in self.options])
        self.options = [
            option._replace(text=text) for option, text in zip(self.options, signed, strict=True)
        ]

    def go_on(self, line: SheetLine) -> None:
        """A line that belongs to the last option."""
        last = self.options[-1]
        joined = f"{last.text} {line.said}".strip()
        self.options[-1] = last._replace(text=joined)
        self.lines.append(line.at)
