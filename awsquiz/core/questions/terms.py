"""The key term of a fact: what is hidden on a flashcard and typed into a gap."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from msgspec import Struct

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.asked import question_of
from awsquiz.core.questions.masks import names_in
from awsquiz.core.questions.pools import CONSIDERED
from awsquiz.core.questions.survey import survey_of
from awsquiz.core.questions.typable import is_typable, tells_nothing
from awsquiz.core.text import has_hangul, key, named_key, plain, spans
from awsquiz.core.text.apart import apart_in, place_apart
from awsquiz.core.text.regexes import pattern_of
from awsquiz.core.text.signed import called_false
from awsquiz.core.text.units import measures

GAP = "(      )"

# A number with its unit, a percentage; ranges and versions (v1.2) are no single term.
_NUMBER = pattern_of(
    r"(?<![\w.~-])\d[\d,]*(?:\.\d+)?\s?(?:%|[KMGT]i?B|ms|분|초|시간|일|개월|년|개|대|배|번|단계|밀리초)"
    r"(?![\d~A-Za-z-])"
)
_WORD = r"[A-Z][A-Za-z0-9.@-]*[A-Za-z0-9]"
# A proper name is taken whole: not Step of "Step Functions로", not Lambda of "Lambda function",
# nor Don of "Don't".
_LATIN = pattern_of(
    rf"(?<![A-Za-z0-9_/.@$-])(?<![A-Za-z0-9] ){_WORD}(?: {_WORD})*"
    r"(?![A-Za-z0-9_/-]|['’][a-z]| [A-Za-z])"
)
_OF_A_COLUMN = pattern_of(r"(?:^|— |, )$")
"""What stands before the header of a cell in the sentence of a row: `S3 — Use: …`."""
# Of a date no part stands for itself: 2025년 7월 15일.
_OF_A_DATE_BEHIND = pattern_of(r"^\s\d{1,2}월")
_OF_A_DATE_BEFORE = pattern_of(r"\d월\s$")
# A term that is one example of several cannot be asked for: another example would be right too.
_EXAMPLE_BEHIND = pattern_of(
    r"^(?: [가-힣]+){0,2}?(?:\s*[,·/&(]|\s*(?:같은|등|이나|나 |또는|과 |와 |이든|든|처럼))"
)
_HELD_AGAINST = pattern_of(r"^(?: [가-힣]+)?보다 ")
"""A name with which something is compared: `CloudWatch 대시보드보다`."""
_EXAMPLE_BEFORE = pattern_of(r"(?:[,·/&(]|(?:이나|나|또는|과|와|예:))\s*$")
_SUPPOSES = pattern_of(r"\d[^.,]*?(?:하|두|되|한다|라)면[\s,]")
"""What is only supposed, with a number in it."""
_SAYS = pattern_of(r"[^\W_]")
_ADVERB = pattern_of(r"[가-힣](?:적으로|하게|히)$")
"""How something is done: 능동적으로 조언한다, and as well 먼저, 미리, 꾸준히."""
_EVERYWHERE = 4, 5
"""A proper name that stands in at least four facts of a concept and in one of five is guessed."""
_LEAST_SPELT = 2, 4
"""Syllables of a spelling, or Latin letters, that is looked for beside a gap."""
_MOST_WORDS = 2
"""Longer phrases could be worded otherwise: to type them is no question of knowing."""


class Term(Struct, frozen=True):
    """A piece of a fact's text (without markup)."""

    text: str
    start: int

    def gapped(self, text: str) -> str:
        """The text with a gap in the term's place."""
        return text[: self.start] + GAP + text[self.start + len(self.text) :]


def key_term(
    library: Library, concept: Concept, fact: Fact, beside: str, *, typed: bool = False
) -> Term | None:
    """The term on which the fact turns, where just one can be meant; where it is to be `typed`,
    only what `typable` lets stand.

    The value of its attribute, a number with its unit, what is emphasised, a proper name: the
    first of these that names nothing of the concept itself or of one above it and, under none of
    its names, stands elsewhere in the text or in what is shown beside it. None where a person says
    that nothing is to be left out.
    """
    text = plain(fact.text)
    family = (concept, *library.ancestors(concept.id))
    whole: str | None = None
    for start, term in _candidates(fact, text, typed=typed):
        before, after = text[:start], text[start + len(term) :]
        if not _SAYS.search(term) or any(names_in(term, each) for each in family):
            continue
        if whole is None:
            whole = key(text)
        own = key(term)
        if len(own) * 2 > len(whole) or _is_everywhere(term, concept):
            continue
        if _is_one_of_several(term, before, after) or _is_supposed(term, before, after):
            continue
        named = survey_of(library).called.get(own)
        if own in _key_beside(beside) or (named is not None and names_in(beside, named)):
            continue
        is_told = not _stands_once(own, whole, text) and (own in key(before) or own in key(after))
        if is_told or (named and (names_in(before, named) or names_in(after, named))):
            continue
        if typed and not is_typable(library, concept, fact, term, (before, after)):
            continue
        if not _is_spelt_beside(library, concept, fact, term, f"{before} {after} {beside}"):
            return Term(term, start)
    return None


def spelt(library: Library, concept: Concept, fact: Fact, term: str) -> tuple[str, ...]:
    """What counts as the term: itself, what else that is called which it names, and what the card
    accepts."""
    around = [concept.id, *(above.id for above in library.ancestors(concept.id))]
    known = [*library.words.names(term, around), *(fact.accept or ())]
    named = survey_of(library).called.get(key(term))
    if named and named_key(term) in map(named_key, named.names):
        within = [*around, named.id, *(above.id for above in library.ancestors(named.id))]
        own = (name for name in named.names if not library.words.are_apart(term, name, within))
        known = [*own, *known]
    mixed = (each for name in (term, *known) for each in _mixed(library, name))
    return tuple(dict.fromkeys((term, *known, *mixed)))


def _mixed(library: Library, name: str) -> Iterator[str]:
    """A Korean name with its first word in Latin letters, where that has a name so: Kinesis 스트림,
    as people say 키네시스 스트림."""
    first, space, rest = name.partition(" ")
    if space and has_hangul(first) and has_hangul(rest):
        for other in library.words.names(first):
            if other.isascii() and other[0].isupper() and " " not in other:
                yield f"{other} {rest}"


def other_things(library: Library, concept: Concept, accept: Sequence[str]) -> tuple[str, ...]:
    """What is only a part of an accepted name, and the whole name of another thing: 조직 of 조직
    단위. To type that is no slip."""
    around = [concept.id, *(above.id for above in library.ancestors(concept.id))]
    own = frozenset(map(named_key, accept))
    parts: dict[str, None] = {}
    for words in (name.split() for name in accept):
        for first, last in combinations(range(len(words) + 1), 2):
            parts.setdefault(" ".join(words[first:last]))
    return tuple(
        part
        for part in parts
        if named_key(part) not in own and library.words.names_another(part, own, around)
    )


def _is_one_of_several(term: str, before: str, after: str) -> bool:
    """Whether others would fit as well: how something is done, beside an example, in a comparison,
    within a date."""
    if _EXAMPLE_BEHIND.search(after) or _EXAMPLE_BEFORE.search(before) or _ADVERB.search(term):
        return True
    if _OF_A_DATE_BEHIND.search(after) or _OF_A_DATE_BEFORE.search(before):
        return True
    return _HELD_AGAINST.search(after) is not None and not term[0].isdigit()


def _is_supposed(term: str, before: str, after: str) -> bool:
    """Whether a number is an example beside another of its kind that a clause supposes: what a
    backup each 24시간마다 하면 does not keep is an RPO of any shorter time."""
    kinds = {it.dimension for it in measures(term)}
    around = {it.dimension for it in measures(f"{before} ; {after}")}
    if kinds.isdisjoint(around):
        return False
    return _SUPPOSES.search(f"{before}{term}{after}") is not None


def _is_spelt_beside(
    library: Library, concept: Concept, fact: Fact, term: str, beside: str
) -> bool:
    """Whether what counts as the term stands beside its gap in another spelling: 라벨링 beside
    레이블. A syllable or a few letters may stand there by chance."""
    row, own = key(beside), key(term)
    others = {key(each) for each in spelt(library, concept, fact, term)} - {own}
    return any(len(each) >= _LEAST_SPELT[each.isascii()] and each in row for each in others)


def beside_gap(statement: str | None) -> tuple[str, str]:
    """What stands before and behind the gap of a statement; nothing where there is no gap."""
    before, gap, after = (statement or "").partition(GAP)
    return (before, after) if gap else ("", "")


def left_out(fact: Fact) -> list[Term]:
    """The words that the note itself leaves out of the fact, each once; or the one that its
    question asks for, by what the card accepts as the answer."""
    text = plain(fact.text)
    if fact.gaps is None and fact.answered is None and question_of(fact) is not None:
        # A bare number is short for one with its unit, which is what is to be typed.
        whole = (word for word in fact.accept or () if not word.isdecimal())
        return _terms_of(whole, text)[:1]
    return _terms_of(fact.gaps or (), text)


def _terms_of(words: Iterable[str], text: str) -> list[Term]:
    """Those of the words that stand by themselves in a text."""
    found = [(place_apart(word, text), word) for word in map(plain, words)]
    return [Term(word, at) for at, word in found if at >= 0 and key(word)]


_key_beside = lru_cache(256)(key)  # mostly the same for all facts of a concept


def _stands_once(term: str, whole: str, text: str) -> bool:
    """Whether a term of a text, both also as keys, surely stands there but once: as mostly.

    Where neither points nor code are in it the key of a text holds those of its parts.
    """
    return whole.find(term) == whole.rfind(term) and "." not in text and "`" not in text


def _candidates(fact: Fact, text: str, *, typed: bool) -> Iterator[tuple[int, str]]:
    """What could be left out, the best first; where it is to be `typed` no name beside what the
    sentence turns on: `**비동기** 작업으로 처리한다` does not ask for S3."""
    if fact.gaps == () or called_false(text) is not None:  # what is not so asks for nothing
        return
    value = fact.value or ""
    at = apart_in(value, text) if key(value) and len(value.split()) <= _MOST_WORDS else -1
    if at >= 0:
        yield at, value
    for match in _NUMBER.finditer(text):
        yield match.start(), match[0]
    at, strong = 0, False
    for piece, style in spans(fact.text) if "*" in fact.text else ():
        strong = strong or style == "strong"
        if style == "strong" and len(piece.split()) <= _MOST_WORDS:
            yield at, piece
        at += len(piece)
    if typed and (strong or value):
        return
    for match in _LATIN.finditer(text):
        if not tells_nothing(match[0]) and not _heads_a_cell(text, match):
            yield match.start(), match[0]


def _is_everywhere(term: str, concept: Concept) -> bool:
    """Whether a proper name stands in so many facts of a concept that nobody has to know more."""
    if not term.isascii() or not term[0].isupper():
        return False
    least, share = _EVERYWHERE
    facts = [fact for fact in concept.facts[:CONSIDERED] if not fact.retired]
    count = sum(apart_in(term, fact.text) >= 0 for fact in facts)
    return count >= least and count * share >= len(facts)


def _heads_a_cell(text: str, found: re.Match[str]) -> bool:
    """Whether it is the header of a column: what is asked for, and not what is said."""
    if " — " not in text or text[found.end() : found.end() + 3].lstrip("?")[:2] != ": ":
        return False
    return _OF_A_COLUMN.search(text[: found.start()]) is not None
