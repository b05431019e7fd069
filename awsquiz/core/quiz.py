"""A quiz under way: what is asked next, what was answered, how it went."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from awsquiz.core.questions import Question


@dataclass(frozen=True)
class Answered:
    """A question with the keys that were chosen."""

    question: Question
    given: tuple[str, ...]

    @property
    def right(self) -> bool:
        """All or nothing."""
        return set(self.given) == set(self.question.answer)


@dataclass
class Quiz:
    """A row of questions, answered one after another."""

    questions: Sequence[Question]
    answered: list[Answered] = field(default_factory=list)

    @property
    def current(self) -> Question | None:
        """The question to be asked now; None at the end."""
        at = len(self.answered)
        return self.questions[at] if at < len(self.questions) else None

    def answer(self, given: Iterable[str]) -> Answered:
        """Takes the answer to the current question."""
        assert self.current is not None
        self.answered.append(Answered(self.current, tuple(given)))
        return self.answered[-1]

    @property
    def right(self) -> int:
        """How many answers were right."""
        return sum(answer.right for answer in self.answered)

    @property
    def mistakes(self) -> list[Answered]:
        """The answers that were not right."""
        return [answer for answer in self.answered if not answer.right]

    def by_concept(self) -> dict[str, tuple[int, int]]:
        """Concept id → right answers and all answers, in the order of asking."""
        score: dict[str, tuple[int, int]] = {}
        for answer in self.answered:
            right, total = score.get(answer.question.concept, (0, 0))
            score[answer.question.concept] = (right + answer.right, total + 1)
        return score


_TRUE = "o ○ ◯ 〇 ⭕ 맞다 맞음 참"
_FALSE = "x ✕ ✖ ✗ × ❌ 틀리다 틀림 거짓"
_WORDS = dict.fromkeys(_TRUE.split(), "o") | dict.fromkeys(_FALSE.split(), "x")
# What the keys a, b, c … and o and x give while the Korean input method is on. ㅇ lies on d and
# looks like ○: which of them is meant tells the question.
_KOREAN_KEYS = dict(zip("ㅁㅠㅊㅇㄷㄹㅎㅗ", "abcdefgh", strict=True)) | {"ㅐ": "o", "ㅌ": "x"}
_DIGITS = {letter: str(at) for at, letter in enumerate("abcdefgh", 1)}


def understand(question: Question, typed: str) -> tuple[str, ...] | None:
    """The keys that a typed line means, `2` or `1,3` or `o`; None where it means none of them."""
    keys = {option.key for option in question.options}
    given = []
    for word in re.split(r"[\s,，、]+", typed):
        if word:
            meant = next((key for key in _meanings(word) if key in keys), None)
            if meant is None:
                return None
            given.append(meant)
    return tuple(dict.fromkeys(given)) or None


def _meanings(word: str) -> Iterator[str]:
    """What a word may stand for, the likeliest first."""
    # Variation selectors follow an emoji; NFKC makes full-width letters and ① plain.
    plain = unicodedata.normalize("NFKC", word.strip("().\ufe0f").casefold()).removesuffix("번")
    yield plain
    letter = _KOREAN_KEYS.get(word, plain)
    yield letter
    yield _DIGITS.get(letter, letter)
    yield _WORDS.get(plain, "")
    if word == "ㅇ":
        yield "o"
