"""The objects of a target, each verified by its hash when it is read and when it is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import PurePosixPath
from typing import Protocol, TypeVar

from awsquiz.core.lint.finding import Finding
from awsquiz.core.sync.objects import (
    ObjectKind,
    StoredObject,
    keeps_its_word,
    name_for,
    object_named,
)
from awsquiz.errors.target_failures import TargetFailure
from awsquiz.storage import files
from awsquiz.storage.progress import Progress
from awsquiz.storage.sync.at_once import at_once
from awsquiz.storage.sync.places import MeetingPlace

LARGEST_OBJECT = files.LARGEST + files.MB
"""Bytes of an object: a file of content, and what encryption adds to it."""
_MOST = 1_000_000
_AT_ONCE = 16
_Given = TypeVar("_Given")
_Got = TypeVar("_Got")


class Seal(Protocol):
    """Encrypts what leaves the machine, and decrypts what comes."""

    def close(self, data: bytes) -> bytes:
        """The bytes as nobody else can read them."""

    def open(self, data: bytes) -> bytes | None:
        """The bytes again; None where they were closed by another key, or by nobody."""


class ObjectShelf:
    """What lies in a target, as it was when it was listed, and what was put there since."""

    def __init__(self, target: MeetingPlace, progress: Progress, seal: Seal | None = None) -> None:
        self.target, self.seal = target, seal
        self.findings: list[Finding] = []
        self.sizes: dict[str, int] = {}
        self.objects: dict[str, StoredObject] = {}
        self._progress = progress
        self._done = self._known = 0
        for name, size in self._listed():
            if found := object_named(name):
                self.sizes[name], self.objects[name] = size, found

    def _listed(self) -> Sequence[tuple[str, int]]:
        """Names and sizes of all that lies there. Raises TargetFailure for what nobody can hold."""
        ((_target, listed),) = self.each(
            lambda target: [*islice(target.listing(), _MOST)], [self.target]
        )
        if len(listed) == _MOST:
            raise TargetFailure.too_large(self.target.shown)
        return listed

    def of(self, kind: ObjectKind) -> list[StoredObject]:
        """All objects of a kind that this device can read, by name."""
        found = (each for each in self.objects.values() if each.kind == kind)
        return sorted(each for each in found if each.sealed == (self.seal is not None))

    def has(self, name: str, size: int | None = None) -> bool:
        """Whether it lies there, whole as far as its size tells."""
        return name in self.sizes and (size is None or self.sizes[name] == size)

    def read(self, found: StoredObject) -> bytes | None:
        """What an object holds, opened; None, and told, where it is not what its name promises."""
        stored = self.target.get(found.name, LARGEST_OBJECT)
        if stored is None or not keeps_its_word(found, stored):
            self.tell("object-unreadable" if stored is None else "object-altered", found.name)
            self.sizes.pop(found.name, None)  # who has what it held may put it there again
        elif self.seal is None:
            return stored
        elif (opened := self.seal.open(stored)) is None:
            self.tell("object-locked", found.name)
        else:
            return opened
        return None

    def put(self, kind: ObjectKind, data: bytes, file: str = "") -> tuple[str, int]:
        """Makes an object, if it is not there, and returns its name and size.

        What lies there under the name and is something else gets what the name promises: that is
        the same whoever puts it.
        """
        stored = data if self.seal is None else self.seal.close(data)
        name = name_for(kind, stored, sealed=self.seal is not None, file=file)
        if not self.has(name, len(stored)) and not self.target.put(name, stored):
            there = self.target.get(name, LARGEST_OBJECT)
            if there != stored:
                self.target.replace(name, stored)
        self.sizes[name] = len(stored)
        return name, len(stored)

    def each(
        self, work: Callable[[_Given], _Got], of: Iterable[_Given]
    ) -> Iterator[tuple[_Given, _Got]]:
        """Does the work for each, several at once where the target is far; results in order.

        Each is a step of which progress tells.
        """
        given = [*of]
        self._known = max(self._known, self._done + len(given))
        if self.target.is_far:
            steps = at_once(work, given, _AT_ONCE)
        else:
            steps = ((each, work(each)) for each in given)
        for step in steps:
            self._step()
            yield step

    def tell(self, code: str, name: str, **words: object) -> None:
        """Notes what is wrong with an object."""
        self.findings.append(Finding(code, words, path=PurePosixPath(name)))

    def _step(self) -> None:
        self._done += 1
        self._progress(self._done, max(self._known, self._done))
