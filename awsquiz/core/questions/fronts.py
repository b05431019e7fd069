"""The front of a flashcard: what it asks, and that no other card of its tree has the same.

An attribute, what a thing is or is for, a gap, one of a short list, or how the statement begins.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from msgspec import Struct
from msgspec.structs import replace

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.asked import offered, question_of, stem_of
from awsquiz.core.questions.attribute_questions import asked_of
from awsquiz.core.questions.cues import cue, shared_beginnings
from awsquiz.core.questions.groups import as_group, missing_one
from awsquiz.core.questions.question import Lit
from awsquiz.core.questions.terms import GAP, Term, key_term, left_out
from awsquiz.core.questions.wordings import of_attribute, of_kind, of_place
from awsquiz.core.text import has_letter, key, plain
from awsquiz.core.text.apart import apart_in

_REMEMBERED = 64
"""How many cards have their fronts remembered: questions of a session come from few."""
_LABEL = 40
"""Letters of what stands before a colon, where that is a label."""
_SEPARATOR = " › "
_Owned = tuple[Concept, Fact]
_Shown = tuple[str, str | None]


class Front(Struct, frozen=True):
    """What a flashcard shows, and what it asks for on its back."""

    stem: str
    statement: str | None
    back: str
    lit: Lit = ()
    """What was asked for, where that is less than all of the back."""


class Fronts:
    """The fronts of the cards of a library, each worked out with those that it could be taken for.

    Within a card (a top-level concept with all below it) no two are the same; between cards the
    path tells, for it begins with the card's title.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._of_card = lru_cache(maxsize=_REMEMBERED)(self._card)

    def of(self, concept: Concept, fact: Fact) -> Front | None:
        """The fact's front; None for one that is not asked."""
        above = self._library.ancestors(concept.id)
        return self._of_card((above[0] if above else concept).id).of(fact.id)

    def has(self, concept: Concept, fact: Fact) -> bool:
        """Whether the fact has a front: to know that none has to be worked out."""
        above = self._library.ancestors(concept.id)
        return self._of_card((above[0] if above else concept).id).has(fact.id)

    def _card(self, concept_id: str) -> _CardFronts:
        return _CardFronts(self._library, self._library.by_id[concept_id])


@lru_cache(maxsize=4)
def fronts_of(library: Library) -> Fronts:
    """The fronts of a library, the same for the next question."""
    return Fronts(library)


class _CardFronts:
    """The fronts of one card, worked out stem by stem."""

    def __init__(self, library: Library, card: Concept) -> None:
        self._library = library
        self._card = card
        self._facts: dict[str, _Owned] = {}
        for concept in card.walk():
            for fact in concept.facts:
                if fact.askable and fact.id not in self._facts:
                    self._facts[fact.id] = (concept, fact)
        self._made: dict[str, dict[str, Front]] = {}
        self._paths: dict[str, str] = {}

    def has(self, fact_id: str) -> bool:
        return fact_id in self._facts

    def of(self, fact_id: str) -> Front | None:
        if not self.has(fact_id):
            return None
        stem = self._stems[fact_id]
        if stem not in self._made:
            self._made[stem] = self._told_apart(stem)
        return self._made[stem].get(fact_id)

    @cached_property
    def _stems(self) -> Mapping[str, str]:
        """Id of each fact → its stem."""
        return {name: self._stem(*owned) for name, owned in self._facts.items()}

    @cached_property
    def _alike(self) -> Mapping[str, Sequence[_Owned]]:
        """Stem → the facts that have it."""
        alike: dict[str, list[_Owned]] = defaultdict(list)
        for name, stem in self._stems.items():
            alike[stem].append(self._facts[name])
        return alike

    @cached_property
    def _places(self) -> Mapping[tuple[str, str | None, tuple[str, ...]], Sequence[Fact]]:
        """All that stands at each place, asked or not."""
        places: dict[tuple[str, str | None, tuple[str, ...]], list[Fact]] = defaultdict(list)
        for concept in self._card.walk():
            for fact in concept.facts:
                places[concept.id, fact.facet, fact.under].append(fact)
        return places

    def _stem(self, concept: Concept, fact: Fact) -> str:
        if (question := question_of(fact)) is not None:
            return stem_of(concept, fact, question)
        if fact.kind is not None:
            return of_kind(fact.kind, self._called(concept))
        if fact.attribute and not fact.gaps:
            if not fact.under and (asked := asked_of(self._library, concept, fact)):
                return asked
            subject = _SEPARATOR.join([self._called(concept), *map(plain, fact.under)])
            if asked := of_attribute(subject, fact.attribute, fact.value):
                return asked
        return self._place(concept, fact)

    def _called(self, concept: Concept) -> str:
        """The concept's name where it tells what is meant; one that anything could have with
        those above it."""
        if concept.docs is not None or any(fact.checked for fact in concept.facts):
            return concept.title
        return self._path(concept)

    def _path(self, concept: Concept) -> str:
        if concept.id not in self._paths:
            above = (each.title for each in self._library.ancestors(concept.id))
            self._paths[concept.id] = _SEPARATOR.join([*above, concept.title])
        return self._paths[concept.id]

    def _place(self, concept: Concept, fact: Fact) -> str:
        path = [self._path(concept), *([fact.facet] if fact.facet else []), *map(plain, fact.under)]
        return _SEPARATOR.join(path)

    def _told_apart(self, stem: str) -> dict[str, Front]:
        """The fronts of the facts with that stem: where several would have the same each tries
        its next best. What says the same at the same place has a number: the schedule asks for
        each fact, and one that never came up would stay new for ever."""
        alike = self._alike[stem]
        beginnings = _Beginnings([fact for _concept, fact in alike])
        left = {fact.id: self._choices(stem, concept, fact, beginnings) for concept, fact in alike}
        made: dict[str, Front] = {}
        first: dict[str, Front] = {}
        taken: set[_Shown] = set()
        while left:
            tried = {name: front for name, rest in left.items() if (front := next(rest, None))}
            first = tried | first
            seen = Counter(map(_shown, tried.values()))
            for name, front in tried.items():
                if seen[_shown(front)] == 1 and _shown(front) not in taken:
                    made[name] = front
            taken.update(map(_shown, made.values()))
            left = {name: left[name] for name in tried if name not in made}
        for _concept, fact in alike:
            if fact.id not in made:
                front = first.get(fact.id) or Front(stem, None, plain(fact.text))
                made[fact.id] = _numbered(front, taken)
                taken.add(_shown(made[fact.id]))
        return made

    def _choices(
        self, stem: str, concept: Concept, fact: Fact, beginnings: _Beginnings
    ) -> Iterator[Front]:
        """What the front could be, the best first."""
        text = plain(fact.text)
        alone = len(self._alike[stem]) == 1
        if fact.answered is not None:
            options = self._offered(fact)
            yield Front(stem, options, text)
            if beginning := beginnings.of(fact, briefly=True):
                yield Front(stem, "\n".join(filter(None, (options, beginning))), text)
            return
        asks = stem != self._place(concept, fact)
        if not asks:
            yield from self._of_statement(stem, concept, fact, text, alone)
        elif alone:
            yield Front(stem, None, text, _where(fact.value, text))
        if beginning := beginnings.of(fact, briefly=asks):
            yield Front(stem, beginning, text)

    def _of_statement(
        self, stem: str, concept: Concept, fact: Fact, text: str, alone: bool
    ) -> Iterator[Front]:
        """A gap, one of a list, or where it stands."""
        if gaps := sorted(left_out(fact), key=lambda gap: gap.start):
            lit = tuple((gap.start, gap.start + len(gap.text)) for gap in gaps)
            yield Front(stem, _gapped(text, gaps), text, lit)
            return
        label, colon, said = text.partition(": ")
        if colon and len(label) <= _LABEL and has_letter(label) and has_letter(said):
            yield Front(stem, f"{label}: …", text, ((len(label) + 2, len(text)),))
        if term := key_term(self._library, concept, fact, stem):
            yield Front(stem, term.gapped(text), text, ((term.start, term.start + len(term.text)),))
        group = as_group(self._places[concept.id, fact.facet, fact.under]) if not alone else ()
        if group and key(text) not in key(stem):
            missing, back, lit = missing_one(group, fact)
            yield Front(f"{stem}: {missing.stem}", missing.statement, back, lit)
        asked = of_place([self._path(concept)], fact) if alone else None
        if asked and asked not in self._alike:
            yield Front(asked, None, text)

    def _offered(self, fact: Fact) -> str | None:
        """The options of the note's own question, where it has some."""
        scenario = offered(self._library, fact)
        options = [f"- {option.text}" for option in scenario.options] if scenario else []
        return "\n".join(options) or None


class _Beginnings:
    """How facts of one stem begin, each told from the others."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self._facts = facts

    @cached_property
    def _shared(self) -> Mapping[str, int]:
        return shared_beginnings((fact.id, fact.text) for fact in self._facts)

    def of(self, fact: Fact, *, briefly: bool) -> str | None:
        return cue(fact.text, self._shared.get(fact.id, 0), briefly=briefly)


def _numbered(front: Front, taken: Container[_Shown]) -> Front:
    """The front with the first number with which there is none yet; without one where it may."""
    numbered, number = front, 1
    while _shown(numbered) in taken:
        number += 1
        numbered = replace(front, stem=f"{front.stem} ({number})")
    return numbered


def _shown(front: Front) -> _Shown:
    return front.stem, front.statement


def _gapped(text: str, gaps: Sequence[Term]) -> str:
    for gap in reversed(gaps):
        text = text[: gap.start] + GAP + text[gap.start + len(gap.text) :]
    return text


def _where(value: str | None, text: str) -> Lit:
    """Where the value stands in the text."""
    said = plain(value or "")
    at = apart_in(said, text)
    return ((at, at + len(said)),) if at >= 0 and said != text else ()
