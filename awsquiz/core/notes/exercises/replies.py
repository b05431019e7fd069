"""Questions without options: `Q.` and `A.`, 질문 and 답, `<details>`, a stem and its 정답."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from awsquiz.core.notes.exercises.exercise import Exercise, ExerciseKind
from awsquiz.core.notes.exercises.folded import folded_answers
from awsquiz.core.notes.exercises.keys import is_bare_key
from awsquiz.core.notes.exercises.leads import (
    answer_lead,
    is_chosen,
    key_lead,
    spaced_lead,
    why_lead,
)
from awsquiz.core.notes.exercises.lone_answers import lone_answer
from awsquiz.core.notes.exercises.sheet import SheetLine, lines_below
from awsquiz.core.notes.exercises.signs import labelled
from awsquiz.core.notes.exercises.stem_words import asks
from awsquiz.core.notes.exercises.stems import Begins, begins
from awsquiz.core.notes.exercises.verbatim import as_kept, source_of_lines
from awsquiz.core.text import has_letter
from awsquiz.core.text.regexes import pattern_of

# A before a Latin word is an article.
_LABEL = pattern_of(
    r"^[(\[]?(?:[A-H][)\]]?\s*[-.–]\s*|[A-H][)\]]?\s+(?=[가-힣])|[B-H][)\]]?\s+(?=[A-Za-z]))"
)
_NO_LETTERS = pattern_of(r"[\W\d_]+")
_FEWEST = 2
"""Letters of a question."""
_TRUE_OR_FALSE = pattern_of(
    r"^[(\[]?(?:[OX○✕⭕❌]|참|거짓|맞(?:다|음)|틀(?:리다|림)|true|false)[)\]]?\s*[.!]?$",
    re.IGNORECASE,
)
_LONGEST_STATEMENT = 6
"""Lines of a statement, with the blank ones behind it."""
_POINTS = "👉💡☞➡"
_MISTAKEN = pattern_of(r"^\W*(?:틀린|내)\s*(?:정답|답)")
_CHOSEN_LABEL = pattern_of(
    r"^\W*(?:내가?\s*)?(?:선택|고른|체크)(?:한)?\s*(?:답|번호)?\s*[:：)]?\s*[(\[]?[A-H1-8①-⑧](?:\s*,\s*[A-H1-8])*[)\]]?번?\s*$"
)
_LINES_OF_OPTION = 20
"""How far the second option stands below a label that has nothing behind it."""
_INTRODUCES = pattern_of(
    r"[:：][*_` ]*$|(?:다음|아래)(?:와|과|의|에| )|[한두세네\d]\s?가지|following|as follows|below",
    re.I,
)
"""An answer that says that the list below it is more of it."""
_LONGEST = 1000
"""Characters of an answer; what is longer is a text of its own."""


class _Piece(NamedTuple):
    text: str
    lines: list[int]


def answers_of(
    lines: Sequence[SheetLine], taken: set[int], starts: Collection[int]
) -> Iterator[Exercise]:
    """The questions that are answered in words, among the lines that are not `taken`."""
    for found in folded_answers(lines, taken):
        taken.update(at - 1 for at in found.lines)
        yield found
    at = 0
    while at < len(lines):
        made = None
        if at not in taken:
            made = _at(lines, at, taken, starts) or lone_answer(lines, at, taken, starts)
        if made is not None:
            taken.update(line - 1 for line in made.lines)
            yield made
            at = max(made.lines)
        else:
            at += 1
    yield from _lone_keys(lines, taken)


def _lone_keys(lines: Sequence[SheetLine], taken: Collection[int]) -> Iterator[Exercise]:
    """Keys whose question is a picture, or is not there: kept, and never taught."""
    for line in lines:
        if line.at in taken or line.stands != "text":
            continue
        lead = key_lead(line.said)
        if (lead is not None and is_bare_key(lead.value, "")) or _CHOSEN_LABEL.match(line.said):
            source = source_of_lines(lines, [line.at])
            yield Exercise("open", "", line.at + 1, (line.at + 1,), source, answer=line.said)


def _at(
    lines: Sequence[SheetLine], at: int, taken: Collection[int], starts: Collection[int]
) -> Exercise | None:
    line = lines[at]
    how = begins(line)
    if how is None and line.fence and lines[at - 1].stands == "fence":
        how = Begins(None, line.text, is_worded=False)  # a fence holds the question as a whole
    if how is None and _is_true_or_false(lines, at):
        how = Begins(None, line.text, is_worded=True)
    if how is None and not (line.stands in ("text", "heading") and asks(line.said)):
        return None
    question = _question(lines, at, how, taken, starts)
    if question is None:
        return None
    answer = _answer(lines, max(question.lines) + 1, how, taken, starts)
    if answer is None:
        return None
    if len(_NO_LETTERS.sub("", question.text)) < _FEWEST or not has_letter(answer.text):
        return None
    is_told = how is not None and (how.is_worded or _TRUE_OR_FALSE.match(answer.text) is not None)
    if not asks(question.text) and not is_told:
        return None
    kind: ExerciseKind = "answer"
    if is_bare_key(answer.text, question.text):
        kind = "open"
    why = _why(lines, max(answer.lines) + 1, taken)
    ats = sorted({*question.lines, *answer.lines, *(why.lines if why else ())})
    return Exercise(
        kind=kind,
        stem=as_kept(question.text),
        line=ats[0] + 1,
        lines=tuple(each + 1 for each in ats),
        source=source_of_lines(lines, ats),
        answer=as_kept(_LABEL.sub("", answer.text, count=1)),
        why=as_kept(why.text) or None if why else None,
    )


def _is_true_or_false(lines: Sequence[SheetLine], at: int) -> bool:
    """Whether a paragraph begins that 정답: X says to be true or false: it is no fact."""
    if lines[at].stands != "text" or key_lead(lines[at].said) is not None:
        return False
    for line in lines_below(lines, at + 1)[:_LONGEST_STATEMENT]:
        if line.stands == "blank":
            continue
        lead = key_lead(line.said) if line.stands == "text" else None
        if lead is not None:
            return _TRUE_OR_FALSE.match(lead.value) is not None
        if line.stands != "text" or line.bullet or begins(line):
            return False
    return False


def _question(
    lines: Sequence[SheetLine],
    at: int,
    how: Begins | None,
    taken: Collection[int],
    starts: Collection[int],
) -> _Piece | None:
    """The question that begins in a line: its paragraphs, to where the answer begins."""
    first = lines[at]
    texts = [how.rest if how else first.text]
    ats = [at]
    blank = 0
    for line in lines_below(lines, at + 1):
        if (
            line.at in taken
            or line.at in starts
            or line.stands in ("heading", "rule", "image", "code")
        ):
            break
        if line.stands in ("blank", "fence"):
            blank += 1
            continue
        if _answers(line, is_asked=True) is not None or is_chosen(line.said):
            break
        if line.bullet or (how is None and (blank or first.stands == "heading")):
            return (
                None if how is None and first.stands != "heading" else _Piece(" ".join(texts), ats)
            )
        texts.append(line.text)
        ats.append(line.at)
        if len(ats) > 25:
            return None
    return _Piece(" ".join(filter(None, texts)), ats)


def _answers(line: SheetLine, *, is_asked: bool) -> str | None:
    """What a line gives as an answer; None where it does not begin one."""
    if line.stands not in ("text", "heading"):
        return None
    lead = key_lead(line.said)
    if lead is not None and not is_chosen(line.said):
        return lead.value
    answer = answer_lead(line.said)
    if answer is not None and is_asked and not line.said.startswith("A)"):
        return answer
    return spaced_lead(line.said) if is_asked else None


def _answer(
    lines: Sequence[SheetLine],
    at: int,
    how: Begins | None,
    taken: Collection[int],
    starts: Collection[int],
) -> _Piece | None:
    """The answer that follows a question: the rest of its line, and the lines that go on."""
    passed: list[int] = []
    for line in lines_below(lines, at):
        if line.at in taken or line.stands in ("rule", "image", "code"):
            return None
        if line.stands in ("blank", "fence"):
            continue
        rest = _answers(line, is_asked=how is not None)
        if rest is not None and not _is_option(lines, line):
            return _going_on(lines, line, rest, passed, taken, starts)
        if not is_chosen(line.said):
            return None
        passed.append(line.at)
    return None


def _is_option(lines: Sequence[SheetLine], line: SheetLine) -> bool:
    """Whether `A.` is the label of an option, of which more follow."""
    if line.said[:2] != "A.":
        return False
    reach = _LINES_OF_OPTION if len(line.said) == 2 else 1
    following = (labelled(each.said)[:1] for each in lines[line.at + 1 : line.at + 1 + reach])
    return any(second and second[0][:2] == ("letter", 2) for second in following)


def _going_on(
    lines: Sequence[SheetLine],
    first: SheetLine,
    rest: str,
    passed: Sequence[int],
    taken: Collection[int],
    starts: Collection[int],
) -> _Piece | None:
    """The whole answer that begins in a line with `rest`."""
    texts, ats = ([rest] if rest else []), [*passed, first.at]
    is_whole = bool(rest) and not _INTRODUCES.search(rest)
    for line in lines_below(lines, first.at + 1):
        if line.at in taken or line.at in starts or line.stands in ("rule", "image", "heading"):
            break
        if line.stands in ("blank", "fence"):
            if texts:
                break
            continue
        if _is_other(line):
            break
        if line.bullet and is_whole and line.indent <= first.indent:
            break  # a list beside the answer says things of its own
        if line.bullet and texts:
            texts[-1] += ","
        texts.append(line.text)
        ats.append(line.at)
    text = " ".join(texts)
    if surer := _surer(lines, max(ats) + 1, taken, starts):
        return _Piece(surer.text, [*ats, *surer.lines])
    return _Piece(text, ats) if text and len(text) <= _LONGEST else None


def _is_other(line: SheetLine) -> bool:
    """Whether a line below an answer is the reason, the next question, or another answer."""
    return (
        why_lead(line.said) is not None
        or begins(line) is not None
        or _answers(line, is_asked=False) is not None
        or is_chosen(line.said)
        or _MISTAKEN.match(line.said) is not None
        or line.said[0] in _POINTS
    )


def _surer(
    lines: Sequence[SheetLine], at: int, taken: Collection[int], starts: Collection[int]
) -> _Piece | None:
    """A later answer of the same question that says that it is the real one."""
    ats = []
    for line in lines_below(lines, at):
        if line.at in taken or line.at in starts or line.stands in ("heading", "rule", "fence"):
            break
        if line.stands != "text":
            continue
        ats.append(line.at)
        lead = key_lead(line.said)
        if lead is not None and lead.is_surer:
            return _Piece(lead.value, ats)
    return None


def _why(lines: Sequence[SheetLine], at: int, taken: Collection[int]) -> _Piece | None:
    """The reason that is given next, with its paragraph."""
    ats: list[int] = []
    texts: list[str] = []
    for line in lines_below(lines, at):
        if line.at in taken or line.stands not in ("text", "blank"):
            break
        lead = why_lead(line.said) if line.said else None
        if line.said[:1] in _POINTS and not ats:
            lead = line.text.lstrip(_POINTS + " ")
        if line.stands == "blank":
            if texts:
                break
            continue
        if not ats and lead is None:
            return None
        if ats and (begins(line) or key_lead(line.said) is not None):
            break
        texts.append(lead if lead is not None else line.text)
        ats.append(line.at)
    return _Piece(" ".join(filter(None, texts)), ats) if ats else None
