"""What a conversion made of many notes: a line each, what needs a look, and all together."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence

from rich.cells import cell_len, chop_cells

from awsquiz.core.merge.conversion import Converted
from awsquiz.core.merge.outcomes import ASIDE, Outcome, counts_of
from awsquiz.core.questions.ways import WAYS
from awsquiz.i18n import _, ngettext
from awsquiz.terminal.one_note import in_one_line, needs_a_look, print_looks, said_counts

_LOOKED_AT = 6
"""Of so many notes it is told what to look at."""
_BESIDE = 8
"""Lines of a screen that are not for the lines of notes."""


def print_many(outcomes: Sequence[Outcome]) -> None:
    """A line a note, up to a screenful; what a person may have to look at; then all together."""
    _print_table(outcomes)
    _print_those_to_look_at([each.note for each in outcomes])
    _print_sum(outcomes)


def _print_table(outcomes: Sequence[Outcome]) -> None:
    width, height = shutil.get_terminal_size()
    names = [_("facts"), _("options"), _("typed"), _("turned"), _("aside")]
    widths = [max(5, cell_len(name)) for name in names]
    room = max(12, min(width, 100) - sum(widths) - 2 * len(widths))
    print(_row(_("note"), names, room, widths))
    shown = outcomes[: max(5, height - _BESIDE)]
    if len(outcomes) - len(shown) == 1:
        shown = outcomes
    for outcome in shown:
        print(_row(in_one_line(outcome.note.name), _numbers(outcome.counts), room, widths))
    if left := len(outcomes) - len(shown):
        print(ngettext("and {n} further note", "and {n} further notes", left).format(n=left))


def _print_sum(outcomes: Sequence[Outcome]) -> None:
    n = len(outcomes)
    said = ngettext("{n} note", "{n} notes", n).format(n=n)
    print(f"{said}, {said_counts(counts_of(outcomes))}")


def _print_those_to_look_at(notes: Sequence[Converted]) -> None:
    """What a person may have to look at in some of the notes, the gravest first."""
    found = [each for each in notes if needs_a_look(each)]
    found.sort(key=lambda each: not (each.draft.unplaced or each.retired or each.contradictions))
    for each in found[:_LOOKED_AT]:
        print(in_one_line(each.name))
        if n := len(each.retired):
            said = _("left the note, kept and no longer asked")
            print(f"  {said}: {n}")
        print_looks(each)
    if (left := len(found) - _LOOKED_AT) > 0:
        said = ngettext(
            "and {n} further note to look at: “awsquiz convert NOTE” tells of each",
            "and {n} further notes to look at: “awsquiz convert NOTE” tells of each",
            left,
        )
        print(said.format(n=left))


def _numbers(counts: Mapping[str, int]) -> list[str]:
    return [str(sum(counts.values())), *(str(counts[way]) for way in (*WAYS, ASIDE))]


def _row(name: str, cells: Sequence[str], room: int, widths: Sequence[int]) -> str:
    if cell_len(name) > room:  # what tells paths apart is mostly at their end
        name = "…" + chop_cells(name[::-1], room - 1)[0][::-1]
    line = name + " " * (room - cell_len(name))
    for cell, width in zip(cells, widths, strict=True):
        line += "  " + " " * (width - cell_len(cell)) + cell
    return line
