"""The exam's pages: what the keys do, what is seen, at every size of a screen."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awsquiz.core.events import KeyDoubt
from awsquiz.core.exam_question import ExamOption
from awsquiz.terminal.exam.screen import ExamScreen
from awsquiz.terminal.exam.slots import clock
from tests.core.exam.papers import Seat, matching, one, ordering, several

KEYS = [*"123456nbpfxrgeyuq", *("up", "down", "left", "right", "enter", "space", "escape")]
KEYS += ["pageup", "pagedown", "backspace"]


class Pages:
    """A sitting on a screen of some size."""

    def __init__(self, seat: Seat, width: int = 60, height: int = 24) -> None:
        self.seat = seat
        self.screen = ExamScreen(seat.desk)
        self.size = (width, height)

    def press(self, *keys: str) -> bool:
        """Presses keys, drawing after each as the terminal does."""
        left = False
        for key in keys:
            left = self.screen.press(key)
            self.shown()
        return left

    def shown(self) -> str:
        return "\n".join(line.plain for line in self.screen.lines(*self.size))

    @property
    def answers(self) -> list[tuple[str, ...]]:
        return [slot.answer for slot in self.seat.sitting.slots]


@pytest.fixture
def pages() -> Pages:
    return Pages(Seat(one("a"), several("b"), ordering("c"), one("d")))


def test_digits_choose_and_arrows_turn(pages: Pages) -> None:
    """A digit is an answer at once; right and n go on, left, b and p back."""
    pages.press("2", "right", "1", "3", "n", "b", "left")
    assert pages.answers[:2] == [("2",), ("1", "3")]
    assert pages.seat.sitting.at == 1


def test_enter_chooses_then_goes_on(pages: Pages) -> None:
    """Arrows and enter alone are enough for the whole exam."""
    pages.press("down", "enter", "enter")
    pages.press("enter", "down", "down", "space", "enter")
    pages.press("enter", "down", "enter", "down", "enter", "enter")
    pages.press("up", "enter")
    assert pages.answers == [("2",), ("1", "3"), ("1", "2", "3"), ("1",)]


def test_a_number_goes_to_its_question(pages: Pages) -> None:
    """#, digits, enter; one too high is the last; escape leaves it at that."""
    pages.press("#", "3", "enter")
    assert pages.seat.sitting.at == 3
    pages.press("#", "9", "9", "enter")
    assert pages.seat.sitting.at == 4
    pages.press("#", "2", "escape")
    assert (pages.seat.sitting.at, pages.answers[3]) == (4, ())


def test_flag_and_guess_are_seen(pages: Pages) -> None:
    """And taken back by the same key."""
    pages.press("f", "g")
    assert "⚑" in pages.shown()
    assert "guessed" in pages.shown().splitlines()[1]
    pages.press("f", "g")
    assert "⚑" not in pages.shown()


def test_a_doubt_takes_words() -> None:
    """Letters are text then, `q` and digits too; escape goes back, and nothing is doubted."""
    seat = Seat(one("a"))
    pages = Pages(seat, 100)
    pages.press("!", "q", "escape")
    assert not seat.sitting.open.doubted
    pages.press("!", "ㅂ", "1", "space", "답", "둘", "x", "backspace")
    assert "› ㅂ1 답둘_" in pages.shown()
    pages.press("enter")
    [made] = [event for event in seat.written if isinstance(event, KeyDoubt)]
    assert (made.words, made.answer) == ("ㅂ1 답둘", ())


def test_a_doubt_is_seen() -> None:
    """It says that the question still counts; the same key takes it back."""
    pages = Pages(Seat(one("a"), one("gone")), 100)
    assert "! key is wrong" in pages.shown()
    pages.press("!")
    assert "What is wrong with it?" in pages.shown()
    pages.press("enter")
    assert "Its key is doubted; it still counts." in pages.shown()
    assert "! doubted" in pages.shown().splitlines()[1]
    pages.press("!")
    assert "Its key is no longer doubted." in pages.shown()
    assert "! doubted" not in pages.shown()
    pages.press("n", "!", "enter")
    assert "No card has it any more" in pages.shown()


def test_too_many_choices_are_refused_with_a_reason(pages: Pages) -> None:
    """The line at the foot says what to do."""
    pages.press("right", "1", "2", "3")
    assert pages.answers[1] == ("1", "2")
    assert "take one back first" in pages.shown()


def test_the_place_of_a_step_is_shown(pages: Pages) -> None:
    """In an ordering it is its number; backspace takes the last one back."""
    pages.press("#", "3", "enter", "2", "3", "backspace", "1")
    assert pages.answers[2] == ("2", "1")
    assert "[1] 2  보기 2" in pages.shown()
    assert "[2] 1  보기 1" in pages.shown()


def test_a_matching_shows_what_was_chosen_for_each() -> None:
    """And which comes next."""
    pages = Pages(Seat(matching("m")))
    pages.press("2")
    assert "1. 왼쪽 1 → 2 보기 2" in pages.shown()
    assert "2. 왼쪽 2 → ?" in pages.shown()


def test_the_review_page_tells_what_is_left(pages: Pages) -> None:
    """Answered, incomplete, unanswered and flagged, each by its sign."""
    pages.press("1", "n", "1", "n", "f", "r")
    shown = pages.shown()
    assert "1 ●" in shown
    assert "2 ◐" in shown
    assert "3 -⚑" in shown
    assert "4 -" in shown


def test_the_review_page_leads_to_any_question(pages: Pages) -> None:
    """By arrows, or to the next that is open or flagged."""
    pages.press("1", "r", "u", "enter")
    assert pages.seat.sitting.at == 2
    pages.press("#", "4", "enter", "f", "#", "1", "enter", "r", "f", "enter")
    assert pages.seat.sitting.at == 4
    pages.press("r", "left", "left", "enter")
    assert pages.seat.sitting.at == 2


def test_an_incomplete_exam_is_handed_in_only_after_a_warning(pages: Pages) -> None:
    """It says how many are open and flagged; n goes back, y ends."""
    pages.press("1", "f", "e")
    assert "3 unanswered, 1 flagged. Hand in now? y/n" in pages.shown()
    pages.press("n")
    assert not pages.seat.desk.over
    assert pages.press("e", "y")
    assert pages.seat.desk.over


def test_nothing_is_told_before_the_end(pages: Pages) -> None:
    """Neither which is right, nor why."""
    for _at in range(5):
        shown = pages.shown()
        assert "이유" not in shown
        pages.press("1", "n")


def test_the_clock_is_live(pages: Pages) -> None:
    """Each drawing shows what is left then."""
    assert pages.shown().splitlines()[0].endswith("10:00")
    pages.seat.clock.passes(61)
    assert pages.shown().splitlines()[0].endswith("08:59")


def test_any_key_leaves_when_the_time_is_up(pages: Pages) -> None:
    """And is not taken as an answer."""
    pages.seat.clock.passes(601)
    pages.press("2")
    assert pages.seat.desk.over
    assert pages.answers[0] == ()


def test_leaving_writes_the_time_down(pages: Pages) -> None:
    """q leaves, and what is kept is the time until then."""
    pages.seat.clock.passes(42)
    assert pages.press("q")
    assert pages.seat.sitting.used == 42_000


@pytest.mark.parametrize(("ms", "shown"), [(0, "00:00"), (1, "00:01"), (3_600_000, "1:00:00")])
def test_the_clock_rounds_up(ms: int, shown: str) -> None:
    """It shows zero only when the time is up."""
    assert clock(ms) == shown


@given(st.integers(30, 200), st.integers(8, 60), st.lists(st.sampled_from(KEYS), max_size=25))
@settings(max_examples=60)
def test_no_key_breaks_the_page_at_any_size(width: int, height: int, keys: list[str]) -> None:
    """As many lines as the screen has, none wider; the cursor's option is in view."""
    long = tuple(
        ExamOption(key=str(at), text="가나다라 마바사아 " * 12 + f"끝 {at}") for at in range(1, 5)
    )
    seat = Seat(one("a", options=long), several("b"), matching("c"), *map(one, "defghijklmnop"))
    pages = Pages(seat, width, height)
    for key in keys:
        if pages.press(key):
            break
        lines = pages.screen.lines(width, height)
        assert len(lines) == height
        assert all(line.cell_len <= width for line in lines)
        if "Question 1 " in pages.shown() and height > 30:
            assert "›" in pages.shown() or key in ("pageup", "pagedown")
