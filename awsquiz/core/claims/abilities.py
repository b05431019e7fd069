"""What can be done, denied: 할 수 있다, 가능하다, 지원한다, at the end or before a last noun."""

from __future__ import annotations

from collections.abc import Container
from itertools import product

from awsquiz.core.claims.guards import doubt_in
from awsquiz.core.claims.kinds import without_copula
from awsquiz.core.text.hangul import RIEUL, SSANG_SIOS, final_of
from awsquiz.core.text.regexes import pattern_of

Denied = tuple[int, str]
"""Where the predicate of a sentence begins, and what stands in its place."""

_GIVES = {
    "준다": "주지 않는다",
    "줍니다": "주지 않습니다",
    "줌": "주지 않음",
    "줘요": "주지 않아요",
}
_DOES = {
    "한다": "하지 않는다",
    "합니다": "하지 않습니다",
    "함": "하지 않음",
    "해요": "하지 않아요",
    "하고 있다": "하고 있지 않다",
    "하고 있습니다": "하고 있지 않습니다",
    "하고 있음": "하고 있지 않음",
}
_IS_DONE = {
    "된다": "되지 않는다",
    "됩니다": "되지 않습니다",
    "됨": "되지 않음",
    "돼요": "되지 않아요",
}
_IS_ABLE = ("다", "습니다", "음", "어요", "죠", "지요", "는 것이다", "는 것입니다")
_IS_POSSIBLE = ("하다", "합니다", "함", "해요", "하죠", "한 것이다", "")
_GAPS = (" ", "")
_DENIALS = {
    **{f"수{gap}있{end}": f"수{gap}없{end}" for gap, end in product(_GAPS, _IS_ABLE)},
    # 할 수 있게 한다, 할 수 있도록 해 준다: the contrary of the former is to hinder.
    **{
        f"수{gap}있{so} {end}": f"수{gap}없{so} {end}"
        for gap, so, end in product(_GAPS, ("게", "도록"), ("한다", "합니다", "함", "해요"))
    },
    **{
        f"수{gap}있{so} {how}{yes}": f"수{gap}있{so} {how}{no}"
        for gap, so, how in product(_GAPS, ("게", "도록"), ("해", "해 ", "도와", "도와 "))
        for yes, no in _GIVES.items()
    },
    **{f"가능{end}": f"불가능{end}" for end in _IS_POSSIBLE},
    **{f"지원{yes}": f"지원{no}" for yes, no in (_DOES | _IS_DONE).items()},
    **{f"지원해{gap}{yes}": f"지원해{gap}{no}" for gap in _GAPS for yes, no in _GIVES.items()},
    "지원": "미지원",
}
_LONGEST = max(map(len, _DENIALS))
_BEFORE_NOUN = {
    "수 있는": "수 없는",
    "수있는": "수없는",
    "가능한": "불가능한",
    "지원하는": "지원하지 않는",
    "지원되는": "지원되지 않는",
}
_SHORTEST = 4
"""Characters before a predicate that say enough."""
_MOST_BETWEEN = 3
"""Words between a clause and the noun that it describes."""
# Before 수 있다: what a thing is and nobody does (느릴), what is already denied (않을).
_QUALITIES = frozenset(
    """클 길 짧을 많을 적을 높을 낮을 다를 같을 비쌀 느릴 빠를 좋을 나쁠 얇을 깊을 있을 없을
    않을 못할 아닐 들 날 늦을 어려울 쉬울 가까울 새로울 까다로울 번거로울 해로울 무거울 가벼울
    두려울 아쉬울 자유로울 달라질""".split()
)


_NO_ABILITY = pattern_of(
    r"(?:않을|없을|못할|아닐"
    # Qualities of more syllables.
    r"|(?:필요|복잡|위험|유용|부족|불편|가능|동일|중요|충분|다양|유리|적합|적절|불리|느슨|모호|유사|비슷|특별|민감)할"
    # What is concluded: 라고 볼 수 있다, 인 것을 알 수 있다.
    r"|(?:고|로)\s?(?:볼|할|말할|설명할|생각할|이해할|부를|간주할|표현할|여길)"
    r"|(?:것을|것이|것도|점을|사실을|[임음됨]을|걸)\s?(?:알|볼|확인할|느낄)|(?:^|\s)(?:안|못)\s\S{1,9}"
    # What may happen: nobody asks whether it cannot.
    r"|(?:증가|소요|발생|손실|유실|지연|저하|실패|중단|초과|악화|부과|청구|과금|누락|충돌|노출|혼동|혼란|초래|유발|오해|낭비|소비|소모|오작동|오류|고장|병목|장애)"
    r"(?:할|될|을|일으킬|\s발생|이|가)?|(?<!가)질|생길|걸릴|끊길|뺏길|잠길|막힐|밀릴"
    r"|(?<!을 )(?<!를 )일어날"
    # 사용해서 가능: of what is not said; 등이 가능하다: a list.
    r"|(?:함으로써|면|해서|하여|등이|등도|것이|것도))$"
)


_ABLE_IN_IL = pattern_of(
    r"(?:^|\s)(?:높|줄|보|쓰|늘|붙|덧붙|쌓|들|받아들|끌어들|불러들|모|움직|섞|기울|먹|속|묶|엮|덮|녹|선보)일$"
)
"""Verbs in 이: of others 일 is 이다, and no ability."""


_CLAUSE = pattern_of(r"(?:는|던|은|한|된|할|될|인|하고|하며|이고|이며|,)$")
"""The end of a word that describes a noun by itself, or is joined to what follows."""


_SUPPORT_OF_PEOPLE = pattern_of(
    r"(?:기술|고객|엔지니어|프리미엄|우선|전화|채팅|메일|비즈니스|엔터프라이즈|시간|지속|장기|결정|개발|운영|관리|업무|사용자|활동|공식"
    r"|완벽|연중무휴|지속적인|의)$"
)
"""기술 지원, 사용자 지원: a noun, and no predicate."""


_SAID_BEFORE = pattern_of(
    r"지원(?:하여|해서|하고|하며|[,;])|수 ?있(?:어|으며|고|는데)|가능(?:하여|하고|하며|해서)"
)
"""The like of another predicate before the last one: 연동을 지원하여 … 지원하지 않는다 is at odds
with itself."""


_OBJECT = pattern_of(r"(?:을|를|도|도록|게|통해|해서|하여|으로|하고|하며)$")
"""What asks for a verb: 암호화를 미지원 is no good Korean."""


def ability_denied(said: str, allowed: Container[str] = frozenset()) -> Denied | None:
    """What is said to be possible, denied; None where it may not be, or there is nothing such.

    The sentence is without markup and full stop; `allowed` are doubts that may be in it.
    """
    for length in range(min(_LONGEST, len(said)), 1, -1):
        if (negative := _DENIALS.get(said[-length:])) is not None:
            return _at_end(said, len(said) - length, negative, allowed)
    return _before_noun(said, allowed)


def _at_end(said: str, start: int, negative: str, allowed: Container[str]) -> Denied | None:
    body, predicate = said[:start].rstrip(), said[start:]
    if not _may_be_denied(body, predicate, allowed):
        return None
    if predicate == "지원":
        if _SUPPORT_OF_PEOPLE.search(body):
            return None
        if _OBJECT.search(body):
            return start, "지원하지 않음"
    return start, negative


def _before_noun(said: str, allowed: Container[str]) -> Denied | None:
    """조회할 수 있는 서비스 → 조회할 수 없는 서비스, with 이다 behind it or without."""
    phrase, _copula = without_copula(said)
    if not phrase:
        return None
    at, able = max((phrase.rfind(f"{able} "), able) for able in _BEFORE_NOUN)
    if at < 0:
        return None
    behind = phrase[at + len(able) :]
    between = behind.split()[:-1]
    if len(between) > _MOST_BETWEEN or any(map(_CLAUSE.search, between)) or doubt_in(behind):
        return None
    if not _may_be_denied(phrase[:at].rstrip(), able, allowed):
        return None
    return at, _BEFORE_NOUN[able] + said[at + len(able) :]


def _may_be_denied(body: str, predicate: str, allowed: Container[str]) -> bool:
    """Whether what stands before the predicate leaves no doubt about the contrary."""
    if len(body) < _SHORTEST or doubt_in(body, allowed):
        return False
    if body[-1] in "불미" or _SAID_BEFORE.search(body):
        return False
    if predicate[0] == "지":
        return True
    return (predicate[0] == "가" or _is_done(body)) and not _NO_ABILITY.search(body)


def _is_done(body: str) -> bool:
    """Whether the verb before `수 있다` is something that is done: 저장할, not 느릴 or 일."""
    if final_of(body[-1]) != RIEUL or body.split()[-1] in _QUALITIES:
        return False
    if body[-1] == "을" and final_of(body[-2]) == SSANG_SIOS:
        return False
    return body[-1] != "일" or _ABLE_IN_IL.search(body) is not None
