"""What form a sentence of a note has, told by its ending and by how it begins, in Korean.

Each name is a question about a text without markup: whether it says something (`has_predicate`),
asks, invites, points elsewhere, goes on. The tables are of endings and of words that open a
sentence; none of them knows what a note is about.
"""

from __future__ import annotations

import re
from functools import lru_cache

from awsquiz.core.text import has_hangul
from awsquiz.core.text.mark_signs import MARK_SIGNS
from awsquiz.core.text.regexes import pattern_of

_LONGEST_ENDING = 24  # letters
_BEFORE = "*`→=> "
_MOST_WORDS = 4  # of a name
_LAST_BRACKET = pattern_of(r"(?<=\S)\s*\([^()]*\)[\s.!]*$")
_BEHIND = pattern_of(r"[\s.!~…ㅎㅋ^;)\]\"'”’`*\U0001F000-\U0001FAFF\u2600-\u27BF\ufe0f]+$")

# The last syllables of a verb, and of what is said in the style of notes (함, 됨).
_VERBAL = frozenset("다죠요함됨임음짐줌옴남킴침둠봄씀큼낌춤")
_NO_VERBS = ("다음", "처음", "마음", "필요", "중요", "주요", "수요", "소요", "개요")


class _Suffixes:
    """Words that a text may end in."""

    def __init__(self, words: str) -> None:
        self._words = frozenset(words.split())
        self._lengths = sorted({len(word) for word in self._words})

    def end(self, text: str) -> bool:
        """Whether the text ends in one of them."""
        return any(text[-length:] in self._words for length in self._lengths)


_STATES = _Suffixes(
    """
    가능 불가 필요 필수 지원 제공 금지 허용 거부 권장 추천 적합 유리 불리 동일 보장 무료 유료 포함
    제외 발생 한정 별도 무제한 없이 중요 소요 only Only X O ↑ ↓
    """
    + " ".join(MARK_SIGNS)
)
# Nouns of doing. Behind another word they say what is done: 코드 분리, 백업 자동화.
_DOING = _Suffixes(
    """
    자동화 최적화 암호화 복호화 가상화 활성화 비활성화 최소화 최대화 다중화 이중화 초기화
    표준화 간소화 세분화 분산화 압축화 동기화 직렬화 정규화 시각화 단순화 효율화 현대화
    수행 실행 진행 이행 조정 설정 지정 결정 수정 고정 측정 인증 검증 개선 선택 정의 예약 절약
    사용 이용 활용 적용 분리 관리 처리 격리 보호 연결 생성 작성 삭제 복제 복사 복구 복원 백업
    저장 보관 유지 전송 전달 전환 변환 변경 교체 대체 분산 분배 배포 배치 확장 축소 확인 감지
    탐지 모니터링 캐싱 로깅 조회 검색 분석 수집 집계 기록 추적 차단 제한 통제 제어 접근 액세스
    접속 공유 등록 할당 부여 호출 응답 요청 대응 방지 예방 절감 감소 증가 향상 강화 단축 완화
    준수 통합 구축 구현 수신 발송 발신 호스팅 마이그레이션 이전 이동 업로드 다운로드 진단 식별
    중지 종료 시작 연동 라우팅 압축 필터링 만료 전파 과금 청구 부과 삽입 추가 제거 해제 위임
    승인 강제 독립 의존 지속 내장 상속 병합 반환 노출 은닉
    """
)
# Those of them that are mostly tasks of a reader: 대시보드 생성. With a word on how it is done
# they tell what a service does: 자동 생성.
_MAKING = _Suffixes("생성 설정 구현 구축 작성 설치 구성 테스트 도출 등록 추가 재부팅 준비 확인")
_EASE = pattern_of(
    r"자동|즉시|즉각|간편|쉬운|손쉬운|빠른|신속|직접|실시간|동적|독립|무료|별도|불가|가능|필수"
)
_LISTED = pattern_of(r"\s*[,/·&]\s*|\s+(?:및|와|과|or|and)\s+|[와과]\s+")
_PARTICLE = pattern_of(
    r"[가-힣\w)\]`”\"](?:을|를|이|가|은|는|에|에서|에게|로|으로|도|만|까지|부터|마다|보다|처럼|당|별로)(?=\s)"
)
_TOPIC = pattern_of(
    r"^.{0,40}?[가-힣\w)\]`”\"](?:은|(?<![있없하되않지받주보오쓰르리키이])는|이|가|이란|란)(?=[\s,])"
)
_THEME = pattern_of(
    r"^.{0,40}?[가-힣\w)\]`”\"](?:은|(?<![있없하되않지받주보오쓰르리키이])는|이란|란)(?=[\s,])"
)
_RELATION = pattern_of(
    rf"[:=→↔⇒<>≤≥{MARK_SIGNS}↑↓+×]|->|=>|\s[-–—]\s|\s(?:vs\.?|대비)\s", re.IGNORECASE
)
_NUMBER = pattern_of(r"\d")
_ENGLISH_VERB = pattern_of(
    r"\b(?:is|are|was|be|has|have|can|can't|cannot|will|must|should|may|not|no|does|do|use[sd]?"
    r"|allows?|supports?|provides?|requires?|needs?|enables?|gives?|means|works?|contains?"
    r"|includes?|^[a-z]+s (?:within|in|on|to|the|an?|by|from|at|as|into|over|only)"
    r"|\w{3,}ed|\w{3,}s \w{3,}ly"
    r"|(?<=\w )(?:receives?|sends?|stores?|returns?|runs?|scales?|takes?|stays?|gets?|keeps?))\b",
    re.IGNORECASE,
)

_ASKS = pattern_of(
    r"[?？]\s*(?:\([^()]*\))?$|(?:습니까|입니까|인가요?|[을를]?까요?|[는은]가|나요|무엇|것은"
    r"|고르시오|고르세요"
    r"|고르십시오|고르면|선택하시오|선택하십시오|서술하시오)[.\s]*(?:\([^()]*\))?$"
)
_INVITES = pattern_of(
    r"(?:(?<![후정])보자|하자|(?<![참평인])가자|두자|들자|쓰자|배우자|풀자|[기꾸추]자|겠습니다|겠다"
    r"|[봅합갑줍]시다|해 ?주자|볼게요|할게요|하려고? (?:한다|합니다)|보려고? (?:한다|합니다)"
    r"|(?:해|아|어|펴|워)\s?(?:보았다|보았습니다|봤다|봤습니다|봄|본다|봅니다))$"
)
_NO_INVITATION = pattern_of(r"(?:주의|유의|조심|기억|명심)하자$")
_ADDRESSES = pattern_of(
    r"(?:주세요|보세요|주시면|바랍니다|바람|부탁드립니다|부탁드려요|감사합니다"
    r"|안녕하세요|반갑습니다|수고|화이팅|파이팅"
    r"|환영합니다)"
)
# Alternatives of letters alone: the engine then looks for their first letters only.
_OF_ONESELF = pattern_of(
    r"나는 |(?<!\S )내가 |나의 |나도 |저는 |제가 |저의 |저희"
    r"|우리는 |우리가 |우리의 |우리도 |I'm |I am "
    r"|I think |얘는 |얘가 |걔는 |암튼|아무튼|솔직히|ㅋㅋ|ㅎㅎ|ㅠㅠ"
)
_OPINION = pattern_of(
    r"(?:[라다]고 생각한다|[라다]고 생각함|[라다]고 생각합니다"
    r"|것 같다|것 같음|것 같습니다|것 같아요|거 같다|거 같음|듯하다|듯 하다|듯함|듯 함|싶다"
    r"|싶기도 하다|싶기도 함"
    r"|싶음|인지하고 있다|인지하고 있음|인지하고 있습니다|기억이 있다|기억이 난다|기억이 있음"
    r"|모르[겠겟](?:다|음|어요|네요?)|듯|의견이 있음|의견이 있다"
    r"|헷갈림|헷갈린다|헷갈렸다|어려웠다|신기하다|재밌다|궁금하다|했어야 했다|했어야 함)$"
)
_GUESSES = pattern_of(r"것 같(?:다|음|습니다|아요)[.!]?\s|생각해 ?[봤보]")
_GOES_ON = pattern_of(
    r"(?:(?<![창경참광재보권최사로원])고|며|지만|는데|은데|한데|인데|(?<![화측장표전반평이])면|거나"
    r"|하여|되어|므로|니까"
    r"|때문에|그리고|또는|혹은|및|는|를|,|더니|보니|려니)$"
)
_ENGLISH_GOES_ON = pattern_of(
    r"\b(?:of|into|with|the|an|and|or|such as|including|includes?|following|consists? of)$"
    r"|^(?!.*\b(?:that|which|where|what|who|whom)\b).*\b(?:from|to|for|by|via)$",
)
_OPEN_CASE = pattern_of(
    r"(?:위해|위해서|통해|따라|경우|경우에|때|때에|(?<![정회주동합편강논문심유토])의|대한|위한)$"
)
# Words that stand for a thing named before: a label above may be that thing.
_STANDS_FOR = pattern_of(
    r"(?:이|그|저)\s(?!외|상|하\b)[가-힣]|(?:이|그)(?:는|를|것|것은|것을|때|로|로써|에|들은)[\s,]"
    r"|해당\s"
)
# Words that go on with a sentence before.
_FOLLOWS = pattern_of(
    r"(?:이렇게|이러면|이렇듯|이럴|그럴|그렇게|이런|이러한|그런|그러한|그래서|그러면|그러므로"
    r"|그렇다면|그럼|그렇기|이로|이와|이처럼|이 ?때문에|여기서|여기에|여기|거기|위|위의|위와|위에"
    r"|위에서|아래|아래의|아래에|앞서|앞의|앞에서|전자|후자|왜냐하면|이후|그 후|이 경우|즉"
    r"|예를 들면|예를 들어|예컨대|마찬가지로)(?=[\s,는은])"
)
_ELSEWHERE = pattern_of(
    r"자세한 (?:내용|사항|정보|설명|것)은 .{0,80}(?:참조|참고|확인)"
    r"(?:하십시오|하세요|하시기|해 ?주|하라)"
    r"|아래와 같이|위와 같이|다음과 같이|(?<![가-힣])(?:그림|사진|도식)(?:을|에서|처럼|과 같이)\s"
    r"|(?:^|\s)아래의\s|위에서 (?:언급|말|설명|본|살펴)|(?<![가-힣])표(?:를 보면|에서|와 같이)\s"
    r"|(?:첫|두|세|네) ?번째 (?:줄|행|열|표)"
    r"|아래 그림|위 그림|위 사이트|위 링크|위 화면|위 코드"
    r"|위의 (?:사이트|그림|화면|코드|명령|과정"
    r"|방법|예)"
    r"|아래의 (?:사이트|그림|화면|코드|명령|과정|방법|예)|앞서 |앞에서 "
)
_POINTS = pattern_of(
    r"^(?:다음은|아래는|위는|다음의|다음과 같은)\s"
    r"|(?:다음|아래|위)(?:와|과) 같은 .{1,30}(?:있다|있습니다|있음|나뉜다|나뉩니다)$"
    r"|(?:다음|아래|위)(?:와|과)\s?(?:같[다음]"
    r"|같습니다|같이 .{0,12})$"
    r"|(?:아래|위|다음)(?:의|에|를|을|에서)?\s?(?:그림|표|링크|사진|예시|예제|코드|사이트|이미지"
    r"|내용|글|문서).{0,16}$"
    r"|\b(?:as follows|(?:a|the) following(?: [\w-]+){1,4})$"
    r"|^.{0,24}(?:참고|참조|생략|후술)(?:하자|한다|합니다|바람|할 것|하세요)?$"
)


@lru_cache(maxsize=64)
def bare(text: str) -> str:
    """The text without the signs and the bracket behind it."""
    return _BEHIND.sub("", _LAST_BRACKET.sub("", text))


def _ends(pattern: re.Pattern[str], text: str) -> bool:
    """Whether the text ends as the pattern says."""
    return pattern.search(text, max(0, len(text) - _LONGEST_ENDING)) is not None


def has_verb(text: str) -> bool:
    """Whether it ends in a verb, or has one in English."""
    end = bare(text)
    if end[-1:] in _VERBAL:
        return not end.endswith(_NO_VERBS)
    return " " in end and not has_hangul(end[-12:]) and _ENGLISH_VERB.search(end) is not None


def has_predicate(text: str) -> bool:
    """Whether it says something of something: by a verb, a state, or a noun of doing."""
    if has_verb(text):
        return True
    end = bare(text)
    if _STATES.end(end):
        return True
    return _DOING.end(end) and any(" " in name for name in _LISTED.split(end))


def has_state(text: str) -> bool:
    """Whether it says by a verb, a state or a number how something is, not only what is done."""
    return has_verb(text) or _STATES.end(bare(text)) or _NUMBER.search(text) is not None


def names_making(text: str) -> bool:
    """Whether a few nouns name something to be made or done, and say nothing: 대시보드 생성."""
    end = bare(text)
    if "(" in text or not _MAKING.end(end) or len(end.split()) > _MOST_WORDS:
        return False
    return not (_PARTICLE.search(end) or _RELATION.search(end) or _EASE.search(end))


def names_doing(text: str) -> bool:
    """Whether it ends in a noun of doing: 함수 생성, 권한 부여."""
    end = bare(text)
    return _DOING.end(end) or _MAKING.end(end)


def has_substance(text: str) -> bool:
    """Whether a phrase without a predicate says something all the same: a number, a relation,
    words that a particle binds, or many of them."""
    if _NUMBER.search(text) or _RELATION.search(text) or _PARTICLE.search(text):
        return True
    return len(bare(text).split()) > _MOST_WORDS


def has_topic(text: str) -> bool:
    """Whether it names what it is about: a word with 은, 는, 이, 가 before its end."""
    return _TOPIC.search(text) is not None


def has_theme(text: str) -> bool:
    """Whether it is on what it names first, by 은 or 는; 이 and 가 tell what happens."""
    return _THEME.search(text) is not None


def words_of_topic(text: str) -> str | None:
    """What it names first with 은, 는, 이 or 가 behind it; None without one."""
    found = _TOPIC.search(text)
    return None if found is None else found[0][: -2 if found[0].endswith("이란") else -1]


def seems_to_ask(text: str) -> bool:
    """Whether it is a question or bids to choose."""
    return _ends(_ASKS, text)


def invites(text: str) -> bool:
    """Whether the writer tells what comes: 살펴보자, 해보겠습니다."""
    end = bare(text)
    return _ends(_INVITES, end) and not _ends(_NO_INVITATION, end)


def is_personal(text: str) -> bool:
    """Whether the writer speaks of himself or to the reader: what he did, thinks and wishes."""
    if _ADDRESSES.search(text) or _GUESSES.search(text) or _ends(_OPINION, bare(text)):
        return True
    return any(
        found.start() == 0 or text[found.start() - 1] in " ,("
        for found in _OF_ONESELF.finditer(text)
    )


def goes_on(text: str) -> bool:
    """Whether it breaks off: it ends where a sentence goes on."""
    end = text.rstrip(" .…:")
    if not end.isascii():
        return _ends(_GOES_ON, end)
    return " " in end and _ENGLISH_GOES_ON.search(end) is not None


def leaves_open(text: str) -> bool:
    """Whether it ends in a case or an end (…할 때, …을 위해), which says little by itself."""
    end = bare(text)
    reason = end.endswith("때문") and not _RELATION.search(end)
    return reason or _ends(_OPEN_CASE, end)


def stands_for(text: str) -> bool:
    """Whether its first word stands for a thing named before: 이는, 해당 정책은."""
    return _STANDS_FOR.match(text.lstrip(_BEFORE)) is not None


def follows(text: str) -> bool:
    """Whether it goes on with a sentence before, or speaks of it: 그래서, 이렇게, 위의."""
    return _FOLLOWS.match(text.lstrip(_BEFORE)) is not None


def points(text: str) -> bool:
    """Whether it only points at what stands elsewhere: 아래와 같다."""
    return bool(_POINTS.search(bare(text)) or _ELSEWHERE.search(text))
