"""What the journal adds up to: numbers about learning, worked out from plain rows.

Days are study days, as ordinals.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from awsquiz.core.study.portion import Portion
from awsquiz.core.study.schedule import MemoryModel, Strength
from awsquiz.core.study.streaks import Streak, Zones, never, streaks

MATURE = 21
"""Days: a fact is mature when it is remembered as long as that."""
COMING = 30
"""Days of the forecast, today among them."""
RECENT_DAYS = 30
"""Days of the recent retention."""
STABILITIES = (0, 1, 3, 7, 21, 60, 180, 365)
"""Where each class of stability begins, in days."""
HARD = 7.0
"""From this difficulty on, of 1 to 10, a fact is named as hard even where it never lapsed."""
_HARDEST = 5


class Activity(NamedTuple):
    """What was done on a day."""

    answers: int
    ms: int
    zones: Zones = Zones(0, 0)


class FactStanding(NamedTuple):
    """A fact that may be asked, and how well it is known."""

    fact: str
    concept: str
    stability: float | None
    """None where it is new."""
    difficulty: float
    day: int
    """On which it was last moved."""
    lapses: int


class Branch(NamedTuple):
    """A concept in the tree, which is listed depth first."""

    id: str
    title: str
    depth: int
    category: str = ""
    """Of its own; what is below it has that too."""


class Share(Struct, frozen=True):
    """A part of a whole, as two counts."""

    right: int = 0
    of: int = 0

    @property
    def value(self) -> float | None:
        """0 to 1; None of nothing."""
        return self.right / self.of if self.of else None

    def __add__(self, other: Share) -> Share:
        return Share(self.right + other.right, self.of + other.of)


class Retained(Struct, frozen=True):
    """How much was still known when asked again, by how long it had to be remembered."""

    young: Share
    """Less than `MATURE` days."""
    mature: Share

    @property
    def all(self) -> Share:
        """Both together."""
        return self.young + self.mature


class Mastery(Struct, frozen=True):
    """How well a concept is known, with all below it."""

    concept: str
    title: str
    depth: int
    facts: int
    new: int
    young: int
    mature: int
    share: float
    """How much of it would be known if all were asked today: the mean retrievability, 0 of new."""
    category: str = ""

    @property
    def is_touched(self) -> bool:
        """Whether something of it has been asked."""
        return self.new < self.facts


class Statistics(Struct, frozen=True, kw_only=True):
    """All that is shown."""

    today: int
    days: int
    """Of the period, which ends today."""
    activity: Mapping[int, Activity]
    """By day of the period, without the days on which nothing was done."""
    streak: Streak
    due: Sequence[int]
    """By day from today on; what is overdue is due today."""
    desired: float
    recent: Retained
    period: Retained
    stability: Sequence[int]
    """Facts by the classes of `STABILITIES`."""
    new: int
    portion: Portion
    """What is left of today."""
    leeches: int
    """Facts that were set aside, for they were forgotten again and again."""
    mastery: Sequence[Mastery]
    hardest: Sequence[FactStanding]

    @property
    def answers(self) -> int:
        """In the period."""
        return sum(day.answers for day in self.activity.values())

    @property
    def ms(self) -> int:
        """Time spent answering in the period."""
        return sum(day.ms for day in self.activity.values())


Recalled = Mapping[tuple[int, bool, bool], int]
"""(day, whether mature, whether still known) → how many answers."""


def recalled(answers: Iterable[tuple[str, int, int]]) -> Recalled:
    """Counts the answers that tell what was remembered, among (fact, day, grade).

    These are the first of a day on facts that had been learnt before. The rows come fact by fact,
    in the order of time, without what was only practised.
    """
    counted: Counter[tuple[int, bool, bool]] = Counter()
    last_fact, last_day = None, 0
    for fact, day, grade in answers:
        if fact == last_fact and day <= last_day:
            continue  # does not move the schedule either: see `memory.remembered`
        if fact == last_fact:
            counted[day, day - last_day >= MATURE, grade > 1] += 1
        last_fact, last_day = fact, day
    return counted


def retention(counted: Recalled, since: int, until: int) -> Retained:
    """The retention of the days from `since` to `until`."""
    shares = {False: Share(), True: Share()}
    for (day, mature, known), n in counted.items():
        if since <= day <= until:
            shares[mature] += Share(n if known else 0, n)
    return Retained(shares[False], shares[True])


def mastery(
    branches: Sequence[Branch], standings: Iterable[FactStanding], today: int, model: MemoryModel
) -> list[Mastery]:
    """How well each concept is known with all below it; concepts without facts are left out."""
    sums: dict[str, list[float]] = {branch.id: [0, 0, 0, 0.0] for branch in branches}
    for each in standings:
        own = sums[each.concept]
        if each.stability is None:
            own[0] += 1
        else:
            own[2 if each.stability >= MATURE else 1] += 1
            strength = Strength(each.stability, each.difficulty, each.day)
            own[3] += model.recall(strength, today)
    above: list[Branch] = []
    parents: dict[str, str] = {}
    for branch in branches:
        del above[branch.depth :]
        if above:
            parents[branch.id] = above[-1].id
        above.append(branch)
    for branch in reversed(branches):
        if parent := parents.get(branch.id):
            sums[parent] = [a + b for a, b in zip(sums[parent], sums[branch.id], strict=True)]
    found = []
    for branch in branches:
        *asked, known = sums[branch.id]
        new, young, mature = (int(count) for count in asked)
        if facts := new + young + mature:
            name, title, depth, category = branch
            counts = (facts, new, young, mature)
            found.append(Mastery(name, title, depth, *counts, known / facts, category))
    return found


def hardest(standings: Iterable[FactStanding], most: int = _HARDEST) -> list[FactStanding]:
    """The facts that are hardest to keep: the most difficult, then those forgotten most often."""
    hard = [each for each in standings if each.lapses or each.difficulty >= HARD]
    return sorted(hard, key=lambda each: (-each.difficulty, -each.lapses, each.fact))[:most]


def by_stability(standings: Iterable[FactStanding]) -> list[int]:
    """How many facts there are of each class of stability."""
    counts = [0] * len(STABILITIES)
    for each in standings:
        if each.stability is not None:
            counts[bisect_right(STABILITIES, each.stability) - 1] += 1
    return counts


def shades(counts: Mapping[int, int], levels: int) -> dict[int, int]:
    """Each day's count as one of the levels from 1, of which about as many days have each.

    One day on which very much was done leaves the others apart.
    """
    ordered = sorted(set(counts.values()))
    return {
        day: 1 + bisect_left(ordered, count) * levels // len(ordered)
        for day, count in counts.items()
    }


def summed_up(
    *,
    today: int,
    days: int,
    desired: float,
    activity: Mapping[int, Activity],
    due: Mapping[int, int],
    counted: Recalled,
    standings: Sequence[FactStanding],
    branches: Sequence[Branch],
    portion: Portion,
    leeches: int,
    model: MemoryModel,
    is_off: Callable[[int], bool] = never,
) -> Statistics:
    """All statistics of the days up to today; those that `is_off` are of a break."""
    since = today - days + 1
    done = {day: one for day, one in activity.items() if one.answers > 0}
    coming = [0] * COMING
    for day, facts in due.items():
        if day < today + COMING:
            coming[max(0, day - today)] += facts
    return Statistics(
        today=today,
        days=days,
        activity={day: one for day, one in done.items() if since <= day <= today},
        streak=streaks({day: one.zones for day, one in done.items()}, today, is_off),
        due=coming,
        desired=desired,
        recent=retention(counted, today - RECENT_DAYS + 1, today),
        period=retention(counted, since, today),
        stability=by_stability(standings),
        new=sum(each.stability is None for each in standings),
        portion=portion,
        leeches=leeches,
        mastery=mastery(branches, standings, today, model),
        hardest=hardest(standings),
    )
