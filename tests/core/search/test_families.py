"""Features of one service that answer alike."""

from __future__ import annotations

import pytest

from awsquiz.core.search.families import named_first, services_first
from awsquiz.core.search.results import Label
from awsquiz.core.search.scoring import Scored

LABELS = {
    1: Label("sqs-dlq", "배달 못한 편지 대기열", ("SQS", "배달 못한 편지 대기열"), None),
    2: Label("sqs-fifo", "FIFO 대기열", ("SQS", "FIFO 대기열"), None),
    3: Label("sqs", "SQS", ("SQS",), None),
    4: Label("mq", "Amazon MQ", ("Amazon MQ",), None),
}


def of(score: float, *, in_names: bool = True, found: frozenset[int] = frozenset({0})) -> Scored:
    return Scored(score, found, 1.0, 1.0, by_name=False, in_names=in_names, fact=None)


@pytest.mark.parametrize(
    ("sqs", "fifo", "first"),
    [
        (of(95), of(98), "sqs"),
        (of(70), of(98), "sqs-dlq"),
        (of(95, found=frozenset()), of(98), "sqs-dlq"),
        (of(95), of(60), "sqs-dlq"),
        (of(95), of(98, in_names=False), "sqs-dlq"),
    ],
    ids=["alike", "service worse", "service without the word", "one alone", "by its facts"],
)
def test_a_service_goes_before_features_that_are_called_alike(
    sqs: Scored, fifo: Scored, first: str
) -> None:
    """Where two of them at least are, and the service answers nearly as well."""
    scored = {1: of(100), 2: fifo, 3: sqs, 4: of(40)}
    order = sorted(scored, key=lambda n: -scored[n].score)
    found = services_first(order, scored, LABELS, {0})
    assert (LABELS[found[0]].id, sorted(found)) == (first, [1, 2, 3, 4])


def test_nothing_found_stays_nothing() -> None:
    """There is no first."""
    assert services_first([], {}, {}, {0}) == []


@pytest.mark.parametrize(
    ("best", "named", "first"),
    [(of(100, in_names=False), 80, 3), (of(100, in_names=False), 60, 1), (of(100), 80, 1)],
    ids=["nearly as good", "much worse", "beside one with the word in its names"],
)
def test_what_was_called_by_its_name_goes_first(best: Scored, named: float, first: int) -> None:
    """S3 in s3 5xx, unless what has the rest alone is much better; 배치 is no such name."""
    scored = {1: best, 3: of(named)._replace(whole=frozenset({0}))}
    assert named_first([1, 3], scored, {0})[0] == first
    assert named_first([1, 3], scored, set()) == [1, 3]
    assert named_first([], {}, {0}) == []
