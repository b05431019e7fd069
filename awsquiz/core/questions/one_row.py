"""Rows of a table that are of one concept: `gp2` and `gp3` are both General Purpose SSD."""

from __future__ import annotations

from awsquiz.core.claims.scales import exclude
from awsquiz.core.model import Concept, Fact
from awsquiz.core.text import key

_ROWS = 40
"""Lines of a table."""


def are_near(cell: Fact, other: Fact) -> bool:
    """Whether two cells stand in one table: below the same head and not far apart, or, where each
    thing has a column and so a head of its own, in the same row."""
    heads = [(each.source or "").partition("\n")[0].strip() for each in (cell, other)]
    if not all(head.startswith("|") for head in heads):
        return False
    apart = abs((cell.line or 0) - (other.line or 0))
    corners = [head.split("|")[1].strip() for head in heads]
    return apart <= _ROWS if heads[0] == heads[1] else apart == 0 and corners[0] == corners[1]


def is_of_one_row(cell: Fact, concept: Concept) -> bool:
    """Whether a value holds of one row alone, and another row of the concept has another one.

    The concept's name does not say which of them is meant, nor do the labels above. So it is where
    two values of one attribute cannot both be true, or one says more than the other: `매우 높음`.
    """
    if not (cell.attribute and cell.value) or cell.checked is not None:
        return False
    value = key(cell.value)
    return any(
        other.attribute == cell.attribute
        and other.value is not None
        and key(other.value) != value
        and other.askable
        and (other.facet, other.under) == (cell.facet, cell.under)
        and (
            are_near(cell, other)
            or exclude(cell.value, other.value)
            or _go_together(value, key(other.value))
        )
        for other in concept.facts
    )


def _go_together(one: str, other: str) -> bool:
    """Whether one value is part of another, as keys: both in one question are a riddle."""
    return bool(one and other) and (one in other or other in one)
