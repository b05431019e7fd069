"""The facts of notes in the cards: new ones in their place, known ones as they are said now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from awsquiz.core import ids
from awsquiz.core.merge.facts import Drafted, Known
from awsquiz.core.merge.node import Tree
from awsquiz.core.merge.noted import PlacedExercise
from awsquiz.core.merge.reading_anew import Words
from awsquiz.core.merge.updating import Update, new_fact
from awsquiz.core.model import Fact
from awsquiz.core.notes import Draft


@dataclass
class MergeReport:
    """Ids of facts by what became of them."""

    before: int = 0
    """How many facts of the note were in force."""
    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    kept_text: list[str] = field(default_factory=list)
    retired: list[str] = field(default_factory=list)
    exercises: list[PlacedExercise] = field(default_factory=list)
    """The questions of the note, each with its fact."""


@dataclass(eq=False)
class Incoming:
    """A note that is brought in."""

    name: str
    draft: Draft
    known: Sequence[Known]
    """The facts that it had."""
    text: str = ""
    is_same: bool = False
    """Whether its text is what it was when it was last read."""
    read_anew: bool = False
    """Whether an earlier awsquiz read it, otherwise than this one."""
    report: MergeReport = field(default_factory=MergeReport)


class SettlingIn:
    """Puts the facts of the notes into the cards."""

    def __init__(self, tree: Tree, notes: Sequence[Incoming]) -> None:
        self._tree = tree
        self._notes = {note.name: note for note in notes}
        self._taken = set(tree.holders)
        self._said: Counter[tuple[str, str]] = Counter()
        self._last_in: dict[tuple[str, str], str] = {}
        """The last fact of a note in a concept."""

    def place(self, drafted: Sequence[Drafted], found: Mapping[int, Known]) -> None:
        """Each fact is new, or one of the cards: changed, moved, or as it was."""
        for at, item in enumerate(drafted):
            known = found.get(at)
            made = self._new(item) if known is None else self._known(item, known)
            self._last_in[item.note, item.section] = made
            if item.fact.exercise is not None:
                placed = PlacedExercise(made, item.section, item.fact.exercise)
                self._notes[item.note].report.exercises.append(placed)

    def _new(self, item: Drafted) -> str:
        saying = (item.section, item.source)
        made = ids.fact_id(*saying, self._taken, self._said[saying])
        self._said[saying] += 1
        self._taken.add(made)
        self._insert(new_fact(made, item.fact, item.note), item)
        self._notes[item.note].report.added.append(made)
        return made

    def _known(self, item: Drafted, known: Known) -> str:
        note, old = self._notes[item.note], known.fact
        holder = self._tree.holders[old.id]
        update = Update(old, item.fact, note.draft.derive, read_anew=note.read_anew)
        if update.keeps_text:
            note.report.kept_text.append(old.id)
        elif old.kind == "name" and holder.concept.name == old.text:
            holder.concept = replace(holder.concept, name=update.text)
        at_home = holder.note == item.note
        says = old.note if known.note == item.note else None
        fact = update.fact(item.section, says or (None if at_home else item.note))
        # Where a person has put it there is no doubt which concept it is about, and there it stays.
        is_placed = known.section in self._tree.nodes and holder.id != known.section
        if is_placed:
            fact = replace(fact, unsure=False)
        moved = known.section != item.section and not is_placed
        current = holder.facts[old.id]  # its home may have moved meanwhile
        if moved:
            del holder.facts[old.id]
            self._insert(fact, item)
        elif fact != current:
            self._tree.put(fact)
        if moved or replace(fact, line=old.line) != replace(current, line=old.line):
            note.report.changed.append(old.id)
        return old.id

    def _insert(self, fact: Fact, item: Drafted) -> None:
        node = self._tree.nodes[item.section]
        note = None if node.note == item.note else item.note
        fact = fact if fact.note == note else replace(fact, note=note)
        after = self._last_in.get((item.note, item.section))
        first_of_home = after is None and node.note == item.note
        if first_of_home or self._tree.holders.get(after or "") is node:
            node.following.setdefault(after, []).append(fact)
        else:  # another note's first, or the fact before it was put elsewhere by a person
            node.last.append(fact)
        self._tree.holders[fact.id] = node


class Leaving:
    """What becomes of the facts that a note does not have any more."""

    def __init__(self, tree: Tree, note: Incoming) -> None:
        self._tree = tree
        self._note = note
        self._words = Words(note.text)

    def leave(self, missed: Iterable[Known]) -> None:
        """Retires them, but for those of which the words are still there."""
        report = self._note.report
        for item in missed:
            if item.fact.retired:
                continue
            fact = self._tree.holders[item.fact.id].facts[item.fact.id]
            if self._is_still_there(item):
                if fact.aside is None:
                    self._tree.put(replace(fact, aside="fragment"))
                    report.changed.append(fact.id)
            else:
                self._tree.put(replace(fact, retired=True))
                report.retired.append(fact.id)

    def _is_still_there(self, item: Known) -> bool:
        """Whether its lines are in the note, and merely read as something else."""
        return self._note.is_same or self._words.say(item.source, few=self._note.read_anew)
