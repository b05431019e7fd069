"""What things are called, and what their attributes are asked by: for all cards together."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Annotated

from msgspec import Meta, Struct

from awsquiz.core.text import key
from awsquiz.core.text.makers import without_maker
from awsquiz.core.text.particles import PAIRS, particle
from awsquiz.core.text.regexes import pattern_of

_PLACE_AND_ENDING = pattern_of(r"\{[^{}\n]{0,12}\}\S*")
_PLACE = pattern_of(r"\{([^{}\n]{0,12})\}")
"""Of the concept in a question: `{}`, or `{은/는}` with the particle that fits."""


class NamedThing(Struct, frozen=True):
    """One thing, by all its names."""

    names: tuple[str, ...]
    """What means it wherever it stands, the official name first."""
    in_context: tuple[str, ...] = ()
    """What means it only where it, or what it is a part of, is spoken of."""
    within: tuple[str, ...] = ()
    """Ids of the service or feature that it is, and of those that it is a part of."""


class Attribute(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A property that several concepts have: how it is asked, and what its values are."""

    name: Annotated[str, Meta(min_length=1)]
    """As facts have it in `attribute`."""
    question: str | None = None
    """What it asks of a concept, in whose place `{}` stands, or `{은/는}` with its particle."""
    exclusive: bool | None = None
    """Whether a concept has one of its values alone; None where nobody has looked, and `check`
    names the values that may be true together."""


class Wordbook:
    """Names that mean the same, and what attributes ask; read when first asked for."""

    def __init__(
        self,
        called: Callable[[], Iterable[NamedThing]] = tuple,
        attributes: Callable[[], Iterable[Attribute]] = tuple,
    ) -> None:
        self._called = called
        self._attributes = attributes

    @property
    def has_names(self) -> bool:
        """Whether anything is known of what things are called."""
        return bool(self._by_key)

    def names(self, text: str, around: Collection[str] = ()) -> tuple[str, ...]:
        """What else the thing is called that the text names, with its maker or without.

        `around` are the ids of the concepts that are spoken of.
        """
        said = dict.fromkeys(filter(None, (key(text), key(without_maker(text)))))
        found = dict.fromkeys(
            name
            for each in (*said, *(f"{it}s" for it in said if it.isascii()))  # an SDK is of the SDKs
            for thing, is_sure in self._by_key.get(each, ())
            if is_sure or not set(thing.within).isdisjoint(around)
            for name in (*thing.names, *thing.in_context)
        )
        return tuple(name for name in found if key(name) != key(text))

    def attribute(self, name: str) -> Attribute | None:
        """What is known of an attribute."""
        return self._by_name.get(key(name))

    @cached_property
    def _by_key(self) -> Mapping[str, Sequence[tuple[NamedThing, bool]]]:
        """Key of a name → what is called so, and whether wherever it stands."""
        found: dict[str, list[tuple[NamedThing, bool]]] = {}
        for thing in self._called():
            sure = dict.fromkeys(map(key, thing.names), True)
            for each, is_sure in (dict.fromkeys(map(key, thing.in_context), False) | sure).items():
                found.setdefault(each, []).append((thing, is_sure))
        return found

    @cached_property
    def _by_name(self) -> Mapping[str, Attribute]:
        """The attributes, of two of one name the first."""
        found: dict[str, Attribute] = {}
        for attribute in self._attributes():
            found.setdefault(key(attribute.name), attribute)
        return found


NO_WORDS = Wordbook()
"""Of cards by themselves: nothing is known but what they say."""


def placed(question: str, title: str) -> str:
    """The question with the title in its place, before it where it has none."""
    if not _PLACE.search(question):
        return question if title in question else f"{title}: {question}"
    return _PLACE.sub(lambda found: _with(title, found), question)


def without_place(question: str) -> str:
    """The question without the place of the concept and its particle there."""
    return _PLACE_AND_ENDING.sub(" ", question)


def misplaced(question: str) -> str | None:
    """What of a question stands in braces and is no place for a concept."""
    found = (place[1] for place in _PLACE.finditer(question))
    return next((pair for pair in found if pair and pair not in PAIRS), None)


def _with(title: str, found: re.Match[str]) -> str:
    pair = found[1]
    return title + particle(title, pair) if pair in PAIRS else title
