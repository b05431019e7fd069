"""Concepts side by side on the screen, differences lit."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from awsquiz.core.compare import Comparison
from awsquiz.core.model import Concept
from awsquiz.terminal.console import DIM, EMPHASIS, MARKED, inert, styled


def comparison_table(concepts: Sequence[Concept], rows: Sequence[Comparison]) -> Table:
    """Attributes by concepts. What is another value than most have is lit; `–` is not known."""
    grid = Table(box=box.SIMPLE_HEAD, header_style=EMPHASIS, pad_edge=False)
    grid.add_column("", overflow="fold")
    for concept in concepts:
        grid.add_column(Text(inert(concept.title), EMPHASIS), overflow="fold")
    for row in rows:
        cells = [
            styled(fact.value, MARKED if row.stands_out(fact) else "")
            if fact and fact.value
            else Text("–", DIM)
            for fact in row.facts
        ]
        grid.add_row(Text(inert(row.attribute), "" if row.differs else DIM), *cells)
    return grid
