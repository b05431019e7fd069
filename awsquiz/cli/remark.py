"""`awsquiz remark`: what the learner says of a fact, in words of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.fact_named import FactArgument, fact_named
from awsquiz.cli.json_output import print_json
from awsquiz.cli.loading import journal, opened
from awsquiz.cli.moments import new_stamp
from awsquiz.cli.parameters import Json
from awsquiz.cli.slips import of_change
from awsquiz.core.events import Remark
from awsquiz.core.text import inert, nfc
from awsquiz.errors.wrong_arguments import WrongArguments
from awsquiz.i18n import _
from awsquiz.storage.index import in_force
from awsquiz.storage.index.incoming import REMARK
from awsquiz.terminal.star_suspend import described

if TYPE_CHECKING:
    from awsquiz.cli.records.of_marks import RemarkData


def remark(
    fact: FactArgument,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar=_("[WORDS…]"), help=_("In place of what was said before.")),
    ] = None,
    remove: Annotated[bool, typer.Option("--remove", help=_("Say nothing any more."))] = False,
    json: Json = False,
) -> None:
    said = nfc(" ".join(" ".join(words or ()).split()))
    if remove and said:
        raise WrongArguments.exclusive(["--remove", _("[WORDS…]")])
    with opened() as index:
        target = fact_named(index, fact, of_change(json) if said or remove else "take")
        fact = target.id
        if said or remove:
            journal().append(Remark(**new_stamp(), target=fact, words=said))
            index.catch_up_journal()
        kept = index.query(in_force.last_values, REMARK).get(fact)
    if json:
        data: RemarkData = {"fact": fact, "remark": kept}
        print_json("remark", data)
        return
    print(described(target))
    print("  " + inert(kept) if kept else _("Nothing is said of it."))
