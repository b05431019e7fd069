"""What a learner may set, its defaults, and what is said of it; keys of one's own among it.

A new setting is a field of `Settings` and its row in `KNOWN_SETTINGS`; what its type does not tell
of its values `storage/config.py` asks. `own_keys` has the keys, `setting` what a row says.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, get_args, get_origin, get_type_hints

from msgspec import Meta, Struct, field

from awsquiz.core.settings.own_keys import KEY, KEY_SETTINGS, OWN_KEYS
from awsquiz.core.settings.setting import N_, Setting

Retention = Annotated[float, Meta(ge=0.7, le=0.99)]
Hour = Annotated[int, Meta(ge=0, le=23)]
Limit = Annotated[int, Meta(ge=0, le=100_000)]
RETENTION = 0.9
ROLLOVER = 4

Theme = Literal["auto", "dark", "light", "none"]
Pause = Literal["wrong", "always", "never"]


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


_TARGET = N_("a whole path of a folder, or s3://, gs://, az:// without credentials or spaces")
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


KNOWN_SETTINGS: Mapping[str, Setting] = {
    "retention": Setting(
        N_(
            "How likely you want to remember a fact on the day it comes back, 0.7 to 0.99. "
            "Higher means to answer more often."
        ),
        N_("a number from 0.7 to 0.99"),
    ),
    "new": Setting(N_("New facts a day."), N_("a whole number from 0 to 100000")),
    "reviews": Setting(
        N_("Reviews a day at most."),
        N_("a whole number from 0 to 100000; without it there is no limit"),
        unset=N_("no limit"),
    ),
    "backlog": Setting(
        N_("New facts wait while more than so many are due, or than “reviews” lets through."),
        N_("a whole number from 0 to 100000"),
    ),
    "easy": Setting(
        N_("Weekdays on which half as much is asked: sat,sun."),
        N_("weekdays with commas between them (sat,sun), weekend, or none"),
    ),
    "rollover": Setting(
        N_("The hour at which a study day begins, 0 to 23."), N_("a whole hour from 0 to 23")
    ),
    "language": Setting(
        N_("Of messages: {languages}. AWSQUIZ_LANG and --lang go before it."),
        N_("one of {codes}; without it that of the system"),
        unset=N_("system's"),
    ),
    "theme": Setting(
        N_(
            "Colours: auto (for any background), dark, light, or none. AWSQUIZ_THEME goes before "
            "it."
        ),
        N_("auto, dark, light or none"),
    ),
    "pause": Setting(
        N_("Wait for a key after an answer in the quiz: wrong, always, or never."),
        N_("wrong, always or never"),
    ),
    "sync": Setting(
        N_("Where “awsquiz sync” meets your other devices: a folder, or s3://bucket/prefix."),
        _TARGET,
        unset=N_("none"),
    ),
    "encrypt": Setting(
        N_(
            "Encrypt what “awsquiz sync” sends, by a passphrase (asked for, or "
            "AWSQUIZ_PASSPHRASE): yes or no."
        ),
        N_("yes or no"),
    ),
    "group": Setting(
        N_("Where the answers of your study group lie: see “awsquiz group --help”."),
        _TARGET,
        unset=N_("none"),
    ),
    "pseudonym": Setting(
        N_("The name under which yours lie there: small letters, digits and hyphens, 3 to 40."),
        N_("3 to 40 small letters, digits and hyphens, the first no hyphen"),
        unset=N_("none"),
    ),
    **KEY_SETTINGS,
}
"""What is said of each setting, by its name as the learner has it."""
NAMES = (*KNOWN_SETTINGS,)
"""All that can be set, as the learner names it."""


def words_for(name: str) -> tuple[str, ...]:
    """The words of which one can be set under a name; none where it is a number or any text."""
    kind = get_type_hints(Settings).get(name)
    return get_args(kind) if get_origin(kind) is Literal else ()
