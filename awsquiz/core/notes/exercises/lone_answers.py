"""A question that begins so (`## Question 3`, `문제 2.`), and one answer: below it or behind it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from awsquiz.core.notes.exercises.exercise import Exercise, ExerciseKind
from awsquiz.core.notes.exercises.leads import is_chosen, key_lead, why_lead
from awsquiz.core.notes.exercises.sheet import SheetLine, lines_below
from awsquiz.core.notes.exercises.stem_words import asks, denies
from awsquiz.core.notes.exercises.stems import Begins, begins
from awsquiz.core.notes.exercises.verbatim import as_kept, source_of_lines
from awsquiz.core.text import has_hangul, has_letter
from awsquiz.core.text.regexes import pattern_of

_LONGEST = 1000
"""Letters of an answer; what is longer is a text of its own."""
_TRUE_OR_FALSE = pattern_of(
    r"^\W*(?:[OX○✕⭕❌]|참|거짓|맞(?:다|음)|틀(?:리다|림)|true|false|예|아니[요오])\W*$",
    re.IGNORECASE,
)
_EXPLAINS = pattern_of(
    r"이것|이들|이를|그것|그들|(?:이|해당)\s(?:방법|경우|방식|옵션|답|보기|선지)"
)
_BEHIND = pattern_of(
    r"^(?P<asked>.+?[?？][)*_ ]*)\s*[(*_ ]*(?:A(?:nswer)?|정?답)[*_ ]*[:.)]\s*[*_ ]*(?P<answer>.+)$"
)
_LIKE_CODE = pattern_of(r"[{};$➜<>=|]|--\w|\w_\w")
_SIGN = pattern_of(r"^[✓✔✅☑⭕oO]\s+(?=\S)")


@dataclass
class _Unit:
    """A paragraph, a bullet with what stands below it, or a fence."""

    kind: str
    texts: list[str]
    ats: list[int]
    below: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(self.texts).strip()


def lone_answer(
    lines: Sequence[SheetLine], at: int, taken: Collection[int], starts: Collection[int]
) -> Exercise | None:
    """The question that begins in a line, where one answer or nothing stands below it."""
    how = begins(lines[at])
    if how is None or not how.is_worded:
        return None
    units = _units(lines, lines[at], how, taken, starts)
    if units is None or not units:
        return None
    asked = _question(units)
    answers = units[asked:]
    stem = "\n\n".join(unit.text for unit in units[:asked] if unit.text)
    if not has_letter(stem):
        return None
    said = _answer(answers)
    if not answers and (behind := _BEHIND.match(stem)):
        stem, said = behind["asked"], (behind["answer"], "")
    is_statement = bool(answers) and (
        _TRUE_OR_FALSE.match(answers[0].text) is not None or not has_letter(answers[0].text)
    )
    if said is None or not (asks(stem) or is_statement):
        return None
    answer, why = said
    if _TRUE_OR_FALSE.match(answer) and _TRUE_OR_FALSE.match(why):
        answer, why = _stressed(answer, why), ""
    if _is_doubtful(stem, answer):
        answer = ""
    ats = sorted({at, *(number for unit in units for number in unit.ats)})
    kind: ExerciseKind = "answer" if has_letter(answer) else "open"
    return Exercise(
        kind=kind,
        stem=as_kept(stem),
        line=ats[0] + 1,
        lines=tuple(number + 1 for number in ats),
        source=source_of_lines(lines, ats),
        answer=as_kept(answer) if kind == "answer" else as_kept(stem),
        why=as_kept(why) or None,
    )


def _stressed(*both: str) -> str:
    """Of TRUE and FALSE the one that the note stresses; nothing where none is, or both."""
    stressed = [text for text in both if text.startswith(("**", "__"))]
    return stressed[0].strip("*_ ") if len(stressed) == 1 else ""


def _is_doubtful(stem: str, answer: str) -> bool:
    """Whether it may explain an answer that is not there, or name all that is not asked for."""
    return _EXPLAINS.match(answer) is not None or (denies(stem) and "," in answer)


def _question(units: Sequence[_Unit]) -> int:
    """How many of the units are the question: its paragraphs up to the last that asks."""
    paragraphs = list(takewhile(lambda unit: unit.kind == "text", units[:4]))
    least = 1 if units[0].text else min(2, len(paragraphs))
    asking = [number for number, unit in enumerate(paragraphs, 1) if asks(unit.text)]
    return max([least, *asking])


def _answer(units: Sequence[_Unit]) -> tuple[str, str] | None:
    """The answer and the reason that units give; None where they are more than that."""
    if not units:
        return "", ""
    first, *others = units
    text = _SIGN.sub("", first.text)
    if len(text) > _LONGEST or asks(text[-40:]):
        return None
    if first.kind == "fence" and not has_hangul(text) and _LIKE_CODE.search(text):
        return None
    below = " ".join(first.below)
    if not others:
        return text, below
    is_plain = _TRUE_OR_FALSE.match(text) or others[0].kind != "bullet"
    if len(others) == 1 and is_plain and first.kind == "bullet" and len(others[0].text) < _LONGEST:
        return text, " ".join(filter(None, (below, others[0].text, *others[0].below)))
    return None


def _units(
    lines: Sequence[SheetLine],
    first: SheetLine,
    how: Begins,
    taken: Collection[int],
    starts: Collection[int],
) -> list[_Unit] | None:
    """What stands from the beginning of a question to that of the next one; None in doubt."""
    units = [_Unit("text", [how.rest] if how.rest else [], [first.at])]
    is_over = first.stands == "heading"
    """Whether the next line begins a unit of its own."""
    for line in lines_below(lines, first.at + 1):
        if line.stands in ("rule", "heading") or line.at in starts:
            break
        if line.at in taken or line.stands in ("image", "code") or _is_told(line):
            return None
        if line.stands in ("blank", "fence"):
            is_over = True
            continue
        last = units[-1]
        if line.text[:1] == "|" or (begins(line) is not None and begins(line) != how):
            return None
        if line.bullet and last.kind == "bullet" and line.indent > lines[last.ats[0]].indent + 1:
            last.below.append(line.text)
            last.ats.append(line.at)
        elif line.bullet or is_over or bool(line.fence) != bool(lines[last.ats[-1]].fence):
            kind = "bullet" if line.bullet else "fence" if line.fence else "text"
            units.append(_Unit(kind, [line.text], [line.at]))
        else:
            last.texts.append(line.text)
            last.ats.append(line.at)
        is_over = False
        if len(units) > 6:
            return None
    return units


def _is_told(line: SheetLine) -> bool:
    """Whether a line is one of a question that is answered in another way."""
    return line.stands == "text" and (
        key_lead(line.said) is not None or why_lead(line.said) is not None or is_chosen(line.said)
    )
