"""`awsquiz compare`: concepts side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.completion import begun
from awsquiz.cli.json_output import print_json
from awsquiz.cli.loading import concepts_named, opened
from awsquiz.cli.parameters import Json, NoPager, PlainPage
from awsquiz.core.compare import Comparison
from awsquiz.core.compare import compare as side_by_side
from awsquiz.core.model import Concept, Library
from awsquiz.errors.wrong_arguments import WrongArguments
from awsquiz.i18n import _
from awsquiz.storage.index import cards
from awsquiz.terminal.compare import comparison_table
from awsquiz.terminal.console import console, show
from awsquiz.terminal.paging import paged

if TYPE_CHECKING:
    from awsquiz.cli.records.of_cards import CompareData, ComparedRow


def compare(
    concepts: Annotated[
        list[str],
        typer.Argument(
            metavar=_("CONCEPT…"),
            help=_("Two or more concepts, by id, title or alias."),
            autocompletion=begun,
        ),
    ],
    json: Json = False,
    plain: PlainPage = False,
    no_pager: NoPager = False,
) -> None:
    with opened(journal=False) as index:
        chosen = concepts_named(index, Library(index.query(cards.cards)), concepts)
    if len(chosen) < 2:
        raise WrongArguments.one_concept_only()
    rows = side_by_side(chosen)
    if json:
        data: CompareData = {"rows": [_record(chosen, row) for row in rows]}
        print_json("compare", data)
        return
    if not rows:
        titles = ", ".join(concept.title for concept in chosen)
        print(_("No attribute is known of two of these: {titles}.").format(titles=titles))
        return
    with paged(screen := console(plain), not no_pager):
        show(screen, comparison_table(chosen, rows))


def _record(chosen: Sequence[Concept], row: Comparison) -> ComparedRow:
    return {
        "attribute": row.attribute,
        "differs": row.differs,
        "values": [
            {
                "concept": concept.id,
                "value": fact.value if fact else None,
                "fact": fact.id if fact else None,
                "text": fact.text if fact else None,
                "docs": fact.docs if fact else None,
            }
            for concept, fact in zip(chosen, row.facts, strict=True)
        ],
    }
