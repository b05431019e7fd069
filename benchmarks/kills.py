"""Sessions that are killed at any moment: `python benchmarks/kills.py [RUNS] [SEED]`.

`awsquiz study` runs in a pseudo-terminal, is answered by key, and is killed (SIGKILL) after some
random time. Then each answer that was acknowledged on the screen has to be in the journal, none twice and
none that was not given; and the next start has to work. Prints what was seen; exit code 1 where an
answer was lost.
"""

from __future__ import annotations

import os
import re
import signal
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random

import pexpect

from awsquiz.storage.journal import Journal, Unread

# The verdict, with the styles of the terminal around it.
_ACKNOWLEDGED = re.compile(r"[○✕] (?:Again|Hard|Good|Easy)")


class Killed:
    """One session until it is killed."""

    def __init__(self, home: Path, seconds: float, random: Random) -> None:
        self._until = time.monotonic() + seconds
        self._random = random
        self.shown = ""
        self.given = 0
        self._child = pexpect.spawn(
            sys.executable,
            ["-m", "awsquiz", "study"],
            env=os.environ | {"AWSQUIZ_HOME": str(home), "AWSQUIZ_LANG": "en", "TERM": "xterm"},
            encoding="utf-8",
            dimensions=(40, 100),
        )

    def run(self) -> None:
        """Answers until its time is over, then kills it."""
        turned = 0
        while time.monotonic() < self._until and self._child.isalive():
            self._read()
            if "\x1b[6n" in self.shown[-400:]:
                self._child.send("\x1b[1;1R")  # a terminal tells where its cursor is
            # A card is turned once it is shown, and graded once its back is.
            if self.shown.count("turn the card") > turned:
                turned = self.shown.count("turn the card")
                self._child.send(" ")
            elif re.search(r"4 +Easy", self.shown[self._last_turn() :]):
                self._child.send(self._random.choice("1334"))
                self.given += 1
                self.shown += "\n<answered>"
        self._child.kill(signal.SIGKILL)
        self._read()
        self._child.close()

    def _last_turn(self) -> int:
        return max(self.shown.rfind("turn the card"), self.shown.rfind("<answered>"))

    def _read(self) -> None:
        try:
            self.shown += self._child.read_nonblocking(65536, 0.02)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return

    @property
    def acknowledged(self) -> int:
        """Answers whose verdict was on the screen."""
        return len(_ACKNOWLEDGED.findall(re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", self.shown)))


def run(runs: int, seed: int) -> list[str]:
    """What went wrong, a line each."""
    random = Random(seed)
    wrong: list[str] = []
    seen: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "config.toml").write_text("new = 100000\n", encoding="utf-8")
        before = 0
        for number in range(runs):
            session = Killed(home, random.uniform(0.15, 3.0), random)
            session.run()
            events = list(Journal(home / "journal").events())
            answers = [event for event in events if not isinstance(event, Unread)]
            if len({event.id for event in answers}) != len(answers):
                wrong.append(f"run {number}: an answer is there twice")
            written = len(answers) - before
            if not session.acknowledged <= written <= session.given:
                wrong.append(
                    f"run {number}: {session.given} given, {session.acknowledged} acknowledged,"
                    f" {written} in the journal"
                )
            seen["acknowledged"] += session.acknowledged
            seen["written"] += written
            seen["killed before the verdict"] += written > session.acknowledged
            seen["killed before the first card"] += "turn the card" not in session.shown
            seen["torn lines"] = len(events) - len(answers)
            before = len(answers)
        started = pexpect.run(
            f"{sys.executable} -m awsquiz --json", env=os.environ | {"AWSQUIZ_HOME": folder}
        )
        if b'"answers"' not in started:
            wrong.append(f"the next start does not work: {started.decode()}")
    print(f"{runs} runs: " + ", ".join(f"{name} {count}" for name, count in seen.items()))
    return wrong


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    found = run(*given, *(200, 1)[len(given) :])
    print("\n".join(found) or "nothing was lost")
    sys.exit(bool(found))
