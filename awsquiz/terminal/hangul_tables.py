"""Rich's tables with Hangul in them: where a line ends is counted in columns, not in letters."""

from __future__ import annotations

from rich.cells import cell_len
from rich.text import Text


def count_columns() -> None:
    """Has Rich take the spaces at the end of a wrapped line off by its columns.

    `Text.rstrip_end` counts letters, of which Hangul takes two columns each: the space behind the
    last word stays, the line is too long by it, and a table puts an ellipsis for the last letter.
    """
    Text.rstrip_end = _rstrip_end  # type: ignore[method-assign]


def _rstrip_end(self: Text, size: int) -> None:
    excess = cell_len(self.plain) - size
    spaces = len(self.plain) - len(self.plain.rstrip())
    if excess > 0 and spaces:
        self.right_crop(min(spaces, excess))
