"""What can go wrong for a user: each error owns its line and its exit code.

0 done; 1 done, and problems were found; 2 used wrongly; 3 cannot go on; 130 interrupted.
"""

from __future__ import annotations

PROBLEMS = 1


class AwsquizError(Exception):
    """Anything that a user can cause: shown as one line on stderr, never as a traceback."""

    exit_code = 3


class WrongUse(AwsquizError):
    """The command's words ask for something that does not exist or cannot be."""

    exit_code = 2


class CannotGoOn(AwsquizError):
    """Something is damaged, locked or cannot be written."""

    exit_code = 3
