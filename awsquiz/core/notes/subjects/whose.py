"""Whose a fact is that stands under one thing and names another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from awsquiz.core.notes.extraction.definitions import ends_as_definition
from awsquiz.core.notes.pieces import DraftFact
from awsquiz.core.notes.subjects.naming import Mention, Naming
from awsquiz.core.notes.subjects.ownership import ITS_OWN, Place, Whose
from awsquiz.core.notes.subjects.set_beside import goes_with, is_set_beside
from awsquiz.core.notes.subjects.variants import feature_named
from awsquiz.core.notes.subjects.whose_question import whose_question
from awsquiz.core.notes.titles import bracketed, clean_title
from awsquiz.core.notes.vocabulary import LIGHT
from awsquiz.core.search.services import Service
from awsquiz.core.text import has_letter, key
from awsquiz.core.text.regexes import pattern_of

_OF_OPTIONS = pattern_of(r"선지|보기|오답|정답|해설|풀이|explanation", re.IGNORECASE)
"""Labels of what is said of a question's options: each may be about something else."""
_MARKUP = pattern_of(r"[*`_]+")
_SAYS_IT_IS = pattern_of(r"\s*(?:[:：=]|[-–—]\s|→)\s*")
_SPELT_OUT = pattern_of(
    r"\s?\([^()]{1,60}\)(은|는|란|이란|이|가|을|를|의|에|에서|와|과|로|으로)?(?=[\s:：=])"
)
"""What a bracket says of the name before it, with the particle of that name."""
_COLON = pattern_of(r"\s*[:：]\s+|\s+[-–—=]\s+")
_APART = pattern_of(r"\s(은|는|이|가|란|이란|의|을|를|에|에는|에서|에서는|와|과|로|으로)(?=\s)")
"""A particle that is written apart from a name in Latin letters: `Amazon S3 는`."""
_OBJECT = ("을", "를")
_USED = pattern_of(r"\s*(?:사용|이용|활용)(?:하면|하여|해서|할 때|시)(?=[\s,])")
"""Of what is used it is told what it does: `EC2 Auto Scaling을 사용하면 …`."""
_AND = ("와", "과")
_TOPIC = ("은", "는", "란", "이란")
_MAY_NAME = pattern_of(r"[:：=→]|\s[-–—]\s|[은는란이가의]\s|에[는서]|\s(?:is|are)\s")
_BEGINNING = 80
"""Characters of a fact in which a name and what shows it to be one have to stand."""
_MADE_BY_AWS = pattern_of(r"AWS |Amazon ")
_PARTICLE_BEHIND = pattern_of(
    r"(?:^|[^,(]*?[^\s,(])(은|는|이|가|도|을|를|에서|에게|에|으로|로|와|과|까지|부터|만)(?=\s)"
)
"""The first particle behind a name that has none itself: 가 of `EC2 인스턴스가 …`."""
_VERBS = pattern_of(
    r"[\w\s]{0,30}?\b(?:can|cannot|is|are|has|have|will|must|supports?|provides?|allows?|uses?)\b"
)
_ACTS = ("이", "가", "도", *_TOPIC)
_SUBJECT_OF = ("이", "가", "의", "에서", "에는", "에서는")
"""Particles of a name of which a sentence tells something, where nothing else is its subject."""
_TOPICS = pattern_of(r"[은는]\s")
_READ = 200
"""Characters of a sentence that are searched for another topic."""
_IS_ENGLISH = pattern_of(r"^\s*(?:is|are)\s+(?:a|an|the)\s", re.IGNORECASE)


class _Named(NamedTuple):
    """A row, what the fact calls it, and the label if that does."""

    row: Service
    called: str
    label: str | None


def whose(fact: DraftFact, place: Place, naming: Naming) -> Whose:
    """Who a fact is about, by its labels and its first words.

    A name beside another service is its subject where things are compared or kinds are told, and
    where the sentence says what it is. In lists of roles, fields, steps and parts it is not; where
    neither shows the fact stays, unsure.
    """
    if fact.exercise is not None and not fact.exercise.gaps:
        return whose_question(fact.exercise, place, naming)
    if place.is_step and not goes_with((place.facet,)):
        return Whose(unsure=_begins_with_another(fact, place, naming))
    if fact.about and (side := naming.whole(fact.about)) and side.id == place.row_id:
        return _own_side(_Named(side, fact.about, None), (place.facet,), place, naming)
    labels = (place.facet.rpartition(" › ")[2], *fact.under)
    if place.row_id is not None and any(map(_OF_OPTIONS.search, labels)):
        return Whose(unsure=True)
    if (told := _by_labels(fact, place, naming)) is not ITS_OWN:
        return told
    if place.row_id is None and not _MAY_NAME.search(fact.parts[0], 0, _BEGINNING):
        return ITS_OWN
    return _by_first_words(fact, place, naming)


def _by_labels(fact: DraftFact, place: Place, naming: Naming) -> Whose:
    """Who a fact is about by the nearest of its labels that names anyone."""
    for label in reversed(fact.under):
        if row := _labelled(label, naming) or feature_named(label, place.row_id or "", naming):
            named = _Named(row, clean_title(label), label)
            found = _of_label(fact, named, fact.parts[0], place, naming)
            if found.row and _begins_with_another(fact, place, naming):
                return Whose(unsure=True)
        elif row := _told_of(label, naming):
            found = _of_label(fact, _Named(row, row.name, None), "", place, naming)
        else:
            continue
        if found is not ITS_OWN:
            return found
    return ITS_OWN


def _begins_with_another(fact: DraftFact, place: Place, naming: Naming) -> bool:
    """Whether a step, or a part of what is built, begins with another service as its label."""
    text = _MARKUP.sub("", fact.parts[0]).lstrip()
    found = naming.first(text)
    if found is None or place.row_id is None:
        return False
    if not (_COLON.match(text, found.end) or _particle_of(text, found) in _TOPIC):
        return False
    return not naming.are_kin(found.row.id, place.row_id)


def _particle_of(text: str, found: Mention) -> str:
    """The particle of a name, though it be written apart."""
    apart = None if found.particle else _APART.match(text, found.end)
    return apart[1] if apart else found.particle


def _by_first_words(fact: DraftFact, place: Place, naming: Naming) -> Whose:
    """Who a fact without a label that names anyone is about."""
    text = fact.parts[0]
    if "*" in text or "`" in text or "_" in text:
        text = _MARKUP.sub("", text)
    text = text.lstrip()
    found = naming.first(text)
    if found is None:
        return ITS_OWN
    called = text[found.start : found.end]
    if place.row_id is not None and key(called) == key(place.called):
        found = found._replace(row=naming.services.by_id[place.row_id])
    named = _Named(found.row, called, None)
    rest = text[found.end + len(found.particle) :]
    if not found.particle and (apart := _APART.match(rest)):
        found, rest = found._replace(particle=apart[1]), rest[apart.end() :]
    if not found.particle and (spelt := _SPELT_OUT.match(rest)):
        found = found._replace(particle=spelt[1] or "")  # `EFS(Elastic File System)는`
        rest = rest[spelt.end() :]
    if not found.particle and (colon := _SAYS_IT_IS.match(rest)):
        return _of_label(fact, named, rest[colon.end() :], place, naming)
    is_bare = not found.particle and rest.lstrip().startswith("(")
    if is_bare and _is_feature(found.row, place, naming):
        return Whose(found.row, False, called)
    return _by_particle(fact, named, found.particle, rest, place, naming)


def _by_particle(
    fact: DraftFact, named: _Named, particle: str, rest: str, place: Place, naming: Naming
) -> Whose:
    """Who a sentence is about that begins with a name, by the particle of that."""
    is_topic = particle in _TOPIC or _IS_ENGLISH.match(rest) is not None
    is_used = particle in _OBJECT and _USED.match(rest) is not None
    if is_topic or (is_used and _is_feature(named.row, place, naming)):
        return _of_topic(fact, named, rest, place, naming)
    if is_used and place.row_id and not naming.are_kin(named.row.id, place.row_id):
        return Whose(unsure=True)
    if particle in _AND and any(each.particle in _TOPIC for each in naming.within(rest)):
        own = named.row.id == place.row_id
        return Whose(unsure=not (own or place.is_open))  # `X와 Y는 …` is about both
    return _of_beginning(named, particle, rest, place, naming)


def _is_feature(row: Service, place: Place, naming: Naming) -> bool:
    """Whether a row is a feature of what stands above."""
    if place.row_id is None or place.row_id == row.id:
        return False
    return naming.is_below(row.id, place.row_id)


@lru_cache(4096)
def _labelled(label: str, naming: Naming) -> Service | None:
    """The row that a label names as a whole, light words and brackets aside."""
    title = clean_title(label)
    said, inside = bracketed(title)
    row = naming.whole(title) or naming.whole(said) or (naming.whole(inside) if inside else None)
    if row is None and (found := naming.first(title)) and not found.particle:
        rest = title[found.end :]
        if all(key(word) in LIGHT for word in rest.split() if has_letter(word)):
            return found.row
    return row


@lru_cache(4096)
def _told_of(label: str, naming: Naming) -> Service | None:
    """The row of which a line tells something, below which more is said: `Athena: SQL 분석`."""
    if (told := _COLON.search(label, 0, _BEGINNING)) is None:
        return None
    return _labelled(label[: told.start()], naming)


def _of_label(fact: DraftFact, named: _Named, rest: str, place: Place, naming: Naming) -> Whose:
    row, called, label = named
    above = (place.facet, *(other for other in fact.under if other != label))
    if row.id == place.row_id:
        return _own_side(named, above, place, naming)
    if _is_set_beside(row, above, place, naming):
        return Whose(row, False, called, label)
    if place.row_id and naming.is_below(row.id, place.row_id):
        return Whose(row, False, called, label)
    if _says_what_it_is(rest):
        return Whose(row, False, called, label)
    if place.is_open:
        return Whose(row, True, called, label)
    return Whose(unsure=True)


def _is_set_beside(row: Service, above: Iterable[str], place: Place, naming: Naming) -> bool:
    owner = None if place.is_open else place.row_id
    return place.lists or is_set_beside(row, above, owner, naming)


def _own_side(named: _Named, above: Iterable[str], place: Place, naming: Naming) -> Whose:
    """What names the concept above itself: in a comparison that says which side is meant."""
    if not _is_set_beside(named.row, above, place, naming):
        return ITS_OWN
    return Whose(named.row, False, named.called, named.label)


def _of_topic(fact: DraftFact, named: _Named, rest: str, place: Place, naming: Naming) -> Whose:
    row, called, _ = named
    if _TOPICS.search(rest, 0, _READ) and any(
        each.particle in _TOPIC and each.row.id != row.id for each in naming.within(rest[:_READ])
    ):
        return ITS_OWN if row.id == place.row_id else Whose(unsure=True)  # it speaks of both
    if row.id == place.row_id:
        return _own_side(named, (place.facet,), place, naming)
    if place.row_id and naming.is_below(row.id, place.row_id):
        return Whose(row, False, called)
    if _says_what_it_is(rest, named=True):
        return Whose(row, False, called)
    if goes_with((place.facet, *fact.under)) or _is_below_another(fact, row, naming):
        return Whose(unsure=True)
    return Whose(
        row, not (place.is_open or _is_set_beside(row, (place.facet,), place, naming)), called
    )


def _is_below_another(fact: DraftFact, row: Service, naming: Naming) -> bool:
    """Whether a label above the fact speaks of a service that is no kin of the row."""
    named = (each for label in fact.under for each in _named_in_label(label, naming))
    return any(not naming.are_kin(each, row.id) for each in named)


@lru_cache(4096)
def _named_in_label(label: str, naming: Naming) -> tuple[str, ...]:
    """The rows that a label names."""
    return tuple(each.row.id for each in naming.within(label))


def _of_beginning(named: _Named, particle: str, rest: str, place: Place, naming: Naming) -> Whose:
    """A sentence that begins with another service as what acts or has: whose it is is open.

    Unless it speaks of the one above as well, or only of what is done with, in or to the other.
    """
    if named.row.id == place.row_id:
        return ITS_OWN
    if place.row_id is None:
        is_on_it = place.is_open and particle in _SUBJECT_OF
        return Whose(named.row, True, named.called) if is_on_it else ITS_OWN
    if _MADE_BY_AWS.match(named.row.name) is None:
        return ITS_OWN
    if naming.are_kin(named.row.id, place.row_id):
        return ITS_OWN
    if place.is_open and not any(naming.are_kin(named.row.id, each) for each in place.spoken):
        return Whose(unsure=True)  # of a notion it says what one service makes of it
    if any(naming.are_kin(each.row.id, place.row_id) for each in naming.within(rest[:_READ])):
        return ITS_OWN
    if particle in ("", "의"):
        behind = _PARTICLE_BEHIND.match(rest)
        acts = behind[1] in _ACTS if behind else _has_value(rest) or bool(_VERBS.match(rest))
        return Whose(unsure=acts)
    return Whose(unsure=particle in _ACTS)


def _has_value(rest: str) -> bool:
    """Whether words behind a name, of a note's short style, tell a number: Lambda 최대 15분."""
    return not rest.lstrip().startswith(",") and any(map(str.isdigit, rest[:_BEGINNING]))


def _says_what_it_is(text: str, *, named: bool = False) -> bool:
    """Whether words behind a label, or behind a topic that is `named`, say what it is."""
    line = _MARKUP.sub("", text.split("\n", 1)[0]).strip()
    return ends_as_definition(line, named=named) or bool(_IS_ENGLISH.match(line))
