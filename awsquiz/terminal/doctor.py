"""A checkup on the screen: where everything is, what is wrong, and its mend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from awsquiz.i18n import _, ngettext
from awsquiz.terminal.console import CODE, DIM, EMPHASIS, MARKED, RIGHT, WRONG, inert
from awsquiz.terminal.headings import heading


@dataclass(frozen=True)
class Told:
    """A place or a device, with what is to be said of it."""

    name: str
    where: str
    what: str


@dataclass(frozen=True)
class Said:
    """A finding in words: where it is, what it is, what to do."""

    where: str
    said: str
    mend: str
    notice: bool


def size(number: int) -> str:
    """Bytes in a unit that suits them."""
    if number < 1000:
        return f"{number} B"
    for unit in ("kB", "MB", "GB"):
        number_of = number / 1000
        if number_of < 999.5 or unit == "GB":
            return f"{number_of:.1f} {unit}" if number_of < 10 else f"{number_of:.0f} {unit}"
        number = round(number_of)
    raise AssertionError


def checkup_page(
    places: Sequence[Told], devices: Sequence[Told], versions: str, findings: Sequence[Said]
) -> RenderableType:
    """Everything that was checked, the problems last, where the eye rests."""
    parts: list[RenderableType] = [heading(_("Where everything is")), *_rows(places)]
    parts += [Text(versions, DIM)]
    if devices:
        parts += [Text(), heading(_("Devices")), *_rows(devices)]
    parts += [Text(), heading(_("Findings")), *_findings(findings)]
    return Group(*parts)


def _rows(rows: Sequence[Told]) -> Iterator[RenderableType]:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for row in rows:
        said = Text(inert(row.where)).append(f"  {inert(row.what)}" if row.what else "", DIM)
        grid.add_row(Text(inert(row.name), CODE), said)
    yield grid


def _findings(findings: Sequence[Said]) -> Iterator[RenderableType]:
    for each in findings:
        sign, style = ("•", MARKED) if each.notice else ("✕", WRONG)
        line = Text.assemble((f"{sign} ", style), (f"{inert(each.where)}: " if each.where else ""))
        yield line.append(inert(each.said))
        if each.mend:
            yield Padding(Text(f"→ {inert(each.mend)}", RIGHT), (0, 0, 0, 2))
    problems = sum(not each.notice for each in findings)
    if problems:
        said = ngettext("{n} problem", "{n} problems", problems).format(n=problems)
        yield Text(said, f"{EMPHASIS} {WRONG}")
    else:
        yield Text("○ " + _("Nothing is wrong."), RIGHT)
