"""Queries that compare: 전용 호스트 전용 인스턴스 차이."""

from __future__ import annotations

from collections.abc import Mapping

from awsquiz.core.search.scoring import Scored

_COMPARED = 80.0
"""What it adds that the concept is one of those that are compared: more than that a fact of a
third names both."""


def compared(scored: Mapping[int, Scored], strong: frozenset[int]) -> dict[int, Scored]:
    """What is compared goes first, where all that was asked are names, of a concept each.

    `strong` are the terms that are more than words of the question. Where a term is no whole name,
    those count whose names begin with it: 스팟 and 예약 of 스팟 인스턴스 and 예약 인스턴스.
    """
    whole = frozenset().union(*(each.whole for each in scored.values()))
    meant: dict[int, frozenset[int]] = {
        concept: (each.whole if each.whole & strong else each.begun - whole) & strong
        for concept, each in scored.items()
    }
    named = {concept: terms for concept, terms in meant.items() if terms}
    if len(set(named.values())) < 2 or frozenset().union(*named.values()) != strong:
        return dict(scored)
    return dict(scored) | {
        concept: scored[concept]._replace(score=scored[concept].score + _COMPARED)
        for concept in named
    }
