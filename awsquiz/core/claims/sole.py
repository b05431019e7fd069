"""A value that stands in a statement where it alone can be true."""

from __future__ import annotations

from msgspec import Struct

from awsquiz.core.claims.untruth import Rule
from awsquiz.core.text.particles import with_particle


class SoleValue(Struct, frozen=True):
    """A value of a statement where one alone can be true, and others that are surely false."""

    before: str
    """What the statement says before the value, without markup."""
    written: str
    """As the statement has it: 15분."""
    after: str
    below: tuple[str, ...]
    """Smaller ones that are false in its place, the nearest first, written as it is."""
    above: tuple[str, ...]
    """Greater ones."""
    rule: Rule

    def because(self, false: str) -> str:
        """Why another value is false in its place."""
        return because(false, self.written)


def because(false: str, true: str) -> str:
    """Why a value is false where there is another one."""
    return f"{with_particle(false, '이/가')} 아니라 {with_particle(true, '이다/다')}"
