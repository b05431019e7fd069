"""A session at the terminal, asked question by question, each answer on disk at once.

What `study` and `quiz` have in common.
"""

from __future__ import annotations

import time
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from random import Random
from typing import TYPE_CHECKING

from awsquiz.cli.loading import journal, settings
from awsquiz.cli.moments import stamped, today
from awsquiz.core.events import Review, Star, Suspend, Undo, Unstar
from awsquiz.core.model import Library
from awsquiz.core.questions.ladder import climb
from awsquiz.core.study.answers import answer, verdict
from awsquiz.core.study.tally import Tally
from awsquiz.i18n import _
from awsquiz.paths import both, folders
from awsquiz.storage.index import cards, queue
from awsquiz.storage.index.incoming import STAR
from awsquiz.storage.index.neighbours import Neighbours
from awsquiz.storage.notes import lines_around
from awsquiz.terminal import asking, summary
from awsquiz.terminal import next_due as memory
from awsquiz.terminal import questions as shown
from awsquiz.terminal.console import interactive, show

if TYPE_CHECKING:
    from rich.console import Console

    from awsquiz.core.questions import Lean, Question
    from awsquiz.core.study.session import Item, Session
    from awsquiz.storage.index import Index


@dataclass(frozen=True)
class Plan:
    """How facts are asked."""

    forms: Sequence[str]
    named: bool = False
    """The learner named the forms: a fact that none of them can ask is not asked."""
    lean: Lean | None = None
    practice: bool = False
    """The schedule is not moved."""
    leeches: bool = False
    """Facts that were set aside are meant."""
    seed: int | None = None

    def question(
        self, neighbours: Neighbours, item: Item, random: Random, but: Container[str] = ()
    ) -> Question | None:
        """The fact in the form that suits how well it is known; no scenario of `but`."""
        options = any(form != "flashcard" for form in self.forms)
        library = neighbours.of(item, options=options)
        if library.fact(item.fact) is None:
            return None
        found = climb(library, item.fact, self.forms, item.stability, random, self.lean, but)
        if found is None and not self.named:
            found = climb(library, item.fact, ["flashcard"], None, random)
        return found

    def can_ask(self, neighbours: Neighbours, item: Item) -> bool:
        """Whether there is such a question. Any fact can be a flashcard."""
        if not self.named or "flashcard" in self.forms:
            return True
        return self.question(neighbours, item, Random(0)) is not None


class Studying:
    """Asks until the session is at its end or the learner leaves."""

    def __init__(
        self,
        index: Index,
        session: Session,
        neighbours: Neighbours,
        screen: Console,
        plain: bool,
        plan: Plan,
    ) -> None:
        self._index = index
        self._session = session
        self._neighbours = neighbours
        self._screen = screen
        self._by_key = interactive(plain)
        self._plan = plan
        self._random = Random(plan.seed)
        self._journal = journal()
        self._tally = Tally()
        self._cards: set[str] = set()
        self._asked: set[str] = set()
        self._own: set[str] = set()  # facts that were answered here
        self._is_up_to_date = False
        self._meant = queue.Selection(leeches=plan.leeches)

    def run(self) -> None:
        """The whole session, with its summary. Raises KeyboardInterrupt after that."""
        from awsquiz.terminal.prompts import Left

        try:
            while (item := self._next()) is not None:
                self._ask(item)
        except Left:
            pass
        finally:
            self._sum_up()

    def _next(self) -> Item | None:
        """The next fact as it is known now; none that has been suspended, or that another terminal
        has asked in the meantime."""
        if not self._is_up_to_date:  # else the answer before has just brought it up to date
            self._index.catch_up_journal()
        self._is_up_to_date = False
        while (item := self._session.next()) is not None:
            now = self._index.ask(queue.one, self._meant, item.fact)
            if now and (now.memory == item.memory or item.fact in self._own):
                return now
            self._session.drop([item.fact])
        return None

    def _ask(self, item: Item) -> None:
        seed = self._random.getrandbits(32)
        question = self._plan.question(self._neighbours, item, Random(seed), self._asked)
        if question is None:
            self._session.drop([item.fact])
            return
        self._cards.add(item.card)
        self._asked.add(question.id)
        started = time.monotonic()
        reply = asking.Asking(
            self._screen, question, self._by_key, self._around(item, question)
        ).ask()
        ms = round((time.monotonic() - started) * 1000)
        if isinstance(reply, asking.Reply):
            self._answered(item, question, reply, ms, seed)
        else:
            {"undo": self._undo, "suspend": self._suspend, "edit": self._edit}[reply](item)

    # What is known of a question beside itself

    def _around(self, item: Item, question: Question) -> asking.Around:
        session, tally = self._session, self._tally
        total, first = session.done + session.left, len(tally.first)
        again = item.fact in tally.first
        marks = [_("again")] if again else [_("new")] if item.stability is None else []
        marks += ["★"] if item.fact in self._stars else []
        return asking.Around(
            head=asking.head(
                first + (not again), session.done, total, tally.right, " ".join(marks)
            ),
            note=partial(_note, question),
            star=partial(self._star, item),
            intervals=partial(self._intervals, item),
            earlier=tally.answered,
        )

    def _intervals(self, item: Item) -> list[str]:
        """After how long the fact is due again by each grade; none where that does not change."""
        from awsquiz.core.study.memory import preview

        if self._plan.practice:
            return []
        after = preview(item.fact, item.memory, self._day, settings().retention)
        return [memory.days(days) for days in after]

    @property
    def _day(self) -> int:
        return today(settings().rollover)

    @cached_property
    def _stars(self) -> set[str]:
        return set(self._index.ask(queue.marked, STAR))

    # What becomes of it

    def _answered(
        self, item: Item, question: Question, reply: asking.Reply, ms: int, seed: int
    ) -> None:
        """Judges the answer, has it on disk, and only then says so."""
        from awsquiz.core.study.schedule import description

        near = verdict(question, reply.given) == "near"
        slip = near and asking.slip_is_right(self._screen, question, reply.given[0], self._by_key)
        judged = answer(
            question, reply.given, slip_is_right=slip, guess=reply.guess, hint=reply.hint
        )
        review = Review(
            **stamped(),
            fact=item.fact,
            form=question.form,
            grade=judged.grade,
            ms=ms,
            answer=judged.given,
            question=question.id,
            guess=judged.guess,
            hint=judged.hint,
            practice=self._plan.practice,
            seed=seed,
            scheduler=description(settings().retention),
        )
        self._own.add(item.fact)
        self._journal.append(review)
        self._tally.answered.append(replace(judged, event=review.id))
        self._session.answered(item, judged.grade)
        self._index.catch_up_journal()
        self._is_up_to_date = True
        shown.feedback(self._screen, judged)
        after = self._index.ask(queue.item, item.fact)
        if after and not self._plan.practice and judged.grade > 1:
            show(self._screen, memory.due_again(after, self._day))
        if after and after.memory and after.memory.leech:
            show(self._screen, memory.leech(item.fact))

    def _undo(self, _item: Item) -> None:
        """Takes the latest answer of the day back, whoever gave it here, and asks it again."""
        last = self._index.ask(queue.last_answer, self._day)
        if last is None:
            print(_("There is no answer of today to take back."))
            return
        self._own.add(last.fact)
        self._journal.append(Undo(**stamped(), event=last.id, fact=last.fact))
        self._index.catch_up_journal()
        self._tally.take_back(last.id)
        print(_("Taken back: {fact} ({form}).").format(fact=last.fact, form=last.form))
        if item := self._index.ask(queue.item, last.fact):
            self._session.take_back(item)

    def _suspend(self, item: Item) -> None:
        self._journal.append(Suspend(**stamped(), target=item.fact))
        self._session.drop([item.fact])
        said = _("Suspended. To have it asked again: awsquiz resume {fact}")
        print(said.format(fact=item.fact))

    def _star(self, item: Item) -> bool:
        starred = item.fact not in self._stars
        kind = Star if starred else Unstar
        self._own.add(item.fact)
        self._journal.append(kind(**stamped(), target=item.fact))
        (self._stars.add if starred else self._stars.discard)(item.fact)
        return starred

    def _edit(self, item: Item) -> None:
        """Opens the card at the fact; on return it is asked as it stands now."""
        from awsquiz.storage import editing

        path, line = self._index.ask(cards.location, item.concept, item.fact)
        if editing.edit(path, folders().cards, line) is not None:
            self._index.catch_up()
            self._neighbours = Neighbours(self._index.db)

    def _sum_up(self) -> None:
        library = Library(self._index.ask(cards.cards, self._cards))
        summary.summary(self._screen, self._tally, library)


def _note(question: Question) -> list[tuple[int, str]]:
    """The lines of the note around the question's fact."""
    if question.source is None:
        return []
    return lines_around(both("notes"), question.source.note, question.source.line)
