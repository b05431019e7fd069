"""Facts side by side: those that the cards have, and those that the notes have now."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from awsquiz.core.model import Fact
from awsquiz.core.notes import DraftFact
from awsquiz.core.text import key
from awsquiz.core.text.regexes import pattern_of

DISTINCT = 8
"""Letters from which words that stand in two places are likely the same statement."""
_NAME = pattern_of(r"\s\^([A-Za-z0-9-]{4,64})\s*$")


@dataclass(frozen=True)
class Known:
    """A fact of the cards, with its note and the concept under which the note has it."""

    fact: Fact
    section: str
    note: str

    @property
    def source(self) -> str:
        """What the note said."""
        return self.fact.source or ""

    @cached_property
    def essence(self) -> str:
        """What of it is compared."""
        return essence(self.source)

    @cached_property
    def name(self) -> str | None:
        """What its note calls it, if anything: see `name_in`."""
        return name_in(self.source)


@dataclass(frozen=True)
class Drafted:
    """A fact of a note, with the id of the concept under which the note has it."""

    fact: DraftFact
    section: str
    note: str

    @property
    def source(self) -> str:
        """What the note says."""
        return self.fact.source

    @cached_property
    def essence(self) -> str:
        """What of it is compared."""
        return essence(self.source)

    @cached_property
    def name(self) -> str | None:
        """What its note calls it, if anything: see `name_in`."""
        return name_in(self.source)


EitherFact = Known | Drafted


def name_in(source: str) -> str | None:
    """The name that a block of a note has at its end, as Obsidian writes it: `… ^k3f9`."""
    found = _NAME.search(source) if "^" in source else None
    return found[1] if found else None


def without_name(source: str) -> str:
    """The source without that name."""
    return _NAME.sub("", source) if "^" in source else source


@lru_cache(65536)  # each fact of a note is compared from several sides
def essence(source: str) -> str:
    """What is compared: of a table row the row, without the header that all rows share."""
    source = without_name(source)
    return key(source.rpartition("\n| ")[2] if source.startswith("| ") else source)


def is_part(one: str, other: str) -> bool:
    """Whether all words of a source stand in another one, cells of a row each for itself.

    >>> is_part("| 구분 | EBS |\\n| 유형 | 블록 |", "| 구분 | S3 | EBS |\\n| 유형 | 객체 | 블록 |")
    True
    """
    whole = key(other)
    return all(part in whole for part in parts_of(one))


def parts_of(source: str) -> list[str]:
    """The words of a source without spaces and signs; of a row those of each cell."""
    cut = source.replace("\n", "|").split("|") if source.startswith("| ") else [source]
    return [key(part) for part in cut if part.strip()]
