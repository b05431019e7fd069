"""The note's own language: emoji shortcodes that mean something, and what they mean."""

from __future__ import annotations

import re
from collections.abc import Callable

from awsquiz.core.model import Mark

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
_MARK = re.compile(rf"\s*(?:({_YES})|({_NO}))\s*", re.IGNORECASE)
_ALERT = re.compile(r":(?:heavy_)?exclamation(?:_mark)?:\s*([^():]+?)\s*(?=[():]|$)", re.MULTILINE)
_ATTRIBUTES = re.compile(r"\{:[^{}\n]*\}|\{%[^{}\n]*%\}")  # Kramdown's and Liquid's
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


def mark_of(text: str) -> Mark | None:
    """The text's one ○ or ✕; None without a mark and where both occur."""
    if ":" not in text and "⭕" not in text and "❌" not in text:
        return None
    found = {"o" if match[1] else "x" for match in _MARK.finditer(text)}
    if len(found) != 1:
        return None
    return "o" if "o" in found else "x"


def decode(text: str, emojize: Emojize) -> str:
    """The text with shortcodes read: ○, ✕, →, ↑ and ↓ for what has a meaning, else emoji."""
    if ":" not in text and "⭕" not in text and "❌" not in text and "{%" not in text:
        return text
    text = _ATTRIBUTES.sub("", text)
    text = _MARK.sub(lambda match: " ○ " if match[1] else " ✕ ", text)
    text = _ALERT.sub(lambda match: f"**{match[1]}**" if "*" not in match[1] else match[1], text)
    text = _SHORTCODE.sub(_sign, text)
    if ":" in text:
        text = emojize(text)
    return _GAP_BEFORE_STOP.sub("", _SPACES.sub(" ", text)).strip()


def _sign(match: re.Match[str]) -> str:
    code = match[1].lower()
    if code in _SILENT:
        return ""
    return _SIGNS.get(code, match[0])
