"""Words that mean the same: synonyms, transliterations and abbreviations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import permutations
from typing import Literal

from awsquiz.core.search.words import is_hangul, words

GroupKind = Literal["synonyms", "transliterations", "abbreviations"]
WORTH: dict[GroupKind, float] = {"synonyms": 0.75, "transliterations": 0.9, "abbreviations": 0.9}
"""How much a word that means the same counts beside the word itself (1)."""

_PART = 0.8
"""How much of that a word is worth that stands in the place of the other within two phrases."""


@dataclass(frozen=True)
class Group:
    """Words or phrases, each of which may stand for each other."""

    kind: GroupKind
    words: tuple[str, ...]


@dataclass(frozen=True)
class Glossary:
    """All groups; one word may be in several."""

    groups: tuple[Group, ...] = ()


def pairs(glossary: Glossary) -> Iterator[tuple[str, str, float]]:
    """Keys of a word, the words of one that means the same, and its worth; each pair once."""
    best: dict[tuple[str, str], float] = {}
    for group in glossary.groups:
        said = list(dict.fromkeys(" ".join(words(word)) for word in group.words))
        for one, other in permutations(filter(None, said), 2):
            worth = WORTH[group.kind]
            key = one.replace(" ", "")
            if key != other.replace(" ", ""):
                best[key, other] = max(worth, best.get((key, other), 0.0))
            for word, same in _word_by_word(one.split(), other.split()):
                best.setdefault((word, same), worth * _PART)
    return ((one, other, worth) for (one, other), worth in sorted(best.items()))


def _word_by_word(one: list[str], other: list[str]) -> Iterator[tuple[str, str]]:
    """Words of two phrases that stand for each other, where these are of two languages."""
    if len(one) == len(other) > 1:
        scripts = {is_hangul(word[-1]) for word in one}, {is_hangul(word[-1]) for word in other}
        if scripts in (({True}, {False}), ({False}, {True})):
            yield from zip(one, other, strict=True)


def together(glossaries: Iterable[Glossary]) -> Glossary:
    """Several glossaries as one."""
    return Glossary(tuple(group for glossary in glossaries for group in glossary.groups))
