"""The language of what awsquiz says of itself: see `LANGUAGES`. Questions and cards are Korean.

Messages in the code are English; `awsquiz/locale` translates them, and those of Typer.
"""

from __future__ import annotations

import gettext as _gettext
import os
import sys
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from awsquiz import paths

__all__ = [
    "DEFAULT",
    "LANGUAGES",
    "N_",
    "Language",
    "_",
    "install",
    "language",
    "ngettext",
    "spoken",
]


class Language(NamedTuple):
    """A language of messages; its catalogue is a folder of `awsquiz/locale`."""

    code: str
    """As locales and HTML have it."""
    name: str
    """As its speakers call it."""
    yes: tuple[str, ...]
    """What is typed for yes, besides `y`."""


_LANGUAGES = (
    Language("ko", "한국어", ("예", "네")),
    Language("en", "English", ("yes",)),
)
LANGUAGES: Mapping[str, Language] = {each.code: each for each in _LANGUAGES}
"""Every language by its code."""
DEFAULT = "en"
"""The one in which the messages stand in the code."""


def language(
    arguments: Sequence[str], environment: Mapping[str, str], configured: str | None = None
) -> str:
    """`--lang`, else `AWSQUIZ_LANG`, else what is `configured`, else that of the locale.

    It is read before the command line is parsed, for help is translated as well.
    """
    for at, argument in enumerate(arguments):
        if argument == "--":
            break
        name, _sign, value = argument.partition("=")
        if name == "--lang":
            value = value or next(iter(arguments[at + 1 : at + 2]), "")
            if value in LANGUAGES:
                return value
            break  # what is wrong with it is said in the language that is spoken else
    if chosen := environment.get("AWSQUIZ_LANG") or configured:
        return _named(chosen)
    named = next(
        (environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)),
        "",
    )
    if not named and sys.platform == "win32":
        import locale

        named = locale.getlocale()[0] or ""
    if not named and sys.platform == "darwin":
        named = _of_mac()
    return _named(named)


def _of_mac() -> str:
    """The first language that is set on a Mac, whose editors open terminals without a locale."""
    import plistlib

    kept = os.path.expanduser("~/Library/Preferences/.GlobalPreferences.plist")
    try:
        with open(kept, "rb") as file:
            languages = plistlib.load(file).get("AppleLanguages") or [""]
    except (OSError, ValueError, plistlib.InvalidFileException):
        return ""
    return str(languages[0])


def _named(locale: str) -> str:
    """The code of the language with which the name of a locale begins: ko of ko_KR.UTF-8."""
    return next((code for code in LANGUAGES if locale.lower().startswith(code)), DEFAULT)


_said = _gettext.NullTranslations()
_spoken = LANGUAGES[DEFAULT]


def _(message: str) -> str:
    """The message in the language that was installed."""
    return _said.gettext(message)


def N_(message: str) -> str:  # noqa: N802 - the name that extraction knows
    """The message as it is: it stands in a table, and is translated when it is said."""
    return message


def ngettext(one: str, many: str, count: int) -> str:
    """The message for so many, in the language that was installed."""
    return _said.ngettext(one, many, count)


def spoken() -> Language:
    """The language that was installed."""
    return _spoken


def install(chosen: str) -> None:
    """Speaks the language from now on; to be called before any message is made."""
    global _said, _spoken
    _spoken = LANGUAGES[chosen]
    os.environ["LANGUAGE"] = chosen
    folder = str(paths.catalogues())
    # Typer asks the usual functions, which look for the file anew at each message.
    _gettext.bindtextdomain("awsquiz", folder)
    _gettext.textdomain("awsquiz")
    _said = _gettext.translation("awsquiz", folder, [chosen], fallback=True)
