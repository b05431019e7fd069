"""The journal: append-only, one JSON line an event, on disk before the next question is drawn."""

from __future__ import annotations

import errno
import os
import re
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Literal, TypedDict, TypeVar, get_args

import msgspec
from msgspec import Struct

from awsquiz.core.events import EVENT_VERSION, Event, Stamped, moment
from awsquiz.core.text.regexes import pattern_of
from awsquiz.errors.failures import NotSaved
from awsquiz.storage import files
from awsquiz.storage.machine import machine_name

_FIRST, _LAST = "1970", "2999"
"""Years of events: others are slips of a clock or of a file, with which no day can be counted."""
_LONGEST = 16 * files.MB
"""Bytes of a line: an exam of 65 questions has a hundredth of them."""
_NAME_FILE = 1024
_DEVICE = pattern_of(r"[\w-]{1,100}", re.ASCII)
_Event = TypeVar("_Event", bound=Stamped)
Why = Literal["damaged", "newer"]


class Stamp(TypedDict):
    """What every event begins with."""

    v: int
    id: str
    at: str
    offset: int


def stamp(now: datetime) -> Stamp:
    """The version, a new id, the time and the offset of an event at `now`, which has its zone.

    >>> Star(**stamp(now), target="lambda")
    """
    utc = now.astimezone(UTC)
    offset = now.utcoffset()
    return {
        "v": EVENT_VERSION,
        "id": f"{int(utc.timestamp() * 1000):012x}{os.urandom(8).hex()}",
        "at": utc.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "offset": int(offset.total_seconds() // 60) if offset else 0,
    }


class UnreadLine(Struct, frozen=True):
    """A line of the journal that is kept and skipped."""

    path: Path
    line: int
    why: Why


class _Head(Struct):
    v: int
    type: str = ""


_HEAD = msgspec.json.Decoder(_Head)


@cache
def _events() -> msgspec.json.Decoder[Event]:
    """Made when a line is read: most commands find none."""
    return msgspec.json.Decoder(Event)


@cache
def _since() -> dict[str, int]:
    """Type → the version of the form of events that has it first."""
    return {kind.__struct_config__.tag: kind.SINCE for kind in get_args(Event)}


def read_line(line: bytes) -> Event | Why:
    """The event of a line; `newer` where a later awsquiz wrote it, `damaged` where it is none."""
    try:
        event = _events().decode(line)
        if event.v == event.SINCE and _FIRST <= event.at[:4] <= _LAST:
            moment(event.at)  # a 31st of February is no time
            return event
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError, OverflowError, RecursionError):
        pass
    try:
        head = _HEAD.decode(line)
        return "newer" if head.v > _since().get(head.type, EVENT_VERSION) else "damaged"
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return "damaged"


class Journal:
    """The journal below a folder: one folder a device, one file a month."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def append(self, event: _Event) -> _Event:
        """Writes an event and returns it; it is on disk then.

        Raises NotSaved where it cannot be written; nothing may be shown as saved then.
        """
        self.append_all([event])
        return event

    def append_all(self, events: Sequence[Stamped]) -> None:
        """The same of several that belong together: with one write, in the file of the last."""
        lines = b"".join(msgspec.json.encode(event) + b"\n" for event in events)
        try:
            make_private(self.folder)
            path = self.folder / self._device() / f"{events[-1].at[:7]}.jsonl"
            path.parent.mkdir(exist_ok=True)
            files.append(path, lines)
        except OSError as error:
            raise NotSaved(self.folder, error.strerror) from error

    def unite(self, device: str, events: Sequence[Stamped]) -> int:
        """Writes events of another device that are not there yet, by their ids; says how many.

        Each into the file of its month. What was written stays where something fails: the rest
        comes with the next time. Raises NotSaved.
        """
        months: dict[str, list[Stamped]] = {}
        for event in events:
            months.setdefault(event.at[:7], []).append(event)
        written = 0
        try:
            for month, those in sorted(months.items()):
                path = self.folder / device / f"{month}.jsonl"
                lines = whole_lines(path) if path.exists() else ()
                known = {each.id for each in map(read_line, lines) if not isinstance(each, str)}
                new = [each for each in those if each.id not in known]
                if new:
                    make_private(self.folder)
                    path.parent.mkdir(exist_ok=True)
                    files.append(path, b"".join(msgspec.json.encode(each) + b"\n" for each in new))
                written += len(new)
        except OSError as error:
            raise NotSaved(self.folder, error.strerror) from error
        return written

    @property
    def device_file(self) -> Path:
        """Where the name is kept under which this device writes.

        One file a machine: where the folder is shared as it stands, two never write to one file.
        """
        from hashlib import blake2b  # with it OpenSSL is loaded

        digest = blake2b(machine_name().encode(), digest_size=4).hexdigest()
        return self.folder / f"this-device-{digest}"

    def _device(self) -> str:
        """This device's name: made up once, kept beside the journal."""
        path = self.device_file
        try:
            if name := device_name(path):
                return name
            path.unlink(missing_ok=True)  # a power cut left it empty
        except FileNotFoundError:
            pass
        name = os.urandom(4).hex()
        try:
            with path.open("x", encoding="ascii") as file:
                file.write(name + "\n")
                file.flush()
                files.sync(file.fileno())
        except FileExistsError:  # another terminal was quicker: in a moment it has written it
            for _ in range(100):
                if found := device_name(path):
                    return found
                time.sleep(0.01)
        return name

    def files(self) -> list[os.DirEntry[str]]:
        """The files of all devices, in the order of their names; looked up at each step.

        A pipe or a link to a device with such a name is left out.
        """
        return [
            file
            for device in _entries(self.folder)
            for file in _entries(device.path, ".jsonl")
            if _is_file(file)
        ]

    def events(self) -> Iterator[Event | UnreadLine]:
        """All events of all devices as they stand in their files, and the lines that are skipped.

        A last line without its end is being written, or is torn: it is not there yet.
        """
        for file in self.files():
            path = Path(file.path)
            for number, line in enumerate(whole_lines(path), 1):
                if line.strip():
                    event = read_line(line)
                    yield UnreadLine(path, number, event) if isinstance(event, str) else event

    def event(self, event_id: str, month: str) -> Event | None:
        """The event of that id, which was written in a month (2026-11) or soon after it.

        None where no file has it. Raises OSError.
        """
        name = event_id.encode()
        for file in self.files():
            if file.name < month:  # 2026-10.jsonl
                continue
            for line in whole_lines(file.path):
                if name in line:
                    found = read_line(line)
                    if not isinstance(found, str) and found.id == event_id:
                        return found
        return None


def whole_lines(path: Path | str, start: int = 0) -> Iterator[bytes]:
    """The lines of a file of the journal from a byte on, line breaks included.

    A last one without its end is being written, or is torn: it is not there yet. One that is too
    long for an event comes in pieces, of which none is an event. Raises OSError.
    """
    with files.reading(path) as stream:
        stream.seek(start)
        read_line_of = stream.readline
        while line := read_line_of(_LONGEST):
            if not line.endswith(b"\n") and len(line) < _LONGEST:
                return
            yield line


def device_name(path: Path) -> str:
    """The name that a device's file holds; empty where that cannot be one. Raises OSError."""
    name = files.read(path, _NAME_FILE).decode("ascii", errors="ignore").strip()
    return name if _DEVICE.fullmatch(name) else ""


def make_private(folder: Path) -> None:
    """Makes the folder of the journal, which is nobody else's to read, where there is none."""
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)


def _entries(folder: Path | str, ending: str = "") -> list[os.DirEntry[str]]:
    """What stands in a folder, by name; nothing where there is no folder."""
    try:
        with os.scandir(folder) as entries:
            found = [each for each in entries if each.name.endswith(ending)]
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        if error.errno == errno.ELOOP:  # a link that leads to itself
            return []
        raise
    return sorted(found, key=lambda entry: entry.name)


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        return False
