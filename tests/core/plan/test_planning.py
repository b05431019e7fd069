"""The plan to the day of an exam: its laws, and what it does with too little time."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from awsquiz.core.plan.pace import Tempo
from awsquiz.core.plan.picking import PlanFact
from awsquiz.core.plan.planning import Means, Plan, agenda_to, plan_to, with_due_beside
from awsquiz.core.plan.rhythm import DaysOff, Rhythm
from awsquiz.core.plan.shortfall import facts_left_out, minutes_for_all
from awsquiz.core.study.models import DEFAULT_MODEL
from awsquiz.core.study.schedule import Strength

TODAY = 739_000
PACE = Tempo(new=20, review=10, again=10)
LONGEST = PACE.of(0, is_new=True)


def facts(count: int, *, known: int = 0, concepts: int = 5) -> list[PlanFact]:
    """So many facts, the earlier of more worth; the first of them learnt ten days ago."""
    strength = Strength(8.0, 5.0, TODAY - 10)
    return [
        PlanFact(f"c{at % concepts}.{at}", f"c{at % concepts}", 1 / (1 + at), strength)
        if at < known
        else PlanFact(f"c{at % concepts}.{at}", f"c{at % concepts}", 1 / (1 + at))
        for at in range(count)
    ]


def means(minutes: int, **rhythm: object) -> Means:
    return Means(DEFAULT_MODEL, PACE, Rhythm(minutes, **rhythm))  # type: ignore[arg-type]


def planned(days: int, minutes: int, among: list[PlanFact], **rhythm: object) -> Plan:
    return plan_to(TODAY + days, TODAY, among, means(minutes, **rhythm))


@given(
    st.integers(1, 40),
    st.integers(1, 60),
    st.integers(0, 60),
    st.integers(0, 60),
    st.frozensets(st.integers(0, 6)),
    st.integers(0, 20),
)
def test_a_plan_follows_from_what_it_is_made_of_and_keeps_to_its_minutes(
    days: int, minutes: int, count: int, known: int, easy: frozenset[int], off: int
) -> None:
    """The same arguments give the same plan; no day is longer than it may be, but for a question
    that was begun; a break has none; what is met is told of with its recall, the rest as unmet."""
    among, taken = facts(count, known=known), (DaysOff(TODAY + off, TODAY + off + 2),)
    plan = planned(days, minutes, among, easy=easy, breaks=taken)
    assert plan == planned(days, minutes, among, easy=easy, breaks=taken)
    rhythm = Rhythm(minutes, easy, taken)
    for day in plan.days:
        assert TODAY <= day.day < TODAY + days
        assert 0 < day.minutes + 1 <= (rhythm.seconds(day.day) + LONGEST) / 60 + 1.5
    assert not {day.day for day in plan.days} & set(range(TODAY + off, TODAY + off + 3))
    assert plan.recall.keys() | set(plan.unmet) == {each.fact for each in among}
    assert not plan.recall.keys() & set(plan.unmet)
    assert plan.known >= plan.known_now
    assert not set(plan.today.new) & set(plan.today.reviews)
    assert sum(day.new for day in plan.days) == len(plan.recall) - min(known, count)


def test_what_is_left_out_is_worth_least() -> None:
    """With ten minutes a day for two hundred facts those that decide most are met."""
    among = facts(200)
    plan = planned(5, 10, among)
    met = [each.worth for each in among if each.fact in plan.recall]
    unmet = [each.worth for each in among if each.fact in plan.unmet]
    assert len(unmet) > 50
    assert sum(met) / len(met) > 4 * sum(unmet) / len(unmet)
    assert list(plan.unmet) == sorted(plan.unmet, key=lambda name: -int(name.partition(".")[2]))


def test_missed_days_are_spread_over_those_that_are_left() -> None:
    """Who comes back after five days has days as long as before, and no day of six."""
    among = facts(300)
    back = plan_to(TODAY + 20, TODAY + 5, among, means(20))
    assert {day.minutes for day in back.days} <= {19, 20, 21}


def test_the_last_days_review_what_was_learnt() -> None:
    """Retention is aimed at the day: most questions of the last day are reviews, and more is known
    then than if all days had been of new facts."""
    plan = planned(20, 20, facts(300))
    assert plan.days[-1].reviews > plan.days[-1].new
    assert plan.days[0].new > plan.days[0].reviews


def test_what_is_known_on_the_day_anyway_is_not_asked() -> None:
    """A fact that lasts for years is left alone, though there is time and it decides most."""
    lasting = PlanFact("c.1", "c", 1.0, Strength(30_000.0, 3.0, TODAY - 40))
    shaky = PlanFact("c.2", "c", 0.1, Strength(2.0, 5.0, TODAY - 4))
    assert planned(3, 30, [lasting, shaky]).today.reviews == ("c.2",)


def test_what_was_studied_today_waits_for_another_day() -> None:
    """A fact is asked once a day."""
    fresh = PlanFact("c.1", "c", 1.0, Strength(2.0, 5.0, TODAY))
    assert planned(3, 30, [fresh]).today.reviews == ()


def test_mocks_are_sat_in_the_last_fortnight_and_take_their_time() -> None:
    """A third of the day, where that is at least five questions."""
    plan = planned(30, 40, facts(300))
    assert [(TODAY + 30 - day.day, day.mock) for day in plan.days if day.mock] == [
        *((14, 6), (7, 6), (4, 6))
    ]
    assert not any(day.mock for day in planned(30, 20, facts(300)).days)


def test_the_minutes_that_are_told_suffice_and_five_fewer_do_not() -> None:
    """For all facts to be met before the exam; where no day is long enough, None."""
    among = facts(120)
    enough = minutes_for_all(planned(5, 5, among), among, means(5), TODAY)
    assert enough is not None
    assert not planned(5, enough, among).unmet
    assert planned(5, enough - 5, among).unmet
    many = facts(3000)
    assert minutes_for_all(planned(1, 5, many), many, means(5), TODAY) is None


def test_of_very_many_the_minutes_that_are_told_suffice_and_much_less_does_not() -> None:
    """They are looked for among a few of them."""
    among = facts(900, concepts=30)
    enough = minutes_for_all(planned(50, 5, among), among, means(5), TODAY)
    assert enough is not None
    assert not planned(50, enough, among).unmet
    assert planned(50, round(enough * 0.8), among).unmet


def test_what_today_asks_needs_no_other_day() -> None:
    """Home and sessions do not wait for the days until the exam."""
    among = facts(90, known=20)
    assert agenda_to(TODAY + 16, TODAY, among, means(15)) == planned(16, 15, among).today


def test_what_is_left_out_is_told_by_concept_and_domain_the_least_loss_first() -> None:
    """Points are of the score, and add up over the facts."""
    among = [
        *(PlanFact(f"dear.{at}", "dear", 0.1) for at in range(9)),
        *(PlanFact(f"cheap.{at}", "cheap", 0.01) for at in range(9)),
    ]
    plan = planned(1, 4, among)
    domains = {each.fact: f"domain of {each.concept}" for each in among}
    cheap, *rest = facts_left_out(plan, among, domains)
    assert (cheap.concept, cheap.domain, cheap.facts) == ("cheap", "domain of cheap", 9)
    assert cheap.points == round(9 * 0.01 * 900 * 0.65)
    assert all(each.concept == "dear" for each in rest)


def test_more_minutes_leave_no_less_known() -> None:
    """Nor an earlier beginning."""
    among = facts(200)
    known = [planned(10, minutes, among).known for minutes in (5, 10, 20, 40, 80)]
    assert known == sorted(known)
    assert planned(20, 10, among).known > planned(10, 10, among).known


def test_a_day_that_follows_the_plan_has_the_next_days_plan_as_foretold() -> None:
    """Near enough: answers are right or wrong, and the plan reckons with both."""
    among = facts(100, known=30)
    plan = planned(10, 15, among)
    met = {*plan.today.new, *plan.today.reviews}
    after = [
        replace(each, strength=DEFAULT_MODEL.reviewed(each.strength, 3, TODAY))
        if each.fact in met
        else each
        for each in among
    ]
    tomorrow = plan_to(TODAY + 10, TODAY + 1, after, means(15))
    assert abs(tomorrow.known - plan.known) < 0.1


def test_what_is_due_beside_the_plan_is_of_today_and_of_no_other_day() -> None:
    """It takes its time, also where the plan chose no review."""
    plan = planned(9, 20, facts(30, known=5))
    more = with_due_beside(plan, TODAY, 12)
    assert more.days[0].reviews == plan.days[0].reviews + 12
    assert more.days[0].minutes > plan.days[0].minutes
    assert more.days[1:] == plan.days[1:]
    alone = with_due_beside(planned(1, 20, []), TODAY, 12).days[0]
    assert (alone.day, alone.new, alone.reviews, alone.minutes) == (TODAY, 0, 12, 2)
