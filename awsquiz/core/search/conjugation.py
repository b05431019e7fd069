"""Forms of Korean verbs and adjectives, by keys: 늘려주는, 늘린 and 늘리면 are all of 늘리다.

No dictionary: a word is taken apart every way that the rules of conjugation allow, and two words
are forms of one verb where they share a stem. A wrong stem of one word is seldom one of another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from awsquiz.core.keystrokes import keys
from awsquiz.core.search.words import CONSONANTS, VOWELS, is_hangul, syllables

STEM = "~"
"""What stands behind the stem of a verb where it is a key: no word has it."""
_REMEMBERED = 20_000  # words: some 4 MB
_LONGEST = 40  # keys of a word that may be a verb
_AGAIN = 2  # verbs that may help one another: 늘려 줘 보고

# Behind any stem: 막고, 늘리고.
_ANY = """
다 고 고는 고도 지 지도 지는 지만 지요 죠 게 게끔 거나 거든 거지 거야 는 는데 는지 는가 는다
는거 는게 는걸 는건 는거야 는법 는지도 나 나요 냐 네 네요 자 자고 기 기가 기는 기도 기를 기만
기에 기위해 던 던데 던거 도록 구나 군요 습니다 습니까 길래 고싶어 고싶은데 고싶다 고싶으면
"""
# Behind a stem that ends with a vowel or ㄹ; behind any other with 으 before it.
_JOINED = "면 려면 려고 려는 니 니까 면서 며 므로 세요 시는 시면 라고 라면"
# Letters that end the last syllable of a stem, with what may follow.
_LETTERS = """
ㄴ ㄴ다 ㄴ다고 ㄴ다는 ㄴ다면 ㄴ데 ㄴ지 ㄴ가 ㄴ가요 ㄴ거 ㄴ건 ㄴ게 ㄴ걸 ㄴ채 ㄴ채로 ㄴ대로 ㄹ
ㄹ까 ㄹ까요 ㄹ지 ㄹ지도 ㄹ게 ㄹ수 ㄹ때 ㄹ때는 ㄹ거 ㄹ거야 ㄹ수록 ㄹ래 ㄹ라고 ㄹ려면 ㅂ니다
ㅂ니까
"""
# Behind the form in 아 or 어: 늘려, 막아.
_JOINED_WITH_A = """
서 서는 서도 도 야 야만 야지 야해 야돼 야되 요 라 다 다가 ㅆ다 ㅆ다가 ㅆ는데 ㅆ는지 ㅆ을 ㅆ을때
ㅆ던 ㅆ어 ㅆ어요 ㅆ고 ㅆ지 ㅆ지만 ㅆ음 ㅆ나 ㅆ나요 ㅆ냐 ㅆ네 ㅆ네요 ㅆ으면 ㅆ습니다 ㅆ다면
ㅆ더니
"""
# Verbs that help another in that form: 늘려 주다, 지워 지다.
_HELPING = "주 지 놓 두 보 버리 내 오 나 나가 들 쓰 대 달 가 있"
_WITH_U = keys("으")
_U, _BRIGHT, _DARK = keys("ㅡ"), keys("아"), keys("어")
_L = keys("ㄹ")
_ALSO_OF_NOUNS = frozenset(
    keys("다 고 지 게 나 네 자 기 기가 기는 기를 기도 기만 기에 도 라 란 면 며 지도").split()
)
_CONTRACTED = {"L": "U", "M": "J", "N": "N", "H": "H"}
"""Vowels of a stem, with what stands there where it is joined with 어: 늘리, 늘려."""
_OF_VERBS_ALONE = ("L", "N")
_MOST_BEGINNINGS = 3


@cache
def _endings(block: str) -> tuple[str, ...]:
    return tuple(sorted({keys(each) for each in block.split()}, key=len, reverse=True))


class _Stems(NamedTuple):
    clear: frozenset[str]
    """Those behind which stands what a noun seldom ends with."""
    others: frozenset[str]


@lru_cache(maxsize=_REMEMBERED)
def _stems(word: str) -> _Stems:
    if not 1 < len(word) <= _LONGEST or not all(map(is_hangul, word)) or word[1] not in VOWELS:
        return _Stems(frozenset(), frozenset())
    clear: set[str] = set()
    others: set[str] = set()
    new = {word}
    for _ in range(_AGAIN):
        bare: dict[str, bool] = {}
        for each in new:
            for stem, is_clear in _without_endings(each):
                bare[stem] = is_clear or bare.get(stem, False)
        new = {stem for each in bare for stem in _helped(each)}
        clear |= {each for each, is_clear in bare.items() if is_clear} | new
        others |= bare.keys()
    clear = set(filter(_is_stem, clear))
    return _Stems(frozenset(clear), frozenset(filter(_is_stem, others - clear)))


def verb_stems(word: str) -> frozenset[str]:
    """The stems of which a word of keys may be a form; none if it is no Hangul.

    >>> sorted(verb_stems(keys("늘려주는")) & {keys("늘리"), keys("늘려주")})
    ['SMFFL', 'SMFFUWN']
    """
    return _stems(word).clear | _stems(word).others


def clear_stems(word: str) -> frozenset[str]:
    """Those behind which stands what a noun seldom ends with."""
    return _stems(word).clear


def same_verb(said: str, token: str) -> bool:
    """Whether two words are forms of one verb, as far as can be told: one of them has an ending
    that no noun has, or the one that is counted is a bare stem such as 줄이, 바꾸."""
    one, other = _stems(said), _stems(token)
    if not one.clear.isdisjoint(other.clear | other.others):
        return True
    if not one.others.isdisjoint(other.clear):
        return True
    if token in one.clear:
        return True
    return token in one.others and said[:-1] == token and token.endswith(_OF_VERBS_ALONE)


def is_form(token: str, stem: str) -> bool:
    """Whether a word of the cards is a form of the verb with this stem."""
    return token == stem or stem in _stems(token).clear


@lru_cache(maxsize=4096)
def forms(stem: str) -> frozenset[str]:
    """The forms of a verb with a short stem, which too many words begin with to look at."""
    joined = stem[-1] in VOWELS
    found = {stem + ending for ending in _endings(_ANY)}
    for ending in (*_endings(_JOINED), *_endings(_LETTERS)):
        found.add(stem + ending if joined else stem + _WITH_U + ending)
    for form in _in_a(stem):
        found |= {form + ending for ending in ("", *_endings(_JOINED_WITH_A))}
    return frozenset(found)


def _in_a(stem: str) -> set[str]:
    """The stem with 아 or 어."""
    if stem[-1] not in VOWELS:
        return {stem + _BRIGHT, stem + _DARK}
    if stem[-1] in _CONTRACTED:
        before = stem[:-1]
        return {
            "L": {before + "U"},
            "M": {before + "J", before + "K"},
            "N": {stem + "J"},
            "H": {stem + "K"},
        }[stem[-1]]
    return {stem}


@lru_cache(maxsize=4096)
def beginnings(word: str) -> tuple[str, ...]:
    """What the forms of verbs begin with, a few at most: of those of which a word may be one, or of
    that whose stem is given with its sign."""
    found: set[str] = set()
    for stem in filter(_is_stem, [word[:-1]] if word.endswith(STEM) else verb_stems(word)):
        if syllables(stem) > 1:
            found.add(stem[:-1] if stem[-1] in _CONTRACTED else stem)
        else:
            found.add(stem)
            if stem[-1] in _CONTRACTED:
                found.add(stem[:-1] + _CONTRACTED[stem[-1]])
    found = {each for each in found if not any(each[:at] in found for at in range(2, len(each)))}
    return tuple(sorted(found, key=lambda each: (-len(each), each))[:_MOST_BEGINNINGS])


def _is_stem(word: str) -> bool:
    return len(word) > 1 and word[0] in CONSONANTS and word[1] in VOWELS


def _without_endings(word: str) -> Iterator[tuple[str, bool]]:
    """Stems, and whether what stands behind each is clearly an ending."""
    for ending in _endings(_ANY):
        if word.endswith(ending):
            yield from _marked(_with_l(word[: -len(ending)], ending), ending not in _ALSO_OF_NOUNS)
    for ending in _endings(_JOINED):
        if word.endswith(_WITH_U + ending):
            yield from _marked(_soft(word[: -len(_WITH_U + ending)]), True)
        elif word.endswith(ending):
            yield from _marked(_with_l(word[: -len(ending)], ending), ending not in _ALSO_OF_NOUNS)
    yield from _without_letters(word)
    for ending in ("", *_endings(_JOINED_WITH_A)):
        if word.endswith(ending):
            form = word[: len(word) - len(ending)]
            plain = ("", "") if ending else (form[-1:], _U)
            yield from ((each, each[-1:] not in plain) for each in _of_a(form))


def _without_letters(word: str) -> Iterator[tuple[str, bool]]:
    """Stems without the letters that end their last syllable: 늘린."""
    for ending in _endings(_LETTERS):
        if word.endswith(_WITH_U + ending):
            yield from _marked(_soft(word[: -len(_WITH_U + ending)]), len(ending) > 1)
        elif word.endswith(ending) and word[: -len(ending)][-1:] in VOWELS and len(word) > 2:
            yield from _marked(_with_l(word[: -len(ending)], ending), len(ending) > 1)
            yield from _marked(_of_b(word[: -len(ending)]), True)


def _marked(stems: Iterable[str], is_clear: bool) -> Iterator[tuple[str, bool]]:
    return ((each, is_clear) for each in stems)


def _with_l(stem: str, ending: str) -> set[str]:
    """The stem, and that whose ㄹ has gone before this ending: 만드는 is of 만들다."""
    if stem[-1:] in VOWELS and ending[0] in "STQF":
        return {stem, stem + _L}
    return {stem}


def _soft(stem: str) -> set[str]:
    """The stem before 으 or a vowel: 들으면 of 듣다, 지으면 of 짓다."""
    if stem.endswith(_L):
        return {stem, stem[:-1] + "E"}
    return {stem, stem + "T"} if stem[-1:] in VOWELS else {stem}


def _of_b(stem: str) -> set[str]:
    """Of 가까운: 가깝."""
    return {stem[:-2] + "Q"} if stem.endswith("DN") and stem[-3:-2] in VOWELS else set()


def _of_a(form: str) -> set[str]:
    """The stems whose form in 아 or 어 it is."""
    if form.endswith((_BRIGHT, _DARK)):
        return _soft(form[:-2])
    if form.endswith("DNJ") and form[-4:-3] in VOWELS:
        return {form[:-3] + "Q", form[:-1]}
    if form.endswith("NJ") or form.endswith("HK"):
        return {form[:-1]}
    if form.endswith("U"):
        return {form[:-1] + "L", form}
    if form.endswith(("FFK", "FFJ")):
        return {form[:-3] + "FM", form[:-1] + _U}
    if form.endswith(("K", "J")):
        return {form, form[:-1] + _U}
    return {form} if form.endswith(("O", "P")) else set()


def _helped(stem: str) -> set[str]:
    """Of 늘려주: 늘리."""
    return {
        main
        for helping in _endings(_HELPING)
        if stem.endswith(helping) and len(stem) > len(helping) + 1
        for main in _of_a(stem[: -len(helping)])
        if len(main) > 2  # 사진 and 사본 are no forms of 사다
    }
