"""One question until it is answered, with the keys beside the answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from awsquiz.core.events import AGAIN, EASY
from awsquiz.core.questions import Question
from awsquiz.core.questions.judge import judge
from awsquiz.core.study.answers import Answered
from awsquiz.core.study.typed import understand
from awsquiz.i18n import _
from awsquiz.terminal import prompts
from awsquiz.terminal import questions as shown
from awsquiz.terminal.console import DIM, EMPHASIS, MARKED, RIGHT, inert, show, styled
from awsquiz.terminal.grades import worded
from awsquiz.terminal.placing import UNDO as TAKE_BACK
from awsquiz.terminal.placing import Placing

Turn = Literal["undo", "suspend", "edit"]
"""What the learner wants instead of an answer."""


@dataclass
class Reply:
    """What the learner gave, and how."""

    given: tuple[str, ...] = ()
    guess: bool = False
    hint: bool = False
    hidden: list[str] = field(default_factory=list)
    """Options that a hint took away."""


@dataclass(frozen=True)
class Around:
    """What is known of a question beside itself, looked up only when it is asked for."""

    head: RenderableType
    """How far the quiz has come."""
    note: Callable[[], Sequence[tuple[int, str]]]
    """The lines of the note around its fact, numbered; none where there is no note."""
    star: Callable[[], bool]
    """Marks the fact, or takes the mark away; returns whether it is marked now."""
    intervals: Callable[[], Sequence[str]]
    """After how long it is due again by each grade; nothing where an answer does not move it."""
    earlier: Sequence[Answered] = ()
    """What was answered before."""


class _Key(NamedTuple):
    """A key beside the answers, what it is called, and what it does."""

    key: str
    name: str
    act: Callable[[], Turn | None]


class Asking:
    """One question until it is answered. Raises `prompts.Left` and KeyboardInterrupt."""

    def __init__(self, screen: Console, question: Question, by_key: bool, around: Around) -> None:
        self._screen = screen
        self._question = question
        self._by_key = by_key
        self._around = around
        self._reply = Reply()
        self._placing = Placing(screen, question)
        self._looked_back = 0
        self._turned = False
        self._keys = self._table()

    def _table(self) -> dict[str, _Key]:
        """The one table of keys: what is bound and what the help says are made of it."""
        keys = [
            _Key("?", _("hint"), self._hint),
            _Key("s", _("note"), self._source),
            _Key("g", _("guessed"), self._guess),
            _Key("p", _("earlier"), self._back),
            _Key("u", _("undo"), lambda: "undo"),
            _Key("*", _("star"), self._star),
            _Key("-", _("suspend"), lambda: "suspend"),
            _Key("e", _("edit"), lambda: "edit"),
        ]
        if self._question.shape == "graded":
            # The learner grades: a guess is a 1, and nothing can be hinted at.
            keys = [each for each in keys if each.key not in ("?", "g")]
        return {each.key: each for each in keys}

    def ask(self) -> Reply | Turn:
        """Shows the question and waits for an answer that is one, or for another wish."""
        show(self._screen, Group(self._around.head, shown.stem(self._question)))
        if not self._by_key:
            self._show_options()
        while True:
            typed = self._by_keys() if self._by_key else prompts.read_line()
            if isinstance(typed, str):
                if act := self._side(typed):
                    if turn := act():
                        return turn
                    continue
                given = understand(self._question, typed)
            else:
                given = typed
            if given is not None:
                if self._question.shape == "graded" and not self._turned:
                    self._show_back()
                self._reply.given = given
                return self._reply
            print(self._sorry())

    def _side(self, typed: str) -> Callable[[], Turn | None] | None:
        """What a key beside the answers does; None where the text is an answer."""
        if self._question.accept and judge(typed, self._question.accept).verdict == "right":
            return None
        key = typed.casefold()
        key = _UNSHIFTED.get(key, key)
        if not key and self._question.shape == "graded":
            return self._show_back
        if key == "x" and self._guess_by_x():
            key = "g"
        bound = self._keys.get(key)
        return bound.act if bound else None

    def _guess_by_x(self) -> bool:
        """In true or false x is an answer; elsewhere it marks a guess as g does."""
        return "g" in self._keys and "x" not in {option.key for option in self._question.options}

    # In a terminal

    def _by_keys(self) -> str | tuple[str, ...]:
        question, screen = self._question, self._screen
        pairs = [
            (option.key, option.text)
            for option in question.options
            if option.key not in self._reply.hidden
        ]
        side = [*self._keys, "x"] if self._guess_by_x() else [*self._keys]
        if question.shape == "typed":
            return prompts.type_in(self._help("⏎ " + _("answer")))
        if question.shape in ("pairs", "sequence"):
            return self._placing.ask(side, _aliases(pairs), self._help)
        if question.shape == "several":
            said = self._help(_("space: choose") + " · ⏎ " + _("answer"))
            return prompts.choose_several(screen, pairs, side, said)
        if question.shape == "graded":
            return self._turn(side)
        said = self._help("↑↓ ⏎ " + _("choose"))
        return prompts.choose(screen, pairs, side, said, aliases=_aliases(pairs))

    def _turn(self, side: list[str]) -> str | tuple[str, ...]:
        """A flashcard: the back is shown, then the learner says how well it was known."""
        front = [("⏎", _("turn the card"))]
        turned = prompts.choose(self._screen, front, side, self._help(""), aliases={" ": "⏎"})
        if turned != "⏎":
            return turned
        self._show_back()
        keys = [key for key in side if key not in ("u", "p")]
        chosen = prompts.choose(
            self._screen, self._grades(), keys, self._help(""), aliases={" ": "3"}
        )
        return chosen if chosen in self._keys else (chosen,)

    def _grades(self) -> list[tuple[str, str]]:
        names = [worded(grade) for grade in range(AGAIN, EASY + 1)]
        after = self._around.intervals()
        if after:
            names = [f"{name} · {days}" for name, days in zip(names, after, strict=True)]
        return [(str(grade), name) for grade, name in enumerate(names, 1)]

    def _show_back(self) -> None:
        self._turned = True
        show(self._screen, Padding(styled(self._question.answer[0], RIGHT), (0, 0, 0, 2)))
        if not self._by_key:
            print("  " + " · ".join(f"{key} {name}" for key, name in self._grades()))

    def _show_options(self) -> None:
        if self._question.shape == "graded":
            print("  " + _("⏎ turn the card, then grade it from 1 to 4"))
        for line in shown.options(self._question, self._reply.hidden):
            show(self._screen, line, whole_lines=True)

    def _help(self, first: str, take_back: str = "") -> str:
        """The keys of this question, from the table that binds them."""
        names = {each.key: each.name for each in self._keys.values()}
        if take_back:
            names = {TAKE_BACK: take_back} | names | {TAKE_BACK: take_back}
        names[prompts.LEAVE] = _("leave")
        keys = " · ".join(f"{key} {name}" for key, name in names.items())
        return f"{first} · {keys}" if first else keys

    def _sorry(self) -> str:
        keys = "/".join(option.key for option in self._question.options) or "1/2/3/4"
        if self._question.pairs:
            return _("Answer with one key for each concept, in their order: {keys}.").format(
                keys=keys
            )
        if self._question.shape == "sequence":
            return _(
                "Answer with the keys of all steps in their order, such as 2,1,3: {keys}."
            ).format(keys=keys)
        if self._question.shape == "several":
            return _("Answer with the keys of all that are true, such as 1,3: {keys}.").format(
                keys=keys
            )
        return _("Answer with one of {keys}, or q to leave.").format(keys=keys)

    # Keys beside the answers

    def _hint(self) -> None:
        question = self._question
        left = [
            option.key
            for option in question.options
            if not option.correct and option.key not in self._reply.hidden
        ]
        if question.shape == "typed":
            term = question.answer[0]
            said = _("It begins with “{first}” and has {n} letters.")
            print(said.format(first=inert(term[0]), n=len(term)))
        elif len(left) > 1:
            # Always the same one: asking twice for the same hint tells nothing more.
            self._reply.hidden.append(left[0])
            if not self._by_key:
                self._show_options()
        elif question.shape == "sequence":
            first = question.option(question.answer[0])
            show(self._screen, Text(_("It begins with “{first}”.").format(first=inert(first.text))))
        else:
            print(_("There is no hint here."))
            return
        self._reply.hint = True

    def _source(self) -> None:
        shown.source(self._screen, self._question, self._around.note())
        self._reply.hint = True

    def _guess(self) -> None:
        self._reply.guess = not self._reply.guess
        said = _("Marked as guessed.") if self._reply.guess else _("No longer marked as guessed.")
        show(self._screen, Text(said, MARKED))

    def _star(self) -> None:
        said = _("★ Starred.") if self._around.star() else _("No longer starred.")
        show(self._screen, Text(said, MARKED))

    def _back(self) -> None:
        answered = self._around.earlier
        if self._looked_back >= len(answered):
            print(_("There is no earlier question."))
            return
        self._looked_back += 1
        earlier = answered[-self._looked_back]
        show(self._screen, Group(Rule(style=DIM), shown.stem(earlier.question)))
        shown.feedback(self._screen, earlier)
        show(self._screen, Group(Rule(style=DIM), shown.stem(self._question)))
        if not self._by_key:
            self._show_options()


_UNSHIFTED = {korean: key for key, korean in prompts.KOREAN_KEY.items()}


def _aliases(pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Letters for the options by their place, digits for o and x."""
    keys = [key for key, _text in pairs]
    names = "12" if keys == ["o", "x"] else "abcdef"
    return {name: key for name, key in zip(names, keys, strict=False) if name not in keys}


def slip_is_right(screen: Console, question: Question, given: str, by_key: bool) -> bool:
    """Shows a slip of a key as a difference, and lets the learner decide."""
    judged = judge(given, question.accept)
    said = (_("Nearly right") + ": ", MARKED)
    show(screen, Text.assemble(said, shown.slip(judged.given, judged.expected)))
    if by_key:
        pairs = [("y", _("count it as right")), ("n", _("count it as wrong"))]
        return prompts.choose(screen, pairs, [], "", aliases={}) == "y"
    print(_("Count it as right? y/n"))
    return prompts.read_line().casefold() in ("y", prompts.KOREAN_KEY["y"], "예", "네")


def head(at: int, done: int, total: int, right: int, marks: str = "") -> RenderableType:
    """How far it has come: the question's number, facts known of all, right answers so far."""
    known = round(_BAR * done / total) if total else 0
    text = Text("\n")
    text.append(f"{at}/{total} ", EMPHASIS)
    text.append("━" * known, RIGHT)
    text.append("━" * (_BAR - known), DIM)
    text.append("  " + _("right so far: {n}").format(n=right), DIM)
    if marks:
        text.append(f"  {marks}", MARKED)
    return text


_BAR = 24
