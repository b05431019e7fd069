"""To what of publishing the learner has said yes on this device; it may be deleted: they are asked
again."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec import Struct

from awsquiz.storage import files


class Agreed(Struct, frozen=True):
    """Where answers go, under which name, and whether those on one's own cards go as well."""

    target: str
    pseudonym: str
    own: bool

    def covers(self, asked: Agreed) -> bool:
        """Whether who said yes to this has seen all that the other one would tell."""
        same = (self.target, self.pseudonym) == (asked.target, asked.pseudonym)
        return same and (self.own or not asked.own)


def is_agreed(cache: Path, asked: Agreed) -> bool:
    """Whether it was shown and agreed to before."""
    try:
        said = msgspec.json.decode(files.read(_file(cache), files.MB), type=Agreed)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return False
    return said.covers(asked)


def keep_agreed(cache: Path, agreed: Agreed) -> None:
    """Writes it down. Raises FileFailure."""
    if not is_agreed(cache, agreed):
        files.write_atomically(_file(cache), msgspec.json.encode(agreed))


def forget_agreed(cache: Path) -> None:
    """Has them asked again."""
    with suppress(OSError):
        _file(cache).unlink(missing_ok=True)


def _file(cache: Path) -> Path:
    return cache / "group-agreed.json"
