"""Runs of options: consecutive labels of one kind, or the bullets of one list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from awsquiz.core.notes.exercises.beside import with_signs
from awsquiz.core.notes.exercises.leads import is_chosen, key_lead, why_lead
from awsquiz.core.notes.exercises.rows import table_of_options
from awsquiz.core.notes.exercises.sheet import SheetLine, lines_below
from awsquiz.core.notes.exercises.signs import Labelled, Scheme, labelled

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
        if not self.lines or self.lines[-1] != line.at:
            self.lines.append(line.at)

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


def runs_of(lines: Sequence[SheetLine]) -> list[Run]:
    """All runs of two to eight options, in order; those of labels go before bullets."""
    found: list[Run] = []
    at = 0
    while at < len(lines):
        run = run_at(lines, at)
        if run is not None and len(run.options) <= MOST:
            run.sign()
            found.append(run)
        at = run.end if run else at + 1
    return found


def run_at(lines: Sequence[SheetLine], at: int) -> Run | None:
    """The options that begin in a line."""
    if lines[at].stands != "text":
        return None
    return _labelled_run(lines, at) or _bullets(lines, at) or _table(lines, at)


def _table(lines: Sequence[SheetLine], start: int) -> Run | None:
    """Options in the rows of a table."""
    table = table_of_options(lines, start) if lines[start].text[:1] == "|" else None
    if table is None:
        return None
    run = Run(table.rows[0].option.scheme)
    for row in table.rows:
        run.add(row.option, row.line)
        if row.why:
            run.whys[-1].append(row.why)
    run.lines = list(table.lines)
    return run


def _labelled_run(lines: Sequence[SheetLine], start: int) -> Run | None:
    pieces = _pieces(lines[start])
    if not pieces or pieces[0].ordinal != 1 or lines[start].stands != "text":
        return None
    run = Run(pieces[0].scheme)
    blank = 0
    for line in lines_below(lines, start):
        if line.stands == "blank":
            blank += 1
            continue
        if line.stands != "text" or line.fence != lines[start].fence:
            break
        pieces = _pieces(line)
        following = len(run.options) + 1
        if pieces and (pieces[0].scheme, pieces[0].ordinal) == (run.scheme, following):
            for piece in pieces:
                run.add(piece, line)
        elif run.options and _belongs(line, lines[run.lines[0]], run, blank):
            if line.indent > lines[start].indent and (line.bullet or _is_reason(line)):
                run.whys[-1].append(_reason(line))
                run.lines.append(line.at)
            else:
                run.go_on(line)
        else:
            break
        blank = 0
    if not all(option.text for option in run.options):
        return None
    return run if FEWEST <= len(run.options) <= MOST else None


def _pieces(line: SheetLine) -> list[Labelled]:
    """The options of a line, also behind a mark: (정답) A. …"""
    pieces = labelled(line.said)
    if pieces or line.stands != "text":
        return pieces
    for signs in ("✅", "❌", "⭕", "✔", "☑", "⬜", "(정답)", "[정답]", "(선택)"):
        if line.said.startswith(signs):
            bare = line.said.removeprefix(signs).strip()
            pieces = labelled(bare)
            return [pieces[0]._replace(text=f"{signs} {pieces[0].text}")] if pieces else []
    return []


def _belongs(line: SheetLine, first: SheetLine, run: Run, blank: int) -> bool:
    """Whether a line without a label goes on with the option before it."""
    if key_lead(line.said) is not None or is_chosen(line.said):
        return False
    if labelled(line.said) and labelled(line.said)[0].ordinal == 1 and not line.bullet:
        return False
    if line.indent > first.indent + 1:
        return blank == 0
    if why_lead(line.said) is not None or (line.bullet and not first.bullet):
        return False
    if not run.options[-1].text:
        return blank <= 1
    return blank == 0 and not line.bullet and not labelled(line.said)


def _is_reason(line: SheetLine) -> bool:
    return why_lead(line.said) is not None or line.said[:1] in "→-–>👉💡("


def _reason(line: SheetLine) -> str:
    said = why_lead(line.said)
    return (said if said else line.said).lstrip("→-–>👉💡 ").strip()


def _bullets(lines: Sequence[SheetLine], start: int) -> Run | None:
    """The bullets of one list that begins here; also a single one."""
    first = lines[start]
    if not first.bullet or first.stands != "text":
        return None
    run = Run(None)
    blank = 0
    for at in range(start, len(lines)):
        line = lines[at]
        if line.stands == "blank":
            blank += 1
            continue
        if line.stands != "text" or line.fence != first.fence or blank > 1:
            break
        if key_lead(line.said) is not None or is_chosen(line.said):
            break
        if line.bullet and abs(line.indent - first.indent) <= 1:
            run.add(Labelled("number", len(run.options) + 1, line.said), line)
        elif run.options and blank == 0 and line.indent > first.indent + 1:
            if line.bullet or _is_reason(line):
                run.whys[-1].append(_reason(line))
                run.lines.append(line.at)
            else:
                run.go_on(line)
        elif run.options and blank == 0 and not line.bullet and why_lead(line.said) is None:
            run.go_on(line)
        else:
            break
        blank = 0
    return run if run.options else None
