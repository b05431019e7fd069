"""Whose a fact is that stands under one thing and names another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from awsquiz.core.notes.exercises.exercise import Exercise
from awsquiz.core.notes.extraction.definitions import ends_as_definition
from awsquiz.core.notes.pieces import DraftFact
from awsquiz.core.notes.subjects.naming import Mention, Naming
from awsquiz.core.notes.titles import bracketed, clean_title
from awsquiz.core.notes.vocabulary import COMPARES, LIGHT
from awsquiz.core.search.services import Service
from awsquiz.core.text import has_letter, key

_SENTENCES = re.compile(r"(?<=[.!?,])\s+|\n")
_OF_OPTIONS = re.compile(r"선지|보기|오답|정답|해설|풀이|explanation", re.IGNORECASE)
"""Labels of what is said of a question's options: each may be about something else."""
_MARKUP = re.compile(r"[*`_]+")
_SAYS_IT_IS = re.compile(r"\s*(?:[:：=]|[-–—]\s|→)\s*")
_AND = ("와", "과")
_TOPIC = ("은", "는", "란", "이란")
_MAY_NAME = re.compile(r"[:：=→]|\s[-–—]\s|[은는란]\s|\s(?:is|are)\s")
_BEGINNING = 80
"""Characters of a fact in which a name and what shows it to be one have to stand."""
_MADE_BY_AWS = re.compile(r"AWS |Amazon ")
_PARTICLE_BEHIND = re.compile(
    r"(?:^|[^,(]*?[^\s,(])(은|는|이|가|도|을|를|에서|에게|에|으로|로|와|과|까지|부터|만)(?=\s)"
)
"""The first particle behind a name that has none itself: 가 of `EC2 인스턴스가 …`."""
_VERBS = re.compile(
    r"[\w\s]{0,30}?\b(?:can|cannot|is|are|has|have|will|must|supports?|provides?|allows?|uses?)\b"
)
_ACTS = ("이", "가", "도", *_TOPIC)
_TOPICS = re.compile(r"[은는]\s")
_READ = 200
"""Characters of a sentence that are searched for another topic."""
_SHORT_ANSWER = 40
"""Letters of an answer that names what was asked for, rather than tells of it."""
_IS_ENGLISH = re.compile(r"^\s*(?:is|are)\s+(?:a|an|the)\s", re.IGNORECASE)


class Whose(NamedTuple):
    """The row that a fact is about, if not the one above it; and whether that is uncertain."""

    row: Service | None = None
    unsure: bool = False
    called: str = ""
    """What the note calls the row."""
    label: str | None = None
    """The label that names the row, which the fact then needs no longer."""


def _of_exercise(exercise: Exercise, place: Place, naming: Naming) -> Whose:
    """On a sheet of exercises: the only service that the right option, or the stem, names.

    An answer that names several is about how they go together.
    """
    if exercise.kind == "open":
        return _ITS_OWN
    answer = exercise.answer
    if not (place.row_id is None or place.is_open):
        only = _of_only(f"{exercise.stem}\n{answer}", naming)
        other = only and only.row and not naming.are_kin(only.row.id, place.row_id)
        return only if only and other and exercise.kind == "choice" else _ITS_OWN
    if exercise.kind != "choice":
        short = answer if len(answer) <= _SHORT_ANSWER else ""
        return (
            _of_only(exercise.stem, naming)
            or (_of_only(short, naming) if exercise.kind != "steps" else None)
            or _ITS_OWN
        )
    named = _named_in(answer, naming)
    if len({each.row.id for each, _ in named}) > 1:
        return _ITS_OWN
    right = [option.text for option in exercise.options if option.right]
    if named and all(_named_in(each, naming) for each in right):
        return _of_only(answer, naming) or _ITS_OWN
    return _of_only(exercise.stem, naming) or _ITS_OWN


def _of_only(text: str, naming: Naming) -> Whose | None:
    """The one row that a text names."""
    named = _named_in(text, naming)
    if len({each.row.id for each, _ in named}) != 1:
        return None
    found, within = named[0]
    return Whose(found.row, called=within[found.start : found.end])


def _named_in(text: str, naming: Naming) -> list[tuple[Mention, str]]:
    """All names in a text of many sentences, each with the sentence that it stands in."""
    pieces = _SENTENCES.split(_MARKUP.sub("", text))
    return [(each, piece) for piece in pieces for each in naming.within(piece)]


class _Named(NamedTuple):
    """A row, what the fact calls it, and the label if that does."""

    row: Service
    called: str
    label: str | None


_ITS_OWN = Whose()


class Place(NamedTuple):
    """Where a fact stands."""

    row_id: str | None
    """The row of the concept above it."""
    is_open: bool
    """Whether that concept is but the title of a note on several things."""
    facet: str
    lists: bool
    """Whether its heading sets things side by side, or gathers those of a field."""
    is_step: bool


def whose(fact: DraftFact, place: Place, naming: Naming) -> Whose:
    """Who a fact is about, by its labels and its first words.

    A name beside another service is its subject where things are compared or kinds are told, and
    where the sentence says what it is. In lists of roles, fields, steps and parts it is not; where
    neither shows the fact stays, unsure.
    """
    if fact.exercise is not None:
        return _of_exercise(fact.exercise, place, naming)
    if place.is_step:
        return _ITS_OWN
    if fact.about and (side := naming.whole(fact.about)) and side.id == place.row_id:
        return _own_side(_Named(side, fact.about, None), (place.facet,), place)
    labels = (place.facet.rpartition(" › ")[2], *fact.under)
    if place.row_id is not None and any(map(_OF_OPTIONS.search, labels)):
        return Whose(unsure=True)
    for label in reversed(fact.under):
        if row := _labelled(label, naming):
            named = _Named(row, clean_title(label), label)
            return _of_label(fact, named, fact.parts[0], place, naming)
    if place.row_id is None and not _MAY_NAME.search(fact.parts[0], 0, _BEGINNING):
        return _ITS_OWN
    return _by_first_words(fact, place, naming)


def _by_first_words(fact: DraftFact, place: Place, naming: Naming) -> Whose:
    """Who a fact without a label that names anyone is about."""
    text = fact.parts[0]
    if "*" in text or "`" in text or "_" in text:
        text = _MARKUP.sub("", text)
    text = text.lstrip()
    found = naming.first(text)
    if found is None:
        return _ITS_OWN
    named = _Named(found.row, text[found.start : found.end], None)
    rest = text[found.end + len(found.particle) :]
    if not found.particle and (colon := _SAYS_IT_IS.match(rest)):
        return _of_label(fact, named, rest[colon.end() :], place, naming)
    if found.particle in _TOPIC or _IS_ENGLISH.match(rest):
        return _of_topic(fact, named, rest, place, naming)
    if found.particle in _AND and any(each.particle in _TOPIC for each in naming.within(rest)):
        own = found.row.id == place.row_id
        return Whose(unsure=not (own or place.is_open))  # `X와 Y는 …` is about both
    return _of_beginning(named, found.particle, rest, place, naming)


@lru_cache(4096)
def _labelled(label: str, naming: Naming) -> Service | None:
    """The row that a label names as a whole, light words and brackets aside."""
    title = clean_title(label)
    row = naming.whole(title) or naming.whole(bracketed(title)[0])
    if row is None and (found := naming.first(title)) and not found.particle:
        rest = title[found.end :]
        if all(key(word) in LIGHT for word in rest.split() if has_letter(word)):
            return found.row
    return row


def _of_label(fact: DraftFact, named: _Named, rest: str, place: Place, naming: Naming) -> Whose:
    row, called, label = named
    above = (place.facet, *(other for other in fact.under if other != label))
    if row.id == place.row_id:
        return _own_side(named, above, place)
    if _compares(above, place):
        return Whose(row, False, called, label)
    if place.row_id and naming.is_below(row.id, place.row_id):
        return _ITS_OWN
    if _says_what_it_is(rest):
        return Whose(row, False, called, label)
    if place.is_open:
        return Whose(row, True, called, label)
    return Whose(unsure=True)


def _compares(above: Iterable[str], place: Place) -> bool:
    """Whether things are set side by side there."""
    return place.lists or any(map(COMPARES.search, above))


def _own_side(named: _Named, above: Iterable[str], place: Place) -> Whose:
    """What names the concept above itself: in a comparison that says which side is meant."""
    if not _compares(above, place):
        return _ITS_OWN
    return Whose(named.row, False, named.called, named.label)


def _of_topic(fact: DraftFact, named: _Named, rest: str, place: Place, naming: Naming) -> Whose:
    row, called, _ = named
    if _TOPICS.search(rest, 0, _READ) and any(
        each.particle in _TOPIC and each.row.id != row.id for each in naming.within(rest[:_READ])
    ):
        return _ITS_OWN if row.id == place.row_id else Whose(unsure=True)  # it speaks of both
    if row.id == place.row_id:
        return _own_side(named, (place.facet,), place)
    if place.row_id and naming.is_below(row.id, place.row_id):
        return Whose(row, False, called) if fact.kind == "definition" else _ITS_OWN
    if (
        place.lists
        or place.is_open
        or _says_what_it_is(rest, named=True)
        or COMPARES.search(place.facet)
    ):
        return Whose(row, False, called)
    return Whose(unsure=True)


def _of_beginning(named: _Named, particle: str, rest: str, place: Place, naming: Naming) -> Whose:
    """A sentence that begins with another service as what acts or has: whose it is is open.

    Unless it speaks of the one above as well, or only of what is done with, in or to the other.
    """
    if place.row_id is None or named.row.id == place.row_id:
        return _ITS_OWN
    if _MADE_BY_AWS.match(named.row.name) is None:
        return _ITS_OWN
    if naming.are_kin(named.row.id, place.row_id):
        return _ITS_OWN
    if any(naming.are_kin(each.row.id, place.row_id) for each in naming.within(rest[:_READ])):
        return _ITS_OWN
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
