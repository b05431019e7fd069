"""Questions line by line: for pipes, screen readers and terminals that cannot be drawn on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import assert_never

from rich.console import Console, Group, RenderableType
from rich.text import Text

from awsquiz.core.events import AGAIN, EASY
from awsquiz.core.questions import Question
from awsquiz.core.questions.judge import Judged
from awsquiz.core.study.answers import Answered, Attempt
from awsquiz.core.study.desk import StudyDesk
from awsquiz.core.study.typed import understand
from awsquiz.i18n import _
from awsquiz.terminal import prompts
from awsquiz.terminal import questions as shown
from awsquiz.terminal.asking.head import head
from awsquiz.terminal.asking.reply import Reply
from awsquiz.terminal.asking.side_keys import (
    KeyTold,
    Note,
    Obey,
    SideAct,
    SideKeys,
    Wish,
    WordsFor,
)
from awsquiz.terminal.console import MARKED, inert, show
from awsquiz.terminal.feedback import feedback
from awsquiz.terminal.grades import grades_after


class AskingInLines:
    """Asks the questions of a desk one after another.

    Its methods raise `prompts.Left` and KeyboardInterrupt.
    """

    def __init__(self, screen: Console, desk: StudyDesk, own: Mapping[str, str]) -> None:
        self._screen = screen
        self._desk = desk
        self._own = own

    def say(self, said: str) -> None:
        """Says something between two questions."""
        show(self._screen, Text(said))

    def ask(self, note: Note) -> Reply | Wish:
        """Shows the open question and reads lines until one is an answer, or another wish."""
        self._side = SideKeys(self._desk, note, self._words, self._own)
        show(self._screen, Group(Text(), head(self._desk), shown.stem(self._question)))
        self._show_options()
        while True:
            meant = self._meant(prompts.typed_line())
            if isinstance(meant, Attempt):
                return self._replied(meant)
            if meant is None:
                print(self._sorry())
                continue
            hidden = len(self._side.hidden)
            done = meant()
            if isinstance(done, str):
                return done
            self._show_told(done, is_redrawn=len(self._side.hidden) > hidden)

    def tell(self, answered: Answered, remarks: Sequence[RenderableType], _obey: Obey) -> None:
        """Says what came of the answer; nothing is waited for."""
        is_card = answered.question.shape == "graded"
        show(self._screen, Group(feedback(answered, turned=is_card, signs=True), *remarks))

    @property
    def _question(self) -> Question:
        return self._desk.open.question

    def _meant(self, given: str) -> Attempt | SideAct | None:
        """An answer, or what a key beside the answers does; None where it is neither."""
        question = self._question
        if not given and question.shape == "graded":
            return self._show_back
        keys, act = understand(question, given), self._side.act(given)
        if keys is not None and question.shape == "several" and len(keys) != len(question.answer):
            keys = None
        if keys is None or (act and question.shape != "typed"):
            return act
        attempt = self._desk.judge(keys)
        # A term that is right is an answer, also where it is a key: the `S` of a gap.
        return act if act and attempt.verdict != "right" else attempt

    def _replied(self, attempt: Attempt) -> Reply:
        if self._question.shape == "graded" and self._side.stage == "open":
            self._show_back()
        slip_is_right = attempt.slip is not None and self._slip_is_right(attempt.slip)
        return Reply(attempt, self._side.guessed, self._side.hinted, slip_is_right)

    def _show_told(self, told: KeyTold | None, *, is_redrawn: bool) -> None:
        if told is not None:
            show(self._screen, told.what)
        if told is not None and told.is_page:
            show(self._screen, Group(Text(), shown.stem(self._question)))
        if is_redrawn or (told is not None and told.is_page):
            self._show_options()

    def _words(
        self, _about: RenderableType, asked: Text, what_for: WordsFor, given: str
    ) -> str | None:
        """Why a key is doubted, or what there is to remark, in the learner's words."""
        show(self._screen, asked)
        said = _("What is wrong with it? An empty line takes it without words.")
        if what_for == "remark":
            said = _("An empty line takes it away: {before}").format(before=inert(given) or "–")
        print(said)
        return prompts.typed_line()

    def _slip_is_right(self, slip: Judged) -> bool:
        """Shows a slip of a key as a difference, and lets the learner decide."""
        said = (_("Nearly right") + ": ", MARKED)
        show(self._screen, Text.assemble(said, shown.slip(slip.given, slip.expected)))
        print(_("Count it as right? y/n"))
        return prompts.said_yes()

    def _show_back(self) -> None:
        self._side.stage = "turned"
        show(self._screen, shown.back(self._question, signs=True))
        grades = grades_after(self._desk.intervals())
        print("  " + " · ".join(f"{key} {name}" for key, name in grades))

    def _show_options(self) -> None:
        if self._question.shape == "graded":
            print("  " + _("⏎ turn the card, then grade it from 1 to 4"))
        for line in shown.options(self._question, self._side.hidden):
            show(self._screen, line, whole_lines=True)

    def _sorry(self) -> str:
        question = self._question
        keys = "/".join(option.key for option in question.options)
        keys = keys or "/".join(str(grade) for grade in range(AGAIN, EASY + 1))
        match question.shape:
            case "pairs":
                said = _(
                    "Answer with one key for each concept, in their order, such as 2,1,3: {keys}."
                )
            case "sequence":
                said = _("Answer with the keys of all steps in their order, such as 2,1,3: {keys}.")
            case "several":
                said = _("Answer with {n} of {keys}, such as {like}.")
            case "one" | "graded" | "typed":
                said = _("Answer with one of {keys}, or q to leave.")
            case _:
                assert_never(question.shape)
        like = ",".join(option.key for option in question.options[: len(question.answer)])
        return said.format(keys=keys, n=len(question.answer), like=like)
