"""Names that mean several things: by what is spoken of above them, or by their section's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from awsquiz.core.notes.pieces import DraftFact, Section
from awsquiz.core.notes.subjects.naming import Naming
from awsquiz.core.search.services import Service, name_key

_FACTS = 60
"""Facts of a section that are read; they tell, or nothing will."""
_SEVERAL = 3
"""Services named in one sentence that make it a list of what is served."""
_ABOVE = 2
"""Sentences for which it counts that a heading above speaks of what is served."""


def near(rows: Sequence[Service], spoken: Sequence[str], naming: Naming) -> Service | None:
    """The first row that is related to one of the services that were spoken of, in their order:
    the one is a part of the other, or both are parts of a third."""
    for one in spoken:
        other = naming.services.by_id.get(one)
        parent = other.parent if other else None
        for row in rows:
            if naming.is_below(row.id, one) or naming.is_below(one, row.id):
                return row
            if parent is not None and row.parent == parent:
                return row
    return None


@dataclass(frozen=True)
class Special:
    """A feature of a service that is often called by its last words: `EC2 Auto Scaling`."""

    row: Service
    serves: str
    """The id of the service that it is for."""
    units: tuple[str, ...]
    """Common words of that service's units: 인스턴스."""


def specials(row: Service, called: str, naming: Naming) -> tuple[Special, ...]:
    """What else than the row `called` may mean: names of a service, then those words."""
    found: list[Special] = []
    for other in map(naming.services.by_id.get, row.confusable):
        for name in other.names if other else ():
            letters, last = name_key(name), name_key(called)
            before = letters.removesuffix(last) if letters.endswith(last) else ""
            named = naming.whole(before) if before else None
            serves = naming.services.by_id[naming.line(named.id)[-1]] if named else None
            if other and serves:
                found.append(Special(other, serves.id, tuple(_units(serves, naming))))
                break
    return tuple(found)


def likeliest(
    general: Service,
    others: tuple[Special, ...],
    section: Section,
    spoken: tuple[str, ...],
    naming: Naming,
) -> Service | None:
    """Which of them a section is on; None where its words tell nothing.

    The general one is meant where the first sentence names what is its alone, or where one lists
    what it serves. Otherwise the one that is spoken of most; common words count for what is
    spoken of above alone, if anything is.
    """
    above = {each.row.id for one in spoken for each in others if _is_for(one, each, naming)}
    counts = {each.row.id: _ABOVE * (each.row.id in above) for each in others}
    for at, fact in enumerate(_facts(section, _FACTS)):
        found = {each.row.id for each in naming.within(fact.source)}
        served = {naming.line(each)[-1] for each in found} & {each.serves for each in others}
        if len(served) >= _SEVERAL or (at == 0 and _is_its_alone(general, others, found, naming)):
            return general
        words = fact.source.lower()
        for each in others:
            counts[each.row.id] += sum(_is_for(one, each, naming) for one in found)
            if not above or each.row.id in above:
                counts[each.row.id] += sum(unit in words for unit in each.units)
    best = max(others, key=lambda each: counts[each.row.id])
    tied = sum(counts[each.row.id] == counts[best.row.id] for each in others) > 1
    return None if tied or not counts[best.row.id] else best.row


def _is_its_alone(
    general: Service, others: tuple[Special, ...], found: set[str], naming: Naming
) -> bool:
    own = [one for one in found if one != general.id and naming.is_below(one, general.id)]
    return bool(own) and not any(_is_for(one, each, naming) for one in found for each in others)


def _is_for(one: str, special: Special, naming: Naming) -> bool:
    """Whether a row is a feature of the special one, or of the service that it is for."""
    return naming.is_below(one, special.row.id) or naming.is_below(one, special.serves)


def _units(service: Service, naming: Naming) -> Iterator[str]:
    for row in naming.services.rows:
        if row.parent == service.id:
            yield from (word.lower() for word in row.in_context if is_unit(row, word, naming))


def is_unit(row: Service, word: str, naming: Naming) -> bool:
    """Whether the row's name is its parent's and that word: `EC2 인스턴스`."""
    parent = naming.services.by_id.get(row.parent or "")
    names = {name_key(name) for name in row.names}
    return parent is not None and any(
        name_key(f"{called} {word}") in names for called in (*parent.short, parent.name)
    )


def _facts(section: Section, limit: int) -> Iterator[DraftFact]:
    """The first facts of a section and of those below it, in their order."""
    for fact in section.facts[:limit]:
        limit -= 1
        yield fact
    for sub in section.sections:
        for fact in _facts(sub, limit):
            limit -= 1
            yield fact
        if limit <= 0:
            return
