"""In which form a fact is asked in a session."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from random import Random
from typing import Protocol

from msgspec import Struct, field

from awsquiz.core.model import Library
from awsquiz.core.questions import Lean, Question, ask_in_turn
from awsquiz.core.study.mix import WRITTEN_FORMS, Mix
from awsquiz.core.study.session import Item

FLASHCARD = "flashcard"
"""The form in which any fact can be asked."""
_SURE = 0
"""The seed by which it is seen whether a fact can be asked in the forms that were named."""


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
    at_end: bool = False
    """What was right is told at the end alone, and nothing returns before it."""
    seed: int | None = None
    met: Mapping[str, int] = field(default_factory=dict)
    """How often each form was asked lately: see `Mix`."""
    days_left: int | None = None
    """Until the next exam; None where there is none."""
    is_planned: bool = False
    """A plan decides each day anew what comes back: no day is told before."""

    @property
    def tells_due(self) -> bool:
        """Whether the day on which a fact is due again is told."""
        return not (self.practice or self.is_planned)

    def mix(self) -> Mix:
        """The forms of a session that begins."""
        return Mix(self.forms, self.lean, self.met, self.days_left)

    def question(
        self,
        libraries: Libraries,
        item: Item,
        random: Random,
        in_turn: Sequence[str],
        excluding: Container[str] = (),
    ) -> Question | None:
        """The fact in the first of these forms that can ask it; no scenario of `excluding`."""
        options = any(form != FLASHCARD for form in self.forms)
        library = libraries.library(item, options=options)
        if library.fact(item.fact) is None:
            return None
        found = ask_in_turn(library, item.fact, in_turn, random, excluding)
        if found is None and self.named:  # as `can_ask` has seen it: not all draws give one
            return ask_in_turn(library, item.fact, self.forms, Random(_SURE), excluding)
        if found is None:
            found = ask_in_turn(library, item.fact, [FLASHCARD], random)
        return found

    def can_bring(self, libraries: Libraries, item: Item) -> bool:
        """Whether it can be asked in a form of what people write that was not met for long.

        Few facts can; the other forms are met without being looked for, which would take long.
        """
        missing = [form for form in self.mix().missing if form in WRITTEN_FORMS]
        if not missing:
            return False
        library = libraries.library(item, options=False)
        return ask_in_turn(library, item.fact, missing, Random(0)) is not None

    def can_ask(self, libraries: Libraries, item: Item) -> bool:
        """Whether there is such a question."""
        if not self.named or FLASHCARD in self.forms:
            return True
        return self.question(libraries, item, Random(_SURE), self.forms) is not None
