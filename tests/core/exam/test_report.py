"""The report: counted again by hand."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.events import ExamDomain
from awsquiz.core.exam.paper import retrying
from awsquiz.core.exam.report import Part, as_json, in_short, report
from awsquiz.core.exam.score import needed, pass_share, scaled
from awsquiz.core.exam.sitting import Sitting
from tests.core.exam.papers import Seat, Stamps, one, several

DOMAINS = (
    ExamDomain(id="a", title="가", weight=75),
    ExamDomain(id="b", title="나", weight=25),
)


def handed_in(*given: str, **more: object) -> Sitting:
    """Four questions that count and one that does not; all right answers are 1."""
    seat = Seat(
        one("ec2", domain="a"),
        one("ec2", domain="a", fact="ec2.0002"),
        one("ecs", domain="a"),
        one("s3", domain="b"),
        one("s3", domain="b", scored=False, fact="s3.0002"),
        domains=DOMAINS,
        **more,
    )
    seat.answers(*given, seconds=2)
    seat.desk.hand_in()
    return seat.sitting


def test_only_scored_questions_count() -> None:
    """The unscored one is told by itself."""
    told = report(handed_in("1", "1", "2", "1", "1"))
    assert (told.right, told.scored) == (3, 4)
    assert (told.unscored_right, told.unscored) == (1, 1)
    assert told.scaled == 100 + 900 * 3 // 4
    assert told.passed is True


def test_parts_are_counted_by_themselves() -> None:
    """Domains in their order, concepts with the weakest first."""
    told = report(handed_in("1", "2", "2", "1", "1"))
    assert told.domains == (Part("a", "가", 1, 3, 75), Part("b", "나", 1, 1, 25))
    assert [(part.id, part.right, part.total) for part in told.concepts] == [
        ("ecs", 0, 1),
        ("ec2", 1, 2),
        ("s3", 1, 1),
    ]


def test_unanswered_is_wrong() -> None:
    """As in the real exam."""
    told = report(handed_in("1", "-", "-", "-", "-"))
    assert (told.right, told.answered, told.passed) == (1, 1, False)


def test_changed_answers_are_told_by_what_came_of_them() -> None:
    """Right to wrong, wrong to right, wrong to wrong: as the question was left each time."""
    seat = Seat(one("a"), one("b"), one("c"), one("d"))
    seat.answers("1", "2", "2", "3")
    seat.answers("2", "1", "3", "3")
    seat.desk.hand_in()
    changes = report(seat.sitting).changes
    assert (changes.right_to_wrong, changes.wrong_to_right, changes.wrong_to_wrong) == (1, 1, 1)


def test_pace_is_of_what_was_seen() -> None:
    """The longest is named; what was never opened took no time."""
    seat = Seat(one("a"), one("b"), one("c"), one("d"))
    for number, seconds in ((1, 10), (2, 50), (3, 20)):
        seat.desk.turn(number)
        seat.clock.passes(seconds)
    seat.desk.hand_in()
    told = report(seat.sitting)
    assert told.pace is not None
    assert (told.pace.median, told.pace.longest, told.pace.longest_number) == (20, 50, 2)
    assert told.seconds == 80


def test_mistakes_come_first_then_guesses() -> None:
    """And the rest in their order."""
    seat = Seat(one("a"), one("b"), one("c"), one("d"))
    seat.answers("1", "1", "2", "1")
    seat.desk.turn(2)
    seat.desk.guess()
    seat.desk.hand_in()
    assert [row.number for row in report(seat.sitting).mistakes_first] == [3, 2, 1, 4]


def test_earlier_sittings_of_the_same_exam_are_compared() -> None:
    """Not later ones, not other exams, not retries, not what is still open."""
    first = handed_in("1", "1", "1", "1", "1", **Stamps(8)())
    other = handed_in("1", "1", "1", "1", "1", blueprint="saa-c03", **Stamps(7)())
    later = handed_in("1", "1", "1", "1", "1", **Stamps(13)())
    again = handed_in("1", "1", "1", "1", "1", retry=first.id, **Stamps(6)())
    this = handed_in("2", "1", "1", "1", "1", **Stamps(12)())
    told = report(this, [first, other, later, again, this])
    assert [(each.id, each.scaled) for each in told.earlier] == [(first.id, 1000)]


def test_a_retry_asks_the_mistakes_and_passes_nobody() -> None:
    """Wrong and guessed ones, all of which count, with their share of the time."""
    seat = Seat(one("a"), one("b"), one("c", scored=False), one("d"), minutes=8)
    seat.answers("1", "2", "2", "1")
    seat.desk.guess()
    seat.desk.hand_in()
    start = retrying(seat.sitting, Random(1), Stamps(14))
    assert start is not None
    assert {each.fact for each in start.questions} == {"b.0001", "c.0001", "d.0001"}
    assert all(each.scored for each in start.questions)
    assert (start.ms, start.retry) == (6 * 60_000, seat.start.id)
    assert report(Sitting.of(start)).passed is None


def test_there_is_nothing_to_retry_where_all_was_right() -> None:
    """None instead of an empty exam."""
    seat = Seat(one("a"))
    seat.answers("1")
    seat.desk.hand_in()
    assert retrying(seat.sitting, Random(1), Stamps(14)) is None


def test_what_is_under_way_tells_nothing() -> None:
    """No verdict, and no number of right answers in the list."""
    seat = Seat(one("a"))
    seat.answers("1")
    told = report(seat.sitting)
    assert (told.state, told.passed) == ("open", None)
    assert (in_short(told)["scaled"], in_short(told)["right"]) == (None, None)


def test_json_has_every_key() -> None:
    """Whatever the values are: those at their defaults as well."""
    told = as_json(report(handed_in("1")))
    rows = told["questions"]
    assert isinstance(rows, list)
    keys = {"id", "form", "shape", "domain", "scored", "concept", "title", "fact", "stem"}
    keys |= {
        "statement",
        "options",
        "lefts",
        "answer",
        "explanation",
        "docs",
        "note",
        "line",
        "own_sentence",
    }
    assert set(rows[0]["question"]) == keys
    assert set(rows[0]["question"]["options"][0]) == {"key", "text", "reason"}


@given(st.integers(1, 300), st.integers(100, 1000))
def test_needed_is_the_fewest_that_pass(total: int, mark: int) -> None:
    """One less does not."""
    least = needed(mark, total)
    assert least <= total
    assert scaled(least, total) >= mark
    assert least == 0 or scaled(least - 1, total) < mark


@pytest.mark.parametrize(
    ("right", "total", "points"),
    [(0, 50, 100), (50, 50, 1000), (34, 50, 712), (1, 3, 400), (0, 0, 100)],
)
def test_the_scale_is_in_proportion(right: int, total: int, points: int) -> None:
    """100 to 1000, rounded to the nearest."""
    assert scaled(right, total) == points


def test_the_pass_mark_is_a_share() -> None:
    """720 on the scale is 69 percent right."""
    assert pass_share(720) == pytest.approx(0.689, abs=0.001)


@given(
    st.lists(st.lists(st.sampled_from("12345"), max_size=3, unique=True), min_size=1, max_size=9)
)
def test_the_report_is_an_independent_recount(given: list[list[str]]) -> None:
    """Counted again from the answers alone."""
    seat = Seat(*(several(f"q{at}", "13") for at in range(len(given))))
    for number, keys in enumerate(given, 1):
        seat.desk.turn(number)
        seat.desk.answer(tuple(keys))
    seat.desk.hand_in()
    told = report(seat.sitting)
    assert told.right == sum(set(keys) == {"1", "3"} for keys in given)
    assert told.answered == sum(len(keys) == 2 for keys in given)
    assert sum(part.right for part in told.concepts) == told.right
    assert [row.number for row in told.questions if row.right] == [
        number for number, keys in enumerate(given, 1) if set(keys) == {"1", "3"}
    ]
