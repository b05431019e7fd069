"""Why there is nothing to ask, in words, and what to do instead."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

from awsquiz.core.study.choosing import NothingToAsk, WhyNothing
from awsquiz.core.text import inert
from awsquiz.i18n import _, ngettext
from awsquiz.terminal.next_due import away


def nothing_to_ask(nothing: NothingToAsk, notes: Sequence[str] = ()) -> str:
    """One paragraph; `notes` are those that were to be asked."""
    if nothing.why == "note":
        return _nothing_of(notes, nothing.aside)
    if (why := _reason(nothing.why)) is not None:
        return why
    if nothing.chosen:
        return _of_what_was_chosen(nothing)
    said = [_("Done for today.")]
    if nothing.backlog:
        said = [_("Today's share is done; {n} facts are due beyond it.").format(n=nothing.backlog)]
    if nothing.due:
        next_time = _("Next: {facts} facts {when}.")
        said.append(next_time.format(facts=nothing.due, when=away(nothing.days)))
    if nothing.new:
        still = _("{n} facts are still new: awsquiz config new sets how many a day.")
        if nothing.planned:
            still = _("{n} facts are still new: “awsquiz plan” says when they come.")
        said.append(still.format(n=nothing.new))
    said.append(_("To go on all the same: --more, --ahead, --cram or --all."))
    return " ".join(said)


def _of_what_was_chosen(nothing: NothingToAsk) -> str:
    """What is left of it, and how it is asked all the same: who names something wants it."""
    said = [_("Of what you chose nothing is left in today's share.")]
    if nothing.backlog:
        said.append(_("{n} of its facts are due.").format(n=nothing.backlog))
    if nothing.new:
        said.append(_("{n} of its facts are still new.").format(n=nothing.new))
    said.append(_("To go on now: --more; to practise without moving the schedule: --cram."))
    return " ".join(said)


def _reason(why: WhyNothing) -> str | None:
    """Why, where that is all there is to say."""
    return {
        "nothing-answered": _("Nothing has been answered yet: “awsquiz quiz” begins."),
        "no-mistakes": _("Nothing to redo: your last answers were right."),
        "no-facts": _("no question can be made of these cards: see “awsquiz doctor”"),
        "filtered": _("No fact is left by these filters."),
        "nothing-learnt": _("Nothing has been learnt yet that could be practised ahead."),
        "nothing-weak": _("Nothing is weak: nothing went wrong lately, and nothing was forgotten."),
        "break": _("It is a break: “awsquiz break” shows it, --more and --all ask all the same."),
    }.get(why)


def _nothing_of(notes: Sequence[str], aside: int) -> str:
    named = " ".join(shlex.quote(note) for note in notes) if len(notes) == 1 else _("NOTE")
    if not aside:
        said = _(
            "There is no fact to ask: “awsquiz convert --dry-run {note}” tells what its lines are."
        )
        return inert(said.format(note=named))
    said = ngettext(
        "Its one fact is set aside. Why: awsquiz show --aside {note}. To ask it all the same: "
        "awsquiz triage {note}.",
        "All {n} facts are set aside. Why: awsquiz show --aside {note}. To ask some all the same: "
        "awsquiz triage {note}.",
        aside,
    )
    return inert(said.format(n=aside, note=named))
