"""Has a card edited, for `awsquiz edit` and in the middle of a session."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from awsquiz.cli.check import print_findings
from awsquiz.cli.notices import tell
from awsquiz.errors import AwsquizError
from awsquiz.i18n import _
from awsquiz.paths import folders
from awsquiz.storage import editing
from awsquiz.storage.index import Index, cards
from awsquiz.terminal import prompts
from awsquiz.terminal.console import console, interactive
from awsquiz.terminal.echo import keys_seen


def edited(index: Index, concept_id: str, fact_id: str | None = None) -> editing.Edited:
    """Has the card of a concept edited, at the concept or at a fact, and says what was found.

    As often as the person opens a broken one again. Raises what `editing.edit` does.
    """
    before: dict[Path, bytes | None] = {}
    while True:
        files = index.query(cards.files_akin, concept_id)
        with keys_seen():
            done = editing.edit(files, folders().cards, fact_id or concept_id)
        before = {**done.before, **before}
        done = done._replace(before=before)
        for notice in done.notices:
            tell(notice)
        if not done.problems:
            return done
        print_findings([*done.problems])
        wish = _what_now(done) if interactive() else "leave"
        if wish == "back":
            done.take_back()
            return editing.Edited(is_taken_back=True)
        if wish == "leave":
            break
    if done.path is None:
        print(_("Not saved. What you wrote is kept: “awsquiz edit” goes on with it."))
    return done


def _what_now(done: editing.Edited) -> Literal["again", "back", "leave"]:
    """What is to become of a card that is broken now: it is said what that means."""
    kept = _("leave it: what you wrote is kept, and the card is as it was")
    if done.path is not None:
        kept = _("leave it broken: what is in it is not asked until it is mended")
    answers = [
        ("y", _("open it again")),
        ("n", _("back to what it was: what you wrote is gone")),
        ("k", kept),
    ]
    try:
        chosen = prompts.choose(console(), answers, [], "", aliases={})
    except prompts.Left:
        return "leave"
    return "again" if chosen == "y" else "back" if chosen == "n" else "leave"


def edited_in_session(
    index: Index, concept_id: str, fact_id: str, say: Callable[[str], None]
) -> editing.Edited | None:
    """The same in a session, which goes on whatever happens; None where nothing can be edited."""
    try:
        done = edited(index, concept_id, fact_id)
    except AwsquizError as error:
        say(str(error))
        return None
    if done.path is not None:
        say(_("The card is saved; u takes that back."))
    elif done.problems:
        say(_("Not saved. What you wrote is kept: “awsquiz edit” goes on with it."))
    else:
        say(left_alone(done))
    return done


def left_alone(done: editing.Edited) -> str:
    """Why a card is as it was: its change was given up, or nothing was changed."""
    if done.is_taken_back:
        return _("The card is as it was; what you wrote is gone.")
    return _("Nothing was changed.")
