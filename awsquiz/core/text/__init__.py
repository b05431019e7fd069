"""Text as awsquiz keeps it: NFC, with `**…**` for emphasis and `` `…` `` for code.

`particles` are those that fit the word before them, `absolutes` words that claim without exception;
`makers` are Amazon and AWS before a name, `regexes` patterns that are compiled when needed,
`option_talk` is what speaks of options by their place, `apart` where words stand by themselves,
`word_lists` which of very many words do, `mark_signs` the signs ○ and ✕, `register` how statements
end, `signed` sentences with a sign at their end, `predicates` what phrases are as sentences,
`hangul` syllables, `units` numbers with units, `spoken` amounts in words; `wordbook` is what things
are called and attributes ask.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Literal

from awsquiz.core.text.mark_signs import MARK_SIGNS
from awsquiz.core.text.regexes import pattern_of

Style = Literal["plain", "strong", "code"]
SYLLABLE = "(?-i:[가-힣])"
"""A pattern of a Korean syllable for patterns that do not regard case: there `[가-힣]` takes a
hundred times as long to compile, for each of its letters is asked for its other case."""


# Patterns are made when first needed: quick commands that need none of them feel it.
# Emphasis holds no further `**`: so the search never has to go back over what it has read.
_MARKUP = pattern_of(
    r"^```[^`\n]*\n((?:(?!```).*\n)*?)[ \t]*```[ \t]*$"
    r"|`([^`\n]+)`|\*\*(?=\S)((?:[^*\n]|\*(?!\*))+)(?<=\S)\*\*",
    re.MULTILINE,
)


# A point within a number and the signs of marks are no punctuation: they change what is said.
# (The class stands first: it rules out most characters by itself.)
_NOT_SAID = pattern_of(rf"[\W_](?<![{MARK_SIGNS}])(?!(?<=\d\.)\d)")


_WORD = pattern_of(r"\w+")


_DECIMAL = pattern_of(r"\d\.\d")


_HANGUL = pattern_of("[가-힣ㄱ-ㆎ]")


_PLUS = pattern_of(r"(?<=[^\W\d_])\+(?![\w+])")


UNSEEN = pattern_of(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""What a terminal obeys and does not show: it moves its cursor, or turns lines round."""


_LETTER = pattern_of(r"[^\W_]")


def nfc(text: str) -> str:
    """The text in Unicode's composed form, the only one that awsquiz keeps."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def unified(text: str) -> str:
    """The text of a file as it is read: `nfc`, without a mark of byte order, lines ended by \\n."""
    return nfc(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))


def inert(text: str) -> str:
    """The text with � for what a terminal would obey instead of showing."""
    return text if text.isprintable() else UNSEEN.sub("\ufffd", text)


def has_letter(text: str) -> bool:
    """Whether there is any letter or digit in it."""
    return _LETTER.search(text) is not None


def has_hangul(text: str) -> bool:
    """Whether there is any Korean letter in it."""
    return _HANGUL.search(text) is not None


def spans(text: str) -> list[tuple[str, Style]]:
    """The text cut where its style changes; what is both emphasis and code is code.

    Of a fence its lines are code, and its marks are gone.
    """
    pieces: list[tuple[str, Style]] = []
    at = 0
    for match in _MARKUP.finditer(text):
        if match.start() > at:
            pieces.append((text[at : match.start()], "plain"))
        fenced, code, strong = match.groups()
        if fenced is not None or code is not None:
            pieces.append(((fenced or "").rstrip("\n") if code is None else code, "code"))
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
    return _MARKUP.sub(_unmarked, text)


def outside_markup(text: str, change: Callable[[str], str]) -> str:
    """The text with what stands neither in emphasis nor in code changed."""
    said, at = [], 0
    for match in _MARKUP.finditer(text):
        said += [change(text[at : match.start()]), match[0]]
        at = match.end()
    return "".join((*said, change(text[at:])))


def _unmarked(match: re.Match[str]) -> str:
    fenced, code, strong = match.groups()
    if fenced is not None:
        return str(fenced.rstrip("\n"))
    return str(code) if code is not None else plain(strong)


def key(text: str) -> str:
    """The key shared by texts that differ only in case, spacing, punctuation and markup.

    Never empty for a text that shows something.
    """
    bare = plain(text)
    if bare.isascii():  # nothing to be normalized
        folded = bare.lower()
    else:
        folded = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", bare).casefold())
    said = "".join(folded.split())
    if said.isalnum():  # as most are: quicker than any pattern
        return said
    if any(sign in said for sign in MARK_SIGNS) or ("." in said and _DECIMAL.search(folded)):
        return _NOT_SAID.sub("", folded) or folded.strip()
    # Of a text without what is spared all words are left, and they are found quicker.
    return "".join(_WORD.findall(said.replace("_", ""))) or folded.strip()


def named_key(text: str) -> str:
    """The key of a name or of an answer, of which a plus at the end of a word makes another:
    Business Support+ is not Business Support."""
    return key(_PLUS.sub(" plus", text) if "+" in text else text)
