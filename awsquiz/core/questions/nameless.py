"""What a concept is called, its definition without that, and what points to it without a name."""

from __future__ import annotations

from awsquiz.core.model import Concept, Library
from awsquiz.core.questions.masks import MASK
from awsquiz.core.questions.name_words import tokens
from awsquiz.core.text import key
from awsquiz.core.text.makers import MAKERS
from awsquiz.core.text.regexes import pattern_of

_LEAST_SAID = 8
"""Letters of a definition that are left of it."""
_MOST_LEADS = 2
"""A label and the subject of the sentence: `○○: ○○은(는) …`."""


_LEAD = pattern_of(
    rf"(?:(?i:{'|'.join(MAKERS)})\s)?"
    rf"(?P<name>(?:[A-Za-z][\w&@/.-]*\s)?{MASK}(?:\s(?:서비스|기능))?|[A-Za-z][\w&@/.-]{{0,24}}(?:\s[A-Z][\w&@/.-]{{0,24}}){{0,2}}"
    rf"|[가-힣]{{2,8}}(?:\s[가-힣]{{2,8}})?)"
    rf"\s?(?:\([^()]{{1,60}}\))?"
    rf"(?:은\(는\)|이란|란|은|는|\s?[:=]|\s[-–—])(?:,)?\s+(?=\S)"
)
"""The subject of a definition, with its maker and a bracket, and what sets it off."""


_OF_ANOTHER = pattern_of(r"(?:[을를의에]|에서|하|되|있|없|않|같|으로)$|[을를의에]\s|하는|되는|있는")
"""A Korean subject that is a part of a sentence."""


_MAY_BE_A_VERB = pattern_of(r"[가-힣][은는]\s+$")
"""커지는 부하 looks like 체크는 서버: a verb before its noun has the ending of a subject."""
_FIRST = ord("가")
_OPEN = "".join(map(chr, range(_FIRST, ord("힣") + 1, 28)))
"""The Korean syllables without a final consonant,"""
_JOINED = "".join(each for each in _OPEN if (ord(each) - _FIRST) // 28 % 21 in (0, 1, 4, 6, 9, 14))
"""and those to which a second verb is joined, in ㅏ, ㅐ, ㅓ, ㅕ, ㅘ, ㅝ: 가져오, 이어지."""
_IS_A_VERB = pattern_of(
    rf"(?:(?![{_OPEN}])[가-힣]는|[뀌꾸누으쓰르]는|(?:들어|나)오는"
    rf"|[{_JOINED}]\s?(?:지|오|가|내|주|보|두)는|[많작적높낮좋짧넓좁깊얕같옳늦얇]은)\s+$"
)
"""What no noun ends in before 은 or 는: behind a consonant that has 은."""
_SENTENCE = pattern_of(r"다\.?\s*$")
"""What ends so has a subject; a mere phrase begins with a verb as often."""


_POINTS = pattern_of(
    r"(?:^|(?<=\s))(?:이|이러한|해당)\s(?P<noun>[가-힣A-Za-z]{2,})"
    r"|^(?:그|이것|이)[은는을를의]?\s"
)
"""이 사용자: what stands before it in the sentence, or else the concept. 그 within a sentence means
what has just been said."""


_STANDS_FOR = pattern_of(
    rf"^{MASK}의\s(?:약자|약어|줄임말|준말)(?:로서|로써|로|이며|이고|인데),?\s+"
)


def called(library: Library, concept: Concept) -> str:
    """What a concept is called in a question, with what that means in the other script: its names
    of one word, and of those above it whose name is part of its own: 람다 in `Lambda 함수`."""
    words = [concept.title]
    for each in (concept, *library.ancestors(concept.id)):
        if any(key(name) in key(concept.title) for name in each.names):
            words += [name for name in each.names if " " not in name]
    return " ".join(words)


def points_to_its_concept(text: str) -> bool:
    """Whether a statement means its concept by a pronoun, so that it cannot be said of another one.

    >>> points_to_its_concept("지우려면 이 사용자의 자격 증명을 써야 한다")
    True
    >>> points_to_its_concept("버킷을 만들면 이 버킷에 정책이 붙는다")
    False
    """
    return any(
        found["noun"] is None or not tokens(found["noun"]) & tokens(text[: found.start()])
        for found in _POINTS.finditer(text)
    )


def without_subject(definition: str) -> str:
    """A definition with hidden names, without what it begins with: `GWLB는 ○○의 약자로`.

    Of options that define several things each would show its own, and tell which it is of.

    >>> without_subject("○○(○○)은 이름을 주소로 바꾸는 서비스이다")
    '이름을 주소로 바꾸는 서비스이다'
    """
    said = definition
    for _time in range(_MOST_LEADS):
        if not (lead := _LEAD.match(said)) or not _is_subject(lead["name"], lead[0], said):
            break
        said = said[lead.end() :]
    said = _STANDS_FOR.sub("", said)
    return said if len(said) >= _LEAST_SAID else definition


def _is_subject(name: str, lead: str, definition: str) -> bool:
    """Whether a definition begins with its subject, and not with a part of a sentence."""
    if MASK in name or name.isascii():
        return True
    if _IS_A_VERB.search(lead):
        return False
    if _MAY_BE_A_VERB.search(lead) and not _SENTENCE.search(definition):
        return False
    return _OF_ANOTHER.search(name) is None
