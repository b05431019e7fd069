"""What an answer is worth, how a quiz goes, and what a typed line means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from awsquiz.core.events import grade
from awsquiz.core.questions import Question
from awsquiz.core.questions.judge import Verdict, judge


def verdict(question: Question, given: Sequence[str]) -> Verdict:
    """What an answer is worth: all or nothing, but for a slip of a key in a typed one: near.

    A flashcard is judged by the learner, 1 (not known) to 4.
    """
    if question.shape == "typed":
        return judge(given[0] if given else "", question.accept).verdict
    if question.shape in ("pairs", "sequence"):
        right = tuple(given) == question.answer
    elif question.shape == "graded":
        right = bool(given) and given[0] in ("2", "3", "4")
    else:
        right = set(given) == set(question.answer)
    return "right" if right else "wrong"


@dataclass(frozen=True)
class Answered:
    """A question with the keys that were chosen, or what was typed."""

    question: Question
    given: tuple[str, ...]
    right: bool
    guess: bool = False
    """The learner said so: it counts as not known."""
    hint: bool = False
    event: str = ""
    """Id of its review in the journal."""

    @property
    def grade(self) -> int:
        """What it is worth to the schedule; a flashcard is graded by the learner."""
        if self.question.shape == "graded":
            return int(self.given[0])
        return grade(self.right, guess=self.guess, hint=self.hint)


def answer(
    question: Question,
    given: Iterable[str],
    *,
    slip_is_right: bool = False,
    guess: bool = False,
    hint: bool = False,
) -> Answered:
    """The judged answer to a question; a near one is right where the learner says so."""
    given = tuple(given)
    worth = verdict(question, given)
    right = worth == "right" or (worth == "near" and slip_is_right)
    return Answered(question, given, right, guess, hint)


@dataclass
class Tally:
    """How it went: the answers in their order. What returned until it was right counts once."""

    answered: list[Answered] = field(default_factory=list)

    @property
    def first(self) -> dict[str, Answered]:
        """Fact → its first answer, by which the score is counted."""
        found: dict[str, Answered] = {}
        for each in self.answered:
            found.setdefault(each.question.fact, each)
        return found

    def take_back(self, event: str) -> None:
        """Forgets the answer of that review, if it is here."""
        self.answered = [each for each in self.answered if each.event != event]

    @property
    def right(self) -> int:
        """How many facts were answered right at first."""
        return sum(answer.right for answer in self.first.values())

    @property
    def mistakes(self) -> list[Answered]:
        """The first answers that were not right, or guessed."""
        return [answer for answer in self.first.values() if not answer.right or answer.guess]

    def by_concept(self) -> dict[str, tuple[int, int]]:
        """Concept id → right answers and all answers, in the order of asking."""
        return self._score(lambda question: question.concept)

    def by_form(self) -> dict[str, tuple[int, int]]:
        """Form → right answers and all answers, in the order of asking."""
        return self._score(lambda question: question.form)

    def _score(self, of: Callable[[Question], str]) -> dict[str, tuple[int, int]]:
        score: dict[str, tuple[int, int]] = {}
        for answer in self.first.values():
            right, total = score.get(of(answer.question), (0, 0))
            score[of(answer.question)] = (right + answer.right, total + 1)
        return score


_TRUE = "o ○ ◯ 〇 ⭕ 맞다 맞음 참"
_FALSE = "x ✕ ✖ ✗ × ❌ 틀리다 틀림 거짓"
_WORDS = dict.fromkeys(_TRUE.split(), "o") | dict.fromkeys(_FALSE.split(), "x")
# What the keys a, b, c … and o and x give while the Korean input method is on. ㅇ lies on d and
# looks like ○: which of them is meant tells the question.
_KOREAN_KEYS = dict(zip("ㅁㅠㅊㅇㄷㄹㅎㅗ", "abcdefgh", strict=True)) | {"ㅐ": "o", "ㅌ": "x"}
_DIGITS = {letter: str(at) for at, letter in enumerate("abcdefgh", 1)}


def understand(question: Question, typed: str) -> tuple[str, ...] | None:
    """What a typed line answers: `2`, `1,3` or `o`, a term, a grade; None where it is no answer."""
    if question.shape == "typed":
        return (typed.strip(),)
    keys = {option.key for option in question.options} or set("1234")
    given = []
    for word in re.split(r"[\s,，、]+", typed):
        if word:
            meant = next((key for key in _meanings(word) if key in keys), None)
            if meant is None:
                return None
            given.append(meant)
    chosen = tuple(dict.fromkeys(given))
    if question.shape in ("pairs", "sequence"):
        # Each option has one place.
        return chosen if len(given) == len(chosen) == len(question.answer) else None
    if question.shape != "several" and len(chosen) != 1:
        return None
    return chosen or None


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
