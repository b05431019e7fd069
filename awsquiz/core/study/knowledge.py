"""What a desk has to know, which is asked of the index."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Protocol

from awsquiz.core.study.levelling import ComingDay
from awsquiz.core.study.manner import Libraries
from awsquiz.core.study.schedule import MemoryModel
from awsquiz.core.study.session import Item


class Knowledge(Libraries, Protocol):
    """What the desk asks of the index, which knows what was written as far as it has caught up."""

    def catch_up(self) -> None:
        """Takes in what has been written since, here or at another terminal."""

    def meant(self, fact: str) -> Item | None:
        """A fact as it is known now; None where it may not be asked (any more)."""

    def item(self, fact: str) -> Item | None:
        """The same whether it may be asked or not; None where no card has it."""

    def starred(self) -> Collection[str]:
        """The targets that are starred."""

    def remarks(self) -> Mapping[str, str]:
        """Fact → what the learner says of it."""

    def content(self, question: str, fact: str) -> str | None:
        """The digest of what the key of a question rests on; None where no card has it."""

    def coming(self, concept: str, first: int, last: int) -> Mapping[int, ComingDay]:
        """What is due from one study day to another, both included."""

    def model(self) -> MemoryModel:
        """The learner's own model of memory."""
