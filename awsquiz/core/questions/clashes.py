"""Which statements may not be options of one question: two that say the same falsehood, so that
neither can be the answer, and one that denies another, so that one of them must be it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from awsquiz.core.claims.opposites import are_opposed
from awsquiz.core.model import Concept, Library
from awsquiz.core.questions.nearness import say_the_same, truth_beside
from awsquiz.core.questions.proof import Falsehood
from awsquiz.core.questions.survey import survey_of

_Shown = tuple[Falsehood, str]
_OF_ANOTHER = 2
"""Statements on one other concept that may stand in a question."""
_FEWEST = 2
"""Words of what a longer statement says as well."""
_STORY, _OF_A_STORY = 4, 0.5
"""So many words, and such a share of the shorter one's, make one story of two statements."""
_LINE, _OF_A_LINE = 3, 0.6
"""So many, and such a share, make one sentence of a true and a false one but for what is turned."""
_ON_THE_SAME = 2
"""Words in common from which on opposites are said of one thing."""


def denied(concept: Concept, false: Falsehood) -> frozenset[str]:
    """Ids of the concept's facts that a falsehood denies: the one of which it was made, that with
    the other value, or what is true in its place."""
    if false.concept is concept:
        return frozenset({false.fact.id})
    if false.proof.cited is not None:
        return frozenset({false.proof.cited.id})
    truth = None if false.fact.kind else truth_beside(concept, false.text, false.fact)
    return frozenset() if truth is None or truth.kind else frozenset({truth.id})


def tell_one_story(library: Library, concept: Concept, one: str, other: str) -> bool:
    """Whether two statements on the concept say the same, or one says all that the other does."""
    if say_the_same(one, other):
        return True
    short, shared = _in_common(library, concept, one, other)
    if shared == short >= _FEWEST:
        return True
    return shared >= _STORY and shared >= _OF_A_STORY * short


def contradict(library: Library, concept: Concept, false: str, true: str) -> bool:
    """Whether a false statement on the concept is a true one but for what is turned, or says the
    opposite of it in so many words."""
    short, shared = _in_common(library, concept, false, true)
    if shared >= _LINE and shared >= _OF_A_LINE * short:
        return True
    return shared >= _ON_THE_SAME and are_opposed(false, true)


class Beside:
    """What stands in a question on a concept: its true statements, by which a false one is held."""

    def __init__(
        self, library: Library, concept: Concept, rights: Sequence[str], used: Collection[str]
    ) -> None:
        self._library, self._concept = library, concept
        self._rights, self._used = rights, used
        self._denied: dict[tuple[str, str], frozenset[str]] = {}

    def clashes(self, one: _Shown, others: Sequence[_Shown]) -> bool:
        """Whether a falsehood, with what an option shows of it, may not stand beside others that do
        and the true ones."""
        false, said = one
        of_it = sum(other.concept is false.concept for other, _text in others)
        if false.concept is not self._concept and of_it >= _OF_ANOTHER:
            return True
        if self._denies_what_is_right(one):
            return True
        denies = self._denies(false)
        return any(
            not denies.isdisjoint(self._denies(other))
            or tell_one_story(self._library, self._concept, said, text)
            for other, text in others
        )

    def are_not_rivals(self, one: _Shown, others: Sequence[_Shown]) -> bool:
        """The same where all that is false shall deny what is right, as other values do: so that
        none of them tells by that which one is right."""
        same = any(say_the_same(one[1], text) for _other, text in others)
        return same or not self._denies_what_is_right(one)

    def are_of_one_other(self, chosen: Sequence[_Shown]) -> bool:
        """Whether all are statements on one other concept: what is not would be right.

        Not where two are compared, and each is the other value of what this one has as well.
        """
        owners = {false.concept.id for false, _text in chosen}
        compared = all(false.proof.cited is not None for false, _text in chosen)
        return len(owners) == 1 and self._concept.id not in owners and not compared

    def _denies_what_is_right(self, one: _Shown) -> bool:
        false, said = one
        return not self._denies(false).isdisjoint(self._used) or any(
            contradict(self._library, self._concept, said, right) for right in self._rights
        )

    def _denies(self, false: Falsehood) -> frozenset[str]:
        name = (false.fact.id, false.text)
        if name not in self._denied:
            self._denied[name] = denied(self._concept, false)
        return self._denied[name]


def _in_common(library: Library, concept: Concept, one: str, other: str) -> tuple[int, int]:
    """How many words of its own the shorter statement has, and how many of them, or what means the
    same, stand in the other."""
    own = survey_of(library).own_matter
    short, long = sorted((own(concept.id, one), own(concept.id, other)), key=len)
    alike = library.words.alike
    shared = sum(word in long or not long.isdisjoint(alike(word)) for word in short)
    return len(short), shared
