"""Tables of questions and answers: `| 문제 | 답 |`, a question a row; and those of keys alone.

A column of ○ and ✕ beside one of statements says of each whether it is true: `| 문장 | O/X |`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from awsquiz.core.notes.exercises.exercise import Exercise, Offered
from awsquiz.core.notes.exercises.keys import is_bare_key, is_only_labels
from awsquiz.core.notes.exercises.rows import cells_of
from awsquiz.core.notes.exercises.sheet import SheetLine, lines_below
from awsquiz.core.notes.exercises.stem_words import asks
from awsquiz.core.notes.exercises.verbatim import as_kept
from awsquiz.core.notes.markup.marks import mark_of_cell
from awsquiz.core.text import has_letter
from awsquiz.core.text.regexes import pattern_of

_ASKED = pattern_of(r"^\W*(?:문제|질문|문항|questions?|q)\W*$", re.IGNORECASE)
_ANSWERED = pattern_of(
    r"^\W*(?:정?답|답변|해답|(?:correct\s+)?answers?(?:\s*key)?|a)\W*$", re.IGNORECASE
)
_WHY = pattern_of(r"^\W*(?:해설|풀이|설명|이유|비고|explanation)\W*$", re.IGNORECASE)
_JUDGED = pattern_of(
    r"^\W*(?:[oO○]\s?[/·|,]?\s?[xX✕×]|정오|진위|참\s?[/·]?\s?거짓|맞음\s?[/·]\s?틀림|판정"
    r"|t(?:rue)?\s?/\s?f(?:alse)?|정?답|해답|answers?)\W*(?:퀴즈|quiz|여부|표시)?\W*$",
    re.IGNORECASE,
)
"""Heads of a column that says of statements whether they are true."""
_STATED = pattern_of(
    r"^\W*(?:문장|내용|진술|설명|지문|문제|질문|문항|명제|보기|항목|statements?|questions?)\W*$",
    re.IGNORECASE,
)
_SAYS = pattern_of(r"[다요음함됨임까]\s*[.?!]?[\s*_`)]*$|[a-z]\W*\s.*[a-z]\W*\s.*[a-z]")
"""How a statement ends; in English any of three words."""
_TRUE_OR_NOT = ("맞다", "틀리다")


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
        if (judged := _of_judgements(lines, line.at, head)) is not None:
            yield from _judged(lines, line, judged, len(head), taken)
            continue
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


def _of_judgements(
    lines: Sequence[SheetLine], start: int, head: Sequence[str]
) -> tuple[int, int, int | None] | None:
    """The columns of statements, of ○ and ✕, and of reasons; None where it is no such table.

    Whatever the head says, each cell below is a mark, and most beside it are sentences: marks in a
    list of features say of each whether there is such a thing.
    """
    judged = [at for at, cell in enumerate(head) if _JUDGED.match(cell)]
    if len(judged) != 1:
        return None  # as of nearly all rows
    rows = [cells for _at, cells in _table(lines, start)[1:]]
    if not rows or not all(mark_of_cell(cells[judged[0]]) for cells in rows):
        return None
    stated = [at for at, cell in enumerate(head) if _STATED.match(cell) and at != judged[0]]
    if len(head) == 2 and not stated:
        stated = [1 - judged[0]]
    whys = [at for at, cell in enumerate(head) if _WHY.match(cell) and at != judged[0]]
    stated = [at for at in stated if at not in whys or len(stated) == 1]
    if len(stated) != 1:
        return None
    said = [cells[stated[0]] for cells in rows]
    if sum(_SAYS.search(cell) is not None for cell in said) * 4 < len(said) * 3:
        return None
    return stated[0], judged[0], next((at for at in whys if at != stated[0]), None)


def _judged(
    lines: Sequence[SheetLine],
    head: SheetLine,
    columns: tuple[int, int, int | None],
    width: int,
    taken: Collection[int],
) -> Iterator[Exercise]:
    """The rows of a table of statements: of each is asked whether it is true."""
    stated, judged, reason = columns
    heads = [head.at, head.at + 1]
    own = list(heads)
    for line in lines_below(lines, head.at + 2):
        cells = cells_of(line)
        if len(cells) != width:
            return
        mark = mark_of_cell(cells[judged])
        if line.at in taken or mark is None or not has_letter(cells[stated]):
            continue
        said = as_kept(cells[stated])
        why = (as_kept(cells[reason]) or None) if reason is not None else None
        right = _TRUE_OR_NOT[mark != "o"]
        yield Exercise(
            kind="choice",
            stem=said if asks(said) else f"다음 설명은 맞는가? {said}",
            line=line.at + 1,
            lines=tuple(at + 1 for at in (*own, line.at)),
            source="\n".join(lines[at].raw.rstrip() for at in (*heads, line.at)),
            options=tuple(
                Offered(text, text == right, why if text == right else None)
                for text in _TRUE_OR_NOT
            ),
            answer=right,
        )
        own = []
