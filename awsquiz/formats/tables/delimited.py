"""CSV and TSV: a line of names, then a row a line, quoted as RFC 4180 has it.

Programs of tables take a cell that begins like a formula for one, and run it. Such a cell gets an
apostrophe before it, which `unguarded` takes away again. CSV begins with a mark of byte order:
without it Excel shows Korean as gibberish.
"""

from __future__ import annotations

import csv
import io

from awsquiz.formats.handout import Handout
from awsquiz.formats.tables.rows import ROW_COLUMNS, RowValue, rows_of

_STARTS = tuple("=+-@\t\r\n＝＋－＠")
"""What a formula begins with in one program of tables or another."""
_MARK = "\ufeff"


def csv_file(handout: Handout) -> bytes:
    """The rows, separated by commas."""
    return (_MARK + _written(handout, ",")).encode(errors="surrogatepass")


def tsv_file(handout: Handout) -> bytes:
    """The rows, separated by tabs."""
    return _written(handout, "\t").encode(errors="surrogatepass")


def _written(handout: Handout, delimiter: str) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    columns = ROW_COLUMNS[handout.what]
    writer.writerow(columns)
    for row in rows_of(handout):
        writer.writerow([_cell(row[name]) for name in columns])
    return out.getvalue()


def _cell(value: RowValue) -> str:
    """A list has an item a line: a break within one is a space. Yes and no are 1 and 0."""
    match value:
        case None:
            return ""
        case bool():
            return str(int(value))
        case int():
            return str(value)
        case tuple():
            return guarded("\n".join(" ".join(each.splitlines()) for each in value))
        case _:
            return guarded(value)


def guarded(text: str) -> str:
    """The text as no program of tables takes it for a formula."""
    return f"'{text}" if text.lstrip("'").startswith(_STARTS) else text


def unguarded(text: str) -> str:
    """What `guarded` was given."""
    is_guarded = text.startswith("'") and text.lstrip("'").startswith(_STARTS)
    return text[1:] if is_guarded else text
