"""The words of a piece of HTML in a note."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from typing import NamedTuple

_TAG = re.compile(r"<[^<>]*>")
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
