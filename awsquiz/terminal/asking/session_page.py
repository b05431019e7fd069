"""What the pages of a session share: the keys beside the answers, and what these have to say."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType
from rich.text import Text

from awsquiz.i18n import _
from awsquiz.terminal.asking.side_keys import KeyTold, SideKeys, Wish
from awsquiz.terminal.layout import Foot, Scrolled, Scrolling, broken, laid_out, page
from awsquiz.terminal.prompts.reflexes import Reflexes


class SessionPage:
    """A page on the whole screen, until a key leaves it; what for stands in `wish`, `outside`,
    `left`."""

    def __init__(self, side: SideKeys, reflexes: Reflexes) -> None:
        self._side = side
        self._reflexes = reflexes
        self._scrolling = Scrolling()
        self._over: RenderableType | None = None
        self.said: Text | None = None
        self.wish: Wish | None = None
        self.outside: str | None = None
        """A key whose act needs the terminal's own lines."""
        self.left = False
        reflexes.something_new()

    def tell(self, told: KeyTold | None) -> None:
        """Shows what a key beside the answers has to say: a line, or a page over this one."""
        self._over = told.what if told and told.is_page else None
        if told and not told.is_page:
            self.said = told.what if isinstance(told.what, Text) else None
        self._scrolling.to_top()

    def resume(self, said: Text | None) -> None:
        """Is read on as it was, after what was wished for; that is said."""
        self.wish, self.said = None, said
        self._reflexes.something_new()

    def _foot(self, keys: Sequence[tuple[str, str]], width: int) -> Foot:
        """The line that was said last, and the keys that work now."""
        return Foot(width, keys, broken(self.said, width) if self.said else [])

    def _page_over(self, top: list[Text], width: int, height: int) -> list[Text] | None:
        """The page that a key opened over this one; None where there is none."""
        if self._over is None:
            return None
        foot = self._foot([(_("any key"), _("go back"))], width)
        return page(top, Scrolled(laid_out(self._over, width)), foot, self._scrolling, height)
