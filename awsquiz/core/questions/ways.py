"""How a fact can be asked at all: what a learner has to do to answer it."""

from __future__ import annotations

from random import Random
from typing import Literal, get_args

from awsquiz.core.model import Library
from awsquiz.core.questions import FORMS, ask

Way = Literal["options", "typed", "turned"]
"""The learner chooses among options, types the answer, or turns a card over and is the judge."""
WAYS: tuple[Way, ...] = get_args(Way)


def _way_of_form(chance: float | None) -> Way:
    if chance is None:
        return "turned"
    return "options" if chance > 0 else "typed"


_FORMS_OF = {
    way: [form.id for form in FORMS.values() if _way_of_form(form.chance) == way] for way in WAYS
}


def way_of(library: Library, fact_id: str) -> Way | None:
    """The first of the ways in which the fact can be asked; None where it is not asked at all.

    The same library gives the same way. Raises KeyError for an unknown fact.
    """
    found = library.fact(fact_id)
    if found is None:
        raise KeyError(fact_id)
    if not found[1].askable:
        return None
    random = Random(fact_id)
    for way, forms in _FORMS_OF.items():
        if any(ask(library, fact_id, form, random) for form in forms):
            return way
    return None
