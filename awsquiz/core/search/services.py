"""What AWS calls its services and features, in both languages: who a statement is about."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Annotated, Literal

from msgspec import Meta, Struct

from awsquiz.core.ids import Id
from awsquiz.core.search.endings import singular
from awsquiz.core.text import has_hangul, key
from awsquiz.core.text.makers import MAKERS
from awsquiz.core.text.regexes import pattern_of

Family = Annotated[str, Meta(pattern=r"^[a-z]{2,5}\Z", examples=["clf", "saa"])]
Status = Literal["offered", "closed-new", "ended"]
_MAKER = pattern_of(rf"(?:{'|'.join(MAKERS)})\s+", re.IGNORECASE)
_BEGINNING = pattern_of(r"[A-Za-z0-9가-힣]{2}")
"""What the key of a text begins with where the text does."""


class Service(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """A service of AWS, or a feature of one, with all its names."""

    id: Id
    name: Annotated[str, Meta(min_length=1)]
    """As AWS's documentation writes it today."""
    short: tuple[str, ...] = ()
    """Shorter names in Latin letters, and acronyms."""
    korean: tuple[str, ...] = ()
    """Korean names and transliterations, that of AWS's documentation first."""
    former: tuple[str, ...] = ()
    """Earlier official names."""
    in_context: tuple[str, ...] = ()
    """Names that mean it only where it, its parent or a sibling is spoken of."""
    parts: tuple[tuple[str, ...], ...] = ()
    """Of all these names those that are not its own: of a kind or a part of it, or of what goes
    with it, by which notes and searches find it; those of one thing together."""
    category: str
    parent: Id | None = None
    """The service that it is a feature of."""
    confusable: tuple[Id, ...] = ()
    """What could fairly be taken for it."""
    exams: tuple[Family, ...] = ()
    """The families of exams whose guide names it, or where it is asked."""
    status: Status = "offered"
    """`closed-new` is not for new customers, `ended` for none."""
    docs: str | None = None
    checked: bool = True
    """False where name and docs have not been held against AWS's documentation."""

    @property
    def names(self) -> tuple[str, ...]:
        """All that means it wherever it stands, the official name first: see `keyed_names`."""
        return tuple(name for name, _key in self.keyed_names)

    @property
    def keyed_names(self) -> list[tuple[str, str]]:
        """The names that mean it wherever they stand, each with its `name_key`.

        That is also without the maker's name where two words or more remain: of one word alone
        (Batch, Config) only the list can say whether it is common.
        """
        waiting = {name_key(name) for name in self.in_context}
        called = dict.fromkeys((self.name, *self.short, *self.korean, *self.former))
        for name in (self.name, *self.former):
            maker = _MAKER.match(name)
            if maker and " " in (bare := name[maker.end() :]) and not has_hangul(bare):
                called.setdefault(bare)
        keyed = ((name, name_key(name)) for name in called)
        return [pair for pair in keyed if pair[1] not in waiting]

    def part_called(self, name: str) -> int | None:
        """Which of the parts the name is of, from 0; None where it is the service's own."""
        letters = name_key(name) if self.parts else ""
        found = (at for at, part in enumerate(self.parts) if letters in map(name_key, part))
        return next(found, None)


@lru_cache(maxsize=8192)  # the list's own names are asked for again and again
def name_key(name: str) -> str:
    """What two spellings of a name share: no case, spaces, hyphens, points, nor a plural's s.

    >>> name_key("Auto-Scaling Groups"), name_key("SQS"), name_key("access")
    ('autoscalinggroup', 'sqs', 'access')
    """
    return singular(key(name.replace("+", " plus")))  # Business Support+ is not Business Support


@dataclass(frozen=True, eq=False)
class Services:
    """The service list. Where two rows share an id or a name the first one is meant."""

    rows: tuple[Service, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, Service]:
        """Every row, by its id."""
        return {row.id: row for row in reversed(self.rows)}

    @cached_property
    def by_name(self) -> dict[str, Service]:
        """Every row, by the keys (`name_key`) of the names that mean it wherever they stand.

        An official name counts with the name of either maker before it.
        """
        found: dict[str, Service] = {}
        for row in self.rows:
            for _name, letters in row.keyed_names:
                found.setdefault(letters, row)
        for row in self.rows:
            if row.parent is None and (maker := _MAKER.match(row.name)):
                bare = name_key(row.name[maker.end() :])
                for either in ("aws", "amazon"):  # AWS Inspector is Amazon Inspector
                    found.setdefault(either + bare, row)
        return found

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        """The first two letters of all names, and of the makers'."""
        return frozenset({name[:2] for name in self.by_name} | {"aw", "am", "아마"})

    @cached_property
    def _in_context(self) -> dict[str, tuple[Service, ...]]:
        found: defaultdict[str, list[Service]] = defaultdict(list)
        for row in self.rows:
            for name in {name_key(name) for name in row.in_context}:
                found[name].append(row)
        return {name: tuple(rows) for name, rows in found.items()}

    def named(self, text: str) -> Service | None:
        """The service that the whole text names, wherever it stands; its maker may go before."""
        if _BEGINNING.match(text) and text[:2].lower() not in self._beginnings:
            return None  # as of nearly all texts: their keys need not be made
        found = self.by_name.get(name_key(text))
        if found is None and (maker := _MAKER.match(text)):
            return self.by_name.get(name_key(text[maker.end() :]))
        return found

    def in_context(self, text: str) -> tuple[Service, ...]:
        """The services that the text names where they or their kin are spoken of."""
        return self._in_context.get(name_key(text), ())

    def above(self, service_id: str) -> tuple[Service, ...]:
        """What it is a feature of, the nearest first."""
        return tuple(self._above(service_id))

    def _above(self, service_id: str) -> Iterator[Service]:
        seen = {service_id}
        row = self.by_id.get(service_id)
        while row is not None and row.parent is not None and row.parent not in seen:
            seen.add(row.parent)
            row = self.by_id.get(row.parent)
            if row is not None:
                yield row


NO_SERVICES = Services()
