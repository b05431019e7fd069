"""`awsquiz triage`: new facts one by one, and what is to become of each."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.completion import note_begun
from awsquiz.cli.json_output import all_fields, print_json
from awsquiz.cli.loading import id_named, opened
from awsquiz.cli.moments import now
from awsquiz.cli.named_notes import known_notes, notes_of_words
from awsquiz.cli.notices import tell
from awsquiz.cli.parameters import Json, Plain
from awsquiz.core.study.proposing import (
    in_order_of_notes,
    proposals_on,
    question_with,
    with_proposals,
)
from awsquiz.core.study.triage import FactGone, Placed, TriageDesk, question_on, undecided
from awsquiz.errors.wrong_use import NoSuchConcept
from awsquiz.i18n import _
from awsquiz.paths import both
from awsquiz.storage.deciding import CardDecider
from awsquiz.storage.index import cards
from awsquiz.storage.index.knowledge import IndexedKnowledge
from awsquiz.terminal import triage as shown
from awsquiz.terminal.console import console, interactive
from awsquiz.terminal.progress import being_read
from awsquiz.terminal.prompts import Left

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from awsquiz.cli.records.of_cards import TriageData, TriageRow
    from awsquiz.core.claims.proposals import Proposal
    from awsquiz.core.model import Library
    from awsquiz.core.study.triage import DecisionKind
    from awsquiz.storage.index import Index

_OFFERED = 20


def triage(
    notes: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=_("[NOTE]…"),
            help=_("Only facts of these notes; a path (aws/s3.md, aws/) is converted first."),
            autocompletion=note_begun,
        ),
    ] = None,
    proposals: Annotated[
        bool,
        typer.Option("--proposals", help=_("Only what rules propose as false, to accept or not.")),
    ] = False,
    json: Json = False,
    plain: Plain = False,
) -> None:
    named = notes_of_words(notes, quiet=json)
    with opened(journal=False) as index:
        with being_read(_reading(), interactive(plain) and not json):
            library, own = index.library(), index.query(cards.own_ids)
            chosen = known_notes(index, named, named.words) if notes else None
            if proposals:
                facts = in_order_of_notes(library, with_proposals(library, own, chosen))
            else:
                facts = undecided(library, own, chosen)
        if json:
            data: TriageData = {"facts": [_row(library, placed) for placed in facts]}
            print_json("triage", data)
            return
        decider = CardDecider(*both("cards"))
        desk = TriageDesk(facts, decider)
        if desk.open is None:
            print(_("Nothing is left to decide on."))
            if not proposals and any(with_proposals(library, own, chosen)):
                print(shown.proposals_wait())
            return
        try:
            _Triaging(index, desk, console(plain), interactive(plain), proposals).run()
            if not (proposals or desk.left) and any(with_proposals(index.library(), own, chosen)):
                print(shown.proposals_wait())
        finally:
            for notice in decider.notices:
                tell(notice)


def _reading() -> str:
    return _("Reading the facts …")


def _row(library: Library, placed: Placed) -> TriageRow:
    """A fact as JSON, with what is proposed as false of it."""
    fact, concept = placed.fact, library.by_id[placed.concept]
    return {
        "id": fact.id,
        "concept": concept.id,
        "title": concept.title,
        "note": library.note_of(concept, fact),
        "line": fact.line,
        "text": fact.text,
        "ask": fact.ask,
        "aside": fact.aside,
        "proposals": [all_fields(each) for each in proposals_on(library, fact.id)],
    }


class _Triaging:
    """The keys and the screen around a desk."""

    def __init__(
        self, index: Index, desk: TriageDesk, screen: Console, by_key: bool, proposals: bool
    ) -> None:
        self._only_proposals = proposals
        self._index = index
        self._desk = desk
        self._screen = screen
        self._by_key = by_key
        self._knowledge = IndexedKnowledge(index)

    def run(self) -> None:
        """Until all is decided or the person leaves. Raises KeyboardInterrupt after the summary."""
        try:
            while True:
                if (placed := self._desk.open) is not None:
                    self._decide(placed)
                elif self._desk.counts() and shown.wants_undo(self._screen, self._by_key):
                    self._act("u", None)
                else:
                    break
        except Left:
            pass
        finally:
            print("\n" + shown.what_was_decided(self._desk))

    def _decide(self, placed: Placed) -> None:
        fact_id, only = placed.fact.id, self._only_proposals
        with being_read(_reading(), self._by_key):
            library = self._knowledge.around(fact_id)
            question = None
            if library is not None and not only:
                question = question_on(library, fact_id, Random(fact_id))
        if library is None:
            self._desk.gone()
            return
        proposal = next(iter(proposals_on(library, fact_id)), None)
        if proposal is None and only:
            self._desk.gone()
            return
        shown.show_fact(self._screen, self._desk, library)
        if not only:
            shown.show_question(self._screen, question)
        if proposal is not None:
            accepted = question_with(library, fact_id, proposal, Random(fact_id))
            shown.show_proposal(self._screen, proposal, accepted)
        keys = shown.keys_for(placed, proposal is not None, only=only)
        self._act(shown.decision_on(self._screen, keys, self._by_key), placed, proposal)

    def _act(
        self, key: shown.TriageKey, placed: Placed | None, proposal: Proposal | None = None
    ) -> None:
        """What a key does; then what was written is taken in."""
        try:
            if key == "u":
                self._undo()
            elif placed is not None and proposal is not None and key in "prw":
                self._answer(key, proposal)
            elif placed is not None:
                self._do(key, placed)
        except NoSuchConcept as error:
            print(error)
        except FactGone:
            print(_("It has left the cards in the meantime."))
            if key != "u":
                self._desk.gone()
        self._index.catch_up(journal=False)
        self._knowledge.reload()

    def _do(self, key: shown.TriageKey, placed: Placed) -> None:
        desk, by_key = self._desk, self._by_key
        if key == "a":
            self._say("accept", desk.accept())
        elif key == "x":
            self._say("aside", desk.set_aside())
        elif key == "n":
            desk.later()
        elif key == "e" and (text := shown.new_text(placed.fact.text, by_key)):
            self._say("reword", desk.reword(text))
        elif key == "c" and (docs := shown.page_of_check(self._docs(placed), by_key)):
            self._say("check", desk.check(docs, now().date().isoformat()))
        elif key == "t" and (concept := shown.concept_for(self._found, self._named, by_key)):
            self._say("give", desk.give(concept))

    def _answer(self, key: shown.TriageKey, proposal: Proposal) -> None:
        """What a key does to what is proposed."""
        if key == "r":
            self._say("refuse", self._desk.refuse(proposal.text))
            return
        text: str | None = proposal.text
        if key == "w":
            text = shown.new_falsehood(proposal.text, self._by_key)
        if text:
            self._say("false", self._desk.write_false(text))

    def _undo(self) -> None:
        if self._desk.undo() is None:
            print(_("Nothing has been decided yet that could be taken back."))
        else:
            print(_("Taken back; it is asked about again."))

    def _say(self, kind: DecisionKind, placed: Placed) -> None:
        title = ""
        if kind == "give":
            title = self._index.library().by_id[placed.concept].title
        print(shown.said_of(kind, placed, title))

    def _docs(self, placed: Placed) -> str | None:
        """The page that is known for the fact, or for its concept."""
        library = self._knowledge.around(placed.fact.id)
        if placed.fact.docs or library is None:
            return placed.fact.docs
        above = (library.by_id[placed.concept], *reversed(library.ancestors(placed.concept)))
        return next((each.docs for each in above if each.docs), None)

    def _found(self, typed: str) -> Sequence[tuple[str, str]]:
        from awsquiz.storage.index.search.lookup import search_index
        from awsquiz.terminal.search import drawn

        hits = self._index.query(search_index, typed, _OFFERED).hits
        return [(hit.id, drawn(self._screen, hit, self._screen.width - 3)) for hit in hits]

    def _named(self, word: str) -> str:
        return id_named(self._index, word, "ask")
