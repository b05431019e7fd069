"""Tables of questions and answers: `| 문제 | 답 |`, a question a row."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from awsquiz.core.notes.exercises.exercise import Exercise
from awsquiz.core.notes.exercises.rows import cells_of
from awsquiz.core.notes.exercises.sheet import SheetLine, lines_below
from awsquiz.core.notes.exercises.verbatim import as_kept
from awsquiz.core.text import has_letter

_ASKED = re.compile(r"^\W*(?:문제|질문|문항|questions?|q)\W*$", re.IGNORECASE)
_ANSWERED = re.compile(r"^\W*(?:정?답|답변|해답|answers?|a)\W*$", re.IGNORECASE)
_WHY = re.compile(r"^\W*(?:해설|풀이|설명|이유|비고|explanation)\W*$", re.IGNORECASE)


def tabled_answers(lines: Sequence[SheetLine], taken: Collection[int]) -> Iterator[Exercise]:
    """The rows below a head that names a column of questions and one of answers."""
    for line in lines:
        if line.at in taken or line.text[:1] != "|":
            continue
        head = cells_of(line)
        asked = [at for at, cell in enumerate(head) if _ASKED.match(cell)]
        answered = [at for at, cell in enumerate(head) if _ANSWERED.match(cell)]
        if len(asked) == 1 and len(answered) == 1:
            whys = [at for at, cell in enumerate(head) if _WHY.match(cell)]
            yield from _rows(lines, line, (asked[0], answered[0], *whys[:1]), len(head))


def _rows(
    lines: Sequence[SheetLine], head: SheetLine, columns: Sequence[int], width: int
) -> Iterator[Exercise]:
    """The rows of a table, of the columns that ask, answer and may say why."""
    heads = [head.at, head.at + 1]
    own = list(heads)
    for line in lines_below(lines, head.at + 2):
        cells = cells_of(line)
        if len(cells) != width:
            return
        stem, answer, *why = (as_kept(cells[at]) for at in columns)
        if not (has_letter(stem) and has_letter(answer)):
            return
        yield Exercise(
            kind="answer",
            stem=stem,
            line=line.at + 1,
            lines=tuple(at + 1 for at in (*own, line.at)),
            source="\n".join(lines[at].raw.rstrip() for at in (*heads, line.at)),
            answer=answer,
            why=(why[0] or None) if why else None,
        )
        own = []
