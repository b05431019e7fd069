"""Words of English by their sound: 키바나 is Kibana, 데스티네이션 is destination.

Hangul writes the consonants of an English word nearly one for one, as its rules for loan words
(외래어 표기법, 1986) have it: an r before a consonant is not written, and a vowel ㅡ that is not
heard stands between consonants. Which of b and p, l and r, j and z is meant cannot be told from
it. So words are found by their consonants, and told apart by the vowels between them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, takewhile

from awsquiz.core.search.words import CONSONANTS, VOWELS, is_hangul
from awsquiz.core.text.regexes import pattern_of

LEAST_SOUNDS = 3
"""Consonants below which too many words sound alike."""
_LONGEST = 40
"""Keys of a word that may be of English."""

_OF_KEYS = dict(zip("RZEXQVWCSFATG", "kkttppccnlmsh", strict=True))
_AT_END = {"D": "n", "T": "t"}  # 링 and 넷; D before a vowel is none
_UNHEARD = "M"  # ㅡ

_SPELLED = pattern_of(
    r"[ts]ion|[st]?ch|ck|sh|ph|th|ng(?![aeiou])|qu|x|c(?=[eiy])|g(?=[eiy])|r(?![aeiouy])"
    r"|([bcdfgjklmnpqrstvzh])\1*|[aeiouyw]+"
)
_OF_LETTERS = {
    **{"tion": "son", "sion": "son", "ch": "c", "tch": "c", "sch": "sk", "ck": "k", "sh": "s"},
    **{"ph": "p", "th": "s", "ng": "n", "qu": "ku", "x": "ks"},
    **dict(zip("bpfvdtgkcqjzslrmnh", "ppppttkkkkccsllmnh", strict=True)),
}
_SOFT = {"c": "s", "g": "c"}  # before e, i and y
# By which vowels of Hangul (keys) a letter is heard.
_HEARD = {
    **{"A": "KOPJHI", "E": "PLJOBU", "I": "LKJ", "O": "HKJNU", "U": "NJBK"},
    **{"Y": "LK", "W": "NH"},
}
_MAY_BE_ADDED = "L"  # 디도스, 매치

_Sounds = list[tuple[str, str]]
"""Each consonant that is heard, behind the vowels before it: in upper case, as keys or letters."""


@lru_cache(maxsize=4096)
def consonants(word: str) -> str:
    """The consonants that are heard in a word of keys, of which Hangul is the beginning (몽고DB);
    "" of what else is mixed.

    >>> consonants("kibana"), consonants("hadoop"), consonants("spark"), consonants("container")
    ('kpn', 'htp', 'spk', 'kntn')
    """
    return "".join(sound for _vowels, sound in _sounds(word))


def sound_alike(hangul: str, latin: str) -> bool:
    """Whether a word of Hangul is how a word in Latin letters is said; both are keys."""
    one, other = _sounds(hangul), _sounds(latin)
    if [sound for _vowels, sound in one] != [sound for _vowels, sound in other]:
        return False
    pairs = zip(one, other, strict=True)
    return all(_is_heard(heard, spelled) for (heard, _s), (spelled, _t) in pairs)


def _is_heard(heard: str, spelled: str) -> bool:
    """Whether vowels of Hangul may be those of English between the same consonants."""
    heard = heard.replace(_UNHEARD, "")
    if not heard:
        return spelled in ("", "E", "U")
    if not spelled:
        return heard == _MAY_BE_ADDED
    return any(heard[0] in _HEARD[letter] for letter in spelled[:2])


def _sounds(word: str) -> _Sounds:
    if not word or len(word) > _LONGEST:
        return []
    hangul = "".join(takewhile(is_hangul, word))
    latin = word[len(hangul) :]
    if latin and not (latin.isascii() and latin.isalpha() and latin.islower()):
        return []
    return _joined(chain(_of_hangul(hangul), _of_latin(latin)))


def _of_hangul(word: str) -> Iterator[str]:
    """Its vowels and sounds, one after the other; an l written at the end of one syllable and
    the beginning of the next once."""
    last = ""  # the sound with which the syllable before ends
    for at, key in enumerate(word):
        after = word[at + 1 : at + 2]
        if key in VOWELS:
            last = ""
            yield key
        elif key in CONSONANTS and after and after in VOWELS:
            sound = "" if key == "D" else _OF_KEYS[key]
            if sound and sound != last:
                yield sound
            last = ""
        else:
            last = _AT_END.get(key) or _OF_KEYS[key]
            yield last


def _of_latin(word: str) -> Iterator[str]:
    for match in _SPELLED.finditer(word):
        spelled = match[0]
        letter, after = spelled[0], word[match.end() : match.end() + 1]
        if letter in "aeiouyw":
            yield from spelled.upper()
        elif spelled == "r" and after not in tuple("aeiouy"):
            continue
        elif spelled in _SOFT and after in tuple("eiy"):
            yield _SOFT[spelled]
        elif spelled in _OF_LETTERS:
            yield from (each.upper() if each in "ou" else each for each in _OF_LETTERS[spelled])
        else:  # a doubled letter is one sound, but not where a word begins: DDoS
            yield from _OF_LETTERS[letter] * (2 if match.start() == 0 else 1)


def _joined(said: Iterator[str]) -> _Sounds:
    found: _Sounds = []
    vowels = ""
    for each in said:
        if each.isupper():
            vowels += each
        else:
            found.append((vowels, each))
            vowels = ""
    return found
