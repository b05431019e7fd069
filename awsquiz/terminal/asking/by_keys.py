"""Questions at a terminal: on the whole screen where keys answer them, in lines where one types.

What came of each is printed, so that it can be scrolled back to.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Console, Group, RenderableType
from rich.text import Text

from awsquiz.core.questions.judge import Judged
from awsquiz.core.settings import Pause
from awsquiz.core.study.answers import Answered, Attempt
from awsquiz.core.study.desk import StudyDesk
from awsquiz.core.study.typed import understand
from awsquiz.i18n import _
from awsquiz.terminal import prompts
from awsquiz.terminal import questions as shown
from awsquiz.terminal.asking.head import head, on_one_line
from awsquiz.terminal.asking.question_page import QuestionPage
from awsquiz.terminal.asking.reply import Reply
from awsquiz.terminal.asking.side_keys import KeyTold, Note, Obey, SideKeys, Wish, WordsFor
from awsquiz.terminal.asking.small_pages import OverPage, SlipPage
from awsquiz.terminal.asking.verdict_page import VerdictPage
from awsquiz.terminal.console import MARKED, show
from awsquiz.terminal.feedback import feedback
from awsquiz.terminal.layout import broken, cut_to, key_row, key_rows, laid_out, rule
from awsquiz.terminal.options import DOUBT
from awsquiz.terminal.prompts.line import type_below, write_below
from awsquiz.terminal.prompts.reflexes import Reflexes
from awsquiz.terminal.prompts.screen import full_screen


class AskingByKeys:
    """Asks the questions of a desk one after another.

    Its methods raise `prompts.Left` and KeyboardInterrupt.
    """

    def __init__(
        self, screen: Console, desk: StudyDesk, pause: Pause, own: Mapping[str, str]
    ) -> None:
        self._screen = screen
        self._desk = desk
        self._pause = pause
        self._own = own
        self._reflexes = Reflexes()
        self._side: SideKeys | None = None
        self._head = Text()
        self._before: RenderableType | None = None
        self._said: Text | None = None

    def say(self, said: str) -> None:
        """Says something between two questions; it stands below the next one."""
        self._said = Text(said, MARKED)
        show(self._screen, self._said)

    def ask(self, note: Note) -> Reply | Wish:
        """Asks the open question until there is an answer, or another wish."""
        self._side = SideKeys(self._desk, note, self._words, self._own)
        self._head = head(self._desk)
        given = self._by_line() if self._desk.open.question.shape == "typed" else self._by_key()
        self._before = None
        if isinstance(given, str):
            return given
        attempt = given if isinstance(given, Attempt) else self._desk.judge(given)
        slip_is_right = attempt.slip is not None and self._slip_is_right(attempt.slip)
        return Reply(attempt, self._side.guessed, self._side.hinted, slip_is_right)

    def tell(self, answered: Answered, remarks: Sequence[RenderableType], obey: Obey) -> None:
        """Says what came of the answer, and waits for a key where that is set."""
        assert self._side is not None, "nothing was asked"
        self._side.stage = "answered"
        question = answered.question
        said = feedback(answered, turned=question.shape == "graded")
        back = [shown.back(question)] if question.shape == "graded" else []
        told = Group(said, *remarks)
        try:
            if self._waits(answered):
                self._verdict(answered, remarks, obey)
            else:
                self._before = told
        finally:
            show(self._screen, Group(Text(), shown.stem(question), *back, told))

    def _waits(self, answered: Answered) -> bool:
        if answered.question.shape == "graded" or self._pause == "never":
            return False
        return self._pause == "always" or answered.grade == 1

    # Pages

    def _by_key(self) -> tuple[str, ...] | Wish:
        side = self._side
        assert side is not None
        page = QuestionPage(self._desk, side, self._reflexes, self._before)
        page.said, self._said = self._said, None
        while True:
            full_screen(self._screen, page)
            if page.left:
                raise prompts.Left
            if page.given is not None:
                return page.given
            if page.wish is not None:
                return page.wish
            if (wish := self._outside(side, page)) is not None:
                return wish

    def _verdict(self, answered: Answered, remarks: Sequence[RenderableType], obey: Obey) -> None:
        side = self._side
        assert side is not None
        page = VerdictPage(answered, remarks, side, self._reflexes, self._head)
        while True:
            full_screen(self._screen, page)
            if page.left:
                raise prompts.Left
            wish = page.wish if page.outside is None else self._outside(side, page)
            if wish is None and page.outside is None:
                return
            if wish is not None:
                if not obey(wish):
                    return
                page.resume(self._said)
                self._said = None

    def _outside(self, side: SideKeys, page: QuestionPage | VerdictPage) -> Wish | None:
        """What a key does that needs the terminal's own lines."""
        act = side.act(page.outside or DOUBT)
        done = act() if act else None
        if isinstance(done, str):
            return done
        page.tell(done)
        return None

    def _words(
        self, about: RenderableType, asked: Text, what_for: WordsFor, given: str
    ) -> str | None:
        """Why a key is doubted, or what there is to remark, in the learner's words."""
        said = _("What is wrong with it? ⏎ takes it without words, Esc goes back.")
        if what_for == "remark":
            said = _("⏎ keeps it, and takes away an empty one; Esc goes back.")

        def above(width: int, room: int) -> list[Text]:
            below = [rule(width), *broken(asked, width), *broken(Text(said), width)]
            return [*cut_to(laid_out(about, width), room - len(below)), *below][-room:]

        return write_below(self._screen, above, given)

    def _slip_is_right(self, slip: Judged) -> bool:
        """Shows a slip of a key as a difference, and lets the learner decide."""
        page = SlipPage(shown.stem(self._desk.open.question), slip, self._reflexes)
        full_screen(self._screen, page)
        if page.left:
            raise prompts.Left
        return page.is_right

    # Typed

    def _by_line(self) -> Attempt | Wish:
        """A term is typed; what is a key beside the answers is one where it is no right answer."""
        side = self._side
        assert side is not None
        has_been_empty = False
        while True:
            given = type_below(self._screen, self._asked, self._reflexes)
            if not given and not has_been_empty:
                # Who reads on presses ⏎ once more, and means no answer by it.
                has_been_empty = True
                self._said = Text(_("Nothing is typed: ⏎ once more gives it up."), MARKED)
                continue
            self._said = None
            act = side.act(given)
            attempt = self._desk.judge(understand(self._desk.open.question, given) or ())
            if act is None or attempt.verdict == "right":
                return attempt
            done = act()
            if isinstance(done, str):
                return done
            self._show_told(done)

    @property
    def _hint(self) -> Text | None:
        """What stands below the question anyway."""
        return self._side.hint if self._side else None

    def _show_told(self, told: KeyTold | None) -> None:
        if told is not None and told.is_page:
            full_screen(self._screen, OverPage(told.what, self._reflexes))
        elif told is not None and isinstance(told.what, Text) and told.what is not self._hint:
            self._said = told.what

    def _asked(self, width: int, room: int) -> list[Text]:
        """What stands above the line that is typed."""
        assert self._side is not None
        question = self._desk.open.question
        progress = on_one_line(head(self._desk), width)
        lines = laid_out(Group(Text(), progress, shown.stem(question)), width)
        for said in (self._side.hint, self._said):
            lines += broken(said, width) if said else []
        keys = [("⏎", _("answer"))]
        keys += [(f"{key}⏎", name) for key, name in self._side.named]
        below = key_rows(keys, width)
        if len(lines) + len(below) > room:
            below = [key_row(keys, width)]
        return [*cut_to(lines, room - len(below)), *below]
