"""The four grades, and what else can be taken back, in words."""

from __future__ import annotations

from collections.abc import Sequence

from awsquiz.core.events import AGAIN, EASY
from awsquiz.core.study.session import Undoable
from awsquiz.i18n import _
from awsquiz.terminal.next_due import days


def grade_in_words(grade: int) -> str:
    """Again, Hard, Good or Easy."""
    return {1: _("Again"), 2: _("Hard"), 3: _("Good"), 4: _("Easy")}[grade]


def grades_after(intervals: Sequence[int]) -> list[tuple[str, str]]:
    """The keys of the grades with what they are called, and after how many days each asks again.

    What is not known comes back in the session itself; without intervals nothing is said of them.
    """
    names = [grade_in_words(grade) for grade in range(AGAIN, EASY + 1)]
    if intervals:
        after = [_("in this session"), *(days(each) for each in intervals[1:])]
        names = [f"{name} · {when}" for name, when in zip(names, after, strict=True)]
    return [(str(grade), name) for grade, name in enumerate(names, 1)]


def deed_in_words(act: Undoable) -> str:
    """The same where nothing else says that it was an answer."""
    said = act_in_words(act)
    return said if act.grade is None else _("the answer ({grade})").format(grade=said)


def act_in_words(act: Undoable) -> str:
    """What was done: an answer by its grade where the learner gave that, else right or wrong."""
    if act.grade is not None and act.form == "flashcard":
        return grade_in_words(act.grade)
    if act.grade is not None:
        return _("Wrong") if act.grade == AGAIN else _("Right")
    cleared = {
        "suspend": _("asked again"),
        "star": _("no star any more"),
        "due": _("new again"),
        "remark": _("remark taken away"),
    }
    if act.clears and act.what in cleared:
        return cleared[act.what]
    return {
        "doubt": _("doubt"),
        "suspend": _("suspension"),
        "star": _("star"),
        "due": _("day of review"),
        "remark": _("remark"),
        "fit": _("memory fitted"),
    }.get(act.what, act.what)
