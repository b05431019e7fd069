"""Tables of a note: each cell that says something is a fact, and each line is accounted for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from awsquiz.core.notes.extraction.cells import Row, Table, TableFact, read_table
from awsquiz.core.notes.extraction.tables import line_of, surplus
from awsquiz.core.notes.markup import marks
from awsquiz.core.notes.reading.open_note import OpenNote

_LONGEST_NAME = 80
"""Characters of a cell that may name a service, its markup and links among them."""


class TableReader:
    """Reads the tables of one note."""

    def __init__(self, note: OpenNote) -> None:
        self._note = note
        self._is_service = cache(self._names_a_service)  # a cell is asked for from several sides

    def read(self, at: int) -> int:
        """The table that opens there; returns where it closes."""
        table, end = self._table(at)
        position = self._note.position
        found = read_table(table, self._is_service, of_a_place=position.of_a_place)
        for said in found:
            self._add(said)
        self._account_for_cells(table, found)
        return end

    def _table(self, at: int) -> tuple[Table, int]:
        """The table with the rows that say something, and where it closes."""
        note = self._note
        table = Table()
        cells: list[str] = []
        line = 0
        while (token := note.tokens[at]).type != "table_close":
            if token.type == "tr_open":
                cells, line = [], note.first_line(at)
            elif token.type == "inline":
                cells.append(token.content.strip())
            elif token.type == "tr_close" and not table.header:
                table.header = cells
                note.account.carry([line, line + 2], "table header")
            elif token.type == "tr_close":
                cells += surplus(note.account.lines[line], len(table.header))
                if marks.says_nothing(" ".join(cells)):
                    note.account.carry([line, line + 1], "signs")
                else:
                    note.account.fact([line, line + 1])
                    table.rows.append(Row(line + 1, cells))
            at += 1
        return table, at

    def _add(self, said: TableFact) -> None:
        about = None if said.about is None else self._note.words(said.about)
        fact = self._note.position.add(said.source, said.line, about)
        fact.layout, fact.comparable, fact.kind = said.layout, said.comparable, said.kind
        fact.unsure = said.unsure
        fact.carries.extend(said.images)

    def _account_for_cells(self, table: Table, found: Sequence[TableFact]) -> None:
        """Rows with a cell that no fact says: N/A, an image."""
        said: defaultdict[int, list[str]] = defaultdict(list)
        for fact in found:
            said[fact.line].append(fact.source)
        for row in table.rows:
            sources = "\n".join(said[row.line])
            if any(line_of([cell])[2:-2] not in sources for cell in row.cells):
                self._note.account.carry([row.line - 1, row.line], "cells")

    def _names_a_service(self, content: str) -> bool:
        if not content or len(content) > _LONGEST_NAME:
            return False
        return self._note.services.named(self._note.words(content)) is not None
