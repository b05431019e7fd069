"""A sentence that sets two things against each other, with their names in each other's places.

`A는 X인 반면 B는 Y이다` and `A와 달리 B는 Y이다` say themselves that it is not the other way round.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from awsquiz.core.claims.guards import doubt_in, has_negative
from awsquiz.core.claims.kinds import without_copula
from awsquiz.core.claims.untruth import Untruth
from awsquiz.core.model import Concept, Fact
from awsquiz.core.text import key, plain
from awsquiz.core.text.particles import with_particle
from awsquiz.core.text.regexes import pattern_of

_NAME = r"[^\s,.:;()]{1,30}?(?: [^\s,.:;()]{1,30}?){0,3}?"
_SAYS_HOW_MUCH = frozenset({"all", "degree", "about", "contrast", "when", "or", "only", "cause"})
"""What leaves no doubt here, as it does where a predicate is negated."""
_MARKS = ("달리", " 반면", "반해", "지만", "이고", "이며")
_LATIN_NAME = pattern_of(r"(?=[^A-Z]{0,40}[A-Z])[A-Za-z0-9@+/ -]{2,40}|[a-z]{1,3}[0-9]{1,2}[a-z]?")
_OF_A_SORT = 2
"""Words of a name whose last one says of which sort it is."""
_ENDING = pattern_of(r"(?:하|이|되|한|인|된|있|없|않|는|은|다|습니다|합니다|됩니다|함|됨|음|임)+$")


_TWO_CLAUSES = pattern_of(
    rf"(?P<one>{_NAME}) ?[은는] (?P<first>[^.]{{2,80}}?)"
    r"(?P<link>[는은인한된] 반면에?|[는은인] ?데 반해|지만|이고|이며)(?P<comma>,?) "
    rf"(?P<other>{_NAME}) ?[은는] (?P<second>[^.]{{2,80}})"
)


_UNLIKE = pattern_of(
    rf"(?P<other>{_NAME})[와과](?P<topic>는?) 달리(?P<comma>,?) (?P<one>{_NAME}) ?[은는] "
    r"(?P<rest>[^.]{2,80})"
)


_UNLIKE_BEHIND = pattern_of(
    rf"(?P<one>{_NAME}) ?[은는] (?P<other>{_NAME})[와과](?P<topic>는?) 달리(?P<comma>,?) "
    r"(?P<rest>[^.]{2,80})"
)


def names_exchanged(fact: Fact, concept: Concept, names: Container[str]) -> Iterator[Untruth]:
    """The two names of a contrast in each other's places, where both are names of concepts.

    `names` are their keys (`text.key`), besides those of the fact's own concept.
    """
    said = plain(fact.text).strip()
    if not any(mark in said for mark in _MARKS):
        return
    text = swapped_names(said, {*map(key, concept.names)}, names)
    if text is not None:
        teller = "노트" if fact.source else "카드"
        yield Untruth(text, "contrast", f"{teller}에는 두 이름이 서로 바뀌어 있다: {said}")


def swapped_names(said: str, own: Container[str], names: Container[str]) -> str | None:
    """The sentence (without markup) with its two names changed; None where it contrasts no two
    known ones."""
    end = len(said.rstrip(" .。"))
    sentence, close = said[:end], said[end:]
    if found := _TWO_CLAUSES.fullmatch(sentence):
        if not _is_contrast(found):
            return None
        turned = "{other} {first}{link}{comma} {one} {second}"
    elif found := _UNLIKE.fullmatch(sentence):
        turned = "{unlike}{topic} 달리{comma} {other} {rest}"
    elif found := _UNLIKE_BEHIND.fullmatch(sentence):
        turned = "{other} {unlike}{topic} 달리{comma} {rest}"
    else:
        return None
    one, other = found["one"], found["other"]
    if not _are_names(one, other, own, names):
        return None
    if key(one) == key(other) or any(_times(sentence, name) > 1 for name in (one, other)):
        return None
    if doubt_in(sentence, _SAYS_HOW_MUCH) is not None:
        return None
    in_place = {
        "one": with_particle(one, "은/는"),
        "other": with_particle(other, "은/는"),
        "unlike": with_particle(one, "과/와"),
    }
    return turned.format_map({**found.groupdict(), **in_place}) + close


def _times(sentence: str, name: str) -> int:
    """How often a name stands in the sentence, but not within another Latin word."""
    latin = "[A-Za-z0-9]"
    return len(re.findall(rf"(?<!{latin}){re.escape(name)}(?!{latin})", sentence))


def _are_names(one: str, other: str, own: Container[str], names: Container[str]) -> bool:
    """Whether both name a thing: a concept, what is written as names are (NLB), or one of two of
    a sort (퍼블릭 서브넷, 프라이빗 서브넷)."""
    if all(key(n) in own or key(n) in names or _LATIN_NAME.fullmatch(n) for n in (one, other)):
        return True
    first, second = one.split(), other.split()
    return len(first) == len(second) == _OF_A_SORT and first[-1] == second[-1]


def _is_contrast(found: re.Match[str]) -> bool:
    """Whether the two clauses say contrary things of one matter.

    반면 says so itself; with 지만 one of them is negative or they have a word in common, with 이고
    both name a kind of the same thing.
    """
    first, second, link = found["first"], found["second"], found["link"]
    if "반" in link:
        return True
    phrase, copula = without_copula(second)
    if link != "지만":
        return bool(copula) and first.split()[-1] == phrase.split()[-1] and first != phrase
    if has_negative(first) != has_negative(second):
        return True
    return not _stems(first).isdisjoint(_stems(second))


def _stems(clause: str) -> set[str]:
    return {stem for word in clause.split() if len(stem := _ENDING.sub("", word)) > 1}
