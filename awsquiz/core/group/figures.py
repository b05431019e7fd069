"""What all answers of a group say of items, concepts and domains; of few learners nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from msgspec import Struct

from awsquiz.core.group.intervals import of_correlation, of_mean, of_share

FEWEST = 20
"""Learners, below whom no figure is shown: it would say little, and of somebody."""
CURVE = ("1", "2-3", "4-7", "8-14", "15-30", "31-")
"""Parts of the learning curve, in their order."""
KNOWN = ("new", "0-7", "7-30", "30-")
"""The same of how well a fact was known before."""
Rows = Callable[[str], Iterable[Mapping[str, Any]]]
"""Name of a query → its rows."""


class Figure(Struct, frozen=True):
    """A value, and between what the truth lies."""

    value: float
    low: float
    high: float


class OptionFigures(Struct, frozen=True):
    """What became of a statement that was chosen."""

    text: str
    is_right: bool
    n: int
    share: float
    """Of the answers to the item that chose an option."""
    upper: int
    """How many of the upper 27 % chose it."""
    rest: float
    """How good those who chose it are: how much more they have right elsewhere than others have."""
    squares: float
    """The sum of the squares of that."""


class ItemFigures(Struct, frozen=True, kw_only=True):
    """What is known of a fact in a form."""

    fact: str
    form: str
    n: int
    facility: Figure
    """The share that was right at the first time."""
    discrimination: Figure | None
    """Point-biserial: the correlation of being right here with being better than others elsewhere.
    None where all were right, or all wrong."""
    upper_lower: float | None
    """The share of the upper 27 % that was right, less that of the lower 27 %."""
    seconds: float
    upper_n: int
    options: tuple[OptionFigures, ...] = ()
    """Of the learners who chose one, the most chosen first."""

    @property
    def correlation(self) -> str:
        """The discrimination with its interval, signs before them; a dash where there is none."""
        if (found := self.discrimination) is None:
            return "–"
        return f"{found.value:+.2f} ({found.low:+.2f}…{found.high:+.2f})"


class AreaFigures(Struct, frozen=True):
    """What is known of a concept, a domain, or a part of the learning curve."""

    id: str
    n: int
    """Learners."""
    answers: int
    facility: Figure
    """The mean of the learners' shares."""
    seconds: float


class GroupFigures(Struct, frozen=True, kw_only=True):
    """All that a group's answers say."""

    learners: int
    answers: int
    first: str | None
    last: str | None
    items: tuple[ItemFigures, ...]
    concepts: tuple[AreaFigures, ...]
    domains: tuple[AreaFigures, ...]
    curve: tuple[AreaFigures, ...]
    """By the number of the learner's day in the group's answers: 1, 2-3, 4-7, …"""
    known: tuple[AreaFigures, ...]
    """By how well the fact was known before: new, to a week, to a month, longer."""
    hidden_items: int
    """Of fewer learners than `FEWEST`."""
    hidden_concepts: int


def group_figures_of(rows: Rows) -> GroupFigures:
    """The figures of the rows that the queries give."""
    whole = next(iter(rows("whole")))
    options: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
    for row in rows("options"):
        options.setdefault((row["fact"], row["form"]), []).append(row)
    items = [*rows("items")]
    areas: dict[str, list[Mapping[str, Any]]] = {"concept": [], "domain": []}
    for row in rows("areas"):
        areas[row["kind"]].append(row)
    return GroupFigures(
        learners=whole["learners"],
        answers=whole["answers"],
        first=str(whole["first_day"]) if whole["first_day"] else None,
        last=str(whole["last_day"]) if whole["last_day"] else None,
        items=tuple(
            _item(row, options.get((row["fact"], row["form"]), ()))
            for row in items
            if row["n"] >= FEWEST
        ),
        concepts=_areas(areas["concept"]),
        domains=_areas(areas["domain"]),
        curve=_areas(rows("curve"), CURVE),
        known=_areas(rows("known"), KNOWN),
        hidden_items=sum(row["n"] < FEWEST for row in items),
        hidden_concepts=sum(row["n"] < FEWEST for row in areas["concept"]),
    )


def _item(row: Mapping[str, Any], options: Iterable[Mapping[str, Any]]) -> ItemFigures:
    n, facility, r = row["n"], row["facility"], row["discrimination"]
    options = [*options]
    chose = sum(each["n"] for each in options)
    both = row["n_upper"] and row["n_lower"]
    return ItemFigures(
        fact=row["fact"],
        form=row["form"],
        n=n,
        facility=Figure(facility, *of_share(facility, n)),
        # NaN where one of the two does not vary
        discrimination=Figure(r, *of_correlation(r, n)) if r is not None and r == r else None,
        upper_lower=row["upper_right"] / row["n_upper"] - row["lower_right"] / row["n_lower"]
        if both
        else None,
        seconds=row["seconds"],
        upper_n=row["n_upper"],
        options=tuple(
            OptionFigures(
                *(each["chosen"], each["is_right"], each["n"], each["n"] / chose, each["n_upper"]),
                *(each["rest"], each["squares"]),
            )
            for each in sorted(options, key=lambda each: (-each["n"], each["chosen"]))
        ),
    )


def _areas(rows: Iterable[Mapping[str, Any]], order: Sequence[str] = ()) -> tuple[AreaFigures, ...]:
    """The figures of those that may be shown: in the order that they have, or by id."""
    rows = sorted(rows, key=lambda row: (order.index(row["area"]) if order else 0, row["area"]))
    return tuple(
        AreaFigures(
            row["area"],
            row["n"],
            row["answers"],
            Figure(row["facility"], *of_mean(row["facility"], row["spread"], row["n"])),
            row["seconds"],
        )
        for row in rows
        if row["n"] >= FEWEST
    )
