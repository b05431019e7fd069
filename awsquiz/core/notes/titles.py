"""A heading as a title: what numbers it, decorates it and closes it is no part of its words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from awsquiz.core.notes.markup import marks
from awsquiz.core.notes.markup.markdown import inline
from awsquiz.core.text import plain
from awsquiz.core.text.regexes import pattern_of

_NUMBER = pattern_of(
    r"^(?:\(?\d+(?:[.)\-]\d+)+[.)]?|\(?\d+[.)/]|[①-⑳]|[IVX]+\.|[A-Za-z가-힣]\.)\s+"
)
_SIGNS_BEFORE = pattern_of(r"^[^\w(\[]+")
_SIGNS_BEHIND = " \t\n:.·~–—-"
_BRACKETED = pattern_of(r"^\[([^\[\]]+)\]$")
_PARTS_OF_EMOJI = "\ufe0e\ufe0f\u20e3🏻🏼🏽🏾🏿"  # how to show the sign before, keycaps, skin tones
_MAY_BE_EMOJI = pattern_of(r"[^\w\s!-/:-@\[-`{-~]")
_KEYCAP = pattern_of("^\\d\ufe0f?\u20e3\\s*")
_WHAT_IS = pattern_of(r"(?:이란|란)(?: 무엇(?:인가|일까)요?)?\s*[?？]?$|\?$")
_PAREN = pattern_of(r"^(.+?)\s*[(（]([^()（）]+)[)）]$")


@lru_cache(4096)  # a heading is asked for by each part that reads it, a label by each fact
def clean_title(heading: str) -> str:
    """A heading as a title: no shortcodes, emoji, emphasis, numbering, nor a closing 란?"""
    text = marks.decode(inline(heading).text, lambda text: re.sub(r":[\w+-]+:", "", text))
    text = _KEYCAP.sub("", plain(text)) or plain(text)
    text = _SIGNS_BEFORE.sub("", text).rstrip(_SIGNS_BEHIND)
    text = _BRACKETED.sub(r"\1", _NUMBER.sub("", text))
    bare = _WHAT_IS.sub("", text).strip()
    return _without_emoji(bare or text) or heading.strip()


def bracketed(title: str) -> tuple[str, str | None]:
    """The title without the bracket that ends it, and what that says."""
    matched = _PAREN.match(title)
    return (matched[1], matched[2].strip()) if matched else (title, None)


def _without_emoji(text: str) -> str:
    if not _MAY_BE_EMOJI.search(text):  # as mostly: its characters need no look one by one
        return " ".join(text.split())
    kept = "".join(
        char
        for char in text
        if unicodedata.category(char) not in ("So", "Cs", "Cf") and char not in _PARTS_OF_EMOJI
    )
    return " ".join(kept.split())
