"""Runs that are killed at any moment: `python benchmarks/kills.py [RUNS] [SEED] [KIND…]`.

Each kind of command that writes is run in a process of its own and killed (SIGKILL) after some
random time. Then what was said to be saved has to be there, once, no file may be damaged, and the
next start has to work. A hundredth of the runs are `awsquiz study` in a pseudo-terminal, answered
by key. Prints what was seen; exit code 1 where something was lost.
"""

from __future__ import annotations

import os
import re
import signal
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pexpect

from awsquiz.errors import AwsquizError
from awsquiz.storage import cardfile, config, together
from awsquiz.storage.journal import Journal, UnreadLine
from awsquiz.storage.library import yaml_files

sys.path.insert(0, str(Path(__file__).parent))
import forks

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
        mark, is_turned = 0, False
        while time.monotonic() < self._until and self._child.isalive():
            self._read()
            if "\x1b[6n" in self.shown[-400:]:
                self._child.send("\x1b[1;1R")  # a terminal tells where its cursor is
            # A card is turned once it is shown, and graded once its back is.
            if not is_turned and "turn the card" in self.shown[mark:]:
                self._child.send(" ")
                mark, is_turned = len(self.shown), True
            elif is_turned and re.search(r"4 +Easy", self.shown[mark:]):
                self._child.send(self._random.choice("1334"))
                mark, is_turned = len(self.shown), False
                self.given += 1
        self._child.kill(signal.SIGKILL)
        self._read()
        self._child.close()

    def _read(self) -> None:
        try:
            self.shown += self._child.read_nonblocking(65536, 0.02)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return

    @property
    def acknowledged(self) -> int:
        """Answers whose verdict was on the screen."""
        return len(_ACKNOWLEDGED.findall(re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", self.shown)))


@dataclass(frozen=True)
class Kind:
    """A command that writes, and what tells that it has written."""

    name: str
    arguments: Callable[[Random, int], list[str]]
    typed: Callable[[Random], bytes] = lambda random: b""
    told: str = ""
    """Each such word on stdout stands for an event that is on disk."""


def _answers(random: Random) -> bytes:
    return "".join(random.choice(["o", "x"]) + "\n" for _ in range(12)).encode()


def _grades(random: Random) -> bytes:
    return "".join(random.choice("134") + "\n" for _ in range(12)).encode()


def _chosen(random: Random) -> bytes:
    return "".join(random.choice("1234") + "\n" for _ in range(12)).encode() + b"y\ny\n"


def _decisions(random: Random) -> bytes:
    return "".join(random.choice("axnu") + "\n" for _ in range(12)).encode()


_NOTE = "# {}\n\n- 컨테이너를 {}개까지 실행한다\n- 서버를 돌볼 일이 없다\n"
KINDS = [
    Kind(
        "quiz",
        lambda r, n: ["quiz", "--plain", "--form", "ox", "--cram"],
        _answers,
        "○ Right|✕ Wrong",
    ),
    Kind("study", lambda r, n: ["study", "--cram"], _grades, "[○✕] (?:Again|Hard|Good|Easy)"),
    Kind("exam", lambda r, n: ["exam", "mini", "--plain"], _chosen),
    Kind("undo", lambda r, n: ["undo"], told="Taken back"),
    Kind("star", lambda r, n: [r.choice(["star", "unstar"]), r.choice(["lambda", "ec2", "ecs"])]),
    Kind(
        "suspend", lambda r, n: [r.choice(["suspend", "resume"]), r.choice(["ecs", "lambda-edge"])]
    ),
    Kind(
        "goal", lambda r, n: ["goal", r.choice(["saa-c03", "clf-c02"]), f"2099-01-{n % 28 + 1:02}"]
    ),
    Kind("config", lambda r, n: ["config", "new", str(n)]),
    Kind("convert", lambda r, n: ["convert", str(n % 7) + ".md"]),
    Kind("folder", lambda r, n: ["convert", "vault"]),
    Kind("undone", lambda r, n: ["convert", "--undo"]),
    Kind("forget", lambda r, n: ["forget", f"{n % 7}.md", "--yes"]),
    Kind(
        "ask",
        lambda r, n: ["ask", *r.choice([["0.md"], ["0.md", "--undo"], ["--never", "lambda"]])],
    ),
    Kind(
        "triage",
        lambda r, n: ["triage", "--plain", "vault/"],
        _decisions,
        "Asked as it stands|Set aside",
    ),
    Kind("own", lambda r, n: ["quiz", f"{n % 7}.md", "--plain"], _chosen),
    Kind("edit", lambda r, n: ["edit", r.choice(["lambda", "ec2", "ecs", "elastic-beanstalk"])]),
    Kind("backup", lambda r, n: ["backup", "b.zip"]),
    Kind("restore", lambda r, n: ["restore", "whole.zip"]),
    Kind("rebuild", lambda r, n: ["doctor", "--rebuild"]),
]
_NOTES = 24
"""Notes in the folder that is converted whole."""
_NEXT = 25
"""After so many kills of a kind the next start is tried, and half of the times all is looked at."""


class _Home:
    """A home in which one kind of command is killed again and again."""

    def __init__(self, folder: Path, kind: Kind, seed: int) -> None:
        self._path, self._kind, self._random = folder, kind, Random(f"{seed} {kind.name}")
        self.wrong: list[str] = []
        self.seen: Counter[str] = Counter()
        folder.mkdir()
        (folder / "config.toml").write_text("new = 100000\n", encoding="utf-8")
        for number in range(7):
            text = _NOTE.format(f"주제 {number}", number)
            (folder / f"{number}.md").write_text(text, encoding="utf-8")
        (folder / "editor").write_text('#!/bin/sh\nfor it; do :; done\necho "# x" >> "$it"\n')
        (folder / "editor").chmod(0o755)
        os.environ["VISUAL"] = str(folder / "editor")
        forks.run(["quiz", "--plain", "--form", "ox", "-n", "8"], folder, _answers(self._random))
        forks.run(["backup", "whole.zip"], folder)
        self._events = len(self._journal())
        started = time.monotonic()
        self._once(0, 0)
        self._longest = time.monotonic() - started

    def _journal(self) -> list[str]:
        """The ids of all events; what cannot be read is wrong, but for a torn line's rest."""
        events = list(Journal(self._path / "journal").events())
        self.seen["torn lines"] += sum(isinstance(each, UnreadLine) for each in events)
        return [each.id for each in events if not isinstance(each, UnreadLine)]

    def _once(self, number: int, kill_after: float) -> forks.Ended:
        kind = self._kind
        if kind.name == "convert":  # what changes is converted anew
            note = self._path / f"{number % 7}.md"
            note.write_text(_NOTE.format(f"주제 {number % 7}", number), encoding="utf-8")
        if kind.name == "folder":
            self._write_vault(number)
        if kind.name == "restore" and self._random.random() < 0.3:
            for file in (self._path / "journal").rglob("*.jsonl"):
                file.unlink()
            self._events = 0
        arguments = kind.arguments(self._random, number)
        ended = forks.run(arguments, self._path, kind.typed(self._random), kill_after)
        if ended.code == forks.TRACEBACK or ended.code == -signal.SIGALRM:
            self._say(f"{arguments}: {ended.err.strip()[-300:] or 'hangs'}")
        return ended

    def _write_vault(self, number: int) -> None:
        """A folder of notes all of which say the same number."""
        for at in range(_NOTES):
            note = self._path / "vault" / f"{at % 5}" / f"{at}.md"
            note.parent.mkdir(parents=True, exist_ok=True)
            note.write_text(_NOTE.format(f"묶음 {at}", number), encoding="utf-8")

    def _say(self, what: str) -> None:
        self.wrong.append(f"{self._kind.name}: {what}")

    def kill(self, number: int) -> None:
        """One run that is killed, and what has to be true after it."""
        ended = self._once(number, max(0.001, self._random.random() * self._longest * 1.1))
        self.seen["killed"] += ended.code == -signal.SIGKILL
        ids = self._journal()
        told = len(re.findall(self._kind.told, ended.out)) if self._kind.told else 0
        if len(set(ids)) != len(ids):
            self._say("an event is there twice")
        if len(ids) < self._events + told:
            self._say(f"{told} told, {len(ids) - self._events} in the journal")
        self.seen["told"] += told
        self.seen["events"] += max(0, len(ids) - self._events)
        self._events = len(ids)
        self._files()
        if number % _NEXT == 0:
            wanted = ["doctor", "--json"] if number % (2 * _NEXT) == 0 else ["--json"]
            begun = forks.run(wanted, self._path)
            self.seen["next starts"] += 1
            if begun.code not in (0, 1) or not begun.out.startswith("{"):
                self._say(f"the next start does not work: {begun}")

    def _files(self) -> None:
        try:
            config.read(self._path / "config.toml")
        except AwsquizError as error:
            self._say(str(error))
        cards = self._path / "content" / "cards"
        for path in yaml_files(cards) if cards.is_dir() else []:
            if problems := cardfile.read(path).problems:
                self._say(f"{path}: {problems[0]}")
        if self._kind.name == "folder":
            together.finish(cards)  # as the next conversion does
            found = cards.glob("*.yaml") if cards.is_dir() else []
            facts = [
                fact for it in found if (card := cardfile.read(it).card) for fact in card.facts
            ]
            said = {it.text for it in facts if it.text.startswith("컨테이너") and not it.retired}
            if len(said) > 1:
                self._say(f"half of the notes are converted: {sorted(said)}")
            self.seen["wholes"] += len(said)
        if (self._path / "b.zip").exists():
            with zipfile.ZipFile(self._path / "b.zip") as archive:
                if archive.testzip():
                    self._say("a damaged archive")


def run(runs: int, seed: int, kinds: Sequence[Kind] = KINDS) -> list[str]:
    """What went wrong, a line each."""
    forks.warm()
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for kind in kinds:
            started = time.monotonic()
            home = _Home(Path(folder) / kind.name, kind, seed)
            for number in range(1, max(1, runs // len(kinds)) + 1):
                home.kill(number)
            seen = ", ".join(f"{name} {count}" for name, count in home.seen.items() if count)
            took = time.monotonic() - started
            print(f"{kind.name:8} {number} runs in {took:.0f} s: {seen}", flush=True)
            wrong += home.wrong
    return wrong + (by_key(runs // 100, seed) if runs >= 100 else [])


def by_key(runs: int, seed: int) -> list[str]:
    """The same of `awsquiz study` in a pseudo-terminal."""
    random = Random(seed)
    wrong: list[str] = []
    seen: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "config.toml").write_text("new = 100000\n", encoding="utf-8")
        before = 0
        for number in range(runs):
            session = Killed(home, random.uniform(0.2, 4.0), random)
            session.run()
            events = list(Journal(home / "journal").events())
            answers = [event for event in events if not isinstance(event, UnreadLine)]
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
    print(f"by key {runs} runs: " + ", ".join(f"{name} {count}" for name, count in seen.items()))
    return wrong


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:3]]
    named = [kind for kind in KINDS if kind.name in sys.argv[3:]]
    found = run(*given, *(1300, 1)[len(given) :], named or KINDS)
    print("\n".join(found) or "nothing was lost")
    sys.exit(bool(found))
