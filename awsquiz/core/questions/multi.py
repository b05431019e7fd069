"""Choose two, or three, of five or six: all or nothing."""

from __future__ import annotations

from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.form import N_, Generated
from awsquiz.core.questions.looks import fit_together
from awsquiz.core.questions.masks import meaning, says_something, shown
from awsquiz.core.questions.question import IS_TRUE, Option, Question
from awsquiz.core.questions.standing import below_name, fits_an_option
from awsquiz.core.questions.statements import Needed, false_beside
from awsquiz.core.questions.survey import Truth, survey_of
from awsquiz.core.questions.trust import is_trusted, may_serve
from awsquiz.core.questions.wrong_options import lettered
from awsquiz.core.text.register import register_of

_LOOKED_AT = 32
"""How many other truths are tried: as good as all of them, and quick with any number."""
_WORDS = {2: "두", 3: "세"}


def make(library: Library, concept: Concept, fact: Fact, random: Random) -> Question | None:
    """The fact and one or two more of the concept among three statements that are false of it."""
    if fact.kind is not None:
        return None
    said = shown(fact, concept)
    if not (says_something(said) and fits_an_option(fact, said, concept)):
        return None
    right, trusted = below_name(fact, concept), is_trusted(fact)
    true, register = [(fact, right)], register_of(right)
    most = random.choice((2, 2, 3))
    for truth in _others(library, concept, meaning(said), trusted, random):
        if len(true) == most:
            break
        said_so = truth.ending_as(register)
        if said_so and fit_together(right, said_so.text):
            true.append((truth.fact, said_so.text))
    if len(true) < 2:
        return None
    used = {each.id for each, _text in true}
    rights = [text for _fact, text in true]
    false = false_beside(library, concept, Needed(None, rights, used, 3, trusted), random)
    if len(false) < 3:
        return None
    options = [
        Option("", text, True, each.why or IS_TRUE, each.id, concept.id) for each, text in true
    ] + false
    return FORM.question(
        library,
        concept,
        fact,
        stem=f"{concept.title}에 대한 설명으로 옳은 것을 {_WORDS[len(true)]} 개 고르시오.",
        options=lettered(options, random),
        variant="+".join(sorted(str(option.fact) for option in options[1:])),
    )


def _others(
    library: Library, concept: Concept, own: str, trusted: bool, random: Random
) -> list[Truth]:
    """Some other truths of the concept, each meaning once, in random order.

    Drawn blindly: were they alike, the right ones would share their cues.
    """
    by_meaning = {truth.meaning: truth for truth in survey_of(library).truths(concept.id)}
    truths = [
        truth
        for meant, truth in by_meaning.items()
        if meant != own and may_serve(truth.fact, trusted)
    ]
    return random.sample(truths, min(_LOOKED_AT, len(truths)))


FORM = Generated(
    "multi",
    name=N_("several that are true"),
    level="recall",
    chance=1 / 10,
    make=make,
    in_exams=True,
    every_reason=True,
)
