"""Where what was drawn is, once the terminal has broken its lines anew."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.terminal.prompts.resizing import breaks_anew, rows_taken


def test_a_sign_of_two_cells_goes_to_the_next_row_whole() -> None:
    """So three of them fill two rows of five cells, and a row stays that is narrow enough."""
    assert rows_taken([2, 2, 2], 5) == 2
    assert rows_taken([2, 2, 1], 5) == 1
    assert rows_taken([], 5) == 1


@given(st.lists(st.sampled_from([1, 2]), max_size=300), st.integers(2, 90))
def test_rows_are_as_many_as_the_cells_need(cells: list[int], columns: int) -> None:
    """Each row but the last has one cell free at most."""
    rows = rows_taken(cells, columns)
    assert sum(cells) <= rows * columns
    assert (rows - 1) * (columns - 1) < max(1, sum(cells))


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"TERM": "xterm-256color"}, True),
        ({"TERM": "tmux-256color", "TMUX": "/tmp/tmux", "XTERM_VERSION": "XTerm(1)"}, True),
        ({"TERM": "screen-256color", "TMUX": "/tmp/tmux"}, True),
        ({"TERM": "xterm-256color", "XTERM_VERSION": "XTerm(390)"}, False),
        ({"TERM": "screen", "STY": "1.pts"}, False),
        ({"TERM": "linux"}, False),
    ],
)
def test_terminals_that_only_cut_lines_off_are_known(
    environment: dict[str, str], expected: bool
) -> None:
    """Above what was drawn there stands what must not be erased."""
    assert breaks_anew(environment) is expected
