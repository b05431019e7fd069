"""Numbered lines that are headings: `3. SSE-C`, with quotes and bullets below it, not in it.

Markdown reads such a line as a list of one item, and what follows as its neighbour. So do those
write who number the parts of a section.
"""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token

from awsquiz.core.notes.asides.sentence_forms import has_predicate, seems_to_ask
from awsquiz.core.notes.extraction.labels import is_headline
from awsquiz.core.notes.markup.silent import why_silent
from awsquiz.core.text import plain

_LONGEST = 32
_OPENS = ("ordered_list_open", "list_item_open", "paragraph_open", "inline")
_CLOSES = ("paragraph_close", "list_item_close", "ordered_list_close")
_SAYING = ("blockquote_open", "bullet_list_open", "table_open")


def heads_what_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether the paragraph at that place is such a line: a few words that say nothing."""
    kinds = tuple(token.type for token in tokens[max(at - 3, 0) : at + 4])
    if kinds != _OPENS + _CLOSES or tokens[at].level != len(_OPENS) - 1:
        return False
    content = plain(tokens[at].content.strip())
    if len(content) > _LONGEST or "\n" in content or not is_headline(content):
        return False
    if has_predicate(content) or seems_to_ask(content) or ":" in content:
        return False
    return _says_something(tokens, at + len(_CLOSES) + 1)


def goes_on_counting(tokens: Sequence[Token], at: int) -> bool:
    """Whether the paragraph is the first of a list at the margin that begins at 2 or later."""
    if at < len(_OPENS) - 1 or tokens[at].level != len(_OPENS) - 1:
        return False
    opens = tokens[at - len(_OPENS) + 1]
    return opens.type == _OPENS[0] and int(opens.attrGet("start") or 1) > 1


def _says_something(tokens: Sequence[Token], at: int) -> bool:
    if at >= len(tokens):
        return False
    if tokens[at].type == "paragraph_open":
        return why_silent(tokens[at + 1].content.strip(), {}) is None
    return tokens[at].type in _SAYING
