"""Whether forecasts can be trusted: `python benchmarks/forecast.py [LEARNERS] [SEED]`.

Learners are made up who differ in more than the model of the forecast knows: each has a memory
that is better or worse than the schedule believes, as a whole, by concept and by fact; has studied
some of the cards and knows a part of the rest; and has answered some questions, few or many, in
several forms. Each is foretold from what a journal would tell, and then sits an exam that was
drawn from the shipped cards. Of those who were given a chance of 70 % about 70 % ought to pass,
and 90 % of the scores ought to lie within the interval.
"""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass
from random import Random

from awsquiz.core.exam.belief import Evidence
from awsquiz.core.exam.blueprint import Blueprint
from awsquiz.core.exam.drawing import draw_exam
from awsquiz.core.exam.forecast import Forecast, forecast
from awsquiz.core.exam.pool import Drawable, pool
from awsquiz.core.exam.score import scaled
from awsquiz.core.exam_question import ExamQuestion
from awsquiz.core.model import Library
from awsquiz.core.questions import FORMS
from awsquiz.core.study.models import DEFAULT_MODEL
from awsquiz.core.study.schedule import Strength
from awsquiz.paths import shipped_content
from awsquiz.storage import blueprints, library

EXAMS = 60
WIDTH, ALLOWED = 0.10, 0.05
"""Of chances: those that are taken together, and by how much reality may differ."""
_FORMS = ("ox", "choice", "which", "value", "multi", "cloze", "scenario")


@dataclass
class Learner:
    """What is true of a learner, of which the journal tells only a part."""

    recall: dict[str, float]
    """Fact → what the schedule believes, of the facts that were studied."""
    truth: dict[str, float]
    """Fact → the probability that it is really remembered, of all facts."""
    evidence: list[Evidence]


def a_learner(items: list[Drawable], random: Random) -> Learner:
    """Somebody: from a beginner to one who has studied everything for months."""
    shift = random.gauss(0, 0.7)
    own = random.gauss(0, 0.3)
    concepts = {item.concept: random.gauss(0, 0.25) for item in items}
    facts = {item.fact: item.concept for item in items}
    diligence, unstudied = random.uniform(0.3, 0.95), random.betavariate(1, 3)
    days = random.choice([3, 10, 30, 60])
    recall: dict[str, float] = {}
    truth: dict[str, float] = {}
    behaviour: dict[str, float] = {}
    for fact, concept in facts.items():
        if random.random() < diligence:
            stability = math.exp(random.gauss(2.0, 1.0))
            elapsed = random.randrange(1 + days)
            recall[fact] = DEFAULT_MODEL.recall(Strength(stability, 5, 0), elapsed)
            behaviour[fact] = shift + concepts[concept] + random.gauss(0, 0.4)
            truth[fact] = moved(recall[fact], behaviour[fact] + own)
        else:
            truth[fact] = float(random.random() < unstudied)
    evidence = []
    for fact in random.choices(list(facts), k=random.choice([40, 80, 150, 300])):
        chance = FORMS[random.choice(_FORMS)].chance or 0.0
        if fact in recall:
            believed = random.uniform(0.75, 0.97)
            evidence.append(answered(moved(believed, behaviour[fact]), chance, believed, random))
        elif random.random() < 0.2:
            evidence.append(answered(truth[fact], chance, None, random))
    return Learner(recall, truth, evidence)


def moved(likely: float, shift: float) -> float:
    """A probability moved on the logit scale."""
    likely = min(max(likely, 0.001), 0.999)
    return 1 / (1 + math.exp(-math.log(likely / (1 - likely)) - shift))


def answered(known: float, chance: float, believed: float | None, random: Random) -> Evidence:
    """An answer of one who knows it with that probability, and guesses else."""
    right = random.random() < known or random.random() < chance
    return Evidence(right, chance, believed)


def sat(learner: Learner, questions: tuple[ExamQuestion, ...], random: Random) -> int:
    """The scaled score of an exam."""
    counted = [question for question in questions if question.scored]
    right = sum(
        random.random() < learner.truth[question.fact] or random.random() < question.by_chance
        for question in counted
    )
    return scaled(right, len(counted))


def shipped() -> tuple[Library, Blueprint]:
    """The shipped cards and scenarios, and the blueprint of saa-c03."""
    content = shipped_content()
    cards = library.load([content / "cards"], [content / "scenarios"]).library
    files = blueprints.load([content / "exams"])
    [exam] = [each.blueprint for each in files if each.blueprint and each.blueprint.id == "saa-c03"]
    return cards, exam


def main() -> int:
    """Prints how often they passed, by what they were given; 1 where it is off around 70 %."""
    learners = int(sys.argv[1]) if len(sys.argv) > 1 else 4000
    random = Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    cards, exam = shipped()
    items = pool(cards, exam)
    exams = [
        draw_exam(cards, exam, exam.questions, Random(seed)).questions for seed in range(EXAMS)
    ]
    told: list[tuple[Forecast, int]] = []
    while len(told) < learners:
        learner = a_learner(items, random)
        given = forecast(exam, items, learner.recall, learner.evidence)
        if given.enough:
            told.append((given, sat(learner, random.choice(exams), random)))
    print(f"{learners} learners, {exam.id}: chance given, learners, of whom passed")
    off = 0.0
    for tenth in range(10):
        low = tenth * WIDTH
        group = [each for each in told if low <= (each[0].chance or 0) < low + WIDTH + (tenth == 9)]
        tell(f"{low:.0%} to {low + WIDTH:.0%}", group)
    group = [each for each in told if 0.65 <= (each[0].chance or 0) < 0.75]
    off = tell("around 70 %", group)
    inside = sum((given.low or 0) <= score <= (given.high or 0) for given, score in told)
    print(f"within the interval of 90 %: {inside / len(told):.1%}")
    return int(off > ALLOWED)


def tell(name: str, group: list[tuple[Forecast, int]]) -> float:
    """Prints a group's line; returns by how much reality differs from what was given."""
    if not group:
        return 0.0
    given = sum(each.chance or 0 for each, _score in group) / len(group)
    passed = sum(score >= each.pass_mark for each, score in group) / len(group)
    error = math.sqrt(max(passed * (1 - passed), 1e-9) / len(group))
    print(f"{name:>14}: {given:5.1%} {len(group):5} {passed:6.1%} ± {error:.1%}")
    return abs(passed - given)


if __name__ == "__main__":
    sys.exit(main())
