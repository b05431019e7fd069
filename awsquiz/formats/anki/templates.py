"""Templates of Anki's cards: what their two sides show of a note's fields.

See Anki's manual, "Card Templates": `{{Field}}`, filters before it, and parts that are shown where
a field is filled, or is not.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from awsquiz.core.text.regexes import pattern_of

_TAG = pattern_of(r"\{\{\s*([#^/]?)([^{}]{0,500}?)\s*\}\}")
_EMPTY = pattern_of(r"(?:<(?!img|audio|video|object)[^<>]{0,2000}>|&nbsp;|\s)*$")
_UNTOLD = ("type", "hint", "tts")
"""Filters of what the front does not tell: what is typed, a hint to be opened, what is spoken."""


class CardSide(NamedTuple):
    """One side of a card."""

    html: str
    fields: tuple[str, ...]
    """The fields that it shows, in their order."""
    gapped: tuple[str, ...] = ()
    """Those whose gaps are asked."""


def front_of(template: str, fields: Mapping[str, str]) -> CardSide:
    """The front as it is shown, its own words among them."""
    said: list[str] = []
    shown: list[str] = []
    gapped: list[str] = []
    for words, filters, name in _pieces(template, fields):
        said.append(words)
        if name not in fields or any(each.startswith(_UNTOLD) for each in filters):
            gapped += [name] if name in fields and "cloze" in filters else []
            continue
        said.append(fields[name])
        shown.append(name)
        gapped += [name] if "cloze" in filters else []
    return CardSide("".join(said), tuple(dict.fromkeys(shown)), tuple(dict.fromkeys(gapped)))


def back_of(template: str, fields: Mapping[str, str], front: CardSide) -> CardSide:
    """What the back tells beside the front: fields alone, for its own words are headings."""
    shown = [
        name
        for _words, filters, name in _pieces(template, fields)
        if name in fields
        and name not in (*front.fields, *front.gapped)
        and not any(each.startswith("tts") for each in filters)
    ]
    named = tuple(dict.fromkeys(shown))
    return CardSide("<br>".join(fields[name] for name in named), named)


def is_empty(field: str) -> bool:
    """Whether nothing of a field is seen."""
    return _EMPTY.match(field) is not None


def _pieces(template: str, fields: Mapping[str, str]) -> list[tuple[str, tuple[str, ...], str]]:
    """Words, then the filters and the name of the field behind them; without parts that are not
    shown."""
    found: list[tuple[str, tuple[str, ...], str]] = []
    hidden: list[bool] = []
    at = 0
    for tag in _TAG.finditer(template):
        words = "" if any(hidden) else template[at : tag.start()]
        at = tag.end()
        sign, name = tag[1], tag[2].strip()
        if sign == "/":
            found.append((words, (), ""))
            del hidden[-1:]
        elif sign:
            found.append((words, (), ""))
            hidden.append(is_empty(fields.get(name, "")) == (sign == "#"))
        elif not any(hidden):
            *filters, name = (each.strip() for each in name.split(":"))
            found.append((words, tuple(filters), name))
    found.append(("" if any(hidden) else template[at:], (), ""))
    return found
