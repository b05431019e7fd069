"""Text as Markdown: what stands in it is read back as it was, signs and all."""

from __future__ import annotations

import re
from collections.abc import Callable

from awsquiz.core.text import UNSEEN, outside_markup
from awsquiz.core.text.regexes import pattern_of

# Only where they would be obeyed: a note is read by people too.
_SIGNS = pattern_of(
    r"[\\*`\[]|(?<![^\W_])_|_(?![^\W_])|<(?=[A-Za-z/!?])|&(?=#?\w{1,31};)|~(?=~)|(?<=~)~|=(?==)|(?<==)="
    r"|%(?=%)|\$(?=[^\s\d]|\S[^$]{0,2000}\$)|(?<![^\s:])[#^](?=\w)|^\{(?=%)"
)
# What the notes' own signs would make of it: gaps, sides of cards, shortcodes, marks, attributes.
_OF_NOTES = pattern_of(
    r"\{(?=\{)|(?<=\{)\{|\((?=[OoXx]\)\s*$)|(?<![A-Za-z0-9_])::|::(?![A-Za-z0-9_])"
)
_SHORTCODE = pattern_of(r"((?<![A-Za-z0-9_]):[A-Za-z0-9_+-]{1,40}(?=:)|:[OoXx])([:;])")
# A backslash that was put before the brace goes with it, one that is told itself (two) stays.
_ATTRIBUTES = pattern_of(r"(?<!\\)((?:\\\\)*)\\?\{(?=[%:#.])")
_HTML = pattern_of(
    r"</?(?:a|b|blockquote|br|code|div|em|font|h[1-6]|hr|i|img|kbd|li|mark|ol|p|pre|s|script|small|span"
    r"|strike|strong|style|su[bp]|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]{0,500})?/?>"
    r"|&(?:#\d{1,6}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});",
    re.IGNORECASE,
)
"""What can be meant by nothing else: `List<String>` is none."""
_GAP = pattern_of(r"\{\{c\d{1,3}::[^{}]*\}\}")
_ENTITIES = {"<": "&lt;", "&": "&amp;"}


def as_markdown(text: str) -> str:
    """The text of a line in another program; what a terminal would obey is gone."""
    return _SIGNS.sub(_inert, UNSEEN.sub("", text))


def own_as_markdown(text: str) -> str:
    """A text of awsquiz's, in a line: its emphasis and code stay what they are."""
    return outside_markup(text, _own)


def table_as_markdown(text: str) -> str:
    """What a table or a quiz says, in a line: as one of ours, but for what is HTML there."""
    said, at = [], 0
    for tag in _HTML.finditer(text):
        said += [own_as_markdown(text[at : tag.start()]), tag[0]]
        at = tag.end()
    return "".join((*said, own_as_markdown(text[at:])))


def outside_gaps(text: str, change: Callable[[str], str]) -> str:
    """The text with what stands in none of its gaps changed."""
    said, at = [], 0
    for gap in _GAP.finditer(text):
        said += [change(text[at : gap.start()]), gap[0]]
        at = gap.end()
    return "".join((*said, change(text[at:])))


def words_alone(markdown: str) -> str:
    """Markdown in which the signs that only notes have are words, outside emphasis and code."""
    return outside_markup(markdown, _without_signs)


def _own(text: str) -> str:
    return _without_signs(as_markdown(text))


def _without_signs(text: str) -> str:
    text = _OF_NOTES.sub(lambda found: "\\" + "\\".join(found[0]), text)
    return _ATTRIBUTES.sub(r"\1&#123;", _SHORTCODE.sub(r"\1\\\2", text))


def _inert(sign: re.Match[str]) -> str:
    return _ENTITIES.get(sign[0], f"\\{sign[0]}")
