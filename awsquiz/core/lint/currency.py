"""What cards say that was so once: facts against `content/currency.yaml`, and checks of old."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from datetime import date, timedelta

from msgspec import Struct

from awsquiz.core.ids import CheckedOn, Id
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.text import plain
from awsquiz.core.text.units import measures

_STANDS = timedelta(days=366)
"""How long a check stands before somebody should look again."""


class Renewal(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something that AWS has changed, and how statements of old are known."""

    id: Id
    about: tuple[str, ...]
    """Names, of which the concept, one above it or the statement has one."""
    topic: tuple[tuple[str, ...], ...]
    """Lists of words, of each of which one stands in the statement."""
    was: tuple[str, ...]
    """Quantities or words that are no longer so."""
    now: tuple[str, ...]
    """Quantities or words of which one in the statement makes it one of today: it tells of the
    change."""
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
        names = [name for each in (*library.ancestors(concept.id), concept) for name in each.names]
        for fact in concept.facts:
            if fact.retired or (only is not None and fact.id not in only):
                continue
            for change in changes:
                if _is_outdated(fact, " / ".join(names), change):
                    yield concept, fact, change


def is_long_ago(fact: Fact, now: date) -> bool:
    """Whether the fact was checked, longer than a year ago."""
    try:
        return bool(fact.checked) and now - date.fromisoformat(fact.checked or "") > _STANDS
    except ValueError:  # no day at all, which is told elsewhere
        return False


def _is_outdated(fact: Fact, names: str, change: Renewal) -> bool:
    said = plain(" ".join(filter(None, (fact.question, fact.attribute, fact.text, fact.value))))
    if not _says(said, change.was) or _says(said, change.now):
        return False
    around = f"{names} / {said}"
    return (
        _has(around, change.about)
        and all(_has(said, words) for words in change.topic)
        and not _has(around, change.not_about)
    )


def _says(text: str, wanted: Sequence[str]) -> bool:
    """Whether as much as one of the quantities stands in a text, or one of the words."""
    there = measures(text)
    for each in wanted:
        amounts = measures(each)
        if any(one.is_same(other) for one in amounts for other in there):
            return True
        if not amounts and _has(text, (each,)):
            return True
    return False


def _has(text: str, wanted: Sequence[str]) -> bool:
    """Whether one of the words stands in a text."""
    lowered = text.casefold()
    return any(_stands(each.casefold(), lowered) for each in wanted)


def _stands(word: str, text: str) -> bool:
    """Latin words stand by themselves, Korean ones may have something behind them."""
    if word not in text:
        return False
    if not word.isascii():
        return True
    return re.search(rf"(?<![a-z0-9]){re.escape(word)}s?(?![a-z0-9])", text) is not None
