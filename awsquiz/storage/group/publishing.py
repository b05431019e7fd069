"""A learner's answers into the group's target, immutable and never twice; and back out of it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from awsquiz.core.group.published import GroupAnswer, by_day, digest_of_rows
from awsquiz.errors.target_failures import TargetFailure
from awsquiz.storage.group import parquet
from awsquiz.storage.group.gathering import ANSWERS, published_file
from awsquiz.storage.progress import Progress
from awsquiz.storage.sync.at_once import at_once
from awsquiz.storage.sync.places import MeetingPlace

_AT_ONCE = 16
_LARGEST = 16 * 1024 * 1024
"""Bytes of one of our own files."""
_Given = TypeVar("_Given")
_Got = TypeVar("_Got")


class _Upload(NamedTuple):
    name: str
    rows: Sequence[GroupAnswer]


class Outgoing(NamedTuple):
    """What is to be published, and what lies there already."""

    uploads: Sequence[_Upload]
    there: int
    """Answers of this learner that lie there."""

    @property
    def rows(self) -> list[GroupAnswer]:
        """All answers that are new there."""
        return [row for each in self.uploads for row in each.rows]


def outgoing(place: MeetingPlace, rows: Sequence[GroupAnswer], progress: Progress) -> Outgoing:
    """Which of a learner's rows are not there yet, by item: what was told once is not told again.

    A day whose file is there as it would be put is not read. Raises TargetFailure, FileFailure.
    """
    if not rows:
        return Outgoing((), 0)
    days, pseudonym = by_day(rows), rows[0].pseudonym
    known: set[tuple[str, str]] = set()

    def look(day: str) -> set[tuple[str, str]]:
        return _items_there(place, day, pseudonym, days[day])

    for at, (_day, items) in enumerate(_each(place, look, [*days]), 1):
        known |= items
        progress(at, len(days))
    new = by_day(row for row in rows if row.item not in known)
    uploads = [
        _Upload(f"{_folder(day, pseudonym)}/{digest_of_rows(those)}.parquet", those)
        for day, those in new.items()
    ]
    return Outgoing(uploads, len(known))


def publish(place: MeetingPlace, what: Outgoing, progress: Progress) -> int:
    """Puts it there and says how many answers it were; cut off, the next time goes on behind it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)

        def put(upload: _Upload) -> int:
            return len(upload.rows) if place.put(upload.name, made[upload.name]) else 0

        made = {each.name: parquet.of_rows(each.rows, path) for each in what.uploads}
        done = 0
        for at, (_upload, answers) in enumerate(_each(place, put, what.uploads), 1):
            done += answers
            progress(at, len(what.uploads))
    return done


class Removed(NamedTuple):
    """What `leave` took away."""

    files: int
    together: int
    """Files into which somebody has put the answers of many: they stay."""


def remove_all(place: MeetingPlace, pseudonym: str, progress: Progress) -> Removed:
    """Takes away all that lies there under the pseudonym."""
    found = [published_file(name) for name, _size in place.listing(ANSWERS)]
    files = [each for each in found if each is not None]
    own = [each.name for each in files if each.pseudonym == pseudonym]
    for at, _each_one in enumerate(_each(place, place.remove, own), 1):
        progress(at, len(own))
    return Removed(len(own), sum(each.pseudonym is None for each in files))


def _items_there(
    place: MeetingPlace, day: str, pseudonym: str, rows: Sequence[GroupAnswer]
) -> set[tuple[str, str]]:
    names = [name for name, _size in place.listing(_folder(day, pseudonym))]
    if [name.rpartition("/")[2] for name in names] == [f"{digest_of_rows(rows)}.parquet"]:
        return {row.item for row in rows}
    found: set[tuple[str, str]] = set()
    for name in names:
        if published_file(name) is None:
            continue
        data = place.get(name, _LARGEST)
        if data is None:
            raise TargetFailure.other(place.shown, name)
        found |= parquet.items_of(data)
    return found


def _folder(day: str, pseudonym: str) -> str:
    return f"{ANSWERS}/day={day}/{pseudonym}"


def _each(
    place: MeetingPlace, work: Callable[[_Given], _Got], of: Sequence[_Given]
) -> Iterator[tuple[_Given, _Got]]:
    return at_once(work, of, _AT_ONCE) if place.is_far else ((each, work(each)) for each in of)
