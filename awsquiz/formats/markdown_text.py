"""Text as Markdown: what stands in it is read back as it was, signs and all."""

from __future__ import annotations

import re

from awsquiz.core.text import UNSEEN, outside_markup
from awsquiz.core.text.regexes import pattern_of

# Only where they would be obeyed: a note is read by people too.
_SIGNS = pattern_of(
    r"[\\*`\[]|(?<![^\W_])_|_(?![^\W_])|<(?=[A-Za-z/!?])|&(?=#?\w{1,31};)|~(?=~)|(?<=~)~|=(?==)|(?<==)="
    r"|%(?=%)|\$(?=\S[^$]{0,2000}\$)|(?<![^\s:])[#^](?=\w)|^\{(?=%)"
)
# What the notes' own signs would make of it: gaps, sides of cards, shortcodes, marks, attributes.
_OF_NOTES = pattern_of(
    r"\{(?=\{)|(?<=\{)\{|\((?=[OoXx]\)\s*$)|(?<![A-Za-z0-9_])::|::(?![A-Za-z0-9_])"
)
_SHORTCODE = pattern_of(r"((?<![A-Za-z0-9_]):[A-Za-z0-9_+-]{1,40}(?=:)|:[OoXx])([:;])")
_ATTRIBUTES = pattern_of(r"\\?\{(?=[%:#.])")
_ENTITIES = {"<": "&lt;", "&": "&amp;"}


def as_markdown(text: str) -> str:
    """The text of a line in another program; what a terminal would obey is gone."""
    return _SIGNS.sub(_inert, UNSEEN.sub("", text))


def own_as_markdown(text: str) -> str:
    """A text of awsquiz's, in a line: its emphasis and code stay what they are."""
    return outside_markup(text, _own)


def _own(text: str) -> str:
    text = _OF_NOTES.sub(lambda found: "\\" + "\\".join(found[0]), as_markdown(text))
    return _ATTRIBUTES.sub("&#123;", _SHORTCODE.sub(r"\1\\\2", text))


def _inert(sign: re.Match[str]) -> str:
    return _ENTITIES.get(sign[0], f"\\{sign[0]}")
