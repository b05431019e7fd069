"""Runs of awsquiz in processes of their own, with all imports done: thousands are cheap.

A process with all of awsquiz imported is forked for each run; there the real `main` is run.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import select
import signal
import sys
import time
import traceback
from pathlib import Path
from typing import NamedTuple

TRACEBACK = 99
"""The exit code of a run that ended in a traceback."""


_CONTENT = Path(__file__).parent.parent / "tests" / "data" / "content"
"""What is studied: a new home makes its index in a moment, and it fits on a small disk."""


def warm() -> None:
    """Imports all of awsquiz."""
    import awsquiz

    for module in pkgutil.walk_packages(awsquiz.__path__, "awsquiz."):
        importlib.import_module(module.name)
    for name in ("fsrs", "yaml", "rich.table", "rich.padding", "rich.rule", "questionary"):
        importlib.import_module(name)


class Ended(NamedTuple):
    """How a run ended: its exit code (-9 where it was killed), and what it wrote."""

    code: int
    out: str
    err: str


def run(
    arguments: list[str],
    home: Path,
    typed: bytes = b"",
    kill_after: float = 0,
    patience: float = 60,
) -> Ended:
    """One run in that home, killed after so many seconds; without them it may end by itself.

    One that takes longer than `patience` is killed and told as a hang: its code is -14.
    """
    stdin, stdout, stderr = os.pipe(), os.pipe(), os.pipe()
    child = os.fork()
    if child == 0:
        _be(arguments, home, stdin, stdout, stderr)
    for end in (stdin[0], stdout[1], stderr[1]):
        os.close(end)
    limit = time.monotonic() + (kill_after or patience)
    out, err = _talk(child, stdin[1], (stdout[0], stderr[0]), typed, limit)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if code == -signal.SIGKILL and not kill_after:
        code = -signal.SIGALRM
    return Ended(code, out.decode(errors="replace"), err.decode(errors="replace"))


def _talk(
    child: int, stdin: int, ends: tuple[int, int], typed: bytes, limit: float
) -> tuple[bytes, bytes]:
    """Types, and reads until all is said; kills the child at the limit."""
    written = dict.fromkeys(ends, b"")
    still = set(ends)
    os.set_blocking(stdin, False)
    while still:
        left = limit - time.monotonic()
        if left <= 0:
            os.kill(child, signal.SIGKILL)
            limit = float("inf")
        takers = [stdin] if typed else []
        readable, writable, _ = select.select(still, takers, [], max(0, min(left, 60)))
        for end in readable:
            data = os.read(end, 65536)
            written[end] += data
            if not data:
                still.discard(end)
        if writable:
            typed = _typed(stdin, typed)
        if not typed and stdin >= 0:
            os.close(stdin)
            stdin = -1
    if stdin >= 0:
        os.close(stdin)
    for end in ends:
        os.close(end)
    return written[ends[0]], written[ends[1]]


def _typed(stdin: int, typed: bytes) -> bytes:
    """What is still to be typed."""
    try:
        return typed[os.write(stdin, typed[:65536]) :]
    except BrokenPipeError:
        return b""


def _be(arguments: list[str], home: Path, *pipes: tuple[int, int]) -> None:
    """In the child: nothing of what the parent has to do at its end may happen here."""
    code = TRACEBACK
    try:
        for number, pipe in enumerate(pipes):
            os.dup2(pipe[number > 0], number)
            for end in pipe:
                os.close(end)
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
        sys.stdout = open(1, "w", buffering=1, encoding="utf-8", closefd=False)  # noqa: SIM115
        sys.stderr = open(2, "w", buffering=1, encoding="utf-8", closefd=False)  # noqa: SIM115
        os.environ |= {"AWSQUIZ_LANG": "en", "TERM": "dumb", "COLUMNS": "100"}
        os.environ |= {"AWSQUIZ_HOME": str(home), "AWSQUIZ_CONTENT": str(_CONTENT)}
        os.chdir(home)
        sys.argv = ["awsquiz", *arguments]
        from awsquiz.__main__ import main

        try:
            main()
        except SystemExit as ended:
            code = int(ended.code or 0)
        except BaseException:
            traceback.print_exc(file=sys.stderr)
        sys.stdout.flush()
    finally:
        os._exit(code)
