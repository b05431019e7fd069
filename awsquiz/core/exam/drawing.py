"""Draws an exam by its blueprint: by domain and form, no fact twice, kin apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Generic, NamedTuple, TypeVar

from msgspec.structs import replace

from awsquiz.core.exam.blueprint import Blueprint, ByCard, card_of, domain_of, facts_of, shares
from awsquiz.core.exam_question import ExamOption, ExamQuestion, Shape
from awsquiz.core.model import Concept, Library
from awsquiz.core.questions import SCENARIO, Question
from awsquiz.core.questions import ask as ask_in_form
from awsquiz.core.questions.handwritten import id_of
from awsquiz.core.scenarios import Scenario, is_sound

_TRIES = 200
"""After so many facts that cannot be asked in a form, one after another, the form is given up."""
_T = TypeVar("_T")
_SHAPES: dict[str, Shape] = {
    "one": "one",
    "several": "several",
    "pairs": "pairs",
    "sequence": "sequence",
}


class Cell(NamedTuple):
    """A form of exams; scenarios with several right options count by themselves."""

    form: str
    several: bool


@dataclass(frozen=True)
class Drawn:
    """An exam as it was drawn."""

    questions: tuple[ExamQuestion, ...]
    wanted: Mapping[str, int]
    """Domain id → how many questions its weight asks for."""
    scope: tuple[str, ...]
    """The categories of the concepts that were asked about, each once."""

    @property
    def short(self) -> dict[str, int]:
        """Domain id → how many questions it has fewer than its weight asks for."""
        got = Counter(question.domain for question in self.questions)
        return {
            domain: wanted - got[domain]
            for domain, wanted in self.wanted.items()
            if got[domain] < wanted
        }


def draw_exam(
    library: Library,
    blueprint: Blueprint,
    count: int,
    random: Random,
    recent: Mapping[str, int] | None = None,
) -> Drawn:
    """Up to `count` questions in random order; same library, numbers and history, same exam.

    `recent`: ids of facts and of scenario questions that were asked lately → how lately; they are
    drawn last, the higher the later. What a domain cannot give comes from the others.
    """
    supply = _Supply(library, blueprint, random, recent or {})
    domains = [domain.id for domain in blueprint.domains]
    wanted = dict(
        zip(domains, shares([each.weight for each in blueprint.domains], count), strict=True)
    )
    forms = _Forms(cells(blueprint, count))
    slots = [domain for domain in domains for _ in range(wanted[domain])]
    random.shuffle(slots)
    # Domains with few scenarios need the other forms: they choose first.
    slots.sort(key=supply.scenarios_in)
    drawn: list[ExamQuestion] = []
    short = 0
    for domain in slots:
        question = _fill(supply, domain, forms, random)
        short += question is None
        drawn += [question] if question else []
    for _ in range(short):
        others = (_fill(supply, domain, forms, random) for domain in _mixed(domains, random))
        if (question := next(filter(None, others), None)) is None:
            break
        drawn.append(question)
    drawn = _with_unscored(drawn, blueprint, random)
    return Drawn(tuple(_spread(drawn, library, random)), wanted, _scope(library, drawn))


def cells(blueprint: Blueprint, count: int) -> dict[Cell, int]:
    """How many questions of each form there ought to be.

    Those with several right options are `multi` by its share, and scenarios for the rest.
    """
    forms = [form for form, share in blueprint.forms.items() if share]
    wanted = dict(zip(forms, shares([blueprint.forms[form] for form in forms], count), strict=True))
    scenarios = wanted.pop(SCENARIO.id, 0)
    found = {Cell(form, form == "multi"): number for form, number in wanted.items()}
    several = round(count * blueprint.multiple / 100) - wanted.get("multi", 0)
    several = max(0, min(several, scenarios)) if "multiple" in blueprint.kinds else 0
    if several:
        found[Cell(SCENARIO.id, True)] = several
    if scenarios - several and set(blueprint.kinds) - {"multiple"}:
        found[Cell(SCENARIO.id, False)] = scenarios - several
    return found


class _Forms:
    """What is still wanted of each form."""

    def __init__(self, wanted: Mapping[Cell, int]) -> None:
        self._wanted = wanted
        self._got = Counter[Cell]()

    def in_order(self, random: Random) -> list[Cell]:
        """All forms, the one first that is farthest behind its share.

        So those that there are take the place of one that there is not by their own shares.
        """
        order = _mixed(self._wanted, random)
        return sorted(order, key=lambda cell: self._got[cell] / max(1, self._wanted[cell]))

    def take(self, cell: Cell) -> None:
        """There is one more of that form."""
        self._got[cell] += 1


def _fill(supply: _Supply, domain: str, forms: _Forms, random: Random) -> ExamQuestion | None:
    """A question of the domain, in the form that is farthest behind among those that it has."""
    for cell in forms.in_order(random):
        if question := supply.take(domain, cell):
            forms.take(cell)
            return question
    return None


class _Again(Generic[_T]):
    """What an iterator gives, for several that each begin at the first; made when it is wanted."""

    def __init__(self, source: Iterator[_T]) -> None:
        self._source = source
        self._given: list[_T] = []

    def __iter__(self) -> Iterator[_T]:
        at = 0
        while True:
            if at == len(self._given):
                try:
                    self._given.append(next(self._source))
                except StopIteration:
                    return
            yield self._given[at]
            at += 1


class _Supply:
    """What there is to ask; each fact and each scenario is given out once."""

    def __init__(
        self, library: Library, blueprint: Blueprint, random: Random, recent: Mapping[str, int]
    ) -> None:
        self._library = library
        self._random = random
        self._recent = recent
        self._facts = facts_of(library, blueprint.domains)
        self._used: set[str] = set()
        self._orders: dict[str, _Again[str]] = {}
        self._waiting: dict[tuple[str, str], Iterator[str]] = {}
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
                return kept(question, concept, domain)
        return None

    def _generated(self, domain: str, form: str) -> ExamQuestion | None:
        for tried, fact_id in enumerate(self._left(domain, form)):
            question = ask_in_form(self._library, fact_id, form, self._random)
            if question and not self._used & (rests := _rests_on(question)):
                self._used |= rests
                return kept(question, self._library.by_id[question.concept], domain)
            if tried == _TRIES:
                self._waiting[domain, form] = iter(())
                break
        return None

    def _left(self, domain: str, form: str) -> Iterator[str]:
        """The facts of the domain that have not been tried in that form; all forms take them in
        the same order, each from where it has come to."""
        if domain not in self._orders:
            self._orders[domain] = _Again(self._queue(self._facts[domain], str))
        if (domain, form) not in self._waiting:
            self._waiting[domain, form] = iter(self._orders[domain])
        return (fact for fact in self._waiting[domain, form] if fact not in self._used)

    def _queue(self, cards: ByCard[_T], name: Callable[[_T], str]) -> Iterator[_T]:
        """In turns by card and concept; what was asked lately comes last."""
        late: list[_T] = []
        for item in _by_card(cards, self._random):
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
        domain = scenario.domain_in(tag)
        if not named:
            domain = domain_of(library, blueprint.domains, *owner)
        if domain in known and is_sound(scenario):
            cards = found.setdefault((domain, scenario.kind == "multiple"), {})
            concepts = cards.setdefault(card_of(library, owner[0].id), {})
            concepts.setdefault(owner[0].id, []).append(scenario)
    return {**found}


def _rests_on(question: Question) -> set[str]:
    """The facts that a question asks for: its own, and those of its right options."""
    return {question.fact} | {each.fact for each in question.options if each.correct and each.fact}


def kept(question: Question, concept: Concept, domain: str) -> ExamQuestion:
    """The question as the journal keeps it."""
    return ExamQuestion(
        id=question.id,
        form=question.form,
        shape=_SHAPES[question.shape],
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


def _with_unscored(
    drawn: list[ExamQuestion], blueprint: Blueprint, random: Random
) -> list[ExamQuestion]:
    """The same, with as many that do not count as the blueprint has, in all domains alike."""
    count = min(round(len(drawn) * blueprint.unscored / blueprint.questions), len(drawn) - 1)
    if count <= 0:
        return drawn
    by_domain: dict[str, list[int]] = {}
    for at, question in enumerate(drawn):
        by_domain.setdefault(question.domain, []).append(at)
    dealt = shares([len(places) for places in by_domain.values()], count)
    unscored = {
        at
        for places, number in zip(by_domain.values(), dealt, strict=True)
        for at in random.sample(places, number)
    }
    return [
        replace(question, scored=False) if at in unscored else question
        for at, question in enumerate(drawn)
    ]


def _spread(
    questions: Sequence[ExamQuestion], library: Library, random: Random
) -> Iterator[ExamQuestion]:
    """In random order, with kin never beside each other unless they are more than all the rest."""
    groups: dict[str, list[ExamQuestion]] = {}
    for question in _mixed(questions, random):
        groups.setdefault(card_of(library, question.concept), []).append(question)
    last = None
    for left in range(len(questions), 0, -1):
        largest = max(groups, key=lambda name: len(groups[name]))
        names = [name for name in groups if groups[name] and name != last]
        if largest in names and 2 * len(groups[largest]) > left:
            last = largest  # else they would be left over at the end, side by side
        elif names:
            [last] = random.choices(names, [len(groups[name]) for name in names])
        else:
            last = largest
        yield groups[last].pop()


def _scope(library: Library, drawn: Iterable[ExamQuestion]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for question in drawn:
        holders = (*library.ancestors(question.concept), library.by_id[question.concept])
        found.update((each.category, None) for each in holders if each.category)
    return tuple(sorted(found))


def _by_card(cards: ByCard[_T], random: Random) -> Iterator[_T]:
    """One of each card in turn, within it of each concept.

    So a card with many concepts, or a concept with many facts, is asked no oftener than others.
    """
    return _in_turns([_by_concept(concepts, random) for concepts in cards.values()], random)


def _by_concept(concepts: Mapping[str, Sequence[_T]], random: Random) -> Iterator[_T]:
    yield from _in_turns([_later_mixed(items, random) for items in concepts.values()], random)


def _in_turns(rows: Sequence[Iterator[_T]], random: Random) -> Iterator[_T]:
    """One of each row, then a second one of each, until all are given out."""
    waiting = _mixed(rows, random)
    while waiting:
        for row in list(waiting):
            try:
                yield next(row)
            except StopIteration:
                waiting.remove(row)


def _later_mixed(items: Sequence[_T], random: Random) -> Iterator[_T]:
    """The items in random order, mixed when the first is wanted."""
    yield from _mixed(items, random)


def _mixed(items: Iterable[_T], random: Random) -> list[_T]:
    found = list(items)
    random.shuffle(found)
    return found
