"""What a table says: which of its cells are facts of their own, and whom each is about."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from awsquiz.core.model import Kind
from awsquiz.core.notes.extraction import tables
from awsquiz.core.notes.extraction.definitions import ends_as_definition, is_noun, is_term
from awsquiz.core.notes.markup.marks import mark_of_cell
from awsquiz.core.notes.pieces import Layout
from awsquiz.core.notes.vocabulary import (
    EXPLAINING,
    FACETS,
    NAMING,
    OF_PLACES,
    OPEN_ENDED,
    REMARKING,
    VALUES,
    WHAT_IS_COMPARED,
)
from awsquiz.core.text import has_letter, key, plain
from awsquiz.core.text.regexes import pattern_of

_ATTRIBUTES = FACETS | OPEN_ENDED | VALUES | OF_PLACES | WHAT_IS_COMPARED
"""Keys of what tables compare things by."""
_LONGEST_ATTRIBUTE = 12
"""Letters of one, where nothing else tells it from a statement."""
_PROPER_NAME = pattern_of(r"\W*[A-Z][\w.+-]*(?: [A-Z][\w.+-]*)*\W*")
_NOTHING = frozenset({"", "na", "tbd", "todo", "미정", "미기재", "생략"})
_LONGEST_VALUE = 40
"""Letters of a value beside which another one can stand as wrong."""
_SEVERAL = pattern_of(r"[,、;/]\s|[·|]|<br|\s(?:및|또는|or|and)\s|\s등\b")
_IMAGE = pattern_of(r"!\[[^\]]*\]\([^)]*\)|<img\b[^>]*>")
_WORD = pattern_of(r"[^\W_]+")


@dataclass(slots=True)
class Row:
    """A row of a table with its line in the note, from 1."""

    line: int
    cells: list[str]


@dataclass(slots=True)
class Table:
    """A table of a note, its cells as the note has them."""

    header: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


@dataclass(slots=True)
class TableFact:
    """A fact of a table: a cell of it, or a whole row."""

    line: int
    source: str
    about: str | None = None
    """The cell that names what it is about; None for what the whole table is about."""
    layout: Layout | None = None
    """How the cell is read; None for a row as a whole."""
    comparable: bool = False
    """Whether another value of its attribute would be wrong."""
    kind: Kind | None = None
    images: tuple[str, ...] = ()
    """The images of the row, with its first fact."""
    unsure: bool = False
    """Whether the table leaves open what it is about."""


def read_table(
    table: Table, is_name: Callable[[str], bool], *, of_a_place: bool
) -> list[TableFact]:
    """The facts of a table, in the order of its lines; `is_name` tells names of services.

    Where it is said `of_a_place` (steps of a lab, parts of an example) no cell says what the
    named services are, but what they do there.
    """
    of_a_place = of_a_place or any(key(name) in OF_PLACES for name in table.header)
    read = _rows_as_they_are if of_a_place else _reading_of(table, is_name)
    said = list(read(table, is_name))
    if read is _rows_as_they_are and not of_a_place:
        in_header = any(map(is_name, table.header))
        named = {row.line for row in table.rows if in_header or any(map(is_name, row.cells))}
        for each in said:
            each.unsure = each.line in named
    for row in table.rows:
        images = tuple(_IMAGE.findall(" ".join(row.cells)))
        first = next((each for each in said if each.line == row.line), None)
        if images and first is not None:
            first.images = images
    return said


_Reading = Callable[[Table, Callable[[str], bool]], Iterator[TableFact]]


def _reading_of(table: Table, is_name: Callable[[str], bool]) -> _Reading:
    """Which side of the table names what it is about."""
    if len(table.header) > 1 and all(map(is_name, table.header)):
        return _of_names_alone(table)
    if _lists_names_alone(table, is_name):
        return _in_doubt
    columns = [is_name(name) for name in table.header[1:]]
    rows = [is_name(row.cells[0]) for row in table.rows if row.cells]
    by_column, by_row = _share(columns), _share(rows)
    if by_column and by_column >= by_row:
        return _by_column if _heads_attributes(table) else _in_doubt
    if by_row:
        return _by_row
    if _has_values(table):
        return _of_the_section
    if len(table.header) == 2 and _explains(table.header[1]):
        return _terms
    return _rows_as_they_are


def _has_values(table: Table) -> bool:
    """항목 | 값, and 항목 | 값 | 비고."""
    what, *values = map(key, table.header)
    if not values or what not in WHAT_IS_COMPARED | {""}:
        return False
    if len(values) == 1:
        return values[0] in VALUES | {""}
    return len(values) == 2 and values[0] in VALUES - REMARKING and values[1] in REMARKING


def _of_names_alone(table: Table) -> _Reading:
    """보안 그룹 | NACL has statements on both, 로드 밸런서 | ALB | NLB attributes before them."""
    first = [key(row.cells[0]) for row in table.rows if row.cells]
    if sum(cell in _ATTRIBUTES for cell in first) * 2 >= len(first):
        return _by_column
    short = all(is_noun(cell) and len(cell) <= _LONGEST_ATTRIBUTE for cell in first)
    return _in_doubt if len(table.header) > 2 and short else _sides


def _heads_attributes(table: Table) -> bool:
    """Whether the first column says by what the others are told apart: 구분, 최대 크기.

    Under a name that the list does not know it has statements on that: Data Streams | MSK.
    """
    head = key(plain(table.header[0]))
    if not head or head in _ATTRIBUTES:
        return True
    nouns = [is_noun(plain(row.cells[0])) for row in table.rows if row.cells]
    return _PROPER_NAME.fullmatch(table.header[0]) is None and sum(nouns) * 2 > len(nouns)


def _lists_names_alone(table: Table, is_name: Callable[[str], bool]) -> bool:
    """글로벌 서비스 | 리전 서비스: names in all columns, of which none says anything of another."""
    columns = range(len(table.header))
    return len(columns) > 1 and all(_is_of_names(table, at, is_name) for at in columns)


def _is_of_names(table: Table, at: int, is_name: Callable[[str], bool]) -> bool:
    """Whether most cells of a column name services."""
    cells = [row.cells[at] for row in table.rows if at < len(row.cells)]
    said = [cell for cell in cells if has_letter(cell)]
    return sum(map(is_name, said)) * 2 > len(said)


def _share(named: Sequence[bool]) -> float:
    """How many of them are names; 0 for one among many others, which names by chance."""
    count = sum(named)
    return count / len(named) if count > 1 or count == len(named) > 0 else 0.0


def _by_column(table: Table, is_name: Callable[[str], bool]) -> Iterator[TableFact]:
    """구분 | 보안 그룹 | NACL: a row is an attribute, and each column has its value."""
    named = [at for at, name in enumerate(table.header) if at and is_name(name)]
    for row in table.rows:
        if not _is_whole(row, table):
            yield _as_it_is(table, row)
            continue
        said = [at for at in named if _says_something(row.cells[at])]
        comparable = _comparable(row.cells[0], [row.cells[at] for at in said])
        for at in said:
            source = tables.cut_down(table.header, row.cells, 0, at)
            yield TableFact(
                row.line, source, table.header[at], "column", row.cells[at] in comparable
            )
        for at, cell in enumerate(row.cells):
            if at and at not in named and _says_something(cell):
                yield TableFact(row.line, tables.cut_down(table.header, row.cells, 0, at))


def _sides(table: Table, _: Callable[[str], bool]) -> Iterator[TableFact]:
    """보안 그룹 | NACL: each cell is said of what its column names."""
    for row in table.rows:
        if len(row.cells) > len(table.header):
            yield _as_it_is(table, row)
            continue
        for at, cell in enumerate(row.cells):
            if _says_something(cell):
                source = tables.cut_down(table.header, row.cells, at)
                yield TableFact(row.line, source, table.header[at], "bare")


def _by_row(table: Table, is_name: Callable[[str], bool]) -> Iterator[TableFact]:
    """서비스 | 용도 | 요금: a column is an attribute, and each row has its value."""
    named = [row for row in table.rows if _is_whole(row, table) and is_name(row.cells[0])]
    comparable = {
        at: _comparable(name, [row.cells[at] for row in named if _says_something(row.cells[at])])
        for at, name in enumerate(table.header)
        if at
    }
    of_names = {at for at in comparable if _is_of_names(table, at, is_name)}
    glossary = key(table.header[0]) in NAMING
    for row in table.rows:
        if row not in named or not all(map(has_letter, table.header[1:])):
            yield _as_it_is(table, row)
            continue
        for at, cell in enumerate(row.cells):
            if not at or not _says_something(cell):
                continue
            source = tables.cut_down(table.header, row.cells, 0, at)
            if at in of_names:  # what goes with it, what replaces it, or what stands in its place
                yield TableFact(row.line, source, unsure=True)
                continue
            if _explains(table.header[at]) and (glossary or ends_as_definition(plain(cell))):
                yield TableFact(row.line, source, row.cells[0], "bare", kind="definition")
            else:
                yield TableFact(row.line, source, row.cells[0], "row", cell in comparable[at])


def _of_the_section(table: Table, is_name: Callable[[str], bool]) -> Iterator[TableFact]:
    """항목 | 값: each row is an attribute of what the section is about, and its value.

    What is remarked on it is a fact of its own; a service there may be the one that is meant.
    """
    for row in table.rows:
        if not (_is_whole(row, table) and _says_something(row.cells[1])):
            yield _as_it_is(table, row)
            continue
        comparable = _comparable(row.cells[0], [row.cells[1]])
        remarks = [(at, cell) for at, cell in enumerate(row.cells) if at > 1]
        unsure = any(is_name(cell) for _, cell in remarks)
        source = tables.cut_down(table.header, row.cells, 0, 1)
        yield TableFact(row.line, source, None, "column", bool(comparable), unsure=unsure)
        for at, cell in remarks:
            if _says_something(cell):
                remark = tables.cut_down(table.header, row.cells, 0, at)
                yield TableFact(row.line, remark, unsure=unsure)


def _terms(table: Table, _: Callable[[str], bool]) -> Iterator[TableFact]:
    """용어 | 뜻: each row defines what it names."""
    glossary = key(table.header[0]) in NAMING
    for row in table.rows:
        if not (_is_whole(row, table) and _says_something(row.cells[1])):
            yield _as_it_is(table, row)
            continue
        source = tables.cut_down(table.header, row.cells)
        if is_term(plain(row.cells[0])) and (glossary or ends_as_definition(plain(row.cells[1]))):
            yield TableFact(row.line, source, row.cells[0], "column", kind="definition")
        else:
            yield TableFact(row.line, source, None, "column")


def _rows_as_they_are(table: Table, _: Callable[[str], bool]) -> Iterator[TableFact]:
    for row in table.rows:
        yield _as_it_is(table, row)


def _in_doubt(table: Table, _: Callable[[str], bool]) -> Iterator[TableFact]:
    for row in table.rows:
        yield TableFact(row.line, tables.cut_down(table.header, row.cells), unsure=True)


def _as_it_is(table: Table, row: Row) -> TableFact:
    return TableFact(row.line, tables.cut_down(table.header, row.cells))


def _is_whole(row: Row, table: Table) -> bool:
    """Whether each cell of the row has its column, and the row its name."""
    return has_letter(row.cells[0]) and len(row.cells) == len(table.header)


def _says_something(cell: str) -> bool:
    said = _IMAGE.sub("", cell)
    return mark_of_cell(said) is not None or key(said).strip("-–—") not in _NOTHING


def _explains(header: str) -> bool:
    return key(header) in EXPLAINING


def _comparable(attribute: str, cells: Sequence[str]) -> set[str]:
    """The cells among those of an attribute beside which each other one would be wrong.

    None where a thing may have several at once; not those that hold another one, or lie within it.
    """
    values = {cell: plain(cell) for cell in cells}
    if key(attribute) in OPEN_ENDED or not is_noun(plain(attribute)):
        return set()
    if any(len(value) > _LONGEST_VALUE or _SEVERAL.search(value) for value in values.values()):
        return set()
    words = {cell: frozenset(_WORD.findall(value.lower())) for cell, value in values.items()}
    return {
        cell
        for cell, own in words.items()
        if not any(own < other or other < own for other in words.values())
    }
