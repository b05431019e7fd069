"""The question engine: a file a form, and `draw`, which chooses what is asked.

Read in this order: `form` (what a form is), `question` (what comes out), `choice` (a form), `wrong`
(what may be false), `turned`, `reversal` (its own facts made so), `proof` (why it is) and `trust`
(what may stand beside what), `same_thing`, `known_values`, `statements`, `clashes` (what may
not), `negatives`, `duties`, `wrong_options`,
`surroundings`, `nearness`, `own_words`, `told_elsewhere` (of whom it is true) and `looks` (how it
stands beside the right one), `survey` (a library looked through once, with its `pools`),
`name_words` and `name_ideas` (what tells whose a statement is). Then
`ox`, `not_`, `which` (of concepts, or `among` the things of a list: `listed`), `value` (with
`attribute_questions`, `telltales`, and `sole_options`, numbers beside the only true one), `multi`,
`match`, `cloze`, `name`, `flashcard` (whose `fronts` are gaps, `wordings`, `groups` and `cues`),
and `handwritten`; `ways`, which sorts them; and words: `asked` (questions of the note itself),
`about` (what can be asked about), `masks`, `nameless`, `standing`, `particular` (what a label
names), `one_row` (which one is meant), `terms` (of which some are `typable`), `judge` (with
`answer_parts`), and `quantities` (with `rates`).
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from random import Random
from typing import Literal, TypeVar

from awsquiz.core.model import Concept, Library
from awsquiz.core.questions import (
    choice,
    cloze,
    flashcard,
    match,
    multi,
    name,
    not_,
    ox,
    value,
    which,
)
from awsquiz.core.questions.duties import share_of_duties
from awsquiz.core.questions.form import Form
from awsquiz.core.questions.handwritten import ORDER, SCENARIO
from awsquiz.core.questions.negatives import shares_of_negatives
from awsquiz.core.questions.question import Level, Option, Pair, Question, Shape, Source
from awsquiz.core.questions.surroundings import surroundings_of
from awsquiz.core.questions.survey import survey_of

__all__ = [
    "FORMS",
    "IN_EXAMS",
    "OBJECTIVE",
    "SCENARIO",
    "Lean",
    "Level",
    "Option",
    "Pair",
    "Question",
    "Shape",
    "Source",
    "ask",
    "ask_in_turn",
    "draw",
    "draw_facts",
    "prepare",
]

_T = TypeVar("_T")
Lean = Literal["easy", "hard"]

_FORMS: tuple[Form, ...] = (
    *(flashcard.FORM, ox.FORM, choice.FORM, not_.FORM, which.FORM, value.FORM, multi.FORM),
    *(match.FORM, cloze.FORM, name.FORM, ORDER, SCENARIO),
)
FORMS: Mapping[str, Form] = {form.id: form for form in _FORMS}
"""Every form by its id, the easiest first."""
OBJECTIVE = tuple(form.id for form in _FORMS if form.chance is not None)
"""The forms whose answers are right or wrong whatever the learner thinks of it."""
IN_EXAMS = tuple(form.id for form in _FORMS if form.in_exams)
"""The forms in which exams ask."""


def prepare(library: Library) -> None:
    """Reads all cards once, so that no question has to; without it the first question does.

    A program that has the time while it loads may call this then.
    """
    survey_of(library).complete()
    surroundings_of(library).complete()
    for trusted in (False, True):
        shares_of_negatives(library, trusted)
    share_of_duties(library)


def ask(
    library: Library, fact_id: str, form: str, random: Random, excluding: Container[str] = ()
) -> Question | None:
    """The fact in that form: same library, same random numbers, same question.

    None where it cannot be asked so without a doubtful option, nor by a scenario whose question id
    is among `excluding`. Raises KeyError for an unknown form or fact.
    """
    found = library.fact(fact_id)
    if found is None:
        raise KeyError(fact_id)
    concept, fact = found
    if not fact.askable:
        return None
    return FORMS[form].question_on(library, concept, fact, random, excluding)


def ask_in_turn(
    library: Library,
    fact: str,
    forms: Iterable[str],
    random: Random,
    excluding: Container[str] = (),
) -> Question | None:
    """The fact in the first of the forms in which it can be asked; None where there is none.

    `excluding` and what is raised as in `ask`.
    """
    for form in forms:
        if question := ask(library, fact, form, random, excluding):
            return question
    return None


def draw(
    library: Library,
    concepts: Sequence[Concept],
    count: int,
    random: Random,
    forms: Iterable[str] = OBJECTIVE,
    lean: Lean | None = None,
) -> list[Question]:
    """Up to `count` questions on the concepts, no fact and no scenario twice; `lean` prefers easy
    or hard forms.

    Drawn by concept first and by fact within it, so that a concept with many facts is not asked
    more often than one with few: "always Lambda" must not be a good guess. What is obvious comes
    when all else of its concept has been asked.
    """
    forms = list(forms)
    left = dict.fromkeys(range(len(concepts)))  # their places: of very many few are looked at
    first: dict[str, int] = {}
    waiting: dict[int, list[str]] = {}
    questions: list[Question] = []
    asked: set[str] = set()
    while left and len(questions) < count:
        for at in _shuffled(left, random):
            if len(questions) == count:
                break
            if first.setdefault(concepts[at].id, at) != at:  # it is named twice
                del left[at]
                continue
            if at not in waiting:
                waiting[at] = _obvious_last(library, _shuffled(_own(library, concepts[at]), random))
            if question := _next(library, waiting[at], forms, lean, random, asked):
                questions.append(question)
                asked |= _known_by(question)
            else:
                del left[at]
    return questions


def draw_facts(
    library: Library,
    facts: Iterable[str],
    count: int,
    random: Random,
    forms: Iterable[str] = OBJECTIVE,
    lean: Lean | None = None,
) -> list[Question]:
    """Up to `count` questions on just these facts, in their order; unknown ones are left out."""
    forms = list(forms)
    questions: list[Question] = []
    asked: set[str] = set()
    for fact_id in facts:
        if len(questions) == count:
            break
        known = library.fact(fact_id) is not None
        if known and (question := _next(library, [fact_id], forms, lean, random, asked)):
            questions.append(question)
            asked |= _known_by(question)
    return questions


def _own(library: Library, concept: Concept) -> list[str]:
    """Ids of the concept's facts, without those that another concept has already."""
    ids = dict.fromkeys(fact.id for fact in concept.facts)
    return [name for name in ids if (found := library.fact(name)) and found[0].id == concept.id]


def _obvious_last(library: Library, facts: list[str]) -> list[str]:
    """The facts as they are used up from the end: what is obvious stands in front."""
    known = {name: library.fact(name) for name in facts}
    return sorted(facts, key=lambda name: not ((found := known[name]) and found[1].is_obvious))


def _next(
    library: Library,
    facts: list[str],
    forms: list[str],
    lean: Lean | None,
    random: Random,
    asked: AbstractSet[str],
) -> Question | None:
    """A question on the first of the facts that can be asked; those before it are used up.

    None of the scenarios that are `asked` already.
    """
    while facts:
        fact_id = facts.pop()
        order = _shuffled(forms, random)
        if lean:
            order.sort(key=lambda form: FORMS[form].level == "recognise", reverse=lean == "easy")
        for form in order:
            question = ask(library, fact_id, form, random, asked)
            if question and _known_by(question).isdisjoint(asked):
                return question
    return None


def _known_by(question: Question) -> frozenset[str]:
    """By what it is known when it has been asked: its id, and of a matching the facts of its pairs,
    whichever of them it is made of."""
    facts = "+".join(sorted(pair.fact or "" for pair in question.pairs))
    return frozenset({question.id, f"{question.form}:{facts}" if facts else question.id})


def _shuffled(items: Iterable[_T], random: Random) -> list[_T]:
    mixed = list(items)
    random.shuffle(mixed)
    return mixed
