"""What there is to ask in an exam, by domain and form; each fact and scenario is given out once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from random import Random
from typing import NamedTuple, TypeVar

from msgspec.structs import replace

from awsquiz.core.exam.blueprint import Blueprint
from awsquiz.core.exam.domains import NOT_ASKED, ByCard, card_of, domain_of, facts_of, tag_of
from awsquiz.core.exam.turns import Again, in_turn_by_card
from awsquiz.core.exam_question import ExamOption, ExamQuestion
from awsquiz.core.model import Concept, Library
from awsquiz.core.questions import SCENARIO, Question
from awsquiz.core.questions import ask as ask_in_form
from awsquiz.core.questions.handwritten import id_of
from awsquiz.core.scenarios import Scenario, is_sound

_TRIES = 200
"""A form is given up after this many facts in a row that cannot be asked in it."""
_DRAWS = 8
"""How often options are drawn anew that say what the exam does not ask; where nothing else is left
they are taken all the same, for an exam has its length."""
_T = TypeVar("_T")


class Cell(NamedTuple):
    """A form of exams; scenarios with several right options count by themselves."""

    form: str
    several: bool


class Supply:
    """What there is to ask; each fact and each scenario is given out once."""

    def __init__(
        self, library: Library, blueprint: Blueprint, random: Random, recent: Mapping[str, int]
    ) -> None:
        self._library = library
        self._tag = blueprint.tag
        self._random = random
        self._recent = recent
        self._facts = facts_of(library, blueprint)
        self._used: set[str] = set()
        self._orders: dict[str, Again[str]] = {}
        self._waiting: dict[tuple[str, str, bool], Iterator[str]] = {}
        written = scenarios_of(library, blueprint)
        self._scenarios = {key: self._queue(cards, id_of) for key, cards in written.items()}
        self._counts = Counter[str]()
        for (domain, _several), cards in written.items():
            self._counts[domain] += sum(
                len(each) for card in cards.values() for each in card.values()
            )

    def scenarios_in(self, domain: str) -> int:
        """How many scenarios a domain has."""
        return self._counts[domain]

    def take(self, domain: str, cell: Cell) -> ExamQuestion | None:
        """The next question of that domain and form; None where there is none."""
        if cell.form == SCENARIO.id:
            return self._scenario(domain, cell.several)
        return self._generated(domain, cell.form)

    def _scenario(self, domain: str, several: bool) -> ExamQuestion | None:
        for scenario in self._scenarios.get((domain, several), iter(())):
            found = self._library.fact(scenario.facts[0])
            if found and not self._used.intersection(scenario.facts):
                self._used.update(scenario.facts)
                concept, fact = found
                question = SCENARIO.as_question(
                    self._library, concept, fact, scenario, self._random
                )
                return self._kept(question, domain)
        return None

    def _generated(self, domain: str, form: str) -> ExamQuestion | None:
        for strict in (True, False):
            for tried, fact_id in enumerate(self._left(domain, form, strict)):
                question = self._asked(fact_id, form, strict)
                if question and not self._used & (rests := _rests_on(question)):
                    self._used |= rests
                    return self._kept(question, domain)
                if tried == _TRIES:
                    self._waiting[domain, form, strict] = iter(())
                    break
        return None

    def _asked(self, fact: str, form: str, strict: bool) -> Question | None:
        """The fact in that form, where it is strict without an option that is too deep."""
        for _again in range(_DRAWS if strict else 1):
            question = ask_in_form(self._library, fact, form, self._random)
            if not (question and strict and self._is_too_deep(question)):
                return question
        return None

    def _is_too_deep(self, question: Question) -> bool:
        """Whether an option says what the exam never asks: a quota beside what a service is for."""
        told = (self._library.fact(each.fact) for each in question.options if each.fact)
        return any(tag_of(self._library, *found, self._tag) == NOT_ASKED for found in told if found)

    def _kept(self, question: Question, domain: str) -> ExamQuestion:
        found = self._library.fact(question.fact)
        own = found is not None and not found[1].reviewed
        concept = self._library.by_id[question.concept]
        return replace(kept(question, concept, domain), own_sentence=own)

    def _left(self, domain: str, form: str, strict: bool) -> Iterator[str]:
        """The facts of the domain that have not been tried in that form; all forms take them in
        the same order, each from where it has come to."""
        if domain not in self._orders:
            self._orders[domain] = Again(self._queue(self._facts[domain], str))
        at = (domain, form, strict)
        if at not in self._waiting:
            self._waiting[at] = iter(self._orders[domain])
        return (fact for fact in self._waiting[at] if fact not in self._used)

    def _queue(self, cards: ByCard[_T], name: Callable[[_T], str]) -> Iterator[_T]:
        """In turns by card and concept; what was asked lately comes last."""
        late: list[_T] = []
        for item in in_turn_by_card(cards, self._random):
            if name(item) in self._recent:
                late.append(item)
            else:
                yield item
        yield from sorted(late, key=lambda item: self._recent[name(item)])


def scenarios_of(
    library: Library, blueprint: Blueprint
) -> dict[tuple[str, bool], ByCard[Scenario]]:
    """(domain, whether several are right) → the scenarios of this exam, by their main concepts.

    Where no scenario names the exam, as one of the user's own, all are for it, and are placed by
    their main fact.
    """
    known = {domain.id for domain in blueprint.domains}
    tag = blueprint.tag
    named = any(scenario.domain_in(tag) for scenario in library.scenarios)
    found: dict[tuple[str, bool], dict[str, dict[str, list[Scenario]]]] = {}
    for scenario in {each.id: each for each in reversed(library.scenarios)}.values():
        owner = library.fact(scenario.facts[0])
        if scenario.kind not in blueprint.kinds or not owner or not owner[1].askable:
            continue
        if blueprint.reviewed and not owner[1].reviewed:
            continue
        domain = scenario.domain_in(tag)
        if not named:
            domain = domain_of(library, blueprint, *owner)
        if domain in known and is_sound(scenario):
            cards = found.setdefault((domain, scenario.kind == "multiple"), {})
            concepts = cards.setdefault(card_of(library, owner[0].id), {})
            concepts.setdefault(owner[0].id, []).append(scenario)
    return {**found}


def _rests_on(question: Question) -> set[str]:
    """The facts that a question asks for: its own, and those of its right options."""
    return {question.fact} | {each.fact for each in question.options if each.correct and each.fact}


def kept(question: Question, concept: Concept, domain: str) -> ExamQuestion:
    """The question as the journal keeps it; one that is typed or graded is none for an exam."""
    shape = question.shape
    if shape == "typed" or shape == "graded":
        raise ValueError(f"{question.id} is {shape}: exams do not ask so")
    return ExamQuestion(
        id=question.id,
        form=question.form,
        shape=shape,
        domain=domain,
        concept=concept.id,
        title=concept.title,
        fact=question.fact,
        stem=question.stem,
        statement=question.statement,
        options=tuple(
            ExamOption(key=each.key, text=each.text, reason=each.reason)
            for each in question.options
        ),
        lefts=tuple(pair.left for pair in question.pairs),
        answer=question.answer,
        explanation=question.explanation,
        docs=question.docs,
        note=question.source.note if question.source else None,
        line=question.source.line if question.source else None,
    )
