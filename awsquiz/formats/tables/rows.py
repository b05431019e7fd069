"""The rows of facts, questions and answers: their columns, in order, and what stands in them.

A column is never taken away or moved, and new ones come last: other programs go by them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from awsquiz.core.model import Concept, Fact
from awsquiz.core.text import plain
from awsquiz.formats.handout import Handout, What

RowValue = str | int | bool | tuple[str, ...] | None
ExportRow = dict[str, RowValue]


def rows_of(handout: Handout) -> Iterator[ExportRow]:
    """A row for each of what is handed out."""
    return _ROWS[handout.what](handout)


def _facts(handout: Handout) -> Iterator[ExportRow]:
    library = handout.library
    for concept, fact in handout.facts():
        above = (*library.ancestors(concept.id), concept)
        yield {
            "id": fact.id,
            "concept": concept.id,
            "title": concept.title,
            "titles": tuple(each.title for each in above),
            "category": next((each.category for each in above[::-1] if each.category), None),
            "kind": fact.kind,
            "facet": fact.facet,
            "under": fact.under,
            "text": plain(fact.text),
            "question": fact.question,
            "mark": fact.mark,
            "attribute": fact.attribute,
            "value": fact.value,
            "false_text": fact.false_text,
            "why": fact.why,
            "asked": fact.askable,
            "aside": fact.aside,
            "retired": fact.retired,
            "checked": fact.checked,
            "docs": fact.docs or concept.docs,
            "note": library.note_of(concept, fact),
            "line": fact.line,
            "source": fact.source,
        }


def _questions(handout: Handout) -> Iterator[ExportRow]:
    for question in handout.questions:
        options = question.options
        yield {
            "id": question.id,
            "form": question.form,
            "shape": question.shape,
            "level": question.level,
            "concept": question.concept,
            "title": handout.library.by_id[question.concept].title,
            "fact": question.fact,
            "stem": plain(question.stem),
            "statement": None if question.statement is None else plain(question.statement),
            "keys": tuple(option.key for option in options),
            "options": tuple(plain(option.text) for option in options),
            "reasons": tuple(plain(option.reason) for option in options),
            "lefts": tuple(plain(pair.left) for pair in question.pairs),
            "answer": tuple(plain(each) for each in question.answer),
            "accept": question.accept,
            "explanation": plain(question.explanation),
            "docs": question.docs,
            "note": question.source.note if question.source else None,
            "line": question.source.line if question.source else None,
        }


def _answers(handout: Handout) -> Iterator[ExportRow]:
    known: dict[str, tuple[Concept, Fact]] = {}
    for review in handout.answers:
        if review.fact not in known and (found := handout.library.fact(review.fact)):
            known[review.fact] = found
        concept = known[review.fact][0] if review.fact in known else None
        day = date.fromordinal(review.study_day(handout.rollover))
        yield {
            "id": review.id,
            "at": review.at,
            "offset": review.offset,
            "day": day.isoformat(),
            "fact": review.fact,
            "concept": concept.id if concept else None,
            "title": concept.title if concept else None,
            "form": review.form,
            "question": review.question,
            "grade": review.grade,
            "ms": review.ms,
            "answer": review.answer,
            "guess": review.guess,
            "hint": review.hint,
            "practice": review.practice,
            "exam": review.exam,
        }


_ROWS: Mapping[What, Callable[[Handout], Iterator[ExportRow]]] = {
    "facts": _facts,
    "questions": _questions,
    "answers": _answers,
}
ROW_COLUMNS: Mapping[What, tuple[str, ...]] = {
    "facts": (
        *("id", "concept", "title", "titles", "category", "kind", "facet", "under", "text"),
        *("question", "mark", "attribute", "value", "false_text", "why", "asked", "aside"),
        *("retired", "checked", "docs", "note", "line", "source"),
    ),
    "questions": (
        *("id", "form", "shape", "level", "concept", "title", "fact", "stem", "statement"),
        *("keys", "options", "reasons", "lefts", "answer", "accept", "explanation", "docs"),
        *("note", "line"),
    ),
    "answers": (
        *("id", "at", "offset", "day", "fact", "concept", "title", "form", "question", "grade"),
        *("ms", "answer", "guess", "hint", "practice", "exam"),
    ),
}
"""The columns of each kind of row, in their order: also where there is no row."""
