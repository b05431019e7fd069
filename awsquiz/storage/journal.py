"""The journal: append-only, one JSON line an event, on disk before the next question is drawn."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from awsquiz.core.events import VERSION, Review
from awsquiz.errors import CannotGoOn
from awsquiz.i18n import _

_BINARY = getattr(os, "O_BINARY", 0)  # Windows would turn line breaks into two characters


@dataclass(frozen=True)
class Unread:
    """A line of the journal that is kept and skipped."""

    path: Path
    line: int


class Journal:
    """The journal below a folder: one folder a device, one file a month."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def review(self, now: datetime, **answered: object) -> Review:
        """Writes an answer given at `now` (with its zone) and returns it as written.

        Raises CannotGoOn where it cannot be written; nothing may be shown as saved then.
        """
        utc = now.astimezone(UTC)
        offset = now.utcoffset()
        fields = {
            "v": VERSION,
            "id": f"{int(utc.timestamp() * 1000):012x}{secrets.token_hex(8)}",
            "at": utc.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "offset": int(offset.total_seconds() // 60) if offset else 0,
            **answered,
        }
        event = msgspec.convert(fields, Review, strict=False)
        self._append(utc, msgspec.json.encode(event) + b"\n")
        return event

    def _append(self, utc: datetime, line: bytes) -> None:
        try:
            path = self._folder / self._device() / f"{utc:%Y-%m}.jsonl"
            path.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | _BINARY, 0o666)
            try:
                # After a torn line (a power cut) the next event begins on a line of its own.
                if os.lseek(handle, 0, os.SEEK_END):
                    os.lseek(handle, -1, os.SEEK_END)
                    line = line if os.read(handle, 1) == b"\n" else b"\n" + line
                written = os.write(handle, line)
                if written != len(line):
                    raise OSError(28, "No space left on device")
                os.fsync(handle)
            finally:
                os.close(handle)
        except OSError as error:
            said = _("the answer could not be saved in {folder}: {why}")
            raise CannotGoOn(said.format(folder=self._folder, why=error.strerror)) from error

    def _device(self) -> str:
        """This device's name: made up once, kept beside the journal."""
        path = self._folder / "this-device"
        try:
            return path.read_text(encoding="ascii").strip()
        except FileNotFoundError:
            name = secrets.token_hex(4)
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                with path.open("x", encoding="ascii") as file:
                    file.write(name + "\n")
            except FileExistsError:  # another terminal was quicker
                return path.read_text(encoding="ascii").strip()
            return name

    def read(self) -> tuple[list[Review], list[Unread]]:
        """All reviews of all devices, and the lines that cannot be read."""
        reviews: list[Review] = []
        unread: list[Unread] = []
        for path in sorted(self._folder.glob("*/*.jsonl")):
            for number, line in enumerate(path.read_bytes().split(b"\n"), 1):
                if not line.strip():
                    continue
                try:
                    event = msgspec.json.decode(line, type=Review)
                except (msgspec.DecodeError, UnicodeDecodeError):
                    unread.append(Unread(path, number))
                else:
                    reviews.append(event)
        return reviews, unread
