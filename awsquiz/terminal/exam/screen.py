"""An exam on the whole screen: a question a page, and the review page. Draws lines, takes keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from rich.text import Text

from awsquiz.core.exam.desk import Desk
from awsquiz.core.exam.sitting import Slot
from awsquiz.core.settings.own_keys import EXAM_KEYS, KeyTable
from awsquiz.i18n import _
from awsquiz.terminal.console import DIM, EMPHASIS, MARKED, RIGHT, WRONG, inert, styled
from awsquiz.terminal.exam.slots import (
    BY_NUMBER,
    FEW,
    FLAG,
    before_the_end,
    doubt_or_not,
    sign,
    time_left,
)
from awsquiz.terminal.layout import (
    Foot,
    Scrolled,
    Scrolling,
    at_both_ends,
    broken,
    page,
    rule,
)
from awsquiz.terminal.options import DOUBT, asks_besides, box, too_many

_CELL = 8
_NARROWEST = 30


class ExamScreen:
    """What is shown of a desk, and what each key does to it."""

    def __init__(self, desk: Desk, own: Mapping[str, str] | None = None) -> None:
        """With keys of the learner's own by what they do."""
        self._desk = desk
        self._own = KeyTable(EXAM_KEYS, own or {})
        self._reviewing = False
        self._asking = False
        self._number: str | None = None
        self._words: str | None = None
        """What is typed of why a key is wrong."""
        self._cursor = 0
        self._cell = 1
        self._row = 1
        """How many cells the review page has in a row, as it was drawn last."""
        self._scrolling = Scrolling()
        self._said = ""

    @property
    def typing(self) -> bool:
        """Whether words are typed: then `press` is to get letters as they are."""
        return self._words is not None

    # Keys

    def press(self, key: str) -> bool:
        """Does what the key says; True where the screen is to be left."""
        self._said = ""
        if self._desk.over:
            return True
        if not self._asking and self._number is None and self._scrolling.move(key):
            return False
        self._scrolling.follow()
        if self._asking:
            self._confirm(key)
        elif self._words is not None:
            self._word(self._words, key)
        elif self._number is not None:
            self._dial(key)
        elif key == "q":
            self._desk.rest()
            return True
        elif self._reviewing:
            self._press_review(self._own.meant(key))
        else:
            self._press_question(self._own.meant(key))
        return self._desk.over

    def _confirm(self, key: str) -> None:
        if key == "y":
            self._desk.hand_in()
        elif key in ("n", "escape", "b", "r"):
            self._asking = False

    def _dial(self, key: str) -> None:
        number = self._number or ""
        if key.isdecimal() and key.isascii():
            self._number = (number + key)[:3]
        elif key == "backspace":
            self._number = number[:-1]
        elif key == "enter":
            self._number = None
            if number:
                self._open(int(number))
        elif key in ("escape", BY_NUMBER):
            self._number = None

    def _press_question(self, key: str) -> None:
        desk, slot = self._desk, self._desk.sitting.open
        options = slot.question.options
        acts: dict[str, Callable[[], object]] = {
            "n": lambda: self._next(),
            "right": lambda: self._next(),
            "b": lambda: self._open(slot.number - 1),
            "p": lambda: self._open(slot.number - 1),
            "left": lambda: self._open(slot.number - 1),
            "f": desk.flag,
            "g": desk.guess,
            DOUBT: lambda: self._doubt(),
            "r": lambda: self._review(),
            "e": lambda: self._end(),
            "space": lambda: self._choose(self._cursor),
            "enter": lambda: self._enter(),
            "backspace": lambda: desk.answer(slot.answer[:-1]),
        }
        if key == "down":
            self._cursor = min(self._cursor + 1, len(options) - 1)
        elif key == "up":
            self._cursor = max(self._cursor - 1, 0)
        elif key == BY_NUMBER:
            self._number = ""
        elif key in [option.key for option in options]:
            self._choose([option.key for option in options].index(key))
        elif key in acts:
            acts[key]()

    def _doubt(self) -> None:
        """Asks why first; where it is doubted already it is taken back."""
        if self._desk.sitting.open.doubted:
            self._said = doubt_or_not(self._desk)
        else:
            self._words = ""

    def _word(self, words: str, key: str) -> None:
        if key == "enter":
            self._words = None
            self._said = doubt_or_not(self._desk, " ".join(words.split()))
        elif key == "escape":
            self._words = None
        elif key == "backspace":
            self._words = words[:-1]
        elif key == "space" or len(key) == 1:
            self._words = words + (" " if key == "space" else key)

    def _choose(self, at: int) -> None:
        self._cursor = at
        slot = self._desk.sitting.open
        if not self._desk.choose(slot.question.options[at].key):
            self._said = too_many(len(slot.answer))

    def _enter(self) -> None:
        """Chooses; on what is chosen already it goes on."""
        slot = self._desk.sitting.open
        if slot.question.options[self._cursor].key in slot.answer:
            self._next()
        else:
            self._choose(self._cursor)

    def _next(self) -> None:
        if self._desk.sitting.at == len(self._desk.sitting.slots):
            self._review()
        else:
            self._open(self._desk.sitting.at + 1)

    def _open(self, number: int) -> None:
        self._reviewing = False
        self._desk.turn(number)
        slot = self._desk.sitting.open
        keys = [option.key for option in slot.question.options]
        self._cursor = keys.index(slot.answer[0]) if slot.answer else 0
        self._scrolling.to_top()

    def _review(self) -> None:
        self._reviewing = True
        self._cell = self._desk.sitting.at
        self._scrolling.to_top()

    def _end(self) -> None:
        self._reviewing = self._asking = True
        self._cell = self._desk.sitting.at

    def _press_review(self, key: str) -> None:
        slots = self._desk.sitting.slots
        moves = {"left": -1, "right": 1, "up": -self._row, "down": self._row}
        if key in moves and 1 <= self._cell + moves[key] <= len(slots):
            self._cell += moves[key]
        elif key in ("enter", "space"):
            self._open(self._cell)
        elif key in ("r", "b", "escape"):
            self._open(self._desk.sitting.at)
        elif key == "e":
            self._asking = True
        elif key == BY_NUMBER:
            self._number = ""
        elif key in ("u", "f"):
            wanted = self._desk.sitting.flagged if key == "f" else self._desk.sitting.unanswered
            numbers = [slot.number for slot in wanted]
            after = [number for number in numbers if number > self._cell]
            if numbers:
                self._cell = (after or numbers)[0]

    # Lines

    def lines(self, width: int, height: int) -> list[Text]:
        """The screen: as many lines as it is high, none wider than it is wide."""
        width = max(width, _NARROWEST)
        body = self._review_body(width) if self._reviewing else self._question_body(width)
        head, foot = [*self._head(width)], self._foot(width)
        return page(head, body, foot, self._scrolling, height)

    def _head(self, width: int) -> Iterator[Text]:
        sitting = self._desk.sitting
        left = self._desk.remaining
        time = Text(time_left(self._desk), f"{EMPHASIS} {WRONG}" if left <= FEW else EMPHASIS)
        yield at_both_ends(Text(inert(sitting.start.title), DIM), time, width)
        if self._reviewing:
            head = Text(_("Review"), EMPHASIS)
        else:
            said = _("Question {at} of {n}").format(at=sitting.at, n=len(sitting.slots))
            head = Text(said, EMPHASIS)
            if sitting.open.flag:
                head.append(f"  {FLAG} " + _("flagged"), MARKED)
            if sitting.open.guess:
                head.append("  ? " + _("guessed"), MARKED)
            if sitting.open.doubted:
                head.append(f"  {DOUBT} " + _("doubted"), MARKED)
        done = len(sitting.slots) - len(sitting.unanswered)
        yield at_both_ends(head, Text(f"{done}/{len(sitting.slots)} " + _("answered"), DIM), width)
        yield rule(width)

    def _foot(self, width: int) -> Foot:
        if self._asking:
            said, style = before_the_end(self._desk), f"{EMPHASIS} {MARKED}"
        elif self._words is not None:
            said = _("What is wrong with it? ⏎ takes it without words, Esc goes back.")
            said, style = f"{said} › {inert(self._words)}_", EMPHASIS
        elif self._number is not None:
            said, style = _("Go to question: {number}_  ⏎").format(number=self._number), EMPHASIS
        elif self._said:
            said, style = self._said, MARKED
        else:
            return Foot(width, [*self._keys()])
        return Foot(width, said=broken(Text(said, style), width))

    def _keys(self) -> Iterator[tuple[str, str]]:
        """The keys of this page."""
        shown = self._own.shown
        if self._reviewing:
            yield "↑↓←→ ⏎", _("open")
            yield "u", _("next unanswered")
            yield shown("f"), _("next flagged")
            yield shown(BY_NUMBER), _("by number")
            yield shown("e"), _("hand in")
            yield shown("r"), _("back")
        else:
            yield f"1–{len(self._desk.sitting.open.question.options)} ⏎", _("choose")
            yield f"{shown('n')}→", _("next")
            yield f"{shown('b')}←", _("back")
            yield shown("f"), _("flag")
            yield shown("g"), _("guessed")
            yield shown(DOUBT), _("key is wrong")
            yield shown(BY_NUMBER), _("by number")
            yield shown("r"), _("review")
        yield "q", _("leave")

    def _question_body(self, width: int) -> Scrolled:
        slot = self._desk.sitting.open
        question = slot.question
        lines = broken(styled(question.stem, EMPHASIS), width)
        if question.statement:
            lines += broken(styled(question.statement), width, "  ", "  ")
        if said := asks_besides(slot.question):
            lines += broken(Text(said, MARKED), width)
        lines.append(Text())
        for at, left in enumerate(question.lefts):
            lines += self._left(slot, at, left, width)
        if question.lefts:
            lines.append(Text())
        first = last = 0
        for at, option in enumerate(question.options):
            begun = len(lines)
            pointer = "›" if at == self._cursor else " "
            start = f"{pointer} {box(slot.question, option.key, slot.answer)} {option.key}  "
            style = RIGHT if option.key in slot.answer else ""
            text = styled(option.text, EMPHASIS if at == self._cursor else "")
            text.stylize_before(style)
            lines += broken(text, width, start, " " * len(start))
            if at == self._cursor:
                first, last = (0 if at == 0 else begun), len(lines) - 1
        return Scrolled(lines, first, last)

    def _left(self, slot: Slot, at: int, left: str, width: int) -> list[Text]:
        """A left side of a matching with what was chosen for it."""
        text = styled(left, EMPHASIS)
        if at < len(slot.answer):
            key = slot.answer[at]
            text.append(" → ", DIM).append(f"{key} ", RIGHT)
            text.append_text(styled(slot.question.option(key).text, RIGHT))
        elif at == len(slot.answer):
            text.append(" → ?", MARKED)
        start = f"{at + 1}. "
        return broken(text, width, start, " " * len(start))

    def _review_body(self, width: int) -> Scrolled:
        sitting = self._desk.sitting
        signs = {
            "●": _("answered"),
            "◐": _("incomplete"),
            "-": _("unanswered"),
            FLAG: _("flagged"),
        }
        said = " · ".join(f"{sign} {meaning}" for sign, meaning in signs.items())
        lines = [*broken(Text(said, DIM), width), Text()]
        self._row = row = max(1, min(10, width // _CELL))
        first = 0
        for begin in range(0, len(sitting.slots), row):
            line = Text()
            for slot in sitting.slots[begin : begin + row]:
                cell = f"{slot.number:>3} {sign(slot)}{FLAG if slot.flag else ' '}"
                style = "" if slot.answered else WRONG
                if slot.number == self._cell:
                    style, first = "reverse", len(lines)
                line.append(cell, style).append(" " * (_CELL - len(cell)))
            lines.append(line)
        return Scrolled(lines, first if self._cell > row else 0, first)
