"""What rules propose as false of the learner's own facts, and the questions that it would give."""

from __future__ import annotations

from collections.abc import Container, Iterator
from random import Random

from awsquiz.core.claims.proposals import Proposal, proposals_of
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import Question, ask
from awsquiz.core.questions.sole_options import is_number_known
from awsquiz.core.questions.survey import survey_of
from awsquiz.core.questions.wrong import is_stated
from awsquiz.core.study.triage import Decision, Placed, decided, question_on

_TRIES = 16
"""So often a question is drawn until it is one in which what is proposed stands."""


def proposals_on(library: Library, fact_id: str) -> tuple[Proposal, ...]:
    """What is proposed as false of a fact's concept, the best first.

    Nothing of what can be made false without doubt, nor of what a card says to be true.
    """
    found = library.fact(fact_id)
    if found is None or survey_of(library).untruths(fact_id):
        return ()
    concept, fact = found
    beside = [
        each for each in concept.facts if (each.facet, each.under) == (fact.facet, fact.under)
    ]
    return tuple(
        proposal
        for proposal in proposals_of(fact, concept, beside)
        if not _is_known(library, concept, fact, proposal)
    )


def _is_known(library: Library, concept: Concept, fact: Fact, proposal: Proposal) -> bool:
    """Whether a card says what is proposed, so that it is no falsehood."""
    if is_stated(library, concept, concept, fact, proposal.text):
        return True
    return proposal.rule == "number" and is_number_known(library, concept, fact, proposal.text)


def with_proposals(
    library: Library, own: Container[str], notes: Container[str] | None
) -> Iterator[Placed]:
    """The facts that are asked and of which something is proposed as false, in no order.

    Of the facts whose ids are `own` those of the notes; of all notes where these are None.
    """
    for concept in library.by_id.values():
        for fact in concept.facts:
            if fact.id not in own or fact.source is None or not fact.askable:
                continue
            note = library.note_of(concept, fact) or ""
            if (notes is None or note in notes) and proposals_on(library, fact.id):
                yield Placed(concept.id, fact)


def in_order_of_notes(library: Library, facts: Iterator[Placed]) -> list[Placed]:
    """The facts as they stand in their notes."""

    def order(placed: Placed) -> tuple[str, int]:
        fact = placed.fact
        return library.note_of(library.by_id[placed.concept], fact) or "", fact.line or 0

    return sorted(facts, key=order)


def question_with(
    library: Library, fact_id: str, proposal: Proposal, random: Random
) -> Question | None:
    """What the fact would be asked as, were the proposal false: with it where that can be."""
    says = {"false_text": proposal.text, "ask": True}
    cards, _change = decided(library.cards, Decision(fact_id, says))
    accepted = Library(cards, library.scenarios, library.words)
    for _again in range(_TRIES):
        question = ask(accepted, fact_id, "ox", random)
        if question is not None and "o" not in question.answer:
            return question
    return question_on(accepted, fact_id, random)
