"""The two forms of what a person wrote: steps in order, and scenarios as exams have them."""

from __future__ import annotations

from collections.abc import Container
from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.asked import stem_of
from awsquiz.core.questions.form import N_, Form
from awsquiz.core.questions.question import Option, Pair, Question, explain, source_of
from awsquiz.core.questions.wrong_options import as_they_stand, lettered
from awsquiz.core.scenarios import KINDS, Scenario, ScenarioKind, is_sound
from awsquiz.core.text import plain

_RIGHT, _WRONG = "맞는 답이다", "이 상황에는 맞지 않는다"
_NOTES_RIGHT, _NOTES_WRONG = "노트의 답이다", "노트의 답이 아니다"


def id_of(scenario: Scenario) -> str:
    """The id of the question that it makes, whatever fact and form ask for it."""
    return f"scenario:{scenario.id}"


class Written(Form, frozen=True, eq=False):
    """A form of what people wrote: of a fact there may be several scenarios, or none."""

    kinds: tuple[ScenarioKind, ...] = KINDS

    def question_on(
        self,
        library: Library,
        concept: Concept,
        fact: Fact,
        random: Random,
        excluding: Container[str] = (),
    ) -> Question | None:
        """One of the scenarios of these kinds whose main fact it is, as a question on it.

        Each is a review of its main fact alone. None where there is none that is sound and whose
        question id is not among `excluding`.
        """
        usable = [
            scenario
            for scenario in library.scenarios_on(fact.id)
            if scenario.kind in self.kinds
            and scenario.facts[0] == fact.id
            and id_of(scenario) not in excluding
            and is_sound(scenario)
        ]
        if not usable:
            return None
        return self.as_question(library, concept, fact, random.choice(usable), random)

    def as_question(
        self,
        library: Library,
        concept: Concept,
        fact: Fact,
        scenario: Scenario,
        random: Random,
    ) -> Question:
        """The scenario, which has to be sound, as a question on one of its facts."""
        options, pairs, answer = _ANSWERS[scenario.kind](scenario, concept, fact, random)
        return Question(
            id=id_of(scenario),
            form=self.id,
            level=self.level,
            concept=concept.id,
            fact=fact.id,
            stem=stem_of(concept, fact, scenario.stem) if scenario.note else scenario.stem,
            options=options,
            answer=answer,
            pairs=pairs,
            also=tuple(each for each in scenario.facts if each != fact.id),
            explanation=explain(fact) if fact.answered is not None else plain(fact.text),
            source=source_of(library, concept, fact),
            docs=scenario.docs or fact.docs or concept.docs,
        )


ORDER = Written(
    "order",
    name=N_("steps in order"),
    level="apply",
    chance=1 / 23,
    every_reason=True,
    kinds=("order",),
)
SCENARIO = Written(
    "scenario",
    name=N_("exam scenario"),
    level="apply",
    chance=1 / 4,
    in_exams=True,
    every_reason=True,
)


_Answers = tuple[tuple[Option, ...], tuple[Pair, ...], tuple[str, ...]]


def _choices(scenario: Scenario, concept: Concept, fact: Fact, random: Random) -> _Answers:
    made = [_option(each.text, each.correct, each.why, concept, fact) for each in scenario.options]
    options = as_they_stand(made) if scenario.keeps_order else lettered(made, random)
    return options, (), tuple(option.key for option in options if option.correct)


def _matches(scenario: Scenario, concept: Concept, fact: Fact, random: Random) -> _Answers:
    made = [_part(each.right, each.why, concept, fact) for each in scenario.pairs]
    options = lettered(made, random)
    keys = {option.text: option.key for option in options}
    pairs = [Pair(each.left, keys[each.right]) for each in scenario.pairs]
    random.shuffle(pairs)
    return options, tuple(pairs), tuple(pair.right for pair in pairs)


def _steps(scenario: Scenario, concept: Concept, fact: Fact, random: Random) -> _Answers:
    """The steps in any order but the right one."""
    right = [_part(each.text, each.why, concept, fact) for each in scenario.steps]
    options = lettered(right, random)
    while [option.text for option in options] == [option.text for option in right]:
        options = lettered(right, random)
    keys = {option.text: option.key for option in options}
    return options, (), tuple(keys[option.text] for option in right)


_ANSWERS = {"single": _choices, "multiple": _choices, "match": _matches, "order": _steps}


def _option(text: str, correct: bool, why: str | None, concept: Concept, fact: Fact) -> Option:
    """An option; a right one cites the fact that the scenario was asked for."""
    right, wrong = (_NOTES_RIGHT, _NOTES_WRONG) if fact.answered is not None else (_RIGHT, _WRONG)
    if not correct:
        return Option("", text, False, why or wrong, why_false="written")
    return Option("", text, True, why or right, fact.id, concept.id)


def _part(text: str, why: str | None, concept: Concept, fact: Fact) -> Option:
    """What belongs somewhere: with a reason of its own, but in a note none where it gives none."""
    reason = why or ("" if fact.answered is not None else _RIGHT)
    return Option("", text, True, reason, fact.id, concept.id)
