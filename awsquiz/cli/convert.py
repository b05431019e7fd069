"""`awsquiz convert`: notes to cards."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from awsquiz.cli.converting import ConversionRun, convert_notes
from awsquiz.cli.json_output import print_json
from awsquiz.cli.notices import tell
from awsquiz.cli.parameters import Json, Yes
from awsquiz.core.lint.finding import Finding
from awsquiz.core.merge.conversion import Converted
from awsquiz.errors import ExitCode
from awsquiz.i18n import _
from awsquiz.terminal.conversion import may_retire, print_report


def convert(
    notes: Annotated[
        list[Path],
        typer.Argument(metavar=_("PATH…"), help=_("Markdown notes, or folders of them.")),
    ],
    to: Annotated[
        Path | None,
        typer.Option(
            "--to",
            metavar=_("DIR"),
            help=_("Folder of cards to write to; by default your own cards."),
            file_okay=False,
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=_("Say what would be done, and write nothing."))
    ] = False,
    yes: Yes = False,
    json: Json = False,
) -> None:
    done = convert_notes(
        notes, to, dry_run=dry_run, may_retire=lambda many: may_retire(many, dry_run or yes)
    )
    for each in done.conversion.notes:
        if not each.draft.headings:
            words = {"title": each.draft.title}
            tell(Finding("no-headings", words, path=Path(each.draft.path), notice=True))
    if json:
        print_json(
            "convert",
            _data(done, dry_run),
            [it for each in done.conversion.notes for it in _unplaced(each)],
        )
    else:
        for each in done.conversion.notes:
            print_report(each)
        _print_files(done, dry_run)
    if done.failed or done.stopped or any(each.draft.unplaced for each in done.conversion.notes):
        raise typer.Exit(ExitCode.PROBLEMS)


def _unplaced(each: Converted) -> list[Finding]:
    """The lines of a note that no card has."""
    return [
        Finding("unplaced", {"text": line.text}, path=Path(each.draft.path), line=line.line)
        for line in each.draft.unplaced
    ]


def _data(done: ConversionRun, dry_run: bool) -> dict[str, object]:
    return {
        "dry_run": dry_run,
        "written": [str(path) for path in done.written],
        "notes": [_record(each) for each in done.conversion.notes],
    }


def _record(each: Converted) -> dict[str, object]:
    draft = each.draft
    return {
        "path": draft.path,
        "title": draft.title,
        "concept_count": draft.count_concepts(),
        "fact_count": draft.count_facts(),
        "lines": draft.lines,
        "carried": len(draft.carried),
        "added_facts": each.added,
        "changed_facts": each.changed,
        "kept_text_facts": each.kept_text,
        "retired_facts": each.retired,
        "carried_lines": [
            {"line": line.line, "as": line.what, "text": line.text} for line in draft.carried
        ],
    }


def _print_files(done: ConversionRun, dry_run: bool) -> None:
    if done.stopped:
        print(_("Nothing was written."))
        return
    if not done.written:
        print(_("No card changes."))
        return
    print(_("Would write:") if dry_run else _("Written:"))
    for path in done.written:
        print(f"  {path}")
