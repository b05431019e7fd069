"""Why there is nothing to ask, in words, and what to do instead."""

from __future__ import annotations

from awsquiz.core.study.choosing import NothingToAsk
from awsquiz.i18n import _


def nothing_to_ask(nothing: NothingToAsk) -> str:
    """One paragraph."""
    if nothing.why == "no-mistakes":
        return _("Nothing to redo: your last answers were right.")
    if nothing.why == "no-facts":
        return _("no question can be made of these cards: see “awsquiz check”")
    if nothing.why == "filtered":
        return _("No fact is left by these filters.")
    if nothing.why == "nothing-learnt":
        return _("Nothing has been learnt yet that could be practised ahead.")
    said = [_("Done for today.")]
    if nothing.due:
        said.append(
            _("Next: {facts} facts in {days} days.").format(facts=nothing.due, days=nothing.days)
        )
    if nothing.new:
        said.append(
            _("{n} facts are still new: awsquiz config new sets how many a day.").format(
                n=nothing.new
            )
        )
    said.append(_("To go on all the same: --ahead, --cram or --all."))
    return " ".join(said)
