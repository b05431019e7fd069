"""How hard facts are for a group: what goes back to a learner who has not met them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from awsquiz.core.group.figures import FEWEST

_SHRUNK = 20
"""Answers that weigh as much as the belief that a fact is as hard as any."""


def hardness_of_facts(items: Iterable[Mapping[str, Any]]) -> dict[str, float]:
    """Fact → by how much it is harder (above 0) than others in the same form, on the logit scale.

    `items` have the difficulties of a one-parameter model with n answers each. Forms are apart: a
    choice of four is easier than to recall, whatever the fact. Little evidence counts little.
    """
    rows = [row for row in items if row["n"] >= FEWEST]
    of_form: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for row in rows:
        of_form[row["form"]].append((row["hardness"], row["n"]))
    usual = {form: _mean(pairs) for form, pairs in of_form.items()}
    of_fact: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for row in rows:
        of_fact[row["fact"]].append((row["hardness"] - usual[row["form"]], row["n"]))
    found = {}
    for fact, pairs in sorted(of_fact.items()):
        n = sum(weight for _value, weight in pairs)
        found[fact] = round(_mean(pairs) * n / (n + _SHRUNK), 3)
    return found


def _mean(pairs: Iterable[tuple[float, int]]) -> float:
    pairs = [*pairs]
    return sum(value * n for value, n in pairs) / sum(n for _value, n in pairs)
