"""A library looked through once, so that no question has to read all cards."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from awsquiz.core.claims.untruth import Untruth
from awsquiz.core.model import Concept, Fact, Kind, Library
from awsquiz.core.questions.listed import ListedThing, Listing, listings_of
from awsquiz.core.questions.masks import meaning, meanings, says_something, shown
from awsquiz.core.questions.name_ideas import ideas_of_names
from awsquiz.core.questions.name_words import tokens, words_of_names
from awsquiz.core.questions.nearness import matter
from awsquiz.core.questions.own_words import Spoken, tell_apart
from awsquiz.core.questions.pools import Owned, Pool, stated_in
from awsquiz.core.questions.standing import below_name, fits_an_option
from awsquiz.core.questions.trust import is_recognised, may_serve
from awsquiz.core.text import key, plain
from awsquiz.core.text.register import Register, in_register
from awsquiz.core.text.units import Measure, measures

_REMEMBERED = 4096
"""How many concepts have what their cards say cached."""
_SHARED_BY_CHANCE = 0.3
"""Two statements on a concept share a word by chance that such a share of its facts has."""


class Truth(NamedTuple):
    """A fact that can stand as a true option of its concept."""

    fact: Fact
    text: str
    """As an option shows it: see `standing.in_place`."""
    meaning: str
    """By `masks.meaning`, without what stands above it."""

    def ending_as(self, register: Register | None) -> Truth | None:
        """The same in that register; None where that is not sure."""
        said = in_register(self.text, register)
        return None if said is None else self._replace(text=said)


class Survey:
    """Candidates for true and false statements about each concept; `wrong` decides which hold.

    Each part is worked out when it is asked for, and remembered.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        remembered = lru_cache(maxsize=_REMEMBERED)
        self.values = remembered(self._values)
        self.around = remembered(self._around)
        self.statements = remembered(self._statements)
        self.told = remembered(self._told)
        self.truths = remembered(self._truths)
        self.matter = remembered(self._matter)
        self.spoken = remembered(self._spoken)
        self.own_matter = remembered(self._own_matter)
        self.turnable = remembered(self._turnable)
        self.plain_facts = remembered(self._plain_facts)
        self.untruths = remembered(self._untruths)
        self.amounts = remembered(self._amounts)
        self.listings = remembered(self._listings)
        self.name_words = remembered(self._name_words)
        self.words_of_part = remembered(self._words_of_part)
        self.name_ideas = remembered(self._name_ideas)
        self.called_in_a_row = remembered(self._called_in_a_row)

    @cached_property
    def _pools(self) -> tuple[Pool, Pool]:
        every = list(stated_in(self._library))
        return Pool(every), Pool([owned for owned in every if may_serve(owned[1], trusted=True)])

    def pool(self, trusted: bool) -> Pool:
        """All statements, or those that may stand in a trusted question."""
        return self._pools[trusted]

    @cached_property
    def concepts(self) -> Sequence[Concept]:
        return [*self._library.by_id.values()]

    @cached_property
    def known(self) -> Sequence[Concept]:
        """The concepts that surely are what they are called."""
        return [concept for concept in self.concepts if is_recognised(concept)]

    @cached_property
    def called(self) -> Mapping[str, Concept]:
        """Name (`text.key`) → the first concept of that name."""
        found: dict[str, Concept] = {}
        for concept in self.concepts:
            for name in concept.names:
                found.setdefault(key(name), concept)
        return found

    @cached_property
    def frequency(self) -> Mapping[str, float]:
        """How many facts are asked beside each concept by `false_for`, and one more."""
        named = dict.fromkeys(self._library.by_id, 1.0)
        for others in self._beside.values():
            for other in others:
                named[other] += 1
        return named

    @cached_property
    def _beside(self) -> Mapping[str, Sequence[str]]:
        """Fact id → the concepts in its `false_for`, but those that its words rule out."""
        return {
            fact.id: [
                other
                for other in fact.false_for or ()
                if other in self._library.by_id
                and not self.tell_apart(concept.id, fact.text, other)
            ]
            for concept in self.concepts
            for fact in concept.facts
            if fact.false_for
        }

    def weight(self, concept_id: str) -> float:
        """How readily a concept is drawn as a wrong option: as often as it is asked for, and the
        less the oftener it could be."""
        return self._asked_for[concept_id] / self.frequency[concept_id]

    @cached_property
    def _asked_for(self) -> Mapping[str, float]:
        """Of how many of its facts each concept can be asked for, and a half more."""
        asked = dict.fromkeys(self._library.by_id, 0.5)
        for concept, fact in self.pool(trusted=False).facts:
            told = fact.kind == "definition" or (fact.attribute and fact.value)
            beside = len(self._beside.get(fact.id, ())) > 1 if fact.false_for else told
            asked[concept.id] += bool(fact.askable and not fact.obvious and beside)
        return asked

    def tell_apart(self, owner_id: str, statement: str, other_id: str) -> bool:
        """Whether the words of the owner's statement tell that it is not the other's."""
        return tell_apart(matter(statement), self.spoken(owner_id), self.spoken(other_id))

    def complete(self) -> None:
        """Works out all that is the same for all questions."""
        if self.concepts:
            self._library.kin(self.concepts[0].id)  # who is kin of whom, for all at once
        for _part in (self.called, self.frequency, self._asked_for, self.known):
            pass
        for pool in self._pools:
            pool.complete()

    def _values(self, concept_id: str) -> Mapping[str, Sequence[Fact]]:
        """Attribute → the concept's facts that give a value of it, also what may be said of
        another concept."""
        values: dict[str, list[Fact]] = {}
        for fact in self._library.by_id[concept_id].facts:
            if fact.attribute and fact.value and not fact.retired:
                values.setdefault(fact.attribute, []).append(fact)
        return values

    def _around(self, concept_id: str, attribute: str) -> frozenset[str]:
        """The values (`text.key`) of the attribute that the concept or one of its kin may have."""
        kin = self._library.kin(concept_id)
        facts = (fact for each in kin for fact in self.values(each).get(attribute, ()))
        return frozenset([value_key(fact.value) for fact in facts])

    def _untruths(self, fact_id: str) -> Sequence[Untruth]:
        """What rules make of a fact."""
        from awsquiz.core.claims.rules import untruths_of  # not every first question needs them

        concept, fact = self._library.fact(fact_id) or (None, None)
        return untruths_of(fact, concept, self.called) if concept and fact else ()

    def _statements(self, concept_id: str) -> frozenset[str]:
        """What its card says of a concept: see `masks.meanings`."""
        return meanings(self._library.by_id[concept_id])

    def _told(self, concept_id: str) -> str:
        """The keys of its texts in a row: see `masks.longest_part`."""
        texts = [plain(fact.text) for fact in self._library.by_id[concept_id].facts]
        row = "\n".join(texts)
        return "\n".join(map(key, texts)) if "```" in row else key(row)  # a fence has many lines

    def _truths(self, concept_id: str) -> Sequence[Truth]:
        """The concept's facts that can be asked, as they are shown; no definitions nor names."""
        concept = self._library.by_id[concept_id]
        statements = (fact for fact in concept.facts if fact.states)
        asked = (fact for fact in statements if fact.askable and fact.kind is None)
        texts = ((fact, shown(fact, concept)) for fact in asked)
        return [
            Truth(fact, below_name(fact, concept), meaning(text))
            for fact, text in texts
            if says_something(text) and fits_an_option(fact, text, concept)
        ]

    def _matter(self, concept_id: str) -> frozenset[str]:
        """The stems of the words in which the concept's card speaks of it."""
        facts = self._library.by_id[concept_id].facts
        return frozenset().union(*(matter(fact.text) for fact in facts if not fact.retired))

    def _spoken(self, concept_id: str) -> Spoken:
        """How often the concept's card uses each word of its matter."""
        facts = [each for each in self._library.by_id[concept_id].facts if not each.retired]
        return Spoken(Counter(word for each in facts for word in matter(each.text)), len(facts))

    def _own_matter(self, concept_id: str, said: str) -> frozenset[str]:
        """The words of a statement that tell it from others on the concept: none of its names, nor
        those that its card has everywhere."""
        spoken = self.spoken(concept_id)
        most = max(_SHARED_BY_CHANCE * spoken.facts, 2)
        words = matter(said) - self.name_words(concept_id)
        return frozenset(word for word in words if spoken.facts_with.get(word, 0) <= most)

    def _turnable(self, concept_id: str, kind: Kind | None, trusted: bool) -> Sequence[Owned]:
        """The concept's facts of that kind that a person or the note may have turned round: all,
        or the trusted ones."""
        served = self._serving(concept_id, kind, trusted)
        return [each for each in served if each[1].false_text or each[1].mark]

    def _plain_facts(self, concept_id: str, kind: Kind | None, trusted: bool) -> Sequence[Owned]:
        """The others and those with a mark: rules may make something false of them."""
        served = self._serving(concept_id, kind, trusted)
        return [each for each in served if not each[1].false_text]

    def _serving(self, concept_id: str, kind: Kind | None, trusted: bool) -> Iterator[Owned]:
        concept = self._library.by_id[concept_id]
        for fact in concept.facts:
            if fact.kind == kind and fact.states and fact.askable and may_serve(fact, trusted):
                yield concept, fact

    def _amounts(self, concept_id: str) -> Mapping[str, Sequence[tuple[Fact, Measure]]]:
        """Dimension → the numbers that cards name of the concept and its kin, with their facts."""
        found: dict[str, list[tuple[Fact, Measure]]] = defaultdict(list)
        for each in self._library.kin(concept_id):
            for fact in self._library.by_id[each].facts:
                for measure in measures(plain(f"{fact.text} ; {fact.value or ''}")):
                    found[measure.dimension].append((fact, measure))
        return dict(found)

    def _name_words(self, concept_id: str) -> frozenset[str]:
        """The words of what a concept is called: see `name_words`."""
        return words_of_names(self._library, self._library.by_id[concept_id])

    def _words_of_part(self, concept_id: str) -> frozenset[str]:
        """The words of a concept's title that are not of the names of those above it."""
        above = (self.name_words(each.id) for each in self._library.ancestors(concept_id))
        return tokens(self._library.by_id[concept_id].title).difference(*above)

    def _called_in_a_row(self, concept_id: str) -> str:
        """All that a concept is called, by its card and by lists of names."""
        concept = self._library.by_id[concept_id]
        return " ".join((*concept.names, *self._library.words.names(concept.title)))

    def _name_ideas(self, concept_id: str) -> frozenset[int]:
        """The ideas of what a concept is called: see `name_ideas`."""
        return ideas_of_names(self.called_in_a_row(concept_id))

    def _listings(self, concept_id: str) -> Mapping[str, tuple[ListedThing, Listing]]:
        """The things of the lists of its card, by the ids of their facts: see `listed`."""
        return listings_of(self._library.by_id[concept_id])


@lru_cache(maxsize=_REMEMBERED)
def value_key(value: str | None) -> str:
    """The key (`text.key`) of a fact's value, of which many facts have the same."""
    return key(value or "")


@lru_cache(maxsize=4)
def survey_of(library: Library) -> Survey:
    """The survey of a library, the same for the next question."""
    return Survey(library)
