"""Code and images that belong to a fact: the code in lines of its own, of an image where it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rich.padding import Padding
from rich.text import Text

from awsquiz.core.text.regexes import pattern_of
from awsquiz.terminal.console import CODE, DIM, inert

_IMAGE = pattern_of(
    r"!\[(?P<said>[^\]]{0,500})\]"
    r"\(\s{0,9}(?:<(?P<within>[^>\n]{1,2000})>|(?P<bare>[^)>\s]{1,2000}))[^)]{0,500}\)"
    r"|!\[\[(?P<embedded>[^\[\]|\n]{1,500})(?:\|[^\[\]\n]{0,200})?\]\]"
    r"|<img\b(?P<tag>[^<>]{1,2000})>",
    re.IGNORECASE,
)
_ATTRIBUTE = r"\b{}\s{{0,9}}=\s{{0,9}}[\"']?([^\"'>\s][^\"'>]{{0,2000}})"
_ADDRESS = pattern_of(_ATTRIBUTE.format("src"), re.IGNORECASE)
_ALT = pattern_of(_ATTRIBUTE.format("alt"), re.IGNORECASE)
_FENCES = ("```", "~~~")
_INDENT = 4


def carried_lines(carries: Iterable[str]) -> Iterator[Padding]:
    """What a question shows of what its fact carries."""
    for text in carries:
        yield Padding(carried_piece(text), (0, 0, 0, _INDENT))


def images_of(carries: Iterable[str]) -> list[str]:
    """The paths and addresses of the images, as the note has them."""
    pictures = (_pictures(text) for text in carries if not text.startswith(_FENCES))
    return [address for found in pictures for _said, address in found]


def carried_piece(text: str) -> Text:
    """Code without its fence; of an image what it shows and where it is."""
    if text.startswith(_FENCES):
        first, _sep, body = text.partition("\n")
        body = body.rstrip()
        return Text(inert(body.removesuffix(first[:3]).rstrip(first[:1] + "\n ")), CODE)
    if found := _pictures(text):
        lines = (" ".join(filter(None, picture)) for picture in found)
        return Text("\n".join(f"▣ {inert(line)}" for line in lines), DIM)
    return Text(inert(text), DIM if text.startswith("<") else CODE)


def _pictures(text: str) -> list[tuple[str, str]]:
    """What each image is said to show, and where it is."""
    found = []
    for match in _IMAGE.finditer(text):
        said = match["said"] or ""
        address = match["within"] or match["bare"] or match["embedded"]
        if tag := match["tag"]:
            said, address = (
                at[1].strip() if (at := each.search(tag)) else "" for each in (_ALT, _ADDRESS)
            )
        if address:
            found.append((said, address))
    return found
