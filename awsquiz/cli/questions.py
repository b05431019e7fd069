"""`awsquiz questions`: what would be asked, for authors and for other programs."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from awsquiz.cli.options import (
    Concepts,
    Count,
    Easy,
    Forms,
    Hard,
    Json,
    Plain,
    Seed,
    forms_named,
    leaning,
    whole_library,
    with_all_below,
)

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
    from awsquiz.core.questions import draw

    library = whole_library()
    chosen = with_all_below(library, concepts or [])
    forms, lean = forms_named(form), leaning(easy, hard)
    drawn = draw(library, chosen, count, Random(seed), forms, lean)
    if json:
        from awsquiz.cli.output import print_json

        print_json([_as_json(question) for question in drawn])
        return
    from awsquiz.terminal.console import console
    from awsquiz.terminal.questions import whole

    screen = console(plain)
    for question in drawn:
        whole(screen, question)


def _as_json(question: Question) -> dict[str, object]:
    names = (
        "id",
        "form",
        "shape",
        "level",
        "concept",
        "fact",
        "stem",
        "statement",
        "options",
        "answer",
    )
    fields: dict[str, object] = {name: getattr(question, name) for name in names}
    for name in ("accept", "pairs"):
        if value := getattr(question, name):
            fields[name] = value
    return fields | {
        "explanation": question.explanation,
        "source": question.source,
        "docs": question.docs,
    }
