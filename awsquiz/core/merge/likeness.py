"""How like one another two texts are, and which of many are worth comparing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher

# These bound the cost on notes that changed wholly.
_CANDIDATES = 5  # how many candidates are compared in full
_VISITS = 400  # how many are looked at to find those
_COMPARED = 400  # letters of a text that likeness looks at


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


class Nearby:
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
