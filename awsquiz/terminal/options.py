"""What questions of sessions and of exams show of their options alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol, assert_never

from rich.text import Text

from awsquiz.core.study.typed import Answerable
from awsquiz.i18n import _, ngettext
from awsquiz.terminal.console import EMPHASIS, RIGHT, WRONG

DOUBT = "!"
"""The key that doubts, and what stands where it was pressed."""
REMARK = "m"
"""The key for a remark of one's own."""
_COUNTS = {
    number: rf"({korean}|{number})\s*(가지|개)[를을]?\s*(선택|고르|골라|\))"
    rf"|\b(choose|select|pick)\s+({english}|{number})\b"
    for number, korean, english in ((2, "두", "two"), (3, "세", "three"), (4, "네", "four"))
}
"""How the stem of a question says how many are right."""


class _Asked(Answerable, Protocol):
    @property
    def stem(self) -> str: ...


def asks_besides(question: _Asked) -> str:
    """What is to be done; nothing where the stem says so itself, or one option is to be chosen."""
    count = _COUNTS.get(len(question.answer), "")
    if question.shape == "several" and count and re.search(count, question.stem, re.IGNORECASE):
        return ""
    return asks_for(question)


def asks_for(question: Answerable) -> str:
    """What is to be done, where it is not just to choose one."""
    match question.shape:
        case "several":
            number = len(question.answer)
            return ngettext("Choose {n}.", "Choose {n}.", number).format(n=number)
        case "pairs":
            return _("Choose one for each, from the top.")
        case "sequence":
            return _("Choose all, in their order.")
        case "one" | "typed" | "graded":
            return ""
        case _:
            assert_never(question.shape)


def box(question: Answerable, key: str, given: Sequence[str]) -> str:
    """What stands before an option: chosen or not, and at which place where that counts."""
    chosen = key in given
    match question.shape:
        case "pairs" | "sequence":
            return f"[{given.index(key) + 1 if chosen else ' '}]"
        case "several":
            return "[x]" if chosen else "[ ]"
        case "one" | "typed" | "graded":
            return "(*)" if chosen else "( )"
        case _:
            assert_never(question.shape)


def key_or_yours(is_key: bool, is_yours: bool) -> Text:
    """What stands before an option once the key is told: which it is, and what was answered.

    A word, for no sign tells an answer that is wrong from a statement that is false.
    """
    if is_key:
        return Text(_("key"), f"{EMPHASIS} {RIGHT}")
    return Text(_("yours"), f"{EMPHASIS} {WRONG}") if is_yours else Text()


def too_many(count: int) -> str:
    """Said where as many are chosen as are asked for, and one more is wanted."""
    return _("{n} are chosen: take one back first.").format(n=count)
