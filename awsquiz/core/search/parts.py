"""Words of the cards that were written together: 인스턴스요금, 웹방화벽."""

from __future__ import annotations

from collections.abc import Callable, Collection

from awsquiz.core.search.endings import is_question_word, token
from awsquiz.core.search.letters import spoken_letters
from awsquiz.core.search.words import is_hangul, syllables

LONGEST_COMPOUND = 60
"""Keys of a word that is taken apart."""
_PARTS = 4


def parts(word: str, held: Callable[[Collection[str]], Collection[str]]) -> list[str]:
    """Words of the cards of which it is made, written together; the fewest, the longest first.

    `held` tells which of some words the cards have. The last part may be a beginning of a word, the
    first one of one syllable: 웹방화벽.
    """
    if len(word) > LONGEST_COMPOUND:
        return []
    ends = [at for at in range(2, len(word) + 1) if _ends_a_word(word, at)]
    spans = {
        (a, b) for a in [0, *ends] for b in ends if b > a and _is_enough(word[a:b], first=a == 0)
    }
    spans.discard((0, len(word)))
    pieces = {word[a:b] for a, b in spans}
    letters = {each: said for each in pieces if (said := spoken_letters(each))}
    known = held({*map(token, pieces), *letters.values()})
    best: dict[int, list[str]] = {0: []}
    for start, end in sorted(spans, key=lambda span: (span[1], span[0])):
        part = word[start:end]
        if start in best and (
            token(part) in known or is_question_word(part) or letters.get(part) in known
        ):
            made_of = [*best[start], part]
            if len(made_of) <= min(_PARTS, len(best.get(end, made_of))):
                best.setdefault(end, made_of)
                best[end] = min(best[end], made_of, key=len)
    return best.get(len(word), [])


def _ends_a_word(word: str, at: int) -> bool:
    """Whether a word may end there: between two syllables or scripts, or at the end."""
    if at == len(word):
        return True
    before, after = word[at - 1], word[at]
    if is_hangul(after):
        return syllables(word[at : at + 2]) == 1
    return is_hangul(before)


def _is_enough(part: str, *, first: bool) -> bool:
    if is_question_word(part):
        return True
    return syllables(part) > (0 if first else 1) if is_hangul(part[-1]) else len(part) > 1
