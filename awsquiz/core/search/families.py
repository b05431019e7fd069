"""What goes first of concepts that answer nearly as well: the service of features that are alike,
and what was called by its name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from awsquiz.core.search.results import Label
from awsquiz.core.search.scoring import Scored

_ALIKE = 0.85
"""From which share of the best score on a concept answers as well as the best one."""
_NAMED_NEARLY = 0.75
"""And from which on one answers well enough that was called by its name."""
_LOOKED_AT = 8
_SEVERAL = 2


def services_first(
    order: Sequence[int],
    scored: Mapping[int, Scored],
    labels: Mapping[int, Label],
    strong: Collection[int],
) -> list[int]:
    """The order with the service first where several of its features are named as well as the best.

    대기열 is in the names of five kinds of queue of SQS. The service has to have what they have,
    and to answer nearly as well.
    """
    if not order or not scored[order[0]].in_names:
        return list(order)
    least = scored[order[0]].score * _ALIKE
    near = [each for each in order[:_LOOKED_AT] if scored[each].score >= least]
    named = Counter(labels[each].path[:-1] for each in near if scored[each].in_names)
    path = labels[order[0]].path[:-1]
    wanted = scored[order[0]].found & frozenset(strong)
    for each in near if path and named[path] >= _SEVERAL else ():
        if labels[each].path == path and wanted <= scored[each].found:
            return _led_by(each, order)
    return list(order)


def named_first(
    order: Sequence[int], scored: Mapping[int, Scored], latin: Collection[int]
) -> list[int]:
    """The order with a concept first that was called by its whole name in Latin letters, where the
    best one has nothing of the query in its names and answers little better: s3 5xx is about S3.

    `latin` are the terms in those letters: a name in Hangul may be a word of every day (배치).
    """
    if not order or scored[order[0]].in_names:
        return list(order)
    least = scored[order[0]].score * _NAMED_NEARLY
    for each in order[1:_LOOKED_AT]:
        if scored[each].score >= least and not scored[each].whole.isdisjoint(latin):
            return _led_by(each, order)
    return list(order)


def _led_by(first: int, order: Sequence[int]) -> list[int]:
    return [first, *(other for other in order if other != first)]
