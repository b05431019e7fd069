"""The journal: append-only, one JSON line an event, on disk before the next question is drawn."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, TypedDict, TypeVar

import msgspec
from msgspec import Struct

from awsquiz.core.events import VERSION, Event, Stamped, moment
from awsquiz.errors import NotSaved

_BINARY = getattr(os, "O_BINARY", 0)  # Windows would turn line breaks into two characters
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
        "v": VERSION,
        "id": f"{int(utc.timestamp() * 1000):012x}{os.urandom(8).hex()}",
        "at": utc.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "offset": int(offset.total_seconds() // 60) if offset else 0,
    }


class Unread(Struct, frozen=True):
    """A line of the journal that is kept and skipped."""

    path: Path
    line: int
    why: Why


class _Version(Struct):
    v: int


_EVENT: msgspec.json.Decoder[Event] = msgspec.json.Decoder(Event)
_VERSION = msgspec.json.Decoder(_Version)


def read_line(line: bytes) -> Event | Why:
    """The event of a line; `newer` where a later awsquiz wrote it, `damaged` where it is none."""
    try:
        event = _EVENT.decode(line)
        if event.v == VERSION:
            moment(event.at)  # a 31st of February is no time
            event.study_day(0)
            return event
    except (msgspec.DecodeError, UnicodeDecodeError, ValueError, OverflowError, RecursionError):
        pass
    try:
        return "newer" if _VERSION.decode(line).v > VERSION else "damaged"
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
            path = self.folder / self._device() / f"{events[-1].at[:7]}.jsonl"
            path.parent.mkdir(parents=True, exist_ok=True)
            is_new = not path.exists()
            handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | _BINARY, 0o666)
            try:
                # After a torn line (a power cut) the next event begins on a line of its own.
                if os.lseek(handle, 0, os.SEEK_END):
                    os.lseek(handle, -1, os.SEEK_END)
                    lines = lines if os.read(handle, 1) == b"\n" else b"\n" + lines
                written = os.write(handle, lines)
                if written != len(lines):
                    raise OSError(28, "No space left on device")
                os.fsync(handle)
            finally:
                os.close(handle)
            if is_new:
                _sync_folder(path.parent)
        except OSError as error:
            raise NotSaved(self.folder, error.strerror) from error

    @property
    def device_file(self) -> Path:
        """Where the name is kept under which this device writes.

        One file a machine: where the folder is shared as it stands, two never write to one file.
        """
        from hashlib import blake2b  # with it OpenSSL is loaded

        machine = (
            os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
        )
        return self.folder / f"this-device-{blake2b(machine.encode(), digest_size=4).hexdigest()}"

    def _device(self) -> str:
        """This device's name: made up once, kept beside the journal."""
        path = self.device_file
        try:
            if name := path.read_text(encoding="ascii", errors="ignore").strip():
                return name
            path.unlink(missing_ok=True)  # a power cut left it empty
        except FileNotFoundError:
            pass
        name = os.urandom(4).hex()
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with path.open("x", encoding="ascii") as file:
                file.write(name + "\n")
                file.flush()
                os.fsync(file.fileno())
        except FileExistsError:  # another terminal was quicker: in a moment it has written it
            for _ in range(100):
                if found := path.read_text(encoding="ascii", errors="ignore").strip():
                    return found
                time.sleep(0.01)
        return name

    def files(self) -> list[os.DirEntry[str]]:
        """The files of all devices, in the order of their names; looked up at each step."""
        return [
            file for device in _entries(self.folder) for file in _entries(device.path, ".jsonl")
        ]

    def events(self) -> Iterator[Event | Unread]:
        """All events of all devices as they stand in their files, and the lines that are skipped.

        A last line without its end is being written, or is torn: it is not there yet.
        """
        for file in self.files():
            path = Path(file.path)
            for number, line in enumerate(path.read_bytes().split(b"\n")[:-1], 1):
                if line.strip():
                    event = read_line(line)
                    yield Unread(path, number, event) if isinstance(event, str) else event


def _entries(folder: Path | str, ending: str = "") -> list[os.DirEntry[str]]:
    """What stands in a folder, by name; nothing where there is no folder."""
    try:
        with os.scandir(folder) as entries:
            found = [each for each in entries if each.name.endswith(ending)]
    except (FileNotFoundError, NotADirectoryError):
        return []
    return sorted(found, key=lambda entry: entry.name)


def _sync_folder(folder: Path) -> None:
    """Makes the name of a new file safe as well; Windows does that by itself."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
