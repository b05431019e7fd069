"""In which form a fact is asked in a session."""

from __future__ import annotations

from collections.abc import Container, Sequence
from random import Random
from typing import Protocol

from msgspec import Struct

from awsquiz.core.model import Library
from awsquiz.core.questions import Lean, Question
from awsquiz.core.questions.ladder import ask_at_level
from awsquiz.core.study.session import Item

FLASHCARD = "flashcard"
"""The form in which any fact can be asked."""


class Libraries(Protocol):
    """Where a question comes from."""

    def library(self, item: Item, *, options: bool) -> Library:
        """As many cards as a question on the fact needs; without options only its own."""


class Manner(Struct, frozen=True):
    """How the facts of a session are asked."""

    forms: Sequence[str]
    named: bool = False
    """The learner named the forms: a fact that none of them can ask is not asked."""
    lean: Lean | None = None
    practice: bool = False
    """The schedule is not moved."""
    seed: int | None = None

    def question(
        self, libraries: Libraries, item: Item, random: Random, excluding: Container[str] = ()
    ) -> Question | None:
        """The fact in the form that suits how well it is known; no scenario of `excluding`."""
        options = any(form != FLASHCARD for form in self.forms)
        library = libraries.library(item, options=options)
        if library.fact(item.fact) is None:
            return None
        found = ask_at_level(
            library, item.fact, self.forms, item.stability, random, self.lean, excluding
        )
        if found is None and not self.named:
            found = ask_at_level(library, item.fact, [FLASHCARD], None, random)
        return found

    def can_ask(self, libraries: Libraries, item: Item) -> bool:
        """Whether there is such a question."""
        if not self.named or FLASHCARD in self.forms:
            return True
        return self.question(libraries, item, Random(0)) is not None
