"""How far a figure may be from the truth: intervals of 95 %."""

from __future__ import annotations

import math

_Z = 1.959964
"""Standard deviations within which 95 % lie."""


def of_share(share: float, n: float) -> tuple[float, float]:
    """Of a share of n: Wilson's interval."""
    if n <= 0:
        return 0.0, 1.0
    spread = _Z * math.sqrt(share * (1 - share) / n + _Z**2 / (4 * n**2))
    middle = share + _Z**2 / (2 * n)
    whole = 1 + _Z**2 / n
    return max(0.0, (middle - spread) / whole), min(1.0, (middle + spread) / whole)


def of_mean(mean: float, deviation: float | None, n: float) -> tuple[float, float]:
    """Of the mean of n learners' shares: they are drawn, and not their answers."""
    if deviation is None or n < 2:
        return 0.0, 1.0
    # Where all did alike the deviation says nothing yet: no surer than of n answers, though.
    spread = _Z * deviation / math.sqrt(n)
    if spread == 0.0:
        return of_share(mean, n)
    return max(0.0, mean - spread), min(1.0, mean + spread)


def of_correlation(r: float, n: float) -> tuple[float, float]:
    """Of a correlation over n pairs: Fisher's."""
    if n <= 3:
        return -1.0, 1.0
    z, spread = math.atanh(min(max(r, -0.999999), 0.999999)), _Z / math.sqrt(n - 3)
    return math.tanh(z - spread), math.tanh(z + spread)


def as_often(one: int, other: int) -> float:
    """The probability that of two that are chosen as often one is chosen as much oftener, or more:
    the one-sided sign test."""
    n = one + other
    return sum(math.comb(n, k) for k in range(max(one, other), n + 1)) / 2**n if n else 1.0
