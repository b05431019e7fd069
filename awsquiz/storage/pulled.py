"""How hard facts are for the learner's group, as `group pull` has brought it; nothing without."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

from awsquiz.storage import files

_LARGEST = 64 * files.MB


class PulledHardness(Struct, frozen=True):
    """What was brought."""

    target: str
    day: str
    facts: Mapping[str, float]
    """By how much each is harder than others, in logits."""
    format: int = 1


def hardness_file(cache: Path) -> Path:
    """Where it is kept: it may be deleted, and is brought again."""
    return cache / "group-hardness.json"


def pulled_hardness(cache: Path) -> Mapping[str, float]:
    """Fact → hardness; nothing where nothing was brought, or it cannot be read."""
    try:
        data = files.read(hardness_file(cache), _LARGEST)
        found = msgspec.json.decode(data, type=PulledHardness)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return {}
    return found.facts if found.format == 1 else {}


def keep_hardness(cache: Path, pulled: PulledHardness) -> None:
    """Writes it down. Raises FileFailure."""
    files.write_atomically(hardness_file(cache), msgspec.json.encode(pulled))
