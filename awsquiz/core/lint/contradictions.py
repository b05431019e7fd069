"""What a fact says against a checked one: another number of the same, or the opposite."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from awsquiz.core.claims.amounts import Amount, amounts_in, topic_of, topic_words
from awsquiz.core.claims.scales import NO, YES
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.text import key
from awsquiz.core.text.mark_signs import sense_of

_OF_ANY_COUNT = topic_words(
    "총 전체 모두 생성이 가능하다 만들 수 있다 가질 수 있다 둘 수 있다 추가 보유"
)
"""Words beside a number that say nothing of what is counted."""


@dataclass(frozen=True)
class Contradiction:
    """A fact that cannot be true where a checked one is."""

    concept: str
    fact: Fact
    checked: Fact
    says: str
    """What of it contradicts: 5분."""
    against: str
    """What the checked one has in its place: 15분."""


class Contradictions:
    """Finds contradictions within concepts; `concepts` are all that there are."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self._values: dict[str, set[str]] = defaultdict(set)
        """By attribute what checked facts give as its value: where it is one of a few."""
        for concept in concepts:
            for fact in concept.facts:
                if _is_checked(fact) and fact.attribute and fact.value:
                    self._values[key(fact.attribute)].add(key(fact.value))

    def of(self, concept: Concept) -> Iterator[Contradiction]:
        """What its facts say against checked ones; for each fact the first."""
        checked = [fact for fact in concept.facts if _is_checked(fact)]
        others = [fact for fact in concept.facts if _is_from_note(fact)]
        if not (checked and others):
            return
        held = [_Held(fact, concept) for fact in checked]
        for fact in others:
            found = self._against(_Held(fact, concept), held)
            if found is not None:
                other, says, against = found
                yield Contradiction(concept.id, fact, other, says, against)

    def _against(self, held: _Held, checked: list[_Held]) -> tuple[Fact, str, str] | None:
        if not (held.fact.attribute or held.fact.mark or len(held.amounts) == 1):
            return None  # as most: it has nothing to be compared by
        for other in checked:
            found = self._by_attribute(held.fact, other.fact) or _by_mark(held, other)
            found = found or _by_number(held, other) or _as_known(held, other)
            if found is not None and not any(_says(each, found[0], held) for each in checked):
                return other.fact, *found
        return None

    def _by_attribute(self, fact: Fact, checked: Fact) -> tuple[str, str] | None:
        """Another value of the attribute: an amount, yes or no, or that of other concepts."""
        if not (fact.attribute and fact.value and checked.attribute and checked.value):
            return None
        if key(fact.attribute) != key(checked.attribute):
            return None
        said, known = key(fact.value), key(checked.value)
        if _are_opposite(said, known) or _differ(amounts_in(fact.value), amounts_in(checked.value)):
            return fact.value, checked.value
        is_another = said in self._values[key(fact.attribute)]
        apart = said not in known and known not in said
        return (fact.value, checked.value) if is_another and apart else None


def checked_against(library: Library, concept_id: str, fact: Fact) -> Fact | None:
    """The checked fact of its concept against which a fact was set aside; None without any."""
    if fact.aside != "contradiction":
        return None
    found = Contradictions(library.by_id.values()).of(library.by_id[concept_id])
    return next((each.checked for each in found if each.fact.id == fact.id), None)


class _Held:
    """A fact with what is compared of it, worked out when it is: few facts name a quantity."""

    def __init__(self, fact: Fact, concept: Concept) -> None:
        self.fact = fact
        self._concept = concept

    @cached_property
    def amounts(self) -> list[Amount]:
        # 900초(15분) is one amount, said twice.
        told = amounts_in(self.fact.text)
        return [it for at, it in enumerate(told) if not any(map(it.is_same, told[:at]))]

    @cached_property
    def said(self) -> frozenset[str]:
        return topic_of(self.fact, self._concept)


def _is_checked(fact: Fact) -> bool:
    return fact.checked is not None and not fact.retired


def _is_from_note(fact: Fact) -> bool:
    return not (fact.checked or fact.retired or fact.source is None)


def _by_mark(held: _Held, checked: _Held) -> tuple[str, str] | None:
    """The same words with the opposite mark."""
    one, other = held.fact.mark, checked.fact.mark
    if one is None or other is None or sense_of(one).opposite != other:
        return None
    same = _unmarked(held.fact) == _unmarked(checked.fact)
    return (sense_of(one).sign, sense_of(other).sign) if same else None


def _unmarked(fact: Fact) -> tuple[str, ...]:
    said = fact.source or fact.text
    return (key(said.replace(":o:", "").replace(":x:", "")), *map(key, fact.under))


def _by_number(held: _Held, checked: _Held) -> tuple[str, str] | None:
    """Another amount of the same thing: all words of the fact are those of the checked one."""
    if len(held.amounts) != 1 or not checked.amounts:
        return None
    (amount,) = held.amounts
    others = [it for it in checked.amounts if it.dimension == amount.dimension]
    bounding = [it for it in others if it.bound == amount.bound]
    if len(bounding) != 1 or any(map(amount.is_same, others)):
        return None
    if not held.said or not held.said <= checked.said:
        return None
    if not _speaks_of(held, checked, bounding[0]):
        return None
    return amount.written, bounding[0].written


def _as_known(held: _Held, checked: _Held) -> tuple[str, str] | None:
    """The number that somebody wrote as the false one, with no word on what it is a number of.

    `총 5개까지 생성이 가능하다` says what `원본 하나에 최대 5개까지 만들 수 있다` does.
    """
    if checked.fact.false_text is None or len(held.amounts) != 1 or not held.amounts[0].bound:
        return None
    (amount,) = held.amounts
    false = amounts_in(checked.fact.false_text)
    wrong = [it for it in false if amount.is_same(it) and it.bound == amount.bound]
    true = [it for it in checked.amounts if it.dimension == amount.dimension]
    if len(wrong) != 1 or len(true) != 1 or any(map(true[0].is_same, false)):
        return None
    if not held.said - _OF_ANY_COUNT <= checked.said:
        return None
    return amount.written, true[0].written


def _speaks_of(held: _Held, checked: _Held, amount: Amount) -> bool:
    """Whether the words of the fact are most of what the checked one bounds."""
    attribute = topic_words(checked.fact.attribute or "")
    values = amounts_in(checked.fact.value or "")
    if attribute and any(map(amount.is_same, values)):
        return len(held.said & attribute) * 2 >= len(attribute)
    return len(held.said) * 2 >= len(checked.said)


def _differ(one: list[Amount], other: list[Amount]) -> bool:
    """Whether each names one amount of the same dimension, and these are not the same."""
    if len(one) != 1 or len(other) != 1 or one[0].dimension != other[0].dimension:
        return False
    return not one[0].is_same(other[0])


def _are_opposite(one: str, other: str) -> bool:
    return (one in YES and other in NO) or (one in NO and other in YES)


def _says(checked: _Held, said: str, held: _Held) -> bool:
    """Whether a checked fact has the amount as well, so that it cannot be simply wrong."""
    amounts = amounts_in(said)
    if not amounts:
        return False
    known = [*checked.amounts, *amounts_in(checked.fact.value or "")]
    return bool(checked.said & held.said) and any(map(amounts[0].is_same, known))
