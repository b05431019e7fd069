"""What is drawn among the terminal's own lines, when its width changes: erased where it is now."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Any


def follow_resizing(app: Any) -> None:
    """Has a prompt that does not fill the screen drawn once, whatever the terminal makes of it."""
    _erase_where_it_stands(app.output)
    resizing = _Resizing(breaks_anew(os.environ))
    app.before_render += resizing.before
    app.after_render += resizing.after


class _Resizing:
    """Erases what was drawn before the terminal's width changed, where that has more lines now.

    Most terminals break lines anew when they get narrower, so that what was drawn begins further
    above the cursor than it did.
    """

    def __init__(self, breaks_anew: bool) -> None:
        self._breaks_anew = breaks_anew
        self._columns: int | None = None
        self._drawn: list[list[int]] = []

    def after(self, app: Any) -> None:
        """Remembers the cells of each sign down to the cursor."""
        drawn = app.renderer.last_rendered_screen
        if drawn is None:
            return
        cursor = drawn.get_cursor_position(app.layout.current_window)
        rows = [_cells(drawn.data_buffer[y]) for y in range(cursor.y)]
        self._drawn = [*rows, [*_cells(drawn.data_buffer[cursor.y])[: cursor.x], 1]]

    def before(self, app: Any) -> None:
        """Begins where what was drawn before begins now."""
        columns = app.output.get_size().columns
        before, self._columns = self._columns, columns
        if before in (None, columns) or app.is_done or not self._breaks_anew:
            return
        more = sum(rows_taken(cells, columns) - 1 for cells in self._drawn)
        if more:
            app.output.cursor_up(more)
            app.output.erase_down()


def rows_taken(cells: Iterable[int], columns: int) -> int:
    """How many rows of a terminal signs of so many cells fill, where it breaks the line itself."""
    rows, used = 1, 0
    for each in cells:
        if used + each > columns:
            rows, used = rows + 1, 0
        used += each
    return rows


def breaks_anew(environment: Mapping[str, str]) -> bool:
    """Whether the terminal breaks lines anew when it gets narrower: xterm, GNU screen, rxvt and
    the console of Linux do not."""
    if environment.get("TMUX"):
        return True
    if environment.get("STY") or environment.get("XTERM_VERSION"):
        return False
    return not environment.get("TERM", "").startswith(("linux", "rxvt", "screen"))


def _cells(row: Mapping[int, Any]) -> list[int]:
    """The cells of each sign of a row, without the blanks at its end."""
    last = max((x for x, sign in row.items() if sign.char.strip()), default=-1)
    return [sign.width for x in range(last + 1) if (sign := row[x]).width]


def _erase_where_it_stands(output: Any) -> None:
    """Erases the first line by itself: where all of a screen is erased from its first cell on,
    tmux keeps what was there among the lines that scrolled away."""
    if hasattr(output, "write_raw"):
        output.erase_down = lambda: output.write_raw("\x1b[2K\x1b7\x1b[B\x1b[J\x1b8")
