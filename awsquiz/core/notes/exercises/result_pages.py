"""Questions copied from a page of results: `Question 3`, `Correct`, …, `Your answer is correct`.

What stands there is how the learner did; which option is right is told by the line above it,
`Correct answer` or `Your answer is correct`. Options are a line each, below the line that asks.
A page of which that does not hold is kept as an open question: its options are no facts.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from awsquiz.core.notes.exercises.beside import wanted
from awsquiz.core.notes.exercises.exercise import Exercise, Offered
from awsquiz.core.notes.exercises.run import MOST
from awsquiz.core.notes.exercises.sheet import SheetLine, lines_below
from awsquiz.core.notes.exercises.signs import labelled
from awsquiz.core.notes.exercises.stem_words import ends_asking
from awsquiz.core.notes.exercises.verbatim import as_kept, source_of_lines
from awsquiz.core.text import has_letter, key
from awsquiz.core.text.regexes import pattern_of

_NUMBER = pattern_of(r"^(?:question|질문|문제)\s*\d{1,3}\W*$", re.IGNORECASE)
_RESULT = pattern_of(r"^(?:correct|incorrect|skipped|unanswered|정답|오답|건너뜀)$", re.IGNORECASE)
_OWN = pattern_of(
    r"^(?:your (?:answer|selection) is (?:in)?correct|correct (?:answer|selection)"
    r"|(?:내|당신의|귀하의) (?:답변?|선택)이? (?:정답|오답|틀렸|맞았).*)$",
    re.IGNORECASE,
)
_IS_RIGHT = pattern_of(
    r"^(?:your (?:answer|selection) is correct|correct (?:answer|selection)"
    r"|(?:내|당신의|귀하의) (?:답변?|선택)이? (?:정답|맞았).*)$",
    re.IGNORECASE,
)
_EXPLAINS = pattern_of(
    r"^(?:overall explanation|explanation|전체 설명|설명|해설)\W*$", re.IGNORECASE
)


def results_of(lines: Sequence[SheetLine], taken: Collection[int]) -> Iterator[Exercise]:
    """The questions of a page of results, each from its number to where the explanation begins."""
    for line in lines:
        if line.at in taken or not _NUMBER.match(line.said):
            continue
        filled = [each for each in lines_below(lines, line.at + 1) if each.said]
        if not filled or not _RESULT.match(filled[0].said):
            continue
        end = next((each.at for each in filled if _EXPLAINS.match(each.said)), None)
        inside = [each for each in filled if end is not None and each.at < end]
        if not any(_OWN.match(each.said) for each in inside):
            continue
        ats = [line.at, *(each.at for each in inside if each.at not in taken)]
        source = source_of_lines(lines, ats)
        numbers = tuple(at + 1 for at in ats)
        yield _choice(inside[1:], numbers, source) or Exercise(
            "open", "", numbers[0], numbers, source, answer=inside[-1].said
        )


def _choice(lines: Sequence[SheetLine], numbers: tuple[int, ...], source: str) -> Exercise | None:
    """The question with its options, where the page tells both apart; None in doubt."""
    first = next(at for at, line in enumerate(lines) if _OWN.match(line.said))
    asking = [at for at in range(first) if ends_asking(lines[at].said)]
    if not asking:
        return None
    stem = "\n\n".join(line.text for line in lines[: asking[-1] + 1])
    options: list[Offered] = []
    is_right = False
    for line in lines[asking[-1] + 1 :]:
        if line.stands != "text" or labelled(line.said):
            return None
        if _OWN.match(line.said):
            is_right = _IS_RIGHT.match(line.said) is not None
            continue
        options.append(Offered(as_kept(line.text), is_right))
        is_right = False
    right = [option.text for option in options if option.right]
    said = {key(option.text) for option in options if has_letter(option.text)}
    is_sound = len(said) == len(options) and len(right) < len(options) <= MOST
    if not (right and is_sound and len(right) == (wanted(stem) or 1)):
        return None
    return Exercise(
        *("choice", as_kept(stem), numbers[0], numbers, source),
        options=tuple(options),
        answer=", ".join(right),
    )
