"""How a statement begins: the cue of a flashcard on what has no gap and no attribute."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

from awsquiz.core.text import has_letter, plain
from awsquiz.core.text.mark_signs import MARK_SIGNS

_SHOWN = 3
"""One word of so many is shown at least: what is left is still to be known."""
_CONSONANTS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_SYLLABLES_EACH = 588
_FIRST_SYLLABLE, _LAST_SYLLABLE = "가", "힣"
_CONDITION = ("면", "때", "때는", "때에는", "경우", "경우에", "경우에는")
"""Ends of a condition: it asks what follows from it, so all of it may be shown."""
_SURFACES = ("화면", "측면", "표면", "장면", "정면", "전면", "평면", "양면", "수면", "지면")
_CLAUSE = (":", ";", "지만", "므로", "으며", "하며", "하고", "위해", "위해서", "대신")
_TOPIC = ("은", "는", "란")
_BOUND = (
    *("같은", "많은", "높은", "낮은", "작은", "좋은", "않은", "있는", "없는", "않는", "받는"),
    *("하는", "되는", "시키는", "쓰는", "주는", "맞는", "또는", "다른", "의"),
)
"""Ends of what belongs to the word behind it, most of them as a topic has."""
_PART = ("이", "가", "을", "를", "에", "에서", "에게", "로", "와", "과", ",")
_VERBS = frozenset("is are can cannot must may will should does do has have when if".split())
_HANGING = frozenset(
    "a an the of or and & + - / to in on for with by as at its your that which not"
    " 수 등 및 또는 그 이 각 새 더 한 두 세 여러 모든".split()
)
"""Words that nobody stops behind."""
_BEST, _TOPICS = 4, 3
"""What a condition and a topic are worth as an end."""


def shared_beginnings(texts: Iterable[tuple[str, str]]) -> Mapping[str, int]:
    """Id of each text (id and text) → with how many words it begins as another of them does."""
    rows = sorted((plain(text).split(), name) for name, text in texts)
    shared: dict[str, int] = defaultdict(int)
    for (one, first), (other, second) in pairwise(rows):
        same = _same(one, other)
        shared[first] = max(same, shared[first])
        shared[second] = max(same, shared[second])
    return shared


def cue(text: str, shared: int = 0, *, briefly: bool = False) -> str | None:
    """The statement's first words, one more than it shares with another; None where that tells all.

    They end where its topic does, or a condition: there one asks oneself what comes; `briefly`
    as soon as they tell it apart, where something else asks already. Where they would be all of
    it, the others are told by their first letters, of Hangul by the initial consonant of each
    syllable: `서버리스` is `ㅅㅂㄹㅅ`.
    """
    words = plain(text).split()
    least = max(shared + 1, -(-len(words) // _SHOWN))
    saying = _saying(words)
    if least < saying:
        end = least if briefly else _best_end(words, least, shared, saying)
        return " ".join([*words[:end], "…"])
    known = min(shared, len(words) - 1)
    told = " ".join([*words[:known], *map(_initials, words[known:])])
    return told if told.split() != words else None


def _best_end(words: list[str], least: int, shared: int, saying: int) -> int:
    """After how many words to stop: up to two thirds of them, with a condition up to the last,
    with that or a topic also before a third."""
    most = min(max(least, len(words) * 2 // _SHOWN), saying - 1)
    early = range(min(least, max(shared + 1, 2)), least)
    ends = [(worth, at) for at in early if (worth := _worth(words[at - 1])) >= _TOPICS]
    ends += [(_worth(words[at - 1]), at) for at in range(least, most + 1)]
    ends += [(_BEST, at) for at in range(most + 1, saying) if _is_condition(words[at - 1])]
    return max(ends)[1]


def _worth(word: str) -> int:
    """How well a cue ends with the word."""
    if _is_condition(word):
        return _BEST
    if word.endswith(_CLAUSE):
        return _TOPICS
    bare = word.rstrip(",")
    if bare.lower() in _HANGING or bare.endswith(_BOUND):
        return 0
    if bare.endswith(_TOPIC):
        return _TOPICS
    return 2 if word.endswith(_PART) or word in _VERBS else 1


def _is_condition(word: str) -> bool:
    bare = word.rstrip(",")
    return bare.endswith(_CONDITION) and not bare.endswith(_SURFACES)


def _saying(words: list[str]) -> int:
    """How many words there are until the last that says something: a letter, or ○ and ✕."""
    said = (at for at, word in enumerate(words, 1) if has_letter(word) or word in (*MARK_SIGNS,))
    return max(said, default=0)


def _same(one: list[str], other: list[str]) -> int:
    for at, (word, another) in enumerate(zip(one, other, strict=False)):
        if word != another:
            return at
    return min(len(one), len(other))


def _initials(word: str) -> str:
    return "".join(
        _CONSONANTS[(ord(letter) - ord(_FIRST_SYLLABLE)) // _SYLLABLES_EACH]
        if _FIRST_SYLLABLE <= letter <= _LAST_SYLLABLE
        else letter
        if at == 0 or not letter.isalnum()
        else "·"
        for at, letter in enumerate(word)
    )
