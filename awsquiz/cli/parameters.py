"""Options that several commands share, and what they all do first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.completion import begun
from awsquiz.errors import WrongUse
from awsquiz.i18n import _
from awsquiz.paths import content, folders

if TYPE_CHECKING:
    from collections.abc import Sequence

    from awsquiz.core.model import Concept, Library
    from awsquiz.core.questions import Lean
    from awsquiz.core.settings import Settings
    from awsquiz.storage.index import Index
    from awsquiz.storage.journal import Journal
    from awsquiz.terminal.progress import Watch

_NEAR = 5

Json = Annotated[bool, typer.Option("--json", help=_("Print JSON for other programs."))]
Plain = Annotated[
    bool, typer.Option("--plain", help=_("No colours, no keys: read answers as lines."))
]
Seed = Annotated[
    int | None, typer.Option("--seed", metavar="S", help=_("The same seed asks the same."))
]
Concepts = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=_("[CONCEPT]…"),
        help=_("Only about these and what is below them: id, title or alias."),
        autocompletion=begun,
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
    ),
]
Category = Annotated[
    str | None,
    typer.Option("--category", metavar=_("NAME"), help=_("Only concepts of this category.")),
]
Facet = Annotated[
    str | None,
    typer.Option("--facet", metavar=_("NAME"), help=_("Only facts under this heading.")),
]
Starred = Annotated[bool, typer.Option("--starred", help=_("Only what you starred."))]
Leeches = Annotated[
    bool, typer.Option("--leeches", help=_("Only what went wrong so often that it was set aside."))
]
Ahead = Annotated[
    bool,
    typer.Option("--ahead", help=_("Practise what is due next; the schedule does not move.")),
]
Cram = Annotated[
    bool,
    typer.Option("--cram", help=_("Practise anything, in any order; the schedule does not move.")),
]
Forms = Annotated[
    str | None,
    typer.Option(
        "--form",
        metavar=_("FORM[,FORM]"),
        help=_("Only these forms: {names}.").format(
            names="flashcard, ox, choice, not, which, value, multi, match, cloze, name, order, "
            "scenario"
        ),
    ),
]
Easy = Annotated[bool, typer.Option("--easy", help=_("Rather recognise than recall."))]
Hard = Annotated[bool, typer.Option("--hard", help=_("Rather recall than recognise."))]


def forms_named(named: str | None) -> Sequence[str]:
    """The forms of `--form`; without it all whose answers are right or wrong. Raises WrongUse."""
    from awsquiz.core.questions import FORMS, OBJECTIVE

    if named is None:
        return OBJECTIVE
    forms = [word.strip() for word in named.split(",") if word.strip()]
    for form in forms:
        if form not in FORMS:
            said = _("there is no form “{form}”; there are {names}")
            raise WrongUse(said.format(form=form, names=", ".join(FORMS)))
    return forms or OBJECTIVE


def leaning(easy: bool, hard: bool) -> Lean | None:
    """Which forms `--easy` or `--hard` prefers. Raises WrongUse where both are given."""
    if easy and hard:
        raise WrongUse(_("--easy and --hard exclude each other"))
    return "easy" if easy else "hard" if hard else None


@cache
def settings() -> Settings:
    """What the learner has set."""
    from awsquiz.storage import config

    return config.read(folders().settings)


def journal() -> Journal:
    """The learner's journal, to be written to."""
    from awsquiz.storage.journal import Journal

    return Journal(folders().journal)


@contextmanager
def opened(*, journal: bool = True) -> Iterator[Index]:
    """The index, brought up to date; what cannot be read of the cards is said on stderr.

    Without the journal, for commands that only look things up.
    """
    from awsquiz.storage.index import sources
    from awsquiz.terminal.progress import Watch

    chosen = settings() if journal else None
    with Watch(_("Reading cards and journal")) as watch, index_by(chosen, watch) as index:
        index.catch_up(journal=journal)
        watch.stop()
        for path in index.ask(sources.read_in_part):
            from awsquiz.terminal.console import warn

            said = _("{path}: has problems and is read in part: see “awsquiz check”")
            warn(said.format(path=path))
        yield index


def index_by(chosen: Settings | None, watch: Watch) -> Index:
    """The index by these settings, not up to date yet; without them, without the journal."""
    from awsquiz.storage.index import Index

    if chosen is None:
        return Index(folders().index, content(), None, progress=watch)
    return Index(
        *(folders().index, content(), journal()),
        retention=chosen.retention,
        rollover=chosen.rollover,
        progress=watch,
    )


def concepts_named(words: Sequence[str] | None) -> tuple[Library, list[Concept]]:
    """All cards, and the concepts that the words name, each once; without words the top ones.

    Raises WrongUse, with near ones.
    """
    with opened(journal=False) as index:
        library = index.library()
        ids = ids_named(index, words)
    return library, [library.by_id[name] for name in ids] or list(library.cards)


def ids_named(index: Index, words: Iterable[str] | None) -> tuple[str, ...]:
    """The ids of the concepts that the words name, each once. Raises WrongUse, with near ones."""
    return tuple(dict.fromkeys(id_named(index, word) for word in words or ()))


def id_named(index: Index, word: str) -> str:
    """The id of the concept of that id, title or alias, or else of what the search finds clear.

    Raises WrongUse, with near ones.
    """
    from awsquiz.storage.index.search import names as naming
    from awsquiz.storage.index.search.lookup import search_index

    if (exact := index.ask(naming.named, word)) is not None:
        return exact
    found = index.ask(search_index, word, _NEAR)
    if found.clear is not None:
        return found.clear
    said = _("there is no concept “{word}”").format(word=word)
    if found.hits:
        least = found.hits[0].score / 2
        near = ", ".join(f"{hit.title} ({hit.id})" for hit in found.hits if hit.score >= least)
        said += ". " + _("Near: {near}").format(near=near)
    raise WrongUse(said)
