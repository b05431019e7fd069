"""A session at the terminal: the keys and the screen around `core.study.desk`.

What `study` and `quiz` have in common.
"""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING, assert_never

from awsquiz import __version__
from awsquiz.cli.loading import journal, settings
from awsquiz.cli.moments import new_stamp, study_today
from awsquiz.cli.planning import share_by_day
from awsquiz.cli.question_note import NoteOfQuestion
from awsquiz.core.events import AGAIN
from awsquiz.core.model import Library
from awsquiz.core.study.desk import StudyDesk
from awsquiz.errors.failures import ChangedSince
from awsquiz.i18n import _
from awsquiz.storage.index import cards
from awsquiz.terminal import next_due, summary
from awsquiz.terminal.asking.reply import Reply
from awsquiz.terminal.console import interactive
from awsquiz.terminal.grades import deed_in_words
from awsquiz.terminal.paging import paged
from awsquiz.terminal.prompts import Left

if TYPE_CHECKING:
    from rich.console import Console

    from awsquiz.core.study.manner import Manner
    from awsquiz.core.study.session import Deed, Session
    from awsquiz.storage.index import Index
    from awsquiz.storage.index.knowledge import IndexedKnowledge
    from awsquiz.terminal.asking.by_keys import AskingByKeys
    from awsquiz.terminal.asking.in_lines import AskingInLines
    from awsquiz.terminal.asking.side_keys import Wish


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
            share=share_by_day(index),
        )
        self._asker = self._asking(interactive(plain))

    def _asking(self, by_key: bool) -> AskingByKeys | AskingInLines:
        # Only one of them is needed, and quick commands wait for neither.
        if by_key:
            from awsquiz.terminal.asking.by_keys import AskingByKeys

            return AskingByKeys(self._screen, self._desk, settings().pause, settings().key)
        from awsquiz.terminal.asking.in_lines import AskingInLines

        return AskingInLines(self._screen, self._desk, settings().key)

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
        """Asks the open question until it is answered, or is asked no more."""
        asked = self._desk.open
        self._cards.add(asked.item.card)
        note = NoteOfQuestion(asked.question)
        goes_on = True
        while goes_on:
            reply = self._asker.ask(note)
            if isinstance(reply, Reply):
                self._answer(reply)
                return
            goes_on = self._obey(reply)

    def _obey(self, wish: Wish, *, is_answered: bool = False) -> bool:
        """Does what the learner wants; whether the same question is asked on, or where it
        `is_answered`, whether what came of it is read on."""
        match wish:
            case "undo":
                undone = self._undo()
                if is_answered:
                    return undone != "answer"
                return undone in (None, "star", "remark")
            case "suspend":
                self._suspend()
            case "edit":
                return not self._edit() or is_answered
            case "next":
                pass
            case _:
                assert_never(wish)
        return False

    def _answer(self, reply: Reply) -> None:
        desk = self._desk
        answered = desk.answer(
            reply.attempt, slip_is_right=reply.slip_is_right, guess=reply.guess, hint=reply.hint
        )
        if desk.manner.at_end:
            return
        after, remarks = desk.outcome(), []
        if after and desk.manner.tells_due and answered.grade > AGAIN:
            remarks.append(next_due.due_again(after, desk.today))
        if after and after.memory and after.memory.leech:
            remarks.append(next_due.leech(after.fact))
        self._asker.tell(answered, remarks, partial(self._obey, is_answered=True))

    def _undo(self) -> Deed | None:
        """Takes back what was done last, and says what; None where nothing was."""
        try:
            last = self._desk.undo()
        except ChangedSince as error:
            self._asker.say(str(error))
            return None
        if last is None:
            said = _("Nothing of this session is left to take back; what was before: awsquiz undo")
            self._asker.say(said)
            return None
        if last.what == "edit":
            self._asker.say(_("The card is as it was."))
            self._take_in_cards()
        else:
            # What the fact says would answer the question that is open, or is asked again.
            self._asker.say(_("Taken back: {act}").format(act=deed_in_words(last)))
        return last.what

    def _suspend(self) -> None:
        self._desk.suspend()
        self._asker.say(_("The fact is not asked any more; u takes that back."))

    def _edit(self) -> bool:
        """Opens the card at the fact; whether it was changed, and is asked as it stands now."""
        from awsquiz.cli.editing import edited_in_session

        item = self._desk.open.item
        done = edited_in_session(self._index, item.concept, item.fact, self._asker.say)
        if done is not None and done.path is not None:
            self._desk.edited(done.take_back)
            self._take_in_cards()
            return True
        return False

    def _take_in_cards(self) -> None:
        self._index.catch_up()
        self._knowledge.reload()

    def _sum_up(self) -> None:
        library = Library(self._index.query(cards.cards, self._cards))
        if self._desk.manner.at_end:
            with paged(self._screen):
                summary.show_answers(self._screen, self._desk.tally)
        summary.show_summary(self._screen, self._desk.tally, library)
