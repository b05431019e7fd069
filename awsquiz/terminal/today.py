"""Today at a glance, in fewer than ten lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rich.text import Text

from awsquiz.i18n import _, ngettext
from awsquiz.terminal.console import DIM, EMPHASIS, MARKED, RIGHT, inert
from awsquiz.terminal.next_due import days


@dataclass(frozen=True)
class Today:
    """What is shown."""

    due: int
    new: int
    answers: int
    minutes: int
    streak: int
    weakest: Sequence[str]
    """Titles of concepts."""
    next_due: tuple[int, int] | None
    """In how many days something is due again, and how many facts."""
    exam: tuple[str, date, int] | None
    """The next exam, its date, and the days until then."""


def lines(today: Today) -> Iterator[Text]:
    """The glance, a line for each matter that there is."""
    ready = Text.assemble(
        (_("Due") + " ", DIM), (str(today.due), EMPHASIS if today.due else DIM),
        (" · " + _("new") + " ", DIM), (str(today.new), EMPHASIS if today.new else DIM),
    )  # fmt: skip
    if not today.due and not today.new and today.next_due:
        away, facts = today.next_due
        said = _("next: {facts} in {days}").format(facts=facts, days=days(away))
        ready.append(f" · {said}", DIM)
    yield ready
    if today.answers:
        said = ngettext("{n} answer", "{n} answers", today.answers).format(n=today.answers)
        done = Text(_("Done today") + " ", DIM)
        done.append(said, RIGHT)
        if today.minutes:
            minutes = ngettext("{n} minute", "{n} minutes", today.minutes).format(n=today.minutes)
            done.append(f" · {minutes}", DIM)
        yield done
    if today.streak:
        streak = ngettext("{n} day", "{n} days", today.streak).format(n=today.streak)
        yield Text.assemble((_("Streak") + " ", DIM), (streak, MARKED))
    if today.weakest:
        yield Text.assemble((_("Weakest") + " ", DIM), inert(", ".join(today.weakest)))
    if today.exam:
        name, on, left = today.exam
        when = _("in {days}").format(days=days(left)) if left else _("today")
        yield Text.assemble((_("Next exam") + " ", DIM), f"{inert(name)} {on} ({when})")


def what_next(today: Today) -> str:
    """The command that leads on."""
    if today.due or today.new:
        return _("Go on with “awsquiz quiz” or “awsquiz study”; “awsquiz --help” shows the rest.")
    return _("Done for today. “awsquiz quiz --ahead” practises all the same.")
