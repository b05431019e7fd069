"""How a fact can be asked at all: what a learner has to do to answer it."""

from __future__ import annotations

from random import Random
from typing import Literal, NamedTuple, get_args

from awsquiz.core.model import Concept, Fact, Kind, Library
from awsquiz.core.questions import FORMS
from awsquiz.core.questions.about import is_about_it
from awsquiz.core.questions.form import Form, Generated
from awsquiz.core.questions.fronts import fronts_of
from awsquiz.core.questions.looks import Looks, is_negated
from awsquiz.core.questions.masks import meaning, says_something, shown
from awsquiz.core.questions.negatives import is_made_negative, may_stand_beside
from awsquiz.core.questions.proof import Falsehood
from awsquiz.core.questions.standing import below_name, fits_an_option
from awsquiz.core.questions.statements import as_option, said_once
from awsquiz.core.questions.trust import is_trusted
from awsquiz.core.questions.wrong import falsehoods, is_true_after_all
from awsquiz.core.questions.wrong_options import MIN_OPTIONS
from awsquiz.core.text.register import Register, in_register, register_of

Way = Literal["options", "typed", "turned"]
"""The learner chooses among options, types the answer, or turns a card over and is the judge."""
WAYS: tuple[Way, ...] = get_args(Way)

_STATEMENTS = frozenset({"choice", "multi"})
"""The forms that need statements that are false of the concept and fit beside the fact."""


def _way_of_form(chance: float | None) -> Way:
    if chance is None:
        return "turned"
    return "options" if chance > 0 else "typed"


_FORMS_OF = {
    way: [form.id for form in FORMS.values() if _way_of_form(form.chance) == way]
    for way in WAYS
    if way != "turned"  # any fact that has a front: see `Fronts.has`
}


def _asks_for_any(form: Form) -> bool:
    """Whether it may ask for a fact that is no statement: see `Fact.states`."""
    return form.of_any if isinstance(form, Generated) else True


_OF_NO_STATEMENT = {
    way: [form for form in forms if _asks_for_any(FORMS[form])] for way, forms in _FORMS_OF.items()
}


class _False(NamedTuple):
    """A statement that is false of a concept unless a card says it."""

    false: Falsehood
    text: str
    looks: Looks


_Falsehoods = tuple[list[_False], list[Falsehood]]
"""What may stand beside any fact, and what a rule negates, which stands among negatives alone."""


class Ways:
    """The ways in which the facts of a library can be asked; quick where it is asked for many."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._false: dict[tuple[str, Kind | None, bool], _Falsehoods] = {}

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
        if fact.states and is_about_it(concept, fact):
            false, negatives = self._false_of(concept, fact.kind, is_trusted(fact))
            if self._stands_beside(concept, fact, false):
                return "options"
            # A negative may still stand among negatives that a rule makes.
            among = is_negated(fact.text) and any(as_option(each, concept) for each in negatives)
            left_out = frozenset() if among else _STATEMENTS
        random = Random(fact_id)
        for way, forms in (_FORMS_OF if fact.states else _OF_NO_STATEMENT).items():
            tried = (form for form in forms if form not in left_out)
            if any(FORMS[form].question_on(self._library, concept, fact, random) for form in tried):
                return way
        return "turned" if fronts_of(self._library).has(concept, fact) else None

    def _stands_beside(self, concept: Concept, fact: Fact, false: list[_False]) -> bool:
        """Whether there is surely a choice of the fact among statements that are false."""
        if len({each.false.fact.id for each in false} - {fact.id}) < MIN_OPTIONS - 1:
            return False
        said = shown(fact, concept)
        if not (says_something(said) and fits_an_option(fact, said, concept)):
            return False
        right = below_name(fact, concept)
        looks, register = Looks.of(right), register_of(right)
        beside, taken, meanings = 0, {fact.id}, {meaning(right)}
        for each in list(false):
            if said_once(each.false) & taken or meaning(each.text) in meanings:
                continue
            if not may_stand_beside(each.false, right):
                continue
            if not _fits(looks, register, each):
                continue
            if is_true_after_all(self._library, concept, each.false):
                false.remove(each)
                continue
            taken |= said_once(each.false)
            beside += 1
            meanings.add(meaning(each.text))
            if beside == MIN_OPTIONS - 1:
                return True
        return False

    def _false_of(self, concept: Concept, kind: Kind | None, trusted: bool) -> _Falsehoods:
        """Statements of that kind that are false of the concept, as options show them."""
        if (concept.id, kind, trusted) not in self._false:
            found = [
                false
                for ruled in (False, True)
                for false in falsehoods(
                    self._library, concept, kind, trusted, Random(concept.id), ruled=ruled
                )
            ]
            negatives = [false for false in found if is_made_negative(false)]
            others = (false for false in found if not is_made_negative(false))
            texts = ((false, as_option(false, concept)) for false in others)
            shows = [_False(false, text, Looks.of(text)) for false, text in texts if text]
            self._false[concept.id, kind, trusted] = (shows, negatives)
        return self._false[concept.id, kind, trusted]


def _fits(right: Looks, register: Register | None, each: _False) -> bool:
    """Whether it can stand beside the right option, ending as that one does."""
    said = in_register(each.text, register)
    if said is None:
        return False
    return right.fits(each.looks if said is each.text else Looks.of(said))
