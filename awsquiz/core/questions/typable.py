"""What can be typed into a gap: what only it can be, and nobody guesses from what stands beside.

An exact quantity, an identifier, a name or term that the service list, the glossary or a card has.
An ordinary word that a note sets in bold could be another as well: 보강, 변환, 가공. It is asked on
flashcards, where the learner judges, and in forms with options. What an author declares as a gap
is asked whatever it is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import lru_cache

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions.name_words import tokens
from awsquiz.core.questions.survey import survey_of
from awsquiz.core.text import key, plain
from awsquiz.core.text.makers import without_maker
from awsquiz.core.text.regexes import pattern_of

_QUANTITY = pattern_of(r"\d[\d,.]*(?:\s?[^\s\d]+)?")
"""A number, alone or with its unit; not `1분에서 12시간`, nor 몇십 분."""
_IDENTIFIER = pattern_of(r"^[!-~]*(?:[a-z][A-Z]|[a-z][0-9]|[-._$:/])[!-~]+$")
"""What is spelt so by whoever made it: ConsistentRead, X-Forwarded-For; not SQL nor Git."""
_LATIN_AND_NEXT = pattern_of(
    r"(?<![\w/.@$-])(?P<name>[A-Z][A-Za-z0-9.@-]*[A-Za-z0-9]"
    r"(?: [A-Z][A-Za-z0-9.@-]*[A-Za-z0-9])*) (?P<next>[가-힣]+)"
)
_NEXT = pattern_of(r" ([가-힣]+)")
_COMMON = frozenset("aws amazon ip ipv4 ipv6 dns vpc url api os db id cpu az http https".split())
"""Names that whoever reads the rest fills in, and that tell nothing."""
_LEAST, _SHARE = 3, 0.5
"""A word behind a name calls for it where it stands behind it so often, and so much of the time."""


def tells_nothing(term: str) -> bool:
    """Whether it is a name that tells nothing; `ip` in small letters is a value of its own."""
    return key(term) in _COMMON and term != term.lower()


def is_typable(
    library: Library, concept: Concept, fact: Fact, term: str, around: tuple[str, str]
) -> bool:
    """Whether the term of a statement on the concept, between what is `around` it, can be asked for
    without options."""
    if _QUANTITY.fullmatch(term):
        return True
    if tells_nothing(term):
        return False
    marked = term.isascii() and (term == fact.value or f"**{term}**" in fact.text)
    if not (marked or _IDENTIFIER.search(term) or _is_known(library, concept, term)):
        return False
    return not (_is_named(library, concept, term, around) or _is_called_for(library, term, around))


def _is_known(library: Library, concept: Concept, term: str) -> bool:
    """Whether it is a name, or a term of a glossary, where the concept is spoken of."""
    around = [concept.id, *(above.id for above in library.ancestors(concept.id))]
    return key(term) in survey_of(library).called or library.words.knows(term, around)


def _is_named(library: Library, concept: Concept, term: str, around: tuple[str, str]) -> bool:
    """Whether most of its words are of the concept's names: Kubernetes of EKS, in any language. Or
    whether words of what else it is called stand beside it: 파일 시스템 beside EFS."""
    own = tokens(term)
    told = own & survey_of(library).name_words(concept.id)
    if len(told) * 2 > len(own) or not own:
        return True
    said = tokens(" ".join(around))
    known = frozenset().union(*map(tokens, library.words.names(term)), own)
    return not said.isdisjoint(known.union(*map(library.words.alike, known)) - own)


def _is_called_for(library: Library, term: str, around: tuple[str, str]) -> bool:
    """Whether the word behind mostly stands behind this name: before 버킷 everybody fills in S3."""
    behind = _NEXT.match(around[1])
    if behind is None:
        return False
    names: Counter[str] = Counter()
    for word in tokens(behind[1]):
        names.update(_names_before(library).get(word, ()))
    own = names[key(without_maker(term))]
    return own >= _LEAST and own >= _SHARE * names.total()


@lru_cache(maxsize=4)
def _names_before(library: Library) -> Mapping[str, Mapping[str, int]]:
    """Word → the Latin names behind which it stands in the cards, and how often."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for concept in library.by_id.values():
        for fact in concept.facts:
            for match in _LATIN_AND_NEXT.finditer(plain(fact.text)):
                for word in tokens(match["next"]):
                    found[word][key(without_maker(match["name"]))] += 1
    return found
