"""Which question a doubt at the command line means: one that was answered, or one by its id."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from awsquiz import __version__
from awsquiz.cli.loading import fact_meant, journal
from awsquiz.cli.moments import new_stamp
from awsquiz.cli.slips import Slip
from awsquiz.core.events import WRITTEN, KeyDoubt, Review
from awsquiz.core.exam.sitting import sittings_of
from awsquiz.core.study.doubts import content_of, doubt_in_exam, rests_on
from awsquiz.errors.failures import FileFailure
from awsquiz.errors.wrong_use import NoSuchFact, NoSuchQuestion
from awsquiz.storage.index import doubts, exam_events

if TYPE_CHECKING:
    from awsquiz.core.exam_question import ExamQuestion
    from awsquiz.core.model import Library
    from awsquiz.storage.index import Index


class _Meant(NamedTuple):
    """A question, and the answer that it got last, where it was answered."""

    question: str
    fact: str
    review: Review | None


def doubt_named(
    index: Index, library: Library, word: str | None, words: str, slip: Slip
) -> KeyDoubt:
    """The doubt of the question of that id, the one last asked on that fact, or without a word the
    one answered last. Raises NoSuchQuestion."""
    meant = _last(index) if word is None else _named(index, library, word, slip)
    question, fact, review = meant
    said = rests_on(library, question, fact)
    if said is None:
        raise NoSuchQuestion.unknown(question)
    content = content_of(said)
    if review is not None and review.exam and (asked := _of_exam(index, review)) is not None:
        return doubt_in_exam(
            asked, review.answer, review.exam, content, __version__, new_stamp, words
        )
    found = library.fact(fact)
    return KeyDoubt(
        **new_stamp(),
        question=question,
        fact=fact,
        form=review.form if review else question.partition(":")[0],
        content=content,
        awsquiz=__version__,
        answer=review.answer if review else (),
        words=words,
        note=library.note_of(*found) if found else None,
        line=found[1].line if found else None,
        stem=getattr(said, "stem", ""),
    )


def _last(index: Index) -> _Meant:
    review = _review(index, ())
    if review is None:
        raise NoSuchQuestion.none_answered()
    return _Meant(review.question or _flashcard(review.fact), review.fact, review)


def _named(index: Index, library: Library, word: str, slip: Slip) -> _Meant:
    if library.fact(word):
        review = _review(index, [word])
        if review is None or not review.question or review.question.startswith(WRITTEN):
            return _Meant(_flashcard(word), word, None)
        return _Meant(review.question, word, review)
    for scenario in library.scenarios:
        if word in (scenario.id, WRITTEN + scenario.id):
            return _answered(index, WRITTEN + scenario.id, scenario.facts)
    fact = word.split(":")[1] if ":" in word else word
    if library.fact(fact):
        return _answered(index, word, [fact])
    try:
        meant = fact_meant(index, fact, slip)
    except NoSuchFact as unknown:
        raise NoSuchQuestion.unknown(word, unknown.near) from None
    return _named(index, library, word.replace(fact, meant), slip)


def _answered(index: Index, question: str, facts: Collection[str]) -> _Meant:
    """The question, with the last answer on its facts where it was to this one."""
    review = _review(index, facts)
    if review is not None and review.question == question:
        return _Meant(question, review.fact, review)
    return _Meant(question, next(iter(facts)), None)


def _review(index: Index, facts: Collection[str]) -> Review | None:
    """The latest answer on one of the facts; without any, the latest of all."""
    found = index.query(doubts.last_answer_on, facts)
    if found is None:
        return None
    event, at = found
    try:
        read = journal().event(event, f"{datetime.fromtimestamp(at / 1000, UTC):%Y-%m}")
    except OSError as error:
        raise FileFailure(error.filename, error.strerror) from error
    return read if isinstance(read, Review) else None


def _of_exam(index: Index, review: Review) -> ExamQuestion | None:
    """The question of the exam in which that answer was given."""
    for sitting in sittings_of(index.query(exam_events.events)):
        if sitting.id == review.exam:
            for slot in sitting.slots:
                if slot.question.id == review.question:
                    return slot.question
    return None


def _flashcard(fact: str) -> str:
    """The fact as a question that was not asked otherwise."""
    return f"flashcard:{fact}"
