"""Questions whose keys are doubted, and what is said when one is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from rich.console import Console
from rich.text import Text

from awsquiz.core.events import KeyDoubt
from awsquiz.core.model import Library
from awsquiz.core.study.targets import target_of
from awsquiz.core.text import plain
from awsquiz.i18n import _
from awsquiz.terminal.console import CODE, DIM, columns, inert, show
from awsquiz.terminal.questions import form_names
from awsquiz.terminal.star_suspend import described


def what_is_doubted(doubt: KeyDoubt, library: Library) -> str:
    """The doubted question in a line: a scenario by what it asks, any other by its fact."""
    if doubt.target != doubt.fact and doubt.stem:
        return inert(" ".join(plain(doubt.stem).split()))
    return described(target_of(library, doubt.fact))


def way_back(doubt: KeyDoubt) -> str:
    """How long it is not asked, and how to take that back."""
    said = _("It is not asked any more. To take that back: awsquiz doubt --clear {target}")
    return said.format(target=inert(doubt.target))


def show_doubts(screen: Console, doubts: Sequence[tuple[KeyDoubt, bool]], library: Library) -> None:
    """A few lines each: its id, what it is, when and why; whether it still holds is the second."""
    if not doubts:
        print(_("No question is doubted."))
        return
    names = form_names()
    for doubt, holds in doubts:
        grid = columns("text")
        on = f"{datetime.fromisoformat(doubt.at) + timedelta(minutes=doubt.offset):%Y-%m-%d}"
        form = names.get(doubt.form, doubt.form)
        head = Text.assemble((inert(doubt.target), CODE), (f"  {inert(form)} · {on}", DIM))
        if not holds:
            head.append("  " + _("is asked again: its card has changed"), DIM)
        grid.add_row(head)
        grid.add_row(f"  {what_is_doubted(doubt, library)}")
        if doubt.words:
            grid.add_row(f"  “{inert(' '.join(doubt.words.split()))}”")
        show(screen, grid)
