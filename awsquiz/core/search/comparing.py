"""Queries that compare: 전용 호스트 전용 인스턴스 차이."""

from __future__ import annotations

from collections.abc import Mapping

from awsquiz.core.search.scoring import Scored

_COMPARED = 60.0
"""What it adds that the concept is one of those that are compared: more than that a fact of a
third names both."""


def compared(scored: Mapping[int, Scored], strong: frozenset[int]) -> dict[int, Scored]:
    """What is compared goes first, where all that was asked are names, of a concept each.

    `strong` are the terms that are more than words of the question.
    """
    named = {concept: each for concept, each in scored.items() if each.by_name}
    whole = {each.whole & strong for each in named.values()}
    if len(whole) < 2 or frozenset().union(*whole) != strong:
        return dict(scored)
    return dict(scored) | {
        concept: each._replace(score=each.score + _COMPARED) for concept, each in named.items()
    }
