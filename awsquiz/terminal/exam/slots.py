"""What is told of a slot of a sitting, and of the sitting, by key and by line alike."""

from __future__ import annotations

from awsquiz.core.exam.desk import Desk
from awsquiz.core.exam.sitting import Slot, is_untimed
from awsquiz.i18n import _, ngettext

FLAG = "⚑"
BY_NUMBER = "#"
"""The key before the number of a question to go to."""
FEW = 5 * 60_000
"""Below this many milliseconds left the clock warns."""


def doubt_or_not(desk: Desk, words: str = "") -> str:
    """Doubts the open question in those words or takes that back, and says which."""
    if not desk.doubt(words):
        return _("No card has it any more: it cannot be doubted.")
    if desk.sitting.open.doubted:
        return _("Its key is doubted; it still counts.")
    return _("Its key is no longer doubted.")


def clock(ms: int) -> str:
    """The time that is left: 1:02:03, or 02:03 where it is less than an hour."""
    seconds = -(-ms // 1000)
    hours, minutes = divmod(seconds // 60, 60)
    start = f"{hours}:" if hours else ""
    return f"{start}{minutes:02}:{seconds % 60:02}"


def time_left(desk: Desk) -> str:
    """The clock, or that there is none."""
    return _("no time limit") if is_untimed(desk.sitting.start) else clock(desk.remaining)


def sign(slot: Slot) -> str:
    """Answered, begun or not, as one sign."""
    return "●" if slot.answered else "◐" if slot.answer else "-"


def before_the_end(desk: Desk) -> str:
    """The question that is asked before handing in, with what is not done yet."""
    sitting = desk.sitting
    begun = sum(bool(slot.answer) for slot in sitting.unanswered)
    open_, flagged = len(sitting.unanswered) - begun, len(sitting.flagged)
    said = []
    if begun:
        said.append(ngettext("{n} incomplete", "{n} incomplete", begun).format(n=begun))
    if open_:
        said.append(ngettext("{n} unanswered", "{n} unanswered", open_).format(n=open_))
    if flagged:
        said.append(ngettext("{n} flagged", "{n} flagged", flagged).format(n=flagged))
    asked = _("Hand in now? y/n")
    return f"{', '.join(said)}. {asked}" if said else asked
