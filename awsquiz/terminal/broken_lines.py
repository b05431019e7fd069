"""Lines that a terminal would break in the middle of a word, broken between two of them."""

from __future__ import annotations

from collections.abc import Iterator

from awsquiz.core.text.regexes import pattern_of

_FURTHER = 2
"""Columns by which a line goes on further in than it began."""
_LEAST = 20
"""Columns of a terminal below which it breaks lines itself."""
# What is quoted belongs together, as far as a line holds it: a command, the name of a file.
_PIECE = pattern_of(r"(\s*)(“[^“”]*”\S*|\S+)")
_WORD = pattern_of(r"(\s*)(\S+)")


def broken_lines(text: str, width: int) -> str:
    """The text with line breaks between words where a line is wider than so many columns.

    A word that is wider than a line, as a path may be, stays whole: the terminal breaks it, and so
    it can be copied as one.
    """
    if width < _LEAST or 2 * len(text) <= width:
        return text
    return "\n".join(_broken(line, width) for line in text.split("\n"))


def _broken(line: str, width: int) -> str:
    if 2 * len(line) <= width:
        return line
    from rich.cells import cell_len  # seldom, and it takes as long as many a command

    if cell_len(line) <= width:
        return line
    indent = " " * min(len(line) - len(line.lstrip(" ")) + _FURTHER, width // 2)
    room = width - len(indent)
    broken, column = "", 0
    for gap, piece in _pieces(line, room):
        end = column + cell_len(gap + piece)
        if column and gap and end > width and cell_len(piece) <= room:
            broken, gap, end = f"{broken}\n{indent}", "", len(indent) + cell_len(piece)
        broken, column = broken + gap + piece, end % width if end > width else end
    return broken


def _pieces(line: str, room: int) -> Iterator[tuple[str, str]]:
    """What stays on one line, each with the blanks before it."""
    from rich.cells import cell_len

    for found in _PIECE.finditer(line):
        if cell_len(found[2]) <= room:
            yield found[1], found[2]
        else:
            yield from ((word[1], word[2]) for word in _WORD.finditer(found[0]))
