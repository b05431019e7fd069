"""`awsquiz questions`: what would be asked, for authors and for other programs."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from awsquiz.cli.forms import Forms, forms_named
from awsquiz.cli.json_output import all_fields, print_json
from awsquiz.cli.loading import concepts_named, opened
from awsquiz.cli.parameters import (
    Concepts,
    Count,
    Easy,
    Hard,
    Json,
    Plain,
    Seed,
    leaning,
)
from awsquiz.core.questions import draw
from awsquiz.terminal.console import console
from awsquiz.terminal.questions import show_whole

if TYPE_CHECKING:
    from awsquiz.core.questions import Question


def questions(
    concepts: Concepts = None,
    count: Count = 10,
    form: Forms = None,
    easy: Easy = False,
    hard: Hard = False,
    seed: Seed = None,
    json: Json = False,
    plain: Plain = False,
) -> None:
    with opened(journal=False) as index:
        library = index.library()
        named = concepts_named(index, library, concepts)
    below = {each.id: library.by_id[each.id] for top in named for each in top.walk()}
    forms, lean = forms_named(form), leaning(easy, hard)
    drawn = draw(library, list(below.values()), count, Random(seed), forms, lean)
    if json:
        print_json("questions", {"questions": [_record(question) for question in drawn]})
        return
    screen = console(plain)
    for question in drawn:
        show_whole(screen, question)


def _record(question: Question) -> dict[str, object]:
    names = (
        *("id", "form", "shape", "level", "concept", "fact", "stem", "statement", "options"),
        *("answer", "accept", "pairs", "explanation", "docs"),
    )
    fields: dict[str, object] = {name: getattr(question, name) for name in names}
    source = question.source
    return fields | {
        "options": [all_fields(each) for each in question.options],
        "pairs": [
            {"left": each.left, "option": each.right, "concept": each.concept, "fact": each.fact}
            for each in question.pairs
        ],
        "note": source.note if source else None,
        "line": source.line if source else None,
    }
