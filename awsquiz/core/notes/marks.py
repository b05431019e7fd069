"""The note's own language: emoji shortcodes that mean something, and what they mean."""

from __future__ import annotations

import re
from collections.abc import Callable

from awsquiz.core.model import Mark
from awsquiz.core.text import has_letter

CLOUD = "cloud"
POINT = "heavy_check_mark"
TERM = "grey_question"
CONSEQUENCE = "→"

Emojize = Callable[[str], str]
"""Turns the shortcodes of a text that mean nothing special into emoji."""

# Shortcodes and the emoji itself; `:x;` is a slip that the user's note has.
_YES = r":o:|⭕️?"
_NO = r":x[:;]|❌"
_SIGNS = {
    "point_right": CONSEQUENCE,
    "arrow_right": CONSEQUENCE,
    "+1": "↑",
    "thumbsup": "↑",
    "point_up": "↑",
    "-1": "↓",
    "thumbsdown": "↓",
    "point_down": "↓",
}
_SILENT = (CLOUD, POINT, TERM, "exclamation", "heavy_exclamation_mark", "question")
_SHORTCODE = re.compile(r":([a-z0-9_+-]+):", re.IGNORECASE)
_SHORTCODE_AT_END = re.compile(_SHORTCODE.pattern + "$", re.IGNORECASE)
_MARK = re.compile(rf"({_YES})|{_NO}", re.IGNORECASE)
_ALERT = re.compile(r":(?:heavy_)?exclamation(?:_mark)?:([^():\n]+)")
_CODE = re.compile(r"(`+[^`]+`+)")  # what stands in code means itself
_ATTRIBUTES = re.compile(r"\{:[^{}\n]*\}|\{%[^{}\n]*%\}")  # Kramdown's and Liquid's
_NO_WORD = re.compile(
    rf"{_SHORTCODE.pattern}|{_NO}|{_ATTRIBUTES.pattern}|</?[a-z][\w-]*(?:\s[^<>]*)?/?>|&#?\w+;",
    re.IGNORECASE,
)
_SPACES = re.compile(r"[ \t]{2,}")
_GAP_BEFORE_STOP = re.compile(r" +(?=[,)])")


def leads(text: str, shortcode: str) -> bool:
    """Whether the text begins with that shortcode."""
    return text.lower().startswith(f":{shortcode}:")


def without(text: str, shortcode: str) -> str:
    """The text behind the shortcode that it begins with."""
    return text[len(shortcode) + 2 :].strip()


def ends_in_shortcode(text: str) -> bool:
    """Whether the colon at the end of the text closes a shortcode."""
    return _SHORTCODE_AT_END.search(text) is not None


def continues(text: str) -> bool:
    """Whether the text goes on with what stands before it: it begins with an arrow."""
    return leads(text, "point_right") or leads(text, "arrow_right") or text.startswith(("→", "👉"))


def says_nothing(text: str) -> bool:
    """Whether there are only signs: shortcodes, emoji, punctuation, tags."""
    return not text[:1].isalnum() and not has_letter(_NO_WORD.sub("", text))


def mark_of(text: str) -> Mark | None:
    """The text's one ○ or ✕; None without a mark and where both occur."""
    if not _may_have_signs(text):
        return None
    text = _CODE.sub("", text)
    found = {"o" if match[1] else "x" for match in _MARK.finditer(text)}
    if len(found) != 1:
        return None
    return "o" if "o" in found else "x"


def decode(text: str, emojize: Emojize) -> str:
    """The text with shortcodes read: ○, ✕, →, ↑ and ↓ for what has a meaning, otherwise emoji."""
    if not _may_have_signs(text):
        return text
    if "`" in text:
        pieces = _CODE.split(text)
        pieces[::2] = (_decode(piece, emojize) for piece in pieces[::2])
        text = "".join(pieces)
    else:
        text = _decode(text, emojize)
    return text.strip()


def _may_have_signs(text: str) -> bool:
    return ":" in text or "⭕" in text or "❌" in text or "{%" in text


def _decode(text: str, emojize: Emojize) -> str:
    if "{" in text:
        text = _ATTRIBUTES.sub("", text)
    text = _MARK.sub(lambda match: " ○ " if match[1] else " ✕ ", text)
    if text.count(":") > 1:  # as many as a shortcode has
        text = _SHORTCODE.sub(_sign, _ALERT.sub(_alert, text))
        text = emojize(text)
    return _GAP_BEFORE_STOP.sub("", _SPACES.sub(" ", text))


def _alert(match: re.Match[str]) -> str:
    said = match[1].strip()
    return f"**{said}**" if said and "*" not in said else match[1]


def _sign(match: re.Match[str]) -> str:
    code = match[1].lower()
    if code in _SILENT:
        return ""
    return _SIGNS.get(code, match[0])
