"""Code and images that belong to a fact: the code in lines of its own, of an image where it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.padding import Padding
from rich.text import Text

from awsquiz.core.text.regexes import pattern_of
from awsquiz.terminal.console import CODE, DIM, inert

_IMAGE = pattern_of(r"!\[([^\]]*)\]\(\s*(?:<([^>\n]+)>|([^)>\s]+))[^)]*\)")
_FENCES = ("```", "~~~")
_INDENT = 4


def carried_lines(carries: Iterable[str]) -> Iterator[Padding]:
    """What a question shows of what its fact carries."""
    for text in carries:
        yield Padding(_shown(text), (0, 0, 0, _INDENT))


def images_of(carries: Iterable[str]) -> list[str]:
    """The paths and addresses of the images, as the note has them."""
    found = (_IMAGE.findall(text) for text in carries if not text.startswith(_FENCES))
    return [within or bare for images in found for _name, within, bare in images]


def _shown(text: str) -> Text:
    if text.startswith(_FENCES):
        first, _sep, body = text.partition("\n")
        body = body.rstrip()
        return Text(inert(body.removesuffix(first[:3]).rstrip(first[:1] + "\n ")), CODE)
    if _IMAGE.search(text):
        pictures = [" ".join(filter(None, found)) for found in _IMAGE.findall(text)]
        return Text("\n".join(f"▣ {inert(picture)}" for picture in pictures), DIM)
    return Text(inert(text), DIM if text.startswith("<") else CODE)
