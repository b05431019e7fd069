"""What ends a command: each error owns its sentence, its code and its exit code.

The sentence is made when it is said, in the language of that moment. The code never changes, for
other programs go by it. `wrong_arguments` has those of options that do not go together and of words
that are no value of theirs, `wrong_use` of those who ask for what there is not, `failures` what is
damaged, in use, or cannot be read or written.
"""

from __future__ import annotations

from enum import IntEnum
from pathlib import PurePath
from typing import TYPE_CHECKING

from awsquiz.core.text.particles import fitted
from awsquiz.i18n import _
from awsquiz.system_words import why_not

if TYPE_CHECKING:
    from awsquiz.core.lint.finding import Finding


class ExitCode(IntEnum):
    """What the end of a command tells the shell."""

    DONE = 0
    PROBLEMS = 1
    """Done, and problems were found."""
    WRONG_USE = 2
    CANNOT_GO_ON = 3
    INTERRUPTED = 130
    """Everything answered so far is kept."""


class AwsquizError(Exception):
    """Anything that a user can cause: shown as one line on stderr, never as a traceback.

    `said` is a message of the catalogue, with the names of its `words`.
    """

    code = "error"
    exit_code = ExitCode.CANNOT_GO_ON

    def __init__(self, said: str, **words: object) -> None:
        super().__init__(said)
        self.said, self.words = said, words

    def __str__(self) -> str:
        words = self.words
        if isinstance(why := words.get("why"), str):
            words = {**words, "why": why_not(why)}
        return fitted(_(self.said).format(**words))

    @property
    def finding(self) -> Finding:
        """The error as a finding, for a command that goes on without what failed."""
        # Imported here: each command begins with this module, and few ever find something.
        from awsquiz.core.lint.finding import Finding

        path, line = self.words.get("path"), self.words.get("line")
        return Finding(
            self.code,
            {"error": self},
            path=None if path is None else PurePath(str(path)),
            line=line if isinstance(line, int) else None,
        )


class WrongUse(AwsquizError):
    """The command's words ask for something that does not exist or cannot be."""

    exit_code = ExitCode.WRONG_USE


class CannotGoOn(AwsquizError):
    """Something is damaged, locked or cannot be written."""

    exit_code = ExitCode.CANNOT_GO_ON
