"""The language of what awsquiz says of itself: `ko` or `en`. Questions and cards are Korean.

Messages in the code are English; `awsquiz/locale` translates them, and those of Typer.
"""

from __future__ import annotations

import gettext as _gettext
import os
import sys
from collections.abc import Mapping, Sequence

from awsquiz import paths

__all__ = ["LANGUAGES", "N_", "_", "install", "language", "ngettext"]

LANGUAGES = ("ko", "en")


def language(
    arguments: Sequence[str], environment: Mapping[str, str], configured: str | None = None
) -> str:
    """`--lang`, else `AWSQUIZ_LANG`, else what is `configured`, else `ko` in Korean locales.

    It is read before the command line is parsed, for help is translated as well.
    """
    for at, argument in enumerate(arguments):
        if argument == "--":
            break
        name, _sign, value = argument.partition("=")
        if name == "--lang":
            value = value or next(iter(arguments[at + 1 : at + 2]), "")
            return value if value in LANGUAGES else "en"
    if chosen := environment.get("AWSQUIZ_LANG") or configured:
        return "ko" if chosen.lower().startswith("ko") else "en"
    named = next(
        (environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)),
        "",
    )
    if not named and sys.platform == "win32":
        import locale

        named = locale.getlocale()[0] or ""
    return "ko" if named.lower().startswith("ko") else "en"


_said = _gettext.NullTranslations()


def _(message: str) -> str:
    """The message in the language that was installed."""
    return _said.gettext(message)


def N_(message: str) -> str:  # noqa: N802 - the name that extraction knows
    """The message as it is: it stands in a table, and is translated when it is said."""
    return message


def ngettext(one: str, many: str, count: int) -> str:
    """The message for so many, in the language that was installed."""
    return _said.ngettext(one, many, count)


def install(chosen: str) -> None:
    """Speaks the language from now on; to be called before any message is made."""
    global _said
    os.environ["LANGUAGE"] = chosen
    folder = str(paths.catalogues())
    # Typer asks the usual functions, which look for the file anew at each message.
    _gettext.bindtextdomain("awsquiz", folder)
    _gettext.textdomain("awsquiz")
    _said = _gettext.translation("awsquiz", folder, [chosen], fallback=True)
