"""Blocks that other programs than CommonMark know: Obsidian, Notion, Hugo, Jekyll, MDX, MkDocs.

What the parser's plugins know is read by them: `:::tip` by `container`, `!!! note` by `admon`,
`[^1]: …` by `footnote`, `$$ … $$` by `dollarmath`, `term` over `: text` by `deflist`. They are
asked only about lines that begin as theirs do, which costs next to nothing. `tasklists` is not
used: it works on inline tokens, which `markdown` does not make, and a box is one pattern in the
reader.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.parser_block import RuleFuncBlockType
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from mdit_py_plugins.admon.index import admonition
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath.index import math_block_dollar
from mdit_py_plugins.footnote.index import footnote_def

from awsquiz.core.text import has_hangul
from awsquiz.core.text.regexes import pattern_of

CALLOUT = "container_callout"
"""The type of the tokens at `:::tip` and `:::`, without `_open` and `_close`."""

_LONGEST_FORMULA = 2_000  # characters
_FORMULA_ENDS = pattern_of(r"\$\$[ \t]*(?:\([^()\n]*\))?[ \t]*(?:\n|\Z)")
_LIQUID = pattern_of(r"\{%-?\s*(highlight|comment)\b")
_ADMONITION = pattern_of(
    r"(?:!!!|\?\?\?\+?) [a-z][\w-]*(?: [a-z][\w-]*)*(?: +\"[^\"\n]*\")?[ \t]*$"
)
_MODULE = pattern_of(
    r"import\s+(?:[\w*{][^'\"\n]*\sfrom\s+)?(['\"])[^'\"\n]+\1;?\s*$"
    r"|import\s*\{\s*$|export\s+(?:const|let|var|default|function|async|class)\b"
)
# Tags that only hold Markdown together; a component of MDX has a capital letter.
_HOLDERS = r"aside|details|div|section|article|main|center|[A-Z][\w.]*"
_TAG = rf"</?(?:{_HOLDERS})(?:\s(?:[^<>\"'{{}}]|\"[^\"]*\"|'[^']*'|\{{[^{{}}]*\}})*)?/?>"
_TAGS = pattern_of(rf"(?:{_TAG}\s*)+$")
_ENDS_IN_A_TAG = pattern_of(r">\s*$")


def _without_template(state: StateBlock, line: int, last: int, what: str) -> bool:
    """Takes the lines as something that is no text."""
    state.line = last + 1
    token = state.push("template", "", 0)
    token.content = state.getLines(line, last + 1, state.sCount[line], False)
    token.info = what
    token.map = [line, last + 1]
    return True


def _text(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _liquid(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """Jekyll's `{% highlight %}` is code, and its comments are no text, whatever is in them."""
    start = state.bMarks[line] + state.tShift[line]
    opening = _LIQUID.match(state.src, start, state.eMarks[line])
    if opening is None:
        return False
    closing = state.src.find(f"end{opening[1]}", start)
    last = bisect_right(state.bMarks, closing) - 1
    if closing < 0 or not line < last < end:
        return False
    if silent or _without_template(state, line, last, "template"):
        if not silent and opening[1] == "highlight":
            state.tokens[-1].type = "code_block"
        return True
    return False


def _comment(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """Obsidian's `%%`, up to the next one, where nothing stands behind that on its line."""
    start = state.bMarks[line] + state.tShift[line]
    if not state.src.startswith("%%", start):
        return False
    closing = state.src.find("%%", start + 2)
    last = bisect_right(state.bMarks, closing) - 1
    if closing < 0 or last >= end or state.src[closing + 2 : state.eMarks[last]].strip():
        return False
    return silent or _without_template(state, line, last, "comment")


def _tags(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """A line of tags alone, which holds Markdown: that is read as if the tags were not there."""
    said = _text(state, line)
    if not _ENDS_IN_A_TAG.search(said) or not _TAGS.match(said):
        return False
    if said.startswith("<div") and line + 1 < end and _text(state, line + 1).startswith("<"):
        return False  # HTML for its looks, most often an image in the middle
    return silent or _without_template(state, line, line, "HTML")


def _modules(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """What MDX imports and exports, up to an empty line."""
    said = _text(state, line)
    if silent or state.blkIndent or state.sCount[line] or not _MODULE.match(said):
        return False
    if said.startswith("export") and has_hangul(said) and not re.search(r"[=({]", said):
        return False
    last = line
    while last + 1 < end and not state.isEmpty(last + 1):
        last += 1
    return _without_template(state, line, last, "MDX")


def _formula(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """A formula between `$$`; the plugin would look for its end through the whole note."""
    start = state.bMarks[line] + state.tShift[line]
    if not state.src.startswith("$$", start):
        return False
    ends = _FORMULA_ENDS.search(state.src, start + 2, start + _LONGEST_FORMULA)
    return ends is not None and _plugins_formula(state, line, end, silent)


def _admonition(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """The plugin takes any words behind `!!!`; people shout."""
    return _ADMONITION.match(_text(state, line)) is not None and admonition(
        state, line, end, silent
    )


def _footnote(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    return footnote_def(state, line, end, silent)


def _rule_of(plugin: Callable[..., None], rule_name: str, **options: Any) -> RuleFuncBlockType:
    """The rule that a plugin adds, to be asked where it may apply."""
    ruler = MarkdownIt("zero").use(plugin, **options).block.ruler
    return next(rule.fn for rule in ruler.__rules__ if rule.name == rule_name)


_container = _rule_of(
    container_plugin,
    CALLOUT,
    name="callout",
    validate=lambda words, _: words.strip()[:1].isalpha() or words.lstrip().startswith("{"),
)
_deflist = _rule_of(deflist_plugin, "deflist")
_plugins_formula = math_block_dollar(allow_labels=True, allow_blank_lines=False)

_BY_SIGN: dict[str, RuleFuncBlockType] = {
    ":": _container,
    "!": _admonition,
    "?": _admonition,
    "[": _footnote,
    "$": _formula,
    "%": _comment,
    "<": _tags,
    "{": _liquid,
    "i": _modules,
    "e": _modules,
}
"""First sign of a line → the rule that may take it."""


def _dialect(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    start = state.bMarks[line] + state.tShift[line]
    rule = _BY_SIGN.get(state.src[start : start + 1])
    return rule is not None and not state.is_code_block(line) and rule(state, line, end, silent)


DIALECTS: dict[RuleFuncBlockType, str] = {_dialect: "".join(_BY_SIGN)}
"""The signs with which the lines begin that they may take."""


def _definitions(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """The plugin's rule, asked only about lines above one that begins with a colon."""
    below = line + 1
    if below < end and state.isEmpty(below):
        below += 1
    if silent or below >= end:
        # Within a definition the plugin asks whether the next one begins.
        return silent and state.ddIndent >= 0 and _deflist(state, line, end, silent)
    start = state.bMarks[below] + state.tShift[below]
    return state.src[start : start + 2] in (": ", ":\t") and _deflist(state, line, end, silent)


def use_dialects(parser: MarkdownIt) -> None:
    """Makes the parser read these blocks."""
    ruler = parser.block.ruler
    interrupts = ["paragraph", "reference", "blockquote", "list"]
    ruler.before("fence", "dialect", _dialect, RuleOptionsType(alt=interrupts))
    ruler.before("paragraph", "deflist", _definitions, RuleOptionsType(alt=interrupts[:3]))
