"""Opens a picture of a note with the program that the platform has for it."""

from __future__ import annotations

import mimetypes
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote

from awsquiz.errors.failures import NoPicture

_ON_THE_WEB = ("https://", "http://")
_SOON = 1.0
"""Seconds in which an opener that cannot do it has said so."""


def open_picture(image: str, folders: Iterable[Path]) -> None:
    """Opens an address, or a file that lies where one of the folders has it. Raises NoPicture.

    Only what is a picture by its name: a note may come from anywhere, and must start no program.
    """
    kind, _coding = mimetypes.guess_type(image.partition("?")[0])
    if image.startswith(_ON_THE_WEB):
        _open(image)
        return
    if not (kind or "").startswith("image/"):
        raise NoPicture.not_one(image)
    for folder in folders:
        for name in (image, unquote(image)):
            path = (folder / name).absolute()
            if path.is_file():
                _open(str(path))
                return
    raise NoPicture.not_there(image)


def _open(what: str) -> None:
    if sys.platform == "win32":
        try:
            os.startfile(what)
        except OSError as error:
            raise NoPicture.no_opener(what, error.strerror) from error
        return
    opener = "open" if sys.platform == "darwin" else "xdg-open"
    quiet = subprocess.DEVNULL
    try:
        started = subprocess.Popen(
            [opener, what], stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
        )
    except OSError as error:
        if not _has_screen():
            raise NoPicture.no_screen(what) from error
        raise NoPicture.no_opener(what, f"{opener}: {error.strerror}") from error
    try:
        status = started.wait(_SOON)
    except subprocess.TimeoutExpired:
        return  # it shows the picture as long as it runs
    if status != 0 and not _has_screen():
        raise NoPicture.no_screen(what)
    if status != 0:
        raise NoPicture.no_opener(what, f"{opener}: {status}")


def _has_screen() -> bool:
    """Whether windows can be opened; what is no Linux always can."""
    named = (os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    return sys.platform == "darwin" or any(named)
