"""Where devices meet: what every target can do, and a folder as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from awsquiz.core.sync.meeting import kind_of_target
from awsquiz.errors.failures import FileFailure
from awsquiz.errors.target_failures import TargetFailure
from awsquiz.errors.wrong_arguments import WrongArguments
from awsquiz.storage import files

_KINDS = ("journal", "files", "blobs", "keys")
"""The folders of a target."""


class MeetingPlace(Protocol):
    """A set of named objects. Each method raises TargetFailure where the target as such fails."""

    shown: str
    """What it is called in sentences."""
    is_far: bool
    """Whether each step takes long enough that several are better taken at once."""

    def listing(self, under: str = "") -> Iterator[tuple[str, int]]:
        """Names and sizes of all objects of devices, or of all below a folder of the target."""

    def get(self, name: str, largest: int) -> bytes | None:
        """What an object holds; None where it is gone, or larger than that."""

    def put(self, name: str, data: bytes) -> bool:
        """Makes an object, and says whether it did: one that is there is left alone."""

    def replace(self, name: str, data: bytes) -> None:
        """Puts the bytes that an object's name promises in the place of others."""

    def remove(self, name: str) -> None:
        """Takes an object away, if it is there."""


class FolderTarget:
    """A folder that a cloud drive, Syncthing, git or a stick brings to other devices."""

    is_far = False

    def __init__(self, folder: Path) -> None:
        self.shown = str(folder)
        self._folder = folder
        if not folder.is_dir():  # a stick that is not in: a folder in its place would be filled
            raise TargetFailure.not_there(self.shown)

    def listing(self, under: str = "") -> Iterator[tuple[str, int]]:
        failed: list[OSError] = []
        for kind in (under,) if under else _KINDS:
            for path in files.walk(self._folder / kind, failed):
                with suppress(FileNotFoundError):  # what brings it has just taken it away again
                    yield path.relative_to(self._folder).as_posix(), path.stat().st_size
        for error in failed:
            raise FileFailure(error.filename, error.strerror)

    def get(self, name: str, largest: int) -> bytes | None:
        try:
            return files.read(self._folder / name, largest)
        except OSError:  # gone, not yet brought here, too large, a pipe
            return None

    def put(self, name: str, data: bytes) -> bool:
        if (self._folder / name).exists():
            return False
        self.replace(name, data)
        return True

    def replace(self, name: str, data: bytes) -> None:
        files.write_atomically(self._folder / name, data)

    def remove(self, name: str) -> None:
        path = self._folder / name
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise FileFailure(path, error.strerror) from error
        with suppress(OSError):  # a folder without files has a name, and no bucket has such
            for above in path.relative_to(self._folder).parents[:-1]:
                (self._folder / above).rmdir()


def _is_own(folder: Path, own: Path) -> bool:
    """Whether a target and a folder of the learner's would lie within one another."""
    target, own = folder.resolve(), own.resolve()
    rooms = [target / kind for kind in _KINDS]
    return own in (target, *target.parents) or any(each in (own, *own.parents) for each in rooms)


def meeting_at(word: str, own: Iterable[Path] = ()) -> MeetingPlace:
    """The target that a word names, which lies apart from the learner's own folders.

    Raises TargetFailure, and WrongArguments for one within them: what is put there would be content
    the next time. Buckets alone need the extra.
    """
    if kind_of_target(word) == "bucket":
        from awsquiz.storage.sync.buckets import bucket_at

        return bucket_at(word)
    folder = Path(word).expanduser()
    if any(_is_own(folder, each) for each in own):
        raise WrongArguments.target_is_own(word)
    return FolderTarget(folder)
