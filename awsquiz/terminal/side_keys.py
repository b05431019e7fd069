"""The keys beside the answers of a question: a hint, the note, a star, and the like."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, NamedTuple

from rich.console import Console, Group
from rich.rule import Rule
from rich.text import Text

from awsquiz.core.study.desk import StudyDesk
from awsquiz.errors import AwsquizError
from awsquiz.i18n import _
from awsquiz.terminal import prompts
from awsquiz.terminal import questions as shown
from awsquiz.terminal.console import DIM, MARKED, inert, show, warn
from awsquiz.terminal.placing import UNDO as TAKE_BACK

Wish = Literal["undo", "suspend", "edit", "next"]
"""What the learner wants instead of an answer; `next` where that is done."""
SideAct = Callable[[], Wish | None]
"""What a key beside the answers does."""
AskWords = Callable[[], str | None]
"""Asks for a line of words; None where the learner goes back."""
Note = Callable[[], Sequence[tuple[int, str]]]
"""Gives the lines of the note around a fact, numbered; none where there is no note."""

_UNSHIFTED = {korean: key for key, korean in prompts.KOREAN_KEY.items()}


class _Key(NamedTuple):
    """A key, what it is called, and what it does."""

    key: str
    name: str
    act: SideAct


class SideKeys:
    """The one table of keys of a question: what is bound and what the help says are made of it.

    `redraw` shows the options of the question again, `words` asks why its key is doubted.
    """

    def __init__(
        self,
        screen: Console,
        desk: StudyDesk,
        note: Note,
        redraw: Callable[[], None],
        words: AskWords,
    ) -> None:
        self._screen = screen
        self._desk = desk
        self._question = desk.open.question
        self._note = note
        self._redraw = redraw
        self._words = words
        self._looked_back = 0
        self._keys = {each.key: each for each in self._table()}
        self.guessed = False
        """The learner says so of the answer to come."""
        self.hinted = False
        self.hidden: list[str] = []
        """Keys of the options that a hint took away."""
        self.turned = False
        """The back of the flashcard is seen."""

    def _table(self) -> list[_Key]:
        keys = [
            _Key("?", _("hint"), self._hint),
            _Key("s", _("note"), self._show_note),
            _Key("g", _("guessed"), self._guess),
            _Key("p", _("earlier"), self._back),
            _Key("u", _("undo"), lambda: "undo"),
            _Key("*", _("star"), self._star),
            _Key("-", _("suspend"), lambda: "suspend"),
            _Key("!", _("key is wrong"), self._doubt),
            _Key("e", _("edit"), lambda: "edit"),
        ]
        if self._question.shape == "graded":
            # The learner grades: a guess is a 1, and nothing can be hinted at.
            keys = [each for each in keys if each.key not in ("?", "g")]
        return keys

    @property
    def bound(self) -> list[str]:
        """All keys."""
        return [*self._keys, "x"] if self._guess_by_x else [*self._keys]

    def act(self, typed: str) -> SideAct | None:
        """What a key beside the answers does; None where there is no such key."""
        key = typed.casefold()
        key = _UNSHIFTED.get(key, key)
        if key == "x" and self._guess_by_x:
            key = "g"
        bound = self._keys.get(key)
        return bound.act if bound else None

    @property
    def _guess_by_x(self) -> bool:
        """In true or false x is an answer; elsewhere it marks a guess as g does."""
        return "g" in self._keys and "x" not in {option.key for option in self._question.options}

    def help(self, first: str, take_back: str = "") -> str:
        """The keys of this question, from the table that binds them."""
        names = {each.key: each.name for each in self._keys.values()}
        if take_back:
            names = {TAKE_BACK: take_back} | names | {TAKE_BACK: take_back}
        names[prompts.LEAVE] = _("leave")
        keys = " · ".join(f"{key} {name}" for key, name in names.items())
        return f"{first} · {keys}" if first else keys

    # What they do

    def _hint(self) -> None:
        question = self._question
        left = [
            option.key
            for option in question.options
            if not option.correct and option.key not in self.hidden
        ]
        if question.shape == "typed":
            term = question.answer[0]
            said = _("It begins with “{first}” and has {n} letters.")
            print(said.format(first=inert(term[0]), n=len(term)))
        elif len(left) > 1:
            # Always the same one: asking twice for the same hint tells nothing more.
            self.hidden.append(left[0])
            self._redraw()
        elif question.shape == "sequence":
            first = question.option(question.answer[0])
            show(self._screen, Text(_("It begins with “{first}”.").format(first=inert(first.text))))
        else:
            print(_("There is no hint here."))
            return
        self.hinted = True

    def _show_note(self) -> None:
        try:
            lines = self._note()
        except AwsquizError as error:  # a note that cannot be read is no reason to stop
            warn(str(error))
            return
        shown.source(self._screen, self._question, lines)
        self.hinted = True

    def _guess(self) -> None:
        self.guessed = not self.guessed
        said = _("Marked as guessed.") if self.guessed else _("No longer marked as guessed.")
        show(self._screen, Text(said, MARKED))

    def _star(self) -> None:
        said = _("★ Starred.") if self._desk.star() else _("No longer starred.")
        show(self._screen, Text(said, MARKED))

    def _back(self) -> None:
        answered = self._desk.tally.answered
        if self._looked_back >= len(answered):
            print(_("There is no earlier question."))
            return
        self._looked_back += 1
        earlier = answered[-self._looked_back]
        show(self._screen, Group(Rule(style=DIM), shown.stem(earlier.question)))
        shown.feedback(self._screen, earlier)
        self._show_again()

    def _show_again(self) -> None:
        show(self._screen, Group(Rule(style=DIM), shown.stem(self._question)))
        self._redraw()

    def _doubt(self) -> Wish | None:
        """Of the question answered last, or that was looked back at: its key has been seen."""
        answered = self._desk.tally.answered
        question, given = self._question, tuple[str, ...]()
        if not self.turned:
            if not answered:
                print(_("Nothing has been answered yet: doubt its key once you have."))
                return None
            question, given = (last := answered[-max(1, self._looked_back)]).question, last.given
        if self._desk.is_doubted(question):
            print(_("Its key is doubted already."))
            return None
        asked = question.statement or question.stem
        show(self._screen, Text(_("Its key is doubted: {what}").format(what=inert(asked)), MARKED))
        words = self._words()
        if words is not None and (made := self._desk.doubt(question, given, words)) is None:
            print(_("No card has it any more: it cannot be doubted."))
        elif words is not None and made is not None:
            said = _("Doubted; an answer stays. To take it back: u, or awsquiz doubt --clear {id}")
            show(self._screen, Text(said.format(id=inert(made.target)), MARKED))
            if self._question.id == made.question or self._question.fact == made.target:
                return "next"
        self._show_again()
        return None
