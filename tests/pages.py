"""The pages of the documentation, as a reader follows them: files to write, and lines to type.

Before a fence of a page a comment may say what a test has to know of it:

    <!-- file: my-note.md -->       what stands in the fence is that file
    <!-- answers: o 3 "" q -->      what is typed when the lines of the fence ask, a word a line
    <!-- exit: 0 1 -->              how they may end, where it is not 0
    <!-- not run: network -->       they are not run; `NOT_RUN` has what may be said

A comment of several lines that begins with `file: NAME` is a file that the page does not show.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.conftest import ROOT

DOCS = ROOT / "docs"
MADE = {"reference/commands.md", "reference/json.md"}
"""Pages that are made from the program, below the folder of each language."""
MADE_PAGES = MADE | {f"en/{page}" for page in MADE}
KOREAN = sorted(
    path
    for path in DOCS.rglob("*.md")
    if not path.is_relative_to(DOCS / "en") and path.relative_to(DOCS).as_posix() not in MADE
)
"""What people write, in Korean; the same paths below docs/en are English."""
NOT_RUN = {
    "network": "it fetches packages, or goes to a bucket",
    "terminal": "it needs a person, an editor or a passphrase",
    "other": "another program's, which is not here",
}
_PART = re.compile(
    r"^<!-- (?P<said>file|answers|exit|not run): (?P<what>[^\n]*?) ?-->$"
    r"|^<!-- file: (?P<hidden>\S+)\n(?P<held>.*?)^-->$"
    r"|^```(?P<language>[a-z]*)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


def english(page: Path) -> Path:
    """The English page beside a Korean one."""
    return DOCS / "en" / page.relative_to(DOCS)


@dataclass
class Step:
    """A fence of a page, with what is said of it."""

    language: str
    text: str
    file: str | None = None
    answers: list[str] = field(default_factory=list)
    exits: set[int] = field(default_factory=lambda: {0})
    not_run: str | None = None
    is_shown: bool = True

    @property
    def lines(self) -> list[str]:
        """The lines to type; one that goes on within quotes is one."""
        if self.language != "sh" or self.file:
            return []
        found: list[str] = []
        begun = ""
        for line in self.text.splitlines():
            begun = f"{begun}\n{line}" if begun else line
            try:
                words = shlex.split(begun, comments=True)
            except ValueError:
                continue  # a quote is open
            if words:
                found.append(begun)
            begun = ""
        assert not begun, begun
        return found


def steps(page: Path) -> Iterator[Step]:
    """What a page has to be written and typed, in its order."""
    said: dict[str, str] = {}
    for part in _PART.finditer(page.read_text(encoding="utf-8")):
        if part["hidden"]:
            yield Step("", part["held"], part["hidden"], is_shown=False)
        elif part["said"]:
            said[part["said"]] = part["what"]
        else:
            step = Step(part["language"], part["text"], said.get("file"))
            step.answers = shlex.split(said.get("answers", ""))
            step.exits = set(map(int, said.get("exit", "0").split()))
            step.not_run = said.get("not run")
            said = {}
            yield step
