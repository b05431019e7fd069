"""Makes the pictures of README and docs/ from what the commands really print.

    python scripts/pictures.py [NAME…]   # writes docs/*.svg

Each command runs in a pseudo-terminal of 80 columns, with Korean messages and an empty home.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tempfile
import time
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

import pexpect
import pyte
from rich.console import Console
from rich.style import Style
from rich.text import Text

from awsquiz.core.events import Review
from awsquiz.core.study.models import DEFAULT_MODEL
from awsquiz.core.study.schedule import Strength
from awsquiz.formats.console_picture import console_picture
from awsquiz.storage.journal import Journal, stamp
from awsquiz.storage.library import load

ROOT = Path(__file__).parent.parent
PROGRAM = [sys.executable, "-m", "awsquiz"]
NOTE = ROOT / "content" / "notes" / "aws-computing.md"
COLUMNS, LINES = 80, 100
FULL_SCREEN = {"exam": 28, "quiz": 26, "study": 20}
"""Lines of the terminal for what fills it."""
GOAL = ["goal", "clf-c02", (date.today() + timedelta(48)).isoformat(), "--minutes", "40"]
BEFORE = {"plan": GOAL}
"""What is said before, unseen."""
PICTURES: dict[str, tuple[list[str], list[str]]] = {
    # name: arguments, and keys with what to wait for before each of them
    "quiz": (["quiz", "--form", "choice,ox,which", "--seed", "34", "-n", "3"], ["1"]),
    "compare": (["compare", "람다", "ec2", "ecs"], []),
    "study": (["study", "-n", "3"], [" "]),
    "stats": (["stats"], []),
    "exam": (["exam", "mini", "--seed", "5"], ["\r", "2", "f"]),
    "search": (["search", "콜드", "스타트를", "줄이려면?", "-n", "3"], []),
    "show": (["show", "프로비저닝된 동시성"], []),
    "convert": (["convert", "aws-computing.md", "--to", "cards"], []),
    "today": ([], []),
    "plan": (["plan", "--no-pager"], []),
}
_QUIET = 3.0  # seconds, more than a busy machine takes to go on
_TICKING = 12.0  # seconds, where the clock of an exam never leaves the screen alone


def screen_of(name: str) -> pyte.Screen:
    """The screen after the command has printed, or waits for a key beyond the given ones."""
    arguments, keys = PICTURES[name]
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / NOTE.name).write_bytes(NOTE.read_bytes())
        if name in ("stats", "today"):
            learn(Path(folder) / "journal")
        environment = os.environ | {
            **dict.fromkeys(("HOME", "AWSQUIZ_HOME"), folder),
            **{"AWSQUIZ_LANG": "ko", "TERM": "xterm-256color", "PYTHONUTF8": "1"},
        }
        environment.pop("NO_COLOR", None)
        if name in BEFORE:
            subprocess.run([*PROGRAM, *BEFORE[name]], env=environment, check=True)
        lines = FULL_SCREEN.get(name, LINES)
        screen = pyte.Screen(COLUMNS, lines)
        stream = pyte.Stream(screen)
        child = pexpect.spawn(
            PROGRAM[0],
            [*PROGRAM[1:], *arguments],
            env=environment,
            cwd=folder,
            encoding="utf-8",
            dimensions=(lines, COLUMNS),
        )
        screen.write_process_input = child.send
        for key in [*keys, None]:
            settle(child, stream, {str(ROOT): "~/awsquiz", folder: "~"})
            if key is not None:
                child.send(key)
        child.close(force=True)
        return screen


def learn(folder: Path) -> None:
    """A journal of a learner of some months: each evening what is due, and a few new facts."""
    random, journal = Random(7), Journal(folder)
    cards = (load([ROOT / "content" / "cards"])).library.by_id.values()
    facts = [fact.id for concept in cards for fact in concept.facts if fact.askable]
    random.shuffle(facts)
    known: dict[str, tuple[int, Strength]] = {}
    start = datetime.now().astimezone().replace(hour=21, minute=10)
    for ago in range(130, -1, -1):
        now = start - timedelta(days=ago)
        if random.random() < 0.2:
            continue  # an evening off
        day = now.toordinal()
        due = [fact for fact, (when, _strength) in known.items() if when <= day]
        for fact in [*due, *(facts.pop() for _ in range(min(4, len(facts))))]:
            grade = random.choices((1, 2, 3, 4), (12, 12, 66, 10))[0]
            before = known[fact][1] if fact in known else None
            strength = DEFAULT_MODEL.reviewed(before, grade, day)
            known[fact] = (day + DEFAULT_MODEL.interval(strength), strength)
            now += timedelta(seconds=random.randrange(5, 25))
            answer = {"form": "choice", "ms": random.randrange(4000, 20000), "answer": ("1",)}
            journal.append(Review(**stamp(now), fact=fact, grade=grade, **answer))


def settle(child: pexpect.spawn, stream: pyte.Stream, called: dict[str, str]) -> None:
    """Reads until nothing more comes for some seconds; folders are shown as they are `called`."""
    first = last = time.monotonic()
    has_come = False
    while time.monotonic() - first < _TICKING:
        if has_come and time.monotonic() - last >= _QUIET:
            return
        try:
            shown = child.read_nonblocking(65536, 0.1)
        except pexpect.TIMEOUT:
            continue
        except pexpect.EOF:
            return
        for path, name in called.items():
            shown = shown.replace(path, name)
        stream.feed(shown)
        last, has_come = time.monotonic(), True


def as_text(screen: pyte.Screen) -> list[Text]:
    """The lines of a screen with their colours, without the empty ones at the end."""
    lines = []
    for number in range(screen.lines):
        line = Text()
        for at in range(screen.columns):
            char = screen.buffer[number][at]
            if char.data:  # the second cell of a wide character is empty
                line.append(char.data, style_of(char))
        line.rstrip()
        lines.append(line)
    while lines and not lines[-1].plain:
        lines.pop()
    while lines and not lines[0].plain:
        lines.pop(0)
    return lines


def style_of(char: pyte.screens.Char) -> Style:
    """Rich's style of a character on pyte's screen."""
    names = {"default": None, "brown": "yellow", "brightblack": "bright_black"}
    colour = names.get(char.fg, char.fg)
    if colour and len(colour) == 6 and all(digit in "0123456789abcdef" for digit in colour):
        colour = f"#{colour}"
    return Style(color=colour, bold=char.bold, italic=char.italics, underline=char.underscore)


def main() -> None:
    """Writes the pictures that are named, or all."""
    folder = ROOT / "docs"
    folder.mkdir(exist_ok=True)
    for name in sys.argv[1:] or PICTURES:
        typed = [each for each in PICTURES[name][0] if each != "--no-pager"]
        recorder = Console(record=True, width=COLUMNS, file=io.StringIO())
        recorder.print(Text.assemble(("$ ", "green"), " ".join(["awsquiz", *typed])))
        for line in as_text(screen_of(name)):
            recorder.print(line)
        (folder / f"{name}.svg").write_text(console_picture(recorder, name), encoding="utf-8")
        print(folder / f"{name}.svg")


if __name__ == "__main__":
    main()
