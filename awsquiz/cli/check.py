"""`awsquiz check`: the lint of cards, scenarios and blueprints of exams."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.json_output import print_json
from awsquiz.cli.moments import now
from awsquiz.cli.parameters import Json
from awsquiz.errors import ExitCode
from awsquiz.errors.wrong_use import NoSuchFile, NothingToCheck
from awsquiz.i18n import _, ngettext
from awsquiz.messages import sentence
from awsquiz.paths import content as in_index
from awsquiz.paths import folders, shipped_content
from awsquiz.storage import lint
from awsquiz.storage.content_kinds import ContentFiles, content_at, content_below
from awsquiz.storage.index import Index, content_files
from awsquiz.storage.index.wordbook import known_words
from awsquiz.storage.lint import LintReport, Readers
from awsquiz.terminal.console import inert
from awsquiz.terminal.progress import Watch

if TYPE_CHECKING:
    from awsquiz.cli.records.of_cards import CheckData
    from awsquiz.core.lint.finding import Finding


_FEW = 10
"""So many pieces of advice are shown unasked."""


def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar=_("[PATH]…"),
            help=_(
                "Files of cards, scenarios or exams, or folders of them; without any, yours and "
                "the shipped ones."
            ),
        ),
    ] = None,
    advice: Annotated[
        bool,
        typer.Option(
            "--advice", help=_("Show all advice on your own content, not only its number.")
        ),
    ] = False,
    json: Json = False,
) -> None:
    content = [content_below(folder) for folder in (folders().content, shipped_content())]
    groups = [_content_at(path) for path in paths or ()] or content
    with (
        Watch(_("Reading cards and journal")) as watch,
        # Without its file all is read anew, which changes no finding: nobody is warned.
        Index(folders().index, in_index(), None, progress=watch) as index,
    ):
        index.catch_up(journal=False)
        watch.stop()
        checked = lint.check(groups, content, now().date(), _readers(index, is_all=not paths))
    if json:
        counted: CheckData = {
            "card_count": checked.cards,
            "scenario_count": checked.scenarios,
            "exam_count": checked.exams,
        }
        print_json("check", counted, checked.findings)
    else:
        advised = sum(not each.is_problem for each in checked.findings)
        is_shown = advice or advised <= _FEW
        print_findings([each for each in checked.findings if is_shown or each.is_problem])
        print(_summary(checked, is_shown))
    if any(each.is_problem for each in checked.findings):
        raise typer.Exit(ExitCode.PROBLEMS)


def _readers(index: Index, *, is_all: bool) -> Readers:
    """Files of content are in the index already: YAML is parsed of those with problems alone.

    Where all files of the index are looked at, and no others, it knows what they tell of names.
    """
    return Readers(
        lambda path: index.query(content_files.card_file, path),
        lambda path: index.query(content_files.scenario_file, path),
        lambda path: index.query(content_files.blueprint_file, path),
        lambda path: index.query(content_files.glossary_file, path),
        lambda path: index.query(content_files.service_file, path),
        attributes=lambda path: index.query(content_files.attribute_file, path),
        currency=lambda path: index.query(content_files.currency_file, path),
        words=partial(index.query, known_words) if is_all else None,
    )


def _content_at(path: Path) -> ContentFiles:
    if not path.exists():
        raise NoSuchFile(path, or_folder=True)
    found = content_at(path)
    if found is None:
        raise NothingToCheck(path)
    return found


def _summary(checked: LintReport, is_advised: bool) -> str:
    findings, cards, scenarios, exams = checked
    counts = []
    if cards or not (scenarios or exams):
        counts.append(ngettext("{n} card", "{n} cards", cards).format(n=cards))
    if scenarios:
        counts.append(ngettext("{n} scenario", "{n} scenarios", scenarios).format(n=scenarios))
    if exams:
        counts.append(ngettext("{n} exam", "{n} exams", exams).format(n=exams))
    said = _("{things} checked").format(things=", ".join(counts))
    problems = sum(each.is_problem for each in findings)
    found = ngettext("{n} problem", "{n} problems", problems).format(n=problems)
    none = _("no problems")
    said = f"{said}: {found if problems else none}"
    if advice := len(findings) - problems:
        said += ", " + ngettext("{n} piece of advice", "{n} pieces of advice", advice).format(
            n=advice
        )
        said += "" if is_advised else _(" (see “awsquiz check --advice”)")
    return said


def print_findings(findings: list[Finding]) -> None:
    """Prints what is found, a line each, with the place where it is."""
    for each in findings:
        print(f"{_near(Path(each.path or ''))}:{each.line}: {inert(sentence(each))}")


def _near(path: Path) -> str:
    """The shortest form of the path from here."""
    near = os.path.relpath(path) if path.drive == Path.cwd().drive else str(path)
    return near if len(near) < len(str(path)) else str(path)
