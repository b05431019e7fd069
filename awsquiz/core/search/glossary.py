"""Words that mean the same: synonyms, transliterations and abbreviations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import permutations
from typing import Literal

from awsquiz.core.keystrokes import keys
from awsquiz.core.search.conjugation import STEM
from awsquiz.core.search.endings import token
from awsquiz.core.search.words import is_hangul, words

GroupKind = Literal["synonyms", "transliterations", "abbreviations"]
WORTH: dict[GroupKind, float] = {"synonyms": 0.75, "transliterations": 0.9, "abbreviations": 0.9}
"""How much a word that means the same counts beside the word itself (1)."""

_EVERYDAY = 0.5
"""And a term that is meant by a word of every day: it is a guess."""
_PART = 0.8
"""How much of that a word is worth that stands in the place of the other within two phrases."""


_ENDS = keys("다")


@dataclass(frozen=True)
class Group:
    """Words or phrases, each of which may stand for each other."""

    kind: GroupKind
    words: tuple[str, ...]


@dataclass(frozen=True)
class Everyday:
    """Words of every day, and the terms that may be meant by them; not the other way round."""

    say: tuple[str, ...]
    means: tuple[str, ...]


@dataclass(frozen=True)
class Glossary:
    """All groups; one word may be in several."""

    groups: tuple[Group, ...] = ()
    everyday: tuple[Everyday, ...] = ()


def pairs(glossary: Glossary) -> Iterator[tuple[str, str, float]]:
    """Keys of a word, the words of one that means the same, and its worth; each pair once."""
    best: dict[tuple[str, str], float] = {}
    for row in glossary.everyday:
        meant = [_spoken(term) for term in row.means]
        for word in row.say:
            best |= {(_key(word), each): _EVERYDAY for each in meant}
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


def _spoken(term: str) -> str:
    """A term as it is looked for; a verb as its stem, with the sign of one."""
    *before, last = words(term)
    stem = last.removesuffix(_ENDS) if _is_verb(term) else ""
    return " ".join([*before, stem + STEM if stem else last])


def _key(said: str) -> str:
    *before, last = _spoken(said).split()
    return "".join([*map(token, before), last])


def _is_verb(word: str) -> bool:
    """Whether it is a verb as dictionaries have it: 끄다."""
    return word.endswith("다") and len(word.split()[-1]) > 1


def _word_by_word(one: list[str], other: list[str]) -> Iterator[tuple[str, str]]:
    """Words of two phrases that stand for each other, where these are of two languages."""
    if len(one) == len(other) > 1:
        scripts = {is_hangul(word[-1]) for word in one}, {is_hangul(word[-1]) for word in other}
        if scripts in (({True}, {False}), ({False}, {True})):
            yield from zip(one, other, strict=True)


def together(glossaries: Iterable[Glossary]) -> Glossary:
    """Several glossaries as one."""
    every = tuple(glossaries)
    return Glossary(
        tuple(group for glossary in every for group in glossary.groups),
        tuple(row for glossary in every for row in glossary.everyday),
    )
