"""Words of the cards that are other forms of a verb: 늘린다 where 늘려주는 was typed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from awsquiz.core.search.conjugation import (
    STEM,
    beginnings,
    clear_stems,
    forms,
    is_form,
    same_verb,
)
from awsquiz.core.search.endings import token
from awsquiz.core.search.lookup import Tables

_LOOKED_AT = 60  # words of one beginning among which forms are looked for
_SHORT, _SHORT_STEMS = 3, 2  # keys of a stem all forms of which are looked up, and how many such
_SAME_VERB = 0.85  # what another form is worth beside the one that was typed

Held = Callable[[Collection[str]], Mapping[str, int]]
"""How many facts have each of some words, for those that any has."""


def other_forms(
    tables: Tables, held: Held, spellings: Mapping[str, float]
) -> dict[str, tuple[int, float]]:
    """The words, each with the number of facts that have it and its worth."""
    found: dict[str, tuple[int, float]] = {}
    for spelling, worth in spellings.items():
        if worth == 1 or spelling.endswith(STEM):
            for word, count in _forms_of(tables, held, spelling):
                found[word] = count, max(worth * _SAME_VERB, found.get(word, (0, 0.0))[1])
    return found


def _forms_of(tables: Tables, held: Held, spelling: str) -> Iterator[tuple[str, int]]:
    """Of the verbs of which a word may be a form, or of that whose stem it is."""
    stem = spelling[:-1] if spelling.endswith(STEM) else ""
    for beginning in beginnings(spelling):
        if len(beginning) > _SHORT:
            for word, count in tables.tokens_begun(beginning, _LOOKED_AT):
                if is_form(word, stem) if stem else same_verb(spelling, word):
                    yield word, count
    stems = [stem] if stem else sorted(clear_stems(spelling), key=lambda each: (-len(each), each))
    for each in [each for each in stems if len(each) <= _SHORT][:_SHORT_STEMS]:
        yield from held({token(form) for form in forms(each)}).items()
