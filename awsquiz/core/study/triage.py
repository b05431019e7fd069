"""What becomes of new facts: each decision of the learner is on disk before anything is said of it.

A decision is made once: what was accepted, set aside or checked is not asked about again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Sequence
from random import Random
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace

from awsquiz.core.layers.changing import with_facts
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import FORMS, OBJECTIVE, Question, ask_in_turn
from awsquiz.core.study.manner import FLASHCARD

DecisionKind = Literal["accept", "aside", "check", "reword", "give", "false", "refuse"]
"""What a decision was: on the fact, or on a statement that is proposed as false. After the last
four the fact is still to be decided on."""
_GOES_ON = frozenset({"reword", "give", "false", "refuse"})


class Placed(Struct, frozen=True):
    """A fact and the concept in which it stands."""

    concept: str
    fact: Fact


class Decision(Struct, frozen=True):
    """What a person decided on a fact."""

    fact: str
    """Its id."""
    says: dict[str, Any]
    """Keys of the fact, with their values from now on."""
    concept: str | None = None
    """The concept in which it is to stand; None where it stays."""
    at: int | None = None
    """Its place among the facts of that concept, from 0; None for behind them."""


class Decided(Struct, frozen=True):
    """What a decision made of a fact."""

    before: Placed
    after: Placed
    at: int
    """Its place before among the facts of its concept, from 0."""

    def taken_back(self, decision: Decision) -> Decision:
        """The decision that says again what this one changed, and nothing else."""
        says = {name: getattr(self.before.fact, name) for name in decision.says}
        moved = self.before.concept if decision.concept is not None else None
        return Decision(decision.fact, says, moved, self.at if moved else None)


class FactGone(Exception):
    """No card has the fact any more, or the concept to which it is given."""


DecisionWriter = Callable[[Decision], Decided]
"""Brings a decision to disk, on the fact as it is there now. Raises FactGone, and whatever keeps it
from being written: nothing has happened then."""


def is_undecided(fact: Fact) -> bool:
    """Whether it comes from a note and no person has said yet what is to become of it."""
    untouched = fact.ask is None and fact.checked is None and fact.false_for is None
    return untouched and fact.source is not None and not fact.retired


def undecided(library: Library, own: Container[str], notes: Container[str] | None) -> list[Placed]:
    """The facts to decide on, in the order of their notes: those that are asked, then the rest.

    Of the facts whose ids are `own` those of the notes; of all notes where these are None.
    """
    found: list[tuple[tuple[bool, str, int], Placed]] = []
    for concept in library.by_id.values():
        for fact in concept.facts:
            note = library.note_of(concept, fact) or ""
            if fact.id in own and is_undecided(fact) and (notes is None or note in notes):
                order = (fact.aside is not None, note, fact.line or 0)
                found.append((order, Placed(concept.id, fact)))
    return [placed for _, placed in sorted(found, key=lambda each: each[0])]


def decided(cards: Sequence[Concept], decision: Decision) -> tuple[tuple[Concept, ...], Decided]:
    """The cards after the decision, and what it changed. Raises FactGone.

    A fact that goes to another concept keeps its id, and says of itself which note it is from.
    """
    library = Library(tuple(cards))
    if (found := library.fact(decision.fact)) is None:
        raise FactGone(decision.fact)
    concept, fact = found
    now = replace(fact, **decision.says)
    to = concept.id if decision.concept is None else decision.concept
    if to not in library.by_id:
        raise FactGone(to)
    if to != concept.id:
        now = replace(now, note=_note_at(library, library.note_of(concept, fact), to))
    at = next(at for at, each in enumerate(concept.facts) if each is fact)
    change = Decided(Placed(concept.id, fact), Placed(to, now), at)

    def changed(concept: Concept) -> tuple[Fact, ...]:
        return _facts(concept, change, decision.at)

    return tuple(with_facts(card, changed) for card in cards), change


def _note_at(library: Library, note: str | None, concept: str) -> str | None:
    """What a fact from that note says of its note where it stands in the concept."""
    return None if library.note_of(library.by_id[concept]) == note else note


def _facts(concept: Concept, change: Decided, at: int | None) -> tuple[Fact, ...]:
    """The facts of a concept after the change; one that comes to it stands `at` that place."""
    before, after = change.before, change.after
    facts = list(concept.facts)
    if before.concept == after.concept == concept.id:
        facts[change.at] = after.fact
    elif concept.id == before.concept:
        del facts[change.at]
    elif concept.id == after.concept:
        facts.insert(len(facts) if at is None else at, after.fact)
    return tuple(facts)


def question_on(library: Library, fact_id: str, random: Random) -> Question | None:
    """What a new fact would be asked as, were it asked; None where no question can be made."""
    if (found := library.fact(fact_id)) is None:
        return None
    if not found[1].askable:
        cards, _change = decided(library.cards, Decision(fact_id, {"ask": True}))
        library = Library(cards, library.scenarios, library.words)
    easy = [form for form in OBJECTIVE if FORMS[form].level == "recognise"]
    random.shuffle(easy)
    return ask_in_turn(library, fact_id, (*easy, *OBJECTIVE, FLASHCARD), random)


class _Made(Struct, frozen=True):
    """A decision of this session."""

    kind: DecisionKind
    decision: Decision
    change: Decided


class TriageDesk:
    """Facts that wait for a decision, one of which is open; `write` is told each decision first."""

    def __init__(self, facts: Iterable[Placed], write: DecisionWriter) -> None:
        self._waiting = list(facts)
        self._total = len(self._waiting)
        self._write = write
        self._made: list[_Made] = []
        self._put_off: list[Placed] = []

    @property
    def open(self) -> Placed | None:
        """The fact that is to be decided on, as it is now; None at the end."""
        return self._waiting[0] if self._waiting else None

    @property
    def number(self) -> int:
        """Which of the facts is open, from 1."""
        return self._total - len(self._waiting) + 1

    @property
    def total(self) -> int:
        """How many facts there were to decide on."""
        return self._total

    @property
    def put_off(self) -> int:
        """How many were passed over for later."""
        return len(self._put_off)

    @property
    def left(self) -> int:
        """How many are not decided on, those put off among them."""
        return len(self._waiting) + len(self._put_off)

    def counts(self) -> Counter[DecisionKind]:
        """How many decisions of each kind stand."""
        return Counter(made.kind for made in self._made)

    def accept(self) -> Placed:
        """It is asked as it stands, and stays the learner's own sentence."""
        return self._decide("accept", ask=True)

    def set_aside(self) -> Placed:
        """It is not asked."""
        return self._decide("aside", ask=False)

    def check(self, docs: str, day: str) -> Placed:
        """It was held against that page on that day (2026-11-26), and is asked."""
        return self._decide("check", ask=True, docs=docs, checked=day)

    def reword(self, text: str) -> Placed:
        """It says something else now, and is still to be decided on."""
        return self._decide("reword", text=text)

    def give(self, concept: str) -> Placed:
        """It stands in another concept now, and is still to be decided on."""
        return self._decide("give", concept, unsure=False)

    def write_false(self, text: str) -> Placed:
        """Another statement is false where the fact is true; the fact is still open."""
        return self._decide("false", false_text=text)

    def refuse(self, text: str) -> Placed:
        """What was proposed as false is not proposed again; the fact is still open."""
        assert self.open is not None, "nothing is open"
        return self._decide("refuse", refused=(*self.open.fact.refused, text))

    def later(self) -> None:
        """Nothing is decided: it comes again in the next session."""
        self._put_off.append(self._waiting.pop(0))

    def undo(self) -> Placed | None:
        """Takes back the last decision that stands; its fact is open again. None without any.

        Raises FactGone where that cannot be done any more: then the one before is the last.
        """
        if not self._made:
            return None
        last = self._made[-1]
        try:
            now = self._write(last.change.taken_back(last.decision)).after
        except FactGone:
            self._made.pop()
            raise
        self._made.pop()
        self._open(now)
        return now

    def gone(self) -> None:
        """Drops the open fact: no card has it any more, or nothing of it is left to decide on."""
        self._waiting.pop(0)

    def _decide(self, kind: DecisionKind, concept: str | None = None, **says: Any) -> Placed:
        assert self.open is not None, "nothing is open"
        decision = Decision(self.open.fact.id, says, concept)
        change = self._write(decision)  # on disk first: what is shown is kept
        self._made.append(_Made(kind, decision, change))
        if kind in _GOES_ON:
            self._open(change.after)
        else:
            self._waiting.pop(0)
        return change.after

    def _open(self, placed: Placed) -> None:
        """Puts a fact before all others, wherever it was."""
        for facts in (self._waiting, self._put_off):
            facts[:] = [each for each in facts if each.fact.id != placed.fact.id]
        self._waiting.insert(0, placed)
