"""Words by which a statement tells whose it is: those of a concept's names, in either language.

Behind `보조 오리진으로 넘어간다` everybody sees 오리진 장애 조치, and Billing Conductor behind
청구: nothing has to be known of either.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from awsquiz.core.model import Concept, Library
from awsquiz.core.search.endings import token
from awsquiz.core.search.words import words
from awsquiz.core.text import plain
from awsquiz.core.text.regexes import pattern_of


@lru_cache(maxsize=8192)
def tokens(text: str) -> frozenset[str]:
    """The words of a text without particles, by their keys, but those that any service has."""
    return frozenset(token(word) for word in words(plain(text))) - _OF_ANY


def words_of_names(library: Library, concept: Concept) -> frozenset[str]:
    """The words of all that the concept and those above it are called, with what means the same."""
    called: set[str] = set()
    for each in (concept, *library.ancestors(concept.id)):
        for name in (*each.names, *library.words.names(each.title)):
            called |= tokens(name) | tokens(HUMP.sub(" ", name))
    own = {word for word in called if len(word) > 1}
    return frozenset(own.union(*(library.words.alike(word) for word in own)) - _OF_ANY)


def repeats_its_name(library: Library, concept: Concept, said: str) -> bool:
    """Whether most words of one of its names stand in what is said, in either language: that a
    spot instance is an instance on the spot is true by its name."""
    told = tokens(said)

    def stands(word: str) -> bool:
        return word in told or not told.isdisjoint(library.words.alike(word))

    for name in (*concept.names, *library.words.names(concept.title)):
        own = tokens(HUMP.sub(" ", name))
        if own and sum(map(stands, own)) * 2 > len(own):
            return True
    return False


def tell_as_much(said: str, own: frozenset[str], others: Iterable[frozenset[str]]) -> bool:
    """Whether what is said has no word of its owner's names (`words_of_names`) that are not in the
    names of each of the others."""
    told = own & tokens(said)
    return all(told <= other for other in others)


HUMP = pattern_of(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])@(?=[A-Z])")
"""Where a word begins within a name: Code|Deploy, Open|ZFS."""
_OF_ANY = frozenset(
    token(word)
    for word in words(
        """aws amazon 아마존 service 서비스 elastic simple cloud 클라우드 managed manager management
        관리 관리형 관리자 for of and the on to in with by data 데이터 resource 리소스 자원
        app application 앱 애플리케이션 기능 방식 사용 제공 기반 유형 모드 등 것 수"""
    )
)
"""Words of names that tell nothing."""
