"""The models of memory: each by the name that stands with its weights."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from awsquiz.core.events.weights import DEFAULT_WEIGHTS, FSRS_6, Weights
from awsquiz.core.study.fsrs6 import Fsrs6
from awsquiz.core.study.schedule import MemoryModel

_MODELS: Mapping[str, Callable[[Weights], MemoryModel]] = {FSRS_6: Fsrs6}


@lru_cache(maxsize=8)
def model_of(weights: Weights) -> MemoryModel:
    """The model that reckons with these weights."""
    return _MODELS[weights.model](weights)


DEFAULT_MODEL = model_of(DEFAULT_WEIGHTS)
"""That of whoever has nothing fitted."""
