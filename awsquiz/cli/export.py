"""`awsquiz export`: facts, questions and answers in files of other programs."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.export_files import EXPORT_FILES, export_format
from awsquiz.cli.forms import Forms, forms_named
from awsquiz.cli.json_output import print_json
from awsquiz.cli.loading import concepts_named, journal, opened, settings
from awsquiz.cli.parameters import Concepts, Json, Seed
from awsquiz.core.events import Review, Undo, in_order
from awsquiz.core.questions import ask, ask_in_turn, draw
from awsquiz.errors.wrong_use import NoSuchName, ThereAlready, WrongArguments
from awsquiz.formats.handout import WHATS, Handout, What
from awsquiz.i18n import _, ngettext
from awsquiz.storage.files import write_atomically
from awsquiz.terminal.progress import Watch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from awsquiz.core.model import Concept, Library
    from awsquiz.core.questions import Question

_STDOUT = "-"
_WRITTEN = ("scenario", "order")


def export(
    file: Annotated[
        str, typer.Argument(metavar=_("FILE"), help=_("The file; - is standard output."))
    ],
    concepts: Concepts = None,
    as_: Annotated[
        str | None,
        typer.Option(
            "--as",
            metavar=_("FORMAT"),
            help=_("Its format, where the ending does not tell: {names}.").format(
                names=", ".join(EXPORT_FILES)
            ),
        ),
    ] = None,
    what: Annotated[
        str | None,
        typer.Option(
            "--what",
            metavar=_("WHAT"),
            help=_("What it holds: {names}.").format(names=", ".join(WHATS)),
        ),
    ] = None,
    form: Forms = None,
    count: Annotated[
        int | None,
        typer.Option(
            "-n",
            "--count",
            metavar="N",
            min=1,
            help=_("At most so many questions, as a quiz draws them; otherwise one a fact."),
        ),
    ] = None,
    seed: Seed = None,
    yes: Annotated[
        bool, typer.Option("--yes", "-y", help=_("Overwrite a file that is there already."))
    ] = False,
    json: Json = False,
) -> None:
    format = _format_of(file, as_, json)
    held = _held(format, what)
    forms = forms_named(form)
    path = Path(file)
    if file != _STDOUT and path.exists() and not yes:
        raise ThereAlready(path)
    with Watch(_("Exporting")) as watch:
        handout = _handout(held, concepts, forms, count, seed, watch)
        data = EXPORT_FILES[format].data(handout)
    if file == _STDOUT:
        _print_bytes(data)
        return
    write_atomically(path, data)
    held_count = _counted(handout)
    if json:
        said = {"path": str(path), "format": format, "what": held, "row_count": held_count}
        print_json("export", said)
        return
    print(_counted_in_words(held, held_count).format(n=f"{held_count:,}", path=path))


def _format_of(file: str, named: str | None, json: bool) -> str:
    if file != _STDOUT:
        return export_format(named, file)
    if json:
        raise WrongArguments.exclusive(("-", "--json"))
    if named is None:
        raise WrongArguments.format_of_stdout()
    return export_format(named, file)


def _held(format: str, named: str | None) -> What:
    """What the file is to hold. Raises NoSuchName where the format cannot."""
    holds = EXPORT_FILES[format].holds
    if named is None:
        return holds[0]
    for each in holds:
        if each == named.casefold():
            return each
    raise NoSuchName("content", named, holds)


def _handout(
    what: What,
    words: list[str] | None,
    forms: Sequence[str],
    count: int | None,
    seed: int | None,
    watch: Watch,
) -> Handout:
    with opened(journal=what == "answers") as index:
        library = index.library()
        named = concepts_named(index, library, words)
    concepts = {each.id: library.by_id[each.id] for top in named for each in top.walk()}
    meant = tuple(concepts.values())
    questions: Sequence[Question] = ()
    if what == "questions" and count is not None:
        questions = draw(library, meant, count, Random(seed), forms)
    elif what == "questions":
        questions = list(_one_a_fact(library, meant, forms, Random(seed), watch))
    return Handout(
        what=what,
        library=library,
        concepts=meant,
        questions=tuple(questions),
        answers=tuple(_answers(library, set(concepts), words)) if what == "answers" else (),
        rollover=settings().rollover,
    )


def _one_a_fact(
    library: Library,
    concepts: Sequence[Concept],
    forms: Sequence[str],
    random: Random,
    watch: Watch,
) -> Iterator[Question]:
    """A question on each fact, in their order, and every question written by hand."""
    facts = list(dict.fromkeys(fact.id for concept in concepts for fact in concept.facts))
    asked: set[str] = set()
    for at, fact in enumerate(facts):
        watch(at, len(facts))
        order = random.sample(forms, len(forms))
        question = ask_in_turn(library, fact, order, random, asked)
        while question is not None:
            asked.add(question.id)
            yield question
            question = _written(library, fact, forms, random, asked)


def _written(
    library: Library, fact: str, forms: Sequence[str], random: Random, asked: set[str]
) -> Question | None:
    """A further question of people on the fact."""
    written = [form for form in _WRITTEN if form in forms]
    return next(filter(None, (ask(library, fact, form, random, asked) for form in written)), None)


def _answers(library: Library, concepts: set[str], words: Sequence[str] | None) -> Iterator[Review]:
    """The answers on the concepts; without words all, also on facts that no card has any more."""
    events = [each for each in journal().events() if isinstance(each, Review | Undo)]
    undone = {each.event for each in events if isinstance(each, Undo)}
    for event in in_order(events):
        if isinstance(event, Review) and event.id not in undone:
            found = library.fact(event.fact)
            if not words or (found is not None and found[0].id in concepts):
                yield event


def _print_bytes(data: bytes) -> None:
    """To standard output as they are; on a terminal as text, which it does not obey."""
    if sys.stdout.isatty():
        sys.stdout.write(data.decode(errors="replace"))
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _counted(handout: Handout) -> int:
    match handout.what:
        case "facts":
            return sum(1 for _each in handout.facts())
        case "questions":
            return len(handout.questions)
        case "answers":
            return len(handout.answers)


def _counted_in_words(what: What, n: int) -> str:
    match what:
        case "facts":
            return ngettext("{n} fact written: {path}", "{n} facts written: {path}", n)
        case "questions":
            return ngettext("{n} question written: {path}", "{n} questions written: {path}", n)
        case "answers":
            return ngettext("{n} answer written: {path}", "{n} answers written: {path}", n)
