"""What things are called, and what their attributes are asked by: for all cards together."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Annotated

from msgspec import Meta, Struct

from awsquiz.core.text import key, named_key
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
    is_part: bool = False
    """Whether it is a kind or a part of that service or feature, and not itself."""


class NamedThings(Struct, frozen=True):
    """Things by the keys (`text.named_key`) of their names: made once, and kept."""

    things: tuple[NamedThing, ...]
    sure: dict[str, tuple[int, ...]]
    """Key of a name → which of the things have it wherever it stands, from 0."""
    in_context: dict[str, tuple[int, ...]]
    """Key of a name → which of the others have it where they are spoken of."""

    def by(self, name: str) -> Iterator[tuple[NamedThing, bool]]:
        """What is called so by the key of its name, and whether wherever that stands."""
        sure = self.sure.get(name, ())
        for at in sorted((*sure, *self.in_context.get(name, ()))):
            yield self.things[at], at in sure


def named_by_keys(things: Iterable[NamedThing]) -> NamedThings:
    """The things by all their names."""
    every = tuple(things)
    sure: dict[str, tuple[int, ...]] = {}
    in_context: dict[str, tuple[int, ...]] = {}
    for at, thing in enumerate(every):
        own = dict.fromkeys(map(named_key, thing.names))
        for name in own:
            sure[name] = (*sure.get(name, ()), at)
        for name in dict.fromkeys(map(named_key, thing.in_context)):
            if name not in own:
                in_context[name] = (*in_context.get(name, ()), at)
    return NamedThings(every, sure, in_context)


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
        called: Callable[[], Iterable[NamedThings]] = tuple,
        attributes: Callable[[], Iterable[Attribute]] = tuple,
        alike: Callable[[], Iterable[tuple[str, str]]] = tuple,
    ) -> None:
        self._read = called
        self._attributes = attributes
        self._read_alike = alike

    @property
    def has_names(self) -> bool:
        """Whether anything is known of what things are called."""
        return any(each.things for each in self._called)

    def names(self, text: str, around: Collection[str] = ()) -> tuple[str, ...]:
        """What else the thing is called that the text names, with its maker or without.

        `around` are the ids of the concepts that are spoken of.
        """
        found = dict.fromkeys(
            name
            for thing in self._called_so(text, around)
            for name in (*thing.names, *thing.in_context)
        )
        return tuple(name for name in found if named_key(name) != named_key(text))

    def are_apart(self, one: str, other: str, around: Collection[str] = ()) -> bool:
        """Whether one of two names is that of a kind or a part of something, and the other is no
        name of that: a card may have the names of them all."""
        parts, others = (
            {thing for thing in self._called_so(text, around) if thing.is_part}
            for text in (one, other)
        )
        return bool(parts or others) and parts.isdisjoint(others)

    def knows(self, text: str, around: Collection[str] = ()) -> bool:
        """Whether anything is called so."""
        return next(self._called_so(text, around), None) is not None

    def names_another(self, text: str, own: Collection[str], around: Collection[str] = ()) -> bool:
        """Whether a whole service or feature is called so that has none of the `own` names
        (`text.named_key`)."""
        things = [thing for thing in self._called_so(text, around) if thing.within]
        names = {named_key(name) for thing in things for name in (*thing.names, *thing.in_context)}
        return bool(things) and names.isdisjoint(own)

    def _called_so(self, text: str, around: Collection[str]) -> Iterator[NamedThing]:
        for said in dict.fromkeys(filter(None, (named_key(text), named_key(without_maker(text))))):
            found = [
                thing
                for each in (said, *([f"{said}s"] if said.isascii() else []))  # an SDK of the SDKs
                for some in self._called
                for thing, is_sure in some.by(each)
                if (each == said or _is_plural(thing, each))
                and (is_sure or not set(thing.within).isdisjoint(around))
            ]
            yield from found
            if any(thing.is_part for thing in found):
                return  # an AWS managed policy is not whatever is a managed policy

    def alike(self, word: str) -> Collection[str]:
        """The words that mean what this one means, in either language; all as the search has them:
        without particles, by their keys."""
        return self._alike.get(word, ())

    def attribute(self, name: str) -> Attribute | None:
        """What is known of an attribute."""
        return self._by_name.get(key(name))

    @cached_property
    def _called(self) -> Sequence[NamedThings]:
        return tuple(self._read())

    @cached_property
    def _alike(self) -> Mapping[str, Collection[str]]:
        found: dict[str, set[str]] = {}
        for word, other in self._read_alike():
            found.setdefault(word, set()).add(other)
        return found

    @cached_property
    def _by_name(self) -> Mapping[str, Attribute]:
        """The attributes, of two of one name the first."""
        found: dict[str, Attribute] = {}
        for attribute in self._attributes():
            found.setdefault(key(attribute.name), attribute)
        return found


def _is_plural(thing: NamedThing, called: str) -> bool:
    """Whether the s behind the name of a thing is that of several: of SDKs, and not of FTPS."""
    return any(
        named_key(name) == called and name.rstrip().endswith("s")
        for name in (*thing.names, *thing.in_context)
    )


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
