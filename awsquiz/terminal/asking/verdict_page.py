"""What came of an answer, on the whole screen, until a key goes on."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from awsquiz.core.study.answers import Answered
from awsquiz.i18n import _
from awsquiz.terminal.asking.head import on_one_line
from awsquiz.terminal.asking.session_page import SessionPage
from awsquiz.terminal.asking.side_keys import SideKeys
from awsquiz.terminal.feedback import feedback, right_or_wrong
from awsquiz.terminal.layout import Scrolled, is_low, laid_out, page, rule
from awsquiz.terminal.options import DOUBT, REMARK
from awsquiz.terminal.prompts import LEAVE
from awsquiz.terminal.prompts.reflexes import Reflexes
from awsquiz.terminal.questions import stem


class VerdictPage(SessionPage):
    """Verdict, question, key and reasons.

    Where not all has room the key and the answer given go before the other options.
    """

    def __init__(
        self,
        answered: Answered,
        remarks: Sequence[RenderableType],
        side: SideKeys,
        reflexes: Reflexes,
        progress: Text,
    ) -> None:
        super().__init__(side, reflexes)
        self._answered = answered
        self._remarks = remarks
        self._progress = progress
        self._more = False

    def press(self, key: str) -> bool:
        """Goes on with any key but those that are named; True where the screen is to be left."""
        if self._reflexes.too_quick(key):
            return False
        moved = {"down": "pagedown", "up": "pageup"}.get(key, key)
        if key == "space" and self._more:
            moved = "pagedown"
        if self._scrolling.move(moved):
            return False
        self.said, self.outside = None, None
        if self._over is not None:
            self.tell(None)
            return False
        if key == LEAVE:
            self.left = True
        elif self._side.meant(key) in (DOUBT, REMARK):
            self.outside = key
        elif (act := self._side.act(key)) is not None:
            done = act()
            if not isinstance(done, str):
                self.tell(done)
                return False
            self.wish = done
        return True

    def lines(self, width: int, height: int) -> list[Text]:
        """The screen: as many lines as it is high, none wider than it is wide."""
        self._reflexes.drawn()
        progress = laid_out(on_one_line(self._progress, width), width)[:1]
        verdict = laid_out(right_or_wrong(self._answered), width)
        top = [*progress, *verdict, rule(width)]
        if (over := self._page_over(top, width, height)) is not None:
            return over
        foot = self._foot([(_("any key"), _("go on")), *self._side.named], width)
        if is_low(top, foot, height):
            top = verdict  # what it is about is told before how far one has come
        room = height - len(top) - len(foot.whole())
        lines = self._body(width, key_first=False)
        if len(lines) > room:
            lines = self._body(width, key_first=True)
        shown = page(top, Scrolled(lines), foot, self._scrolling, height)
        self._more = self._scrolling.has_more
        return shown

    def _body(self, width: int, *, key_first: bool) -> list[Text]:
        told = feedback(self._answered, key_first=key_first, with_verdict=False)
        return laid_out(Group(stem(self._answered.question), Text(), told, *self._remarks), width)
