"""Work in several processes: what comes of it is what comes of it in one."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.emoji import Emoji

from awsquiz.cli import side_by_side
from awsquiz.cli.side_by_side import side_by_side as shared
from awsquiz.core.notes import read_note

HERE = os.getpid()
COSTS = [5, 1, 1, 8, 0, 3, 2]
needs_fork = pytest.mark.skipif(not side_by_side._CAN_FORK, reason="one process does it all there")


@pytest.fixture(autouse=True)
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the machine has but one."""
    if side_by_side._CAN_FORK:
        monkeypatch.setattr(side_by_side, "_processors", lambda: 3)


def elsewhere(act: Callable[[], None]) -> Callable[[int], int]:
    """Work that does something in any process but this one; here it gives the number's square."""

    def work(number: int) -> int:
        if os.getpid() != HERE:
            act()
        return number * number

    return work


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(0, 9), max_size=200))
def test_results_come_in_the_order_of_their_numbers(costs: list[int]) -> None:
    """However much each piece of work costs, and whoever does it."""
    assert shared(lambda at: (at, str(at)), costs, least=0) == [
        (at, str(at)) for at in range(len(costs))
    ]


@needs_fork
def test_others_do_their_part() -> None:
    """Work that waits until somebody else has begun is not all done by this process."""
    found, told = os.pipe()

    def work(number: int) -> int:
        if os.getpid() != HERE:
            os.write(told, b".")
        elif number == 0:
            os.read(found, 1)
        return os.getpid()

    assert {*shared(work, COSTS, least=0)} != {HERE}


def test_little_work_is_done_here() -> None:
    """To start a process for it would take longer."""
    assert {*shared(lambda _: os.getpid(), COSTS, least=100)} == {HERE}


@needs_fork
@pytest.mark.parametrize(
    "act", [lambda: os._exit(0), lambda: os.kill(os.getpid(), 9), lambda: 1 / 0]
)
def test_what_a_process_did_not_tell_is_done_here(act: Callable[[], None]) -> None:
    """It may be out of memory, be killed, or fail where this one would not."""
    assert shared(elsewhere(act), COSTS, least=0) == [at * at for at in range(len(COSTS))]


def test_what_the_work_raises_is_raised(capfd: pytest.CaptureFixture[str]) -> None:
    """As if it were done here, and no process prints anything of its own."""
    with pytest.raises(ZeroDivisionError):
        shared(lambda at: 1 // (at - 3), COSTS, least=0)
    assert capfd.readouterr() == ("", "")


@needs_fork
def test_nothing_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a process nor an open file, also where the work fails."""
    begun: list[int] = []
    fork, files = os.fork, Path("/proc/self/fd")

    def counted() -> int:
        begun.append(fork())
        return begun[-1]

    monkeypatch.setattr(os, "fork", counted)
    before = len([*files.iterdir()]) if files.exists() else 0
    for work in (lambda at: at, lambda at: 1 // (at - 3)):
        with suppress(ZeroDivisionError):
            shared(work, COSTS, least=0)
    assert not before or len([*files.iterdir()]) == before
    assert len(begun) == 4
    for child in begun:
        with pytest.raises(ProcessLookupError):
            os.kill(child, 0)


def test_progress_goes_forward_and_is_told_here() -> None:
    """Done of all, by this process alone: another has no screen."""
    told: list[tuple[int, int]] = []
    shared(lambda at: at, COSTS, lambda done, total: told.append((done, total)), least=0)
    assert told == sorted(told)
    assert all(total == len(COSTS) for _, total in told)


def test_what_is_read_of_a_note_can_be_sent() -> None:
    """Otherwise all notes would be read here, and nobody would see why it takes so long."""
    note = "# SQS\n\n> 메시지 대기열 서비스이다\n\n## 제한\n\n- 보존 기간은 최대 14일이다 :x:\n"
    draft = read_note(note, "n.md", emojize=Emoji.replace)
    sent = pickle.loads(pickle.dumps(draft))
    assert sent == draft
    assert sent.derive("- 최대 **14일**이다 :o:") == draft.derive("- 최대 **14일**이다 :o:")
