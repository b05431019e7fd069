"""Fields of Anki as lines of Markdown: with nothing of HTML but what it says, and its images."""

from __future__ import annotations

from html import unescape
from html.parser import HTMLParser
from urllib.parse import unquote

from msgspec import Struct

from awsquiz.core.text import has_letter, unified
from awsquiz.core.text.regexes import pattern_of
from awsquiz.formats.markdown_text import as_markdown

_AV = pattern_of(r"\[(?:sound:[^\]]{0,300}|anki:[^\]]{0,300})\]")
_BOLD, _CODE = frozenset(("b", "strong")), frozenset(("code", "tt", "kbd"))
_BREAKS = frozenset(
    "br div p li tr hr ul ol table pre h1 h2 h3 h4 h5 h6 dd dt blockquote section".split()
)
_CELLS = frozenset(("td", "th"))
_UNSAID = frozenset("script style head title button template noscript".split())
_LONGEST = 50_000
"""Letters of a field that are looked at."""
_CLOZE = pattern_of(r"\{\{c\d{1,3}(?:,\d{1,3})*::|\}\}")
_FIRST = pattern_of(r"\d+")


class FieldText(Struct, frozen=True):
    """What a field says."""

    lines: tuple[str, ...] = ()
    """Markdown, without those that are empty."""
    images: tuple[str, ...] = ()
    """The names of its images."""

    @property
    def together(self) -> str:
        """Its lines as one."""
        return " / ".join(self.lines)

    @property
    def tells(self) -> bool:
        """Whether there are words in it."""
        return any(has_letter(unescape(line)) for line in self.lines)


def said_in(html: str) -> FieldText:
    """The words of HTML, whole or not."""
    reader = _Reader()
    reader.feed(_AV.sub("", _closed(unified(html[:_LONGEST]))))
    reader.close()
    lines = (" ".join(line.split()) for line in reader.lines())
    return FieldText(tuple(line for line in lines if line), tuple(dict.fromkeys(reader.images)))


def _closed(html: str) -> str:
    """HTML without comments and without tags that never end: with such the parser's time grows
    with the square of their number."""
    said: list[str] = []
    at = 0
    while (start := html.find("<!--", at)) >= 0:
        said.append(html[at:start])
        end = html.find("-->", start + 4)
        at = end + 3 if end >= 0 else len(html)
    html = "".join((*said, html[at:]))
    end = html.rfind(">") + 1
    return html[:end] + html[end:].replace("<", "&lt;")


def gapped(text: str) -> tuple[str, int]:
    """A text of Anki's with the gaps that a note can have, and how many it has.

    Hints are kept. Of gaps within one another the innermost is one; what is left out and holds
    the signs of gaps itself stands there in full.
    """
    open_: list[tuple[str, list[str], bool]] = []
    said: list[str] = []
    at = many = 0
    inner = False
    for match in _CLOZE.finditer(text):
        said.append(text[at : match.start()])
        at = match.end()
        if match[0] != "}}":
            number = _FIRST.search(match[0])
            open_.append((number[0] if number else "1", said, inner))
            said, inner = [], False
            continue
        if not open_:
            said.append("}}")
            continue
        number_, before, inner_before = open_.pop()
        words = "".join(said)
        made = None if inner else _gap(number_, words)
        many += made is not None
        before.append(words if inner else made or words.partition("::")[0])
        said, inner = before, inner_before or inner or made is not None
    said.append(text[at:])
    while open_:  # never closed: shown as it stands
        number_, before, _inner = open_.pop()
        said = [*before, f"c{number_}: ", *said]
    return "".join(said), many


def _gap(number: str, inside: str) -> str | None:
    """A gap as a note has it; None where a note can have none."""
    words, sign, hint = inside.partition("::")
    if not has_letter(words) or "{" in words or "}" in words:
        return None
    if "{" in hint or "}" in hint:
        sign = hint = ""
    return f"{{{{c{number}::{words}{sign}{hint}}}}}"


class _Reader(HTMLParser):
    """Takes what a field says, piece by piece: words, and whether they are bold or code."""

    def __init__(self) -> None:
        super().__init__()
        self.images: list[str] = []
        self._pieces: list[tuple[str, str]] = []
        self._unsaid = self._bold = self._code = self._cells = 0
        self._lists: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img" and (source := dict(attrs).get("src")):
            self.images.append(unquote(source))
        self._turn(tag, 1)
        if tag in _BREAKS:
            self._pieces.append(("\n", ""))
            self._cells = 0
        if tag in _CELLS:
            self._pieces.append((" · " if self._cells else "", ""))
            self._cells += 1
        if tag == "ol":
            self._lists.append((dict(attrs).get("type") or "1", 0))
        elif tag == "ul":
            self._lists.append(("", 0))
        elif tag == "li" and self._lists and self._lists[-1][0]:
            kind, at = self._lists[-1]
            self._lists[-1] = (kind, at + 1)
            label = chr(ord("A") + at % 26) if kind in ("a", "A") else str(at + 1)
            self._pieces.append((f"{label}. ", ""))

    def handle_endtag(self, tag: str) -> None:
        self._turn(tag, -1)
        if tag in _BREAKS:
            self._pieces.append(("\n", ""))
        if tag in ("ol", "ul"):
            del self._lists[-1:]

    def handle_data(self, data: str) -> None:
        if not self._unsaid:
            style = "`" if self._code else "**" if self._bold else ""
            self._pieces.append((data, style))

    def lines(self) -> list[str]:
        """What was said, in lines."""
        joined: list[tuple[str, str]] = []
        for words, style in self._pieces:
            if joined and joined[-1][1] == style:
                joined[-1] = (joined[-1][0] + words, style)
            else:
                joined.append((words, style))
        return "".join(_styled(words, style) for words, style in joined).split("\n")

    def _turn(self, tag: str, by: int) -> None:
        if tag in _UNSAID:
            self._unsaid = max(0, self._unsaid + by)
        elif tag in _BOLD:
            self._bold = max(0, self._bold + by)
        elif tag in _CODE:
            self._code = max(0, self._code + by)


def _styled(words: str, style: str) -> str:
    """The words as Markdown, with their signs close to them, line by line."""
    if not style:
        return "\n".join(map(as_markdown, words.split("\n")))
    return "\n".join(_emphasised(line, style) for line in words.split("\n"))


def _emphasised(line: str, style: str) -> str:
    inner = line.strip()
    safe = as_markdown(inner)
    if not has_letter(inner) or "{{" in inner or "}}" in inner:
        return as_markdown(line)  # the sign of a gap would be within it
    if style == "`":
        if "`" in inner or not inner.isprintable():
            return as_markdown(line)
        safe = inner
    start = line[: len(line) - len(line.lstrip())]
    return f"{start}{style}{safe}{style}{line[len(line.rstrip()) :]}"
