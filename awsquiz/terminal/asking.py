"""One question until it is answered, with the keys beside the answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from msgspec import Struct
from rich.console import Console, Group, RenderableType
from rich.text import Text

from awsquiz.core.events import AGAIN, EASY
from awsquiz.core.questions.judge import Judged
from awsquiz.core.study.answers import Attempt
from awsquiz.core.study.desk import StudyDesk
from awsquiz.core.study.typed import understand
from awsquiz.i18n import _
from awsquiz.terminal import next_due, prompts
from awsquiz.terminal import questions as shown
from awsquiz.terminal.charts import BAR, bar
from awsquiz.terminal.console import DIM, EMPHASIS, MARKED, RIGHT, show
from awsquiz.terminal.grades import grade_in_words
from awsquiz.terminal.placing import Placing
from awsquiz.terminal.side_keys import Note, SideAct, SideKeys, Wish


class Reply(Struct, frozen=True):
    """What the learner gave, and how."""

    attempt: Attempt
    guess: bool = False
    hint: bool = False
    slip_is_right: bool = False
    """The learner counts a slip of a key as right."""


class Asking:
    """The open question of a desk until it is answered.

    Raises `prompts.Left` and KeyboardInterrupt.
    """

    def __init__(
        self,
        screen: Console,
        desk: StudyDesk,
        by_key: bool,
        note: Note,
    ) -> None:
        self._screen = screen
        self._desk = desk
        self._question = desk.open.question
        self._by_key = by_key
        self._flipped = False
        self._placing = Placing(screen, self._question)
        self._side = SideKeys(screen, desk, note, self._show_options, self._words)

    def ask(self) -> Reply | Wish:
        """Shows the question and waits for an answer that is one, or for another wish."""
        show(self._screen, Group(head(self._desk), shown.stem(self._question)))
        self._show_options()
        while True:
            meant = self._meant(self._by_keys() if self._by_key else prompts.typed_line())
            if isinstance(meant, Attempt):
                return self._replied(meant)
            if meant is None:
                print(self._sorry())
            elif wish := meant():
                return wish

    def _meant(self, given: str | tuple[str, ...]) -> Attempt | SideAct | None:
        """An answer, or what a key beside the answers does; None where it is neither."""
        if isinstance(given, tuple):
            return self._desk.judge(given)
        if not given and self._question.shape == "graded":
            return self._show_back
        keys, act = understand(self._question, given), self._side.act(given)
        if keys is None or (act and self._question.shape != "typed"):
            return act
        attempt = self._desk.judge(keys)
        # A term that is right is an answer, also where it is a key: the `S` of a gap.
        return act if act and attempt.verdict != "right" else attempt

    def _replied(self, attempt: Attempt) -> Reply:
        if self._question.shape == "graded" and not self._flipped:
            self._show_back()
        slip_is_right = attempt.slip is not None and self._slip_is_right(attempt.slip)
        return Reply(attempt, self._side.guessed, self._side.hinted, slip_is_right)

    def _words(self) -> str | None:
        """Why a key is doubted, in the learner's words."""
        if self._by_key:
            said = _("What is wrong with it? ⏎ takes it without words, Esc goes back.")
            return prompts.type_words(said)
        print(_("What is wrong with it? An empty line takes it without words."))
        return prompts.typed_line()

    def _slip_is_right(self, slip: Judged) -> bool:
        """Shows a slip of a key as a difference, and lets the learner decide."""
        said = (_("Nearly right") + ": ", MARKED)
        show(self._screen, Text.assemble(said, shown.slip(slip.given, slip.expected)))
        if self._by_key:
            pairs = [("y", _("count it as right")), ("n", _("count it as wrong"))]
            return prompts.choose(self._screen, pairs, [], "", aliases={}) == "y"
        print(_("Count it as right? y/n"))
        return prompts.said_yes()

    # In a terminal

    def _by_keys(self) -> str | tuple[str, ...]:
        question, screen = self._question, self._screen
        pairs = [
            (option.key, option.text)
            for option in question.options
            if option.key not in self._side.hidden
        ]
        side = self._side.bound
        match question.shape:
            case "typed":
                return prompts.type_in(self._side.help("⏎ " + _("answer")))
            case "pairs" | "sequence":
                return self._placing.ask(side, _aliases(pairs), self._side.help)
            case "several":
                said = self._side.help(_("space: choose") + " · ⏎ " + _("answer"))
                return prompts.choose_several(screen, pairs, side, said)
            case "graded":
                return self._flip(side)
            case "one":
                said = self._side.help("↑↓ ⏎ " + _("choose"))
                return prompts.choose(screen, pairs, side, said, aliases=_aliases(pairs))
            case _:
                assert_never(question.shape)

    def _flip(self, side: list[str]) -> str | tuple[str, ...]:
        """A flashcard: the back is shown, then the learner says how well it was known."""
        front = [("⏎", _("turn the card"))]
        flipped = prompts.choose(self._screen, front, side, self._side.help(""), aliases={" ": "⏎"})
        if flipped != "⏎":
            return flipped
        self._show_back()
        keys = [key for key in side if key not in ("u", "p")]
        chosen = prompts.choose(
            self._screen, self._grades(), keys, self._side.help(""), aliases={" ": "3"}
        )
        return chosen if chosen in side else (chosen,)

    def _grades(self) -> list[tuple[str, str]]:
        names = [grade_in_words(grade) for grade in range(AGAIN, EASY + 1)]
        if after := self._desk.intervals():
            names = [
                f"{name} · {next_due.days(days)}" for name, days in zip(names, after, strict=True)
            ]
        return [(str(grade), name) for grade, name in enumerate(names, 1)]

    def _show_back(self) -> None:
        self._flipped = self._side.turned = True
        shown.back(self._screen, self._question)
        if not self._by_key:
            print("  " + " · ".join(f"{key} {name}" for key, name in self._grades()))

    def _show_options(self) -> None:
        if self._by_key:
            return  # the prompt shows them
        if self._question.shape == "graded":
            print("  " + _("⏎ turn the card, then grade it from 1 to 4"))
        for line in shown.options(self._question, self._side.hidden):
            show(self._screen, line, whole_lines=True)

    def _sorry(self) -> str:
        keys = "/".join(option.key for option in self._question.options) or "1/2/3/4"
        match self._question.shape:
            case "pairs":
                said = _("Answer with one key for each concept, in their order: {keys}.")
            case "sequence":
                said = _("Answer with the keys of all steps in their order, such as 2,1,3: {keys}.")
            case "several":
                said = _("Answer with the keys of all that are true, such as 1,3: {keys}.")
            case "one" | "graded" | "typed":
                said = _("Answer with one of {keys}, or q to leave.")
            case _:
                assert_never(self._question.shape)
        return said.format(keys=keys)


def _aliases(pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Letters for the options by their place, digits for o and x."""
    keys = [key for key, _text in pairs]
    names = "12" if keys == ["o", "x"] else "abcdef"
    return {name: key for name, key in zip(names, keys, strict=False) if name not in keys}


def head(desk: StudyDesk) -> RenderableType:
    """How far it has come: the question's number, facts known of all, right answers so far."""
    done, total = desk.session.done, desk.session.done + desk.session.left
    text = Text("\n")
    text.append(f"{desk.number}/{total} ", EMPHASIS)
    text.append_text(bar(done / total if total else 0.0, BAR, RIGHT, rest="━"))
    text.append("  " + _("right so far: {n}").format(n=desk.tally.right), DIM)
    is_new = desk.open.item.stability is None
    marks = [_("again")] if desk.returns else [_("new")] if is_new else []
    marks += ["★"] if desk.starred else []
    if marks:
        text.append("  " + " ".join(marks), MARKED)
    return text
