"""Draws an exam by its blueprint: by domain and form, no fact twice, kin apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from msgspec.structs import replace

from awsquiz.core.exam.blueprint import Blueprint, shares
from awsquiz.core.exam.domains import card_of
from awsquiz.core.exam.supply import Cell, Supply
from awsquiz.core.exam.turns import mixed
from awsquiz.core.exam_question import ExamQuestion
from awsquiz.core.model import Library
from awsquiz.core.questions import SCENARIO


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
    supply = Supply(library, blueprint, random, recent or {})
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
        others = (_fill(supply, domain, forms, random) for domain in mixed(domains, random))
        if (question := next(filter(None, others), None)) is None:
            break
        drawn.append(question)
    if count >= blueprint.questions:  # in a short exam each question says something
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
        order = mixed(self._wanted, random)
        return sorted(order, key=lambda cell: self._got[cell] / max(1, self._wanted[cell]))

    def take(self, cell: Cell) -> None:
        """Counts one more question of that form."""
        self._got[cell] += 1


def _fill(supply: Supply, domain: str, forms: _Forms, random: Random) -> ExamQuestion | None:
    """A question of the domain, in the form that is farthest behind among those that it has."""
    for cell in forms.in_order(random):
        if question := supply.take(domain, cell):
            forms.take(cell)
            return question
    return None


def _with_unscored(
    drawn: list[ExamQuestion], blueprint: Blueprint, random: Random
) -> list[ExamQuestion]:
    """The same, with the blueprint's number of unscored ones marked, spread evenly over domains."""
    count = min(round(len(drawn) * blueprint.unscored / blueprint.questions), len(drawn) - 1)
    if count <= 0:
        return drawn
    by_domain: dict[str, list[int]] = {}
    for at, question in enumerate(drawn):
        by_domain.setdefault(question.domain, []).append(at)
    dealt = shares([len(slots) for slots in by_domain.values()], count)
    unscored = {
        at
        for slots, number in zip(by_domain.values(), dealt, strict=True)
        for at in random.sample(slots, number)
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
    for question in mixed(questions, random):
        groups.setdefault(card_of(library, question.concept), []).append(question)
    last = None
    for left in range(len(questions), 0, -1):
        largest = max(groups, key=lambda name: len(groups[name]))
        names = [name for name in groups if groups[name] and name != last]
        if largest in names and 2 * len(groups[largest]) > left:
            last = largest  # otherwise they would be left over at the end, side by side
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
