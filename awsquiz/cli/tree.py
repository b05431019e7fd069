"""`awsquiz list`: what there is, at a glance or as the tree of concepts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.completion import begun
from awsquiz.cli.exam_facts import facts_of_exam
from awsquiz.cli.json_output import concept_summary, print_json
from awsquiz.cli.loading import concepts_named, notes_meant, opened
from awsquiz.cli.parameters import Category, Json, NoPager, OfDomain, OfExam, OfNotes, PlainPage
from awsquiz.cli.values import categories_among, category_meant
from awsquiz.core.model import Concept, Library
from awsquiz.core.study.cards_of_notes import of_notes
from awsquiz.i18n import _
from awsquiz.storage.index import cards
from awsquiz.storage.index.overview import overview
from awsquiz.terminal.console import console, show
from awsquiz.terminal.paging import paged
from awsquiz.terminal.tree import cards_at_a_glance, tree

if TYPE_CHECKING:
    from awsquiz.cli.records.of_cards import ListData


def list_concepts(
    concepts: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=_("[CONCEPT]…"),
            help=_("Only these, or those of a category, with what is below them."),
            autocompletion=begun,
        ),
    ] = None,
    category: Category = None,
    exam: OfExam = None,
    domain: OfDomain = None,
    note: OfNotes = None,
    everything: Annotated[
        bool, typer.Option("--all", help=_("Show the whole tree, not the cards at a glance."))
    ] = False,
    json: Json = False,
    plain: PlainPage = False,
    no_pager: NoPager = False,
) -> None:
    with opened(journal=False) as index:
        meant = category_meant(index, category)
        facts = facts_of_exam(index, exam, domain)
        if not (concepts or meant or note or everything or json):
            seen = cards_at_a_glance(index.query(overview, facts))
            with paged(screen := console(plain), not no_pager):
                show(screen, seen)
            return
        library = Library(index.query(cards.cards))
        within = categories_among(index, concepts or ())
        named = [word for word in concepts or () if word not in within]
        chosen = concepts_named(index, library, named) if named or not within else []
        for each in dict.fromkeys(within.values()):
            chosen += [top for top in library.cards if _is_of(library, top, each, None)]
        if note:
            library = Library(of_notes(library, notes_meant(index, note)))
            chosen = [library.by_id[each.id] for each in chosen if each.id in library.by_id]
    once = {each.id: each for each in chosen}.values()
    chosen = [each for each in once if _is_of(library, each, meant, facts)]
    if json:
        listed = [concept_summary(library, each) for top in chosen for each in top.walk()]
        data: ListData = {"concepts": listed}
        print_json("list", data)
        return
    with paged(screen := console(plain), not no_pager):
        show(screen, tree(chosen))


def _is_of(
    library: Library, concept: Concept, category: str | None, facts: frozenset[str] | None
) -> bool:
    """Whether a concept is of that category, and it or what is below it has some of the facts."""
    above = (concept, *reversed(library.ancestors(concept.id)))
    own = next((each.category for each in above if each.category), None)
    within = {fact.id for each in concept.walk() for fact in each.facts}
    return category in (None, own) and (facts is None or not facts.isdisjoint(within))
