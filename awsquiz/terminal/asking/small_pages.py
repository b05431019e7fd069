"""Small pages on the whole screen: one that is read, and one on a slip of a key."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from awsquiz.core.questions.judge import Judged
from awsquiz.i18n import _
from awsquiz.terminal import questions as shown
from awsquiz.terminal.console import MARKED
from awsquiz.terminal.layout import Foot, Scrolled, Scrolling, laid_out, page
from awsquiz.terminal.prompts import LEAVE
from awsquiz.terminal.prompts.reflexes import Reflexes


class OverPage:
    """Something to read; any key goes back."""

    def __init__(self, what: RenderableType, reflexes: Reflexes) -> None:
        self._what = what
        self._reflexes = reflexes
        self._scrolling = Scrolling()
        reflexes.something_new()

    def press(self, key: str) -> bool:
        """Moves, or goes back."""
        if self._reflexes.too_quick(key):
            return False
        return not self._scrolling.move({"down": "pagedown", "up": "pageup"}.get(key, key))

    def lines(self, width: int, height: int) -> list[Text]:
        """The screen."""
        self._reflexes.drawn()
        foot = Foot(width, [(_("any key"), _("go back"))])
        return page([], Scrolled(laid_out(self._what, width)), foot, self._scrolling, height)


class SlipPage:
    """A typed answer that is nearly right: the learner says what it counts as, in `is_right`."""

    def __init__(self, asked: RenderableType, slip: Judged, reflexes: Reflexes) -> None:
        said = Text.assemble((_("Nearly right") + ": ", MARKED))
        self._what = Group(asked, Text(), said.append_text(shown.slip(slip.given, slip.expected)))
        self._reflexes = reflexes
        self._scrolling = Scrolling()
        self.is_right = False
        self.left = False
        reflexes.something_new()

    def press(self, key: str) -> bool:
        """Takes y, n, and q."""
        if self._reflexes.too_quick(key) or self._scrolling.move(key):
            return False
        self.is_right, self.left = key == "y", key == LEAVE
        return key in ("y", "n", LEAVE)

    def lines(self, width: int, height: int) -> list[Text]:
        """The screen."""
        self._reflexes.drawn()
        keys = [
            ("y", _("count it as right")),
            ("n", _("count it as wrong")),
            (LEAVE, _("leave")),
        ]
        foot = Foot(width, keys)
        return page([], Scrolled(laid_out(self._what, width)), foot, self._scrolling, height)
