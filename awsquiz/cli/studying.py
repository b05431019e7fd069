"""A session at the terminal: the keys and the screen around `core.study.desk`.

What `study` and `quiz` have in common.
"""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

from awsquiz import __version__
from awsquiz.cli.loading import journal, settings
from awsquiz.cli.moments import new_stamp, study_today
from awsquiz.core.model import Library
from awsquiz.core.study.desk import StudyDesk
from awsquiz.i18n import _
from awsquiz.paths import both, folders
from awsquiz.storage.index import cards
from awsquiz.terminal import next_due, summary
from awsquiz.terminal import questions as shown
from awsquiz.terminal.asking import Asking, Reply
from awsquiz.terminal.console import interactive, show
from awsquiz.terminal.prompts import Left

if TYPE_CHECKING:
    from rich.console import Console

    from awsquiz.core.questions import Question
    from awsquiz.core.study.manner import Manner
    from awsquiz.core.study.session import Session
    from awsquiz.storage.index import Index
    from awsquiz.storage.index.knowledge import IndexedKnowledge


class Studying:
    """Asks until the session is at its end or the learner leaves."""

    def __init__(
        self,
        index: Index,
        session: Session,
        knowledge: IndexedKnowledge,
        screen: Console,
        plain: bool,
        manner: Manner,
    ) -> None:
        self._index = index
        self._knowledge = knowledge
        self._screen = screen
        self._by_key = interactive(plain)
        self._cards: set[str] = set()
        self._desk = StudyDesk(
            session,
            manner,
            knowledge,
            retention=settings().retention,
            today=partial(study_today, settings().rollover),
            stamp=new_stamp,
            write=journal().append_all,
            clock=time.monotonic,
            version=__version__,
        )

    def run(self) -> None:
        """The whole session, with its summary. Raises KeyboardInterrupt after that."""
        try:
            while self._desk.next() is not None:
                self._ask()
        except Left:
            pass
        finally:
            self._sum_up()

    def _ask(self) -> None:
        asked = self._desk.open
        self._cards.add(asked.item.card)
        note = partial(_note, asked.question)
        reply = Asking(self._screen, self._desk, self._by_key, note).ask()
        if isinstance(reply, Reply):
            self._answer(reply)
        else:
            acts = {"undo": self._undo, "suspend": self._suspend, "edit": self._edit}
            if reply != "next":
                acts[reply]()

    def _answer(self, reply: Reply) -> None:
        desk, screen = self._desk, self._screen
        answered = desk.answer(
            reply.attempt, slip_is_right=reply.slip_is_right, guess=reply.guess, hint=reply.hint
        )
        shown.feedback(screen, answered, turned=True)
        after = desk.outcome()
        if after and not desk.manner.practice and answered.grade > 1:
            show(screen, next_due.due_again(after, desk.today))
        if after and after.memory and after.memory.leech:
            show(screen, next_due.leech(after.fact))

    def _undo(self) -> None:
        if (last := self._desk.undo()) is None:
            print(_("There is no answer of today to take back."))
        elif last.grade is None:
            print(_("The doubt is taken back: {fact}.").format(fact=last.fact))
        else:
            print(_("Taken back: {fact} ({form}).").format(fact=last.fact, form=last.form))

    def _suspend(self) -> None:
        said = _("Suspended. To have it asked again: awsquiz resume {fact}")
        print(said.format(fact=self._desk.suspend()))

    def _edit(self) -> None:
        """Opens the card at the fact; on return it is asked as it stands now."""
        from awsquiz.cli.editing import edited

        item = self._desk.open.item
        if edited(self._index, item.concept, item.fact).path is not None:
            self._index.catch_up()
            self._knowledge.reload()

    def _sum_up(self) -> None:
        library = Library(self._index.ask(cards.cards, self._cards))
        summary.show_summary(self._screen, self._desk.tally, library)


def _note(question: Question) -> list[tuple[int, str]]:
    """The lines of the note around the question's fact."""
    if question.source is None:
        return []
    from awsquiz.storage.notes import lines_around, places_of

    places = places_of(folders().cards, both("notes"), question.source.note)
    return lines_around(places, question.source.line)
