"""`awsquiz sync`: what is here and on the learner's other devices becomes the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.json_output import all_fields, print_json
from awsquiz.cli.notices import tell
from awsquiz.cli.parameters import DryRun, Json
from awsquiz.cli.targets import passphrase, whole_target
from awsquiz.errors import ExitCode
from awsquiz.errors.wrong_arguments import WrongArguments
from awsquiz.i18n import _
from awsquiz.paths import folders
from awsquiz.storage import config
from awsquiz.storage.sync import meeting_at, synchronise
from awsquiz.terminal.progress import Watch
from awsquiz.terminal.synced import synced_in_words

if TYPE_CHECKING:
    from awsquiz.cli.records.of_setup import SyncData
    from awsquiz.storage.sync import Synced


def sync(
    target: Annotated[
        str | None,
        typer.Argument(
            metavar=_("[TARGET]"),
            help=_(
                "A folder, s3://BUCKET/PREFIX, gs:// or az://; by default that of “config sync”."
            ),
        ),
    ] = None,
    dry_run: DryRun = False,
    again: Annotated[
        bool, typer.Option("--again", help=_("Read and check all that lies there, not only news."))
    ] = False,
    yes: Annotated[
        bool,
        typer.Option(
            "--yes", "-y", help=_("Most files are gone here because you deleted them: say so.")
        ),
    ] = False,
    json: Json = False,
) -> None:
    settings = config.read(folders().settings)
    word = target or settings.sync
    if word is None:
        raise WrongArguments.no_target()
    with Watch(_("Exchanging")) as watch:

        def asked(is_new: bool) -> str:
            watch.pause()
            return passphrase(is_new)

        own = folders()
        place = meeting_at(whole_target(word), (own.content, own.journal, own.cache))
        done = synchronise(
            place,
            own,
            watch,
            passphrase=asked if settings.encrypt == "yes" else None,
            dry=dry_run,
            again=again,
            all_gone=yes,
        )
    for finding in done.findings:
        tell(finding)
    if json:
        print_json("sync", _record(done, place.shown, dry_run))
    else:
        print("\n".join(synced_in_words(done.sent, done.taken, done.files, dry=dry_run)))
    if any(finding.is_problem for finding in done.findings):
        raise typer.Exit(ExitCode.PROBLEMS)


def _record(done: Synced, target: str, dry: bool) -> SyncData:
    return {
        "target": target,
        "dry_run": dry,
        "sent_events": done.sent,
        "taken_events": done.taken,
        "exchanged": [all_fields(each) for each in done.files],
    }
