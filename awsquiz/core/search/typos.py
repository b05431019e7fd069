"""Slips of the finger: how many keys two words differ by, and which of many words was meant."""

from __future__ import annotations

from collections.abc import Iterable

LEAST_KEYS = 4
"""Words shorter than this many keys are only a few keys from any other word."""
_LOOKED_AT = 24


def trigrams(word: str) -> list[str]:
    """All groups of three keys in it, each once."""
    return list(dict.fromkeys(word[at : at + 3] for at in range(len(word) - 2)))


def slips_allowed(length: int) -> int:
    """How many keys may be wrong in a word of so many."""
    return 0 if length < LEAST_KEYS else 1 if length < 7 else 2 if length < 11 else 3


def nearest(word: str, known: Iterable[str], count: int, most: int = 3) -> list[tuple[str, float]]:
    """The known words that may have been meant, best first, each with its likeness below 1.

    `most` is how many keys may be wrong, in short words fewer.
    """
    found = []
    pairs = _pairs(word)
    for each, shared in _likely(word, pairs, known, most):
        bound = min(most, slips_allowed(min(len(word), len(each))))
        # A slip spoils three pairs at most: those around two keys that were exchanged.
        if shared < len(pairs) - 3 * bound:
            continue
        if (slips := distance(word, each, bound)) <= bound:
            found.append((1 - slips / max(len(word), len(each)), each))
    return [(each, like) for like, each in sorted(found, key=lambda row: (-row[0], row[1]))[:count]]


def distance(one: str, other: str, most: int) -> int:
    """Keys that are wrong, missing, too many or exchanged with the next; `most + 1` if more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, key in enumerate(one, 1):
        before, above, row = row, before, [at]
        for place, wanted in enumerate(other, 1):
            cost = min(before[place] + 1, row[-1] + 1, before[place - 1] + (key != wanted))
            if at > 1 and place > 1 and key == other[place - 2] and one[at - 2] == wanted:
                cost = min(cost, above[place - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def _likely(word: str, pairs: set[str], known: Iterable[str], most: int) -> list[tuple[str, int]]:
    """The few of the known words that share most pairs of keys with it, and how many those are."""
    shared = []
    for each in known:
        if abs(len(each) - len(word)) <= most and each != word:
            others = _pairs(each)
            same = len(pairs & others)
            shared.append((-same / (len(pairs) + len(others)), each, same))
    return [(each, same) for _share, each, same in sorted(shared)[:_LOOKED_AT]]


def _pairs(word: str) -> set[str]:
    bounded = f"^{word}$"
    return {bounded[at : at + 2] for at in range(len(bounded) - 1)}
