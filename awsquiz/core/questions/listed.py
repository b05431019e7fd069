"""What a list says of each of the things that it names: `마스터 노드: 클러스터를 제어하는 노드`.

Who lists the parts or kinds of something tells them apart, so that what is said of one of them fits
that one best. It is no proof that it is false of another: only which of them is meant is asked.
What is named must be things. Under 장점 and 특징 stand sides of one thing, which might all be
called so. A list tells that it is of things by its heading, or by saying of each what kind it is.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

from awsquiz.core.claims.alone import says_it_alone
from awsquiz.core.claims.kinds import without_copula
from awsquiz.core.model import Concept, Fact
from awsquiz.core.questions.masks import MASK, without_names
from awsquiz.core.questions.nearness import matter
from awsquiz.core.questions.particular import bare_label, is_own_work, names_in_particular
from awsquiz.core.text import has_hangul, has_letter, key, plain
from awsquiz.core.text.mark_signs import MARK_SIGNS
from awsquiz.core.text.regexes import pattern_of
from awsquiz.core.text.register import without_stop

_LEAST = 3
"""Things of a list."""
_LONGEST_NAME, _MOST_WORDS = 32, 4
_HEADINGS, _LONGEST_HEADING = 2, 40
"""That are shown of those above a list; a longer one is a sentence."""
_SHORTEST, _LONGEST = 10, 180
"""Letters of what is said of a thing."""
_MOST = 3 / 4
"""Of what share of the things a word is said that tells none from others."""
_WORDS = 2
"""Words by which that tells it from others."""


class ListedThing(NamedTuple):
    """One of the things that a list names."""

    name: str
    said: str
    """What it says of that, as a question shows it: with ○○ for the name and its words."""
    fact: Fact
    concept: Concept
    """To which the fact belongs."""


class Listing(NamedTuple):
    """A list of things, and where it stands."""

    place: str
    """The concept's title and the headings above the list."""
    items: Sequence[ListedThing]
    common: frozenset[str]
    """Words that are said of nearly all of them: 지정한다, whatever option it is."""


_Place = tuple[str | None, tuple[str, ...]]
_BELOW: _Place = ("", ("",))
"""Where the concepts below one are listed, whatever stood above them in the note."""


def listings_of(concept: Concept) -> Mapping[str, tuple[ListedThing, Listing]]:
    """The things of the lists that the card of a concept holds, by the ids of their facts.

    The second statement below one name is no item: it may be true of more than that. Nothing of
    what was checked: a person wrote down what is false of it.
    """
    found: dict[_Place, dict[str, ListedThing]] = defaultdict(dict)
    often: dict[_Place, set[str]] = defaultdict(set)
    for place, name, said, fact, owner in _named(concept):
        if key(name) in found[place]:
            often[place].add(key(name))
        elif _is_asked(fact):
            hidden = without_names(said, *_spellings(name))
            found[place][key(name)] = ListedThing(name, hidden, fact, owner)
    by_fact: dict[str, tuple[ListedThing, Listing]] = {}
    for place, named in found.items():
        items = _items(place, named, often[place])
        if len(items) >= _LEAST:
            listing = Listing(_shown(concept, place), items, _common(items))
            by_fact |= {item.fact.id: (item, listing) for item in items}
    return by_fact


def _items(
    place: _Place, named: Mapping[str, ListedThing], often: Container[str]
) -> list[ListedThing]:
    """Those of which it is said what they are; all things, where the list tells that it has them,
    but no name that stands above more than one statement."""
    of_kinds = _is_of_kinds(place) or (
        len(named) >= _LEAST and all(_PROPER.fullmatch(item.name) for item in named.values())
    )
    return [
        item
        for told, item in named.items()
        if _is_thing(item) and (_defines(item.said) or (of_kinds and told not in often))
    ]


def _shown(concept: Concept, place: _Place) -> str:
    facet, under = place
    above = map(bare_label, [*(facet or "").split(" › "), *map(plain, under)])
    shown = [each for each in above if has_letter(each) and len(each) <= _LONGEST_HEADING]
    return " › ".join((concept.title, *shown[-_HEADINGS:]))


def _named(concept: Concept) -> Iterator[tuple[_Place, str, str, Fact, Concept]]:
    """What names a thing and says something of it: `이름: …`, what stands below a name, and the
    first definition of each concept below this one."""
    for fact in concept.facts:
        if fact.kind is not None:
            continue
        text = plain(fact.text).strip()
        if labelled := _LABELLED.fullmatch(text):
            yield (fact.facet, fact.under), bare_label(labelled[1]), labelled[2], fact, concept
        elif fact.under:
            place = (fact.facet, fact.under[:-1])
            yield place, bare_label(plain(fact.under[-1])), text, fact, concept
        elif fact.facet:
            above, _, name = fact.facet.rpartition(" › ")
            yield (above or None, ()), bare_label(name), text, fact, concept
    for sub in concept.concepts:
        first = next((each for each in sub.facts if each.kind == "definition"), None)
        if first is not None:
            text = plain(first.text).strip()
            labelled = _LABELLED.fullmatch(text)
            own = labelled is not None and key(bare_label(labelled[1])) == key(sub.title)
            said = labelled[2] if labelled and own else text
            yield _BELOW, sub.title, said, first, sub


_LABELLED = pattern_of(r"([^:：]{1,40}?)(?:\s*[:：]|\s[-–—=])\s+(\S.*)")
_KINDS = pattern_of(
    r"(?:구성\s?요소|요소|유형|종류|타입|모드|옵션|헤더|파라미터|매개\s?변수|클래스|계층|용어|필드|컴포넌트"
    r"|명령어|정책|패턴|엔진|레코드|알고리즘|티어|플랜|데이터 형식|배포 방식"
    r"|types|modes|options|components|headers|parameters|classes|terms|commands|tiers|policies"
    r"|strategies|patterns|engines|records|plans|algorithms)(?:\s?\([^()]{1,30}\))?$"
)
_LEANS = pattern_of(
    r"(?:this|that|it|its|these|those|they|if|when|and|or|but|also|so|e\.g)\b", re.IGNORECASE
)
_ASPECT = pattern_of(
    r"(?:성|화|절감|관리|보안|통합|지원|제한|사례|주의|참고|예시|예|효율|향상|감소|증가|분석|처리|개선|보호|속도"
    r"|가능|불가|필요|생성|설정|수정|삭제|추가|변경|실행|사용|이용|활용|목적|용도|비용|요금|가격|이유|장점|단점)$"
)
"""Nouns in which sides of a thing end, and what is done with it."""
_PROPER = pattern_of(
    r"(?![^()]*(?:ility|ness|ance|ments?|ing|ions?|ency|[Cc]osts?|[Ss]avings|[Ss]ecurity|[Ss]upport"
    r"|[Cc]ases?|[Ss]ummary|[Ff]eatures?|[Cc]ontrol|[Aa]ccess|[Ll]imits?|[Bb]enefits|[Pp]ros|[Cc]ons"
    r"|[Ee]xamples?)(?: ?\(|$))[A-Z][A-Za-z0-9-]*(?: [A-Za-z0-9-]+){0,3}(?: ?\([^()]+\))?"
)
"""A name as things have it, and sides of things mostly have not: Security is one of these."""
_NO_NAME = pattern_of(
    rf"[.?!,;→>=\n{MARK_SIGNS}*/&+]|[가-힣][은는을를]\s|(?:[한된이있없]다|니다|[해하]요|[하되]고|[하되]며|[하되]면|에서|까지|으로|[을를])$"
    r"|^\W*\d|^(?:이|그|두|세|각)\s"
)
_OF_COLUMNS = pattern_of(r"^[^:：]{1,20}[:：] |, [^:：,]{1,20}[:：] ")
"""What has a label itself: the cells of a row."""
_THAT_WHICH = pattern_of(
    r"(?:[는은한된인]\s?(?:것|곳|수단|역할|단계|장소|절차|과정|요소|값|키|명령어?|필드|사람|주체|대상|집합)"
    r"|[을를]\s?(?:의미|뜻|말)(?:함|한다|합니다))(?:이다|임|입니다)?$"
)


def _common(items: Sequence[ListedThing]) -> frozenset[str]:
    count = Counter(word for item in items for word in matter(item.said))
    most = max(_LEAST, round(_MOST * len(items)))
    return frozenset(word for word, times in count.items() if times >= most)


def _is_of_kinds(place: _Place) -> bool:
    facet, under = place
    above = plain(under[-1]) if under else (facet or "").rpartition(" › ")[2]
    return _KINDS.search(bare_label(above).lower()) is not None


def _is_asked(fact: Fact) -> bool:
    return (
        fact.askable
        and fact.checked is None
        and fact.source is not None
        and not (fact.mark or fact.attribute or fact.question or fact.carries)
        and not is_own_work(fact)
    )


def _is_thing(item: ListedThing) -> bool:
    """Whether the name is one of a thing, of which something is said that stands alone."""
    name, said = item.name, item.said
    if not 1 < len(name) <= _LONGEST_NAME or len(name.split()) > _MOST_WORDS:
        return False
    if _NO_NAME.search(name) or name.count("(") != name.count(")"):
        return False
    bare = name.partition("(")[0].strip()
    if _ASPECT.search(bare) or not names_in_particular(bare, ""):
        return False
    if not _SHORTEST <= len(said) <= _LONGEST or not _tells_enough(said):
        return False
    if any(said.count(sign) % 2 for sign in ("**", "`", '"')) or said.count("(") != said.count(")"):
        return False
    return (
        said[-1] not in ":,("
        and not _OF_COLUMNS.search(said)
        and says_it_alone(said.replace(MASK, "N"))
    )


def _tells_enough(said: str) -> bool:
    """Whether enough is left of it where the name is hidden: `○○을(를) 지정함` is true of any."""
    hidden = said.count(MASK, len(MASK))
    least = _WORDS if has_hangul(said) and not hidden else 2 * _WORDS
    left = matter(_HIDDEN.sub(" ", said))
    return hidden <= 1 and len(left) >= least and not _LEANS.match(said)


_HIDDEN = pattern_of(rf"{MASK}\S*")


def _defines(said: str) -> bool:
    """Whether it says what kind of thing something is."""
    bare = without_stop(said).rstrip()
    return bool(without_copula(bare)[0]) or _THAT_WHICH.search(bare) is not None


def _spellings(name: str) -> tuple[str, ...]:
    """A name, what stands before its bracket and in it, and its words."""
    before, _, inside = name.partition("(")
    parts = (name, before.strip(), inside.rstrip(") ").strip())
    return tuple(filter(None, (*parts, *(word for word in _WORD.findall(name)))))


_WORD = pattern_of(r"[A-Za-z][A-Za-z0-9]+|[가-힣]{2,}")
