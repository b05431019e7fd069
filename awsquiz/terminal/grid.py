"""Columns without borders, as wide as what stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from rich.text import Text

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

Column = Literal["sign", "text", "aside"]
"""Narrow, never wrapped; wrapped at the screen's edge; right-aligned and dim."""


class Grid:
    """Rows of cells below one another."""

    def __init__(self, *kinds: Column, aside: str = "") -> None:
        self.kinds = kinds
        self.rows: list[tuple[RenderableType, ...]] = []
        self._aside = aside

    def add_row(self, *cells: RenderableType) -> None:
        """Adds a row; cells that are left out are empty."""
        self.rows.append(cells)

    def __rich__(self) -> Table:
        """As Rich draws it."""
        from rich.table import Table

        table = Table.grid(padding=(0, 1), expand="aside" in self.kinds)
        for kind in self.kinds:
            if kind == "text":
                table.add_column(ratio=1, overflow="fold")
            elif kind == "aside":
                table.add_column(justify="right", style=self._aside, no_wrap=True)
            else:
                table.add_column(no_wrap=True)
        for row in self.rows:
            table.add_row(*row)
        return table

    @property
    def has_aside(self) -> bool:
        """Whether its last column stands at the end of the screen."""
        return self.kinds[-1] == "aside"

    def texts(self) -> list[list[Text]] | None:
        """The cells, where all are texts in columns of signs, one of text and perhaps an aside."""
        *signs, last = self.kinds[:-1] if self.has_aside else self.kinds
        if not self.rows or last != "text" or {*signs} - {"sign"}:
            return None
        found: list[list[Text]] = []
        for row in self.rows:
            cells = [Text(cell) if isinstance(cell, str) else cell for cell in row]
            cells += [Text()] * (len(self.kinds) - len(cells))
            texts = [cell for cell in cells if isinstance(cell, Text)]
            if len(texts) < len(cells):
                return None
            found.append(texts)
        return found
