"""Questions copied from a page of results: `Question 3`, `Correct`, …, `Your answer is correct`.

What stands there is how the learner did; which option is right is told by the place of that line
alone. The questions are kept as open ones: their options are no facts.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from awsquiz.core.notes.exercises.exercise import Exercise
from awsquiz.core.notes.exercises.sheet import SheetLine, lines_below
from awsquiz.core.notes.exercises.verbatim import source_of_lines
from awsquiz.core.text.regexes import pattern_of

_NUMBER = pattern_of(r"^(?:question|질문|문제)\s*\d{1,3}\W*$", re.IGNORECASE)
_RESULT = pattern_of(r"^(?:correct|incorrect|skipped|unanswered|정답|오답|건너뜀)$", re.IGNORECASE)
_OWN = pattern_of(
    r"^(?:your (?:answer|selection) is (?:in)?correct|correct (?:answer|selection)"
    r"|(?:내|당신의|귀하의) (?:답변?|선택)이? (?:정답|오답|틀렸|맞았).*)$",
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
        yield Exercise("open", "", numbers[0], numbers, source, answer=inside[-1].said)
