"""What may be wrong with the learner's files: each finding says where it is."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from awsquiz.core.events import (
    Due,
    Event,
    Remark,
    Resume,
    Review,
    Star,
    Suspend,
    Undo,
    Unstar,
    moment,
)
from awsquiz.core.lint.finding import Finding
from awsquiz.storage import files
from awsquiz.storage.editing import is_draft
from awsquiz.storage.journal import Journal, device_name, read_line
from awsquiz.storage.progress import Progress

_AHEAD = 5 * 60 * 1000
"""Milliseconds by which clocks may differ without harm."""
_TOLD = 3
"""Lines of a file that are named for the same reason, before they are only counted."""
_STEP = 20_000


@dataclass(frozen=True)
class StoredPart:
    """A file or folder, and how much there is in it."""

    path: Path
    files: int
    size: int


@dataclass
class Device:
    """What one device has written into the journal."""

    name: str
    here: bool
    events: int = 0
    last: str = ""
    """The time of its latest event."""


@dataclass
class Checked:
    """What was found in the journal."""

    devices: dict[str, Device] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    @property
    def events(self) -> int:
        """Of all devices."""
        return sum(device.events for device in self.devices.values())


def place(path: Path) -> StoredPart:
    """How many files are at or below the path, and their bytes."""
    found = [path] if os.path.isfile(path) else [*files.walk(path, [])]
    sizes = [os.path.getsize(file) for file in found if os.path.isfile(file)]
    return StoredPart(path, len(sizes), sum(sizes))


def left_out_of_package(content: Path, catalogues: Path) -> Iterator[Finding]:
    """What the package should have brought and has not: without it every list would be empty.

    As where it is read from a zip that was not unpacked.
    """
    if not any((content / "cards").glob("*.yaml")):
        yield Finding("package-without-cards", path=content)
    if not any(catalogues.glob("*/LC_MESSAGES/*.mo")):
        yield Finding("package-without-languages", path=catalogues)


def unreadable(folders: Iterable[Path]) -> Iterator[Finding]:
    """What cannot be looked at in the folders, and what a killed awsquiz has left there."""
    failed: list[OSError] = []
    for folder in folders:
        for path in files.walk(folder, failed):
            if files.is_left_over(path):
                yield Finding("left-over", path=path, level="notice")
            elif is_draft(path):
                yield Finding("draft", path=path, level="notice")
    for error in failed:
        yield Finding("unreadable", {"why": error.strerror}, path=Path(error.filename))


def unwritable(path: Path) -> Iterator[Finding]:
    """Whether a file can be made in the folder, or the folder where there is none yet."""
    standing = path
    try:
        while not standing.exists() and standing != standing.parent:
            standing = standing.parent
        if not standing.is_dir():
            raise NotADirectoryError(20, os.strerror(20))
        with tempfile.TemporaryFile(dir=standing):
            pass
    except OSError as error:
        yield Finding("unwritable", {"why": error.strerror}, path=path)


def check_journal(
    journal: Journal, known: Collection[str] | None, now: int, progress: Progress
) -> Checked:
    """Reads every line of every device. `known` are the ids of all facts and concepts."""
    checking = _Checking(journal, known, now)
    found = [path for path in files.walk(journal.folder, []) if path.name.endswith(".jsonl")]
    paths = [path for path in found if path.parent.parent == journal.folder]
    total = sum(os.path.getsize(path) for path in paths)
    done = 0
    for path in paths:
        try:
            checking.file(path, _shifted(progress, done, total))
            done += path.stat().st_size
        except OSError as error:
            unread = Finding("unreadable", {"why": error.strerror}, path=path)
            checking.found.findings.append(unread)
    checking.astray(path for path in found if path not in paths)
    checking.sum_up()
    return checking.found


def _shifted(progress: Progress, before: int, total: int) -> Callable[[int], None]:
    return lambda read: progress(before + read, total)


class _Checking:
    def __init__(self, journal: Journal, known: Collection[str] | None, now: int) -> None:
        self._journal = journal
        self._known = known
        self._now = now
        self._seen: dict[int, int] = {}
        self._copies = 0
        self._counted: Counter[tuple[Path, str]] = Counter()
        self._words: dict[tuple[Path, str], dict[str, object]] = {}
        self._unknown: set[str] = set()
        self._to_come: list[tuple[Path, int, Event]] = []
        self._undone: set[str] = set()
        try:
            self._here = device_name(journal.device_file)
        except OSError:
            self._here = ""
        self.found = Checked()

    def file(self, path: Path, progress: Callable[[int], None]) -> None:
        name = path.parent.name
        device = self.found.devices.setdefault(name, Device(name, name == self._here))
        read = 0
        with files.reading(path) as lines:
            for number, line in enumerate(lines, 1):
                read += len(line)
                if not line.endswith(b"\n"):
                    self._note(Finding("torn-line", path=path, line=number, level="notice"))
                elif line.strip():
                    self._line(path, number, line, device)
                if number % _STEP == 0:
                    progress(read)

    def _note(self, finding: Finding) -> None:
        self.found.findings.append(finding)

    def _find(self, code: str, path: Path, line: int, **words: object) -> None:
        """Notes what is wrong with a line; after a few of the same kind they are only counted."""
        self._counted[path, code] += 1
        if self._counted[path, code] <= _TOLD:
            self._note(Finding(code, words, path=path, line=line))
            self._words[path, code] = words

    def _line(self, path: Path, number: int, line: bytes, device: Device) -> None:
        event = read_line(line)
        if event == "damaged":
            self._find("damaged-line", path, number)
        elif event == "newer":
            self._find("newer-line", path, number)
        else:
            device.events += 1
            device.last = max(device.last, event.at)
            self._unique(event.id, line, path, number)
            if moment(event.at) > self._now + _AHEAD:
                self._to_come.append((path, number, event))
            if isinstance(event, Undo):
                self._undone.add(event.event)
            elif isinstance(event, Review):
                self._unknown.add(event.fact)
            elif isinstance(event, Star | Unstar | Suspend | Resume | Due | Remark):
                self._unknown.add(event.target)

    def _unique(self, name: str, line: bytes, path: Path, number: int) -> None:
        # By hashes: a million ids would not be held otherwise.
        key, content = hash(name), hash(line.strip())
        if (before := self._seen.setdefault(key, content)) is content:
            return
        if before == content:
            self._copies += 1
        else:
            self._find("event-id-taken", path, number, id=name)

    def astray(self, paths: Iterable[Path]) -> None:
        """Files of events where no journal is read."""
        for path in paths:
            folder = self._journal.folder / "DEVICE"
            self._note(Finding("astray", {"folder": folder}, path=path))

    def sum_up(self) -> None:
        """What is known only of the whole journal, or is told once of a file."""
        for path, number, event in self._to_come:
            if event.id not in self._undone:
                self._find("event-to-come", path, number, at=event.at, name=path.parent.name)
        for (path, code), lines in self._counted.items():
            if lines > _TOLD:
                words = self._words[path, code] | {"further": lines - _TOLD}
                self._note(Finding(code, words, path=path))
        folder = self._journal.folder
        if self._copies:
            self._note(Finding("copies", {"n": self._copies}, path=folder, level="notice"))
        unknown = self._unknown - set(self._known) if self._known is not None else set()
        if unknown:
            names = ", ".join(sorted(unknown)[:3]) + (" …" if len(unknown) > 3 else "")
            counted = {"n": len(unknown), "names": names}
            self._note(Finding("unknown-facts", counted, path=folder, level="notice"))
