"""Text as Markdown that says just that: what Markdown, its dialects or the signs of notes would
obey is escaped; awsquiz's own emphasis and code stay."""

from __future__ import annotations

from awsquiz.core.text import outside_markup
from awsquiz.core.text.regexes import pattern_of

_OBEYED = pattern_of(
    r"\\(?=[!-/:-@\[-`{-~])"  # a backslash before what it would escape
    r"|[`*\[$]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # not within a name: max_connections
    r"|&(?=#?\w{1,31};)"
    r"|~(?=~)|(?<=~)~|=(?==)|(?<==)=|%(?=%)|(?<=%)%|\{(?=\{)|(?<=\{)\{"
    r"|(?<!\S)[#^](?=[\w/-])"
    r"|\((?=[OoXx]\)\s*$)"
)
_SHORTCODE = pattern_of(r"((?<![A-Za-z0-9_]):[A-Za-z0-9_+-]{1,40}(?=:)|:[OoXx])([:;])")
_SIDES = pattern_of(r"(?<![A-Za-z0-9_])::|::(?![A-Za-z0-9_])")
"""What would part the sides of a card; `AWS::Region` is a name."""
_ENTITIES = {"{": "&#123;", "<": "&lt;", "\\": "&#92;"}
_BY_ENTITY = pattern_of(r"\{(?=[%:#.])|<(?=[A-Za-z/!?])|\\\Z")
"""What is looked for behind a backslash too."""


def literal(text: str) -> str:
    """The text, a line, as Markdown."""
    return outside_markup(text, _escaped)


def _escaped(text: str) -> str:
    text = _SIDES.sub(r"\\:\\:", _OBEYED.sub(r"\\\g<0>", text))
    text = _SHORTCODE.sub(r"\1\\\2", text)
    return _BY_ENTITY.sub(lambda found: _ENTITIES[found[0]], text)
