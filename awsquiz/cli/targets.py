"""The words that the learner types for a target: its name, and the passphrase."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from awsquiz.core.sync.meeting import kind_of_target
from awsquiz.errors.target_failures import TargetFailure
from awsquiz.errors.wrong_arguments import WrongArguments
from awsquiz.i18n import _


def whole_target(word: str) -> str:
    """The target, a folder by its whole path: it is kept, and used from elsewhere.

    Raises WrongArguments for a URL of another kind, and for one with credentials in it.
    """
    kind = kind_of_target(word)
    if kind is None and "://" in word:
        raise WrongArguments.no_such_target(word)
    return word if kind == "bucket" else str(Path(word).expanduser().absolute())


def passphrase(is_new: bool) -> str:
    """The passphrase, of the environment or as it is typed unseen; a new one is typed twice.

    Raises TargetFailure where there is none, WrongArguments where the two are not the same.
    """
    if found := os.environ.get("AWSQUIZ_PASSPHRASE"):
        return found
    if not sys.stdin.isatty():
        raise TargetFailure.no_passphrase()
    from getpass import getpass

    word = getpass(_("A new passphrase: ") if is_new else _("Passphrase: "), sys.stderr)
    if is_new and word != getpass(_("Once more: "), sys.stderr):
        raise WrongArguments.passphrases_differ()
    if not word:
        raise TargetFailure.no_passphrase()
    return word
