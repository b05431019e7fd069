"""What is found on the way: a line on stderr at once, and a record in the envelope of `--json`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from awsquiz import messages
from awsquiz.terminal.console import warn

if TYPE_CHECKING:
    from awsquiz.core.lint.finding import Finding

_told: list[Finding] = []


def tell(finding: Finding) -> None:
    """Reports it on stderr, and keeps it for the envelope."""
    where, said = messages.where(finding), messages.sentence(finding)
    warn(f"{where}: {said}" if where else said)
    _told.append(finding)


def told() -> list[Finding]:
    """What was told since it was last asked."""
    found = _told.copy()
    _told.clear()
    return found
