"""Paragraphs of which nothing is taught: markup for a program, what is hidden or struck through."""

from __future__ import annotations

import re
from typing import Any

from awsquiz.core.notes.markup import marks
from awsquiz.core.notes.markup.html import read_html
from awsquiz.core.notes.markup.markdown import inline
from awsquiz.core.text import has_letter
from awsquiz.core.text.regexes import pattern_of

_ONLY_IMAGES = pattern_of(
    r"(?:(?:\[?!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])(?:\]\([^)]*\))?|!\[\[[^\[\]]+\]\])\s*)+"
)
_TEMPLATE = pattern_of(
    r"\{%.*%\}|\{:.*\}|\{\{[<%][^{}]*[%>]\}\}|\[\[?_?toc_?\]?\]", re.IGNORECASE | re.DOTALL
)
_TAGS = pattern_of(r"(?:\s*(?:#(?=[\d/-]*[^\W\d_])[\w/-]+|\^[A-Za-z0-9-]{3,}))+")
_MAY_HIDE = pattern_of(r"[~%<]|\[\^")


def pictures_below(content: str) -> list[str]:
    """The lines at the end of a paragraph that are pictures and no words; not all of its lines."""
    lines = content.split("\n")
    first = len(lines)
    while first > 1 and _is_picture(lines[first - 1].strip()):
        first -= 1
    return [line.strip() for line in lines[first:]]


def _is_picture(line: str) -> bool:
    if line.startswith("<"):
        read = read_html(line)
        return read.images and not has_letter(read.text)
    return line.endswith((")", "]")) and _ONLY_IMAGES.fullmatch(line) is not None


def why_silent(content: str, references: dict[str, Any]) -> str | None:
    """What a paragraph is that says nothing, in the words of the account; None if it speaks."""
    if _ONLY_IMAGES.fullmatch(content):
        return "image"
    if _TEMPLATE.fullmatch(content):
        return "template"
    if marks.says_nothing(content):
        return "signs"
    if content[0] in "#^" and _TAGS.fullmatch(content):
        return "tags"
    if _MAY_HIDE.match(content) and not has_letter(inline(content, references).text):
        return "hidden" if "%%" in content or "<!--" in content else "struck through"
    return None
