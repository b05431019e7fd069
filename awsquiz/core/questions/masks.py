"""Hides the names of a concept in its own statements, so that they do not give it away; and below
a stem that names a concept, says it by its name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from awsquiz.core.model import Concept, Fact
from awsquiz.core.text import has_letter, key, plain
from awsquiz.core.text.makers import MAKERS, without_maker
from awsquiz.core.text.particles import fitted
from awsquiz.core.text.regexes import pattern_of

MASK = "○○"
_NEUTRAL = {
    "은": "은(는)",
    "는": "은(는)",
    "이": "이(가)",
    "가": "이(가)",
    "을": "을(를)",
    "를": "을(를)",
    "과": "과(와)",
    "와": "과(와)",
    "으로": "(으)로",
    "로": "(으)로",
}
_OF_NAMES = "".join(_NEUTRAL.values())
_PARTICLE = pattern_of(r"(?:[은는이가을를과와]|으?로)(?![가-힣])|으?로(?=부터|서|써)")
_SUBJECT = pattern_of(rf"^{MASK}(?:은\(는\)|이\(가\)) ")
_LED = pattern_of(rf"^{MASK}(?:은\(는\)|이\(가\)|의) ")
_APART = pattern_of(r"[\s-]+")
_TOPIC = pattern_of(r"[은는의] (?=\S)")
_GOES_ON = pattern_of(r"[-@][A-Za-z0-9]|\s(?:v?\d+\.\d|[A-Z])")
_BEGINS_BEFORE = pattern_of(r"(?<![A-Za-z0-9])[A-Z][A-Za-z0-9@-]*\s$")
_JOINED_BEFORE = pattern_of(r"(?<=[A-Za-z0-9])[-_/.]$")
_LOOKS_BACK = 24
"""Letters before a name in which a word of it begins."""


_Called = tuple[str | None, ...]


class _Name(NamedTuple):
    """A name as it is looked for, in lower case."""

    words: tuple[str, ...]
    last: str
    order: tuple[int, str]


def masked(text: str, *concepts: Concept) -> str:
    """The text without markup and with ○○ for each name, its particle made neutral: ○○은(는)."""
    return _hide(text, map(_called, concepts))


def without_names(text: str, *names: str) -> str:
    """The text without markup and with ○○ for each of these names of one thing."""
    return _hide(text, [names])


def shown(fact: Fact, *concepts: Concept, text: str | None = None) -> str:
    """A fact's text (or another one in its place) as a question shows it, with the names hidden.

    Where it tells what an abbreviation stands for, that is the matter: only titles are hidden.
    """
    said = fact.text if text is None else text
    if fact.kind == "name":
        return _hide(said, [(concept.title,) for concept in concepts])
    return masked(said, *concepts)


def said_by_title(statement: str, title: str) -> str:
    """A statement with hidden names as one on what has that title; without it at the beginning.

    >>> said_by_title("○○은(는) 함수를 15분까지 실행한다", "EC2")
    '함수를 15분까지 실행한다'
    >>> said_by_title("리소스 하나에 ○○을(를) 붙인다", "EC2")
    '리소스 하나에 EC2를 붙인다'
    """
    said = _LED.sub("", statement) if statement.startswith(MASK) else statement
    return fitted(said.replace(MASK, title)) if MASK in said else said


def without_topic(text: str, concept: Concept) -> str:
    """The text without markup, and without the concept's name and 은, 는 or 의 at its beginning;
    not without an alias, which may mean a kind of it."""
    said = plain(text)
    low = _low(said)
    ends = [
        end
        for name in _searched((concept.title, concept.name))
        if name.last in low
        for start, end in _found(low, name.words)
        if start == 0 and _TOPIC.match(said, end)
    ]
    return said[max(ends) + 2 :] if ends else said


def meanings(concept: Concept) -> frozenset[str]:
    """What its card says of a concept, by `meaning`, with its names and without them."""
    names, title = [_called(concept)], [(concept.title,)]
    found: set[str] = set()
    for fact in concept.facts:
        said = plain(fact.text)
        found.add(said)
        found.add(_without(said, title if fact.kind == "name" else names))
    return frozenset(map(meaning, found))


def meaning(statement: str) -> str:
    """The key (`text.key`) of a statement with hidden names, with its subject or without it."""
    return key(_SUBJECT.sub("", statement) if statement.startswith(MASK) else statement)


def longest_part(meant: str) -> str:
    """The longest part of a `meaning` without hidden names and their particles.

    It stands in the key of each text that means the same: whether it does is quickly told, and the
    names of few texts have to be hidden.
    """
    parts = (part.lstrip(_OF_NAMES) for part in meant.split(MASK[0])) if MASK in meant else [meant]
    longest = max(parts, key=len)
    return longest if has_letter(longest) else ""  # punctuation alone is no part of a key


def says_something(statement: str) -> bool:
    """Whether anything is left beside what was hidden."""
    return bool(plain(statement.replace(MASK, "")).strip())


def names_in(text: str, concept: Concept) -> bool:
    """Whether one of the concept's names stands in the text."""
    low = _low(plain(text))
    return any(
        name.last in low and next(_found(low, name.words), None)
        for name in _searched(_called(concept))
    )


def _hide(text: str, called: Iterable[_Called]) -> str:
    """The text without markup and names; `called` holds all names of one concept after another."""
    return _without(plain(text), called)


def _called(concept: Concept) -> _Called:
    """Its names as they stand in its card: quicker than `Concept.names`, which leaves out some."""
    return (concept.title, concept.name, *concept.aliases)


def _without(said: str, called: Iterable[_Called]) -> str:
    """What is said, without markup, without the names.

    Done by hand: to make a pattern of a concept's names takes longer than to find them.
    """
    low = _low(said)
    # Of two that start at the same place the longer is meant.
    spans = [
        (start, name.order, end)
        for names in called
        for name in _searched(names)
        if name.last in low
        for start, end in _found(low, name.words)
        if _is_whole(said, start, end)
    ]
    if not spans:
        return said
    pieces, done = [], 0
    for start, _order, end in sorted(spans):
        if start >= done:
            particle = _PARTICLE.match(said, end)
            pieces += [said[done:start], MASK + _NEUTRAL.get(particle[0] if particle else "", "")]
            done = particle.end() if particle else end
    return "".join([*pieces, said[done:]])


def _found(low: str, words: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where the words stand, however they are set apart, but not within a Latin word.

    It is quicker to look first whether the last one is there: many names begin with Amazon.
    """
    at = low.find(words[0])
    while at >= 0:
        end = at + len(words[0])
        for word in words[1:]:
            gap = _APART.match(low, end)
            end = gap.end() if gap else end
            if not low.startswith(word, end):
                break
            end += len(word)
        else:
            if not (_within_latin(low, at) or _within_latin(low, end)):
                yield at, end
        at = low.find(words[0], at + 1)


def _is_whole(said: str, start: int, end: int) -> bool:
    """Whether a name is not a part of a longer one: `Auto Scaling` of `EC2 Auto Scaling`, `CUR` of
    `CUR 2.0`, nor of a word: git-remote-codecommit. What AWS or Amazon stands before is whole."""
    if _GOES_ON.match(said, end) or _JOINED_BEFORE.search(said, max(0, start - 2), start):
        return False
    before = _BEGINS_BEFORE.search(said, max(0, start - _LOOKS_BACK), start)
    return before is None or before[0].strip().lower() in MAKERS


def _within_latin(text: str, at: int) -> bool:
    """Whether the place lies between two Latin letters or digits."""
    around = text[at - 1 : at + 1] if at else ""
    return len(around) == 2 and around.isascii() and around.isalnum()


def _low(text: str) -> str:
    """The text in lower case, no longer and no shorter than it was."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


@lru_cache(maxsize=16384)
def _searched(names: _Called) -> tuple[_Name, ...]:
    called = []
    for name in dict.fromkeys(spelt for each in names if each for spelt in _spelt(each)):
        if words := tuple(_low(name).replace("-", " ").split()):
            called.append(_Name(words, words[-1], (-len(name), name)))
    return tuple(called)


def _spelt(name: str) -> Iterator[str]:
    """A name, and what it is called without its maker and its bracket.

    >>> list(_spelt("Amazon Elastic MapReduce (EMR)"))
    ['Amazon Elastic MapReduce (EMR)', 'Elastic MapReduce', 'EMR']
    """
    yield name
    if "(" not in name and not name[:6].lower().startswith(MAKERS) and name == name.strip():
        return  # as most: it is quicker to look than to ask the pattern
    said, bracket, inside = name.partition("(")
    bare = without_maker(said).strip()
    if bracket or bare != name:
        if len(bare) > 1 and has_letter(bare):
            yield bare
        if has_letter(inside):
            yield inside.rstrip(") ")
