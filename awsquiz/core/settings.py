"""What a learner may set, and its defaults; keys of one's own among it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, get_args, get_origin, get_type_hints

from msgspec import Meta, Struct, field

from awsquiz.core.keystrokes import typed

Retention = Annotated[float, Meta(ge=0.7, le=0.99)]
Hour = Annotated[int, Meta(ge=0, le=23)]
Limit = Annotated[int, Meta(ge=0, le=100_000)]
RETENTION = 0.9
ROLLOVER = 4

Theme = Literal["auto", "dark", "light", "none"]
Pause = Literal["wrong", "always", "never"]


SESSION_KEYS: Mapping[str, str] = {
    **{"hint": "?", "note": "s", "pictures": "i", "guess": "g", "earlier": "p", "undo": "u"},
    **{"star": "*", "suspend": "-", "doubt": "!", "edit": "e", "remark": "m"},
}
"""Name → key of what quiz and study do beside taking answers."""
EXAM_KEYS: Mapping[str, str] = {
    **{"exam-next": "n", "exam-back": "b", "exam-flag": "f", "exam-guess": "g"},
    **{"exam-doubt": "!", "exam-number": "#", "exam-review": "r", "exam-hand-in": "e"},
}
"""Name → key of what an exam does beside taking answers."""
OWN_KEYS: Mapping[str, str] = {**SESSION_KEYS, **EXAM_KEYS}
_TAKEN: Mapping[str, str] = {"session": "123456789abcdfoxq", "exam": "1234567890uypq"}
"""Keys that answer, leave, or do what has no name."""


class Settings(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """The keys of the settings file, each with its default."""

    retention: Retention = RETENTION
    """How likely a fact is to be remembered when it is due: 0.7 to 0.99."""
    new: Limit = 10
    """New facts a day."""
    reviews: Limit | None = None
    """Reviews a day; None is no limit."""
    backlog: Limit = 100
    """New facts wait while more than so many are due, or than the limit of reviews lets through."""
    easy: str = ""
    """Weekdays on which less is asked: see `weekdays_of`."""
    rollover: Hour = ROLLOVER
    """The hour at which a study day begins."""
    language: str | None = None
    """Code of the language of messages; None is that of the locale."""
    theme: Theme = "auto"
    """Colours for a dark or a light screen, or none."""
    pause: Pause = "wrong"
    """After which answers a key is waited for, so that what came of them can be read."""
    sync: str | None = None
    """Where this device meets the learner's others: see `core.sync.meeting`."""
    encrypt: Literal["no", "yes"] = "no"
    """Whether what leaves this device for there is encrypted by a passphrase."""
    group: str | None = None
    """Where the answers of a study group lie: a folder or a bucket, as of `sync`."""
    pseudonym: str | None = None
    """Under which name this learner's lie there: see `core.group.pseudonym`."""
    key: Mapping[str, str] = field(default_factory=dict)
    """Keys of the learner's own, by what they do: see `OWN_KEYS`."""

    @property
    def easy_days(self) -> frozenset[int]:
        """Weekdays on which less is asked; 0 is Monday."""
        return weekdays_of(self.easy) or frozenset()

    def value(self, name: str) -> object:
        """What is set under a name as `NAMES` has them."""
        if name.startswith(KEY):
            name = name.removeprefix(KEY)
            return self.key.get(name, OWN_KEYS[name])
        return getattr(self, name)


_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_KOREAN_WEEKDAYS = "월화수목금토일"


def weekdays_of(words: str) -> frozenset[int] | None:
    """The weekdays that the words name, 0 for Monday: `sat,sun`, `토,일`, 토일, 주말, none.

    None where a word names none.
    """
    found: set[int] = set()
    for word in words.casefold().replace(",", " ").split():
        if word in ("주말", "weekend"):
            found |= {5, 6}
        elif word[:3] in _WEEKDAYS:
            found.add(_WEEKDAYS.index(word[:3]))
        elif word not in ("none", "없음"):
            days = [_KOREAN_WEEKDAYS.find(sign) for sign in word.removesuffix("요일")]
            if not days or min(days) < 0:
                return None
            found.update(days)
    return frozenset(found)


KEY = "key."
"""What the name of a key's setting begins with."""
NAMES = (
    *(name for name in Settings.__struct_fields__ if name != "key"),
    *(f"{KEY}{name}" for name in OWN_KEYS),
)
"""All that can be set, as the learner names it."""


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


def words_for(name: str) -> tuple[str, ...]:
    """The words of which one can be set under a name; none where it is a number or any text."""
    kind = get_type_hints(Settings).get(name)
    return get_args(kind) if get_origin(kind) is Literal else ()
