"""Lines of a whole screen, and addresses in them."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from awsquiz.terminal.console import console, show
from awsquiz.terminal.layout import Foot, Scrolled, Scrolling, key_row, key_rows, page
from awsquiz.terminal.whole_line import WholeLine, breaks

ADDRESS = (
    "https://docs.aws.amazon.com/autoscaling/ec2/userguide/what-is-amazon-ec2-auto-scaling.html"
)


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_keys_break_between_two_pairs_alone(width: int) -> None:
    """No key is torn from what it does, at any width."""
    pairs = [("1–4 ⏎", "고르기"), ("u", "되돌리기"), ("-", "묻지 않기"), ("q", "그만두기")] * 3
    rows = [row.plain for row in key_rows(pairs, width)]
    assert all(Text(row).cell_len <= width for row in rows)
    told = [pair for row in rows for pair in row.split(" · ")]
    assert told == [f"{key} {name}" for key, name in pairs]


def test_one_row_of_keys_has_the_most_needed_ones() -> None:
    """The first ones as far as there is room, and the last, which leaves."""
    pairs = [
        ("1–4 ⏎", "고르기"),
        ("?", "힌트"),
        ("s", "노트"),
        ("u", "되돌리기"),
        ("q", "그만두기"),
    ]
    assert key_row(pairs, 40).plain == "1–4 ⏎ 고르기 · ? 힌트 · q 그만두기"
    assert key_row(pairs, 80).plain == key_rows(pairs, 80)[0].plain
    assert key_row(pairs, 10).plain == "1–4 ⏎ 고르기"
    assert key_row(pairs[-1:], 40).plain == "q 그만두기"


@pytest.mark.parametrize("width", [40, 60, 80])
def test_an_address_goes_on_below_itself(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Behind one of its signs, never at the first column; put together it is whole."""
    monkeypatch.setenv("TERM", "xterm")  # a dumb one has 80 columns, whatever is said
    screen = console(file=(out := io.StringIO()))
    screen._force_terminal, screen.width, screen.no_color = True, width, True
    show(screen, WholeLine(Text(ADDRESS)))
    lines = out.getvalue().splitlines()
    assert len(lines) > 1
    assert all(line.startswith("    ") and len(line) <= width for line in lines)
    assert "".join(line.strip() for line in lines) == ADDRESS
    assert all(line.rstrip()[-1] in "/-" for line in lines[:-1])


def test_an_address_is_one_line_in_a_pipe() -> None:
    """So that other programs find it."""
    show(console(plain=True, file=(out := io.StringIO())), WholeLine(Text(ADDRESS)))
    assert out.getvalue() == f"    {ADDRESS}\n"


@given(st.text(st.sampled_from("ab/-한글 ."), max_size=80), st.integers(22, 60))
def test_no_broken_line_is_too_long(text: str, width: int) -> None:
    """Hangul takes two cells of a line."""
    parts = Text(text).divide(breaks(text, width, width - 2))
    assert "".join(part.plain for part in parts) == text
    assert all(part.cell_len <= width - (2 if at else 0) for at, part in enumerate(parts))


@given(st.integers(1, 40), st.integers(0, 60), st.integers(0, 5), st.integers(0, 6))
def test_a_page_is_as_high_as_the_screen(height: int, lines: int, head: int, foot: int) -> None:
    """Whatever stands above and below; of the body there is always something."""
    body = Scrolled([Text(f"line {at}") for at in range(lines)])
    above, below = [Text("head")] * head, Foot(40, [("q", "leave")], [Text("foot")] * foot)
    shown = page(above, body, below, Scrolling(), height)
    assert len(shown) == height
    if lines > 1 and height > 2:
        assert any(line.plain.startswith("line") or "PageDown" in line.plain for line in shown)


def test_page_down_shows_the_rest() -> None:
    """And says as long as there is more."""
    scrolling, body = Scrolling(), Scrolled([Text(str(at)) for at in range(9)])
    assert scrolling.shown(body, 6)[-1].plain == "  ↓ PageDown"
    scrolling.move("pagedown")
    assert [line.plain for line in scrolling.shown(body, 6)] == list("345678")
    assert not scrolling.has_more
