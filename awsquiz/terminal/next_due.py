"""What the schedule says, in words."""

from __future__ import annotations

from rich.text import Text

from awsquiz.core.study.session import Item
from awsquiz.i18n import _, ngettext
from awsquiz.terminal.console import DIM, MARKED


def days(count: int) -> str:
    """A number of days, in months or years where it is long."""
    if count < 60:
        return ngettext("{n} day", "{n} days", count).format(n=count)
    if count < 365:
        return _("{n} months").format(n=round(count / 30.4))
    return _("{n} years").format(n=f"{count / 365.25:.1f}")


def away(count: int) -> str:
    """When it is, so many days from now: today, tomorrow, in 3 days."""
    if count < 2:
        return _("tomorrow") if count == 1 else _("today")
    return _("in {days}").format(days=days(count))


def due_again(item: Item, day: int) -> Text:
    """When the fact is due again."""
    due = item.due
    if due is None or due <= day:
        return Text()
    said = _("again in {days}").format(days=days(due - day))
    return Text("    " + (_("again tomorrow") if due == day + 1 else said), DIM)


def leech(fact: str) -> Text:
    """What to do with a fact that goes wrong again and again."""
    said = _(
        "This fact has gone wrong many times and is set aside. Reword it (awsquiz edit), learn"
        " what it is confused with (awsquiz compare), then: awsquiz resume {fact}"
    )
    return Text("    " + said.format(fact=fact), MARKED)
