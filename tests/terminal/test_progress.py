"""The bar of long work: when it is there, and that it does not come back."""

from __future__ import annotations

import io
from types import SimpleNamespace

import pytest

from awsquiz.terminal import progress
from awsquiz.terminal.streams import InertStream


class Terminal(io.StringIO):
    """A stderr that is a terminal."""

    def isatty(self) -> bool:
        return True


class Bar:
    """Keeps what the bar is told."""

    def __init__(self) -> None:
        self.told: list[tuple[int, int]] = []

    def update(self, _task: int, completed: int, total: int) -> None:
        self.told.append((completed, total))

    def stop(self) -> None:
        """As the real one."""


@pytest.fixture
def bar(monkeypatch: pytest.MonkeyPatch) -> Bar:
    """The bar that would be shown; a second passes with each look at the clock."""
    bar, seconds = Bar(), iter(range(1000))
    monkeypatch.setattr(progress, "sys", SimpleNamespace(stderr=Terminal()))
    monkeypatch.setattr(progress.time, "monotonic", lambda: float(next(seconds)))
    monkeypatch.setattr(progress.Watch, "_shown", lambda _watch: (bar, 0))
    return bar


def test_work_of_more_than_a_second_has_a_bar(bar: Bar) -> None:
    """It is told how much is done of how much."""
    with progress.Watch("Reading") as watch:
        watch(1, 2)
    assert bar.told == [(1, 2)]


def test_a_bar_that_was_taken_off_does_not_come_back(bar: Bar) -> None:
    """An index catches up in the middle of a session too, and tells how far it is."""
    with progress.Watch("Reading") as watch:
        watch.stop()
        watch(1, 2)
    assert bar.told == []


def test_a_bar_makes_room_for_a_question(bar: Bar) -> None:
    """It is there again when the work has gone on for a second."""
    with progress.Watch("Reading") as watch:
        watch(1, 3)
        watch.pause()
        watch(2, 3)
        watch(3, 3)
    assert bar.told == [(1, 3), (2, 3), (3, 3)]


def test_what_is_being_read_leaves_nothing_on_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its line is emptied on the screen, although what goes out is text alone otherwise."""
    screen = Terminal()
    monkeypatch.setattr("sys.stderr", InertStream(screen))
    with progress.being_read("reading …"):
        assert screen.getvalue() == "reading …"
    assert screen.getvalue() == "reading …\r\x1b[K"
