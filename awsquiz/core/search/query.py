"""What a query may mean: its words, each with the spellings that would do as well."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from awsquiz.core.keystrokes import keys
from awsquiz.core.search.conjugation import STEM, verb_stems
from awsquiz.core.search.denying import not_meant
from awsquiz.core.search.endings import (
    HOW_MANY,
    english_stems,
    is_ending,
    is_question_word,
    is_whole,
    stems,
    token,
)
from awsquiz.core.search.letters import spoken_letters
from awsquiz.core.search.measured import in_days, is_one_of, quantities
from awsquiz.core.search.words import in_wrong_layout, is_hangul, only_consonants, syllables, words
from awsquiz.core.text import nfc
from awsquiz.core.text.regexes import pattern_of

LONGEST_QUERY = 300
"""Characters of a query that are read."""
MOST_WORDS = 12
_MOST_FORMS = 24
_MOST_SPELLINGS = 16
_LONGEST_PHRASE = 3
_INFLECTED = 0.9
_PLURAL = keys("들")
_RATE = pattern_of("(?<=[가-힣])[률율]")
_WAYS, _OF_A_VERB = frozenset(keys("법 법은 법이 법좀").split()), keys("는")
"""What asks how behind a verb: 들어가는 법."""
_KINDS = frozenset(keys("서비스 기능 도구 제품 방식 기술 리소스").split())
"""And what one who asks for a name says of what it is: 코드를 빌드하는 서비스는?"""
_LONGEST_WITH_VERB = 3
_READINGS = 1024  # words and phrases that are remembered: those of some queries

# What a spelling counts beside what was typed (1).
_BARE, _SWAPPED, _WITHOUT_QUESTION, _ALONE = 0.97, 0.95, 0.96, 0.4
_CONVERTED = 0.9  # 300초, where 5분 stands

Mates = Mapping[str, Sequence[tuple[str, float]]]
"""Keys of a word or phrase → the words of what means the same, with its worth."""


class Word(NamedTuple):
    """A word of a query."""

    keys: str
    shown: str
    """As it was written."""
    quantity: str = ""
    """The word of the number with its unit that it is, if it is one."""


class SearchTerm(NamedTuple):
    """One thing that is looked for: spellings as keys, each with its worth, the typed one first."""

    spellings: Mapping[str, float]
    """What was typed is without spaces, what means the same has one between two words; a verb that
    the glossary knows is its stem with `conjugation.STEM`."""
    typed: str
    shown: str = ""
    """As it was written."""
    weak: bool = False
    """Whether it need not be found."""
    swapped: Mapping[str, float] = {}
    """What was meant if the input method was in the wrong state."""
    said: tuple[Word, ...] = ()
    """Its words, where it is a phrase."""


class Query(NamedTuple):
    """A query taken apart."""

    text: str
    terms: tuple[SearchTerm, ...]
    forms: Mapping[str, float]
    """The whole query as a name, each with its worth."""
    consonants: str = ""
    """Its keys, where it is 초성."""

    @property
    def strong(self) -> tuple[SearchTerm, ...]:
        """What has to be found."""
        return tuple(each for each in self.terms if not each.weak)


def cut(text: str) -> list[Word]:
    """The words of a query; the first 300 characters and 12 words of it.

    A number with its unit is one word, however it is written.
    """
    # Three times as much is read first: NFD has up to three characters for a syllable.
    read = _with_its_rate(nfc(text[: 3 * LONGEST_QUERY])[:LONGEST_QUERY])
    found: list[Word] = []
    at = 0
    for begin, end, quantity in quantities(read):
        found += _behind(read[at:begin], found)
        found.append(Word("".join(words(read[begin:end])), read[begin:end], quantity))
        at = end
    return [*found, *_behind(read[at:], found)][:MOST_WORDS]


def _with_its_rate(text: str) -> str:
    """The text with 률 and 율 where they belong: 율 behind a vowel or ㄴ (한글 맞춤법 제11항).

    So 사용율 is 사용률.
    """
    return _RATE.sub(lambda found: _rate(text[found.start() - 1]), text)


def _rate(before: str) -> str:
    last = (ord(before) - ord("가")) % 28  # 0 is none, 4 is ㄴ
    return "율" if last in (0, 4) else "률"


def _behind(text: str, before: Sequence[Word]) -> list[Word]:
    """The words of a text, but for the particle of a number before it: 두 개를."""
    spoken = list(_plain_words(text))
    if before and spoken and text.startswith(spoken[0].shown) and is_ending(spoken[0].keys):
        return spoken[1:]
    return spoken


def _plain_words(text: str) -> Iterator[Word]:
    for piece in text.split():
        spoken = words(piece)
        for each in spoken:
            yield Word(each, piece.strip("\"'“”‘’.,?!~…()") if len(spoken) == 1 else each)


def phrases(said: Sequence[Word]) -> set[str]:
    """All that is worth looking up in the glossary."""
    spoken = [each.keys for each in said]
    return {reading for begin, end in _spans(spoken) for reading in _of_phrase(spoken, begin, end)}


def _verbs(said: Sequence[str]) -> Iterator[str]:
    """What a verb is looked up by in the glossary, with the word before it: 껐는데 is 끄다."""
    if said and len(said) <= _LONGEST_WITH_VERB:
        before = "".join(map(token, said[:-1]))
        yield from (before + stem + STEM for stem in verb_stems(said[-1]))


@lru_cache(maxsize=_READINGS)
def readings(word: str) -> Mapping[str, float]:
    """A word as typed, without its endings, and the letters whose names it is.

    Remembered, for a query looks at each word, and at some together, more than once.
    """
    found = {word: 1.0}
    for stem in () if _is_noun_in_deul(word) else (*stems(word), token(word)):
        # 비용은 is 비용, and not 비: 용 is an ending as well.
        if is_whole(stem) or len(found) == 1:
            found.setdefault(stem, _BARE)
    for stem in english_stems(word):
        found.setdefault(stem, _INFLECTED)
    if letters := spoken_letters(word):
        found.setdefault(letters, _BARE)
    return found


def _is_noun_in_deul(word: str) -> bool:
    """Whether 들 is of the word itself, and no plural: 번들, for one syllable is left."""
    return word.endswith(_PLURAL) and syllables(word) == 2


def other_layout(word: str) -> dict[str, float]:
    """What was meant if the word was typed while the input method was in the wrong state."""
    if not in_wrong_layout(word):
        return {}
    return {each: worth * _SWAPPED for each, worth in readings(word.swapcase()).items()}


def analyse(text: str, said: Sequence[Word], mates: Mates) -> Query:
    """Takes a query apart: `said` are its words by `cut`, `mates` the glossary's to `phrases`."""
    spoken = [each.keys for each in said]
    segments = list(_segments(spoken, mates))
    nothing = all(is_question_word(word) for word in spoken)
    left_out = not_meant(spoken)
    terms = [
        term(
            "".join(spoken[begin:end]),
            mates,
            shown=" ".join(each.shown for each in said[begin:end]),
            weak=not nothing
            and (
                left_out.issuperset(range(begin, end))
                or (end - begin == 1 and _is_weak(said, begin))
            ),
            said=tuple(said[begin:end]),
        )
        for begin, end in segments
    ]
    whole = "".join(spoken)
    return Query(
        text,
        tuple(each for each in terms if any(len(spelling) > 1 for spelling in each.spellings)),
        dict(islice(_forms(spoken, terms, segments, mates), _MOST_FORMS)),
        whole if only_consonants(whole) else "",
    )


def _is_weak(said: Sequence[Word], at: int) -> bool:
    """Whether a word is of the question: also 개 behind 몇, and 한 대, which only says "a"."""
    if is_one_of(said[at].quantity) and is_hangul(said[at].keys[0]):
        return True
    if is_question_word(said[at].keys) or (at > 0 and said[at - 1].keys == HOW_MANY):
        return True
    if at == 0 or not said[at - 1].keys.endswith(_OF_A_VERB):
        return False
    if said[at].keys in _WAYS:
        return True
    rest = said[at + 1 :]
    return token(said[at].keys) in _KINDS and all(is_question_word(each.keys) for each in rest)


def term(
    word: str, mates: Mates, *, shown: str = "", weak: bool = False, said: Sequence[Word] = ()
) -> SearchTerm:
    """What is looked for where this word or phrase was typed: `said` are its words."""
    typed = dict(readings(word))
    if len(said) > 1:
        typed = {" ".join(each.keys for each in said): 1.0} | typed
    elif said and said[0].quantity:
        typed = dict.fromkeys((said[0].quantity, *in_days(said[0].quantity)), _CONVERTED) | typed
    swapped = _with_mates(other_layout(word), mates)
    phrase = tuple(said) if len(said) > 1 else ()
    verbs = sorted(set(_verbs([each.keys for each in said])) & mates.keys())
    spellings = _with_mates(typed, mates, verbs)
    return SearchTerm(spellings, word, shown or word, weak, swapped, phrase)


def _with_mates(
    known: Mapping[str, float], mates: Mates, verbs: Sequence[str] = ()
) -> dict[str, float]:
    found = dict(known)
    for verb in verbs:
        found.setdefault(verb, 1.0)
        for mate, worth in mates[verb]:
            found.setdefault(mate, worth)
    for each, worth in known.items():
        for mate, worth_of_mate in mates.get(each, ()):
            found.setdefault(mate, worth * worth_of_mate)
    best = sorted(found, key=lambda each: (-found[each], each))[:_MOST_SPELLINGS]
    return {each: found[each] for each in best}


def _of_phrase(said: Sequence[str], begin: int, end: int) -> Iterator[str]:
    """The readings of some of the words together that have something of each."""
    before = len("".join(said[begin : end - 1]))
    word = "".join(said[begin:end])
    known = [*readings(word), *other_layout(word)]
    return (each for each in [*known, *_verbs(said[begin:end])] if len(each) > before)


def _spans(said: Sequence[str]) -> Iterator[tuple[int, int]]:
    for begin in range(len(said)):
        for end in range(begin + 1, min(len(said), begin + _LONGEST_PHRASE) + 1):
            yield begin, end


def _segments(said: Sequence[str], mates: Mates) -> Iterator[tuple[int, int]]:
    """The query cut into phrases that the glossary knows, the longest first, and single words."""
    begin = 0
    while begin < len(said):
        end = next(
            (
                end
                for end in range(min(len(said), begin + _LONGEST_PHRASE), begin + 1, -1)
                if any(reading in mates for reading in _of_phrase(said, begin, end))
            ),
            begin + 1,
        )
        yield begin, end
        begin = end


def _forms(
    said: Sequence[str],
    terms: Sequence[SearchTerm],
    segments: Sequence[tuple[int, int]],
    mates: Mates,
) -> Iterator[tuple[str, float]]:
    """The whole query as a name: as typed, bare, swapped, without the question, with synonyms."""
    if not said:
        return
    given: set[str] = set()
    for form, worth in (*_whole_forms(said, terms), *_forms_with_mates(said, segments, mates)):
        if form and form not in given:
            given.add(form)
            yield form, worth


def _whole_forms(said: Sequence[str], terms: Sequence[SearchTerm]) -> Iterator[tuple[str, float]]:
    whole = "".join(said)
    for form, worth in _either_layout(whole).items():
        # A particle does not stand alone: 람다 에 is more likely the beginning of 람다 엣지.
        alone = len(said) > 1 and len(form) <= len(whole) - len(said[-1])
        yield form, worth * (_ALONE if alone else 1)
    if any(map(in_wrong_layout, said)):
        yield whole.swapcase(), _SWAPPED
    spoken = [each for each in terms if not each.weak]
    asked = "".join(each.typed for each in spoken if len(each.typed) > 1)
    if asked != whole:
        complete = all(len(each.typed) > 1 for each in spoken)
        for form, worth in _either_layout(asked).items():
            yield form, worth * (_WITHOUT_QUESTION if complete else _ALONE)


def _forms_with_mates(
    said: Sequence[str], segments: Sequence[tuple[int, int]], mates: Mates
) -> Iterator[tuple[str, float]]:
    for begin, end in segments:
        before, after = "".join(said[:begin]), "".join(said[end:])
        for each, worth in _either_layout("".join(said[begin:end])).items():
            for mate, worth_of_mate in mates.get(each, ()):
                joined = mate.replace(" ", "")
                yield before + joined + after, worth * worth_of_mate
                for stem in stems(after)[-1:] if after and is_hangul(after[-1]) else ():
                    yield before + joined + stem, worth * worth_of_mate * _BARE


def _either_layout(word: str) -> dict[str, float]:
    return {**readings(word), **other_layout(word)}
