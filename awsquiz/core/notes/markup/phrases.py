"""Markup within a line that other programs than CommonMark know, as rules of the inline parser.

The parser's plugins are not used here: `footnote` reads notes within notes without end, and knows
only references whose text stands in the same paragraph; `dollarmath` looks at the end of the line
for what stands before a formula at its beginning, and takes `$HOME/$USER` for one.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it import MarkdownIt
from markdown_it.rules_inline.state_inline import StateInline

from awsquiz.core.notes.markup.formulas import words_of
from awsquiz.core.text.regexes import pattern_of

SIGNS = r"==|%%|\$|\^|(?<!\S)#[^\W_]"
"""The pattern of what is worth looking at here, for text that has no other markup."""

_WIKI_LINK = pattern_of(r"\[\[([^\[\]\n|]*?)(?:\\?\|([^\[\]\n]+))?\]\]")
_EMBEDDED = pattern_of(r"!\[\[([^\[\]\n]+)\]\]")
_FOOTNOTE = pattern_of(r"\[\^[^\s\[\]]{1,80}\]")
_NOTE_HERE = pattern_of(r"\^\[[^\[\]\n]*\]")
_FIELD = pattern_of(r"\[([^\W\d_][\w -]*):: *([^\[\]\n]+)\]")
_HIGHLIGHT = pattern_of(r"==(?=[^\s=])((?:[^=\n]|=(?!=)){1,500}?)(?<=\S)==(?!=)")
_COMMENT = pattern_of(r"%%(?!%)[^\n]*?%%")
_FORMULA = pattern_of(r"\$(?=[^\s$])((?:[^$\n\\]|\\.)+)(?<=\S)\$(?![A-Za-z0-9_{])")
_TAG = pattern_of(r"#(?=[\d_/-]*[^\W\d_])([\w/-]+)")
_AT_THE_END = pattern_of(
    r"(?:\s+(?:\^(?=[\w-]*[a-z])[a-z0-9-]{3,}|#(?=[\d/-]*[^\W\d_])[\w/-]+))+\s*$"
)


def without_ids(source: str) -> str:
    """The words without a block's id and the tags that stand at their end."""
    if "^" not in source and "#" not in source:
        return source
    return _AT_THE_END.sub("", source)


def _bracket(state: StateInline, silent: bool) -> bool:
    """`[[page|words]]`, `[^1]` and Dataview's `[field:: value]`."""
    if linked := _WIKI_LINK.match(state.src, state.pos, state.posMax):
        page, words = linked.groups()
        return _say(state, linked, words or " › ".join(filter(None, _names(page))), silent)
    if noted := _FOOTNOTE.match(state.src, state.pos, state.posMax):
        return _say(state, noted, "", silent)
    if filled := _FIELD.match(state.src, state.pos, state.posMax):
        return _say(state, filled, f"{filled[1]}: {filled[2]}", silent)
    return False


def _names(page: str) -> list[str]:
    """The page that is linked to and its heading, without folder and block."""
    name, *headings = page.split("#")
    inner = [heading for heading in headings if not heading.startswith("^")]
    return [part.strip() for part in (name.rsplit("/", 1)[-1].removesuffix(".md"), *inner)]


def _embedded(state: StateInline, silent: bool) -> bool:
    found = _EMBEDDED.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        token = state.push("image", "img", 0)
        token.attrs = {"src": found[1].partition("|")[0]}
    state.pos = found.end()
    return True


def _highlight(state: StateInline, silent: bool) -> bool:
    """`==words==` as emphasis. Between Latin letters and digits `==` compares."""
    found = _HIGHLIGHT.match(state.src, state.pos, state.posMax)
    before = state.src[state.pos - 1 : state.pos]
    if found is None or (before.isascii() and before.isalnum()):
        return False
    if not silent:
        end = state.posMax
        state.push("strong_open", "strong", 1)
        state.pos, state.posMax = found.span(1)
        state.md.inline.tokenize(state)
        state.push("strong_close", "strong", -1)
        state.posMax = end
    state.pos = found.end()
    return True


def _comment(state: StateInline, silent: bool) -> bool:
    found = _COMMENT.match(state.src, state.pos, state.posMax)
    if found is None or (state.pos and state.src[state.pos - 1].isdigit()):
        return False
    return _say(state, found, "", silent)


def _note_here(state: StateInline, silent: bool) -> bool:
    found = _NOTE_HERE.match(state.src, state.pos, state.posMax)
    return found is not None and _say(state, found, "", silent)


def _formula(state: StateInline, silent: bool) -> bool:
    """A formula; `$HOME/$USER` and prices are none."""
    found = _FORMULA.match(state.src, state.pos, state.posMax)
    if found is None or (state.pos and state.src[state.pos - 1].isdigit()):
        return False
    return _say(state, found, words_of(found[1]), silent)


def _tag(state: StateInline, silent: bool) -> bool:
    """A tag amid a sentence is a word of it."""
    found = _TAG.match(state.src, state.pos, state.posMax)
    if found is None or not (state.pos == 0 or state.src[state.pos - 1].isspace()):
        return False
    return _say(state, found, found[1], silent)


def _say(state: StateInline, found: re.Match[str], words: str, silent: bool) -> bool:
    """Takes what was found as these words."""
    if words and not silent:
        state.pending += words
    state.pos = found.end()
    return True


_BY_SIGN: dict[str, Callable[[StateInline, bool], bool]] = {
    "[": _bracket,
    "!": _embedded,
    "=": _highlight,
    "%": _comment,
    "^": _note_here,
    "$": _formula,
    "#": _tag,
}


def _phrase(state: StateInline, silent: bool) -> bool:
    rule = _BY_SIGN.get(state.src[state.pos])
    return rule is not None and rule(state, silent)


def use_phrases(parser: MarkdownIt) -> None:
    """Makes the parser read this markup within lines."""
    parser.inline.ruler.after("escape", "phrase", _phrase)
