"""Which of the things that a list of the note names is this said of?"""

from __future__ import annotations

from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.form import Form
from awsquiz.core.questions.listed import ListedThing, Listing
from awsquiz.core.questions.looks import pieces_asked
from awsquiz.core.questions.masks import says_something
from awsquiz.core.questions.nearness import matter
from awsquiz.core.questions.question import Option, Question
from awsquiz.core.questions.survey import survey_of
from awsquiz.core.questions.wrong_options import MAX_OPTIONS, MIN_OPTIONS, lettered
from awsquiz.core.text import key

_SHARED = 1 / 2
"""The share of the shorter one's words from which on two may be said of one thing."""
_LOOKED_AT = 64
"""Of more things of one list so many are looked at."""


def ask_among(
    form: Form, library: Library, concept: Concept, fact: Fact, random: Random
) -> Question | None:
    """The thing of which the fact is said, among others of its list; None with fewer than two that
    it might not be said of as well."""
    found = None if fact.checked or not fact.source else _place_of(library, concept, fact)
    if found is None:
        return None
    own, listing = found
    drawn = random.sample(listing.items, min(len(listing.items), _LOOKED_AT))
    others = [
        each
        for each in drawn
        if each is not own
        and _is_apart(own, each, listing.common)
        and (each.concept is own.concept or not library.are_close(each.concept.id, own.concept.id))
    ]
    if not says_something(own.said) or len(others) < MIN_OPTIONS - 1:
        return None
    chosen = others[: MAX_OPTIONS - 1]
    options = [Option("", own.name, True, fact.why or "맞는 이름이다", fact.id, own.concept.id)]
    options += [_wrong(each) for each in chosen]
    return form.question(
        library,
        concept,
        fact,
        stem=f"‘{listing.place}’에서, 다음 설명에 가장 알맞은 것은?",
        statement=own.said.rstrip(" ."),
        options=lettered(options, random),
        variant="+".join(sorted(each.fact.id for each in chosen)),
    )


def _place_of(library: Library, concept: Concept, fact: Fact) -> tuple[ListedThing, Listing] | None:
    """The thing that a fact names, in its list: of its concept, or of the one above that."""
    survey = survey_of(library)
    found = survey.listings(concept.id).get(fact.id)
    if found is None and fact.kind == "definition" and (above := library.ancestors(concept.id)):
        found = survey.listings(above[-1].id).get(fact.id)
    return found


def _is_apart(own: ListedThing, other: ListedThing, common: frozenset[str]) -> bool:
    """Whether the other is surely not what is meant, and neither is given away by what is said.

    `common` are words of what is said of nearly all: 지정한다, whatever option it is.
    """
    if _words_of(own.name, own.said) != _words_of(other.name, own.said):
        return False
    one, two = key(own.name), key(other.name)
    if one in two or two in one:
        return False
    mine, theirs = matter(own.said) - common, matter(other.said) - common
    fewer = min(len(mine), len(theirs))
    return bool(fewer) and len(mine & theirs) < _SHARED * fewer


def _words_of(name: str, said: str) -> frozenset[str]:
    """What of a name stands in what is said: who knows nothing would look for it there."""
    return pieces_asked(name) & pieces_asked(said)


def _wrong(item: ListedThing) -> Option:
    reason = f"{item.name}: {item.said}"
    return Option("", item.name, False, reason, item.fact.id, item.concept.id, "listed")
