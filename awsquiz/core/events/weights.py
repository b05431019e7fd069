"""The weights of a model of memory, as a value: what is fitted to a learner."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct

FSRS_6 = "fsrs-6"


class _Model(NamedTuple):
    """What is known of a model's weights: no others can be used."""

    default: tuple[float, ...]
    lowest: tuple[float, ...]
    highest: tuple[float, ...]


# As fsrs 6.3.2 has them: a later version that had others would move what is scheduled already.
_MODELS = {
    FSRS_6: _Model(
        (
            *(0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796),
            *(1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542),
        ),
        (
            *(0.001, 0.001, 0.001, 0.001, 1.0, 0.001, 0.001, 0.001, 0.0, 0.0, 0.001),
            *(0.001, 0.001, 0.001, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.1),
        ),
        (
            *(100.0, 100.0, 100.0, 100.0, 10.0, 4.0, 4.0, 0.75, 4.5, 0.8, 3.5),
            *(5.0, 0.25, 0.9, 4.0, 1.0, 6.0, 2.0, 2.0, 0.8, 0.8),
        ),
    )
}


class Weights(Struct, frozen=True):
    """The weights of a model. Raises ValueError for those with which it cannot reckon."""

    values: tuple[float, ...]
    model: str = FSRS_6

    def __post_init__(self) -> None:
        """Refuses another number of them, and any that is no number or beyond its bounds."""
        known = _MODELS.get(self.model)
        if known is None:
            raise ValueError(f"no model of memory: {self.model}")
        if len(self.values) != len(known.default):
            raise ValueError(f"{self.model} has {len(known.default)} weights")
        for value, (low, high) in zip(self.values, self.bounds, strict=True):
            if not low <= value <= high:  # nor is NaN
                raise ValueError(f"no weight of {self.model}: {value}")

    @property
    def bounds(self) -> tuple[tuple[float, float], ...]:
        """The least and the greatest that each can be."""
        known = _MODELS[self.model]
        return tuple(zip(known.lowest, known.highest, strict=True))


DEFAULT_WEIGHTS = Weights(_MODELS[FSRS_6].default)
"""Those of many learners, for whoever has too few answers to be fitted to."""
