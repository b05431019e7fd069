"""What a typed line means as an answer."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol, assert_never

if TYPE_CHECKING:
    from awsquiz.core.questions import Shape

_TRUE = "o ○ ◯ 〇 ⭕ 맞다 맞음 참"
_FALSE = "x ✕ ✖ ✗ × ❌ 틀리다 틀림 거짓"
_WORDS = dict.fromkeys(_TRUE.split(), "o") | dict.fromkeys(_FALSE.split(), "x")
# What the keys a, b, c … and o and x give while the Korean input method is on. ㅇ lies on d and
# looks like ○: which of them is meant tells the question.
_KOREAN_KEYS = dict(zip("ㅁㅠㅊㅇㄷㄹㅎㅗ", "abcdefgh", strict=True)) | {"ㅐ": "o", "ㅌ": "x"}
_DIGITS = {letter: str(at) for at, letter in enumerate("abcdefgh", 1)}


class _Option(Protocol):
    @property
    def key(self) -> str: ...


class Answerable(Protocol):
    """The parts of a session's or an exam's question that say how it is answered."""

    @property
    def shape(self) -> Shape: ...
    @property
    def options(self) -> Sequence[_Option]: ...
    @property
    def answer(self) -> tuple[str, ...]: ...


def understand(question: Answerable, typed: str, *, letters: bool = True) -> tuple[str, ...] | None:
    """What a typed line answers: `2`, `1,3` or `o`, a term, a grade; None where it is no answer.

    Without `letters` a and b do not stand for the first and the second option: in an exam they are
    commands.
    """
    shape = question.shape
    if shape == "typed":
        return (typed.strip(),)
    keys = {option.key for option in question.options} or set("1234")
    given = []
    for word in re.split(r"[\s,，、]+", typed):
        if word:
            meant = next((key for key in _meanings(word, letters) if key in keys), None)
            if meant is None:
                return None
            given.append(meant)
    chosen = tuple(dict.fromkeys(given))
    match shape:
        case "pairs" | "sequence":
            # Each option has one place.
            return chosen if len(given) == len(chosen) == len(question.answer) else None
        case "several":
            return chosen or None
        case "one" | "graded":
            return chosen if len(chosen) == 1 else None
        case _:
            assert_never(shape)


def _meanings(word: str, letters: bool) -> Iterator[str]:
    """What a word may stand for, the likeliest first."""
    # Variation selectors follow an emoji; NFKC makes full-width letters and ① plain.
    plain = unicodedata.normalize("NFKC", word.strip("().\ufe0f").casefold()).removesuffix("번")
    yield plain
    letter = _KOREAN_KEYS.get(word, plain)
    yield letter
    if letters:
        yield _DIGITS.get(letter, letter)
    yield _WORDS.get(plain, "")
    if word == "ㅇ":
        yield "o"
