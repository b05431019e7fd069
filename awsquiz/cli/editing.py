"""Has a card edited, for `awsquiz edit` and in the middle of a session."""

from __future__ import annotations

from awsquiz.cli.check import print_findings
from awsquiz.cli.notices import tell
from awsquiz.i18n import _
from awsquiz.paths import folders
from awsquiz.storage import editing
from awsquiz.storage.index import Index, cards


def edited(index: Index, concept_id: str, fact_id: str | None = None) -> editing.Edited:
    """Has the card of a concept edited, at the concept or at a fact, and says what was found."""
    files = index.ask(cards.files_akin, concept_id)
    done = editing.edit(files, folders().cards, fact_id or concept_id)
    for notice in done.notices:
        tell(notice)
    if done.problems:
        print_findings([*done.problems])
        print(_("Not saved. What you wrote is kept: “awsquiz edit” goes on with it."))
    return done
