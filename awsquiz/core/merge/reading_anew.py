"""What was read otherwise before: the same lines cut into other facts, or not asked any more."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property

from awsquiz.core.merge.facts import DISTINCT, Drafted, Known, essence, is_part, parts_of
from awsquiz.core.merge.likeness import Nearby
from awsquiz.core.text import key

_SHORTEST = 3
"""Letters of words that tell anything when they stand in others."""
_AROUND = 2
"""Lines above and below those where a fact should stand in which it is looked for."""


class Pieces:
    """Finds for facts that are missed the facts that their lines are read as now."""

    def __init__(
        self, drafted: Mapping[int, Drafted], paired: Mapping[int, tuple[Known, Drafted]]
    ) -> None:
        """Of facts not paired yet by their place, and of those that are."""
        self._drafted = drafted
        self._shifts: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for known, draft in paired.values():
            if known.note == draft.note:
                shift = draft.fact.line - (known.fact.line or 0)
                self._shifts[known.note].append((known.fact.line or 0, shift))
        for shifts in self._shifts.values():
            shifts.sort()
        self._at: dict[tuple[str, int], list[int]] = defaultdict(list)
        of_note: dict[str, dict[int, str]] = defaultdict(dict)
        for at, draft in drafted.items():
            self._at[draft.note, draft.fact.line].append(at)
            of_note[draft.note][at] = draft.essence
        self._nearby = {note: Nearby(essences) for note, essences in of_note.items()}

    def of(self, known: Known) -> Iterator[int]:
        """The facts that share their words with the one that is missed, the first one first."""
        if known.note not in self._nearby:
            return
        for at in (*self._about(known), *self._nearby[known.note].of(known.essence)):
            if at in self._drafted and shares_words(self._drafted[at], known):
                yield at

    def _about(self, known: Known) -> Iterator[int]:
        """Those about the lines where it should stand now."""
        line = known.fact.line or 0
        shifts = self._shifts[known.note]
        before = bisect_right(shifts, (line, len(known.source) + line)) - 1
        first = line + (shifts[max(before, 0)][1] if shifts else 0)
        last = first + known.source.count("\n")
        for near in range(first - _AROUND, last + _AROUND + 1):
            yield from self._at.get((known.note, near), ())


def shares_words(draft: Drafted, known: Known) -> bool:
    """Whether all words of the one are words of the other."""
    if min(len(draft.essence), len(known.essence)) < _SHORTEST:
        return False
    return is_part(draft.source, known.source) or is_part(known.source, draft.source)


class Words:
    """The words of a whole note."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _lines(self) -> list[str]:
        return [key(line) for line in self._text.split("\n") if line.strip()]

    @cached_property
    def _letters(self) -> str:
        return "".join(self._lines)

    @cached_property
    def _whole(self) -> Collection[str]:
        return frozenset(self._lines)

    def say(self, source: str, *, few: bool = False) -> bool:
        """Whether the note still says all words of a source, somewhere; `few` within a line too."""
        said = essence(source)
        if len(said) < DISTINCT and not few:
            return said in self._whole
        return all(part in self._letters for part in parts_of(source))
