"""What may be wrong with the learner's files: each finding says where it is and how to mend it."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from awsquiz.core.events import Resume, Review, Star, Suspend, Unstar, moment
from awsquiz.i18n import _, ngettext
from awsquiz.storage.journal import Journal, read_line
from awsquiz.storage.progress import Progress

_AHEAD = 5 * 60 * 1000
"""Milliseconds by which clocks may differ without harm."""
_TOLD = 3
"""Lines of a file that are named for the same reason, before they are only counted."""
_STEP = 20_000


@dataclass(frozen=True)
class Finding:
    """Something that is wrong, or with `notice` only worth knowing."""

    said: str
    mend: str = ""
    path: Path | None = None
    line: int | None = None
    notice: bool = False


@dataclass(frozen=True)
class Place:
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


def place(path: Path) -> Place:
    """How many files are at or below the path, and their bytes."""
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    return Place(path, len(files), sum(file.stat().st_size for file in files))


def unwritable(path: Path) -> Iterator[Finding]:
    """Whether a file can be made in the folder, or the folder where there is none yet."""
    standing = path
    while not standing.exists() and standing != standing.parent:
        standing = standing.parent
    try:
        if not standing.is_dir():
            raise NotADirectoryError(20, os.strerror(20))
        with tempfile.TemporaryFile(dir=standing):
            pass
    except OSError as error:
        said = _("cannot be written: {why}").format(why=error.strerror)
        yield Finding(said, _("give yourself the right to write there, or move it away"), path)


def check_journal(
    journal: Journal, known: Collection[str] | None, now: int, progress: Progress
) -> Checked:
    """Reads every line of every device. `known` are the ids of all facts and concepts."""
    checking = _Checking(journal, known, now)
    files = [Path(file.path) for file in journal.files()]
    total = sum(path.stat().st_size for path in files)
    done = 0
    for path in files:
        try:
            checking.file(path, _shifted(progress, done, total))
            done += path.stat().st_size
        except OSError as error:
            said = _("cannot be read: {why}").format(why=error.strerror)
            mend = _("give yourself the right to read it")
            checking.found.findings.append(Finding(said, mend, path))
    checking.astray()
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
        self._told: Counter[tuple[Path | None, str]] = Counter()
        self._unknown: set[str] = set()
        try:
            self._here = journal.device_file.read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError):
            self._here = ""
        self.found = Checked()

    def file(self, path: Path, progress: Callable[[int], None]) -> None:
        name = path.parent.name
        device = self.found.devices.setdefault(name, Device(name, name == self._here))
        read = 0
        with path.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                read += len(line)
                if not line.endswith(b"\n"):
                    self._say(
                        _("the last line is torn or still being written, and waits until it ends"),
                        *("", path, number, True),
                    )
                elif line.strip():
                    self._line(path, number, line, device)
                if number % _STEP == 0:
                    progress(read)

    def _say(
        self, said: str, mend: str, path: Path | None, line: int | None, notice: bool = False
    ) -> None:
        self._told[path, mend] += 1
        if not mend or self._told[path, mend] <= _TOLD:
            self.found.findings.append(Finding(said, mend, path, line, notice))

    def _line(self, path: Path, number: int, line: bytes, device: Device) -> None:
        event = read_line(line)
        if event == "damaged":
            mend = _("restore the file from a backup, or remove the line; all else is counted")
            self._say(_("this line is damaged and skipped"), mend, path, number)
        elif event == "newer":
            said = _("this line was written by a newer awsquiz and is skipped")
            self._say(said, _("update awsquiz on this device"), path, number)
        else:
            device.events += 1
            device.last = max(device.last, event.at)
            self._unique(event.id, line, path, number)
            if moment(event.at) > self._now + _AHEAD:
                said = _("this event is of a time to come: {at}").format(at=event.at)
                mend = _("set the clock of device {name}; “awsquiz undo” takes answers back")
                self._say(said, mend.format(name=device.name), path, number)
            if isinstance(event, Review):
                self._unknown.add(event.fact)
            elif isinstance(event, Star | Unstar | Suspend | Resume):
                self._unknown.add(event.target)

    def _unique(self, name: str, line: bytes, path: Path, number: int) -> None:
        # By hashes: a million ids would not be held otherwise.
        key, content = hash(name), hash(line.strip())
        if (before := self._seen.setdefault(key, content)) is content:
            return
        if before == content:
            self._copies += 1
        else:
            said = _("another event has this one's id: {id}").format(id=name)
            mend = _("restore the file from a backup; awsquiz gives no id twice")
            self._say(said, mend, path, number)

    def astray(self) -> None:
        """Files of events where no journal is read."""
        read = {Path(file.path) for file in self._journal.files()}
        for path in sorted(self._journal.folder.rglob("*.jsonl")):
            if path not in read:
                mend = _("move it into the folder of a device: {folder}")
                folder = self._journal.folder / "DEVICE"
                said = _("is not read, for it is not in a folder of the journal")
                self._say(said, mend.format(folder=folder), path, None)

    def sum_up(self) -> None:
        """What is told once, of a file or of the whole journal."""
        for (path, mend), told in self._told.items():
            if mend and told > _TOLD:
                said = ngettext("and {n} further line", "and {n} further lines", told - _TOLD)
                self.found.findings.append(Finding(said.format(n=told - _TOLD), mend, path))
        folder = self._journal.folder
        if self._copies:
            said = ngettext(
                "{n} event stands there twice and counts once",
                "{n} events stand there twice and count once",
                self._copies,
            )
            self._say(said.format(n=self._copies), "", folder, None, True)
        unknown = self._unknown - set(self._known) if self._known is not None else set()
        if unknown:
            said = ngettext(
                "answers or marks are kept of {n} fact that no card has: {names}",
                "answers or marks are kept of {n} facts that no card has: {names}",
                len(unknown),
            )
            names = ", ".join(sorted(unknown)[:3]) + (" …" if len(unknown) > 3 else "")
            self._say(said.format(n=len(unknown), names=names), "", folder, None, True)
