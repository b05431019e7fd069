"""What a query may mean: its words, each with the spellings that would do as well."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from awsquiz.core.search.endings import is_question_word, is_whole, stems
from awsquiz.core.search.words import in_wrong_layout, is_hangul, only_consonants, words
from awsquiz.core.text import nfc

LONGEST_QUERY = 300
"""Characters of a query that are read."""
MOST_WORDS = 12
_MOST_FORMS = 24
_MOST_SPELLINGS = 16
_LONGEST_PHRASE = 3

# What a spelling counts beside what was typed (1).
_BARE, _SWAPPED, _WITHOUT_QUESTION, _ALONE = 0.97, 0.95, 0.96, 0.6

Mates = Mapping[str, Sequence[tuple[str, float]]]
"""Keys of a word or phrase → the keys of what means the same, with its worth."""


class SearchTerm(NamedTuple):
    """One thing that is looked for: spellings as keys, each with its worth, the typed one first."""

    spellings: Mapping[str, float]
    typed: str
    weak: bool = False
    """Whether it need not be found."""
    listed: bool = False
    """Whether the glossary has it: then it is a word of the trade."""


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


def cut(text: str) -> list[str]:
    """The words of a query as keys; the first 300 characters and 12 words of it."""
    # Three times as much is read first: NFD has up to three characters for a syllable.
    return words(nfc(text[: 3 * LONGEST_QUERY])[:LONGEST_QUERY])[:MOST_WORDS]


def phrases(said: Sequence[str]) -> set[str]:
    """All that is worth looking up in the glossary."""
    return {reading for begin, end in _spans(said) for reading in _of_phrase(said, begin, end)}


def readings(word: str) -> dict[str, float]:
    """A word as typed, without its endings, and the same on the other keyboard layout."""
    found = {word: 1.0}
    for layout, worth in ((word, 1.0), (word.swapcase(), _SWAPPED)):
        if worth < 1 and not in_wrong_layout(word):
            continue
        found.setdefault(layout, worth)
        for stem in stems(layout):
            found.setdefault(stem, worth * _BARE)
    return found


def analyse(text: str, said: Sequence[str], mates: Mates) -> Query:
    """Takes a query apart: `said` are its words by `cut`, `mates` the glossary's to `phrases`."""
    segments = list(_segments(said, mates))
    nothing = all(is_question_word(word) for word in said)
    terms = [
        term(
            "".join(said[begin:end]),
            mates,
            weak=end - begin == 1 and not nothing and is_question_word(said[begin]),
        )
        for begin, end in segments
    ]
    whole = "".join(said)
    return Query(
        text,
        tuple(each for each in terms if any(len(spelling) > 1 for spelling in each.spellings)),
        dict(islice(_forms(said, terms, segments, mates), _MOST_FORMS)),
        whole if only_consonants(whole) else "",
    )


def term(word: str, mates: Mates, *, weak: bool = False) -> SearchTerm:
    """What is looked for where this word or phrase was typed."""
    known = readings(word)
    found = {each: worth for each, worth in known.items() if worth == 1 or is_whole(each)}
    for each, worth in known.items():
        for mate, worth_of_mate in mates.get(each, ()):
            found.setdefault(mate, worth * worth_of_mate)
    best = sorted(found, key=lambda each: (-found[each], each))[:_MOST_SPELLINGS]
    listed = any(each in mates for each in known)
    return SearchTerm({each: found[each] for each in best}, word, weak, listed)


def _of_phrase(said: Sequence[str], begin: int, end: int) -> Iterator[str]:
    """The readings of some of the words together that have something of each."""
    before = len("".join(said[begin : end - 1]))
    return (each for each in readings("".join(said[begin:end])) if len(each) > before)


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

    def new(form: str, worth: float) -> Iterator[tuple[str, float]]:
        if form and form not in given:
            given.add(form)
            yield form, worth

    whole = "".join(said)
    for form, worth in readings(whole).items():
        # A particle does not stand alone: 람다 에 is more likely the beginning of 람다 엣지.
        alone = len(said) > 1 and len(form) <= len(whole) - len(said[-1])
        yield from new(form, worth * (_ALONE if alone else 1))
    yield from new(whole.swapcase(), _SWAPPED)
    spoken = [each for each in terms if not each.weak]
    asked = "".join(each.typed for each in spoken if len(each.typed) > 1)
    worth_asked = _WITHOUT_QUESTION if all(len(each.typed) > 1 for each in spoken) else _ALONE
    for form, worth in readings(asked).items() if asked != whole else ():
        yield from new(form, worth * worth_asked)
    for begin, end in segments:
        before, after = "".join(said[:begin]), "".join(said[end:])
        for each, worth in readings("".join(said[begin:end])).items():
            for mate, worth_of_mate in mates.get(each, ()):
                form = before + mate + after
                yield from new(form, worth * worth_of_mate)
                for stem in stems(after)[-1:] if after and is_hangul(after[-1]) else ():
                    yield from new(before + mate + stem, worth * worth_of_mate * _BARE)
