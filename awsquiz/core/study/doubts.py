"""Doubts: a learner says that the key of a question is wrong, and it rests until that is cleared.

A question with options is another one each time; what stays is the fact on which its key rests. So
it is the fact that is not asked, nor shown as an option of others: what it says still keeps others
from calling it false, for the doubt may be mistaken. A scenario is one question and rests alone.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from awsquiz.core.events import WRITTEN, KeyDoubt, Stamper
from awsquiz.core.exam_question import ExamOption, ExamQuestion
from awsquiz.core.layers.changing import with_facts
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.scenarios import Scenario

if TYPE_CHECKING:
    from awsquiz.core.questions import Question

_SAID = (
    *("kind", "text", "question", "gaps", "mark", "false_text", "false_names", "false_for"),
    *("attribute", "value", "checked"),
)
"""Keys of a fact on which the keys of questions rest; none of them says where it stands."""


def content_of(said: Fact | Scenario) -> str:
    """The digest of all that keys of questions on it rest on."""
    from hashlib import blake2b  # with it OpenSSL is loaded

    if isinstance(said, Fact):
        # What is not said is left out: a key of a later version changes no digest.
        told: object = [(name, getattr(said, name)) for name in _SAID if getattr(said, name)]
    else:
        lefts = [each.left for each in said.pairs]
        right = [option.correct for option in said.options]
        told = (said.kind, said.stem, said.texts, lefts, right)
    return blake2b(msgspec.json.encode(told), digest_size=8).hexdigest()


def rests_on(library: Library, question: str, fact: str) -> Fact | Scenario | None:
    """On what the key of a question rests; None where no card or file has it."""
    if question.startswith(WRITTEN):
        name = question.removeprefix(WRITTEN)
        return next((each for each in library.scenarios if each.id == name), None)
    found = library.fact(fact)
    return None if found is None else found[1]


def undoubted(library: Library, targets: Collection[str]) -> Library:
    """The library without what is doubted: those facts are not asked, those scenarios not there."""
    if not targets:
        return library
    return Library(
        tuple(
            with_facts(card, lambda concept: _resting(concept, targets)) for card in library.cards
        ),
        tuple(each for each in library.scenarios if WRITTEN + each.id not in targets),
        library.words,
    )


def _resting(concept: Concept, targets: Collection[str]) -> tuple[Fact, ...]:
    """Its facts, the doubted ones not asked."""
    return tuple(replace(fact, ask=False) if fact.id in targets else fact for fact in concept.facts)


def doubt_of(
    question: Question,
    given: tuple[str, ...],
    words: str,
    content: str,
    version: str,
    stamp: Stamper,
) -> KeyDoubt:
    """The doubt of a question as it was asked, with what was answered."""
    source = question.source
    doubt = _doubt(question, given, words, content, version, stamp)
    return replace(
        doubt,
        note=source.note if source else None,
        line=source.line if source else None,
        options=tuple(
            ExamOption(key=each.key, text=each.text, reason=each.reason)
            for each in question.options
        ),
    )


def doubt_in_exam(
    question: ExamQuestion,
    given: tuple[str, ...],
    exam: str,
    content: str,
    version: str,
    stamp: Stamper,
    words: str = "",
) -> KeyDoubt:
    """The doubt of a question of an exam, with what is chosen in it now."""
    doubt = _doubt(question, given, words, content, version, stamp)
    return replace(
        doubt,
        note=question.note,
        line=question.line,
        options=question.options,
        exam=exam,
    )


def _doubt(
    question: Question | ExamQuestion,
    given: tuple[str, ...],
    words: str,
    content: str,
    version: str,
    stamp: Stamper,
) -> KeyDoubt:
    """What the doubts of both kinds of questions have, without where they stand and options."""
    return KeyDoubt(
        **stamp(),
        question=question.id,
        fact=question.fact,
        form=question.form,
        content=content,
        awsquiz=version,
        answer=given,
        words=words,
        stem=question.stem,
        statement=question.statement,
        right=question.answer,
    )
