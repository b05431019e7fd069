"""Items that may be wrong, by what learners answer: leads to look at, and no verdicts."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from awsquiz.core.group.figures import ItemFigures, OptionFigures
from awsquiz.core.group.intervals import as_often, of_share

Suspicion = Literal["key", "negative", "split", "idle"]
"""`key`: the best choose a wrong option rather than the right one. `negative`: who is right here is
worse elsewhere. `split`: the best are split between the right option and a wrong one. `idle`: a
wrong option that nobody takes for right."""
_GRAVEST: tuple[Suspicion, ...] = ("key", "negative", "split", "idle")
_SURE = 0.01
"""How seldom as many of the best choose a wrong option by chance rather than the right one."""
_BETTER = 2.0
"""By how many standard errors those who choose a wrong option are surely the better ones."""
_SURER, _NO_WORSE = 0.001, -1.0
"""The same of all who answer, where those who choose it are no worse by so many standard errors."""
_SPLIT = 0.35
"""The least share of the best that each of two options has which split them."""
_IDLE = 0.05
"""A wrong option that surely fewer choose takes nobody in."""


class SuspectItem(Struct, frozen=True):
    """An item, why it is suspected, and the option that it is about."""

    item: ItemFigures
    why: Suspicion
    option: OptionFigures | None = None


def suspects(items: Iterable[ItemFigures]) -> list[SuspectItem]:
    """All suspicions, the gravest first; an item may come under several."""
    found = [suspect for item in items for suspect in _of(item)]
    return sorted(found, key=lambda each: (_GRAVEST.index(each.why), _worth(each.item)))


def _of(item: ItemFigures) -> Iterator[SuspectItem]:
    r = item.discrimination
    wrong = [each for each in item.options if not each.is_right]
    key = [each for each in item.options if each.is_right]
    best = max(wrong, key=lambda each: (each.upper, each.text), default=None)
    right = sum(each.upper for each in key)
    if best and best.upper > right and _beats(best, key):
        yield SuspectItem(item, "key", best)
    if r is not None and r.high < 0:
        yield SuspectItem(item, "negative")
    chose = sum(each.upper for each in item.options)
    is_split = best and min(best.upper, right) >= _SPLIT * chose > 0
    if is_split and best and how_much_better([best], key) >= 0:
        yield SuspectItem(item, "split", best)
    for each in wrong:
        if of_share(each.share, each.n / each.share if each.share else item.n)[1] < _IDLE:
            yield SuspectItem(item, "idle", each)


def _beats(wrong: OptionFigures, key: Sequence[OptionFigures]) -> bool:
    """Whether a wrong option that the best prefer is surely the better answer: by how many of the
    best choose it, by how good they are, or by how many of all, who are no worse."""
    better = how_much_better([wrong], key)
    of_best, of_all = sum(each.upper for each in key), sum(each.n for each in key)
    return (
        as_often(wrong.upper, of_best) <= _SURE
        or better >= _BETTER
        or (better > _NO_WORSE and wrong.n > of_all and as_often(wrong.n, of_all) <= _SURER)
    )


def how_much_better(ones: Iterable[OptionFigures], others: Iterable[OptionFigures]) -> float:
    """By how many standard errors those who choose one of `ones` are better than those of `others`
    (Welch's t); 0 where a side has fewer than two of them."""
    (n, mean, variance), (m, other, spread) = _together(ones), _together(others)
    error = variance / n + spread / m if n > 1 and m > 1 else 0.0
    return (mean - other) / math.sqrt(error) if error > 0 else 0.0


def _together(options: Iterable[OptionFigures]) -> tuple[int, float, float]:
    """How many chose one of them, how good they are, and the variance of that."""
    options = [*options]
    n = sum(each.n for each in options)
    if n < 2:
        return n, 0.0, 0.0
    mean = sum(each.n * each.rest for each in options) / n
    return n, mean, (sum(each.squares for each in options) - n * mean * mean) / (n - 1)


def _worth(item: ItemFigures) -> tuple[float, str, str]:
    return (item.discrimination.value if item.discrimination else 0.0, item.fact, item.form)
