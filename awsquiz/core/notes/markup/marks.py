"""The note's own language: emoji shortcodes that mean something, and what they mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from awsquiz.core.text import SYLLABLE, has_letter
from awsquiz.core.text.mark_signs import Mark, sense_of
from awsquiz.core.text.regexes import pattern_of

CLOUD = "cloud"
POINT = "heavy_check_mark"
TERM = "grey_question"
CONSEQUENCE = "→"

Emojize = Callable[[str], str]
"""Turns the shortcodes of a text that mean nothing special into emoji."""


_YES = "o ◯ ✅ ✔ ✓ ☑ :white_check_mark: :heavy_check_mark: 예 네 yes true"
_NO = "x ✖ × :negative_squared_cross_mark: 아니오 아니요 no false"


class _Sign(NamedTuple):
    """What a sign of the note means."""

    written: tuple[str, ...]
    """As notes have it: shortcodes with their colons, emoji, characters."""
    shown: str | None = None
    """What stands for it in the text: "" where it is silent, None where it stays as it is."""
    continues: bool = False
    """Whether what begins with it goes on with what stands before."""
    stresses: bool = False
    """Whether it stresses what follows."""
    mark: Mark | None = None
    """The mark that it gives, whose own sign is what is shown."""
    in_cells: tuple[str, ...] = ()
    """What a cell may say besides that is this mark and nothing else."""


_SIGNS = (
    _Sign((":o:", "⭕"), mark="o", in_cells=tuple(_YES.split())),
    # `:x;` is a slip that the user's note has.
    _Sign((":x:", ":x;", "❌", "❎", "✗", "✘"), mark="x", in_cells=tuple(_NO.split())),
    _Sign((":point_right:", ":arrow_right:"), CONSEQUENCE, continues=True),
    _Sign((CONSEQUENCE, "👉"), continues=True),
    _Sign((":+1:", ":thumbsup:", ":point_up:"), "↑"),
    _Sign((":-1:", ":thumbsdown:", ":point_down:"), "↓"),
    _Sign((":exclamation:", ":heavy_exclamation_mark:"), "", stresses=True),
    _Sign((":exclamation_mark:", ":heavy_exclamation:"), stresses=True),
    _Sign((f":{CLOUD}:", f":{POINT}:", f":{TERM}:", ":question:"), ""),
)
"""All that has a meaning. Other shortcodes are what emoji they are."""

_SHORTCODE = pattern_of(r":([a-z0-9_+-]+):", re.IGNORECASE)
"""Any shortcode, also one that means nothing."""
_BETWEEN_COLONS = pattern_of(r":\S+:")
_SHORTCODE_AT_END = pattern_of(_SHORTCODE.pattern + "$", re.IGNORECASE)

_NOTHING = _Sign(())
_IN_COLOUR = "\ufe0f"
"""What may stand behind an emoji, and asks for its coloured picture."""


def _written(signs: Iterable[_Sign]) -> tuple[str, ...]:
    return tuple(written for sign in signs for written in sign.written)


def _any_of(written: Iterable[str]) -> str:
    """The pattern of any of them."""
    return "|".join(
        re.escape(each) + ("" if each.isascii() else f"{_IN_COLOUR}?") for each in written
    )


_MEANING = {written: sign for sign in _SIGNS for written in sign.written}
_CONTINUING = _written(sign for sign in _SIGNS if sign.continues)
_LONGEST_CONTINUING = max(map(len, _CONTINUING))
_IN_CELLS = {
    said: sign.mark
    for sign in _SIGNS
    if sign.mark
    for said in (sense_of(sign.mark).sign, *sign.written, *sign.in_cells)
}
_MARKS = _written(sign for sign in _SIGNS if sign.mark)
_SHOWN = _written(sign for sign in _SIGNS if sign.shown is not None)
_EMOJI = [written for written in (*_MARKS, *_SHOWN) if ":" not in written]
_LONGEST_FIRST = sorted({*_MARKS, *_EMOJI}, key=len, reverse=True)
_MARK_OR_EMOJI = pattern_of(_any_of(_LONGEST_FIRST), re.IGNORECASE | re.ASCII)
# `온프레미스에서 쓴다 (X)`: letters in brackets are a mark where they close what is said in Korean.
_IN_BRACKETS = pattern_of(rf"(?<={SYLLABLE}|[\s).])\(([ox])\)(?=\s*$)", re.IGNORECASE)
_LETTER_BEFORE = pattern_of(r"\((?:[OXox]|참|거짓)\)\s+(?=\S)")
_DENIES = pattern_of(
    r"말자|말 것|마세요|말아야|않|금지|안 |못|없|불가|아니|아님|하지 ?마"
    r"|\b(?:never|no|not|don't|avoid|cannot)\b",
    re.IGNORECASE,
)
_MAY_HAVE_SIGNS = pattern_of(
    "|".join([":", r"\{[{%#.]", r"\([OXox]\)\s*$", *map(re.escape, _EMOJI)])
)
_STRESSED = pattern_of(
    rf"(?:{_any_of(_written(sign for sign in _SIGNS if sign.stresses))})([^():\n]+)"
)
_CODE = pattern_of(r"(`+[^`]+`+)")  # what stands in code means itself
# Hugo's, Kramdown's and Liquid's; the ids and classes of headings.
_ATTRIBUTES = pattern_of(
    r"\{\{[<%][^{}\n]*[%>]\}\}|\{:[^{}\n]*\}|\{%[^{}\n]*%\}"
    r"|\{\{-?\s*(?:site|page|post|include)\.[^{}\n]*\}\}|[ \t]\{[#.][A-Za-z][^{}\n]*\}"
)
_NO_WORD = pattern_of(
    rf"{_SHORTCODE.pattern}|{_MARK_OR_EMOJI.pattern}"
    rf"|{_ATTRIBUTES.pattern}|</?[a-z][\w-]*(?:\s[^<>]*)?/?>|&#?\w+;",
    re.IGNORECASE,
)
_EMOJI_ALONE = "[\U0001f300-\U0001faff\u2601\u26a1\u2728\u270d\u270f\u2b50]"
# Hands, arrows, lights and bans say yes, no, up or down, or go on with what stands before.
_SAYING = "[\U0001f446-\U0001f44a\U0001f44d\U0001f44e\U0001f534\U0001f535\U0001f53a-\U0001f53d"
_SAYING += "\U0001f645\U0001f646\U0001f6ab\U0001f7e0-\U0001f7eb\U0001f51d-\U0001f51f]"
_PARTS_OF_EMOJI = "[\u200d\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]"
_DECORATION = pattern_of(
    rf"^(\*\*)?(?:(?!{_SAYING}){_EMOJI_ALONE}{_PARTS_OF_EMOJI}*\s*)+(?=[\w(\[*`\"'“‘])"
)
_YES_BEFORE = pattern_of(
    r"^(?:[✅✔☑○⭕]\ufe0f?\s*|\((?:[Oo]|참)\)\s+)(?=[\w(\[*`\"'“‘]*[\w*`][^\n]{3,}$)"
)
"""What says that the statement behind it is right, which it is without."""
_SPACES = pattern_of(r"[ \t]{2,}")
_GAP_BEFORE_STOP = pattern_of(r" +(?=[,)])")


def leads(text: str, shortcode: str) -> bool:
    """Whether the text begins with that shortcode."""
    return text[:1] == ":" and text[: len(shortcode) + 2].lower() == f":{shortcode}:"


def without(text: str, shortcode: str) -> str:
    """The text behind the shortcode that it begins with."""
    return text[len(shortcode) + 2 :].strip()


def ends_in_shortcode(text: str) -> bool:
    """Whether the colon at the end of the text closes a shortcode."""
    return _SHORTCODE_AT_END.search(text) is not None


def continues(text: str) -> bool:
    """Whether the text goes on with what stands before it: it begins with an arrow."""
    return text[:_LONGEST_CONTINUING].lower().startswith(_CONTINUING)


def says_nothing(text: str) -> bool:
    """Whether there are only signs: shortcodes, emoji, punctuation, tags."""
    return not text[:1].isalnum() and not has_letter(_NO_WORD.sub("", text))


def mark_of(text: str) -> Mark | None:
    """The text's one ○ or ✕; None without a mark and where both occur."""
    if not _MAY_HAVE_SIGNS.search(text):
        return None
    found = {sign.mark for sign in _signs_in(text) if sign.mark}
    return found.pop() if len(found) == 1 and not opens_with_mark(text) else None


def mark_of_cell(cell: str) -> Mark | None:
    """The mark that a cell is, however it is written: O, ✅ and 예 are ○."""
    said = cell.strip(" *\ufe0f").lower()
    return _IN_CELLS.get(said)


def opens_with_mark(text: str) -> bool:
    """Whether it begins with a mark: advice does (`❌ 루트 사용자를 쓰지 말자`), and what is false.

    Which of both cannot be told, so that it is no mark of the statement.
    """
    said = text.lstrip("*_ ")
    if said[:1].isalnum():
        return False
    opening = _MARK_OR_EMOJI.match(said)
    return opening is not None and _meant(opening).mark is not None


def calls_false(text: str) -> bool:
    """Whether a statement begins with ✕ and denies nothing itself: then the note may mean that it
    is false, where advice says what not to do."""
    said = text.lstrip("*_ ")
    if said[:1].isalnum():
        return False
    opening = _MARK_OR_EMOJI.match(said) or _LETTER_BEFORE.match(said)
    if opening is None or "o" in opening[0].lower() or _meant(opening).mark == "o":
        return False
    return opening[0].startswith("(") or (
        _meant(opening).mark == "x" and _DENIES.search(said) is None
    )


def _signs_in(text: str) -> Iterator[_Sign]:
    return map(_meant, _MARK_OR_EMOJI.finditer(_CODE.sub("", _with_signs(text))))


def decode(text: str, emojize: Emojize) -> str:
    """The text with shortcodes read: ○, ✕, →, ↑ and ↓ for what has a meaning, otherwise emoji."""
    if not _MAY_HAVE_SIGNS.search(text):
        return text
    if "`" in text:
        pieces = _CODE.split(text)
        pieces[::2] = (_decode(piece, emojize) for piece in pieces[::2])
        text = "".join(pieces)
    else:
        text = _decode(text, emojize)
    return text.strip()


def undecorated(text: str) -> str:
    """The text without emoji before its first word that mean nothing: 💡, 📌."""
    if text[:1].isalnum():
        return text
    text = _YES_BEFORE.sub("", text)
    return _DECORATION.sub(lambda match: match[1] or "", text)


def _decode(text: str, emojize: Emojize) -> str:
    if "{" in text:
        text = _ATTRIBUTES.sub("", text)
    text = _MARK_OR_EMOJI.sub(_read, _with_signs(text))
    if _BETWEEN_COLONS.search(text):
        text = _SHORTCODE.sub(_read, _STRESSED.sub(_emphasized, text))
        text = emojize(text)
    if "  " in text or "\t" in text:
        text = _SPACES.sub(" ", text)
    return _GAP_BEFORE_STOP.sub("", text) if " )" in text or " ," in text else text


def _with_signs(text: str) -> str:
    """The text with the shortcode of a mark in place of `(O)` and `(X)` at its end."""
    if text.rstrip()[-1:] != ")":
        return text
    return _IN_BRACKETS.sub(lambda match: f" :{match[1].lower()}:", text)


def _emphasized(match: re.Match[str]) -> str:
    said = match[1].strip()
    return f"**{said}**" if said and "*" not in said else match[1]


def _read(match: re.Match[str]) -> str:
    sign = _meant(match)
    if sign.mark:
        return f" {sense_of(sign.mark).sign} "
    return match[0] if sign.shown is None else sign.shown


def _meant(match: re.Match[str]) -> _Sign:
    return _MEANING.get(match[0].lower().rstrip(_IN_COLOUR), _NOTHING)
