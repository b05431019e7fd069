"""How a fact can be asked at all: what a learner has to do to answer it."""

from __future__ import annotations

from random import Random
from typing import Literal, get_args

from awsquiz.core.model import Concept, Fact, Kind, Library
from awsquiz.core.questions import FORMS
from awsquiz.core.questions.masks import meaning, says_something, shown
from awsquiz.core.questions.standing import fits_an_option
from awsquiz.core.questions.trust import is_trusted
from awsquiz.core.questions.wrong import falsehoods, is_true_after_all
from awsquiz.core.questions.wrong_options import MIN_OPTIONS

Way = Literal["options", "typed", "turned"]
"""The learner chooses among options, types the answer, or turns a card over and is the judge."""
WAYS: tuple[Way, ...] = get_args(Way)

_STATEMENTS = frozenset({"choice", "not", "multi"})
"""The forms that need statements of the fact's kind that are false of its concept."""
_PLENTY = MIN_OPTIONS + 1
"""So many of those are looked for: of one fact there is never more than one among them."""


def _way_of_form(chance: float | None) -> Way:
    if chance is None:
        return "turned"
    return "options" if chance > 0 else "typed"


_FORMS_OF = {
    way: [form.id for form in FORMS.values() if _way_of_form(form.chance) == way] for way in WAYS
}


class Ways:
    """The ways in which the facts of a library can be asked; quick where it is asked for many."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._false: dict[tuple[str, Kind | None, bool], dict[str, str]] = {}

    def of(self, fact_id: str) -> Way | None:
        """The first of the ways in which the fact can be asked; None where it is not asked at all.

        The same library gives the same way. Raises KeyError for an unknown fact.
        """
        found = self._library.fact(fact_id)
        if found is None:
            raise KeyError(fact_id)
        concept, fact = found
        if not fact.askable:
            return None
        left_out: frozenset[str] = frozenset()
        if fact.states:
            false = self._false_of(concept, fact.kind, is_trusted(fact))
            if self._stands_beside(concept, fact, false):
                return "options"
            left_out = frozenset() if false else _STATEMENTS
        random = Random(fact_id)
        for way, forms in _FORMS_OF.items():
            tried = (form for form in forms if form not in left_out)
            if any(FORMS[form].ask(self._library, concept, fact, random) for form in tried):
                return way
        return None

    def _stands_beside(self, concept: Concept, fact: Fact, false: dict[str, str]) -> bool:
        """Whether there is surely a choice of the fact among statements that are false."""
        if len(false) - (fact.id in false) < MIN_OPTIONS - 1:
            return False
        said = shown(fact, concept)
        return says_something(said) and fits_an_option(fact, said)

    def _false_of(self, concept: Concept, kind: Kind | None, trusted: bool) -> dict[str, str]:
        """Some statements of that kind that are false of the concept: fact → what it says."""
        if (concept.id, kind, trusted) not in self._false:
            found: dict[str, str] = {}
            for false in falsehoods(self._library, concept, kind, trusted, Random(concept.id)):
                text = shown(false.fact, concept, false.concept, text=false.text)
                if not says_something(text) or meaning(text) in found.values():
                    continue
                if not is_true_after_all(self._library, concept, false):
                    found[false.fact.id] = meaning(text)
                if len(found) == _PLENTY:
                    break
            self._false[concept.id, kind, trusted] = found
        return self._false[concept.id, kind, trusted]
