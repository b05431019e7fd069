"""`awsquiz questions`: what would be asked, for authors and for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TYPE_CHECKING

from awsquiz.cli.forms import Forms, forms_named
from awsquiz.cli.json_output import all_fields, print_json
from awsquiz.cli.loading import concepts_named, opened
from awsquiz.cli.named_notes import NamedNotes, notes_of_words
from awsquiz.cli.parameters import (
    ConceptsOrNotes,
    Count,
    Easy,
    Hard,
    Json,
    OfNotes,
    PlainPage,
    Seed,
    leaning,
)
from awsquiz.cli.request import Request
from awsquiz.cli.sessions import manner_of, prepared
from awsquiz.core.questions import draw
from awsquiz.core.study.desk import foreseen
from awsquiz.terminal.console import console
from awsquiz.terminal.nothing_to_ask import nothing_to_ask
from awsquiz.terminal.questions import show_whole

if TYPE_CHECKING:
    from awsquiz.cli.records.of_cards import QuestionRow, QuestionsData
    from awsquiz.core.questions import Lean, Question


def questions(
    concepts: ConceptsOrNotes = None,
    count: Count = 10,
    form: Forms = None,
    easy: Easy = False,
    hard: Hard = False,
    note: OfNotes = None,
    seed: Seed = None,
    json: Json = False,
    plain: PlainPage = False,
) -> None:
    named = notes_of_words(concepts, quiet=json)
    if note or named.of_notes:
        request = Request(None, count, form, easy, hard, note=note, seed=seed)
        drawn = _as_quiz_asks(request, named, json)
    else:
        drawn = _drawn(concepts, count, seed, forms_named(form), leaning(easy, hard))
    if json:
        data: QuestionsData = {"questions": [_record(question) for question in drawn]}
        print_json("questions", data)
        return
    screen = console(plain)
    for question in drawn:
        show_whole(screen, question)


def _drawn(
    concepts: list[str] | None,
    count: int,
    seed: int | None,
    forms: Sequence[str],
    lean: Lean | None,
) -> list[Question]:
    """Questions on the concepts and all below them, whatever the learner knows."""
    with opened(journal=False) as index:
        library = index.library()
        named = concepts_named(index, library, concepts)
    below = {each.id: library.by_id[each.id] for top in named for each in top.walk()}
    return draw(library, list(below.values()), count, Random(seed), forms, lean)


def _as_quiz_asks(request: Request, named: NamedNotes, json: bool) -> list[Question]:
    """What `awsquiz quiz` would ask, in its order: the notes are asked whole."""
    manner = manner_of(request)
    with opened() as index:
        found = prepared(index, request, named, manner)
        if found.nothing is not None and not json:
            print(nothing_to_ask(found.nothing, named.converted or request.note or ()))
        return list(foreseen(found.session, found.manner, found.knowledge))


def _record(question: Question) -> QuestionRow:
    source = question.source
    return {
        "id": question.id,
        "form": question.form,
        "shape": question.shape,
        "level": question.level,
        "concept": question.concept,
        "fact": question.fact,
        "stem": question.stem,
        "statement": question.statement,
        "answer": question.answer,
        "accept": question.accept,
        "explanation": question.explanation,
        "docs": question.docs,
        "options": [all_fields(each) | {"certainty": each.certainty} for each in question.options],
        "pairs": [
            {"left": each.left, "option": each.right, "concept": each.concept, "fact": each.fact}
            for each in question.pairs
        ],
        "lit": [question.answer[0][start:end] for start, end in question.lit],
        "note": source.note if source else None,
        "line": source.line if source else None,
    }
