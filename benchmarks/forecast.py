"""Whether forecasts can be trusted: `python benchmarks/forecast.py [LEARNERS A KIND] [SEED]`.

Cards are made up that cover the blueprint of saa-c03: facts on each of its services, scenarios on
each of its tasks. Learners are made up who differ in more than the model of the forecast knows:
each has a memory that is better or worse than the schedule believes, as a whole, by concept and by
fact; applies in scenarios more or less well what he knows; has studied some of the cards and knows
a part of the rest; and has answered some questions in several forms. Kinds of them break the model:
who forgets more slowly than the schedule thinks, who has crammed and forgets more quickly, and who
has answered nothing but o/x and applies it badly. Each is foretold from what a journal would tell,
and then sits an exam that was drawn from the cards.

Of those who were given a chance of about 70 % about 70 % ought to pass: within 5 points of all,
within 8 of each kind. 90 % of the scores ought to lie within the interval.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from multiprocessing import Pool
from random import Random
from statistics import mean

from awsquiz.core.exam.belief import Evidence
from awsquiz.core.exam.blueprint import Blueprint
from awsquiz.core.exam.coverage import coverage
from awsquiz.core.exam.drawing import draw_exam
from awsquiz.core.exam.forecast import Forecast, forecast
from awsquiz.core.exam.pool import Drawable, pool
from awsquiz.core.exam.score import scaled
from awsquiz.core.exam_question import ExamQuestion
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import FORMS, SCENARIO
from awsquiz.core.scenarios import Choice, Scenario
from awsquiz.core.study.models import DEFAULT_MODEL
from awsquiz.core.study.schedule import Strength
from awsquiz.paths import shipped_content
from awsquiz.storage import blueprints

EXAMS = 24
BAND = (0.65, 0.75)
ALLOWED, ALLOWED_KIND = 0.05, 0.08
_FACTS, _SCENARIOS = 6, 1
"""Of a service in a task."""
_FORMS = ("ox", "choice", "which", "value", "multi", "cloze", SCENARIO.id)
KINDS = ("as the model", "slower forgetting", "crammed", "o/x only")
_CHECKED = "2026-11-01"


@dataclass
class Learner:
    """What is true of a learner, of which the journal tells only a part."""

    recall: dict[str, float]
    """Fact → what the schedule believes, of the facts that were studied."""
    truth: dict[str, float]
    """Fact → the probability that it is really remembered, of all facts."""
    applying: float
    """By how much harder it is in a scenario, on the logit scale."""
    evidence: list[Evidence]


def covering(exam: Blueprint) -> Library:
    """Cards on every service of the exam's scope, with scenarios on every task."""
    cards: dict[str, Concept] = {}
    written: list[Scenario] = []
    for domain in exam.domains:
        for task in domain.tasks:
            for name in task.services:
                concept = name.casefold().replace(" ", "-")
                known = cards.get(concept, Concept(id=concept, title=name))
                facts = tuple(
                    Fact(
                        id=f"{concept}.{len(known.facts) + at:04}",
                        text=f"{name}에 대해 {len(known.facts) + at}번째로 알려 준다",
                        false_text=f"{name}에 대해 {len(known.facts) + at}번째로 숨겨 둔다",
                        exams={exam.tag: domain.id},
                        checked=_CHECKED,
                    )
                    for at in range(_FACTS)
                )
                cards[concept] = Concept(id=concept, title=name, facts=known.facts + facts)
                written += [
                    _scenario(exam, domain.id, task.id, each) for each in facts[:_SCENARIOS]
                ]
    return Library(tuple(cards.values()), tuple(written))


def _scenario(exam: Blueprint, domain: str, task: str, fact: Fact) -> Scenario:
    concept = fact.id.partition(".")[0]
    return Scenario(
        **{"id": f"{concept}-{fact.id[-4:]}-{task.replace('.', '-')}", "kind": "single"},
        **{"exams": {exam.tag: domain}, "concepts": (concept,), "facts": (fact.id,)},
        stem=f"{fact.text}. 어떻게 하는가?",
        options=tuple(
            Choice(text=f"{fact.id} 보기 {at}", correct=at == 0, why=f"이유 {at}")
            for at in range(4)
        ),
    )


def a_learner(kind: str, items: Sequence[Drawable], random: Random) -> Learner:
    """Somebody: from a beginner to one who has studied everything for months."""
    shift, own = random.gauss(0, 0.7), random.gauss(0, 0.3)
    concepts = {concept: random.gauss(0, 0.25) for concept in {item.concept for item in items}}
    facts = {item.fact: item.concept for item in items}
    diligence, unstudied = random.uniform(0.3, 0.95), random.betavariate(1, 3)
    days = random.choice([1, 2, 3] if kind == "crammed" else [3, 10, 30, 60])
    recall: dict[str, float] = {}
    truth: dict[str, float] = {}
    behaviour: dict[str, float] = {}
    for fact, concept in facts.items():
        behaviour[fact] = shift + concepts[concept] + random.gauss(0, 0.4)
        if random.random() < diligence:
            stability, elapsed = math.exp(random.gauss(2.0, 1.0)), random.randrange(1 + days)
            if kind == "crammed":
                stability /= 3
            recall[fact] = _recall(stability, elapsed)
            truth[fact] = moved(_recall(stability * _slower(kind), elapsed), behaviour[fact] + own)
        else:
            truth[fact] = float(random.random() < unstudied)
    applying = random.gauss(-0.6 if kind == "o/x only" else -0.2, 0.4)
    learner = Learner(recall, truth, applying, [])
    every, written = [*facts], [item.fact for item in items if item.applied]
    for _ in range(random.choice([40, 80, 150, 300])):
        form = "ox" if kind == "o/x only" else random.choice(_FORMS)
        fact = random.choice(written if form == SCENARIO.id else every)
        if fact in recall or random.random() < 0.2:
            learner.evidence.append(_answered(learner, fact, form, behaviour[fact], kind, random))
    return learner


def _slower(kind: str) -> float:
    """By what the true stability differs from what the schedule believes."""
    return {"slower forgetting": 2.5, "crammed": 0.5}.get(kind, 1.0)


def _recall(stability: float, elapsed: int) -> float:
    return DEFAULT_MODEL.recall(Strength(stability, 5, 0), elapsed)


def moved(likely: float, shift: float) -> float:
    """A probability moved on the logit scale."""
    likely = min(max(likely, 0.001), 0.999)
    return 1 / (1 + math.exp(-math.log(likely / (1 - likely)) - shift))


def _answered(
    learner: Learner, fact: str, form: str, behaviour: float, kind: str, random: Random
) -> Evidence:
    """An answer of one who knows it with some probability, and guesses else."""
    chance, applied = FORMS[form].chance or 0.0, form == SCENARIO.id
    believed = None
    known = learner.truth[fact]
    if fact in learner.recall:
        stability, elapsed = math.exp(random.gauss(1.5, 0.8)), random.randrange(1, 12)
        believed = _recall(stability, elapsed)
        known = moved(_recall(stability * _slower(kind), elapsed), behaviour)
    if applied:
        known = moved(known, learner.applying)
    right = random.random() < known or random.random() < chance
    return Evidence(right, chance, believed, fact, applied)


def sat(learner: Learner, questions: Sequence[ExamQuestion], random: Random) -> int:
    """The scaled score of an exam."""
    counted = [question for question in questions if question.scored]
    right = 0
    for question in counted:
        known = learner.truth[question.fact]
        if question.form == SCENARIO.id and question.fact in learner.recall:
            known = moved(known, learner.applying)
        right += random.random() < known or random.random() < question.by_chance
    return scaled(right, len(counted))


def shipped(name: str) -> Blueprint:
    """A blueprint that is shipped."""
    files = blueprints.load([shipped_content() / "exams"])
    [exam] = [each.blueprint for each in files if each.blueprint and each.blueprint.id == name]
    return exam


Told = tuple[Forecast, int]


def told_of(kind: str, learners: int, seed: int) -> list[Told]:
    """Learners of a kind: what each was foretold, and the score of his exam."""
    exam = shipped("saa-c03")
    cards = covering(exam)
    covered = coverage(cards, exam)
    assert covered.is_whole, covered
    items = pool(cards, exam)
    exams = [draw_exam(cards, exam, exam.questions, Random(at)).questions for at in range(EXAMS)]
    random, found = Random(f"{seed} {kind}"), list[Told]()
    while len(found) < learners:
        learner = a_learner(kind, items, random)
        given = forecast(exam, items, learner.recall, learner.evidence, covered)
        if given.enough:
            found.append((given, sat(learner, random.choice(exams), random)))
    return found


def main(learners: int, seed: int) -> int:
    """Prints how often they passed, by what they were given; 1 where it is off around 70 %."""
    with Pool(2) as workers:
        each = workers.map(partial(told_of, learners=learners, seed=seed), KINDS)
    every = [told for those in each for told in those]
    print(f"{learners} learners of each kind, saa-c03: chance given, learners, of whom passed")
    for tenth in range(10):
        low = tenth / 10
        tell(f"{low:.0%} to {low + 0.1:.0%}", every, (low, low + 0.1 + (tenth == 9)))
    off = tell("around 70 %", every, BAND) > ALLOWED
    for kind, those in zip(KINDS, each, strict=True):
        off |= tell(kind, those, BAND) > ALLOWED_KIND
    return int(off)


def tell(name: str, those: Sequence[Told], band: tuple[float, float]) -> float:
    """Prints a group's line; returns by how much reality differs from what was given."""
    group = [(told, score) for told, score in those if band[0] <= (told.chance or 0) < band[1]]
    if not group:
        return 0.0
    given = mean(told.chance or 0 for told, _score in group)
    passed = mean(score >= told.pass_mark for told, score in group)
    error = math.sqrt(max(passed * (1 - passed), 1e-9) / len(group))
    inside = mean((told.low or 0) <= score <= (told.high or 0) for told, score in group)
    wide = mean((told.high or 0) - (told.low or 0) for told, _score in group)
    print(
        f"{name:>17}: {given:5.1%} {len(group):5} {passed:6.1%} ± {error:4.1%}"
        f"   within the interval of 90 %: {inside:5.1%}, {wide:.0f} points wide"
    )
    return abs(passed - given)


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:]]
    sys.exit(main(*numbers, *(2900, 1)[len(numbers) :]))
