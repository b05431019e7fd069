"""What became of notes that are asked at once, in three lines."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

from awsquiz.core.merge.outcomes import ASIDE, Outcome, counts_of
from awsquiz.core.text import inert
from awsquiz.i18n import _, ngettext
from awsquiz.terminal.one_note import said_counts


def print_brief(outcomes: Sequence[Outcome], words: Sequence[str]) -> None:
    """How the facts are asked, what has changed since last time, and how to decide on them.

    `words` name the notes on the command line.
    """
    counts = counts_of(outcomes)
    name = outcomes[0].note.name if len(outcomes) == 1 else ""
    n = len(outcomes)
    called = name or ngettext("{n} note", "{n} notes", n).format(n=n)
    print(inert(f"{called}: {said_counts(counts)}"))
    print(_changes(outcomes))
    named = " ".join(map(shlex.quote, [name] if name else words))
    said = _("To decide on each: {command}").format(command=f"awsquiz triage {named}")
    if counts[ASIDE]:
        word = shlex.quote(name) if name else _("NOTE")
        aside = _("What was set aside: {command}").format(command=f"awsquiz show --aside {word}")
        said = f"{aside} · {said}"
    print(inert(said))


def _changes(outcomes: Sequence[Outcome]) -> str:
    notes = [outcome.note for outcome in outcomes]
    rows = [
        (_("added"), sum(len(each.added) for each in notes)),
        (_("changed"), sum(len(each.changed) for each in notes)),
        (_("left the note, kept and no longer asked"), sum(len(each.retired) for each in notes)),
    ]
    said = " · ".join(f"{name} {count}" for name, count in rows if count)
    return said or _("Nothing has changed since it was converted last.")
