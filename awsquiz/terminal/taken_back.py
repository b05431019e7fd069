"""What was taken back, in a line."""

from __future__ import annotations

from datetime import datetime

from awsquiz.core.study.session import Undoable
from awsquiz.core.study.targets import Target
from awsquiz.i18n import _
from awsquiz.terminal.grades import act_in_words
from awsquiz.terminal.star_suspend import described


def taken_back(act: Undoable, target: Target, now: datetime) -> str:
    """What it was, of which fact or concept, and when: with the date where that is not today's."""
    at = datetime.fromtimestamp(act.at / 1000).astimezone(now.tzinfo)
    time = f"{at:%H:%M}" if at.date() == now.date() else f"{at:%Y-%m-%d %H:%M}"
    if not target.id:  # what concerns no single fact
        return _("Taken back: {act}, {time}").format(act=act_in_words(act), time=time)
    said = _("Taken back: {what} — {act}, {time}")
    return said.format(what=described(target), act=act_in_words(act), time=time)
