"""What cards say that was so once: facts against `content/currency.yaml`, and checks of old."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from awsquiz.core.ids import CheckedOn, Id
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.text import plain
from awsquiz.core.text.units import Measure, measures

_STANDS = timedelta(days=366)
"""How long a check stands before somebody should look again."""


class Renewal(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something that AWS has changed, and how statements of old are known."""

    id: Id
    about: tuple[str, ...]
    """Names: the concept, one above it, or the statement has to have one of them."""
    topic: tuple[tuple[str, ...], ...]
    """Lists of words: the statement has to have one word of each list."""
    was: tuple[str, ...]
    """Quantities or words that are no longer so."""
    now: tuple[str, ...]
    """Quantities or words: a statement that has one of them tells of the change, and is right."""
    says: str
    """What is so today."""
    docs: str
    checked: CheckedOn
    not_about: tuple[str, ...] = ()
    """Words with which the statement is about something else."""


def lint_currency(
    library: Library, changes: Sequence[Renewal], only: Container[str] | None = None
) -> Iterator[tuple[Concept, Fact, Renewal]]:
    """The facts that are not retired and say what is no longer so; of those of some ids alone
    where they are given."""
    for concept in library.by_id.values():
        above = library.ancestors(concept.id)
        names = " / ".join(name for each in (*above, concept) for name in each.names)
        for fact in concept.facts:
            if fact.retired or (only is not None and fact.id not in only):
                continue
            stated = _stated(fact, names)
            counted = {each.dimension for each in stated.amounts}
            for change in changes:
                if _may_say(change.was, counted) and _is_outdated(stated, change):
                    yield concept, fact, change


def is_long_ago(fact: Fact, now: date) -> bool:
    """Whether the fact was checked, longer than a year ago."""
    try:
        return bool(fact.checked) and now - date.fromisoformat(fact.checked or "") > _STANDS
    except ValueError:  # no day at all, which is told elsewhere
        return False


class _Statement(NamedTuple):
    """What a fact says, in lower case."""

    said: str
    around: str
    """The same behind the names of what it is about."""
    amounts: list[Measure]


def _stated(fact: Fact, names: str) -> _Statement:
    said = plain(" ".join(filter(None, (fact.question, fact.attribute, fact.text, fact.value))))
    lowered = said.casefold()
    return _Statement(lowered, f"{names.casefold()} / {lowered}", measures(said))


def _is_outdated(stated: _Statement, change: Renewal) -> bool:
    return (
        _has(stated.around, change.about)
        and all(_has(stated.said, words) for words in change.topic)
        and _says(stated, change.was)
        and not _says(stated, change.now)
        and not _has(stated.around, change.not_about)
    )


def _says(stated: _Statement, wanted: tuple[str, ...]) -> bool:
    """Whether as much as one of the quantities stands in a statement, or one of the words."""
    for each in wanted:
        amounts = _amounts(each)
        if any(one.is_same(other) for one in amounts for other in stated.amounts):
            return True
        if not amounts and _has(stated.said, (each,)):
            return True
    return False


# What changes want is compared with each of many statements.
_amounts = lru_cache(1024)(measures)


@lru_cache(1024)
def _dimensions(wanted: tuple[str, ...]) -> frozenset[str] | None:
    """What quantities are of; None where some of it is words."""
    amounts = [_amounts(each) for each in wanted]
    return frozenset(one.dimension for each in amounts for one in each) if all(amounts) else None


def _may_say(wanted: tuple[str, ...], counted: set[str]) -> bool:
    """Whether a statement that counts such things may say one of the quantities or words."""
    dimensions = _dimensions(wanted)
    return dimensions is None or not dimensions.isdisjoint(counted)


@lru_cache(1024)
def _lowered(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(str.casefold, words))


def _has(text: str, wanted: tuple[str, ...]) -> bool:
    """Whether one of the words stands in a text in lower case."""
    return any(each in text and _stands(each, text) for each in _lowered(wanted))


def _stands(word: str, text: str) -> bool:
    """Latin words in it stand by themselves, Korean ones may have something behind them."""
    if not word.isascii():
        return True
    return re.search(rf"(?<![a-z0-9]){re.escape(word)}s?(?![a-z0-9])", text) is not None
