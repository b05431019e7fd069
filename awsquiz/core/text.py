"""Text as awsquiz keeps it: NFC, with `**…**` for emphasis and `` `…` `` for code."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

Style = Literal["plain", "strong", "code"]

# Emphasis holds no further `**`: so the search never has to go back over what it has read.
_MARKUP = re.compile(r"`([^`\n]+)`|\*\*(?=\S)((?:[^*\n]|\*(?!\*))+)(?<=\S)\*\*")
# A point within a number and the marks ○ and ✕ are no punctuation: they change what is said.
_NOT_SAID = re.compile(r"(?!(?<=\d)\.(?=\d))[^\w○✕]|_")
_HANGUL = re.compile("[가-힣ㄱ-ㆎ]")


def nfc(text: str) -> str:
    """The text in Unicode's composed form, the only one that awsquiz keeps."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def has_hangul(text: str) -> bool:
    """Whether there is any Korean letter in it."""
    return _HANGUL.search(text) is not None


def spans(text: str) -> list[tuple[str, Style]]:
    """The text cut where its style changes; what is both emphasis and code is code."""
    pieces: list[tuple[str, Style]] = []
    at = 0
    for match in _MARKUP.finditer(text):
        if match.start() > at:
            pieces.append((text[at : match.start()], "plain"))
        code, strong = match.groups()
        if code is not None:
            pieces.append((code, "code"))
        else:
            pieces += [
                (said, "code" if style == "code" else "strong") for said, style in spans(strong)
            ]
        at = match.end()
    if at < len(text):
        pieces.append((text[at:], "plain"))
    return pieces


def plain(text: str) -> str:
    """The text without its markup."""
    if "*" not in text and "`" not in text:
        return text
    return "".join(piece for piece, _ in spans(text))


def key(text: str) -> str:
    """What two texts share that say the same but for case, spacing, punctuation and markup.

    Never empty for a text that shows something.
    """
    folded = unicodedata.normalize("NFKC", plain(text)).casefold()
    return _NOT_SAID.sub("", unicodedata.normalize("NFC", folded)) or folded.strip()
