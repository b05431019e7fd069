"""The words of a piece of HTML in a note."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from typing import NamedTuple

from awsquiz.core.text.regexes import pattern_of

_TAG = pattern_of(r"<[^<>]*>")
_BLOCK = (
    r"(?:p|div|table|thead|tbody|tr|td|th|ul|ol|li|dl|dt|dd|h[1-6]|br|hr|pre|center|section|article"
    r"|details|summary|aside|main|header|footer|figure|figcaption|blockquote|caption)\b"
)
_BEGINS_AS_BLOCK = pattern_of(rf"</?{_BLOCK}|<!--", re.IGNORECASE)
_BLOCK_TAG = pattern_of(rf"</?{_BLOCK}[^<>]*>", re.IGNORECASE)
_ENDS_A_PIECE = pattern_of(
    r"(?:</(?:p|div|li|tr|h[1-6]|dt|dd|summary|blockquote)\s*>|<br\s*/?>"
    r"|<(?:ul|ol|dl|table|thead|tbody|tr|div)\b[^<>]*>)[ \t]*\n",
    re.IGNORECASE,
)
_NO_TEXT = pattern_of(r"<(?:style|script)\b", re.IGNORECASE)
_LONGEST = 20_000  # characters; the parser's time grows with the square on tags that never end


class Html(NamedTuple):
    """The words between the tags, and whether there are images."""

    text: str
    images: bool


def read_html(source: str) -> Html:
    """Reads HTML, whole or not; of a very long piece only takes out the tags."""
    if len(source) > _LONGEST:
        return Html(" ".join(unescape(_TAG.sub(" ", source)).split()), "<img" in source)
    parser = _Words()
    parser.feed(source)
    parser.close()
    return Html(" ".join("".join(parser.words).split()), parser.images)


def is_block(source: str) -> bool:
    """Whether it begins with a tag that stands for a block, or with a comment."""
    return source.startswith("<") and _BEGINS_AS_BLOCK.match(source) is not None


def apart(source: str) -> str:
    """The source with a space for each tag that parts blocks; what stands within lines is kept."""
    return _BLOCK_TAG.sub(" ", source)


def is_no_text(source: str) -> bool:
    """Whether it is a style sheet or a script."""
    return _NO_TEXT.match(source) is not None


def pieces(source: str) -> list[tuple[int, str]]:
    """The blocks in it, each with the number of line breaks before it: items, rows, paragraphs."""
    found: list[tuple[int, str]] = []
    start = line = 0
    for end in (*(match.end() for match in _ENDS_A_PIECE.finditer(source)), len(source)):
        piece = source[start:end]
        if piece.strip():
            before = len(piece) - len(piece.lstrip())
            found.append((line + piece.count("\n", 0, before), piece.strip()))
        start, line = end, line + piece.count("\n")
    return found


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.images = False

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.images = self.images or tag == "img"
        self.words.append(" ")
