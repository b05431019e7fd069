"""Which is not true of the concept? The word is marked."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.clashes import contradict
from awsquiz.core.questions.duties import is_left_out
from awsquiz.core.questions.form import N_, Generated
from awsquiz.core.questions.looks import has_hedge
from awsquiz.core.questions.masks import says_something, shown
from awsquiz.core.questions.negatives import may_stand_beside
from awsquiz.core.questions.question import IS_TRUE, Option, Question
from awsquiz.core.questions.reversal import opposite
from awsquiz.core.questions.standing import fits_an_option, own_below_name
from awsquiz.core.questions.survey import Truth, survey_of
from awsquiz.core.questions.told_elsewhere import told_of_another
from awsquiz.core.questions.trust import is_trusted, may_serve
from awsquiz.core.questions.wrong_options import MAX_OPTIONS, MIN_OPTIONS, alike, lettered
from awsquiz.core.text.register import register_of


def make(library: Library, concept: Concept, fact: Fact, random: Random) -> Question | None:
    """The fact turned round among others of the concept that are true.

    The answer is what is false; its reason is the fact.
    """
    false = opposite(library, concept, fact, random)
    if false is None or fact.kind is not None or is_left_out(library, false.text, random):
        return None
    text = shown(fact, concept, text=false.text)
    if not (says_something(text) and fits_an_option(fact, text, concept)):
        return None
    wrong, trusted = own_below_name(fact, false.text, concept), is_trusted(fact)
    register = register_of(wrong)
    others = [
        said
        for truth in survey_of(library).truths(concept.id)
        if truth.fact.id != fact.id and may_serve(truth.fact, trusted)
        if (said := truth.ending_as(register))
    ]
    others = [
        truth
        for truth in others
        if may_stand_beside(false, truth.text)
        and not contradict(library, concept, wrong, truth.text)
    ]
    true = _beside(wrong, others, random)
    if len(true) < MIN_OPTIONS - 1:
        return None
    proof = false.reason(concept) + told_of_another(library, concept, false)
    options = [Option("", wrong, True, proof, fact.id, concept.id, false.proof.why)]
    options += [
        Option("", truth.text, False, truth.fact.why or IS_TRUE, truth.fact.id, concept.id)
        for truth in true
    ]
    return FORM.question(
        library,
        concept,
        fact,
        stem=f"{concept.title}에 대한 설명으로 옳지 **[않은]** 것은?",
        options=lettered(options, random),
        variant="+".join(sorted(truth.fact.id for truth in true)),
    )


def _beside(wrong: str, others: Sequence[Truth], random: Random) -> list[Truth]:
    """Truths that say what can be (할 수 있다) where the false one does, if there are enough:
    what a person turns round gets surer than what is true."""
    hedged = has_hedge(wrong)
    among = [each for each in others if has_hedge(each.text) == hedged]
    chosen = alike(wrong, among, attrgetter("text"), MAX_OPTIONS - 1, random)
    if len(chosen) == MAX_OPTIONS - 1:
        return chosen
    return alike(wrong, others, attrgetter("text"), MAX_OPTIONS - 1, random)


FORM = Generated(
    "not",
    name=N_("one that is not true"),
    level="recognise",
    chance=1 / 4,
    make=make,
    in_exams=True,
    every_reason=True,
)
