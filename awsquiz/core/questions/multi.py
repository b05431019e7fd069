"""Choose two, or three, of five or six: all or nothing."""

from __future__ import annotations

from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.form import N_, Generated
from awsquiz.core.questions.masks import meaning, says_something, shown
from awsquiz.core.questions.question import IS_TRUE, Option, Question
from awsquiz.core.questions.standing import fits_an_option, in_place
from awsquiz.core.questions.statements import false_beside
from awsquiz.core.questions.survey import survey_of
from awsquiz.core.questions.trust import is_trusted, may_serve
from awsquiz.core.questions.wrong_options import lettered

_WORDS = {2: "두", 3: "세"}


def ask(library: Library, concept: Concept, fact: Fact, random: Random) -> Question | None:
    """The fact and one or two more of the concept among three statements that are false of it."""
    if fact.kind is not None:
        return None
    right = shown(fact, concept)
    if not fits_an_option(fact, right):
        return None
    count = random.choice((2, 2, 3))
    own, trusted = meaning(right), is_trusted(fact)
    by_meaning = {truth.meaning: truth for truth in survey_of(library).truths(concept.id)}
    truths = [
        truth
        for meant, truth in by_meaning.items()
        if meant != own
        and may_serve(truth.fact, trusted)
        and fits_an_option(truth.fact, truth.text)
    ]
    # Drawn blindly: were they alike, the right ones would share their cues.
    others = random.sample(truths, min(count - 1, len(truths)))
    true = [(fact, right), *((other.fact, other.text) for other in others)]
    used = {each.id for each, _text in true}
    rights = [text for _fact, text in true]
    false = false_beside(library, concept, None, rights, used, 3, trusted, random)
    if len(true) < 2 or len(false) < 3 or not says_something(right):
        return None
    options = [
        Option("", in_place(each, text, concept), True, each.why or IS_TRUE, each.id, concept.id)
        for each, text in true
    ] + false
    return FORM.question(
        library,
        concept,
        fact,
        stem=f"{concept.title}에 대한 설명으로 옳은 것을 {_WORDS[len(true)]} 개 고르시오.",
        options=lettered(options, random),
        variant="+".join(sorted(str(option.fact) for option in options[1:])),
    )


FORM = Generated(
    "multi",
    name=N_("several that are true"),
    level="recall",
    chance=1 / 10,
    make=ask,
    in_exams=True,
    every_reason=True,
)
