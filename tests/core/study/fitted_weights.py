"""Weights of any learner, for laws of the schedule."""

from __future__ import annotations

from hypothesis import strategies as st

from awsquiz.core.events.weights import DEFAULT_WEIGHTS, Weights


def any_weights() -> st.SearchStrategy[Weights]:
    """All weights with which FSRS-6 reckons, the least and the greatest among them."""
    return st.tuples(*(st.floats(low, high) for low, high in DEFAULT_WEIGHTS.bounds)).map(Weights)
