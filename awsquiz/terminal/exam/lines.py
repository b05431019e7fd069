"""An exam line by line: for pipes, screen readers and terminals that cannot be drawn on."""

from __future__ import annotations

import re
from collections.abc import Mapping

from rich.console import Console
from rich.text import Text

from awsquiz.core.exam.desk import Desk
from awsquiz.core.exam.sitting import Slot
from awsquiz.core.keystrokes import typed
from awsquiz.core.settings.own_keys import EXAM_KEYS, KeyTable
from awsquiz.core.study.typed import understand
from awsquiz.i18n import _
from awsquiz.terminal import prompts
from awsquiz.terminal.console import DIM, EMPHASIS, inert, show, styled
from awsquiz.terminal.exam.slots import (
    BY_NUMBER,
    FLAG,
    before_the_end,
    doubt_or_not,
    sign,
    time_left,
)
from awsquiz.terminal.layout import key_rows
from awsquiz.terminal.options import DOUBT, asks_besides, box


def sit(screen: Console, desk: Desk, own: Mapping[str, str]) -> None:
    """Asks until the exam is handed in. Raises `prompts.Left` and KeyboardInterrupt.

    An answer goes on to the next question; the time used is written down in any case.
    """
    try:
        _Lines(screen, desk, own).run()
    finally:
        desk.rest()


class _Lines:
    def __init__(self, screen: Console, desk: Desk, own: Mapping[str, str]) -> None:
        self._own = KeyTable(EXAM_KEYS, own)
        self._screen = screen
        self._desk = desk

    def run(self) -> None:
        for row in self._keys():
            show(self._screen, row)
        self._show()
        while not self._desk.over:
            line = prompts.typed_line()
            self._desk.tick()  # whatever was typed after the end is not taken
            if not self._desk.over:
                self._obey(line)

    def _obey(self, line: str) -> None:
        desk = self._desk
        word, _space, rest = typed(line).casefold().strip().partition(" ")
        word = self._own.meant(word)
        number = re.fullmatch(rf"{BY_NUMBER}? *(\d{{1,3}})", f"{word} {rest}".strip())
        if word == "n" or not line.strip():
            self._next()
        elif word == "b":
            self._turn(desk.sitting.at - 1)
        elif word == "f":
            desk.flag()
            self._say(_("Flagged.") if desk.sitting.open.flag else _("No longer flagged."))
        elif word == "g":
            desk.guess()
            guess = desk.sitting.open.guess
            self._say(_("Marked as guessed.") if guess else _("No longer marked as guessed."))
        elif word == DOUBT:
            self._doubt(line.strip()[1:].strip())
        elif word.startswith(BY_NUMBER) and number:
            self._turn(int(number[1]))
        elif word == "r":
            self._review()
        elif word in ("end", "e"):
            self._end()
        else:
            self._answer(line)

    def _doubt(self, words: str) -> None:
        """Doubts the key in these words, or in those of the next line; once more takes it back."""
        if not (words or self._desk.sitting.open.doubted):
            print(_("What is wrong with it? An empty line takes it without words."))
            words = prompts.typed_line()
        self._say(doubt_or_not(self._desk, words))

    def _answer(self, line: str) -> None:
        """Takes as many keys as are asked for, and goes on."""
        question = self._desk.sitting.open.question
        given = understand(question, line, letters=False)
        if given is not None and question.complete(given):
            self._desk.answer(given)
            self._next()
        else:
            self._say(self._sorry())

    def _next(self) -> None:
        if self._desk.over:
            return
        if self._desk.sitting.at == len(self._desk.sitting.slots):
            self._review()
        else:
            self._turn(self._desk.sitting.at + 1)

    def _turn(self, number: int) -> None:
        self._desk.turn(number)
        if not self._desk.over:
            self._show()

    def _end(self) -> None:
        self._say(before_the_end(self._desk))
        if prompts.said_yes():
            self._desk.hand_in()

    def _show(self) -> None:
        sitting = self._desk.sitting
        slot = sitting.open
        head = _("Question {at} of {n}").format(at=slot.number, n=len(sitting.slots))
        head += f" · {time_left(self._desk)}"
        if slot.flag:
            head += f" · {FLAG} " + _("flagged")
        if slot.guess:
            head += " · " + _("guessed")
        if slot.doubted:
            head += " · " + _("doubted")
        self._say("")
        self._say(head, DIM)
        show(self._screen, styled(slot.question.stem, EMPHASIS))
        if slot.question.statement:
            show(self._screen, Text("  ").append_text(styled(slot.question.statement)))
        if said := asks_besides(slot.question):
            self._say(said)
        for at, left in enumerate(slot.question.lefts, 1):
            self._say(f"  {at}. {inert(left)}")
        for option in slot.question.options:
            chosen = box(slot.question, option.key, slot.answer)
            line = f"  {chosen} {option.key}  {inert(option.text)}"
            show(self._screen, Text(line), whole_lines=True)

    def _review(self) -> None:
        slots = self._desk.sitting.slots
        kinds = {
            _("answered"): [each for each in slots if each.answered],
            _("unanswered"): [each for each in slots if not each.answered],
            _("flagged"): [each for each in slots if each.flag],
        }
        self._say("")
        self._say(_("Review") + f" · {time_left(self._desk)}", EMPHASIS)
        for name, group in kinds.items():
            if group:
                self._say(f"{name} ({len(group)}): " + " ".join(map(_numbered, group)))
        number = f"{self._own.shown(BY_NUMBER)} " + _("12: question 12")
        self._say(f"{number} · " + _("end: hand in"), DIM)

    def _keys(self) -> list[Text]:
        """The words that can be typed, in lines that break between two of them."""
        shown = self._own.shown
        pairs = [
            (_("1 or 1,3: answer"), ""),
            (shown("n"), _("next")),
            (shown("b"), _("back")),
            (shown("f"), _("flag")),
            (shown("g"), _("guessed")),
            (shown(DOUBT), _("key is wrong")),
            (shown(BY_NUMBER), _("12: question 12")),
            (shown("r"), _("review")),
            ("end", _("hand in")),
            ("q", _("leave")),
        ]
        return key_rows(pairs, self._screen.width)

    def _sorry(self) -> str:
        question = self._desk.sitting.open.question
        keys = "/".join(option.key for option in question.options)
        number = len(question.answer)
        if number == 1:
            return _("Answer with one of {keys}, or n to go on.").format(keys=keys)
        said = _("Answer with {n} of {keys}, such as {like}; or n to go on.")
        like = ",".join(option.key for option in question.options[:number])
        return said.format(n=number, keys=keys, like=like)

    def _say(self, line: str, style: str = "") -> None:
        show(self._screen, Text(line, style))


def _numbered(slot: Slot) -> str:
    return f"{slot.number}{'◐' if sign(slot) == '◐' else ''}{FLAG if slot.flag else ''}"
