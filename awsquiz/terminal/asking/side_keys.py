"""The keys beside the answers of a question: a hint, the note, a star, and the like."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, NamedTuple, Protocol

from rich.console import Group, RenderableType
from rich.text import Text

from awsquiz.core.settings.own_keys import SESSION_KEYS, KeyTable, plain_key
from awsquiz.core.study.answers import Answered
from awsquiz.core.study.desk import StudyDesk
from awsquiz.core.text import nfc, plain
from awsquiz.errors import AwsquizError
from awsquiz.i18n import _, ngettext
from awsquiz.terminal import prompts
from awsquiz.terminal import questions as shown
from awsquiz.terminal.carried import images_of
from awsquiz.terminal.console import MARKED, inert
from awsquiz.terminal.feedback import feedback
from awsquiz.terminal.layout import cut_off
from awsquiz.terminal.options import DOUBT, REMARK

Wish = Literal["undo", "suspend", "edit", "next"]
"""What the learner wants instead of an answer; `next` where that is done."""
WordsFor = Literal["doubt", "remark"]
AskWords = Callable[[RenderableType, Text, WordsFor, str], str | None]
"""Shows what it is about and what is asked, and asks for a line of words, from those that there
are on; None where the learner goes back."""
Obey = Callable[[Wish], bool]
"""Does what is wanted once a question is answered; whether what came of it is read on."""


class Note(Protocol):
    """What a question's note has to show."""

    def lines(self) -> Sequence[tuple[int, str]]:
        """Its lines around the fact, numbered; none where there is no note."""

    def open_pictures(self, images: Sequence[str]) -> None:
        """Opens them beside awsquiz. Raises AwsquizError where that cannot be done."""


_NAMED = 50
"""Columns in which a question is named."""
Stage = Literal["open", "turned", "answered"]
"""A question that waits for its answer; a flashcard whose back is seen; what came of an answer."""


class KeyTold(NamedTuple):
    """What a key beside the answers shows: a line, or a page of its own."""

    what: RenderableType
    is_page: bool = False


SideAct = Callable[[], Wish | KeyTold | None]
"""What a key beside the answers does; nothing is told where the question itself shows it."""


class _Key(NamedTuple):
    """A key, what it is called, what it does, whether it does that now, and else why not."""

    key: str
    name: str
    act: SideAct
    works: bool = True
    why_not: str = ""


class SideKeys:
    """The one table of keys of a question: what is bound and what is said of it are made of it.

    `words` asks why the key of a question is doubted, `own` are keys that the learner has set.
    """

    def __init__(
        self, desk: StudyDesk, note: Note, words: AskWords, own: Mapping[str, str]
    ) -> None:
        self._desk = desk
        self._question = desk.open.question
        self._note = note
        self._words = words
        self._own = KeyTable(SESSION_KEYS, own)
        self._looked_back = 0
        self.hint: Text | None = None
        """What was told as a hint; it stays below the question."""
        self.stage: Stage = "open"
        self.guessed = False
        """The learner says so of the answer to come."""
        self.hinted = False
        self.hidden: list[str] = []
        """Keys of the options that a hint took away."""

    def _table(self) -> list[_Key]:
        """All keys; a flashcard's learner grades: a guess is a 1, and no hint helps."""
        is_open, answered = self.stage == "open", self._desk.tally.answered
        guesses = self.stage != "answered" and self._question.shape != "graded"
        is_told = not self._desk.manner.at_end
        looked_at = is_open and is_told and self._earlier is not None
        note = _("note (a hint)") if self._note_is_hint else _("note")
        no_note = _("No note says this: it was written into the card.")
        no_hint = _("No further hint.") if self.hinted else _("There is no hint here.")
        no_picture = _("There is no picture here.")
        too_early = _("Nothing has been answered yet: doubt its key once you have.")
        can_doubt = is_told and (bool(answered) or self.stage != "open")
        return [
            _Key("?", _("hint"), self._hint, is_open and self._can_hint, no_hint),
            _Key("s", note, self._show_note, self._question.source is not None, no_note),
            _Key("i", _("pictures"), self._show_pictures, bool(self._images), no_picture),
            _Key("g", _("guessed"), self._guess, guesses),
            _Key("p", _("earlier"), self._back, looked_at, _("There is no earlier question.")),
            _Key("u", _("undo"), lambda: "undo", self._desk.has_acted),
            _Key("*", _("star"), self._star),
            _Key("-", _("suspend"), lambda: "suspend"),
            _Key(DOUBT, _("key is wrong"), self._doubt, can_doubt, too_early),
            _Key("e", _("edit"), lambda: "edit"),
            _Key(REMARK, _("remark"), self._remark),
        ]

    @property
    def named(self) -> list[tuple[str, str]]:
        """The keys that work now with what they do, that which leaves last."""
        table = self._table()
        now = [(self._own.shown(each.key), each.name) for each in table if each.works]
        return [*now, (prompts.LEAVE, _("leave"))]

    def act(self, typed: str) -> SideAct | None:
        """What a key beside the answers does; None where there is no such key."""
        key = self.meant(typed)
        bound = next((each for each in self._table() if each.key == key), None)
        if bound is None or bound.works:
            return bound.act if bound else None
        if key == "u":  # says itself that there is nothing
            return bound.act
        why_not = bound.why_not
        return (lambda: KeyTold(Text(why_not, MARKED))) if why_not else None

    def meant(self, pressed: str) -> str:
        """The usual key for what is pressed, whatever the input method and the learner's keys."""
        return self._own.meant(plain_key(pressed.casefold()))

    # What they do

    @property
    def _images(self) -> list[str]:
        """The pictures that may be seen now: what holds the answer is not shown before it."""
        question = self._question
        return images_of(question.shows if self.stage == "open" else question.carries)

    def _show_pictures(self) -> KeyTold:
        try:
            self._note.open_pictures(self._images)
        except AwsquizError as error:
            return KeyTold(Text(inert(str(error)), MARKED))
        return KeyTold(Text(_("The picture opens in a window of its own."), MARKED))

    @property
    def _left(self) -> list[str]:
        """The options that a hint may take away."""
        return [
            option.key
            for option in self._question.options
            if not option.correct and option.key not in self.hidden
        ]

    @property
    def _can_hint(self) -> bool:
        match self._question.shape:
            case "typed" | "sequence":
                return self.hint is None
            case "one" | "several":
                return len(self._left) > 1
            case _:
                return False

    def _hint(self) -> KeyTold | None:
        self.hinted = True
        question = self._question
        if question.shape in ("one", "several"):
            self.hidden.append(self._left[0])
            return None
        if question.shape == "typed":
            term = question.answer[0]
            letters = sum(not letter.isspace() for letter in term)
            said = ngettext(
                "It begins with “{first}” and has {n} letter.",
                "It begins with “{first}” and has {n} letters.",
                letters,
            ).format(first=inert(term[0]), n=letters)
        else:
            first = question.option(question.answer[0])
            said = _("It begins with “{first}”.").format(first=inert(first.text))
        self.hint = Text(said, MARKED)
        return KeyTold(self.hint)

    @property
    def _note_is_hint(self) -> bool:
        """Whether an answer is worth less for it; a flashcard's learner grades."""
        return self.stage == "open" and self._question.shape != "graded"

    def _show_note(self) -> KeyTold:
        try:
            lines = self._note.lines()
        except AwsquizError as error:  # a note that cannot be read is no reason to stop
            return KeyTold(Text(inert(str(error)), MARKED))
        told = [shown.source(self._question, lines)]
        if self._note_is_hint:
            said = _("You saw it before answering: it counts as a hint, a right answer as Hard.")
            told += [Text(), Text(said, MARKED)]
        self.hinted = True
        return KeyTold(Group(*told), is_page=True)

    def _guess(self) -> KeyTold:
        self.guessed = not self.guessed
        said = _("Marked as guessed.") if self.guessed else _("No longer marked as guessed.")
        return KeyTold(Text(said, MARKED))

    def _star(self) -> KeyTold:
        said = _("★ Starred.") if self._desk.star() else _("No longer starred.")
        return KeyTold(Text(said, MARKED))

    def _remark(self) -> KeyTold | None:
        """What the learner says of the fact; it is shown where its answer is."""
        before = self._desk.open.question.remark or ""
        asked = Text(_("Your remark on the fact; it is shown after the answer."), MARKED)
        words = self._words(self._in_view(), asked, "remark", before)
        words = None if words is None else nfc(" ".join(words.split()))
        if words is None or words == before:
            return None
        self._desk.remark(words)
        done = _("The remark is kept; u takes that back.") if words else _("The remark is gone.")
        return KeyTold(Text(done, MARKED))

    def _in_view(self) -> RenderableType:
        """What the learner looks at: the question as it stands, or with what came of it."""
        question = self._question
        if self.stage == "answered":
            return _told(self._desk.tally.answered[-1])
        seen = [*shown.options(question, self.hidden)]
        back = [shown.back(question)] if self.stage == "turned" else []
        return Group(shown.stem(question), Text(), *seen, *back)

    @property
    def _earlier(self) -> Answered | None:
        """The answer that is looked back at next."""
        answered = self._desk.tally.answered
        return answered[-1 - self._looked_back] if self._looked_back < len(answered) else None

    def _back(self) -> KeyTold:
        earlier = self._earlier
        assert earlier is not None, "the key does not work then"
        self._looked_back += 1
        return KeyTold(_told(earlier), is_page=True)

    def _doubt(self) -> Wish | KeyTold | None:
        """Of the question answered last, or that was looked back at: its key has been seen."""
        answered = self._desk.tally.answered
        question, given, about = self._question, tuple[str, ...](), self._in_view()
        if self.stage != "turned":
            last = answered[-max(1, self._looked_back)]
            question, given, about = last.question, last.given, _told(last)
        if self._desk.is_doubted(question):
            return KeyTold(Text(_("Its key is doubted already."), MARKED))
        asked = cut_off(plain(question.statement or question.stem), _NAMED)
        shown_first = _("Its key is doubted: {what}").format(what=inert(asked))
        words = self._words(about, Text(shown_first, MARKED), "doubt", "")
        if words is None:
            return None
        if (made := self._desk.doubt(question, given, words)) is None:
            return KeyTold(Text(_("No card has it any more: it cannot be doubted."), MARKED))
        if self.stage != "answered" and (
            self._question.id == made.question or self._question.fact == made.target
        ):
            return "next"
        return KeyTold(Text(_("Doubted; an answer stays. u takes the doubt back."), MARKED))


def _told(answered: Answered) -> Group:
    """A question with what came of its answer."""
    return Group(shown.stem(answered.question), feedback(answered))
