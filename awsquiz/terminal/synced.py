"""What was exchanged with other devices, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from awsquiz.i18n import _, ngettext
from awsquiz.terminal.console import inert

_MOST = 20
"""Files that are named one by one."""


class _Exchanged(Protocol):
    @property
    def path(self) -> str: ...
    @property
    def fate(self) -> str: ...
    @property
    def beside(self) -> tuple[str, ...]: ...
    @property
    def moved_to(self) -> str | None: ...


def synced_in_words(
    sent: int, taken: int, files: Sequence[_Exchanged], *, dry: bool
) -> Iterator[str]:
    """Events and files, up and down; each file that is not simply new by its name."""
    ups = [each for each in files if each.fate in ("sent", "away-there", "both")]
    downs = [each for each in files if each.fate in ("taken", "taken-away", "both")]
    if not (sent or taken or files):
        yield _("Nothing is new, here or there.")
        return
    yield _("Sent: {events}, {files}").format(events=_events(sent), files=_files(len(ups)))
    yield _("Taken: {events}, {files}").format(events=_events(taken), files=_files(len(downs)))
    told = [line for line in map(_line, files) if line]
    yield from told[:_MOST]
    if len(told) > _MOST:
        yield ngettext("and {n} file more", "and {n} files more", len(told) - _MOST).format(
            n=len(told) - _MOST
        )
    if dry:
        yield _("Nothing was written.")


def _line(file: _Exchanged) -> str:
    path = inert(file.path)
    if file.fate == "both":
        said = _("{path}: changed on both sides: one stays, the other lies beside it: {other}")
        return said.format(path=path, other=inert(", ".join(file.beside)))
    if file.fate == "taken-away":
        said = _("{path}: deleted on another device: now in {kept}")
        return said.format(path=path, kept=inert(file.moved_to or ""))
    if file.fate == "away-there":
        return _("{path}: deleted here, so on the others too").format(path=path)
    return ""


def _events(n: int) -> str:
    return ngettext("{n} event", "{n} events", n).format(n=f"{n:,}")


def _files(n: int) -> str:
    return ngettext("{n} file", "{n} files", n).format(n=f"{n:,}")
