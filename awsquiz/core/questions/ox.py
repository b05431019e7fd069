"""OX 퀴즈: is the statement true of the concept?"""

from __future__ import annotations

from random import Random

from awsquiz.core.claims.negation import negated_sentence
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.duties import is_left_out
from awsquiz.core.questions.form import N_, Generated
from awsquiz.core.questions.name_ideas import ideas_told, only_writes_out
from awsquiz.core.questions.name_words import repeats_its_name
from awsquiz.core.questions.negatives import (
    is_made_negative,
    is_true_negative,
    share_of,
)
from awsquiz.core.questions.proof import Falsehood
from awsquiz.core.questions.question import IS_TRUE, Option, Question
from awsquiz.core.questions.reversal import opposite
from awsquiz.core.questions.standing import fits_an_option, in_full
from awsquiz.core.questions.survey import survey_of
from awsquiz.core.questions.told_elsewhere import told_of_another
from awsquiz.core.questions.trust import is_trusted
from awsquiz.core.text import plain
from awsquiz.core.text.signed import called_false


def make(library: Library, concept: Concept, fact: Fact, random: Random) -> Question | None:
    """The fact as it stands or turned round, as often the one as the other.

    None where the fact cannot be turned round: it would be true whenever it is asked. But of those
    that are negated as many are shown as of those that a rule negates.
    """
    stated = _stated_true(fact)
    called = None if fact.false_text else called_false(fact.text)
    if not fits_an_option(fact, plain(called or fact.text), concept):
        return None
    false = opposite(library, concept, fact, random)
    if called is None:
        true = _is_shown_true(library, concept, fact, false, random)
    else:
        true = _is_shown_true_turned(library, false, stated is not None, random)
    if true is not None:
        true = _unless_told(library, concept, fact, false, true=true)
    if true is None:
        return None
    shown_false = None if true else false
    said = in_full(fact, plain(shown_false.text if shown_false else stated or fact.text), concept)
    reason = IS_TRUE
    if shown_false:
        reason = shown_false.reason(concept) + told_of_another(library, concept, shown_false)
    why = shown_false.proof.why if shown_false else "stated"
    options = tuple(
        Option(
            key=key,
            text=text,
            correct=correct,
            reason=reason,
            fact=fact.id,
            concept=concept.id,
            why_false=None if correct else why,
        )
        for key, text, correct in (("o", "맞다", true), ("x", "틀리다", not true))
    )
    return FORM.question(
        library,
        concept,
        fact,
        stem=f"{concept.title}에 대한 설명이다. 맞으면 O, 틀리면 X를 고르시오.",
        statement=said,
        options=options,
        variant="o" if true else "x",
    )


def _unless_told(
    library: Library, concept: Concept, fact: Fact, false: Falsehood | None, *, true: bool
) -> bool | None:
    """Whether it is shown as it stands, as was drawn; but not where its name tells that, and then
    turned round or, where the name tells that as well, not at all."""
    own = survey_of(library).name_ideas(concept.id)
    is_written_out = only_writes_out(fact.text, own)
    if not is_written_out and not (true and _is_told(library, concept, fact)):
        return true
    if false is None or is_made_negative(false):
        return None
    # What is turned in the name's idea nobody takes for true, but what is turned elsewhere.
    turned_in_it = is_written_out and ideas_told(fact.text, own) - ideas_told(false.text, own)
    return None if turned_in_it else False


def _is_told(library: Library, concept: Concept, fact: Fact) -> bool:
    """Whether it defines the concept with the words of its name: nobody takes that for false."""
    return fact.kind == "definition" and repeats_its_name(library, concept, fact.text)


def _is_shown_true(
    library: Library, concept: Concept, fact: Fact, false: Falsehood | None, random: Random
) -> bool | None:
    """Whether the fact is shown as it stands; None where it is not asked so this time."""
    if false is not None and not is_made_negative(false):
        return random.random() < 0.5 or is_left_out(library, false.text, random)
    shares = share_of(library, false.text if false else fact.text, is_trusted(fact))
    if false is not None:
        return False if random.random() < shares.made else None
    drawn = random.random() < shares.true
    return True if drawn and is_true_negative(library, concept, fact) else None


def _stated_true(fact: Fact) -> str | None:
    """What is true where the note calls the sentence false: that negated, where a rule can."""
    called = called_false(fact.text)
    return None if called is None else negated_sentence(called)


def _is_shown_true_turned(
    library: Library, false: Falsehood | None, can_be_true: bool, random: Random
) -> bool | None:
    """The same of a sentence that the note calls false: it is shown as that, or negated."""
    if can_be_true and random.random() < 0.5:
        return True
    return None if false is None or is_left_out(library, false.text, random) else False


FORM = Generated(
    "ox",
    name=N_("true or false"),
    level="recognise",
    chance=1 / 2,
    make=make,
)
