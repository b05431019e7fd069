"""A question, ready to be asked and judged: nothing more has to be looked up."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.proof import Certainty, WhyFalse, certainty_of
from awsquiz.core.text import key

IS_TRUE = "맞는 설명이다"
"""Said of a statement that is true, where no more is known of why."""
Level = Literal["recognise", "recall", "apply"]
Shape = Literal["one", "several", "pairs", "sequence", "typed", "graded"]
"""How a question is answered: with one option, with several, with one for each left side of its
pairs, with all of them in order, with a typed text, or by the learner's own grade, 1 to 4."""

_STOPS = (".", "!", "?", "。")
Lit = tuple[tuple[int, int], ...]
"""Where in a text something begins and ends that is to be seen at once."""


class Option(Struct, frozen=True):
    """One of the answers to choose from."""

    key: str
    text: str
    correct: bool
    reason: str
    """Why it is right, or what it is really true of."""
    fact: str | None = None
    concept: str | None = None
    why_false: WhyFalse | None = None
    """How it is known that it is wrong, or in `not`, that what it says is false; the reason says it
    in words. None of the rest."""

    @property
    def certainty(self) -> Certainty | None:
        """How surely that is known."""
        return certainty_of(self.why_false) if self.why_false else None


class Pair(Struct, frozen=True):
    """Two things that belong together, in a question that asks to match them."""

    left: str
    right: str
    """Key of the option that belongs to it."""
    concept: str | None = None
    fact: str | None = None
    """None where a person wrote the pair."""


class Source(Struct, frozen=True):
    """Where the note says it."""

    note: str
    line: int
    outdated: bool = False
    """Whether AWS has changed that since; it is asked because the learner wants it so."""


class Question(Struct, frozen=True, kw_only=True):
    """One fact in one form."""

    id: str
    form: str
    level: Level
    concept: str
    fact: str
    stem: str
    statement: str | None = None
    """What the stem is about, where it is a sentence of its own."""
    options: tuple[Option, ...] = ()
    answer: tuple[str, ...]
    """Keys of the right options, of a sequence in its order; in typed forms the answer to show,
    on flashcards the back."""
    also: tuple[str, ...] = ()
    """Further facts on which the answer rests: of scenarios."""
    accept: tuple[str, ...] = ()
    """What counts as right where the answer is typed, the one to show first."""
    others: tuple[str, ...] = ()
    """Names of other things that are a part of one that counts as right, and no slip for it."""
    pairs: tuple[Pair, ...] = ()
    """What belongs together; the answer holds the options' keys in this order."""
    lit: Lit = ()
    """What of a flashcard's back its front asks for, where that is less than all."""
    explanation: str
    source: Source | None = None
    docs: str | None = None
    carries: tuple[str, ...] = ()
    """Code and images of the note that belong to the fact, verbatim."""
    remark: str | None = None
    """What the learner says of the fact."""

    @property
    def shows(self) -> tuple[str, ...]:
        """What of that is shown with the question: what does not hold the answer."""
        if self.shape == "graded" and (self.statement or self.lit):
            return ()  # what is asked for may be anything
        told = [*self.accept, *(option.text for option in self.options if option.correct)]
        told = [key(text) for text in told or self.answer]
        return tuple(each for each in self.carries if not any(text in key(each) for text in told))

    @property
    def shape(self) -> Shape:
        """How it is answered."""
        if self.accept:
            return "typed"
        if self.pairs:
            return "pairs"
        if not self.options:
            return "graded"
        if len(self.answer) == 1:
            return "one"
        return "sequence" if len(self.answer) == len(self.options) else "several"

    def statements(self, given: Iterable[str]) -> tuple[str, ...]:
        """The statements that these keys choose, each with what it is said of; none where the
        answer is typed, graded, or puts things in their places."""
        if self.shape not in ("one", "several"):
            return ()
        texts = {option.key: option.text for option in self.options}
        before = f"{self.statement} — " if self.statement else ""
        return tuple(before + texts[key] for key in given if key in texts)

    @property
    def ordered(self) -> bool:
        """Whether the order of the keys matters."""
        return self.shape in ("pairs", "sequence")

    def option(self, name: str) -> Option:
        """The option with that key. Raises KeyError."""
        for option in self.options:
            if option.key == name:
                return option
        raise KeyError(name)


def source_of(library: Library, concept: Concept, fact: Fact) -> Source | None:
    """Note and line of a fact; None where a person wrote it into the card."""
    note = library.note_of(concept, fact)
    if note is None or fact.line is None:
        return None
    return Source(note, fact.line, fact.aside == "outdated")


def explain(fact: Fact) -> str:
    """What is shown after answering: the reason, or where there is none the fact itself."""
    return fact.why or fact.text


def explain_whole(fact: Fact) -> str:
    """The same where the question does not show the fact: a reason speaks of what that says, and
    `이 선언은 …` alone of nothing."""
    if not fact.why or key(fact.text) == key(f"{fact.attribute}{fact.value}"):
        return explain(fact)
    said = fact.text.rstrip()
    return f"{said}{'' if said.endswith(_STOPS) else '.'} {fact.why}"
