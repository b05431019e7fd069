"""A question on the whole screen, until it is answered by key."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from awsquiz.core.events import GOOD
from awsquiz.core.study.desk import StudyDesk
from awsquiz.i18n import _
from awsquiz.terminal import questions as shown
from awsquiz.terminal.asking.head import head, on_one_line
from awsquiz.terminal.asking.picks import Picks
from awsquiz.terminal.asking.session_page import SessionPage
from awsquiz.terminal.asking.side_keys import SideKeys
from awsquiz.terminal.console import DIM, EMPHASIS, MARKED, RIGHT, inert, styled
from awsquiz.terminal.grades import grade_in_words, grades_after
from awsquiz.terminal.layout import Scrolled, broken, laid_out, page, rule
from awsquiz.terminal.options import DOUBT, REMARK, asks_besides, asks_for, box
from awsquiz.terminal.prompts import LEAVE
from awsquiz.terminal.prompts.reflexes import Reflexes

_LEAST_ABOVE = 4
"""Lines for which it is worth while to show what came of the answer before."""


class QuestionPage(SessionPage):
    """The open question of a desk; its answer stands in `given`.

    `before` is what came of the answer before, shown as far as there is room.
    """

    def __init__(
        self, desk: StudyDesk, side: SideKeys, reflexes: Reflexes, before: RenderableType | None
    ) -> None:
        super().__init__(side, reflexes)
        self._desk = desk
        self._question = question = desk.open.question
        self._before = before
        options = [(option.key, option.text) for option in question.options]
        self._picks = Picks(
            options or [("⏎", _("turn the card"))],
            *(question.shape, len(question.answer) if options else 1),
            asked=asks_for(question),
            hidden=side.hidden,
        )
        self.given: tuple[str, ...] | None = None

    # Keys

    def press(self, key: str) -> bool:
        """Does what the key says; True where the screen is to be left."""
        if self._reflexes.too_quick(key):
            return False
        if self._scrolling.move(key):
            return False
        self._scrolling.follow()
        self.said, self.outside = None, None
        if self._over is not None:
            self.tell(None)
            return False
        if (taken := self._picks.press(key)) is not None:
            self.said = Text(taken.said, MARKED) if taken.said else None
            return taken.answer is not None and self._answered(taken.answer)
        if key == LEAVE:
            self.left = True
        elif self._side.meant(key) in (DOUBT, REMARK):
            self.outside = key
        elif (act := self._side.act(key)) is not None:
            done = act()
            if isinstance(done, str):
                self.wish = done
            else:
                self.tell(done)
        return self.left or self.wish is not None or self.outside is not None

    def _answered(self, answer: tuple[str, ...]) -> bool:
        if self._question.shape != "graded" or self._side.stage == "turned":
            self.given = answer
            return True
        self._side.stage = "turned"
        self._reflexes.something_new()
        self._scrolling.to_top()
        grades = grades_after(self._desk.intervals())
        self._picks = Picks(grades, "graded", cursor=GOOD - 1, space=str(GOOD))
        return False

    # Lines

    def lines(self, width: int, height: int) -> list[Text]:
        """The screen: as many lines as it is high, none wider than it is wide."""
        self._reflexes.drawn()
        top = [*laid_out(on_one_line(head(self._desk), width), width)[:1], rule(width)]
        if (over := self._page_over(top, width, height)) is not None:
            return over
        foot = self._foot(self._keys(), width)
        body = self._body(width)
        if self._before is not None and self._side.stage != "turned":
            room = height - len(top) - len(foot.whole()) - len(body.lines) - 1
            body = self._with_before(body, laid_out(self._before, width), room, width)
        return page(top, body, foot, self._scrolling, height)

    def _with_before(self, body: Scrolled, before: list[Text], room: int, width: int) -> Scrolled:
        """What came of the answer before, above the question; its verdict in any case."""
        seen = before[: max(1, room)]
        if len(seen) < len(before) and len(seen) >= _LEAST_ABOVE:
            keys = {name: key for key, name in self._side.named}
            key = keys.get(_("earlier"))
            said = _("{key} shows all of it").format(key=key) if key else ""
            seen[-1] = Text(f"  … {said}".rstrip(), DIM)
        elif len(seen) < len(before):
            seen = seen[:1]
        above = [*seen, rule(width)]
        return Scrolled([*above, *body.lines], body.first + len(above), body.last + len(above))

    def _keys(self) -> list[tuple[str, str]]:
        """The keys that work now, what answers first."""
        picks, named = self._picks, self._side.named
        keys = [key for key, _text in picks.options]
        span = f"{keys[0]}–{keys[-1]}" if len(keys) > 2 else "/".join(keys)
        if picks.shape == "graded" and self._side.stage != "turned":
            first = [("⏎", _("turn the card"))]
        elif picks.shape == "graded":
            first = [(span, _("choose")), ("⏎", grade_in_words(GOOD))]
        elif picks.shape == "several":
            first = [(f"{span} ␣", _("choose")), ("⏎", _("answer"))]
        elif picks.is_ordered and picks.is_complete:
            first = [("⏎", _("answer so"))]
        else:
            first = [(f"{span} ⏎", _("choose"))]
        if picks.is_ordered and picks.chosen:
            named = [each for each in named if each[0] != "u"]
            first.append(("u", _("take back")))
        return [*first, *named]

    def _body(self, width: int) -> Scrolled:
        question, picks = self._question, self._picks
        parts: list[RenderableType] = [shown.stem(question)]
        if self._side.stage == "turned":
            parts += [Text(), shown.back(question)]
        lines = laid_out(Group(*parts), width)
        if said := asks_besides(question):
            lines += broken(Text(said, MARKED), width)
        if self._side.hint is not None and self._side.hint is not self.said:
            lines += broken(self._side.hint, width)
        lines.append(Text())
        if question.pairs:
            lines += self._lefts(width)
        first = last = 0
        for at, (key, text) in enumerate(picks.options):
            begun = len(lines)
            lines += self._option(at, key, text, width)
            if at == picks.cursor:
                first, last = (0 if at == 0 else begun), len(lines) - 1
        return Scrolled(lines, first, last)

    def _option(self, at: int, key: str, text: str, width: int) -> list[Text]:
        picks = self._picks
        here, chosen = at == picks.cursor, key in picks.chosen
        sign = f"{box(self._question, key, picks.chosen)} " if picks.shape in _BOXED else ""
        start = f"{'›' if here else ' '} {sign}{key}  "
        style = EMPHASIS if here or chosen else ""
        lines: list[Text] = []
        for line in inert(text).split("\n"):  # code, below its first line
            told = styled(line, style)
            indent = " " * Text(start).cell_len
            lines += broken(told, width, indent if lines else start, indent)
        return lines

    def _lefts(self, width: int) -> Sequence[Text]:
        """The left sides of a matching with what was chosen for each."""
        lines: list[Text] = []
        chosen = self._picks.chosen
        for at, pair in enumerate(self._question.pairs):
            text = styled(pair.left, EMPHASIS)
            if at < len(chosen):
                option = self._question.option(chosen[at])
                text.append(" → ", DIM).append(f"{option.key} ", RIGHT)
                text.append_text(styled(option.text))
            elif at == len(chosen):
                text.append(" → ?", MARKED)
            lines += broken(text, width, f"{at + 1}. ", "   ")
        return [*lines, Text()]


_BOXED = ("several", "pairs", "sequence")
"""Shapes in which more than one is chosen before it is an answer."""
