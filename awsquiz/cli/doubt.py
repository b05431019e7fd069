"""`awsquiz doubt`: the key of a question is wrong, says the learner."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.completion import fact_begun
from awsquiz.cli.doubted_question import doubt_named
from awsquiz.cli.json_output import all_fields, print_json
from awsquiz.cli.loading import journal, opened
from awsquiz.cli.moments import new_stamp
from awsquiz.cli.parameters import Json, PlainPage
from awsquiz.cli.slips import of_change
from awsquiz.core.events import WRITTEN, DoubtClear, KeyDoubt
from awsquiz.core.study.targets import target_of
from awsquiz.errors.wrong_arguments import WrongArguments
from awsquiz.errors.wrong_use import ThereAlready
from awsquiz.formats.doubt_files import json_lines, markdown
from awsquiz.i18n import _
from awsquiz.storage.files import write_atomically
from awsquiz.storage.index import doubts as indexed
from awsquiz.terminal import prompts
from awsquiz.terminal.console import console, inert, interactive
from awsquiz.terminal.doubts import show_doubts, way_back, what_is_doubted

if TYPE_CHECKING:
    from awsquiz.cli.records.of_marks import DoubtedData, DoubtRow, DoubtsData
    from awsquiz.core.model import Library


def doubt(
    question: Annotated[
        str | None,
        typer.Argument(
            metavar=_("[QUESTION]"),
            help=_("Id of a question, of the fact it is on, or of a scenario; else the last one."),
            autocompletion=fact_begun,
        ),
    ] = None,
    words: Annotated[
        str, typer.Option("--words", metavar=_("WORDS"), help=_("What is wrong with it."))
    ] = "",
    clear: Annotated[bool, typer.Option("--clear", help=_("Ask it again."))] = False,
    list_: Annotated[
        bool, typer.Option("--list", help=_("Show what is doubted, and why."))
    ] = False,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            metavar="FILE",
            help=_("Write all, or QUESTION, in a form to send: FILE.md, else JSON lines."),
        ),
    ] = None,
    yes: Annotated[
        bool,
        typer.Option("--yes", "-y", help=_("Overwrite a file that is there already; ask nothing.")),
    ] = False,
    json: Json = False,
    plain: PlainPage = False,
) -> None:
    if clear and (list_ or out or words):
        raise WrongArguments.exclusive(["--clear", "--list", "--out", "--words"])
    if clear:
        _clear(question, json)
    elif list_ or out:
        _list(question, out, yes, json, plain)
    else:
        _doubt(question, words, json, is_sure=bool(question or words or yes or json or plain))


# A doubt


def _doubt(word: str | None, words: str, json: bool, *, is_sure: bool) -> None:
    """Whoever only looks what the command is for is asked before anything is said for them."""
    with opened() as index:
        library = index.library()
        made = doubt_named(index, library, word, " ".join(words.split()), of_change(json))
        known = {
            each.doubt.target: each.doubt for each in index.query(indexed.doubts) if each.holds
        }
    already = known.get(made.target)
    if already is None and not is_sure and interactive() and not _is_meant(made, library):
        return
    if already is None:
        journal().append(made)
    if json:
        changed = [] if already else [_record(made, True, library)]
        unchanged = [_record(already, True, library)] if already else []
        data: DoubtedData = {"changed": changed, "unchanged": unchanged}
        print_json("doubt", data)
        return
    said = _("Is doubted already: {what}") if already else _("Doubted: {what}")
    print(said.format(what=what_is_doubted(already or made, library)))
    print(way_back(already or made))


def _is_meant(doubt: KeyDoubt, library: Library) -> bool:
    said = _("The key of the question answered last is wrong: {what}? y/n")
    print(said.format(what=what_is_doubted(doubt, library)))
    try:
        return prompts.said_yes()
    except prompts.Left:
        return False


def _clear(word: str | None, json: bool) -> None:
    with opened() as index:
        library = index.library()
        known = [each.doubt for each in index.query(indexed.doubts)]
        meant = known[-1:] if word is None else [each for each in known if _is_called(each, word)]
        if word is not None and not meant:
            doubt_named(index, library, word, "", "refuse")  # raises where nothing is called so
    for each in meant:
        journal().append(DoubtClear(**new_stamp(), target=each.target))
    if json:
        changed = [_record(each, False, library) for each in meant]
        data: DoubtedData = {"changed": changed, "unchanged": []}
        print_json("doubt", data)
        return
    for each in meant:
        print(_("Asked again: {what}").format(what=what_is_doubted(each, library)))
    if not meant and word is not None:
        print(_("Is not doubted: {what}").format(what=inert(word)))
    elif not meant:
        print(_("No question is doubted."))


def _list(word: str | None, out: Path | None, yes: bool, json: bool, plain: bool) -> None:
    if out is not None and out.exists() and not yes:
        raise ThereAlready(out)
    with opened() as index:
        library = index.library()
        known = index.query(indexed.doubts)
    if word is not None:
        known = [each for each in known if _is_called(each.doubt, word)]
    if out is not None:
        _write(out, [each.doubt for each in known])
    if json:
        records = [_record(each.doubt, each.holds, library) for each in known]
        data: DoubtsData = {"doubts": records, "path": None if out is None else str(out)}
        print_json("doubt", data)
    elif out is not None:
        print(_("Written: {path}").format(path=out))
    else:
        show_doubts(console(plain), known, library)


def _is_called(doubt: KeyDoubt, word: str) -> bool:
    """Whether the word is its id, that of its fact, or that of its scenario."""
    return bool({word, WRITTEN + word} & {doubt.target, doubt.question, doubt.fact})


def _write(out: Path, doubts: Sequence[KeyDoubt]) -> None:
    """Raises FileFailure."""
    is_page = out.suffix.casefold() in (".md", ".markdown")
    text = markdown(doubts, _("Doubted questions")) if is_page else json_lines(doubts)
    write_atomically(out, text.encode(errors="surrogatepass"))


def _record(doubt: KeyDoubt, holds: bool, library: Library) -> DoubtRow:
    """A doubt as JSON: a key has the meaning that it has elsewhere."""
    target = target_of(library, doubt.fact)
    return {
        "id": doubt.id,
        "fact": doubt.fact,
        "form": doubt.form,
        "content": doubt.content,
        "awsquiz": doubt.awsquiz,
        "note": doubt.note,
        "line": doubt.line,
        "at": doubt.at,
        "question_id": doubt.question,
        "said": doubt.words,
        "holds": holds,
        "concept": target.concept.id if target.concept else None,
        "title": target.concept.title if target.concept else None,
        "text": target.fact.text if target.fact else None,
        "stem": doubt.stem or None,
        "statement": doubt.statement,
        "options": [all_fields(option) for option in doubt.options],
        "answer": doubt.right,
        "given": doubt.answer,
        "sitting": doubt.exam,
    }
