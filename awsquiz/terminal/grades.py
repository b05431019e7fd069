"""The four grades, and what else can be taken back, in words."""

from __future__ import annotations

from awsquiz.core.study.session import Undoable
from awsquiz.i18n import _


def grade_in_words(grade: int) -> str:
    """Again, Hard, Good or Easy."""
    return {1: _("Again"), 2: _("Hard"), 3: _("Good"), 4: _("Easy")}[grade]


def act_in_words(act: Undoable) -> str:
    """What was done: an answer by its grade."""
    if act.grade is not None:
        return grade_in_words(act.grade)
    return {
        "doubt": _("doubt"),
        "suspend": _("suspension"),
        "star": _("star"),
        "due": _("day of review"),
        "remark": _("remark"),
    }.get(act.what, act.what)
