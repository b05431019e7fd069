"""Markdown-it, set up for notes: front matter, tables, and emphasis beside a Korean particle."""

from __future__ import annotations

from collections.abc import MutableMapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from markdown_it import MarkdownIt, rules_block
from markdown_it.parser_block import RuleFuncBlockType
from markdown_it.parser_inline import ParserInline
from markdown_it.ruler import RuleOptionsType, Ruler
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline.state_inline import Scanned, StateInline
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin

from awsquiz.core.notes.markup.dialects import DIALECTS, use_dialects
from awsquiz.core.notes.markup.formulas import raised
from awsquiz.core.notes.markup.phrases import SIGNS, use_phrases, without_ids
from awsquiz.core.text import has_hangul, outside_markup
from awsquiz.core.text.regexes import pattern_of

_NESTING = 40  # of quotes; lists and bullets each count. What lies deeper is read line by line.
_LONGEST = 10_000  # characters of a paragraph; no person emphasises within a longer one

# The signs worth parsing for; an underscore within a word is not one.
_MARKUP = pattern_of(rf"[*`\[\\]|~~|<[A-Za-z/!?]|&[#\w]|(?<![^\W_])_|_(?![^\W_])|{SIGNS}")
_OF_MARKUP = pattern_of(r"[*`\[\\~<&_=%$^#]")
"""The signs of which each match of that has one: a class is found ten times as fast."""
_OF_A_DIALECT = pattern_of(SIGNS)
# Nearly all emphasis of notes: `**…**` and `` `…` `` are what awsquiz itself keeps.
_PLAIN = r"[^*`_\[\\~<&]"
_KEPT_AS_IT_IS = pattern_of(
    rf"(?:{_PLAIN}++"
    rf"|\*\*(?=[^\W_]){_PLAIN}++(?:(?<=[^\W_])|(?<=\S)(?=\*\*(?:[\s가-힣]|$)))\*\*(?!\*)"
    r"|`(?!\s)[^`]++(?<!\s)`(?!`))*+"
)
_LONE_STARS = pattern_of(
    r"(?<=[가-힣)\]])\*{2,3}(?![*/])|(?<![*/])\*{2,3}(?=[가-힣])"
    r"|(?<=[A-Za-z])\*{2,3}(?=[\s,.:;]|$)|(?<!\S)\*{2,3}(?=[A-Za-z])"
)
_STRIKES = ("del", "s", "strike")
_TAG = pattern_of(r"<(/?[A-Za-z][\w.-]*)")
_TURNS = {"em_open": 1, "strong_open": 1, "em_close": -1, "strong_close": -1}
_TIGHT_HEADING = pattern_of(r"#{2,6}(?=[^#\s])")


_UNDER_A_HEADER = frozenset("|-:")  # the first sign of a table's second line


class _KoreanState(StateInline):
    """CommonMark closes no emphasis between `)` and a letter; Korean writes particles there.

    `**Auto Scaling(ASG)**은` is meant to be bold: beside a Hangul letter a run of markers
    opens or closes whatever punctuation stands on its other side.
    """

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: N802, N803
        """Whether the run of markers at `start` can open and close emphasis, and its length."""
        scanned = super().scanDelims(start, canSplitWord)
        before = self.src[start - 1] if start > 0 else " "
        end = start + scanned.length
        after = self.src[end] if end < self.posMax else " "
        if scanned.length < 2 and not canSplitWord:
            return scanned  # snake_case stays what it is
        if scanned.length < 2 and before.isdigit() and after.isdigit():
            return Scanned(False, False, scanned.length)  # so does 2*3*4
        closes = scanned.can_close or (not before.isspace() and has_hangul(after))
        opens = scanned.can_open or (not after.isspace() and has_hangul(before))
        return Scanned(opens, closes, scanned.length)


class _KoreanInline(ParserInline):
    def parse(
        self, src: str, md: MarkdownIt, env: MutableMapping[str, Any], tokens: list[Token]
    ) -> list[Token]:
        state = _KoreanState(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _table(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """The library's rule, asked only about lines above one that may part a header from rows."""
    if line + 2 > end:
        return False
    below = state.bMarks[line + 1] + state.tShift[line + 1]
    if state.src[below : below + 1] not in _UNDER_A_HEADER or state.src.startswith("- ", below):
        return False  # a bullet is no rule
    return rules_block.table(state, line, end, silent)


def _tight_heading(state: StateBlock, line: int, _: int, silent: bool) -> bool:
    """`##제목` is a heading whose space was forgotten; `#태그` is not."""
    start, end = state.bMarks[line] + state.tShift[line], state.eMarks[line]
    signs = _TIGHT_HEADING.match(state.src, start, end)
    if signs is None or state.is_code_block(line):
        return False
    if silent:
        return True
    state.line = line + 1
    tag = f"h{len(signs[0])}"
    state.push("heading_open", tag, 1).map = [line, line + 1]
    state.push("inline", "", 0).content = state.src[signs.end() : end].strip()
    state.push("heading_close", tag, -1)
    return True


# The library's rules look at each line at length before they find that it is not theirs. Nearly
# always its first sign tells: a rule is asked only about lines that begin with one of its own.
_BEGINNINGS: dict[RuleFuncBlockType, str] = {
    rules_block.fence: "`~",
    rules_block.blockquote: ">",
    rules_block.hr: "*-_",
    rules_block.list_block: "*-+0123456789",
    rules_block.reference: "[",
    rules_block.html_block: "<",
    rules_block.heading: "#",
    _tight_heading: "#",
    **DIALECTS,
}


class _RulesBySign(Ruler[RuleFuncBlockType]):
    """The rules of another ruler, of each line only those that its first sign leaves."""

    def __init__(self, ruler: Ruler[RuleFuncBlockType]) -> None:
        super().__init__()
        self.__rules__ = ruler.__rules__
        self._chains: dict[str, list[RuleFuncBlockType]] = {}

    def getRules(self, chainName: str = "") -> list[RuleFuncBlockType]:  # noqa: N802, N803
        """The one rule that stands for those of a chain."""
        if chainName not in self._chains:
            self._chains[chainName] = [self._asking(super().getRules(chainName))]
        return self._chains[chainName]

    @staticmethod
    def _asking(rules: Sequence[RuleFuncBlockType]) -> RuleFuncBlockType:
        """All rules of a chain as one."""
        of_any = [rule for rule in rules if rule not in _BEGINNINGS]
        by_sign = {
            sign: [rule for rule in rules if rule in of_any or sign in _BEGINNINGS[rule]]
            for sign in set("".join(_BEGINNINGS.values()))
        }

        def ask(state: StateBlock, line: int, end: int, silent: bool) -> bool:
            start = state.bMarks[line] + state.tShift[line]
            for rule in by_sign.get(state.src[start : start + 1], of_any):
                if rule(state, line, end, silent):
                    return True
            return False

        return ask


@cache
def _parser(front_matter: bool) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable("table")
    parser.block.ruler.at("table", _table, RuleOptionsType(alt=["paragraph", "reference"]))
    interrupted = RuleOptionsType(alt=["paragraph", "reference", "blockquote"])
    parser.block.ruler.before("heading", "tight_heading", _tight_heading, interrupted)
    use_dialects(parser)
    # Most lines have no inline markup at all: `inline` below parses the others on demand.
    parser.disable("inline")
    if front_matter:
        parser.use(front_matter_plugin)
    parser.block.ruler = _RulesBySign(parser.block.ruler)
    return parser


@cache
def _inline_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark")
    parser.inline = _KoreanInline()
    parser.enable("strikethrough")
    use_phrases(parser)
    return parser


def blocks(text: str, *, front_matter: bool = True) -> tuple[list[Token], dict[str, Any]]:
    """The note's block tokens, and what link definitions it has (`references`)."""
    env: dict[str, Any] = {}
    # The plugin would take a bullet in the first line for front matter too.
    return _parser(front_matter and text.startswith("---")).parse(text, env), env


class Inline(NamedTuple):
    """A piece of a note as awsquiz keeps text, and what stood in it besides."""

    text: str
    images: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


def inline(source: str, references: dict[str, Any] | None = None) -> Inline:
    """Reads emphasis, code, links, images and HTML within a paragraph."""
    if not _may_be_markup(source) or _is_kept(source) or len(source) > _LONGEST:
        return Inline(" ".join(source.split()))
    source = without_ids(source)
    env = {"references": references} if references else {}
    children = _inline_parser().parseInline(source, env)[0].children or []
    images = tuple(_image(token) for token in children if token.type == "image")
    links = tuple(str(token.attrs["href"]) for token in children if token.type == "link_open")
    text = "".join(_kept(token) for token in _flat(_standing(children)))
    return Inline(_without_lone_stars(" ".join(text.split())), images, links)


def _without_lone_stars(text: str) -> str:
    """The text without stars whose fellows were forgotten: `사설 주소**를`, `Endpoint**`.

    Those of a path, a power or a product stay: `logs/**`, `2**10`.
    """
    if "**" not in text:
        return text
    return outside_markup(text, lambda said: _LONE_STARS.sub("", said) if "**" in said else said)


def _may_be_markup(source: str) -> bool:
    return _OF_MARKUP.search(source) is not None and _MARKUP.search(source) is not None


def _is_kept(source: str) -> bool:
    """Whether all markup in it is what awsquiz itself keeps."""
    return bool(_KEPT_AS_IT_IS.fullmatch(source)) and not _OF_A_DIALECT.search(source)


def _standing(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens without what is struck through, and with raised signs where `<sup>` has them."""
    if not any(token.type in ("s_open", "html_inline") for token in tokens):
        return tokens
    kept: list[Token] = []
    struck, above = 0, False
    for token in tokens:
        name = _tag(token)
        if token.type in ("s_open", "s_close") or name.lstrip("/") in _STRIKES:
            closes = token.type == "s_close" or name.startswith("/")
            struck = max(struck - 1, 0) if closes else struck + 1
        elif name in ("sup", "/sup"):
            above = name == "sup"
        elif not struck:
            if above and token.type == "text":
                token.content = raised(token.content)
            kept.append(token)
    return kept


def _tag(token: Token) -> str:
    """The name of a tag of HTML, with a stroke before it where it closes; "" of other tokens."""
    if token.type != "html_inline" or not (name := _TAG.match(token.content)):
        return ""
    return name[1].lower()


def _flat(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens that give text, with emphasis made one where it is nested or meets another."""
    kept: list[Token] = []
    depth = 0
    for token in tokens:
        turn = _TURNS.get(token.type, 0)
        depth += turn
        if not _kept(token) or (turn and depth != max(turn, 0)):
            continue
        if turn and kept and _TURNS.get(kept[-1].type):
            kept.pop()
        else:
            kept.append(token)
    return kept


def _kept(token: Token) -> str:
    match token.type:
        case "text" | "text_special":
            return token.content
        case kind if kind in _TURNS:
            return "**"
        case "code_inline":
            return f"`{token.content}`"
        case "softbreak" | "hardbreak":
            return " "
        case "html_inline":
            return " " if token.content.lower().startswith("<br") else ""
        case _:
            return ""


def _image(token: Token) -> str:
    return f"![{token.content}]({token.attrs.get('src', '')})"
