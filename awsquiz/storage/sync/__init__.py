"""One learner, several devices: what is here and what is in a target become the same.

The journal unites; of content that goes which was changed. Nothing is written over or deleted in
the target, and nothing of what is read there is believed before its hash is right.

Read in this order: `places` (what a target can do; a folder), `buckets` with `aws_files` (the same
by the network), `shelf` (objects, verified; several `at_once`), `sealing` (encrypted),
`remembered`, `segments` (the journal up and down), `history` (versions of files), `called` (names
here), `owned` (the files themselves).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from awsquiz.core.lint.finding import Finding
from awsquiz.core.sync.objects import SEALED
from awsquiz.errors.target_failures import TargetFailure
from awsquiz.paths import Folders
from awsquiz.storage import files, locks
from awsquiz.storage.journal import Journal
from awsquiz.storage.progress import Progress
from awsquiz.storage.sync.owned import ExchangedFile, OwnedFiles
from awsquiz.storage.sync.places import MeetingPlace, meeting_at
from awsquiz.storage.sync.remembered import JournalMark, Remembered, keep, recollect
from awsquiz.storage.sync.sealing import Passphrase, sealed_with
from awsquiz.storage.sync.segments import journal_files, unite_file
from awsquiz.storage.sync.shelf import ObjectShelf

__all__ = ["ExchangedFile", "Synced", "meeting_at", "synchronise"]

_AT_ONCE = 32
"""Contents that are held in memory."""
_MOST_BYTES = 4 * 1024 * files.MB
"""Of journal and versions together, which are all read: more than learners write in a life."""


@dataclass
class Synced:
    """What was exchanged, or would be."""

    sent: int = 0
    """Events that the target has got."""
    taken: int = 0
    """Events that this device has got."""
    files: list[ExchangedFile] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def synchronise(
    target: MeetingPlace,
    folders: Folders,
    progress: Progress,
    *,
    passphrase: Passphrase | None = None,
    dry: bool = False,
    again: bool = False,
    all_gone: bool = False,
) -> Synced:
    """Makes journal and content here and in the target the same.

    With a passphrase all that is put there is encrypted, and nothing else is read.
    `again` reads all that lies there anew, also what is remembered. What was exchanged when it is
    cut off stays so, and the next time goes on behind it. Raises TargetFailure, NotSaved and
    FileFailure.
    """
    with locks.alone(folders.cache):
        shelf = ObjectShelf(target, progress)
        _seal(shelf, passphrase, dry=dry)
        read = (size for name, size in shelf.sizes.items() if not name.startswith("blobs/"))
        if sum(read) > _MOST_BYTES:
            raise TargetFailure.too_large(target.shown)
        key = target.shown + (SEALED if shelf.seal else "")
        mind = recollect(folders.cache, key)
        if again:
            _look_through(shelf)
            untold = {*mind.versions}  # until they are read there
            mind = Remembered(key, versions=mind.versions, bases=mind.bases, untold=untold)
        synced = Synced(findings=shelf.findings)
        try:
            _unite(Journal(folders.journal), shelf, mind, synced, dry=dry)
            owned = OwnedFiles(folders.content, shelf, mind, lambda: keep(folders.cache, mind))
            synced.files = owned.exchange(all_gone=all_gone, dry=dry)
        finally:
            if not dry:
                keep(folders.cache, mind)
    return synced


def _seal(shelf: ObjectShelf, passphrase: Passphrase | None, *, dry: bool) -> None:
    """Has all be encrypted where there is a passphrase; refuses to mix what is with what is not."""
    sealed = sum(each.sealed for each in shelf.objects.values())
    if passphrase is None:
        if sealed:
            raise TargetFailure.sealed(shelf.target.shown)
        return
    shelf.seal = sealed_with(shelf, passphrase, dry=dry)
    if plain := len(shelf.objects) - sealed:
        shelf.findings.append(Finding("objects-plain", {"n": plain}, level="notice"))


def _look_through(shelf: ObjectShelf) -> None:
    """Reads contents for the sake of telling, and of having put right, what is not whole."""
    blobs = shelf.of("blobs")
    for at in range(0, len(blobs), _AT_ONCE):
        for _found, _data in shelf.each(shelf.read, blobs[at : at + _AT_ONCE]):
            pass


def _unite(
    journal: Journal, shelf: ObjectShelf, mind: Remembered, synced: Synced, *, dry: bool
) -> None:
    for name in journal_files(journal, shelf):
        mark = mind.journal.get(name, JournalMark())
        mark, exchanged = unite_file(journal, name, shelf, mark, dry=dry)
        mind.journal[name] = mark
        synced.sent += exchanged.sent
        synced.taken += exchanged.taken
