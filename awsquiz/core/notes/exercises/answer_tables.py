"""Tables of questions and answers: `| 문제 | 답 |`, a question a row; and those of keys alone."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from awsquiz.core.notes.exercises.exercise import Exercise
from awsquiz.core.notes.exercises.keys import is_bare_key, is_only_labels
from awsquiz.core.notes.exercises.rows import cells_of
from awsquiz.core.notes.exercises.sheet import SheetLine, lines_below
from awsquiz.core.notes.exercises.verbatim import as_kept
from awsquiz.core.text import has_letter
from awsquiz.core.text.regexes import pattern_of

_ASKED = pattern_of(r"^\W*(?:문제|질문|문항|questions?|q)\W*$", re.IGNORECASE)
_ANSWERED = pattern_of(
    r"^\W*(?:정?답|답변|해답|(?:correct\s+)?answers?(?:\s*key)?|a)\W*$", re.IGNORECASE
)
_WHY = pattern_of(r"^\W*(?:해설|풀이|설명|이유|비고|explanation)\W*$", re.IGNORECASE)


_NUMBERS = pattern_of(
    r"^\W*(?:문제|문항|질문|questions?|q|no\.?|번호|#)?\s*(?:번호|number|no\.?|#)?\W*$",
    re.IGNORECASE,
)
_NUMBER = pattern_of(r"^\W*(?:Q(?:uestion)?|문제|문항)?\s*\.?\s*(\d{1,3})\s*번?\W*$", re.IGNORECASE)
_MOST_ROWS = 400


def bare_keys(
    lines: Sequence[SheetLine], start: int
) -> Iterator[tuple[int, str, list[int], list[int]]]:
    """The keys of a table that has nothing but their numbers beside them.

    Of each the number, the key, its own lines and those that it shares (from 0); of a table that
    lies on its side (`| 번호 | 1 | 2 |`, `| 정답 | B | C |`) it shares all.
    """
    rows = _table(lines, start)
    if len(rows) < 2:
        return
    head = rows[0][1]
    heads = [start, start + 1]
    numbered = [at for at, cell in enumerate(head) if _NUMBERS.match(cell)][:1]
    answered = [at for at, cell in enumerate(head) if _ANSWERED.match(cell)]
    if numbered and len(answered) == 1 and numbered[0] != answered[0]:
        for at, cells in rows[1:]:
            number = _NUMBER.match(cells[numbered[0]])
            if number and is_only_labels(value := cells[answered[0]]) and value:
                yield int(number[1]), value, [at], heads
        return
    numbers = [_NUMBER.match(cell) for cell in head[1:]]
    if numbers and all(numbers):
        for at, cells in rows[1:]:
            if _ANSWERED.match(cells[0]) and all(map(is_only_labels, cells[1:])):
                for number, value in zip(numbers, cells[1:], strict=True):
                    if number and value:
                        yield int(number[1]), value, [], [*heads, at]


def _table(lines: Sequence[SheetLine], start: int) -> list[tuple[int, list[str]]]:
    """The rows of the table that begins in a line, each with its line; none without a rule."""
    head = cells_of(lines[start])
    below = lines[start + 1] if start + 1 < len(lines) else None
    if below is None or not cells_of(below) or set("".join(cells_of(below))) - set(" :-"):
        return []
    rows = [(start, head)]
    for line in lines[start + 2 : start + 2 + _MOST_ROWS]:
        cells = cells_of(line)
        if len(cells) != len(head):
            break
        rows.append((line.at, cells))
    return rows


def tabled_answers(lines: Sequence[SheetLine], taken: Collection[int]) -> Iterator[Exercise]:
    """The rows below a head that names a column of questions and one of answers."""
    for line in lines:
        if line.at in taken or line.text[:1] != "|":
            continue
        head = cells_of(line)
        asked = [at for at, cell in enumerate(head) if _ASKED.match(cell)]
        if len(asked) != 1:
            continue  # as of nearly all rows
        answered = [at for at, cell in enumerate(head) if _ANSWERED.match(cell)]
        if len(answered) == 1:
            whys = [at for at, cell in enumerate(head) if _WHY.match(cell)]
            columns = (asked[0], answered[0], *whys[:1])
            yield from _rows(lines, line, columns, len(head), taken)


def _rows(
    lines: Sequence[SheetLine],
    head: SheetLine,
    columns: Sequence[int],
    width: int,
    taken: Collection[int],
) -> Iterator[Exercise]:
    """The rows of a table, of the columns that ask, answer and may say why."""
    heads = [head.at, head.at + 1]
    own = list(heads)
    for line in lines_below(lines, head.at + 2):
        cells = cells_of(line)
        if len(cells) != width:
            return
        if line.at in taken:
            continue
        stem, answer, *why = (as_kept(cells[at]) for at in columns)
        if not (has_letter(stem) and has_letter(answer)):
            return
        is_bare = is_bare_key(answer, stem)
        yield Exercise(
            kind="open" if is_bare else "answer",
            stem=stem,
            line=line.at + 1,
            lines=tuple(at + 1 for at in (*own, line.at)),
            source="\n".join(lines[at].raw.rstrip() for at in (*heads, line.at)),
            answer=answer,
            why=(why[0] or None) if why else None,
        )
        own = []
