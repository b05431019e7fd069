"""A question, ready to be asked and judged: nothing more has to be looked up."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from awsquiz.core.model import Concept, Fact, Library

WhyFalse = Literal["false_for", "value", "mark", "definition"]
"""The four ways in which a wrong option is known to be wrong.

`false_for`: its fact names the concept asked about; `value`: another value of the same attribute;
`mark`: a statement turned round; `definition`: of a concept that is neither kin nor confusable.
"""
Level = Literal["recognise", "recall", "apply"]


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


class Source(Struct, frozen=True):
    """Where the note says it."""

    note: str
    line: int


class Question(Struct, frozen=True):
    """One fact in one form."""

    id: str
    form: str
    level: Level
    concept: str
    fact: str
    stem: str
    options: tuple[Option, ...]
    answer: tuple[str, ...]
    """Keys of the right options."""
    explanation: str
    statement: str | None = None
    """What the stem is about, where it is a sentence of its own."""
    source: Source | None = None
    docs: str | None = None

    def option(self, key: str) -> Option:
        """The option with that key. Raises KeyError."""
        for option in self.options:
            if option.key == key:
                return option
        raise KeyError(key)


def source_of(library: Library, concept: Concept, fact: Fact) -> Source | None:
    """Note and line of a fact; None where a person wrote it into the card."""
    note = library.note_of(concept, fact)
    if note is None or fact.line is None:
        return None
    return Source(note, fact.line)


def explain(fact: Fact) -> str:
    """What is shown after answering: why it is so, else the fact itself."""
    return fact.why or fact.text
