"""A disk that is full: `python benchmarks/full_disk.py [AMOUNTS] [SEED]`.

A small file system in memory is filled up to some random room, and each kind of command is run
there. No run may end in a traceback, nothing that was there may be lost, and when there is room
again everything works. Wants to be root on Linux, to mount; says so otherwise and ends.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random

from awsquiz.storage.journal import Journal, UnreadLine

sys.path.insert(0, str(Path(__file__).parent))
import forks

_SIZE = 12 * 1024 * 1024
_NOTE = "# 주제\n\n" + "".join(f"- 사실 {number}을 설명한다\n" for number in range(200))
_COMMANDS: list[tuple[list[str], bytes]] = [
    (["quiz", "--plain", "--form", "ox", "--cram", "-n", "30"], b"o\n" * 30),
    (["study", "--cram"], b"3\n" * 30),
    (["exam", "mini", "--plain"], b"1\n2\n3\n1\nend\ny\n"),
    (["undo"], b""),
    (["star", "lambda"], b""),
    (["goal", "saa-c03", "2099-01-01"], b""),
    (["config", "new", "7"], b""),
    (["convert", "note.md"], b""),
    (["convert", "vault"], b""),
    (["convert", "--undo"], b""),
    (["forget", "note.md", "--yes"], b""),
    (["edit", "lambda"], b""),
    (["backup", "b.zip"], b""),
    (["restore", "whole.zip"], b""),
    (["doctor", "--rebuild"], b""),
    (["doctor"], b""),
    (["search", "lambda"], b""),
    (["--json"], b""),
]


def can_mount() -> bool:
    """Whether there is anything to be tried."""
    return sys.platform == "linux" and os.geteuid() == 0


class _Disk:
    """A home on a small disk."""

    def __init__(self, folder: Path) -> None:
        self._place = folder
        mount = ["mount", "-t", "tmpfs", "-o", f"size={_SIZE}", "awsquiz", str(folder)]
        subprocess.run(mount, check=True)
        self.home = folder / "home"
        self.home.mkdir()
        (self.home / "note.md").write_text(_NOTE, encoding="utf-8")
        for number in range(12):
            note = self.home / "vault" / str(number % 3) / f"{number}.md"
            note.parent.mkdir(parents=True, exist_ok=True)
            note.write_text(_NOTE.replace("주제", f"주제 {number}"), encoding="utf-8")
        (self.home / "editor").write_text('#!/bin/sh\nfor it; do :; done\necho "# x" >> "$it"\n')
        (self.home / "editor").chmod(0o755)
        os.environ["VISUAL"] = str(self.home / "editor")
        forks.run(["quiz", "--plain", "--form", "ox", "-n", "8"], self.home, b"o\n" * 8)
        forks.run(["convert", "note.md"], self.home)
        forks.run(["backup", "whole.zip"], self.home)

    def cards(self) -> dict[str, bytes]:
        """The learner's own cards, and what a conversion leaves beside them."""
        found = (self.home / "content" / "cards").glob("*")
        return {path.name: path.read_bytes() for path in found if path.is_file()}

    def fill(self, room: int) -> None:
        left = os.statvfs(self._place)
        filler = max(0, left.f_bavail * left.f_frsize - room)
        (self._place / "filler").write_bytes(b"\0" * filler)

    def empty(self) -> None:
        (self._place / "filler").unlink()

    def ids(self) -> list[str]:
        """Of the events that can be read."""
        events = Journal(self.home / "journal").events()
        return [event.id for event in events if not isinstance(event, UnreadLine)]

    def close(self) -> None:
        subprocess.run(["umount", str(self._place)], check=True)


def _half(
    arguments: list[str], ended: forks.Ended, cards: dict[str, bytes], disk: _Disk
) -> list[str]:
    """Whether a conversion that could not go on has written something all the same."""
    if arguments[0] in ("convert", "forget") and ended.code == 3 and disk.cards() != cards:
        return ["half of the cards are written"]
    return []


def run(amounts: int, seed: int) -> list[str]:
    """What went wrong, a line each."""
    if not can_mount():
        print("skipped: to mount a small disk one has to be root on Linux")
        return []
    forks.warm()
    random = Random(seed)
    wrong: list[str] = []
    runs = in_memory = refused = 0
    for _ in range(amounts):
        room = random.choice(
            [0, 4096, 20_000, random.randrange(200_000), random.randrange(4 << 20)]
        )
        is_warm = random.random() < 0.5
        for arguments, typed in _COMMANDS:
            with tempfile.TemporaryDirectory() as folder:
                disk = _Disk(Path(folder))
                try:
                    if not is_warm:
                        for path in (disk.home / "cache").iterdir():
                            path.unlink()
                    before, cards = disk.ids(), disk.cards()
                    disk.fill(room)
                    ended = forks.run(arguments, disk.home, typed)
                    runs += 1
                    in_memory += "held in memory" in ended.err
                    refused += ended.code == 3
                    where = f"{arguments[0]} with {room} bytes"
                    if ended.code not in (0, 1, 2, 3):
                        wrong.append(f"{where}: exit {ended.code}: {ended.err[-300:]}")
                    disk.empty()
                    wrong += [f"{where}: {it}" for it in _half(arguments, ended, cards, disk)]
                    if disk.ids()[: len(before)] != before:
                        wrong.append(f"{where}: an event is lost")
                    begun = forks.run(["--json"], disk.home)
                    if begun.code != 0:
                        wrong.append(f"{where}: the next start does not work: {begun.err[-300:]}")
                finally:
                    disk.close()
    print(f"{runs} runs: {in_memory} went on in memory, {refused} could not go on")
    return wrong


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    found = run(*given, *(20, 1)[len(given) :])
    print("\n".join(found) or "nothing was lost")
    sys.exit(bool(found))
