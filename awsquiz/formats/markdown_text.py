"""Text of other programs as Markdown: what stands in it is read back as it was, signs and all."""

from __future__ import annotations

import re

from awsquiz.core.text import UNSEEN
from awsquiz.core.text.regexes import pattern_of

# Only where they would be obeyed: a note is read by people too.
_SIGNS = pattern_of(
    r"[\\*`\[]|(?<![^\W_])_|_(?![^\W_])|<(?=[A-Za-z/!?])|&(?=#?\w{1,31};)|~(?=~)|(?<=~)~|=(?==)|(?<==)="
    r"|%(?=%)|\$(?=\S[^$]{0,2000}\$)|(?<![^\s:])[#^](?=\w)|^\{(?=%)"
)
_ENTITIES = {"<": "&lt;", "&": "&amp;"}


def as_markdown(text: str) -> str:
    """The text of a line; what a terminal would obey is gone."""
    return _SIGNS.sub(_inert, UNSEEN.sub("", text))


def _inert(sign: re.Match[str]) -> str:
    return _ENTITIES.get(sign[0], f"\\{sign[0]}")
