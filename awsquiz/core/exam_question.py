"""A question of an exam as the journal keeps it: whole, whatever becomes of the cards.

Its form is the journal's and not that of the question engine, so that an old exam can be read by
any later awsquiz.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from random import Random
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

ExamShape = Literal["one", "several", "pairs", "sequence"]
"""What is to be chosen: one option, several, one for each left side, or all in their order."""


class ExamOption(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One of the answers to choose from."""

    key: str
    text: str
    reason: str = ""
    """Why it is right, or why it is wrong."""


class ExamQuestion(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A question with all that is shown of it, during the exam and afterwards."""

    id: str
    form: str
    shape: ExamShape
    domain: str
    """Id of the domain to which it counts."""
    scored: bool = True
    own_sentence: bool = False
    """Whether it asks for a sentence of the learner's that nobody has looked up."""
    concept: str
    title: str
    """What the concept is called."""
    fact: str
    stem: str
    statement: str | None = None
    options: tuple[ExamOption, ...]
    lefts: tuple[str, ...] = ()
    """The left sides of a matching, in the order of the answer."""
    answer: tuple[str, ...]
    """Keys of the right options; of a matching or an ordering in their order."""
    explanation: str = ""
    docs: str | None = None
    note: str | None = None
    line: int | None = None

    def __post_init__(self) -> None:
        """Raises ValueError where it cannot be asked, as with an answer that is not an option."""
        keys = {option.key for option in self.options}
        if len(keys) != len(self.options) or len(set(self.answer)) != len(self.answer):
            raise ValueError("a key stands there twice")
        if not self.answer or not keys.issuperset(self.answer):
            raise ValueError("the answer names no option")
        if self.lefts and len(self.lefts) != len(self.answer):
            raise ValueError("not as many left sides as answers")

    @property
    def ordered(self) -> bool:
        """Whether the order of the keys matters."""
        return self.shape in ("pairs", "sequence")

    def complete(self, answer: Sequence[str]) -> bool:
        """Whether as many options are chosen as are asked for."""
        return len(answer) == len(self.answer)

    def right(self, answer: Sequence[str]) -> bool:
        """Whether the answer is right: all or nothing."""
        if self.ordered:
            return tuple(answer) == self.answer
        return set(answer) == set(self.answer)

    def statements(self, answer: Sequence[str]) -> tuple[str, ...]:
        """The statements that these keys choose, as `Question.statements` has them."""
        if self.ordered:
            return ()
        before = f"{self.statement} — " if self.statement else ""
        return tuple(before + each.text for each in self.options if each.key in answer)

    def option(self, key: str) -> ExamOption:
        """The option with that key. Raises KeyError."""
        for option in self.options:
            if option.key == key:
                return option
        raise KeyError(key)

    @property
    def by_chance(self) -> float:
        """The probability that one who knows nothing is right."""
        options, chosen = len(self.options), len(self.answer)
        if self.ordered:
            # The order that is shown is never the right one.
            ways = math.perm(options, chosen) - (self.shape == "sequence")
            return 1 / max(1, ways)
        return 1 / math.comb(options, chosen)


def shuffled(question: ExamQuestion, random: Random) -> ExamQuestion:
    """The same question with its options in another order, under new keys."""
    options = list(question.options)
    random.shuffle(options)
    if question.shape == "sequence" and tuple(each.key for each in options) == question.answer:
        options.append(options.pop(0))
    keys = {option.key: str(at) for at, option in enumerate(options, 1)}
    answer = tuple(keys[key] for key in question.answer)
    return replace(
        question,
        options=tuple(replace(option, key=keys[option.key]) for option in options),
        answer=answer if question.ordered else tuple(sorted(answer)),
    )
