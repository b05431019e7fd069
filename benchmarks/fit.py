"""How well memories are fitted: `python benchmarks/fit.py [LEARNERS] [ANSWERS] [LOG.csv …]`.

Learners are made up whose memories are FSRS-6 with hidden weights, and one kind that is not: its
forgetting has another curve. Each studies by the usual schedule, as awsquiz would have him; then
the weights are fitted to the earlier three quarters of his answers, and the later quarter is
foretold: by the usual weights, by ours, by the hidden ones, and by the optimiser of `fsrs` where it
is installed with torch (pip install "fsrs[optimizer]", in an environment of its own). Logs of real
learners have the columns card_id, review_rating (1 to 4) and review_time (ISO 8601).

Printed are log losses on the later answers, the ratio of ours to that of `fsrs`, and CPU seconds.
"""

from __future__ import annotations

import csv
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import mean
from typing import NamedTuple

from awsquiz.core.events.weights import DEFAULT_WEIGHTS, Weights
from awsquiz.core.study.fitted_memory.descent import FIRST_STABILITIES, descended, spread_of
from awsquiz.core.study.fitted_memory.foretelling import foretold, log_loss
from awsquiz.core.study.fitted_memory.trails import Trail, days_of, until
from awsquiz.core.study.models import model_of

ALLOWED = 1.02
_LATER = 0.75
_EPOCH = datetime(2000, 1, 1, 12, tzinfo=UTC)
_ROLLOVER = timedelta(hours=4)


class Log(NamedTuple):
    """What a learner answered; the hidden weights where they are known."""

    name: str
    trails: list[Trail]
    hidden: Weights | None


def somebody(random: Random) -> Weights:
    """The weights of a learner, as far from the usual ones as learners are."""
    values = []
    for place, (usual, (low, high)) in enumerate(
        zip(DEFAULT_WEIGHTS.values, DEFAULT_WEIGHTS.bounds, strict=True)
    ):
        away = random.gauss(0, spread_of(place))
        moved = usual * 2.718281828**away if place in FIRST_STABILITIES else usual + away / 2
        values.append(min(max(moved, low), high))
    values[:4] = sorted(values[:4])
    return Weights(tuple(values))


def studied(answers: int, random: Random, recalled: Callable[[float], float]) -> Log:
    """A learner who does what is due each day, with twenty new facts; until he gave so many."""
    hidden = somebody(random)
    his, usual = model_of(hidden), model_of(DEFAULT_WEIGHTS)
    trails: list[list[tuple[int, int]]] = []
    due: dict[int, list[int]] = defaultdict(list)
    given, day = 0, 0
    while given < answers:
        day += 1
        new = range(len(trails), len(trails) + 20)
        trails += [[] for _ in new]
        for at in (*due.pop(day, ()), *new):
            strength = known = None
            for then, grade in trails[at]:
                strength = his.reviewed(strength, grade, then)
                known = usual.reviewed(known, grade, then)
            chance = 0.6 if strength is None else recalled(his.recall(strength, day))
            right = random.random() < chance
            grade = random.choices((2, 3, 4), (10, 80, 10))[0] if right else 1
            trails[at].append((day, grade))
            given += known is not None
            late = random.choices((0, 1, 3, 10), (70, 20, 7, 3))[0]
            due[day + usual.interval(usual.reviewed(known, grade, day)) + late].append(at)
    return Log("simulated", [tuple(trail) for trail in trails if len(trail) > 1], hidden)


def read(path: Path) -> Log:
    """A log of a real learner: of each study day the first answer on a card."""
    cards: dict[str, list[tuple[datetime, int]]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            at = datetime.fromisoformat(row["review_time"]) - _ROLLOVER
            cards[row["card_id"]].append((at, int(row["review_rating"])))
    trails = []
    for answers in cards.values():
        trail: list[tuple[int, int]] = []
        for at, grade in sorted(answers):
            if not trail or at.toordinal() > trail[-1][0]:
                trail.append((at.toordinal(), grade))
        if len(trail) > 1:
            trails.append(tuple(trail))
    return Log(path.name[:24], trails, None)


def theirs(trails: list[Trail]) -> Weights | None:
    """What the optimiser of `fsrs` makes of it; None where it is not installed."""
    from fsrs import Optimizer, Rating, ReviewLog

    logs = [
        ReviewLog(card, Rating(grade), _EPOCH + timedelta(days=day), None)
        for card, trail in enumerate(trails)
        for day, grade in trail
    ]
    try:
        return Weights(tuple(Optimizer(logs).compute_optimal_parameters()))
    except ImportError:
        return None


def loss(weights: Weights, log: Log, since: int) -> float:
    """The log loss on the answers from that day on."""
    found = log_loss(list(foretold(model_of(weights), log.trails, since)))
    assert found is not None
    return found


def measured(log: Log) -> tuple[float, float | None, float]:
    """Prints a log's line; the losses of ours and theirs, and our seconds."""
    days = days_of(log.trails)
    cut = days[int(len(days) * _LATER)]
    early = until(log.trails, cut)
    started = time.process_time()
    ours = descended(early)
    seconds = time.process_time() - started
    other = theirs(early)
    row = [loss(DEFAULT_WEIGHTS, log, cut), loss(ours, log, cut)]
    row += [loss(each, log, cut) if each else float("nan") for each in (other, log.hidden)]
    figures = "  ".join(f"{each:7.4f}" for each in row)
    print(f"{log.name:24} {len(days):6}  {figures}  {row[1] / row[2]:6.4f}  {seconds:5.2f}")
    return row[1], row[2] if other else None, seconds


def main(learners: int, answers: int, logs: list[str]) -> int:
    """Prints the figures; 1 where ours are worse than theirs by more than is allowed."""
    print(f"{'':24} answers  default     ours     fsrs   hidden  ours/fsrs  CPU s")
    random = Random(1)
    found = [read(Path(name)) for name in logs]
    for at in range(learners):
        curve: Callable[[float], float] = (lambda r: r) if at % 4 else (lambda r: 0.1 + 0.85 * r**2)
        log = studied(answers, random, curve)
        found.append(log if at % 4 else log._replace(name="another curve", hidden=None))
    rows = [measured(log) for log in found]
    pairs = [(ours, other) for ours, other, _seconds in rows if other]
    if not pairs:
        return 0
    ratio = mean(ours for ours, _other in pairs) / mean(other for _ours, other in pairs)
    print(f"ours/fsrs, of the mean losses: {ratio:.4f}; at most {ALLOWED} is wanted")
    return int(ratio > ALLOWED)


if __name__ == "__main__":
    numbers = [int(each) for each in sys.argv[1:] if each.isdecimal()]
    files = [each for each in sys.argv[1:] if not each.isdecimal()]
    sys.exit(main(*(*numbers, *(8, 3000)[len(numbers) :]), files))
