"""Devices that study, edit, delete and meet at random: all the same, nothing lost or doubled.

    python benchmarks/sync.py [HISTORIES [SEED]]      # 1000 histories, by default

Each history has two or three devices that answer, write, delete and meet; a meeting may be cut off
at any step, with what is under way made or not, or killed before it wrote down what it had done;
what is remembered of the target may be lost; and where devices meet in folders, objects come in
any order, in part, and again. Another one has a learner who meets before and after studying.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from awsquiz.core.events import Star
from awsquiz.core.merge.known_notes import KnownNote
from awsquiz.core.sync.objects import digest_of_bytes
from awsquiz.core.sync.versions import OTHER
from awsquiz.errors.target_failures import TargetFailure
from awsquiz.paths import Folders
from awsquiz.storage import files
from awsquiz.storage.journal import Journal, stamp
from awsquiz.storage.ledger import ledger_text
from awsquiz.storage.sync import Synced, synchronise

ACTS = ("answer", "write", "write", "delete", "dismiss", "meet", "meet", "forget", "deliver")
PATHS = ("cards/lambda.yaml", "cards/notes.json", "notes/s3.md", "notes/aws/vpc.md")
LEDGER = PATHS[1]
BEGIN = datetime(2026, 11, 1, tzinfo=UTC)
ROUNDS = 8
"""Meetings of all after which all must be the same: a message passed on to each once, and back."""


@dataclass
class Memory:
    """A target in memory, which may be cut off after so many steps."""

    objects: dict[str, bytes] = field(default_factory=dict)
    left: int | None = None
    """Steps until it is cut off; None for never."""
    done_at_cut: bool = False
    """Whether the step that is cut off was done all the same, and only its answer was lost."""
    shown: str = "memory"
    is_far: bool = False
    puts: list[str] = field(default_factory=list)

    def _step(self) -> bool:
        """Whether this step is the last."""
        if self.left is None:
            return False
        self.left -= 1
        return self.left < 0

    def _cut(self) -> TargetFailure:
        return TargetFailure.offline(self.shown)

    def listing(self) -> Iterator[tuple[str, int]]:
        if self._step():
            raise self._cut()
        yield from [(name, len(data)) for name, data in self.objects.items()]

    def get(self, name: str, largest: int) -> bytes | None:
        if self._step():
            raise self._cut()
        data = self.objects.get(name)
        return data if data is None or len(data) <= largest else None

    def put(self, name: str, data: bytes) -> bool:
        last = self._step()
        made = name not in self.objects
        if made and (not last or self.done_at_cut):
            self.objects[name] = data
            self.puts.append(name)
        if last:
            raise self._cut()
        return made

    def replace(self, name: str, data: bytes) -> None:
        self.objects.pop(name, None)
        self.put(name, data)


class Device:
    """A home of a learner's, and the target as it is seen from there."""

    def __init__(self, home: Path, target: Memory) -> None:
        self.target = target
        self.folders = Folders(home / "content", home / "journal", home, home / "cache")
        self.journal = Journal(self.folders.journal)
        self.answered: list[str] = []

    def answer(self, at: datetime) -> None:
        event = self.journal.append(Star(**stamp(at), target=f"lambda.{len(self.answered)}"))
        self.answered.append(event.id)

    def write(self, path: str, text: str) -> None:
        file = self.folders.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def delete(self, path: str) -> None:
        (self.folders.content / path).unlink(missing_ok=True)

    def meet(self, **how: bool) -> Synced:
        return synchronise(self.target, self.folders, lambda _done, _total: None, **how)

    def forget(self) -> None:
        for path in self.folders.cache.glob("sync-*"):
            path.unlink()

    def content(self) -> dict[str, bytes]:
        """What stands and lies beside; what was taken away is this device's own."""
        found = {
            path.relative_to(self.folders.content).as_posix(): path.read_bytes()
            for path in files.walk(self.folders.content, [])
        }
        return {path: data for path, data in found.items() if not path.startswith("removed/")}

    def lines(self) -> dict[str, list[bytes]]:
        """The lines of each file of the journal, in order of their bytes."""
        folder = self.folders.journal
        return {
            path.relative_to(folder).as_posix(): sorted(path.read_bytes().splitlines())
            for path in files.walk(folder, [])
            if path.suffix == ".jsonl"
        }


def history(random: Random, folder: Path) -> None:
    """One history; raises AssertionError where the devices do not come to be the same."""
    shared = random.random() < 0.5
    objects: dict[str, bytes] = {}
    devices = [
        Device(folder / str(number), Memory(objects if shared else {}))
        for number in range(random.choice((2, 3)))
    ]
    written: set[bytes] = set()
    for step in range(random.randint(1, 24)):
        act, device = random.choice(ACTS), random.choice(devices)
        if act == "meet" and _meet_somehow(random, device):
            written |= {*device.content().values()}
        elif act == "deliver" and not shared:
            _deliver(random, device.target.objects, random.choice(devices).target.objects)
        elif act == "forget" and random.random() < 0.2:
            device.forget()
        else:
            _study(random, act, device, step)
    _come_together(devices)
    _check(devices, written)


def history_of_one_at_a_time(random: Random, folder: Path) -> None:
    """A learner who meets before and after studying on a device, cut off at times meanwhile.

    Raises AssertionError where anything lies beside, or what was written last does not stand.
    """
    objects: dict[str, bytes] = {}
    devices = [Device(folder / str(number), Memory(objects)) for number in range(3)]
    last: dict[str, bytes] = {}
    for step in range(random.randint(1, 12)):
        device = random.choice(devices)
        device.meet()
        for _act in range(random.randint(1, 4)):
            _study(random, random.choice(("answer", "write", "write", "delete")), device, step)
            _meet_somehow(random, device, may_be_killed=False)
        device.meet()
        last = device.content()
    _come_together(devices)
    _check(devices, {*last.values()})
    assert devices[0].content() == last
    assert not [path for path in last if path.endswith(OTHER)]


def _study(random: Random, act: str, device: Device, step: int) -> None:
    """What the learner does on a device between two meetings."""
    if act == "answer":
        device.answer(BEGIN + timedelta(hours=step * 31))
    elif act == "write":
        path = random.choice(PATHS)
        notes = [KnownNote(name=f"{random.randint(0, 5)}.md", digest=str(step))]
        texts = [ledger_text(notes).decode()] if path == LEDGER else ["same\n", f"{step}\n"]
        device.write(path, random.choice(texts))
    elif act == "delete":
        device.delete(random.choice(PATHS))
    elif act == "dismiss":
        for path in [path for path in device.content() if path.endswith(OTHER)][:1]:
            device.delete(path)


def _meet_somehow(random: Random, device: Device, *, may_be_killed: bool = True) -> bool:
    """A meeting, which may be cut off, repeated, or only looked at; whether it was a whole one."""
    device.target.left = random.choice((None, None, random.randint(0, 9)))
    device.target.done_at_cut = random.random() < 0.5
    dry = random.random() < 0.1
    before = {path: path.read_bytes() for path in device.folders.cache.glob("sync-*")}
    try:
        device.meet(dry=dry, again=random.random() < 0.1)
    except TargetFailure:
        return False
    finally:
        device.target.left = None
        if (
            may_be_killed and random.random() < 0.2
        ):  # killed right before it wrote down what it had done
            device.forget()
            for path, data in before.items():
                path.write_bytes(data)
    return not dry


def _deliver(random: Random, of: dict[str, bytes], to: dict[str, bytes]) -> None:
    """Some objects of one folder come into another one."""
    for name in random.sample(sorted(of), random.randint(0, len(of))):
        to[name] = of[name]


def _come_together(devices: list[Device]) -> None:
    """All that is in one folder comes to all, and each meets, until nothing is new."""
    for _round in range(ROUNDS):
        before = [{*device.target.objects} for device in devices]
        for device in devices:
            for other in devices:
                device.target.objects.update(other.target.objects)
            device.target.left = None
            device.meet()
        if before == [{*device.target.objects} for device in devices]:
            return
    raise AssertionError("they never come to an end")


def _check(devices: list[Device], written: set[bytes]) -> None:
    first = devices[0]
    for device in devices[1:]:
        assert device.content() == first.content(), (device.content(), first.content())
        assert device.lines() == first.lines()
    assert not [path for path in first.content() if path.startswith(f"{LEDGER}.")]
    ids = [event.id for event in first.journal.events() if isinstance(event, Star)]
    answered = [name for device in devices for name in device.answered]
    assert sorted(ids) == sorted(answered), "lost or doubled"
    stored = [data for name, data in first.target.objects.items() if name.startswith("journal/")]
    assert sum(data.count(b"\n") for data in stored) == len(answered), "doubled in the target"
    digests = {digest_of_bytes(data) for data in first.target.objects.values()}
    assert {digest_of_bytes(each) for each in written} <= digests, "a content is lost"
    for device in devices:
        before = {*device.target.objects}
        again = device.meet()
        assert (again.sent, again.taken, again.files, again.findings) == (0, 0, [], [])
        assert {*device.target.objects} == before, "a meeting without news makes objects"


def main() -> None:
    """Runs so many histories, and says how many were right."""
    histories = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    began = time.monotonic()
    memory = "/dev/shm" if Path("/dev/shm").is_dir() else None
    for number in range(seed, seed + histories):
        with tempfile.TemporaryDirectory(dir=memory) as at:
            try:
                history(Random(number), Path(at) / "apart")
                history_of_one_at_a_time(Random(number), Path(at) / "one")
            except AssertionError as error:
                sys.exit(f"history {number}: {error}")
    print(f"{histories} histories, {time.monotonic() - began:.0f} s: the same everywhere")


if __name__ == "__main__":
    main()
