"""Which fact of the cards a fact of the note is: by text, then by likeness."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from awsquiz.core.model import Fact
from awsquiz.core.notes import DraftFact
from awsquiz.core.text import key

LIKE = 0.55
"""How like (0 to 1) two texts of one concept are that are the same fact reworded."""
LIKE_IN_PLACE = 0.35
"""The same between two neighbours that are both known."""
LIKE_ELSEWHERE = 0.75
"""The same in another concept, and for a fact that had left the note."""
_FURTHEST = 200
"""How many candidates likeness is asked of; bounds the cost on notes that changed wholly."""


@dataclass(frozen=True)
class Known:
    """A fact of the cards, with the concept under which the note had it."""

    fact: Fact
    section: str

    @property
    def source(self) -> str:
        """What the note said."""
        return self.fact.source or ""


@dataclass(frozen=True)
class Drafted:
    """A fact of the note, with the id of the concept under which the note has it."""

    fact: DraftFact
    section: str

    @property
    def source(self) -> str:
        """What the note says."""
        return self.fact.source


def match(drafted: Sequence[Drafted], known: Sequence[Known]) -> dict[int, Known]:
    """Index in `drafted` → the known fact that it is. No known fact is given twice."""
    matching = _Matching(drafted, sorted(known, key=lambda item: item.fact.retired))
    matching.equal(_place_and_source)
    matching.equal(lambda item: (item.section, item.source))
    matching.equal(lambda item: (item.section, _essence(item.source)))
    matching.equal(lambda item: item.source)
    matching.equal(lambda item: _essence(item.source))
    matching.in_place()
    matching.alike()
    matching.alike_elsewhere()
    return matching.found


def _place_and_source(item: Known | Drafted) -> Hashable:
    return (item.section, item.fact.facet, item.fact.under, item.source)


def _essence(source: str) -> str:
    """What is compared: of a table row the row, without the header that all rows share."""
    return key(source.rpartition("\n| ")[2] if source.startswith("| ") else source)


def likeness(one: str, other: str, at_least: float = 0.0) -> float:
    """How like two texts are, 0 to 1; 0 where it would be below `at_least`."""
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < at_least or matcher.quick_ratio() < at_least:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= at_least else 0.0


class _Matching:
    def __init__(self, drafted: Sequence[Drafted], known: Sequence[Known]) -> None:
        self.found: dict[int, Known] = {}
        self._drafted = drafted
        self._new = dict(enumerate(drafted))
        self._left = dict(enumerate(known))
        self._order = {item.fact.id: at for at, item in enumerate(known)}

    def _take(self, new: int, old: int) -> None:
        self.found[new] = self._left.pop(old)
        del self._new[new]

    def equal(self, of: Callable[[Known | Drafted], Hashable]) -> None:
        """Pairs what has the same key, first with first."""
        if not self._left:
            return
        waiting: dict[Hashable, deque[int]] = defaultdict(deque)
        for old, known in self._left.items():
            waiting[of(known)].append(old)
        for new, drafted in list(self._new.items()):
            if candidates := waiting.get(of(drafted)):
                self._take(new, candidates.popleft())

    def in_place(self) -> None:
        """Pairs a single new fact with the single missing one between the same neighbours."""
        left_after: dict[str | None, list[int]] = defaultdict(list)
        previous: str | None = None
        for old, item in sorted((self._order[item.fact.id], item) for item in self._all_known()):
            if old in self._left:
                if not item.fact.retired:
                    left_after[previous].append(old)
            else:
                previous = item.fact.id
        new_after: dict[str | None, list[int]] = defaultdict(list)
        previous = None
        for new in range(len(self._drafted)):
            if new in self._new:
                new_after[previous].append(new)
            else:
                previous = self.found[new].fact.id
        for neighbour, news in new_after.items():
            olds = left_after.get(neighbour, [])
            if len(news) == len(olds) == 1:
                draft, known = self._new[news[0]], self._left[olds[0]]
                alike = likeness(_essence(draft.source), _essence(known.source), LIKE_IN_PLACE)
                if draft.section == known.section and alike:
                    self._take(news[0], olds[0])

    def _all_known(self) -> Iterable[Known]:
        yield from self.found.values()
        yield from self._left.values()

    def alike(self) -> None:
        """Pairs the most alike within a concept."""
        by_section: dict[str, list[int]] = defaultdict(list)
        for old, item in self._left.items():
            if not item.fact.retired:
                by_section[item.section].append(old)
        self._best(lambda item: by_section.get(item.section, []), LIKE)

    def alike_elsewhere(self) -> None:
        """Pairs what moved and was reworded at once, or had left the note before."""
        everywhere = list(self._left)
        self._best(lambda _: everywhere, LIKE_ELSEWHERE)

    def _best(self, candidates: Callable[[Drafted], list[int]], at_least: float) -> None:
        if not self._left:
            return
        essences = {old: _essence(item.source) for old, item in self._left.items()}
        pairs = []
        for count, (new, item) in enumerate(self._new.items()):
            olds = candidates(item)
            start = max(0, min(count, len(olds)) - _FURTHEST // 2)
            essence = _essence(item.source)
            for old in olds[start : start + _FURTHEST]:
                if alike := likeness(essence, essences[old], at_least):
                    pairs.append((-alike, new, old))
        for _, new, old in sorted(pairs):
            if new in self._new and old in self._left:
                self._take(new, old)
