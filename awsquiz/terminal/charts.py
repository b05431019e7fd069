"""Charts of characters: their shapes alone can be read, without colours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.cells import cell_len
from rich.text import Text

from awsquiz.terminal.console import DIM, EMPHASIS

SHADES = "·▂▄▆█"
"""The characters for zero, then for ever more."""
BAR = 24
"""Columns of a bar that has no width of its own."""
_EIGHTHS = " ▁▂▃▄▅▆▇█"
LEVELS = "·" + _EIGHTHS[1:]
"""Bars of one character, the first for nothing."""
_GAP = 1


def calendar(
    shades: Mapping[int, int],
    today: int,
    weeks: int,
    weekdays: Sequence[str],
    months: Mapping[int, str],
    style: str,
) -> Iterator[Text]:
    """Weeks from left to right, Monday at the top; today is in the last one.

    `shades` gives each day its shade from 1 on; `months` the days at which a month's name begins.
    """
    aside = max(map(cell_len, weekdays)) + 1
    first = today - (today - 1) % 7 - 7 * (weeks - 1)  # ordinal 1 was a Monday
    yield Text(" " * aside + _scale(first, weeks, months), DIM)
    for weekday, name in enumerate(weekdays):
        line = Text().append(_filled(name, aside), DIM)
        for day in range(first + weekday, today + 1, 7):
            shade = shades.get(day, 0)
            line.append(SHADES[shade] + " ", style if shade else DIM)
        line.rstrip()
        yield line


def _scale(first: int, weeks: int, months: Mapping[int, str]) -> str:
    """The names of the months above their first weeks, where there is room."""
    scale = ""
    for week in range(weeks):
        begins = [
            months[day] for day in range(first + 7 * week, first + 7 * week + 7) if day in months
        ]
        if begins and cell_len(scale) <= 2 * week and 2 * week + cell_len(begins[0]) <= 2 * weeks:
            scale = _filled(scale, 2 * week) + begins[0] + " "
    return scale.rstrip()


def at_right(text: str, width: int) -> str:
    """The text at the right of so many columns."""
    return " " * (width - cell_len(text)) + text


def _filled(text: str, width: int) -> str:
    return text + " " * (width - cell_len(text))


def upright(
    values: Sequence[int], labels: Sequence[str], styles: Sequence[str], *, height: int, width: int
) -> Iterator[Text]:
    """Bars side by side, each `width` columns and a gap, labels below, the maximum at the side.

    A label may run on below bars without one.
    """
    most = max(values, default=0)
    aside = len(f"{most:,}") + 1
    across = len(values) * (width + _GAP) - _GAP
    for row in range(height, 0, -1):
        line = Text().append(_filled(f"{most:,}" if row == height else "", aside), DIM)
        for value, style in zip(values, styles, strict=True):
            # Anything above zero is visible, however small beside the maximum.
            eighths = max(value * height * 8 // max(most, 1), 1 if value else 0)
            filled = min(max(eighths - 8 * (row - 1), 0), 8)
            line.append(_EIGHTHS[filled] * width + " " * _GAP, style)
        line.rstrip()
        yield line
    below = ""
    for at, label in enumerate(labels):
        start = at * (width + _GAP)
        if label and cell_len(below) <= start and start + cell_len(label) <= across:
            below = _filled(below, start) + label
    yield Text(" " * aside + "▔" * across, DIM)
    yield Text(" " * aside + below, DIM)


def bar(
    share: float,
    width: int,
    style: str,
    mark: float | None = None,
    *,
    line: str = "┃",
    rest: str = "─",
) -> Text:
    """A horizontal bar filled to a share from 0 to 1, with a line at the target."""
    filled = round(min(max(share, 0.0), 1.0) * width)
    drawn = Text("━" * filled, style).append(rest * (width - filled), DIM)
    if mark is None:
        return drawn
    at = min(round(mark * width), width - 1)
    return Text.assemble(drawn[:at], (line, EMPHASIS), drawn[at + 1 :])


def stacked(parts: Sequence[tuple[int, str, str]], width: int) -> Text:
    """A horizontal bar of parts, each with its amount, its character and its style.

    By the largest remainders, so that the widths add up; what there is at all gets a column.
    """
    total = sum(amount for amount, _sign, _style in parts)
    if not total:
        return Text(" " * width)
    exact = [amount * width / total for amount, _sign, _style in parts]
    widths = [max(int(each), 1 if each else 0) for each in exact]
    by_rest = sorted(range(len(parts)), key=lambda at: widths[at] - exact[at])
    for at in by_rest[: max(width - sum(widths), 0)]:
        widths[at] += 1
    while sum(widths) > width:
        over = max(range(len(parts)), key=lambda at: (widths[at] > 1, widths[at] - exact[at]))
        widths[over] -= 1
    return Text.assemble(
        *((sign * n, style) for (_amount, sign, style), n in zip(parts, widths, strict=True))
    )
