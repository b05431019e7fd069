"""When a sentence is not to be turned round: what it says beside its predicate leaves a doubt.

A condition may hide others, `일부` and `보통` hold together with their contrary, notes overstate
under `모든` and `완벽하게`, and `에서만` or `약` cannot stand before a negated predicate. All is
looked for by words, not by syllables: `하지만` and `백만` hold no `만`.
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import lru_cache

from awsquiz.core.text.mark_signs import MARK_SIGNS
from awsquiz.core.text.regexes import pattern_of

_REMEMBERED = 8192
"""How many words have cached what they leave in doubt: the same ones come again and again."""
_LONGEST = 200
"""Characters of a sentence that is turned round."""


def _table(rows: str) -> dict[str, str]:
    """Word → the doubt that begins its row."""
    return {word: doubt for doubt, *words in map(str.split, rows.splitlines()) for word in words}


# With or without a particle.
_WORDS = _table(
    """\
all 모든 모두 전부 온갖 누구나 누구든 언제나 언제든 언제든지 어디서나 어디서든 어디든 어디서든지
all 무엇이든 뭐든 무엇이든지 얼마든지 어느 항상 늘 반드시 꼭 절대 절대로 전혀 결코 무조건 오직
all 오로지 단지 유일한 유일하게 따로 어떠한 아무 각종
some 일부 일부분 몇 몇몇 어떤 특정 특정한 가끔 때때로 종종 보통 주로 대부분 대개 대체로 흔히 거의
some 간혹 자주 통상 때로 때로는 많이 많은 수많은 적은 조금 약간 다소 대표적인 사실상 실질적으로
some 원칙적으로 혹시 일반적으로 일반적인 보편적으로 전형적으로
degree 개선된 향상된 강화된 폭넓은 더 더욱 더욱더 더더욱 덜 훨씬 매우 아주 굉장히 상당히 상당한
degree 가장 제일 너무 꽤 잘 빨리 손쉬운 최고 최고의 최상 최상의 최적 최적의 최적화된 최초 최초의
degree 높은 낮은 뛰어난 우수한 강력한 훌륭한 좋은 첫 첫번째 세계 짧은 긴 가벼운 무거운 넓은 좁은
degree 나은 빠른 쉬운 저렴한 값싼 큰 작은 유연한 원활한 최소한 최대한 최소한의 최대한의 점점 점차
degree 높이 수월한 완벽한 완전한 충분한 다소간 효율적으로 효과적으로 안정적으로 탄력적으로
degree 경제적으로 이상적으로 직관적으로 획기적으로 비용효율적으로 최적으로 독보적으로 효율적인
degree 효과적인 안정적인 이상적인 직관적인 경제적인
time 현재 현재로서는 아직 아직까지 최근 이제 이젠 지금 지금은 앞으로 향후 예정 곧 요즘 당시 과거
time 예전 원래 올해 내년 출시 베타 프리뷰 미리보기
about 약 대략 정도 가량 쯤 남짓 내외 이상 이하 이내 미만 초과 최대 최소 최장 최단 소요
only 만 뿐 뿐만 뿐더러 외에 외에도 이외에 이외에도 Only only ONLY
but 단 다만 예외 예외적으로 제외
when 경우 때 때는 때마다 시 시에 시에는 전제 가정 조건
who 나 내가 저 제가 우리 우리는 우리가 우리의 필자 여러분 나의 저의 저희 저희는 저희가
cause 있어 있어서 없어 없어서 덕분에 덕에 탓에 따라서 그래서
points 여기 여기서 여기에서 다음 해당 이를 이것 그것 그를 이때 아래 상기
aside 링크 예시 실습 강의 영상 포스팅 블로그 문제 정답 보기 시험 문항 아마
"""
)
_BEGINNINGS = _table(
    """\
advice 권장 추천 바람직 유용 유리 적합 적절 알맞 이상적 주의 필수 중요 핵심 필요 권고
but 제외 예외
when 경우
all 무한 무제한
some 대부분 일부 제한적 제한된 한정
about 최소 최대 최장
"""
)
# Of `degree`, 쉽게 and 충분히: how well something is done is a matter of opinion.
_ENDINGS = _table(
    """\
when 면 거든 아도 어도 해도 여도 워도 라도 없이도 고서도 면서도 든지 든가 로든 서든 구든 을때 할때
when 켜도 려도 겨도 쳐도 져도 춰도 둬도 줘도 봐도 와도 돼도 써도 꺼도 혀도 펴도 뤄도 될때 는한 시
when 시에 시에는 시에도 야
or 거나
degree 게 히 수록 보다
only 만 만을 만이 만의 만은 만으로 만으로도 밖에 뿐 뿐만 뿐더러
about 까지 까지만 까지는 정도 정도의 가량 이내 이내에 이상 이하 미만 이상의 이하의 쯤
"""
)
# Clauses that the predicate has to go with: A를 지원하지만 B는 …, …하므로 ….
_LINKS = _table(
    """\
contrast 지만 으나 달리 반면 반면에 대신
cause 므로 때문에 있기에 없기에 하기에 되기에 이기에 니까 때문 않아서 라서
"""
)
_FIRST, _LAST, _LINKING = tuple(_BEGINNINGS), tuple(_ENDINGS), tuple(_LINKS)
_AT_HEAD = frozenset(
    """이 그 저 이를 이는 그를 이것 이것은 이것을 이것이 그것 그것은 그것을 여기 여기서 여기에
    여기에서 거기 거기서 이때 그때 이렇게 그렇게 이러한 그러한 이런 그런 해당 본 위 위의 위에서
    위와 아래 아래의 아래와 아래는 다음 다음은 다음과 다음의 앞 앞의 앞서 상기 그래서 따라서
    그러므로 그러나 하지만 그렇지만 그런데 그러면 그럼 그렇다면 그리고 또 또는 또한 혹은 및 즉
    곧 단 다만 반면 반면에 반대로 대신 대신에 결국 결과적으로 그러니까 왜냐하면 만약 만일 예를
    예컨대 참고로 물론 특히 둘 둘다 양쪽 얘는 얘가 이와 그와 이외 이외에 그외 그래도 이로 이로써
    이에 그에 이후 그후 이들 그들 이들은 각각 각각은 나머지 나머지는 전자 후자 전자는 후자는
    이처럼 이번 물론이고 를 을 은 는 가 에 에서 으로 로 와 과 의 도 만 하여 하고 해서 하며 되어
    후 후에 전 전에 때 까지 부터 만큼 에게 처럼 라는 이라는 라고 이라고""".split()
)
"""With these a sentence goes on from another one, or begins in its midst."""
_POINTERS = ("이를", "그를", "이것", "그것", "이때", "그때", "이러한", "그러한", "이렇게")
_BRACKETS = str.maketrans("()[]", "    ")
_EDGES = "\"'“”‘’{}<>「」『』《》,.:·…!*`~/"


_INNOCENT = pattern_of(
    r"(?:화|측|반|표|장|도|전|후|평|정|단|수|국|방|내|외|지|대)면$"
    r"|(?:에|무|가|지)게$|(?:이해|참여|부여|기여|관여|난해|장애)도$"
    r"|(?:지|^다|그|미|불|백|천|십|수|억|동안|[0-9])만$|(?:특|여전)히$"
    r"|(?:즉|동|일|표|명|임|캐|푸|해|대|잠|지|게|제|실|도|다|역|혹|메|개|수|상|정|예|레|러|무|감"
    r"|중|암|전|공|고|판)시(?:에|에는|에도)?$"
    r"|(?:분|이)야$|^(?:필요한|필요로|필요없이|주의사항|중요도|문제없이)"
)
"""Words that begin or end like doubtful ones by chance: 화면, 사용자에게, 백만, 즉시."""


_PARTICLE = pattern_of(r"(?<=..)(?:[은는이가을를의에도와과로]|으로|에서|에는|에도|적인|까지)$")


_POINTS = pattern_of(r"(?:다음|아래|위|이|그)(?:과|와)\s?(?:같|비슷|유사)|[는은]\s한[\s,]")


_SEVERAL = pattern_of(
    rf"[.!?。]['\"”’)]?\s+\S|[?？;\n|→←⇒➡{MARK_SIGNS}✅❌]|[-=]>|<-|https?:|\s/\s|\bsudo\b|\s--?[a-z]"
    r"|(?:^|\s)[OXox](?:\s|$)"
)
"""More than one sentence, a mark, a command or an address."""


_NEGATIVE = pattern_of(
    r"(?:^|\W)(?:안\s|못|아닌|아니)|않|없(?!애|앨|앤|앱)|지못|불가|불필요|금지|미지원|비활성"
)


_QUANTITY = pattern_of(
    r"\d\s?(?:밀리초|ms|초|분(?!산|리|류|할|석)|시간|일(?!반)|주일|개월|년|배|만|천|억|%|퍼센트|바이트"
    r"|번(?!호)|건|회(?!선|로|의|사)|명(?!령)|[KMGTP]i?[Bb]|vCPU|IOPS)"
    r"|(?:^|\s|[0-9])(?:두|세|네|다섯|여섯|일곱|여덟|\d+)\s?(?:가지|종류|개)"
    r"|[초분간일]당\s|(?:^|\s)수\s?(?:밀리초|초|분|시간|일|개월|년|십|백|천|만|억)"
)
"""Amounts, counts and rates, which are lifted as services grow."""


_NO_MATTER = pattern_of(
    r"실습|후기|자격증|시험|설치|만들기|시작하기|따라\s?하기|트러블\s?슈팅|회고|포트폴리오"
    r"|프로젝트|예제|튜토리얼|사용기|체험|태스크|상세 단계|기출|오답|덤프"
    r"|문제\s*\d|exam\s*topics|\bprob\b|\blab\b",
    re.IGNORECASE,
)


def doubt_in(text: str, allowed: Container[str] = frozenset()) -> str | None:
    """What leaves a doubt about the contrary of a sentence (without markup); None where nothing
    does but what is allowed."""
    if "length" not in allowed and len(text) > _LONGEST:
        return "length"
    if "several" in allowed:
        pass
    elif _SEVERAL.search(text) or text.count("(") != text.count(")") or text.count(":") > 1:
        return "several"
    spaced = text.translate(_BRACKETS)
    words = [bare for word in spaced.split() if (bare := word.strip(_EDGES))]
    if not words or words[0] in _AT_HEAD or words[0].startswith(_POINTERS) or _POINTS.search(text):
        return "points"
    if "about" not in allowed and _QUANTITY.search(text):
        return "about"
    for word in words:
        if (doubt := _doubt_of(word)) and doubt not in allowed:
            return doubt
    return None


def is_no_matter(*headings: str) -> bool:
    """Whether headings tell that what stands below them is no matter of study: labs, own work."""
    return any(_NO_MATTER.search(heading) for heading in headings)


def has_negative(text: str) -> bool:
    """Whether any word of the text negates."""
    return _NEGATIVE.search(text) is not None


@lru_cache(maxsize=_REMEMBERED)
def _doubt_of(word: str) -> str | None:
    if doubt := _WORDS.get(word) or _WORDS.get(_PARTICLE.sub("", word)):
        return doubt
    if word.endswith(_LINKING):
        return next(doubt for end, doubt in _LINKS.items() if word.endswith(end))
    if word.startswith(_FIRST) and not _INNOCENT.search(word):
        return next(doubt for start, doubt in _BEGINNINGS.items() if word.startswith(start))
    if word.endswith(_LAST) and not _INNOCENT.search(word):
        return next(doubt for end, doubt in _ENDINGS.items() if word.endswith(end))
    return None
