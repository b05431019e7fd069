"""`awsquiz search`: finds concepts and facts as they are typed."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.loading import opened
from awsquiz.cli.parameters import Json, NoPager, PlainPage
from awsquiz.cli.slips import is_taken
from awsquiz.errors.wrong_arguments import WrongArguments
from awsquiz.i18n import _
from awsquiz.storage.index.search import names
from awsquiz.storage.index.search.lookup import search_index
from awsquiz.terminal.console import console, interactive
from awsquiz.terminal.search import drawn, show_results

if TYPE_CHECKING:
    from rich.console import Console

    from awsquiz.cli.records.of_cards import HitRow, SearchData
    from awsquiz.core.search.results import Results
    from awsquiz.storage.index import Index
    from awsquiz.terminal.prompts.live import Picked

_LIVE = 20


def search(
    query: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=_("[QUERY]…"),
            help=_("What to look for, in any words; without it you type and see the hits change."),
        ),
    ] = None,
    count: Annotated[
        int, typer.Option("-n", "--count", metavar="N", min=1, help=_("How many concepts."))
    ] = 10,
    json: Json = False,
    plain: PlainPage = False,
    no_pager: NoPager = False,
) -> None:
    if not query:
        if json or not interactive(plain):
            raise WrongArguments.no_query()
        _live()
        return
    with opened(journal=False) as index:
        results = _found(index, " ".join(query), count)
    if json:
        from awsquiz.cli.json_output import print_json

        print_json("search", _record(results))
        return
    screen = console(plain)
    with _paged(screen, not no_pager):
        show_results(screen, results)


def _paged(screen: Console, wanted: bool) -> AbstractContextManager[None]:
    """Where a person reads it, what is longer than the screen begins with the best hit there."""
    if not screen.is_terminal:  # the pager takes a while to be loaded
        return nullcontext()
    from awsquiz.terminal.paging import paged

    return paged(screen, wanted)


def _found(index: Index, query: str, count: int) -> Results:
    """What is found; for the slip of a name what is found for the name."""
    results = index.query(search_index, query, count)
    meant = None if results.exact else index.query(names.nearly_named, query)
    if meant is not None and is_taken("take", query, meant[1]):
        return index.query(search_index, meant[1], count)
    return results


def _record(results: Results) -> SearchData:
    hits: list[HitRow] = [
        {
            "id": hit.id,
            "title": hit.title,
            "titles": hit.path,
            "score": hit.score,
            "fact": hit.fact,
            "snippet": hit.snippet,
            "line": hit.line,
            "note": hit.note,
        }
        for hit in results.hits
    ]
    return {
        "query": results.query,
        "exact": results.exact,
        "unknown": results.unknown,
        "unsure": results.unsure,
        "absent": results.absent,
        "results": hits,
    }


def _live() -> None:
    """Type and see the hits change; pages are opened, and a quiz is started, from there."""
    from awsquiz.cli.quiz import practise
    from awsquiz.terminal.prompts.live import Picked

    picked: Picked | None = Picked("open", "", "")
    while picked is not None:
        picked = _picked(picked.typed, picked.name)
        if picked is not None:
            practise(picked.name)


def _picked(typed: str, name: str) -> Picked | None:
    """What is picked for a quiz; None where the learner leaves. Begins where they were."""
    from awsquiz.terminal.prompts import live

    screen = console()
    hint = _("↑↓ choose · Enter open · q quiz on the chosen one · Esc leave")
    with opened(journal=False) as index:

        def offers(typed: str) -> list[live.Offer]:
            hits = index.query(search_index, typed, _LIVE).hits
            return [live.Offer(hit.id, drawn(screen, hit, screen.width - 3)) for hit in hits]

        while True:
            picked = live.pick(offers, typed, hint, name)
            if picked is None or picked.action == "quiz":
                return picked
            _action, name, typed = picked
            _open(index, name)
            step = live.next_step(_("Enter back to the hits · q quiz on it · Esc leave"))
            if step != "open":
                return picked if step else None


def _open(index: Index, name: str) -> None:
    from awsquiz.cli.cards import page_of
    from awsquiz.terminal.cards import show_page
    from awsquiz.terminal.paging import paged

    library, concept, (path, line) = page_of(index, name)
    with paged(screen := console()):
        show_page(screen, library, concept, f"{path}:{line}")
