"""The journal, up and down: lines of a file unite, whoever wrote them and in whatever order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from itertools import groupby
from pathlib import Path

from awsquiz.core.sync.objects import StoredObject
from awsquiz.errors.failures import NotSaved
from awsquiz.storage import files
from awsquiz.storage.archive.contents import is_safe
from awsquiz.storage.journal import Journal, make_private, read_line, whole_lines
from awsquiz.storage.sync.remembered import JournalMark
from awsquiz.storage.sync.shelf import ObjectShelf

_SEGMENT = 4 * files.MB
_BEFORE = 64
_ENDING = ".jsonl"


@dataclass
class Exchanged:
    """Lines of the journal, or files, that went up and came down."""

    sent: int = 0
    taken: int = 0


def journal_files(journal: Journal, shelf: ObjectShelf) -> list[str]:
    """`DEVICE/MONTH` of all files of the journal, here or there."""
    here = (Path(file.path).relative_to(journal.folder).as_posix() for file in journal.files())
    names = {name.removesuffix(_ENDING) for name in here}
    names |= {each.file for each in shelf.of("journal")}
    return sorted(name for name in names if is_safe(f"journal/{name}{_ENDING}"))


def unite_file(
    journal: Journal, name: str, shelf: ObjectShelf, mark: JournalMark, *, dry: bool
) -> tuple[JournalMark, Exchanged]:
    """Unites a file of the journal with its segments; returns how far it is known then.

    Raises NotSaved, and TargetFailure; what was written before stays, and counts the next time.
    """
    path = journal.folder / f"{name}{_ENDING}"
    mark = _checked(mark, path, shelf)
    segments = [each for each in shelf.of("journal") if each.file == name]
    new = [each for each in segments if each.name not in mark.objects]
    there: dict[bytes, None] = {}
    taken = dict(mark.objects)
    for found, data in shelf.each(shelf.read, new):
        if data is not None:
            there.update(dict.fromkeys(_events_of(data, found, shelf)))
            taken[found.name] = shelf.sizes[found.name]
    try:
        missing_here = _missing(path, there) if there else []
        if missing_here and not dry:
            _append(journal, path, missing_here)
        tail, end, before = _tail(path, mark.offset)
    except OSError as error:
        raise NotSaved(journal.folder, error.strerror) from error
    missing_there = [line for line in tail if line not in there]
    if not dry:
        pieces = [b"".join(each) for each in _pieces(missing_there)]
        put = shelf.each(lambda piece: shelf.put("journal", piece, name), pieces)
        taken.update(stored for _piece, stored in put)
    return JournalMark(taken, end, before), Exchanged(len(missing_there), len(missing_here))


def _checked(mark: JournalMark, path: Path, shelf: ObjectShelf) -> JournalMark:
    """What is remembered, as far as it still holds; what is gone in the target is told."""
    gone = [name for name, size in mark.objects.items() if not shelf.has(name, size)]
    for name in gone:
        shelf.tell("object-gone", name)
    if gone or _before(path, mark.offset) != mark.before:
        return JournalMark()
    return mark


def _events_of(data: bytes, found: StoredObject, shelf: ObjectShelf) -> Iterator[bytes]:
    """The lines of a segment that are events, without their ends; others are told and left."""
    foreign = 0
    for line in data.split(b"\n"):
        if line := line.strip():
            if read_line(line) == "damaged":
                foreign += 1
            else:
                yield line
    if foreign:
        shelf.tell("object-foreign", found.name, n=foreign)


def _missing(path: Path, lines: Iterable[bytes]) -> list[bytes]:
    """Lines that the file has not got."""
    here = {line.strip() for line in whole_lines(path)} if path.exists() else set()
    return [line for line in lines if line not in here]


def _append(journal: Journal, path: Path, lines: Collection[bytes]) -> None:
    make_private(journal.folder)
    path.parent.mkdir(exist_ok=True)
    files.append(path, b"\n".join(lines) + b"\n")


def _tail(path: Path, offset: int) -> tuple[list[bytes], int, str]:
    """The events behind a byte, none twice, and where they end: a torn line is not there yet.

    What is no event stays where it is: it says nothing to any device.
    """
    lines: dict[bytes, None] = {}
    end = offset
    for line in whole_lines(path, offset) if path.exists() else ():
        end += len(line)
        if (line := line.strip()) and read_line(line) != "damaged":
            lines[line] = None
    return [*lines], end, _before(path, end)


def _before(path: Path, offset: int) -> str:
    """What tells the file by the bytes right before one."""
    if not offset:
        return ""
    try:
        with files.reading(path) as stream:
            stream.seek(max(0, offset - _BEFORE))
            data = stream.read(min(offset, _BEFORE))
    except OSError:
        return "?"
    return blake2b(data, digest_size=8).hexdigest() if len(data) == min(offset, _BEFORE) else "?"


def _pieces(lines: Iterable[bytes]) -> Iterator[list[bytes]]:
    """The lines with their ends, in pieces that are read at once."""
    size = 0

    def piece(line: bytes) -> int:
        nonlocal size
        size += len(line) + 1
        return size // _SEGMENT

    for _number, group in groupby(lines, piece):
        yield [line + b"\n" for line in group]
