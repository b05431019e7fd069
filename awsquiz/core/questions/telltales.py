"""Values whose words tell whose they are: behind `태스크 수` everybody sees ECS.

Such a value asks for the word, and not for the fact: see `own_words`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from awsquiz.core.model import Concept, Library
from awsquiz.core.questions.looks import pieces_asked
from awsquiz.core.questions.survey import survey_of


def tells(library: Library, owner: Concept, said: str, others: Iterable[Concept]) -> bool:
    """Whether the words of what is said tell its owner apart from each of the others."""
    return all(_tell_apart(library, owner, said, other) for other in others)


def _tell_apart(library: Library, owner: Concept, said: str, other: Concept) -> bool:
    """Whether the words of the two tell it, or those of the cards in which they are parts: 테이블
    beside 인스턴스 tells DynamoDB's restore from that of RDS."""
    apart = survey_of(library).tell_apart
    if apart(owner.id, said, other.id):
        return True
    one, two = (library.card_of(each).id for each in (owner, other))
    return one != two and apart(one, said, two)


def are_told(library: Library, owned: Sequence[tuple[Concept, str]]) -> bool:
    """Whether so many of some values tell whose they are that one at most is left to be known."""
    told = 0
    for owner, said in owned:
        others = [other for other, _said in owned if other is not owner]
        told += tells(library, owner, said, others) or _is_named(owner, said, others)
    return told >= len(owned) - 1


def _is_named(owner: Concept, said: str, others: Iterable[Concept]) -> bool:
    """Whether what is said has words of the owner's title or name that no other one's have."""
    of_others = frozenset().union(*(_words(other) for other in others))
    return bool(pieces_asked(said) & (_words(owner) - of_others))


def _words(concept: Concept) -> frozenset[str]:
    return pieces_asked(f"{concept.title} {concept.name or ''}")
