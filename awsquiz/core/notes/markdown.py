"""Markdown-it, set up for notes: front matter, tables, and emphasis beside a Korean particle."""

from __future__ import annotations

import re
from collections.abc import MutableMapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline.state_inline import Scanned, StateInline
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin

from awsquiz.core.text import has_hangul

_MARKUP = re.compile(r"[*_`\[\]!<\\&~]|https?:")
_SPACE = re.compile(r"\s+")


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


@cache
def _parser(front_matter: bool) -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.inline = _KoreanInline()
    # Most lines have no inline markup at all: `inline` below parses the others on demand.
    parser.disable("inline")
    if front_matter:
        parser.use(front_matter_plugin)
    return parser


@cache
def _inline_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("strikethrough")
    parser.inline = _KoreanInline()
    parser.enable("strikethrough")
    return parser


def blocks(text: str, *, front_matter: bool = True) -> tuple[list[Token], dict[str, Any]]:
    """The note's block tokens, and what link definitions it has (`references`)."""
    env: dict[str, Any] = {}
    return _parser(front_matter).parse(text, env), env


class Inline(NamedTuple):
    """A piece of a note as awsquiz keeps text, and what stood in it besides."""

    text: str
    images: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


def inline(source: str, references: dict[str, Any] | None = None) -> Inline:
    """Reads emphasis, code, links, images and HTML within a paragraph."""
    if not _MARKUP.search(source):
        return Inline(_SPACE.sub(" ", source).strip())
    env = {"references": references} if references else {}
    children = _inline_parser().parseInline(source, env)[0].children or []
    images = tuple(_image(token) for token in children if token.type == "image")
    links = tuple(str(token.attrs["href"]) for token in children if token.type == "link_open")
    text = "".join(_kept(token) for token in _flat(children))
    return Inline(_SPACE.sub(" ", text.replace("****", "")).strip(), images, links)


def _flat(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens with nested emphasis made one: `***x***` is emphasised once."""
    kept: list[Token] = []
    depth = 0
    for token in tokens:
        if token.type in ("em_open", "strong_open"):
            depth += 1
            if depth > 1:
                continue
        elif token.type in ("em_close", "strong_close"):
            depth -= 1
            if depth > 0:
                continue
        kept.append(token)
    return kept


def _kept(token: Token) -> str:
    match token.type:
        case "text" | "text_special":
            return token.content
        case "em_open" | "em_close" | "strong_open" | "strong_close":
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
