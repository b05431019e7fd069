"""Statements that the note itself calls false: `… 만들어야 한다 → 아니다`, `“…” → 틀림`.

They are no facts: each is to be told true or false, and is false; what asks is answered by no.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from awsquiz.core.notes.exercises.exercise import Exercise
from awsquiz.core.notes.exercises.sheet import SheetLine, lines_above
from awsquiz.core.notes.exercises.stem_words import asks
from awsquiz.core.notes.exercises.verbatim import as_kept, source_of_lines
from awsquiz.core.text.regexes import pattern_of

_NO = (
    r"\s*(?:→|⇒|➡|➔|=>|->)\ufe0f?\s*[(\[]?\s*(?P<no>아니다|아닙니다|아니요|아니오|아님|틀림|틀리다|틀렸다|틀린\s*말|거짓|false"
    r"|no|[xX✕❌✖](?=\s*[)\].,!]?\s*$))(?![\w가-힣])[)\]]?\s*[.,!:]?\s*(?P<why>.*)$"
)
_DENIED = pattern_of(rf"^\W*(?P<said>\S.{{6,600}}?){_NO}", re.IGNORECASE)
_ANSWERED = pattern_of(rf"^{_NO}", re.IGNORECASE)
_CALLED = r"(?:거짓|틀림|틀린\s?말|false)"
_CALLED_BEHIND = pattern_of(
    rf"^\W*(?P<said>\S.{{6,600}}?)\s*(?:\s[-–—:]\s+|\()(?P<no>{_CALLED})\)?\s*[.!]?(?P<why>)$",
    re.IGNORECASE,
)
_CALLED_BEFORE = pattern_of(
    rf"^\W*\(?(?P<no>{_CALLED})\)?\s*[:：)\-–—]\s*(?P<said>\S.{{6,600}})(?P<why>)$", re.IGNORECASE
)
"""A statement with a word before or behind it that says that it is false."""
_MAY_CALL = pattern_of(_CALLED, re.IGNORECASE)
_STATES = pattern_of(r"(?:[다요음함됨임]|[?？])[.!]?\s*(?:\([^()]{1,40}\))?[\"”’'」)]*$")
_ARROWS = ("→", "⇒", "➡", "➔", "=>", "->")
_QUOTES = "“”‘’「」\"' "
_LONGEST = 700
_MOST_LINES = 6


def denials_of(lines: Sequence[SheetLine], taken: Collection[int]) -> Iterator[Exercise]:
    """The statements that are called false behind an arrow, in the same line or in the next."""
    for line in lines:
        if line.at in taken or line.stands != "text" or line.text[:1] == "|":
            continue
        if not any(arrow in line.said for arrow in _ARROWS):
            match = _called_false(line.said)
            if match is None:
                continue
            above, said = [], match["said"]
        elif match := _ANSWERED.match(line.said):
            above = _statement_above(lines, line, taken)
            said = " ".join(each.text for each in above)
        elif match := _DENIED.match(line.said):
            above, said = [], match["said"]
        else:
            continue
        said = said.lstrip("❌✕✅✖ ").strip(_QUOTES)
        if not _STATES.search(said.rstrip("*_`")):
            continue
        ats = [*(each.at for each in above), line.at]
        yield Exercise(
            kind="answer",
            stem=as_kept(said),
            line=ats[0] + 1,
            lines=tuple(at + 1 for at in ats),
            source=source_of_lines(lines, ats),
            answer="아니다" if asks(said) else "거짓",
            why=as_kept(match["why"]) or None,
        )


def _called_false(said: str) -> re.Match[str] | None:
    if len(said) > _LONGEST or not _MAY_CALL.search(said):
        return None
    return _CALLED_BEHIND.match(said) or _CALLED_BEFORE.match(said)


def _statement_above(
    lines: Sequence[SheetLine], answer: SheetLine, taken: Collection[int]
) -> list[SheetLine]:
    """The lines of the paragraph or the bullet right above an answer."""
    found: list[SheetLine] = []
    for line in lines_above(lines, answer.at)[:_MOST_LINES]:
        if line.stands != "text" or line.at in taken or line.said.startswith(_ARROWS):
            break
        found.insert(0, line)
        if line.bullet:
            break
    return found
