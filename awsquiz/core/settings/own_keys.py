"""Keys of the learner's own: what each does, which can be had, and what they stand for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from awsquiz.core.keystrokes import typed
from awsquiz.core.settings.setting import N_, Setting


class OwnKey(NamedTuple):
    """A key that does something beside taking answers."""

    key: str
    """The one that does it where none of the learner's own is set."""
    meaning: str
    """What it does, in English; the screen translates it."""


_IN_SESSIONS: Mapping[str, OwnKey] = {
    "hint": OwnKey("?", N_("Quiz: a hint.")),
    "note": OwnKey("s", N_("Quiz and cards: the lines of the note.")),
    "pictures": OwnKey("i", N_("Quiz and cards: the pictures of the note.")),
    "guess": OwnKey("g", N_("Quiz: the answer is guessed.")),
    "earlier": OwnKey("p", N_("Quiz and cards: the question before.")),
    "undo": OwnKey("u", N_("Quiz and cards: take back what was done last.")),
    "star": OwnKey("*", N_("Quiz and cards: the star.")),
    "suspend": OwnKey("-", N_("Quiz and cards: not to be asked any more.")),
    "doubt": OwnKey("!", N_("Quiz and cards: the key is wrong.")),
    "edit": OwnKey("e", N_("Quiz and cards: the card in the editor.")),
    "remark": OwnKey("m", N_("Quiz and cards: a remark of your own on the fact.")),
}
_IN_EXAMS: Mapping[str, OwnKey] = {
    "exam-next": OwnKey("n", N_("Exam: the next question.")),
    "exam-back": OwnKey("b", N_("Exam: the question before.")),
    "exam-flag": OwnKey("f", N_("Exam: the flag.")),
    "exam-guess": OwnKey("g", N_("Exam: the answer is guessed.")),
    "exam-doubt": OwnKey("!", N_("Exam: the key is wrong.")),
    "exam-number": OwnKey("#", N_("Exam: a question by its number.")),
    "exam-review": OwnKey("r", N_("Exam: all questions at once.")),
    "exam-hand-in": OwnKey("e", N_("Exam: hand in.")),
}
SESSION_KEYS: Mapping[str, str] = {name: own.key for name, own in _IN_SESSIONS.items()}
"""Name → key of what quiz and study do beside taking answers."""
EXAM_KEYS: Mapping[str, str] = {name: own.key for name, own in _IN_EXAMS.items()}
"""Name → key of what an exam does beside taking answers."""
OWN_KEYS: Mapping[str, str] = {**SESSION_KEYS, **EXAM_KEYS}
KEY = "key."
"""What the name of a key's setting begins with."""
KEY_SETTINGS: Mapping[str, Setting] = {
    KEY + name: Setting(own.meaning, N_("one letter or sign that does nothing else there"))
    for name, own in {**_IN_SESSIONS, **_IN_EXAMS}.items()
}
_TAKEN: Mapping[str, str] = {"session": "123456789abcdfoxq", "exam": "1234567890uypq"}
"""Keys that answer, leave, or do what has no name."""


def plain_key(word: str) -> str:
    """The key that types it, in lower case and whatever the input method."""
    return typed(word).casefold() if len(word) == 1 else word


def problem_of(own: Mapping[str, str]) -> str | None:
    """The name of a key that cannot be had so: no single sign, one that answers, or one that
    another has. None where all is well."""
    for place, table in (("session", SESSION_KEYS), ("exam", EXAM_KEYS)):
        taken = {**table, **{name: key for name, key in own.items() if name in table}}
        for name, key in own.items():
            if name in table and (
                not _is_key(key)
                or (key in _TAKEN[place] and key != table[name])
                or [*taken.values()].count(key) > 1
            ):
                return name
    return next((name for name in own if name not in OWN_KEYS), None)


def _is_key(key: str) -> bool:
    return len(key) == 1 and key.isascii() and key.isprintable() and not key.isspace()


class KeyTable:
    """Which key stands for which, in a session or an exam."""

    def __init__(self, table: Mapping[str, str], own: Mapping[str, str]) -> None:
        self._own = {table[name]: key for name, key in own.items() if name in table}
        self._meant = {key: usual for usual, key in self._own.items()}

    def meant(self, pressed: str) -> str:
        """The usual key for what the pressed one does; nothing where it does nothing any more."""
        if pressed in self._meant:
            return self._meant[pressed]
        return "" if pressed in self._own else pressed

    def shown(self, usual: str) -> str:
        """The key that does what this one usually does."""
        return self._own.get(usual, usual)
