"""Which fact of the cards a fact of the notes is: by text, by its words, then by likeness."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Sequence

from awsquiz.core.merge.facts import DISTINCT, Drafted, EitherFact, Known
from awsquiz.core.merge.likeness import Nearby, likeness
from awsquiz.core.merge.reading_anew import Pieces

LIKE = 0.55
"""The likeness (0 to 1) from which two texts of one concept are the same fact reworded."""
LIKE_IN_PLACE = 0.35
"""The same between two neighbours that are both known."""
LIKE_ELSEWHERE = 0.75
"""The same in another concept, and for a fact that had left the note."""
NAMED_APART = 10
"""Letters of a name that no other note gives to something else."""


def match(drafted: Sequence[Drafted], known: Sequence[Known]) -> dict[int, Known]:
    """Index in `drafted` → the known fact that it is. No known fact is given twice.

    Facts of all notes of a conversion at once: what left one of them and stands in another moved.
    """
    # In the order of the note, so that of equal ones each is found again as itself.
    in_order = sorted(known, key=lambda item: (item.note, item.fact.retired, item.fact.line or 0))
    matching = _Matching(drafted, in_order)
    matching.equal(_place_and_source)
    matching.equal(lambda item: (item.note, item.name) if item.name else None)
    matching.equal(lambda item: item.name if len(item.name or "") >= NAMED_APART else None)
    matching.equal(lambda item: (item.note, item.section, item.source))
    matching.equal(lambda item: (item.note, item.section, item.essence))
    matching.equal(lambda item: (item.note, item.source))
    matching.equal(lambda item: (item.note, item.essence))
    matching.equal(lambda item: (item.section, item.source))
    matching.equal(lambda item: item.essence if len(item.essence) >= DISTINCT else None)
    matching.along()
    matching.in_pieces()
    matching.in_place()
    matching.alike()
    matching.alike_elsewhere(lambda item: item.note)
    matching.alike_elsewhere(lambda item: item.section)
    return matching.found


def _may_be(item: Drafted, known: Known) -> bool:
    """Whether the note does not call the two differently."""
    return item.name is None or known.name is None or item.name == known.name


def _place_and_source(item: EitherFact) -> Hashable:
    return (item.note, item.section, item.fact.facet, item.fact.under, item.source)


class _Matching:
    def __init__(self, drafted: Sequence[Drafted], known: Sequence[Known]) -> None:
        self.found: dict[int, Known] = {}
        self._drafted = drafted
        self._new = dict(enumerate(drafted))
        self._left = dict(enumerate(known))
        self._known = known

    def _take(self, new: int, old: int) -> None:
        self.found[new] = self._left.pop(old)
        del self._new[new]

    def equal(self, of: Callable[[EitherFact], Hashable | None]) -> None:
        """Pairs what has the same key, first with first; None is no key."""
        if not self._left or not self._new:
            return
        waiting: dict[Hashable, deque[int]] = defaultdict(deque)
        for old, known in self._left.items():
            waiting[of(known)].append(old)
        waiting.pop(None, None)
        for new, drafted in list(self._new.items()):
            if candidates := waiting.get(of(drafted)):
                self._take(new, candidates.popleft())

    def along(self) -> None:
        """Pairs few words that went to another note together with their neighbours."""
        left: dict[tuple[str, str], deque[int]] = defaultdict(deque)
        for old, known in self._left.items():
            left[known.note, known.source].append(old)
        for new, item in list(self._new.items()):
            near = [at for at in (new - 1, new + 1, new - 2, new + 2) if at in self.found]
            beside = [self.found[at].note for at in near if self._drafted[at].note == item.note]
            for note in dict.fromkeys(beside):
                if note != item.note and (candidates := left.get((note, item.source))):
                    self._take(new, candidates.popleft())
                    break

    def in_pieces(self) -> None:
        """Pairs what the same lines were read as before: a row with its first cell, and the like.

        That is the first new fact about where the missing one stood of which all words stand in
        it, or all of its words in the new one.
        """
        if not (self._new and self._left):
            return
        paired = {new: (known, self._drafted[new]) for new, known in self.found.items()}
        pieces = Pieces(self._new, paired)
        for old, known in [item for item in self._left.items() if not item[1].fact.retired]:
            new = next((new for new in pieces.of(known) if new in self._new), None)
            if new is not None:
                self._take(new, old)

    def in_place(self) -> None:
        """Pairs a single new fact with the single missing one between the same neighbours."""
        left_after = self._gaps(
            (old, None if old in self._left else item.fact.id, item)
            for old, item in enumerate(self._known)
            if not (old in self._left and item.fact.retired)
        )
        new_after = self._gaps(
            (new, None if new in self._new else self.found[new].fact.id, item)
            for new, item in enumerate(self._drafted)
        )
        for neighbour, news in new_after.items():
            olds = left_after.get(neighbour, [])
            if len(news) == len(olds) == 1:
                draft, known = self._new[news[0]], self._left[olds[0]]
                (alike,) = likeness(draft.essence, [known.essence], LIKE_IN_PLACE)
                if draft.section == known.section and alike and _may_be(draft, known):
                    self._take(news[0], olds[0])

    def _gaps(
        self, items: Iterable[tuple[int, str | None, EitherFact]]
    ) -> dict[tuple[str, str | None], list[int]]:
        """What is not paired yet, by the note and the paired fact before it."""
        gaps: dict[tuple[str, str | None], list[int]] = defaultdict(list)
        previous: dict[str, str | None] = {}
        for at, paired, item in items:
            if paired is None:
                gaps[item.note, previous.get(item.note)].append(at)
            else:
                previous[item.note] = paired
        return gaps

    def alike(self) -> None:
        """Pairs the most alike within a concept."""
        self._best(
            lambda item: (item.note, item.section),
            (old for old, item in self._left.items() if not item.fact.retired),
            LIKE,
        )

    def alike_elsewhere(self, of: Callable[[EitherFact], str]) -> None:
        """Pairs what moved and was reworded at once, or had left the note before."""
        self._best(of, self._left, LIKE_ELSEWHERE)

    def _best(
        self, of: Callable[[EitherFact], Hashable], olds: Iterable[int], at_least: float
    ) -> None:
        """Pairs the most alike of those that have the same key."""
        grouped: dict[Hashable, dict[int, str]] = defaultdict(dict)
        for old in olds:
            grouped[of(self._left[old])][old] = self._left[old].essence
        nearby: dict[Hashable, Nearby] = {}
        pairs = []
        for new, item in self._new.items():
            if (group := of(item)) not in grouped:
                continue
            if group not in nearby:
                nearby[group] = Nearby(grouped[group])
            nearby_ = nearby[group].of(item.essence)
            candidates = [old for old in nearby_ if _may_be(item, self._left[old])]
            essences = [self._left[old].essence for old in candidates]
            found = zip(candidates, likeness(item.essence, essences, at_least), strict=True)
            pairs += [(-alike, new, old) for old, alike in found if alike]
        for _, new, old in sorted(pairs):
            if new in self._new and old in self._left:
                self._take(new, old)
