"""Options that several commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from awsquiz.cli.completion import (
    begun,
    begun_or_note,
    category_begun,
    domain_begun,
    exam_begun,
    facet_begun,
    finished_begun,
    known_note_begun,
    unfinished_begun,
)
from awsquiz.errors.wrong_arguments import WrongArguments
from awsquiz.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from awsquiz.core.questions import Lean

Json = Annotated[bool, typer.Option("--json", help=_("Print JSON for other programs."))]
Plain = Annotated[
    bool, typer.Option("--plain", help=_("No colours, no keys: read answers as lines."))
]
PlainPage = Annotated[
    bool, typer.Option("--plain", help=_("No colours, and no signs that move the cursor."))
]
NoPager = Annotated[
    bool, typer.Option("--no-pager", help=_("Print long pages without a pager ($PAGER, less)."))
]
Yes = Annotated[
    bool, typer.Option("--yes", "-y", help=_("Do not ask: for scripts, and for who is sure."))
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help=_("Say what would be done, and write nothing."))
]
Seed = Annotated[
    int | None, typer.Option("--seed", metavar="S", help=_("The same seed asks the same."))
]


def _sitting(completed: Callable[[str], list[tuple[str, str]]]) -> Any:
    return typer.Argument(
        metavar=_("[ID]"),
        help=_("Number or id as in “awsquiz exam list”; by default the last."),
        autocompletion=completed,
    )


FinishedSitting = Annotated[str | None, _sitting(finished_begun)]
UnfinishedSitting = Annotated[str | None, _sitting(unfinished_begun)]
Concepts = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=_("[CONCEPT]…"),
        help=_("Only about these and what is below them: id, title or alias."),
        autocompletion=begun,
    ),
]
ConceptsOrNotes = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=_("[CONCEPT|NOTE]…"),
        help=_(
            "Only about these concepts and what is below them: id, title or alias. A note "
            "(aws/s3.md) or a folder of notes (aws/) is converted, and asked whole."
        ),
        autocompletion=begun_or_note,
    ),
]
Count = Annotated[
    int, typer.Option("-n", "--count", metavar="N", min=1, help=_("How many questions."))
]
Most = Annotated[
    int | None,
    typer.Option("-n", "--count", metavar="N", min=1, help=_("At most so many facts.")),
]
Without = Annotated[
    list[str] | None,
    typer.Option(
        "--not",
        metavar=_("CONCEPT"),
        help=_("Not about this and what is below it; again for more."),
        autocompletion=begun,
    ),
]
Category = Annotated[
    str | None,
    typer.Option(
        "--category",
        metavar=_("NAME"),
        help=_("Only concepts of this category."),
        autocompletion=category_begun,
    ),
]
Facet = Annotated[
    str | None,
    typer.Option(
        "--facet",
        metavar=_("NAME"),
        help=_("Only facts under this heading."),
        autocompletion=facet_begun,
    ),
]
OfNotes = Annotated[
    list[str] | None,
    typer.Option(
        "--note",
        metavar=_("NOTE"),
        help=_("All of this note, which has been converted, or of the notes of this folder."),
        autocompletion=known_note_begun,
    ),
]
Starred = Annotated[bool, typer.Option("--starred", help=_("Only what you starred."))]
Leeches = Annotated[
    bool, typer.Option("--leeches", help=_("Only what went wrong so often that it was set aside."))
]
Mistakes = Annotated[
    bool, typer.Option("--mistakes", help=_("Ask what you last answered wrong, or guessed."))
]
Weak = Annotated[bool, typer.Option("--weak", help=_("Ask what is hard to keep, hardest first."))]
Further = Annotated[
    bool, typer.Option("--more", help=_("Go on beyond the limits of the day: due, then new."))
]
OfExam = Annotated[
    str | None,
    typer.Option(
        "--exam",
        metavar=_("EXAM"),
        help=_("Only what this exam asks: saa-c03."),
        autocompletion=exam_begun,
    ),
]
OfDomain = Annotated[
    str | None,
    typer.Option(
        "--domain",
        metavar=_("DOMAIN"),
        help=_("Only this part of the exam."),
        autocompletion=domain_begun,
    ),
]
Everything = Annotated[
    bool, typer.Option("--all", help=_("Ask anything, whether it is due or not."))
]
AtEnd = Annotated[
    bool,
    typer.Option("--at-end", help=_("Tell what was right at the end alone, as an exam does.")),
]
Ahead = Annotated[
    bool,
    typer.Option("--ahead", help=_("Practise what is due next; the schedule does not move.")),
]
Cram = Annotated[
    bool,
    typer.Option("--cram", help=_("Practise anything, in any order; the schedule does not move.")),
]
Easy = Annotated[bool, typer.Option("--easy", help=_("Rather recognise than recall."))]
Hard = Annotated[bool, typer.Option("--hard", help=_("Rather recall than recognise."))]


def leaning(easy: bool, hard: bool) -> Lean | None:
    """Which forms `--easy` or `--hard` prefers. Raises WrongArguments where both are given."""
    if easy and hard:
        raise WrongArguments.easy_and_hard()
    return "easy" if easy else "hard" if hard else None
