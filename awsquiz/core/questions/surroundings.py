"""Which concepts are near each other: who confuses two of them has something to learn, and who has
heard of both sees at once that a stranger is not meant."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache

from awsquiz.core.model import Concept, Library
from awsquiz.core.questions.survey import survey_of

NEAR, ALIKE, RELATED, STRANGE = range(4)
"""Of one card, or one is named in `false_for` of the other; of one category, and one of those that
speak most of what it speaks of; of one category; neither."""
_MOST_ALIKE = 10
"""Of a category so many are alike to each,"""
_LOOKED_AT = 128
"""of so many of it that are held against it."""


class Surroundings:
    """The concepts of a library by what brings them near each other, each part worked out when it
    is asked for."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._alike = lru_cache(maxsize=4096)(self._most_alike)

    def distance(self, one: str, other: str) -> int:
        """How near another concept is to one: `NEAR`, `ALIKE`, `RELATED` or `STRANGE`.

        To one that nobody sorted into a category nothing is known to be strange.
        """
        if other in self.named.get(one, ()) or self._card(one) == self._card(other):
            return NEAR
        category = self.category(one)
        if category is None or other in self._alike(one):
            return ALIKE
        return RELATED if category == self.category(other) else STRANGE

    def around(self, concept_id: str) -> Iterable[Sequence[Concept]]:
        """The concepts that are near it, and those of its category, maybe itself among them."""
        by_id = self._library.by_id
        near = {*self.named.get(concept_id, ()), *(it.id for it in self._card(concept_id).walk())}
        yield [by_id[each] for each in sorted(near)]
        yield self._of_category.get(self.category(concept_id), ())

    def complete(self) -> None:
        """Works out all of it."""
        for _part in (self.named, self._of_category):
            pass

    def category(self, concept_id: str) -> str | None:
        """The category of a concept, or of the nearest one above it that has one."""
        return self._categories[concept_id]

    @cached_property
    def named(self) -> Mapping[str, frozenset[str]]:
        """Concept id → those that its facts are known to be false of, and whose are of it."""
        found: dict[str, set[str]] = defaultdict(set)
        for concept in self._library.by_id.values():
            for fact in concept.facts:
                for other in () if fact.retired else fact.false_for or ():
                    if other in self._library.by_id and other != concept.id:
                        found[concept.id].add(other)
                        found[other].add(concept.id)
        return {each: frozenset(others) for each, others in found.items()}

    @cached_property
    def _categories(self) -> Mapping[str, str | None]:
        found: dict[str, str | None] = {}
        for concept in self._library.by_id.values():
            holders = (concept, *reversed(self._library.ancestors(concept.id)))
            found[concept.id] = next((it.category for it in holders if it.category), None)
        return found

    @cached_property
    def _of_category(self) -> Mapping[str | None, Sequence[Concept]]:
        found: dict[str | None, list[Concept]] = defaultdict(list)
        for concept in self._library.by_id.values():
            if category := self.category(concept.id):
                found[category].append(concept)
        return dict(found)

    def _most_alike(self, concept_id: str) -> frozenset[str]:
        """Those of its category whose cards have most of the words in which its own speaks of it,
        each word the less worth the more of them have it."""
        peers = self._peers(concept_id)
        if len(peers) <= _MOST_ALIKE:
            return frozenset(each.id for each in peers)
        matter = survey_of(self._library).matter
        own, words_of = matter(concept_id), {each.id: matter(each.id) for each in peers}
        shared_by = Counter(word for words in words_of.values() for word in words & own)

        def likeness(other: str) -> float:
            shared = sum(1 / shared_by[word] for word in own & words_of[other])
            return shared / math.sqrt(len(words_of[other]) or 1)

        ranked = sorted(words_of, key=lambda each: (-likeness(each), each))
        return frozenset(ranked[: _MOST_ALIKE + 1])  # itself is among them

    def _peers(self, concept_id: str) -> Sequence[Concept]:
        """The concepts of its category; of very many those that stand next to it."""
        peers = self._of_category.get(self.category(concept_id), ())
        if len(peers) <= _LOOKED_AT:
            return peers
        at = next((at for at, each in enumerate(peers) if each.id == concept_id), 0)
        first = max(0, min(at - _LOOKED_AT // 2, len(peers) - _LOOKED_AT))
        return peers[first : first + _LOOKED_AT]

    def _card(self, concept_id: str) -> Concept:
        """The outermost concept above it, or itself."""
        above = self._library.ancestors(concept_id)
        return above[0] if above else self._library.by_id[concept_id]


@lru_cache(maxsize=4)
def surroundings_of(library: Library) -> Surroundings:
    """The surroundings in a library, the same for the next question."""
    return Surroundings(library)
