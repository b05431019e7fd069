"""What a conversion did, in words, and what can be done next."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Sequence
from pathlib import Path

from awsquiz.core.merge.conversion import Conversion
from awsquiz.core.merge.forgetting import Forgotten
from awsquiz.core.merge.outcomes import ASIDE, Outcome
from awsquiz.core.text import inert
from awsquiz.i18n import _, ngettext
from awsquiz.terminal.many_notes import print_many
from awsquiz.terminal.one_note import print_note, some_of

_FEW = 10
"""So many files are named."""
_WHOLE = 4
"""So many notes are told of one by one; of more there is a line each."""


def print_conversion(conversion: Conversion, outcomes: Sequence[Outcome]) -> None:
    """The outcome of each note, or, where they are many, a line each and what needs a look."""
    if len(outcomes) <= _WHOLE:
        for outcome in outcomes:
            print_note(outcome)
    else:
        print_many(outcomes)
    for gone in conversion.gone:
        said = _("{note} is gone; its {n} facts are kept. To remove them: {command}")
        command = f"awsquiz forget {_quoted(gone.note.name)}"
        print(inert(said.format(note=gone.note.name, n=len(gone.facts), command=command)))


# What was written, and what to do next


def print_written(written: Sequence[Path], dry_run: bool) -> None:
    """The files of cards that were written, or would be: by name where they are few."""
    if not written:
        print(_("No card changes."))
    elif len(written) <= _FEW:
        print(_("Would write:") if dry_run else _("Written:"))
        for path in written:
            print(f"  {path}")
    else:
        n = len(written)
        said = _("Written: {n} cards in {folder}")
        if dry_run:
            said = _("Would write: {n} cards in {folder}")
        print(said.format(n=n, folder=written[0].parent))


def print_taken_back(
    notes: Sequence[str], restored: Sequence[Path], changed: Sequence[Path], dry_run: bool
) -> None:
    """What the way back has put back, and what stands in its way."""
    for path in changed:
        print(inert(_("changed since: {path}").format(path=path)))
    if restored:
        said = _("Would take back: {notes}") if dry_run else _("Taken back: {notes}")
        print(inert(said.format(notes=some_of(notes))))
    elif changed:
        print(_("Nothing was taken back. To take back the rest: awsquiz convert --undo --yes"))
    for path in restored[:_FEW]:
        print(f"  {path}")
    if (left := len(restored) - _FEW) > 0:
        print(ngettext("and {n} further file", "and {n} further files", left).format(n=left))


def print_forgotten(
    names: Sequence[str], forgotten: Forgotten, *, done: bool, dry_run: bool
) -> None:
    """What went with the notes, or would go, and the way back."""
    facts, concepts = len(forgotten.facts), len(forgotten.concepts)
    if done:
        said = _("Forgotten: {notes}: {facts} facts, {concepts} concepts")
    elif dry_run:
        said = _("Would be forgotten: {notes}: {facts} facts, {concepts} concepts")
    else:
        said = _("Not forgotten: {notes}: {facts} facts, {concepts} concepts")
    print(inert(said.format(notes=some_of(names), facts=facts, concepts=concepts)))
    if done:
        print(_("To take it back: awsquiz convert --undo"))


def print_next(paths: Sequence[Path], outcomes: Sequence[Outcome]) -> None:
    """The commands that go on from here: to be quizzed, and to see what was set aside."""
    if paths and any(way for outcome in outcomes for _fact, way in outcome.facts):
        named = [_as_path(path) for path in paths if str(path) != "-"]
        if len(named) < len(paths):  # what came from another program has no path
            named += ["--note", outcomes[0].note.name]
        command = " ".join(["awsquiz quiz", *map(_quoted, named)])
        print(inert(_("Quiz on it: {command}").format(command=command)))
    aside = [each.note for each in outcomes if each.counts[ASIDE]]
    if aside:
        name = _quoted(aside[0].name) if len(aside) == 1 else _("NOTE")
        print(
            inert(_("What was set aside: {command}").format(command=f"awsquiz show --aside {name}"))
        )


def _quoted(word: str) -> str:
    """A word of a command as a shell takes it; letters of any script need no quotes."""
    return word if re.fullmatch(r"[\w@%+=:,./-]+", word) else shlex.quote(word)


def _as_path(path: Path) -> str:
    """So that it cannot be taken for the name of a concept: a folder ends with a slash."""
    said = os.fsencode(path).decode("utf-8", "backslashreplace")
    return f"{said.rstrip('/')}/" if path.is_dir() else said
