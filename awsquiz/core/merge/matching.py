"""Which fact of the cards a fact of the note is: by text, then by likeness."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from awsquiz.core.model import Fact
from awsquiz.core.notes import DraftFact
from awsquiz.core.text import key

LIKE = 0.55
"""The likeness (0 to 1) from which two texts of one concept are the same fact reworded."""
LIKE_IN_PLACE = 0.35
"""The same between two neighbours that are both known."""
LIKE_ELSEWHERE = 0.75
"""The same in another concept, and for a fact that had left the note."""
# These bound the cost on notes that changed wholly.
_CANDIDATES = 5  # how many candidates are compared in full
_VISITS = 400  # how many are looked at to find those
_COMPARED = 400  # letters of a text that likeness looks at


@dataclass(frozen=True)
class Known:
    """A fact of the cards, with the concept under which the note had it."""

    fact: Fact
    section: str

    @property
    def source(self) -> str:
        """What the note said."""
        return self.fact.source or ""

    @cached_property
    def essence(self) -> str:
        """What of it is compared."""
        return essence(self.source)


@dataclass(frozen=True)
class Drafted:
    """A fact of the note, with the id of the concept under which the note has it."""

    fact: DraftFact
    section: str

    @property
    def source(self) -> str:
        """What the note says."""
        return self.fact.source

    @cached_property
    def essence(self) -> str:
        """What of it is compared."""
        return essence(self.source)


def match(drafted: Sequence[Drafted], known: Sequence[Known]) -> dict[int, Known]:
    """Index in `drafted` → the known fact that it is. No known fact is given twice."""
    # In the order of the note, so that of equal ones each is found again as itself.
    in_order = sorted(known, key=lambda item: (item.fact.retired, item.fact.line or 0))
    matching = _Matching(drafted, in_order)
    matching.equal(_place_and_source)
    matching.equal(lambda item: (item.section, item.source))
    matching.equal(lambda item: (item.section, item.essence))
    matching.equal(lambda item: item.source)
    matching.equal(lambda item: item.essence)
    matching.in_place()
    matching.alike()
    matching.alike_elsewhere()
    return matching.found


def _place_and_source(item: Known | Drafted) -> Hashable:
    return (item.section, item.fact.facet, item.fact.under, item.source)


def essence(source: str) -> str:
    """What is compared: of a table row the row, without the header that all rows share."""
    return key(source.rpartition("\n| ")[2] if source.startswith("| ") else source)


def likeness(one: str, others: Iterable[str], at_least: float) -> Iterator[float]:
    """How like a text each other one is, 0 to 1; 0 where it would be below `at_least`.

    Of long texts the beginnings are compared.
    """
    matcher = SequenceMatcher(None, "", one[:_COMPARED], autojunk=False)
    for other in others:
        matcher.set_seq1(other[:_COMPARED])
        if matcher.real_quick_ratio() < at_least or matcher.quick_ratio() < at_least:
            yield 0.0
        else:
            ratio = matcher.ratio()
            yield ratio if ratio >= at_least else 0.0


class _Nearby:
    """Finds the few texts that share most with a given one, by pairs of neighbouring letters."""

    def __init__(self, texts: Mapping[int, str]) -> None:
        self._having: dict[str, list[int]] = defaultdict(list)
        for at, text in texts.items():
            for pair in _pairs(text):
                self._having[pair].append(at)

    def of(self, text: str) -> list[int]:
        """The keys of those texts, the nearest first. Rare pairs say most: they are asked first."""
        having = [self._having[pair] for pair in _pairs(text) if pair in self._having]
        shared: Counter[int] = Counter()
        visits = _VISITS
        for holders in sorted(having, key=len):
            shared.update(holders[:visits])
            visits -= len(holders)
            if visits <= 0:
                break
        return [at for at, _ in shared.most_common(_CANDIDATES)]


def _pairs(text: str) -> Iterable[str]:
    framed = f"\n{text[:_COMPARED]}\n"
    return dict.fromkeys(framed[at : at + 2] for at in range(len(framed) - 1))


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
        for old, item in enumerate(self._known):
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
                (alike,) = likeness(draft.essence, [known.essence], LIKE_IN_PLACE)
                if draft.section == known.section and alike:
                    self._take(news[0], olds[0])

    def alike(self) -> None:
        """Pairs the most alike within a concept."""
        by_section: dict[str, dict[int, str]] = defaultdict(dict)
        for old, item in self._left.items():
            if not item.fact.retired:
                by_section[item.section][old] = item.essence
        nearby = {section: _Nearby(essences) for section, essences in by_section.items()}
        self._best(lambda item: nearby.get(item.section), LIKE)

    def alike_elsewhere(self) -> None:
        """Pairs what moved and was reworded at once, or had left the note before."""
        everywhere = _Nearby({old: item.essence for old, item in self._left.items()})
        self._best(lambda _: everywhere, LIKE_ELSEWHERE)

    def _best(self, nearby: Callable[[Drafted], _Nearby | None], at_least: float) -> None:
        pairs = []
        for new, item in self._new.items():
            if (candidates := nearby(item)) is None:
                continue
            olds = candidates.of(item.essence)
            essences = [self._left[old].essence for old in olds]
            found = zip(olds, likeness(item.essence, essences, at_least), strict=True)
            pairs += [(-alike, new, old) for old, alike in found if alike]
        for _, new, old in sorted(pairs):
            if new in self._new and old in self._left:
                self._take(new, old)
