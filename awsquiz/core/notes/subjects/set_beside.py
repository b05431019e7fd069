"""Whether a service that is named stands beside the one above, or does something for it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from awsquiz.core.notes.subjects.heading import Heading
from awsquiz.core.notes.subjects.naming import Naming
from awsquiz.core.notes.vocabulary import (
    CATEGORIES,
    COMPARES,
    DONE_FOR_OTHERS,
    FACETS,
    GATHERING,
    GOES_WITH,
    TELLS_KINDS,
)
from awsquiz.core.search.services import Service
from awsquiz.core.text import key
from awsquiz.core.text.regexes import pattern_of

_JOINT = pattern_of(r"\s*(?:[,/&+·]|\s및\s|\sand\s)\s*|(?<=\w)[와과]\s+")
_SAYS = 3
"""Letters of a word that can tell of which services a heading is."""
_WORKS_ON_OTHERS = ("cost", "developer-tools", "management", "migration", "security")
_OF_A_FIELD = pattern_of(r"(?:AWS )?(.{1,20}?) ?(?:서비스|services?)", re.IGNORECASE)


def is_set_beside(row: Service, above: Iterable[str], owner: str | None, naming: Naming) -> bool:
    """Whether headings and labels `above` set the row beside others than their `owner`.

    They compare, or tell of kinds of which the row may be one.
    """
    told = {_tells(each) for each in above if each}
    return "sides" in told or ("kinds" in told and _may_be_a_kind(row, owner, naming))


@lru_cache(4096)  # a heading is asked for by each fact below it
def _tells(label: str) -> Literal["sides", "kinds"] | None:
    """Whether a heading or a label compares, or tells of kinds."""
    if COMPARES.search(label):
        return "sides"
    return "kinds" if TELLS_KINDS.search(label) else None


def _may_be_a_kind(row: Service, owner: str | None, naming: Naming) -> bool:
    """Whether a row may be of the kinds that a service has: its own, or of the same field.

    Fargate is a way to launch ECS tasks; a volume that RDS offers is told of as a part of RDS.
    """
    above = naming.services.by_id.get(owner or "")
    if above is None or naming.are_kin(row.id, above.id):
        return True
    return row.parent is None and row.category == above.category


def goes_with(above: Iterable[str | None]) -> bool:
    """Whether headings or labels are on what goes with a service: 연동, 관련 서비스."""
    return any(_tells_what_goes_with(each) for each in above if each)


@lru_cache(4096)
def _tells_what_goes_with(label: str) -> bool:
    return GOES_WITH.search(label) is not None


def is_of_a_field(title: str) -> bool:
    """Whether a heading is on the services of a field, as 컴퓨팅 서비스: on no one of them."""
    field = _OF_A_FIELD.fullmatch(title)
    return field is not None and key(field[1]) in CATEGORIES


def is_of_parts(facet: str | None) -> bool:
    """Whether a facet says something of what is above, rather than gathering others beside."""
    return facet is not None and key(facet.rpartition(" › ")[2]) not in GATHERING


def is_a_chapter(row: Service, above: Service, facet: str | None) -> bool:
    """Whether a heading that is a service's name is a chapter on that, whatever the note is called.

    It names a whole service, right below the note's title or what gathers; below something of the
    service `above` it may be a part or a target: S3 below Firehose's destinations. What works on
    other services is told service by service: EC2 in a note on CodeDeploy or CloudWatch.
    """
    works_on_it = above.category in _WORKS_ON_OTHERS and above.category != row.category
    return row.parent is None and not works_on_it and not is_of_parts(facet)


def announces(facet: str | None, row: Service, naming: Naming) -> bool:
    """Whether a facet is nothing but names, and the row's is among them: `VPN & Direct Connect`.

    The last word of a name is enough: `VPN` is on Client VPN.
    """
    parts = _JOINT.split((facet or "").rpartition(" › ")[2])
    rows = [naming.whole(part) for part in parts]
    if any(each and each.id == row.id for each in rows):
        return all(each or naming.in_context(part) for each, part in zip(rows, parts, strict=True))
    last = key(parts[0])
    names = (row.name, *row.short, *row.korean)
    return len(parts) == 1 and len(last) >= _SAYS and any(key(n).endswith(last) for n in names)


def is_of_it_alone(read: Heading, row: Service) -> bool:
    """Whether a heading is on a service whatever stands above: `S3 특징`, no `IAM 보안`."""
    facet = key(read.tail or "")
    alone = row.parent is None and facet in FACETS and facet not in DONE_FOR_OTHERS
    return alone and read.tail != read.title
