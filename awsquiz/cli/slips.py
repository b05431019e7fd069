"""A slip of a name: whether what was probably meant is taken for it, in one place for all commands.

Where something is only shown it is, and a line says so; where something changes the learner is
asked, and where nobody can be asked the name stays wrong.
"""

from __future__ import annotations

from typing import Literal

from awsquiz.cli.notices import tell
from awsquiz.i18n import _
from awsquiz.terminal.console import inert, interactive

Slip = Literal["take", "ask", "refuse"]
"""What becomes of a slip."""


def of_change(json: bool) -> Slip:
    """For a command that changes something: one that prints JSON asks nobody."""
    return "refuse" if json else "ask"


def is_taken(slip: Slip, word: str, meant: str) -> bool:
    """Whether the command goes on with what was meant; says so, or asks."""
    if slip == "refuse" or (slip == "ask" and not interactive()):
        return False
    if slip == "take":
        from awsquiz.core.lint.finding import Finding  # seldom, and it takes msgspec

        tell(Finding("taken-for", {"word": inert(word), "name": inert(meant)}, level="notice"))
        return True
    from awsquiz.core.text.particles import fitted
    from awsquiz.terminal import prompts

    said = _("There is no “{word}”: is “{name}” meant? y/n")
    print(fitted(said.format(word=inert(word), name=inert(meant))))
    try:
        return prompts.said_yes()
    except prompts.Left:
        return False
