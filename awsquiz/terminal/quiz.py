"""A quiz on the screen: asking, the keys beside the answers, the summary."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from awsquiz.core.model import Library
from awsquiz.core.questions import Question
from awsquiz.core.questions.judge import judge
from awsquiz.core.quiz import Quiz, understand
from awsquiz.i18n import _
from awsquiz.terminal import prompts
from awsquiz.terminal import questions as shown
from awsquiz.terminal.console import DIM, EMPHASIS, MARKED, RIGHT, WRONG, inert, show, styled
from awsquiz.terminal.placing import UNDO, Placing

HINT, SOURCE, GUESS, BACK = "?", "s", "g", "p"
_BAR = 24

Surroundings = Callable[[Question], Sequence[tuple[int, str]]]
"""The lines of the note around a question's fact, numbered; none where there is no note."""


@dataclass
class Reply:
    """What the learner gave, and how."""

    given: tuple[str, ...] = ()
    guess: bool = False
    hint: bool = False
    hidden: list[str] = field(default_factory=list)
    """Options that a hint took away."""


class Asking:
    """One question until it is answered. Raises `prompts.Left` and KeyboardInterrupt."""

    def __init__(
        self, screen: Console, quiz: Quiz, question: Question, by_key: bool, around: Surroundings
    ) -> None:
        self._screen = screen
        self._quiz = quiz
        self._question = question
        self._by_key = by_key
        self._around = around
        self._reply = Reply()
        self._placing = Placing(screen, question)
        self._looked_back = 0

    def ask(self) -> Reply:
        """Shows the question and waits for an answer that is one."""
        show(self._screen, Group(*_head(self._quiz), shown.stem(self._question)))
        if not self._by_key:
            self._show_options()
        while True:
            typed = self._by_keys() if self._by_key else prompts.read_line()
            if isinstance(typed, str):
                if act := self._side(typed):
                    act()
                    continue
                given = understand(self._question, typed)
            else:
                given = typed
            if given is not None:
                self._reply.given = given
                return self._reply
            print(self._sorry())

    def _side(self, typed: str) -> Callable[[], None] | None:
        """What a key beside the answers does; None where the text is an answer."""
        if self._question.accept and judge(typed, self._question.accept).verdict == "right":
            return None
        acts = {HINT: self._hint, SOURCE: self._source, GUESS: self._guess, BACK: self._back}
        if self._question.shape == "graded":
            acts[""] = self._show_back
        if "x" not in {option.key for option in self._question.options}:
            acts["x"] = self._guess
        korean = {korean: key for key, korean in prompts.KOREAN_KEY.items()}
        key = typed.casefold()
        return acts.get(korean.get(key, key))

    def _by_keys(self) -> str | tuple[str, ...]:
        question, screen = self._question, self._screen
        pairs = [
            (option.key, option.text)
            for option in question.options
            if option.key not in self._reply.hidden
        ]
        side = [HINT, SOURCE, GUESS, BACK]
        if question.shape == "typed":
            return prompts.type_in(self._help("⏎ " + _("answer")))
        if question.shape in ("pairs", "sequence"):
            return self._placing.ask(side, _aliases(pairs), self._help)
        if question.shape == "several":
            said = self._help(_("space: choose") + " · ⏎ " + _("answer"))
            return prompts.choose_several(screen, pairs, side, said)
        if question.shape == "graded":
            return self._turn(side)
        if "x" not in dict(pairs):
            side.append("x")
        said = self._help("↑↓ ⏎ " + _("choose"))
        return prompts.choose(screen, pairs, side, said, aliases=_aliases(pairs))

    def _turn(self, side: list[str]) -> str | tuple[str, ...]:
        """A flashcard: the back is shown, then the learner says how well it was known."""
        turned = prompts.choose(
            self._screen, [("⏎", _("turn the card"))], side, self._help(""), aliases={" ": "⏎"}
        )
        if turned != "⏎":
            return turned
        self._show_back()
        grades = [
            ("1", _("not known")),
            ("2", _("hard")),
            ("3", _("known")),
            ("4", _("easy")),
        ]
        return (prompts.choose(self._screen, grades, [], self._help(""), aliases={}),)

    def _show_back(self) -> None:
        show(self._screen, Padding(styled(self._question.answer[0], RIGHT), (0, 0, 0, 2)))

    def _show_options(self) -> None:
        if self._question.shape == "graded":
            print("  " + _("⏎ turn the card, then: 1 not known · 2 hard · 3 known · 4 easy"))
        for line in shown.options(self._question, self._reply.hidden):
            show(self._screen, line, whole_lines=True)

    def _help(self, first: str, undo: str = "") -> str:
        """The keys of this question, from the table that binds them."""
        names = {
            HINT: _("hint"),
            SOURCE: _("note"),
            GUESS: _("guessed"),
            BACK: _("earlier"),
            prompts.LEAVE: _("leave"),
        }
        if undo:
            names = {UNDO: undo} | names
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
            print(_("It begins with “{first}”.").format(first=inert(first.text)))
        else:
            print(_("There is no hint here."))
            return
        self._reply.hint = True

    def _source(self) -> None:
        shown.source(self._screen, self._question, self._around(self._question))
        self._reply.hint = True

    def _guess(self) -> None:
        self._reply.guess = not self._reply.guess
        said = _("Marked as guessed.") if self._reply.guess else _("No longer marked as guessed.")
        show(self._screen, Text(said, MARKED))

    def _back(self) -> None:
        answered = self._quiz.answered
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


def _aliases(pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Letters for the options by their place, digits for o and x."""
    keys = [key for key, _text in pairs]
    names = "12" if keys == ["o", "x"] else "abcdef"
    return {name: key for name, key in zip(names, keys, strict=False) if name not in keys}


def slip_is_right(screen: Console, question: Question, given: str, by_key: bool) -> bool:
    """Shows a slip of a key as a difference, and lets the learner decide."""
    judged = judge(given, question.accept)
    show(
        screen,
        Text.assemble(
            (_("Nearly right") + ": ", MARKED), shown.slip(judged.given, judged.expected)
        ),
    )
    if by_key:
        pairs = [("y", _("count it as right")), ("n", _("count it as wrong"))]
        return prompts.choose(screen, pairs, [], "", aliases={}) == "y"
    print(_("Count it as right? y/n"))
    return prompts.read_line().casefold() in ("y", prompts.KOREAN_KEY["y"], "예", "네")


def _head(quiz: Quiz) -> Iterator[RenderableType]:
    at, total = len(quiz.answered) + 1, len(quiz.questions)
    done = round(_BAR * (at - 1) / total)
    yield Text()
    yield Text.assemble(
        (f"{at}/{total} ", EMPHASIS),
        ("━" * done, RIGHT),
        ("━" * (_BAR - done), DIM),
        ("  " + _("right so far: {n}").format(n=quiz.right), DIM),
    )


def summary(screen: Console, quiz: Quiz, library: Library) -> None:
    """The score, by concept and by form, and what went wrong."""
    show(screen, Group(*_summary(quiz, library)))


def _summary(quiz: Quiz, library: Library) -> Iterator[RenderableType]:
    total = len(quiz.answered)
    yield Text()
    if not total:
        yield Text(_("No question was answered."))
        return
    yield Rule(Text(_("Summary"), EMPHASIS), style=DIM, align="left")
    percent = round(100 * quiz.right / total)
    score = _("{right} of {total} right ({percent} %)")
    yield Text(score.format(right=quiz.right, total=total, percent=percent), EMPHASIS)
    titles = {concept_id: library.by_id[concept_id].title for concept_id in quiz.by_concept()}
    yield _score(titles, quiz.by_concept())
    if len(quiz.by_form()) > 1:
        yield _score(shown.form_names(), quiz.by_form())
    yield from _to_look_at(quiz, library)


def _score(names: dict[str, str], score: dict[str, tuple[int, int]]) -> RenderableType:
    grid = Table.grid(padding=(0, 2))
    for name, (right, asked) in score.items():
        bar = Text("●" * right, RIGHT) + Text("○" * (asked - right), WRONG)
        grid.add_row(Text(inert(names[name])), bar, f"{right}/{asked}")
    return Padding(grid, (0, 0, 1, 2))


def _to_look_at(quiz: Quiz, library: Library) -> Iterator[RenderableType]:
    if not quiz.mistakes:
        return
    yield Text(_("To look at again:"), EMPHASIS)
    for answered in quiz.mistakes:
        found = library.fact(answered.question.fact)
        if found:
            concept, fact = found
            text = Text.assemble((f"{inert(concept.title)}: ", DIM), styled(fact.text))
            yield Padding(text, (0, 0, 0, 2))
    yield Text("awsquiz quiz --mistakes", DIM)
