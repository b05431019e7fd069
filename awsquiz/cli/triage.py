"""`awsquiz triage`: new facts one by one, and what is to become of each."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Annotated

import typer

from awsquiz.cli.completion import note_begun
from awsquiz.cli.loading import id_named, opened
from awsquiz.cli.moments import now
from awsquiz.cli.named_notes import known_notes, notes_of_words
from awsquiz.cli.notices import tell
from awsquiz.cli.parameters import Plain
from awsquiz.core.study.triage import FactGone, Placed, TriageDesk, question_on, undecided
from awsquiz.errors.wrong_use import NoSuchConcept
from awsquiz.i18n import _
from awsquiz.paths import both
from awsquiz.storage.deciding import CardDecider
from awsquiz.storage.index import cards
from awsquiz.storage.index.knowledge import IndexedKnowledge
from awsquiz.terminal import triage as shown
from awsquiz.terminal.console import console, interactive
from awsquiz.terminal.prompts import Left

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

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
    plain: Plain = False,
) -> None:
    named = notes_of_words(notes)
    with opened(journal=False) as index:
        chosen = known_notes(index, named, named.words) if notes else None
        facts = undecided(index.library(), index.ask(cards.own_ids), chosen)
        decider = CardDecider(*both("cards"))
        desk = TriageDesk(facts, decider)
        if desk.open is None:
            print(_("Nothing is left to decide on."))
            return
        try:
            _Triaging(index, desk, console(plain), interactive(plain)).run()
        finally:
            for notice in decider.notices:
                tell(notice)


class _Triaging:
    """The keys and the screen around a desk."""

    def __init__(self, index: Index, desk: TriageDesk, screen: Console, by_key: bool) -> None:
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
        library = self._knowledge.around(placed.fact.id)
        if library is None:
            self._desk.gone()
            return
        question = question_on(library, placed.fact.id, Random(placed.fact.id))
        shown.show_fact(self._screen, self._desk, library, question)
        self._act(shown.decision_on(self._screen, placed, self._by_key), placed)

    def _act(self, key: shown.TriageKey, placed: Placed | None) -> None:
        """What a key does; then what was written is taken in."""
        try:
            if key == "u":
                self._undo()
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
        elif key == "g" and (concept := shown.concept_for(self._found, self._named, by_key)):
            self._say("give", desk.give(concept))

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

        hits = self._index.ask(search_index, typed, _OFFERED).hits
        return [(hit.id, drawn(self._screen, hit, self._screen.width - 3)) for hit in hits]

    def _named(self, word: str) -> str:
        return id_named(self._index, word)
