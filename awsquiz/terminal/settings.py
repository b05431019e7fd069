"""The settings on the screen: each value, its default, and what it means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from awsquiz.core.settings import KEY, Settings, weekdays_of
from awsquiz.i18n import LANGUAGES, N_, _
from awsquiz.terminal.console import CODE, DIM, EMPHASIS, inert

_NARROW = 70

_KEY_MEANINGS: Mapping[str, str] = {
    "hint": N_("Quiz: a hint."),
    "note": N_("Quiz and cards: the lines of the note."),
    "pictures": N_("Quiz and cards: the pictures of the note."),
    "guess": N_("Quiz: the answer is guessed."),
    "earlier": N_("Quiz and cards: the question before."),
    "undo": N_("Quiz and cards: take back what was done last."),
    "star": N_("Quiz and cards: the star."),
    "suspend": N_("Quiz and cards: not to be asked any more."),
    "doubt": N_("Quiz and cards: the key is wrong."),
    "edit": N_("Quiz and cards: the card in the editor."),
    "remark": N_("Quiz and cards: a remark of your own on the fact."),
    "exam-next": N_("Exam: the next question."),
    "exam-back": N_("Exam: the question before."),
    "exam-flag": N_("Exam: the flag."),
    "exam-guess": N_("Exam: the answer is guessed."),
    "exam-doubt": N_("Exam: the key is wrong."),
    "exam-number": N_("Exam: a question by its number."),
    "exam-review": N_("Exam: all questions at once."),
    "exam-hand-in": N_("Exam: hand in."),
}
"""What each key does."""


def settings_table(screen: Console, settings: Settings, names: Sequence[str]) -> RenderableType:
    """Name, value, default and meaning of the settings; meanings below where it is narrow."""
    narrow = screen.width < _NARROW
    grid = Table(box=box.SIMPLE_HEAD, header_style=EMPHASIS, pad_edge=False)
    for heading in (_("Setting"), _("Value"), _("Default")):
        grid.add_column(heading, no_wrap=True)
    if not narrow:
        grid.add_column(_("Meaning"), overflow="fold")
    for name in names:
        value, default = (value_in_words(name, of.value(name)) for of in (settings, Settings()))
        changed = value != default
        cells = [Text(name, CODE), Text(inert(value), EMPHASIS if changed else "")]
        cells.append(Text(default, DIM))
        grid.add_row(*cells, *([] if narrow else [Text(effect_of(name))]))
    if not narrow:
        return grid
    below = [
        Group(Text(name, CODE), Padding(Text(effect_of(name)), (0, 0, 0, 2))) for name in names
    ]
    return Group(grid, *below)


def value_in_words(name: str, value: object) -> str:
    """A value as it is shown, also where there is none."""
    if name == "easy":
        return weekdays_in_words(weekdays_of(str(value)) or frozenset())
    if value is not None:
        return str(value)
    return {
        "language": _("system's"),
        **dict.fromkeys(("sync", "group", "pseudonym"), _("none")),
    }.get(name, _("no limit"))


def weekdays_in_words(days: frozenset[int]) -> str:
    """Weekdays by their short names; 0 is Monday."""
    names = _("Mon Tue Wed Thu Fri Sat Sun").split()
    return ", ".join(names[day] for day in sorted(days)) or _("none")


def effect_of(name: str) -> str:
    """What the setting does."""
    if name.startswith(KEY):
        return _(_KEY_MEANINGS[name.removeprefix(KEY)])
    return {
        "retention": _(
            "How likely you want to remember a fact on the day it comes back, 0.7 to 0.99. "
            "Higher means to answer more often."
        ),
        "new": _("New facts a day."),
        "reviews": _("Reviews a day at most."),
        "backlog": _(
            "New facts wait while more than so many are due, or than “reviews” lets through."
        ),
        "easy": _("Weekdays on which half as much is asked: sat,sun."),
        "rollover": _("The hour at which a study day begins, 0 to 23."),
        "language": _("Of messages: {names}. AWSQUIZ_LANG and --lang go before it.").format(
            names=", ".join(f"{each.code} ({each.name})" for each in LANGUAGES.values())
        ),
        "theme": _(
            "Colours: auto (for any background), dark, light, or none. AWSQUIZ_THEME goes before "
            "it."
        ),
        "sync": _(
            "Where “awsquiz sync” meets your other devices: a folder, or s3://bucket/prefix."
        ),
        "encrypt": _(
            "Encrypt what “awsquiz sync” sends, by a passphrase (asked for, or "
            "AWSQUIZ_PASSPHRASE): yes or no."
        ),
        "group": _("Where the answers of your study group lie: see “awsquiz group --help”."),
        "pseudonym": _(
            "The name under which yours lie there: small letters, digits and hyphens, 3 to 40."
        ),
        "pause": _("Wait for a key after an answer in the quiz: wrong, always, or never."),
    }[name]
