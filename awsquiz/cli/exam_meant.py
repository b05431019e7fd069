"""The exam that is meant where a date or a result is told and no exam: known, or chosen."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from awsquiz.cli.exam_loading import blueprints
from awsquiz.cli.moments import now
from awsquiz.errors.wrong_arguments import WrongArguments
from awsquiz.i18n import _
from awsquiz.terminal.console import console
from awsquiz.terminal.prompts import choose


def exam_meant(dated: Collection[str], day: str | None, *, asks: bool) -> str:
    """The only one of those with dates; else, where a terminal `asks`, what is chosen of them, or
    where none has one, of those that AWS offers on that day.

    Raises WrongArguments with these where it is not clear, and Left.
    """
    if len(dated) == 1:
        return next(iter(dated))
    titles = _titles(dated, date.fromisoformat(day) if day else now().date())
    if not (asks and titles):
        raise WrongArguments.date_of_which_exam(list(titles))
    names = {str(at): name for at, name in enumerate(titles, 1)}
    options = [(key, titles[name]) for key, name in names.items()]
    return names[choose(console(), options, [], _("Which exam is it?"), aliases={})]


def _titles(dated: Collection[str], day: date) -> dict[str, str]:
    """Id → title of the exams with dates, or of those of AWS that can be sat on that day."""
    every = blueprints()
    if dated:
        return {name: every[name].title if name in every else name for name in dated}
    offered = (each for each in every.values() if each.scope and not each.has_ended(day))
    return {each.id: each.title for each in offered}
