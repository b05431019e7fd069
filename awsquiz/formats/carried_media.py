"""What a fact carries, for formats: code as text, and images by names that stay the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import blake2b

from msgspec import Struct

from awsquiz.core.text.regexes import pattern_of

_IMAGE = pattern_of(
    r"!\[([^\]]{0,500})\]\(\s{0,9}(?:<([^>\n]{1,2000})>|([^)\s]{1,2000}))[^)\n]{0,500}\)"
)
_FENCE = pattern_of(r"\A(`{3,}|~{3,})[^\n]*\n(.*?)\n?\s*(?:`{3,}|~{3,})?\s*\Z", 16)  # DOTALL
ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".bmp")
"""What the name of an image ends in."""


class Carried(Struct, frozen=True):
    """Code, or an image."""

    text: str
    """The code, or what the image is said to show."""
    image: tuple[str, str] | None = None
    """The note and the address at which the image stands, where it is at hand."""
    name: str = ""
    """A name for its file: like no other image's, and the same each time."""


def carried_of(text: str, note: str, images: Mapping[tuple[str, str], bytes]) -> Carried:
    """What a carried piece of a note is; an image that is not at hand is its text."""
    for said, address in _found(text):
        if (note, address) in images:
            name = image_name(address, images[note, address])
            return Carried(said, (note, address), name)
    if fence := _FENCE.match(text):
        return Carried(fence[2])
    return Carried(text)


def addresses_in(text: str) -> Iterator[str]:
    """The addresses of the images in a carried piece."""
    return (address for _said, address in _found(text))


def _found(text: str) -> Iterator[tuple[str, str]]:
    for match in _IMAGE.finditer(text):
        yield match[1], match[2] or match[3]


def image_name(address: str, data: bytes) -> str:
    """Made of what is in the image, so that one of the same name elsewhere is not it."""
    ending = next((each for each in ENDINGS if address.casefold().endswith(each)), ".png")
    return f"awsquiz-{blake2b(data, digest_size=10).hexdigest()}{ending}"
