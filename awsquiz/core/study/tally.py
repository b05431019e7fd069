"""How a session goes: its answers so far, and the score by concept and form."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from awsquiz.core.questions import Question
from awsquiz.core.study.answers import Answered


class Tally:
    """How it went: the answers in their order. What returned until it was right counts once."""

    def __init__(self, answers: Iterable[Answered] = ()) -> None:
        self._count(answers)

    def _count(self, answers: Iterable[Answered]) -> None:
        self.answered: list[Answered] = []
        self.first: dict[str, Answered] = {}
        """Fact → its first answer, which alone counts towards the score."""
        self.right = 0
        """How many facts were answered right at first."""
        for each in answers:
            self.add(each)

    def add(self, answered: Answered) -> None:
        """Counts an answer."""
        self.answered.append(answered)
        if self.first.setdefault(answered.question.fact, answered) is answered:
            self.right += answered.right

    def take_back(self, event: str) -> None:
        """Forgets the answer of that review, if it is here."""
        self._count([each for each in self.answered if each.event != event])

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
