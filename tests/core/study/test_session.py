"""A study session."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.events import AGAIN, GOOD
from awsquiz.core.study.memory import Memory
from awsquiz.core.study.session import APART, RETURN, Item, Session, in_rounds, spread


def item(name: str) -> Item:
    """`ecs.1` is fact 1 of the concept ecs."""
    return Item(name, name.partition(".")[0], "card")


def items(names: str) -> list[Item]:
    return [item(name) for name in names.split()]


def asked(session: Session, wrong: set[str] = frozenset(), most: int = 99) -> list[str]:  # type: ignore[assignment]
    """The facts in the order of asking; those in `wrong` are answered wrong the first time."""
    order: list[str] = []
    while (now := session.next()) and len(order) < most:
        grade = AGAIN if now.fact in wrong and now.fact not in order else GOOD
        order.append(now.fact)
        session.answered(now, grade)
    return order


def test_due_facts_come_in_their_order_with_new_ones_spread_among_them() -> None:
    """Neither all new ones first nor all at the end."""
    mixed = spread(items("a.1 b.1 c.1 d.1 e.1 f.1"), items("x.1 y.1"))
    assert [each.fact for each in mixed] == ["a.1", "b.1", "x.1", "c.1", "d.1", "y.1", "e.1", "f.1"]


def test_what_went_wrong_earlier_that_day_comes_first() -> None:
    """And only once, though it may be due as well."""
    session = Session(due=items("a.1 b.1"), wrong=items("w.1 b.1"))
    assert asked(session) == ["w.1", "b.1", "a.1"]


def test_a_wrong_fact_returns_until_it_is_right() -> None:
    """After a few other questions, not at once."""
    session = Session(due=items("a.1 b.1 c.1 d.1 e.1 f.1 g.1"))
    order = asked(session, wrong={"a.1"})
    assert order.count("a.1") == 2
    assert order.index("a.1", 1) == RETURN + 1


def test_a_wrong_fact_returns_at_once_where_nothing_else_waits() -> None:
    """The last one is asked again and again until it is right; the session ends then."""
    session = Session(due=items("a.1"))
    for _ in range(3):
        [only] = [session.next()]
        assert only is not None
        session.answered(only, AGAIN)
    assert asked(session) == ["a.1"]
    assert (session.next(), session.left, session.done) == (None, 0, 1)


def test_facts_of_one_concept_are_kept_apart() -> None:
    """As long as others wait."""
    session = Session(due=items("a.1 a.2 a.3 b.1 b.2 c.1 c.2 d.1"))
    concepts = [fact[0] for fact in asked(session)]
    assert all(one != two for one, two in pairwise(concepts))


def test_the_same_fact_waits_until_it_is_answered() -> None:
    """Looking twice at what is next does not change it."""
    session = Session(due=items("a.1 b.1"))
    assert session.next() == session.next() == item("a.1")


def test_an_answer_that_is_taken_back_is_asked_at_once() -> None:
    """The fact stands first again and counts as not known, also where it had to return."""
    for grade in (GOOD, AGAIN):
        session = Session(due=items("a.1 b.1 c.1"))
        session.answered(item("a.1"), grade)
        session.take_back(item("a.1"))
        assert session.next() == item("a.1")
        assert (session.left, session.done) == (3, 0)


def test_facts_answered_elsewhere_are_dropped() -> None:
    """Wherever they wait."""
    session = Session(due=items("a.1 b.1 c.1"))
    session.answered(item("a.1"), AGAIN)
    session.drop(["a.1", "b.1", "unknown"])
    assert asked(session) == ["c.1"]


@given(
    st.lists(st.sampled_from([f"{c}.{n}" for c in "abcd" for n in range(6)]), unique=True),
    st.integers(0, 2**32),
)
def test_every_fact_is_known_once_whatever_happens(names: list[str], seed: int) -> None:
    """Any grades: each fact is asked until it is right, never after, and the count is right."""
    random = Random(seed)
    half = len(names) // 2
    session = Session(due=[item(name) for name in names[:half]], new=items(" ".join(names[half:])))
    known: Counter[str] = Counter()
    for _ in range(30 * len(names) + 1):
        now = session.next()
        if now is None:
            break
        assert now.fact not in known
        grade = random.choice([AGAIN, GOOD])
        known.update([now.fact] * (grade == GOOD))
        session.answered(now, grade)
        assert session.left + session.done == len(names)
    assert session.next() is None
    assert set(known) == set(names)
    assert APART < RETURN


def test_rounds_keep_the_order_of_concepts_and_end_with_what_was_asked_today() -> None:
    """Of each concept one, then of each another; answers of other days count for nothing."""
    asked_today, before = Memory(asked=100, grade=3), Memory(asked=99, grade=1)
    items = [
        Item("b.1", "b", "card", asked_today),
        Item("b.2", "b", "card", before),
        Item("b.3", "b", "card"),
        Item("a.1", "a", "card"),
        Item("c.1", "c", "card", asked_today),
    ]
    rounds = [item.fact for item in in_rounds(items, 100, Random(1))]
    assert [name[0] for name in rounds[:3]] == ["b", "a", "b"]
    assert rounds[3:] == ["b.1", "c.1"]
