"""The settings on the screen: each value, its default, and what it means."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from awsquiz.core.settings import KNOWN_SETTINGS, Settings, weekdays_of
from awsquiz.i18n import _
from awsquiz.messages import said_of_setting
from awsquiz.terminal.console import CODE, DIM, EMPHASIS, inert

_NARROW = 70


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
    return _(KNOWN_SETTINGS[name].unset)


def weekdays_in_words(days: frozenset[int]) -> str:
    """Weekdays by their short names; 0 is Monday."""
    names = _("Mon Tue Wed Thu Fri Sat Sun").split()
    return ", ".join(names[day] for day in sorted(days)) or _("none")


def effect_of(name: str) -> str:
    """What the setting does."""
    return said_of_setting(KNOWN_SETTINGS[name].meaning)
