"""What is wrong with attributes: how they ask, and values that may be true together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, islice

from awsquiz.core.claims.scales import NO, YES, exclude
from awsquiz.core.lint.finding import NOWHERE, Finding, Where
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.text import key, plain
from awsquiz.core.text.regexes import pattern_of
from awsquiz.core.text.wordbook import Attribute, misplaced, without_place

_ASKS_WHAT = pattern_of(r"무엇|무슨|어떤|어떻|어느|어디|얼마|누가|누구|누굴|언제|어떠|왜|몇|뭐")
_YES_OR_NO = pattern_of(r"(?:는가|은가|ㄴ가|[가-힣]가|니까|나요|까요|요)\?$")
_DENYING = tuple("않음 없음 불가 아님 못함 안됨".split())
_AFFIRMING = tuple(map(key, "가능 있음 지원 지원함 허용 제공 필요 필수 됨 함".split()))
_Owned = tuple[Concept, Fact]


def lint_attributes(
    attributes: Sequence[Attribute],
    library: Library,
    where: Callable[[int], Where] = lambda _at: NOWHERE,
) -> list[Finding]:
    """All findings on the attributes of one file, in their order; `library` knows all cards.

    `where` tells where the nth of them stands.
    """
    values = valued(library)
    taken: set[str] = set()
    found: list[Finding] = []
    for at, row in enumerate(attributes):
        for code, words in _on(row, values.get(key(row.name), []), taken):
            path, line = where(at)
            found.append(Finding(code, {"attribute": row.name, **words}, path=path, line=line))
    return found


def valued(library: Library) -> dict[str, list[_Owned]]:
    """Key of an attribute → the checked facts that give its value."""
    found: dict[str, list[_Owned]] = defaultdict(list)
    for concept in library.by_id.values():
        for fact in concept.facts:
            if fact.attribute and fact.value and fact.checked and not fact.retired:
                found[key(fact.attribute)].append((concept, fact))
    return found


def true_together(
    library: Library, attribute: str, facts: Sequence[_Owned]
) -> tuple[str, str] | None:
    """Two values of different concepts that may both be true of one; None where none may.

    Where somebody says that the values exclude each other, or nobody says anything of the
    attribute, those alone of which one holds the other, as a mere yes does all but a no.
    """
    known = library.words.attribute(attribute)
    if known is not None and known.exclusive is False:
        return None  # they are not asked against each other
    is_open = known is not None and known.exclusive is None
    for (one, fact), (other, its) in combinations(facts, 2):
        left, right = plain(fact.value or ""), plain(its.value or "")
        if key(left) == key(right) or library.are_close(one.id, other.id):
            continue
        if exclude(left, right) or not (is_open or _holds(left, right)):
            continue
        return left, right
    return None


def _holds(one: str, other: str) -> bool:
    """Whether one value says all that the other does, and more: EC2 인스턴스 수 and 인스턴스 수."""
    if key(one) in YES or key(other) in YES:
        return not (_denies(one) or _denies(other))
    left, right = ({*map(key, each.split())} for each in (one, other))
    return left < right or right < left


def _denies(value: str) -> bool:
    return key(value) in NO or key(value).endswith(_DENYING)


def _on(
    row: Attribute, facts: Sequence[_Owned], taken: set[str]
) -> Iterator[tuple[str, dict[str, str]]]:
    if key(row.name) in taken:
        yield "duplicate-attribute", {}
    taken.add(key(row.name))
    if row.question is not None and (pair := misplaced(row.question)):
        yield "no-such-particle", {"pair": pair}
    for value in _beside_the_question(row.question or "", facts):
        yield "question-yes-no", {"value": value}
    for word in _telling(row.question or "", [plain(fact.value or "") for _of, fact in facts]):
        yield "question-tells", {"word": word}


def _beside_the_question(question: str, facts: Sequence[_Owned]) -> Iterator[str]:
    """The first value that says neither yes nor no where that is asked."""
    if not _YES_OR_NO.search(question) or _ASKS_WHAT.search(question):
        return
    values = (plain(fact.value or "") for _of, fact in facts)
    yield from islice((value for value in values if not (_affirms(value) or _denies(value))), 1)


def _affirms(value: str) -> bool:
    return key(value) in YES or key(value).endswith(_AFFIRMING)


def _telling(question: str, values: Sequence[str]) -> Iterator[str]:
    """The first word of the question that stands in one of several values alone."""
    distinct = {key(value): value for value in values}.values()
    if len(distinct) > 2:
        for word in filter(_is_telling, plain(without_place(question)).split()):
            if sum(key(word) in key(value) for value in distinct) == 1:
                yield word
                return


def _is_telling(word: str) -> bool:
    return len(key(word)) > 1
