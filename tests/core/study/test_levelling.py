"""On which day of its range a fact comes back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.study.levelling import ComingDay, place_in_range
from awsquiz.core.study.models import DEFAULT_MODEL
from awsquiz.core.study.schedule import Strength, fuzz_range, fuzzed

DAY = 739_000


def whole(_day: int) -> float:
    return 1.0


def chosen(interval: int, load: Mapping[int, ComingDay], breaks: tuple[int, ...] = ()) -> int:
    """The interval that is chosen where so much is due after so many days."""
    place = place_in_range(
        interval,
        DAY,
        lambda first, last: {
            DAY + at: day for at, day in load.items() if first <= DAY + at <= last
        },
        lambda day: 0.0 if day - DAY in breaks else 1.0,
    )
    return fuzzed(interval, "c.1", 1, place)


def test_the_emptiest_day_of_the_range_is_taken() -> None:
    """Ten days may be eight to twelve; without anything due the fact's id decides."""
    assert fuzz_range(10) == (8, 12)
    full = {at: ComingDay(20, 0) for at in range(8, 13)}
    assert chosen(10, full | {11: ComingDay(3, 0)}) == 11
    assert place_in_range(10, DAY, lambda _first, _last: {}, whole) is None


def test_a_day_without_siblings_is_preferred_and_a_break_never_taken() -> None:
    """Facts of one concept are asked on different days where others are as full."""
    full = {at: ComingDay(20, 5) for at in range(8, 13)}
    assert chosen(10, full | {9: ComingDay(20, 0)}) == 9
    assert chosen(10, full, breaks=(8, 9, 10, 11)) == 12


def test_an_interval_without_a_range_has_no_place() -> None:
    """One and two days stay what they are."""
    assert place_in_range(2, DAY, lambda _first, _last: {}, whole) is None


@given(
    st.integers(1, 36_500),
    st.dictionaries(st.integers(0, 200), st.integers(0, 50)),
    st.sets(st.integers(0, 200)),
)
def test_a_place_leads_to_a_day_of_the_range(
    interval: int, counts: dict[int, int], breaks: set[int]
) -> None:
    """Whatever is due, and if all of it is a break; a replay finds the same day by the place."""
    load = {at: ComingDay(count, count // 2) for at, count in counts.items()}
    least, most = fuzz_range(interval)
    assert least <= chosen(interval, load, tuple(breaks)) <= most


@given(
    st.integers(1, 36_500),
    st.integers(0, 400),
    st.dictionaries(st.integers(0, 400), st.integers(0, 50)),
)
def test_a_better_answer_never_brings_it_back_sooner(
    interval: int, longer: int, counts: dict[int, int]
) -> None:
    """All grades have the place of a good one."""
    place = place_in_range(
        *(interval, DAY),
        lambda _first, _last: {DAY + at: ComingDay(count, 0) for at, count in counts.items()},
        whole,
    )
    assert fuzzed(interval, "c.1", 1, place) <= fuzzed(interval + longer, "c.1", 1, place)


def simulated(*, level: bool) -> tuple[float, float]:
    """Fifteen new facts a day for 110 days: the fullest of the last 60 by the mean of them, and the
    share that was remembered."""
    random, known, due = Random(1), dict[int, Strength](), defaultdict[int, set[int]](set)
    daily, right, new = [], 0, 0
    for day in range(110):
        reviews = sorted(due.pop(day, ()))
        daily.append(len(reviews))
        for fact in (*reviews, *range(new, new + 15)):
            before = known.get(fact)
            recall = 0.6 if before is None else DEFAULT_MODEL.recall(before, day)
            knows = random.random() < recall
            right += knows and before is not None and day >= 50
            after = known[fact] = DEFAULT_MODEL.reviewed(before, 3 if knows else 1, day)
            interval, place = DEFAULT_MODEL.interval(after), None
            if level:
                good = DEFAULT_MODEL.reviewed(before, 3, day)
                place = place_in_range(
                    DEFAULT_MODEL.interval(good),
                    day,
                    lambda first, last: {
                        at: ComingDay(len(due[at]), 0) for at in range(first, last + 1)
                    },
                    whole,
                )
            due[day + fuzzed(interval, f"{fact} {day}", 1, place)].add(fact)
        new += 15
    last = daily[50:]
    return max(last) * len(last) / sum(last), right / sum(last)


def test_days_are_level_at_the_same_retention() -> None:
    """The fullest day is at most 1.3 times the mean, which it is not by chance alone; as much is
    remembered."""
    peak, retention = simulated(level=True)
    by_chance, usual = simulated(level=False)
    assert peak <= 1.3
    assert peak < by_chance
    assert abs(retention - usual) < 0.01
