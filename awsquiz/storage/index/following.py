"""Which files of the journal are looked at between two questions: those that can have grown.

A learner of many years has hundreds of them. Events are written to the last one of a device; a new
file changes its folder. What comes into a file of an earlier month, from another device, is read by
the next command.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence

from awsquiz.storage.journal import Journal

_RACY = 2 * 10**9
"""Nanoseconds in which a folder may change again without another time of change."""


class Following:
    """The files of a journal that may have grown since all of them were looked at."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._was_asked = False
        self._folders: dict[str, int] = {}
        self._last: Sequence[str] = ()

    def files(self) -> Sequence[str] | None:
        """Their paths; None where all files have to be looked at, as at first."""
        if self._folders and all(_changed(path) == at for path, at in self._folders.items()):
            return self._last
        if self._was_asked:  # most commands look at them once
            self._look()
        self._was_asked = True
        return None

    def _look(self) -> None:
        """Takes note of the folders, if they will not change unseen, and of their last files."""
        last = {os.path.dirname(file.path): file.path for file in self._journal.files()}
        folders = {path: _changed(path) for path in (str(self._journal.folder), *last)}
        self._last = list(last.values())
        self._folders = folders if time.time_ns() - max(folders.values()) > _RACY else {}


def _changed(path: str) -> int:
    """When a folder has changed; 0 where there is none."""
    try:
        return os.stat(path).st_mtime_ns
    except OSError:
        return 0
