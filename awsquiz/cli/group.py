"""`awsquiz group`: what one's study group knows, and telling it what one has answered."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.commands import COMMANDS
from awsquiz.cli.group_figures import group_items, group_stats
from awsquiz.cli.group_loading import (
    adding_up,
    group_place,
    installed,
    membership,
    own_rows,
    said_yes_to,
)
from awsquiz.cli.json_output import all_fields, print_json
from awsquiz.cli.loading import settings
from awsquiz.cli.moments import iso_day, study_today
from awsquiz.cli.notices import tell
from awsquiz.cli.parameters import DryRun, Json, Yes
from awsquiz.cli.targets import whole_target
from awsquiz.cli.typer_words import Worded, WordedGroup
from awsquiz.core.group.hardness import hardness_of_facts
from awsquiz.core.group.pseudonym import RANDOM_BYTES, is_pseudonym, made_up
from awsquiz.errors.wrong_arguments import WrongArguments
from awsquiz.i18n import _
from awsquiz.paths import folders
from awsquiz.storage import config
from awsquiz.storage.group.agreed import Agreed, forget_agreed, is_agreed, keep_agreed
from awsquiz.storage.group.publishing import outgoing, publish, remove_all
from awsquiz.storage.pulled import PulledHardness, keep_hardness
from awsquiz.terminal import groups as shown
from awsquiz.terminal.progress import Watch

if TYPE_CHECKING:
    from awsquiz.cli.records.of_groups import (
        GroupJoinData,
        GroupLeaveData,
        GroupPublishData,
        GroupPullData,
    )
    from awsquiz.core.group.published import GroupAnswer


app = typer.Typer(cls=WordedGroup, help=COMMANDS["group"].help, add_completion=False)


@app.command(
    cls=Worded,
    help=_(
        "Say where your group's answers lie, and under which name yours do: “awsquiz group join "
        "s3://bucket/prefix --as ten-to-nine”. Nothing is sent yet; “awsquiz config” shows both."
    ),
)
def join(
    target: Annotated[
        str,
        typer.Argument(
            metavar=_("TARGET"), help=_("A folder, s3://BUCKET/PREFIX, gs:// or az://.")
        ),
    ],
    name: Annotated[
        str | None,
        typer.Option(
            "--as",
            metavar=_("PSEUDONYM"),
            help=_("The name for you; by default one that says nothing is made up."),
        ),
    ] = None,
    json: Json = False,
) -> None:
    path, own = folders().settings, settings()
    where = whole_target(target)
    group_place(where)
    pseudonym = name or own.pseudonym or made_up(os.urandom(RANDOM_BYTES))
    if not is_pseudonym(pseudonym):
        raise WrongArguments.no_pseudonym(pseudonym)
    config.write(path, "group", where)
    config.write(path, "pseudonym", pseudonym)
    if json:
        data: GroupJoinData = {"target": where, "pseudonym": pseudonym}
        print_json("group join", data)
    else:
        print(shown.joined_in_words(where, pseudonym))


@app.command(
    "publish",
    cls=Worded,
    help=_(
        "Tell your group your first answers: of each question of a fact in a form one row, under "
        "your pseudonym. What is told is shown and asked before the first time; “--dry-run” shows "
        "it at any time, and “awsquiz group leave” takes it back."
    ),
)
def publish_answers(
    own: Annotated[
        bool,
        typer.Option("--own", help=_("Answers on cards of your own as well, with their text.")),
    ] = False,
    dry_run: DryRun = False,
    yes: Yes = False,
    json: Json = False,
) -> None:
    where, pseudonym = membership()
    installed()
    rows = own_rows(pseudonym, own=own)
    place = group_place(where)
    with Watch(_("Looking at what is there")) as watch:
        found = outgoing(place, rows, watch)
    agreement = Agreed(where, pseudonym, own)
    is_first = bool(found.uploads) and not is_agreed(folders().cache, agreement)
    if not json and found.rows and (dry_run or is_first):
        print("\n".join(shown.what_is_told(found.rows, where, own=own, all_rows=dry_run)))
        if is_first and found.there:
            print(shown.there_already(pseudonym, found.there))
    asked = (
        yes or (not json and said_yes_to(_("Publish it? y/n")))
        if is_first and not dry_run
        else True
    )
    agreed = asked and not dry_run
    done = 0
    if agreed:
        with Watch(_("Publishing")) as watch:
            done = publish(place, found, watch)
        if found.uploads:
            keep_agreed(folders().cache, agreement)
    if json:
        data: GroupPublishData = {
            "target": where,
            "pseudonym": pseudonym,
            "dry_run": dry_run,
            "published": done,
            "rows": [_row(each) for each in found.rows],
            "there": found.there,
        }
        print_json("group publish", data)
    else:
        print(shown.published(done, len(found.rows), found.there, agreed=agreed, dry=dry_run))


def _row(answer: GroupAnswer) -> dict[str, object]:
    """An answer as JSON: a key has the meaning that it has elsewhere."""
    names = {"question": "question_id"}
    return {names.get(name, name): value for name, value in all_fields(answer).items()}


@app.command(
    cls=Worded,
    help=_(
        "Take back all that you published, and forget the group. What the others made of it "
        "before is theirs."
    ),
)
def leave(yes: Yes = False, json: Json = False) -> None:
    where, pseudonym = membership()
    place = group_place(where)
    if not yes and not said_yes_to(_("Take all of “{name}” back? y/n").format(name=pseudonym)):
        print(_("Nothing was changed."))
        return
    with Watch(_("Taking back")) as watch:
        gone = remove_all(place, pseudonym, watch)
    for name in ("group", "pseudonym"):
        config.write(folders().settings, name, None)
    forget_agreed(folders().cache)
    if json:
        data: GroupLeaveData = {
            "target": where,
            "pseudonym": pseudonym,
            "files": gone.files,
            "together": gone.together,
        }
        print_json("group leave", data)
    else:
        print("\n".join(shown.left(gone.files, gone.together)))


@app.command(
    cls=Worded,
    help=_(
        "Bring back how hard facts are for your group: new facts come the easier first, and a "
        "forecast begins with it. “--forget” puts it away."
    ),
)
def pull(
    forget: Annotated[
        bool, typer.Option("--forget", help=_("Go by your own answers alone again."))
    ] = False,
    json: Json = False,
) -> None:
    cache, facts = folders().cache, dict[str, float]()
    where = "" if forget else membership()[0]
    if not forget:
        installed()
        with adding_up(where) as found:
            facts = hardness_of_facts(found.rows("hardness"))
            for finding in found.findings:
                tell(finding)
    day = iso_day(study_today(settings().rollover))
    keep_hardness(cache, PulledHardness(where, day, facts))
    if json:
        data: GroupPullData = {"target": where or None, "logits": facts}
        print_json("group pull", data)
    else:
        print(shown.pulled(len(facts), forgotten=forget))


app.command(
    "stats",
    cls=Worded,
    help=_(
        "Add up what all have answered: how many are right at once, how well a question tells who "
        "knows, each wrong option, time, learning curve; by concept and by domain of exams."
    ),
)(group_stats)
app.command(
    "items",
    cls=Worded,
    help=_(
        "Show the questions that may be wrong, by what all have answered; with “awsquiz doubt” "
        "you say so of one."
    ),
)(group_items)
