"""What a search gives."""

from __future__ import annotations

from typing import NamedTuple

LitSpan = tuple[int, int]


class Label(NamedTuple):
    """A concept as it is told."""

    id: str
    title: str
    path: tuple[str, ...]
    """The titles above it, and its own."""
    note: str | None


class Passage(NamedTuple):
    """A fact as it is told."""

    id: str
    text: str
    source: str | None
    why: str | None
    section: str
    """The headings under which the fact stands."""
    line: int | None
    note: str | None


class Hit(NamedTuple):
    """A concept that was found, with the fact that answers best."""

    id: str
    title: str
    path: tuple[str, ...]
    """The titles above it, and its own."""
    score: float
    fact: str | None = None
    snippet: str = ""
    """The text of the fact, or what else of it was found: its source or reason; without markup."""
    section: str = ""
    """The headings under which the fact stands."""
    line: int | None = None
    note: str | None = None
    lit_title: tuple[LitSpan, ...] = ()
    lit: tuple[LitSpan, ...] = ()
    """Where the title and the snippet have what was looked for."""


class Page(NamedTuple):
    """The short page of a concept."""

    id: str
    title: str
    names: tuple[str, ...]
    """What else it is called."""
    path: tuple[str, ...]
    definitions: tuple[str, ...]
    facts: int


class Results(NamedTuple):
    """What was found for a query, best first."""

    query: str
    hits: tuple[Hit, ...] = ()
    exact: bool = False
    """Whether the first hit has all that was asked, as typed; if not, the hits are only near."""
    page: Page | None = None
    """Of the concept of which the query is clearly a name."""
    unknown: tuple[str, ...] = ()
    """Words of the query that no card has, as they were written."""

    unsure: bool = False
    """Whether the cards may well have nothing about it: the hits have little of it, or only what
    is guessed to be meant."""
    absent: tuple[str, ...] = ()
    """Services that the query names and no card is on, as they were written; then it is unsure."""

    @property
    def clear(self) -> str | None:
        """The id of that concept."""
        return self.page.id if self.page else None
