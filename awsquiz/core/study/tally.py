"""How a session goes: its answers so far, and the score by concept and form."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct, field

from awsquiz.core.questions import Question
from awsquiz.core.study.answers import Answered


class Tally(Struct):
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
