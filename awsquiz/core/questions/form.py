"""A form is a way to ask for a fact: one record, `FORM`, in a file of its own."""

from __future__ import annotations

from collections.abc import Callable, Container
from random import Random

from msgspec import Struct

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.about import is_about_it
from awsquiz.core.questions.question import (
    Level,
    Lit,
    Option,
    Pair,
    Question,
    explain,
    explain_whole,
    source_of,
)

__all__ = ["N_", "Form", "Generated", "Make"]


def N_(message: str) -> str:  # noqa: N802
    """Marks a text for the catalogues; the screen translates it."""
    return message


Make = Callable[[Library, Concept, Fact, Random], Question | None]
"""The question of a fact in a form; None where it cannot be asked so."""


class Form(Struct, frozen=True, eq=False):
    """A form with all that others need to know of it; its place in the list is in `questions`."""

    id: str
    name: str
    """What it is called, in English; the screen translates it."""
    level: Level
    chance: float | None
    """The probability that one who knows nothing is right; None where the learner is the judge."""
    in_exams: bool = False
    """Whether blueprints may name it: exams ask so."""
    every_reason: bool = False
    """Whether right options have reasons of their own too, worth showing beside the explanation."""

    def question_on(
        self,
        library: Library,
        concept: Concept,
        fact: Fact,
        random: Random,
        excluding: Container[str] = (),
    ) -> Question | None:
        """The fact in this form; None where it cannot be asked so without a doubtful option.

        No question that a person wrote whose id is among `excluding`.
        """
        raise NotImplementedError

    def question(
        self,
        library: Library,
        concept: Concept,
        fact: Fact,
        *,
        stem: str,
        variant: str,
        answer: tuple[str, ...] | None = None,
        statement: str | None = None,
        options: tuple[Option, ...] = (),
        accept: tuple[str, ...] = (),
        others: tuple[str, ...] = (),
        pairs: tuple[Pair, ...] = (),
        lit: Lit = (),
        unseen: bool = False,
    ) -> Question:
        """A question on the fact, with its explanation, source and documentation.

        `variant` tells it from other questions on the fact in this form. Without an answer it is
        the keys of the right options. Where the fact is `unseen` in it, the explanation says it.
        """
        return Question(
            id=f"{self.id}:{fact.id}:{variant}" if variant else f"{self.id}:{fact.id}",
            form=self.id,
            level=self.level,
            concept=concept.id,
            fact=fact.id,
            stem=stem,
            statement=statement,
            options=options,
            answer=answer or tuple(option.key for option in options if option.correct),
            accept=accept,
            others=others,
            pairs=pairs,
            lit=lit,
            explanation=explain_whole(fact) if unseen else explain(fact),
            source=source_of(library, concept, fact),
            docs=fact.docs or concept.docs,
            carries=fact.carries,
        )


class Generated(Form, frozen=True, eq=False, kw_only=True):
    """A form of questions that are made of a fact."""

    make: Make
    of_any: bool = False
    """Whether it asks for facts that are no statements too: see `Fact.states`."""
    of_place: bool = False
    """Whether it may ask of what stands where the fact does, whatever concept that is about."""

    def question_on(
        self,
        library: Library,
        concept: Concept,
        fact: Fact,
        random: Random,
        excluding: Container[str] = (),
    ) -> Question | None:
        """The fact in this form, whatever is excluded: it is another question each time."""
        if not (self.of_any or fact.states):
            return None
        if self.chance and not (self.of_place or is_about_it(concept, fact)):
            return None
        return self.make(library, concept, fact, random)
