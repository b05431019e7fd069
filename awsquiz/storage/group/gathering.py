"""What lies in a group's target, as files on this machine: a folder as it is, a bucket as a copy.

The copy lies in the cache: files are immutable, so each comes once, and one that was taken back
there goes here.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from datetime import date
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from awsquiz.core.group.pseudonym import is_pseudonym
from awsquiz.core.lint.finding import Finding
from awsquiz.core.text.regexes import pattern_of
from awsquiz.errors.target_failures import TargetFailure
from awsquiz.storage import files
from awsquiz.storage.progress import Progress
from awsquiz.storage.sync.at_once import at_once
from awsquiz.storage.sync.places import MeetingPlace

ANSWERS = "answers"
"""The folder of a target in which a group's answers lie."""
_NAME = pattern_of(
    r"answers/day=(?P<day>\d{4}-\d\d-\d\d)/"
    r"(?:(?P<who>[a-z0-9-]+)/[0-9a-f]{32}|together-[A-Za-z0-9_-]{1,100})\.parquet"
)
_LARGEST = 1024 * files.MB
_MOST_BYTES = 16 * 1024 * files.MB
_AT_ONCE = 16


class PublishedFile(NamedTuple):
    """What the name of a file says."""

    name: str
    day: str
    pseudonym: str | None
    """None where the answers of many are put together."""


def published_file(name: str) -> PublishedFile | None:
    """What a name says; None where it is no file of answers."""
    found = _NAME.fullmatch(name)
    if found is None or (found["who"] and not is_pseudonym(found["who"])):
        return None
    try:
        date.fromisoformat(found["day"])
    except ValueError:
        return None
    return PublishedFile(name, found["day"], found["who"])


class GatheredFile(NamedTuple):
    """A file of answers, as it lies here."""

    path: Path
    what: PublishedFile
    size: int


def gathered(
    place: MeetingPlace, word: str, cache: Path, progress: Progress
) -> tuple[Sequence[GatheredFile], list[Finding]]:
    """All files of answers of a target, which `word` names. Raises TargetFailure, FileFailure."""
    sizes = dict(place.listing(ANSWERS))
    found = {name: what for name in sorted(sizes) if (what := published_file(name))}
    findings: list[Finding] = []
    if not place.is_far:  # to open a pipe would be to wait for whoever writes into it
        root = Path(word).expanduser()
        found = {name: what for name, what in found.items() if (root / name).is_file()}
    if foreign := len(sizes) - len(found):
        findings.append(Finding("group-foreign", {"n": foreign}, level="notice"))
    if sum(sizes[name] for name in found) > _MOST_BYTES:
        raise TargetFailure.too_large(place.shown)
    root = Path(word).expanduser()
    if place.is_far:
        root = cache / "group" / blake2b(word.encode(), digest_size=8).hexdigest()
        findings += _copy(place, root, {name: sizes[name] for name in found}, progress)
    made = [GatheredFile(root / name, what, sizes[name]) for name, what in found.items()]
    if place.is_far:
        made = [each for each in made if each.path.is_file()]
    return made, findings


def _copy(
    place: MeetingPlace, root: Path, sizes: dict[str, int], progress: Progress
) -> Iterable[Finding]:
    failed: list[OSError] = []
    here = {path: path.stat().st_size for path in files.walk(root / ANSWERS, failed)}
    wanted = {root / name: size for name, size in sizes.items()}
    for path in here:
        if path not in wanted:
            os.unlink(path)
    missing = [name for name, size in sizes.items() if here.get(root / name) != size]

    def bring(name: str) -> bool:
        data = place.get(name, _LARGEST)
        if data is None:
            return False
        files.write_atomically(root / name, data)
        return True

    for at, (name, came) in enumerate(at_once(bring, missing, _AT_ONCE), 1):
        progress(at, len(missing))
        if not came:
            yield Finding("group-gone", {"name": name}, level="notice")
