"""What the service list tells of words: names of one thing, and words that translate each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import permutations

from awsquiz.core.search.endings import token
from awsquiz.core.search.glossary import Glossary
from awsquiz.core.search.services import Service, Services
from awsquiz.core.search.words import is_hangul, words
from awsquiz.core.text import key
from awsquiz.core.text.makers import without_maker
from awsquiz.core.text.wordbook import NamedThing

_SAME_WORDS, _SAME_WORD = 0.8, 0.6
"""What words count beside those of the other language that stand for them within names."""
_MOST = 3  # translations of one word
_TIMES = 2  # names in which a word has to stand for the other

_Spoken = tuple[str, ...]


def name_groups(rows: Iterable[Service]) -> Iterator[list[str]]:
    """The names of each row as words of keys, each once."""
    for row in rows:
        names = dict.fromkeys(" ".join(words(name)) for name in row.names)
        if len(names) > 1:
            yield list(names)


def topics(services: Services) -> Iterator[tuple[str, list[str]]]:
    """The keys of each name of a service or feature, and those of all names of itself and of what
    it is a feature of: where cards have none of these, there is no card on it."""
    for row in services.rows:
        kin = dict.fromkeys(
            "".join(words(name)) for each in (row, *services.above(row.id)) for name in each.names
        )
        for name in row.names:
            yield "".join(words(name)), list(kin)


def translations(rows: Iterable[Service]) -> list[tuple[str, str, float]]:
    """Keys of words, words that stand for them in names of the same thing, and their worth.

    What two names have in common at their ends is left out: of IAM access key and IAM 액세스 키
    access key and 액세스 키 remain. And by their places: of names with as many words (warm pool,
    웜 풀) each word stands for the other, where several names say so.
    """
    found: dict[tuple[str, str], float] = {}
    by_place: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        names = sorted({tuple(words(name)) for name in row.names})
        pairs: set[tuple[str, str]] = set()
        for one, other in filter(_are_of_two_languages, permutations(names, 2)):
            left, right = _without_ends(one, other)
            if left and right and len(left) < len(one):
                found["".join(left), " ".join(right)] = _SAME_WORDS
            if len(one) == len(other):
                pairs |= set(zip(map(token, one), map(token, other), strict=True))
        for word, same in pairs:
            if _is_korean((word,)) != _is_korean((same,)):
                by_place[word][same] += 1
    for word, others in by_place.items():
        for same, times in others.most_common(_MOST):
            if times >= _TIMES and times * 4 >= others.total():
                found.setdefault((word, same), _SAME_WORD)
    return sorted((one, other, worth) for (one, other), worth in found.items())


def _are_of_two_languages(names: tuple[_Spoken, _Spoken]) -> bool:
    """Route 53 Resolver was renamed VPC Resolver: that does not make VPC a word for Route 53."""
    one, other = map(_is_korean, names)
    return one != other


def _without_ends(one: _Spoken, other: _Spoken) -> tuple[_Spoken, _Spoken]:
    """Two names without the words that they have in common where they begin and end."""
    begin = 0
    while begin < min(len(one), len(other)) and one[begin] == other[begin]:
        begin += 1
    one, other = one[begin:], other[begin:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return one, other


def _is_korean(name: _Spoken) -> bool:
    return any(is_hangul(word[-1]) for word in name)


def things_called(services: Services) -> Iterator[NamedThing]:
    """Each row by its own names as written, and each of its parts by those of that.

    The names of a feature stand with its service before them too: CloudWatch Container Insights.
    """
    for row in services.rows:
        above = services.above(row.id)
        service = next(iter((*above[0].short, without_maker(above[0].name)))) if above else None
        within = (row.id, *(each.id for each in above))
        shorter = (*row.short, *row.korean, *row.in_context)
        for part in (None, *range(len(row.parts))):
            sure = _of(part, row, row.names)
            waiting = _of(part, row, (row.name, *row.in_context))
            if service:
                own = (each for each in _of(part, row, shorter) if key(service) not in key(each))
                waiting += [f"{service} {each}" for each in own]
            context = tuple(each for each in dict.fromkeys(waiting) if each not in sure)
            yield NamedThing(tuple(sure), context, within, is_part=part is not None)


def _of(part: int | None, row: Service, names: Iterable[str]) -> list[str]:
    """Those of the names that are of the row's part, or of none."""
    return [name for name in names if row.part_called(name) == part]


def same_words(glossary: Glossary) -> Iterator[NamedThing]:
    """The words of a glossary that are one in the other script, or short for each other."""
    for group in glossary.groups:
        if group.kind != "synonyms":
            yield NamedThing(group.words)
