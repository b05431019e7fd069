"""Which facts a session asks, of an index that is a few lists."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest

from awsquiz.core.settings import Settings
from awsquiz.core.study.choosing import (
    MOST_FACTS,
    Aim,
    CanAsk,
    NothingToAsk,
    Selection,
    Wanted,
    session_for,
    why_nothing,
)
from awsquiz.core.study.portion import Done
from awsquiz.core.study.session import Item, Session

DAY = 739_000
EC2 = Selection(concepts=("ec2",))


def item(name: str) -> Item:
    """`ecs.1` is fact 1 of the concept ecs."""
    return Item(name, name.partition(".")[0], "card")


class Lists:
    """A `FactQueue` of words: `due="a.1 b.1"` are two facts that are due."""

    def __init__(
        self,
        *,
        met: int = 0,
        reviews: int = 0,
        coming: tuple[int, int] | None = None,
        **facts: str,
    ) -> None:
        self._facts = {name: [item(each) for each in said.split()] for name, said in facts.items()}
        self._done = Done(met, reviews, met + reviews, 0)
        self._coming = coming

    def _of(self, name: str, among: Selection, limit: int | None = None) -> Sequence[Item]:
        found = self._facts.get(name, [])
        chosen = [it for it in found if not among.concepts or it.concept in among.concepts]
        return chosen[:limit]

    def everything(self, among: Selection) -> Sequence[Item]:
        return self._of("everything", among)

    def wrong_last_time(self, among: Selection, limit: int) -> Sequence[Item]:
        return self._of("mistakes", among, limit)

    def ahead(self, among: Selection, day: int, limit: int) -> Sequence[Item]:
        return self._of("ahead", among, limit)

    def wrong(self, among: Selection, day: int) -> Sequence[Item]:
        return self._of("wrong", among)

    def due(self, among: Selection, day: int, limit: int) -> Sequence[Item]:
        return self._of("due", among, limit)

    def new(self, among: Selection, limit: int) -> Sequence[Item]:
        return self._of("new", among, limit)

    def done(self, day: int) -> Done:
        return self._done

    def how_many(self, among: Selection) -> int:
        return len(self._of("everything", among))

    def weak(self, among: Selection, _day: int, limit: int) -> Sequence[Item]:
        return self._of("weak", among, limit)

    def how_many_due(self, among: Selection, day: int, at_most: int | None = None) -> int:
        return len(self._of("due", among)[:at_most])

    def how_many_aside(self, notes: Sequence[str]) -> int:
        return len(self._of("aside", Selection()))

    def how_many_new(self, among: Selection) -> int:
        return len(self._of("new", among))

    def next_due(self, day: int) -> tuple[int, int] | None:
        return self._coming


def facts(session: Session) -> list[str]:
    """All of a session, in its order where no concept stands twice."""
    order = []
    while (now := session.next()) is not None:
        order.append(now.fact)
        session.drop([now.fact])
    return order


def chosen(
    lists: Lists,
    wanted: Wanted = Wanted(),  # noqa: B008
    can_ask: CanAsk = lambda _item: True,
    seed: int = 1,
    **limits: int,
) -> list[str]:
    settings = Settings(**limits)  # type: ignore[arg-type]
    return facts(session_for(lists, wanted, settings, DAY, Random(seed), can_ask))


def test_the_day_brings_what_went_wrong_then_what_is_due_and_new_facts() -> None:
    """New facts spread among those that are due."""
    lists = Lists(wrong="w.1", due="a.1 b.1", new="x.1", ahead="no.1", mistakes="no.2")
    assert chosen(lists) == ["w.1", "a.1", "x.1", "b.1"]


@pytest.mark.parametrize(
    ("limits", "met", "expected"),
    [
        ({"new": 2}, 0, ["x.1", "y.1"]),
        ({"new": 2}, 1, ["x.1"]),
        ({"new": 2}, 5, []),  # the limit was lowered in the course of the day
        ({"new": 0}, 0, []),
    ],
)
def test_new_facts_are_as_many_as_the_day_has_left(
    limits: dict[str, int], met: int, expected: list[str]
) -> None:
    """Those met earlier on the day count."""
    assert chosen(Lists(new="x.1 y.1 z.1", met=met), **limits) == expected


@pytest.mark.parametrize(("reviews", "expected"), [(0, ["a.1", "b.1"]), (1, ["a.1"]), (3, [])])
def test_reviews_are_as_many_as_the_day_has_left(reviews: int, expected: list[str]) -> None:
    """Those of earlier on the day count."""
    assert chosen(Lists(due="a.1 b.1 c.1", reviews=reviews), reviews=2) == expected


def test_what_went_wrong_today_returns_beyond_the_limits_of_the_day() -> None:
    """It was counted when it was asked first."""
    lists = Lists(wrong="w.1", due="a.1", new="x.1", met=9, reviews=9)
    assert chosen(lists, new=1, reviews=1) == ["w.1"]


@pytest.mark.parametrize(
    ("most", "expected"),
    [(1, ["w.1"]), (2, ["w.1", "a.1"]), (4, ["w.1", "a.1", "x.1", "b.1"])],
)
def test_of_fewer_than_there_are_wrong_ones_go_before_due_ones_before_new_ones(
    most: int, expected: list[str]
) -> None:
    """Whatever the day would allow."""
    lists = Lists(wrong="w.1", due="a.1 b.1", new="x.1 y.1")
    assert chosen(lists, Wanted(most=most)) == expected


def test_a_session_is_not_endless() -> None:
    """What is due beyond that waits for the next one."""
    assert len(chosen(Lists(due=" ".join(f"c{n}.1" for n in range(MOST_FACTS + 9))))) == MOST_FACTS


@pytest.mark.parametrize(
    ("aim", "expected"), [("mistakes", ["m.1", "n.1"]), ("ahead", ["p.1", "q.1"])]
)
def test_an_aim_has_its_own_facts_in_their_order(aim: Aim, expected: list[str]) -> None:
    """Without the limits of the day, and nothing that is due or new."""
    lists = Lists(mistakes="m.1 n.1", ahead="p.1 q.1", due="a.1", new="x.1", met=9, reviews=9)
    assert chosen(lists, Wanted(aim), new=1, reviews=1) == expected


def test_everything_is_mixed_by_the_random_numbers() -> None:
    """All of it, in an order that a seed repeats."""
    names = "a.1 b.1 c.1 d.1 e.1 f.1 g.1 h.1"
    one, same, other = (
        chosen(Lists(everything=names), Wanted("everything"), seed=seed) for seed in (1, 1, 2)
    )
    assert one == same != other
    assert sorted(one) == sorted(other) == names.split()


@pytest.mark.parametrize("aim", ["due", "everything", "mistakes", "ahead"])
def test_filters_hold_for_every_aim(aim: Aim) -> None:
    """Whichever facts it has."""
    both = dict.fromkeys(("wrong", "due", "new", "everything", "mistakes", "ahead"), "ec2.1 s3.1")
    assert chosen(Lists(**both), Wanted(aim, EC2)) == ["ec2.1"]


def test_a_fact_that_cannot_be_asked_takes_no_place() -> None:
    """The next one takes it."""
    lists = Lists(due="a.1 b.1 c.1")
    assert chosen(lists, Wanted(most=2), lambda it: it.fact != "a.1") == ["b.1", "c.1"]


@pytest.mark.parametrize(
    ("wanted", "lists", "expected"),
    [
        (Wanted("mistakes"), Lists(everything="s3.1"), NothingToAsk("no-mistakes")),
        (
            *(Wanted("mistakes"), Lists(everything="s3.1", new="s3.1")),
            NothingToAsk("nothing-answered"),
        ),
        (
            *(Wanted("weak"), Lists(everything="s3.1", new="s3.1")),
            NothingToAsk("nothing-answered"),
        ),
        (Wanted(), Lists(), NothingToAsk("no-facts")),
        (Wanted(among=EC2), Lists(everything="s3.1"), NothingToAsk("filtered")),
        (Wanted("ahead"), Lists(everything="s3.1"), NothingToAsk("nothing-learnt")),
        (Wanted(), Lists(everything="s3.1"), NothingToAsk("done")),
        (
            Wanted(),
            Lists(everything="s3.1 s3.2", new="s3.2", coming=(DAY + 3, 7)),
            NothingToAsk("done", days=3, due=7, new=1),
        ),
        (
            Wanted(among=EC2),
            Lists(everything="s3.1 ec2.1", new="s3.1 ec2.1", coming=(DAY + 3, 7)),
            NothingToAsk("done", new=1, chosen=True),
        ),
    ],
)
def test_an_empty_session_has_a_reason(
    wanted: Wanted, lists: Lists, expected: NothingToAsk
) -> None:
    """The nearest one: filters before the day."""
    assert why_nothing(lists, wanted, DAY) == expected
