"""The values of an attribute that a concept is known to have, what cannot be one of them, and
whether a statement tells its value."""

from __future__ import annotations

from collections.abc import Sequence

from awsquiz.core.claims.scales import Steps, exclude, read_value
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.looks import is_negated
from awsquiz.core.questions.nearness import matter
from awsquiz.core.questions.one_row import are_near
from awsquiz.core.questions.survey import survey_of, value_key
from awsquiz.core.search.endings import token
from awsquiz.core.search.words import words
from awsquiz.core.text import key, plain
from awsquiz.core.text.regexes import pattern_of
from awsquiz.core.text.units import measures

_BRACKETS = pattern_of(r"\([^()]*\)")


def values_around(library: Library, concept_id: str, attribute: str | None) -> frozenset[str]:
    """The values (`text.key`) of the attribute that the concept or one of its kin has."""
    return frozenset() if attribute is None else survey_of(library).around(concept_id, attribute)


def is_excluded(
    library: Library,
    own: tuple[Concept, Sequence[Fact]],
    other: tuple[Concept, Fact],
    *,
    fitting: bool,
    value_alone: bool,
) -> bool:
    """Whether another concept's fact gives a value that cannot be true beside the `own` ones.

    Where the question is which of them is `fitting` best, another row of one table will do. Where
    the `value_alone` is shown, the text need not tell it.
    """
    (concept, proving), (owner, fact) = own, other
    if not (value_alone or says_its_value(fact)):
        return False
    free = fitting and not read_value(fact.value or "")
    return (free and are_of_one_table(own, (owner, [fact]))) or is_apart(
        library, concept, fact, proving
    )


def is_apart(library: Library, concept: Concept, fact: Fact, own: Sequence[Fact]) -> bool:
    """Whether the fact's value cannot be true beside what the concept has, its `own`.

    People looked up that these are the values, or none of the concept's and of its kin's is on the
    scale where this one is.
    """
    about = library.words.attribute(fact.attribute or "")
    if about is not None and about.exclusive is False:
        return False
    if fact.reviewed and all(each.reviewed for each in own):
        return True
    values = survey_of(library).values
    kin = (values(each).get(fact.attribute or "", ()) for each in library.kin(concept.id))
    known = {each.value for facts in kin for each in facts if each.value}
    return all(exclude(fact.value or "", value) for value in known)


def overlap(one: str, other: str) -> bool:
    """Whether one value says all that the other does, so that both may be true: 전 세계(글로벌) and
    전 세계로 복제."""
    if (read_value(one) and read_value(other)) or is_negated(one) != is_negated(other):
        return False
    told, others = (
        {token(word) for word in words(_BRACKETS.sub(" ", plain(value)))} for value in (one, other)
    )
    return bool(told and others) and (told <= others or others <= told)


def are_of_one_table(
    some: tuple[Concept, Sequence[Fact]], others: tuple[Concept, Sequence[Fact]]
) -> bool:
    """Whether cells of two concepts stand below the same head of a table of one note.

    Who fills a column tells its rows apart. `사용량 기반` in one table and `시간당` in another may
    both be true of either.
    """
    (one, cells), (other, theirs) = some, others
    if None not in (one.note, other.note) and one.note != other.note:
        return False
    return any(are_near(cell, each) for cell in cells for each in theirs)


def is_cell(fact: Fact) -> bool:
    """Whether a fact says its attribute and its value, and nothing else."""
    return fact.mark is None and key(fact.text) == key(f"{fact.attribute}{fact.value}")


def says_its_value(fact: Fact) -> bool:
    """Whether the text tells the value: what leaves it out may be true beside another one.

    `서브넷을 더해 서버를 띄운다` is true wherever that is. A yes or no, or another word of a
    closed scale, is told in words of any kind.
    """
    value, text = fact.value or "", fact.text
    if value_key(value) in key(text) or matter(value) & matter(text):
        return True
    told = {(each.dimension, each.amount) for each in measures(text)}
    if any((each.dimension, each.amount) in told for each in measures(value)):
        return True
    members = read_value(value)
    on_scale = bool(members) and all(isinstance(each, Steps) for each in members)
    return on_scale or (is_negated(value) and is_negated(text))
