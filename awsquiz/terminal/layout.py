"""Lines of a whole screen: broken where it ends, put at its two ends, more than it holds."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from msgspec import Struct
from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.text import Text

from awsquiz.terminal.console import DIM, EMPHASIS

_BREAKER = Console(
    width=80,
    file=io.StringIO(),
    color_system=None,
    markup=False,
    emoji=False,
    highlight=False,
)
_BETWEEN = " · "


class Scrolled(Struct):
    """Lines that may be more than the screen holds, and those that are to be seen."""

    lines: list[Text]
    first: int = 0
    last: int = 0


class Scrolling:
    """Which of more lines than there is room for are seen."""

    STEP = 5
    """Lines that a key moves by."""

    def __init__(self) -> None:
        self._offset = 0
        self._by_hand = False
        self.has_more = False
        """Whether lines lie below those that are seen."""

    def to_top(self) -> None:
        """Something else is shown from now on."""
        self._offset, self._by_hand = 0, False

    def follow(self) -> None:
        """What the cursor is on is seen again."""
        self._by_hand = False

    def move(self, key: str) -> bool:
        """Moves where the key is one for that; whether it is."""
        if key not in ("pageup", "pagedown"):
            return False
        self._by_hand = True
        self._offset = max(0, self._offset + (self.STEP if key == "pagedown" else -self.STEP))
        return True

    def shown(self, body: Scrolled, room: int) -> list[Text]:
        """As many lines as there is room for; the last one tells where more follows."""
        most = max(0, len(body.lines) - room)
        if not self._by_hand:  # what the cursor is on; its first line rather than its last
            self._offset = max(self._offset, body.last + 1 - room)
            self._offset = min(self._offset, body.first)
        self._offset = max(0, min(self._offset, most))
        shown = body.lines[self._offset : self._offset + room]
        self.has_more = self._offset < most
        if self.has_more and shown:
            shown[-1] = Text("  ↓ PageDown", DIM)
        return shown + [Text()] * (room - len(shown))


class Foot(Struct):
    """What stands below a page: what was said last, and the keys that work now, the most needed
    ones first but for the last, which leaves."""

    width: int
    keys: Sequence[tuple[str, str]] = ()
    said: Sequence[Text] = ()

    def whole(self) -> list[Text]:
        """All of it, below a line."""
        return [
            rule(self.width),
            *self.said,
            *(key_rows(self.keys, self.width) if self.keys else []),
        ]

    def short(self) -> list[Text]:
        """What was said, else one row with the keys that have room."""
        return [*self.said] or [key_row(self.keys, self.width)]


def is_low(head: Sequence[Text], foot: Foot, height: int) -> bool:
    """Whether head and foot would leave too little of the screen: then the head has one line."""
    return len(head) + len(foot.whole()) > height // 2


def page(
    head: Sequence[Text], body: Scrolled, foot: Foot, scrolling: Scrolling, height: int
) -> list[Text]:
    """As many lines as the screen is high; where it is low the body comes first."""
    below = foot.whole()
    if is_low(head, foot, height):
        head, below = head[:1], foot.short()[: max(1, height // 2 - 1)] if height > 3 else []
    room = max(1, height - len(head) - len(below))
    return [*head, *scrolling.shown(body, room), *below][:height]


def broken(text: Text, width: int, first: str = "", rest: str = "") -> list[Text]:
    """The text broken where the screen ends, with what stands before its lines."""
    lines = []
    for at, line in enumerate(text.wrap(_BREAKER, max(10, width - Text(first).cell_len))):
        line.rstrip()
        lines.append(Text(rest if at else first).append_text(line))
    return lines


def laid_out(what: RenderableType, width: int) -> list[Text]:
    """What Rich shows of it within a width, as lines with their styles."""
    options = _BREAKER.options.update(width=width)
    rows = _BREAKER.render_lines(what, options, pad=False)
    lines = [Text.assemble(*((each.text, each.style or "") for each in row)) for row in rows]
    for line in lines:
        line.rstrip()
    return lines


def at_both_ends(left: Text, right: Text, width: int) -> Text:
    """Two texts at the two ends of a line; the left one is cut where there is no room for both."""
    left.truncate(max(1, width - right.cell_len - 1), overflow="ellipsis")
    gap = max(1, width - left.cell_len - right.cell_len)
    return Text().append_text(left).append(" " * gap).append_text(right)


def rule(width: int) -> Text:
    """A line across the screen."""
    return Text("─" * width, DIM)


def key_rows(pairs: Iterable[tuple[str, str]], width: int) -> list[Text]:
    """Keys and what they do, in lines that break between two pairs alone.

    In the terminal's own colour: what stands back cannot be read everywhere.
    """
    rows = [Text()]
    for key, name in pairs:
        pair = Text(f"{key} {name}".rstrip())
        pair.stylize(EMPHASIS, 0, len(key))
        if rows[-1].plain and rows[-1].cell_len + cell_len(_BETWEEN) + pair.cell_len > width:
            rows.append(Text())
        rows[-1].append(_BETWEEN if rows[-1].plain else "", DIM).append_text(pair)
    return rows


def key_row(pairs: Sequence[tuple[str, str]], width: int) -> Text:
    """One line of keys: the last, which leaves, and of the others as many as there is room for."""
    row = key_rows(pairs[:1], width)[0]
    for count in range(1, len(pairs)):
        longer = key_rows([*pairs[:count], pairs[-1]], width)
        if len(longer) > 1:
            break
        row = longer[0]
    return row


def cut_to(lines: Sequence[Text], room: int) -> list[Text]:
    """The lines, with … where not all of them have room."""
    if len(lines) <= room:
        return [*lines]
    return [*lines[: max(0, room - 1)], Text("  …", DIM)][: max(0, room)]


def cut_off(text: str, width: int) -> str:
    """The text, with … where it is cut off."""
    cut = Text(text)
    cut.truncate(width, overflow="ellipsis")
    return cut.plain if cut.plain == text else cut.plain[:-1].rstrip() + "…"
