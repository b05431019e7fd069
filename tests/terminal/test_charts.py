"""Charts of characters, read by their shape alone."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.terminal import charts

DAYS = ["월", "화", "수", "목", "금", "토", "일"]


def test_a_calendar_has_weeks_from_left_to_right() -> None:
    """Monday at the top, today at the end of what is there, months where they begin."""
    today = date(2026, 12, 3).toordinal()  # a Thursday
    shades = {today: 4, today - 1: 1, today - 7: 2, today - 4: 3, today - 99: 4}
    months = {date(2026, 11, 1).toordinal(): "11월", date(2026, 12, 1).toordinal(): "12월"}
    lines = charts.calendar(shades, today, 6, DAYS, months, "green")
    assert [line.plain for line in lines] == [
        "   11월",
        "월 · · · · · ·",
        "화 · · · · · ·",
        "수 · · · · · ▂",
        "목 · · · · ▄ █",
        "금 · · · · ·",
        "토 · · · · ·",
        "일 · · · · ▆",
    ]


@given(st.integers(700_000, 750_000), st.integers(1, 53))
def test_a_calendar_shows_each_day_once(today: int, weeks: int) -> None:
    """All weeks whole but the last, which ends today."""
    day = date.fromordinal(today)
    begins = {each: "Jan" for each in range(today - 400, today) if date.fromordinal(each).day == 1}
    shades = dict.fromkeys(range(today - 500, today + 9), 1)
    head, *lines = charts.calendar(shades, today, weeks, DAYS, begins, "green")
    shown = [line.plain.count("▂") for line in lines]
    assert sum(shown) == 7 * (weeks - 1) + day.weekday() + 1
    assert shown == sorted(shown, reverse=True)
    assert head.cell_len <= 3 + 2 * weeks


def test_upright_bars_stand_on_a_line_with_labels() -> None:
    """The most beside the top; little is seen beside much; a label too long is left out."""
    lines = charts.upright([0, 4, 1, 16], ["<1", "", "", "long"], [""] * 4, height=2, width=1)
    assert [line.plain for line in lines] == ["16       █", "     ▄ ▁ █", "   ▔▔▔▔▔▔▔", "   <1"]
    lines = charts.upright([0, 0], ["a", "b"], [""] * 2, height=1, width=2)
    assert [line.plain for line in lines] == ["0", "  ▔▔▔▔▔", "  a  b"]


@pytest.mark.parametrize(
    ("share", "mark", "drawn"),
    [
        (0.0, None, "──────────"),
        (0.5, 0.9, "━━━━━────┃"),
        (1.0, 0.9, "━━━━━━━━━┃"),
        (2.0, 1.0, None),
    ],
)
def test_a_lying_bar_has_its_mark(share: float, mark: float | None, drawn: str | None) -> None:
    """It never runs over."""
    line = charts.bar(share, 10, "green", mark).plain
    assert line == drawn if drawn else len(line) == 10


@given(st.lists(st.integers(0, 10**6), min_size=3, max_size=3), st.integers(3, 80))
def test_parts_of_a_bar_add_up(amounts: list[int], width: int) -> None:
    """Whatever they are; what is there is seen, what is not is not."""
    parts = [(amount, sign, "") for amount, sign in zip(amounts, "abc", strict=True)]
    line = charts.stacked(parts, width).plain
    assert len(line) == width
    for amount, sign in zip(amounts, "abc", strict=True):
        assert (sign in line) == (amount > 0)
        if sum(amounts):
            assert abs(line.count(sign) - amount * width / sum(amounts)) <= 2
