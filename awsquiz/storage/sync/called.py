"""What files are called on this device: the same name in another normal form of Unicode, perhaps.

macOS writes Korean names taken apart, and what is packed there brings them to systems that tell the
two forms apart. Among devices a file has one path, in NFC.
"""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path, PurePosixPath


class NamesHere:
    """Paths of a folder, and the files that they are of."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names: dict[str, str] = {}

    def path_of(self, file: Path) -> str:
        """The path of a file, whatever the form of its name."""
        return unicodedata.normalize("NFC", file.relative_to(self._folder).as_posix())

    def note(self, file: Path) -> bool:
        """Notes what a file is called; not, where another one has that path: the one in NFC."""
        path, name = self.path_of(file), file.relative_to(self._folder).as_posix()
        if name != path and self._is_another(self._folder / path, file):
            return False
        if self._names.setdefault(path, name) != name:
            return False
        for of, is_called in zip(_parents(path), _parents(name), strict=True):
            if of not in self._names and not os.path.lexists(self._folder / of):
                self._names[of] = is_called
        return True

    def file(self, path: str) -> Path:
        """The file of a path, as it is called here; a new one is called as its path."""
        folder, slash, name = path.rpartition("/")
        known = self._names.get(path) or f"{self._names.get(folder, folder)}{slash}{name}"
        return self._folder / known

    @staticmethod
    def _is_another(one: Path, other: Path) -> bool:
        try:
            return os.path.lexists(one) and not os.path.samefile(one, other)
        except OSError:  # a link that leads nowhere
            return True


def _parents(path: str) -> list[str]:
    return [each.as_posix() for each in PurePosixPath(path).parents]
