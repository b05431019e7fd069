"""Where a session is studied: each act of the learner is on disk before anything is said of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import cached_property, partial
from random import Random

from msgspec import Struct
from msgspec.structs import replace

from awsquiz.core.events import (
    GOOD,
    KeyDoubt,
    Remark,
    Review,
    Stamper,
    Star,
    Suspend,
    Undo,
    Unstar,
    Writer,
    doubt_target,
    moment,
)
from awsquiz.core.questions import Question
from awsquiz.core.study.answers import Answered, Attempt
from awsquiz.core.study.doubts import doubt_of
from awsquiz.core.study.knowledge import Knowledge
from awsquiz.core.study.levelling import DayShare, place_in_range
from awsquiz.core.study.manner import Libraries, Manner
from awsquiz.core.study.memory import Answer, Memory, preview, remembered
from awsquiz.core.study.schedule import MemoryModel
from awsquiz.core.study.session import Item, Session, Undoable
from awsquiz.core.study.stopwatch import Stopwatch
from awsquiz.core.study.tally import Tally
from awsquiz.core.study.way_back import WayBack


def foreseen(session: Session, manner: Manner, libraries: Libraries) -> Iterator[Question]:
    """What a desk would ask in that session, which is used up, if each answer were right."""
    random, seen, mix = Random(manner.seed), set[str](), manner.mix()
    while (item := session.next()) is not None:
        own = Random(random.getrandbits(32))
        in_turn = mix.in_turn(item.stability, own)
        question = manner.question(libraries, item, own, in_turn, seen)
        if question is None:
            session.drop([item.fact])
        else:
            seen.add(question.id)
            mix.asked(question.form, item.stability)
            session.answered(item, GOOD)
            yield question


class OpenQuestion(Struct, frozen=True):
    """A question that was put to the learner."""

    item: Item
    question: Question
    seed: int
    """Of the random numbers by which it was made."""


class StudyDesk:
    """A session under way.

    `stamp` gives what every event begins with, `write` brings events to disk together and raises
    where it cannot: nothing has happened then. `clock` gives seconds of any beginning, `today` the
    study day of now; `version` is that of awsquiz.
    """

    def __init__(
        self,
        session: Session,
        manner: Manner,
        knowledge: Knowledge,
        *,
        retention: float,
        today: Callable[[], int],
        stamp: Stamper,
        write: Writer,
        clock: Callable[[], float],
        version: str,
        share: DayShare = lambda _day: 1.0,
    ) -> None:
        self.session = session
        self.manner = manner
        self.tally = Tally()
        self._knowledge = knowledge
        self._retention = retention
        self._today = today
        self._stamp = stamp
        self._write = write
        self._watch = Stopwatch(clock, ticking=False)
        self._version = version
        self._share = share
        self._random = Random(manner.seed)
        self._mix = manner.mix()
        self._open: OpenQuestion | None = None
        self._seen: set[str] = set()  # ids of questions
        self._own: set[str] = set()  # facts that were answered here
        self._doubts: dict[str, str] = {}  # target → id of its doubt
        self._is_up_to_date = False
        self._way_back = WayBack()
        self._given: dict[str, OpenQuestion] = {}  # id of an answer → what it answered
        self._again: dict[str, OpenQuestion] = {}  # fact → what it is asked with when it is back
        self._is_answered = False

    # What is asked

    def next(self) -> OpenQuestion | None:
        """Opens the next question, on a fact as it is known now; None at the end.

        None on a fact that has been suspended, or asked at another terminal in the meantime.
        """
        if not self._is_up_to_date:
            self._knowledge.catch_up()
        self._is_up_to_date = False
        self._open, self._is_answered = None, False
        while self._open is None and (waiting := self.session.next()) is not None:
            now = self._knowledge.meant(waiting.fact)
            if now and (now.memory == waiting.memory or now.fact in self._own):
                self._open = self._drawn(now)
            if self._open is None:
                self.session.drop([waiting.fact])
        self._watch.take()
        return self._open

    def _drawn(self, item: Item) -> OpenQuestion | None:
        """A question on the fact; what was left unanswered, or taken back, is the very same."""
        if (before := self._again.pop(item.fact, None)) is not None:
            remark = self._remarks.get(item.fact) or None
            return replace(before, item=item, question=replace(before.question, remark=remark))
        seed = self._random.getrandbits(32)
        random = Random(seed)
        in_turn = self._mix.in_turn(item.stability, random)
        question = self.manner.question(self._knowledge, item, random, in_turn, self._seen)
        if question is None:
            return None
        self._seen.add(question.id)
        self._mix.asked(question.form, item.stability)
        question = replace(question, remark=self._remarks.get(item.fact) or None)
        return OpenQuestion(item, question, seed)

    @property
    def open(self) -> OpenQuestion:
        """What is asked now."""
        assert self._open is not None, "nothing is asked"
        return self._open

    @property
    def today(self) -> int:
        """The study day of now."""
        return self._today()

    # What is known of the open question beside itself

    @property
    def number(self) -> int:
        """Which of the session's facts it asks, from 1; one that returns does not count anew."""
        return len(self.tally.first) + (not self.returns)

    @property
    def returns(self) -> bool:
        """Whether its fact has been asked in this session before."""
        return self.open.item.fact in self.tally.first

    @property
    def starred(self) -> bool:
        """Whether its fact is starred."""
        return self.open.item.fact in self._stars

    def intervals(self) -> list[int]:
        """Days until its fact is due again by each grade, 1 to 4; none where no answer moves it."""
        if not self.manner.tells_due:
            return []
        item, model = self.open.item, self._knowledge.model()
        return preview(
            *(item.fact, item.memory, self.today, self._retention, model),
            self._place(item, model),
        )

    # What becomes of it

    def judge(self, given: Collection[str]) -> Attempt:
        """What an answer to it would be worth, with the time that it took until now."""
        return Attempt.of(self.open.question, given, self._watch.tick())

    def answer(
        self,
        attempt: Attempt,
        *,
        slip_is_right: bool = False,
        guess: bool = False,
        hint: bool = False,
    ) -> Answered:
        """Takes it as the answer: it is on disk when this returns."""
        asked = self.open
        judged = attempt.settled(slip_is_right=slip_is_right, guess=guess, hint=hint)
        model = self._knowledge.model()
        review = Review(
            **self._stamp(),
            fact=asked.item.fact,
            form=asked.question.form,
            grade=judged.grade,
            ms=attempt.ms,
            answer=judged.given,
            question=asked.question.id,
            chosen=asked.question.statements(judged.given),
            guess=judged.guess,
            hint=judged.hint,
            practice=self.manner.practice,
            also=asked.question.also,
            seed=asked.seed,
            place=self._place(asked.item, model),
            scheduler=model.description(self._retention),
        )
        self._write([review])  # on disk first: what is shown is kept
        self._given[review.id], self._is_answered = asked, True
        answered = replace(judged, event=review.id)
        self._own.update((asked.item.fact, *asked.question.also))
        self.tally.add(answered)
        # What returns would tell that it was wrong.
        self.session.answered(asked.item, GOOD if self.manner.at_end else judged.grade)
        self._did(Undoable(review.id, review.fact, review.form, review.grade, moment(review.at)))
        return answered

    def _place(self, item: Item, model: MemoryModel) -> float | None:
        """Where in its range it is due by an answer now; None where that does not move it.

        By the interval of a good one, for all: so a better answer never brings it back sooner.
        """
        if self.manner.practice:
            return None
        day = self.today
        after = remembered([Answer(day, GOOD)], item.memory, model)
        before = item.memory or Memory()
        if after is None or after.strength is None or after.reviews == before.reviews:
            return None
        interval = model.interval(after.strength, self._retention)
        coming = partial(self._knowledge.coming, item.concept)
        return place_in_range(interval, day, coming, self._share)

    def outcome(self) -> Item | None:
        """The fact of the answer just given, as the schedule has it now."""
        self._knowledge.catch_up()
        self._is_up_to_date = True
        return self._knowledge.item(self.open.item.fact)

    def undo(self) -> Undoable | None:
        """Takes back what was done here last, whatever it was; None where there is nothing.

        What was answered is asked again, and so is what was not known when it was doubted or
        suspended.
        """
        last = self._way_back.take()
        if last is not None and last.what == "edit":
            self._again.clear()  # what they say may be no more what the cards do
        return last

    @property
    def has_acted(self) -> bool:
        """Whether something was done here that can be taken back."""
        return bool(self._way_back)

    def edited(self, undo: Callable[[], object]) -> None:
        """Takes note that the card of the open question was edited, and how that is undone."""
        self._again.clear()
        self._way_back.add(Undoable("", self.open.item.fact, what="edit"), undo)

    def _undo_event(self, last: Undoable) -> None:
        of_fact = last.fact if last.what in ("answer", "doubt") else None
        self._write([Undo(**self._stamp(), event=last.id, fact=of_fact)])
        self._doubts = {target: event for target, event in self._doubts.items() if event != last.id}
        self._knowledge.catch_up()
        if last.what == "star":
            self._stars ^= {last.fact}
            return
        if last.what in ("answer", "doubt", "suspend") and self._open and not self._is_answered:
            self._again[self.open.item.fact] = self.open
        if last.what == "answer":
            self._own.add(last.fact)
            if (given := self._given.pop(last.id, None)) is not None:
                self._again[last.fact] = given
            self.tally.take_back(last.id)
        if last.what == "remark":
            self.__dict__.pop("_remarks", None)
        may_ask = last.what in ("doubt", "suspend") and not self.session.knows(last.fact)
        item = self._knowledge.item(last.fact)
        if item and (last.what == "answer" or may_ask):
            self.session.take_back(item)

    def _did(self, act: Undoable) -> None:
        self._way_back.add(act, lambda: self._undo_event(act))

    def is_doubted(self, question: Question) -> bool:
        """Whether its key was doubted here."""
        return doubt_target(question.id, question.fact) in self._doubts

    def doubt(self, question: Question, given: tuple[str, ...], words: str) -> KeyDoubt | None:
        """Says that the key of a question that was asked is wrong; what was answered stays.

        What it rests on is not asked any more. None where no card has that.
        """
        content = self._knowledge.content(question.id, question.fact)
        if content is None:
            return None
        made = doubt_of(question, given, words, content, self._version, self._stamp)
        self._write([made])
        self._doubts[made.target] = made.id
        self._did(Undoable(made.id, made.fact, made.form, None, moment(made.at), "doubt"))
        if made.target == question.fact:
            self.session.drop([question.fact])
        return made

    def suspend(self) -> str:
        """Has the fact of the open question not asked any more; returns its id."""
        fact = self.open.item.fact
        made = Suspend(**self._stamp(), target=fact)
        self._write([made])
        self.session.drop([fact])
        self._did(Undoable(made.id, fact, at=moment(made.at), what="suspend"))
        return fact

    def star(self) -> bool:
        """Marks the fact, or takes the mark away; returns whether it is marked now."""
        fact, starred = self.open.item.fact, not self.starred
        made = (Star if starred else Unstar)(**self._stamp(), target=fact)
        self._write([made])
        (self._stars.add if starred else self._stars.discard)(fact)
        self._did(Undoable(made.id, fact, at=moment(made.at), what="star"))
        return starred

    def remark(self, words: str) -> None:
        """Says something of the fact of the open question, in place of what was said before;
        nothing takes that away."""
        fact = self.open.item.fact
        made = Remark(**self._stamp(), target=fact, words=words)
        self._write([made])
        self._did(Undoable(made.id, fact, at=moment(made.at), what="remark", clears=not words))
        self._remarks[fact] = words
        self._open = replace(self.open, question=replace(self.open.question, remark=words or None))

    @cached_property
    def _remarks(self) -> dict[str, str]:
        return dict(self._knowledge.remarks())

    @cached_property
    def _stars(self) -> set[str]:
        return set(self._knowledge.starred())
