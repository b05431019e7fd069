"""Words of a typed answer: those that stand beside the gap, and those that are only a part."""

from __future__ import annotations

from collections.abc import Sequence

from awsquiz.core.text import key
from awsquiz.core.text.regexes import pattern_of

# No 만 and 도: after a number they are 10,000 and a degree. No 와 and 과: answers do not end so.
PARTICLES = """
은 는 이 가 을 를 의 에 로 으로 까지 에서 에게 에는 에서는 으로는 로는
이다 입니다 임 요 이요 예요 에요 이에요 이예요 야 이야 죠 이죠 인가 인가요 인데요
라고 이라고 라고요 이라고요 같아요
""".split()
"""What may stand behind an answer, and says nothing of it."""
_MOST_REPEATED = 3
_LEAST_OF_A_PART = 2  # letters
_BOUND = frozenset("최대 최소 약 기본 the a an".split())
"""Words of an answer that say nothing without the rest."""


_HEADS = frozenset(
    """
    api 키 key 버킷 bucket 배포 공격 작업 함수 function 테이블 table 대기열 queue 헤더 header
    필드 field 섹션 section 파일 file 명령 command 요소 element 레코드 record 프로토콜 protocol
    형식 format 상태 조건 속성 지표 볼륨 서비스 service 방식 모드 옵션 option 정책
    인스턴스 instance 연결 connection 값 value 플랜 plan
    """.split()
)
"""Nouns behind a name that say what kind of thing it is, and name nothing else."""
_AND = pattern_of(r"\s*(?:(?<!\d)[,/]|[,/](?!\d)|·)\s*|(?<=\S)[와과]\s+|\s+(?:및|and|그리고)\s+")


def without_repeated(given: str, before: str, after: str) -> str:
    """The answer without words at its ends that stand beside the gap: of `ELB 상태 확인` the first
    where ` 상태 확인을 켠다` follows; "" where no other word is left."""
    words = given.split()
    ahead, behind = before.split(), after.split() if after[:1].isspace() else []
    for count in range(min(_MOST_REPEATED, len(words), len(behind)), 0, -1):
        if _are_same(words[-count:], behind[:count]):
            words = words[:-count]
            break
    for count in range(min(_MOST_REPEATED, len(words), len(ahead)), 0, -1):
        if _are_same(words[:count], ahead[-count:]):
            words = words[count:]
            break
    return " ".join(words)


def without_head(given: str) -> str:
    """A Latin name or identifier without the noun behind it that says what it is: `S3 버킷`,
    `GenerateDataKey API`; "" where nothing else is said, or nothing of that."""
    name, _space, head = given.rpartition(" ")
    known = [head, *(head.removesuffix(each) for each in PARTICLES)]
    says_it = any(each.casefold() in _HEADS for each in known)
    return name if says_it and name.isascii() and any(map(str.isalpha, name)) else ""


def without_said_between(given: str, before: str, after: str) -> str:
    """The answer without words between its first and its last that stand in the gap's sentence:
    `서버리스 추론 엔드포인트` where it speaks of 추론; "" where there are none."""
    first, *between, last = given.split() if given.count(" ") > 1 else [given, ""]
    said = [word for each in (before, after) for word in each.split()]
    left = [word for word in between if not any(_are_same([word], [each]) for each in said)]
    return " ".join((first, *left, last)) if len(left) < len(between) else ""


def without_counted(given: str, before: str, after: str) -> str:
    """The answer without the words that stand in the gap's sentence, anywhere in it: of `레코드
    1,000개` the amount where it speaks of 레코드; "" where none of its words do, or all."""
    said = [word for each in (before, after) for word in each.split()]
    words = given.split()
    left = [word for word in words if not any(_are_same([word], [each]) for each in said)]
    return " ".join(left) if len(left) < len(words) else ""


def in_any_order(text: str) -> tuple[str, ...]:
    """The keys of what a text lists, in one order whatever its own: `GET, HEAD` is `HEAD와 GET`;
    nothing where it names one thing."""
    parts = sorted(filter(None, map(key, _AND.split(text))))
    return tuple(parts) if len(parts) > 1 else ()


def is_some_of(given: str, accepted: str) -> bool:
    """Whether the answer is some of the words of an accepted one, in a row: CloudWatch Logs without
    one of its words."""
    words, whole = given.split(), accepted.split()
    if len(words) >= len(whole) or len(key(given)) < _LEAST_OF_A_PART:
        return False
    if all(word.casefold() in _BOUND for word in words) or any(char.isdigit() for char in accepted):
        return False
    starts = range(len(whole) - len(words) + 1)
    return any(_are_same(words, whole[at : at + len(words)]) for at in starts)


def _are_same(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether words are the same, the last of them perhaps with another particle."""
    if [*map(key, words[:-1])] != [*map(key, others[:-1])]:
        return False
    one, other = key(words[-1]), key(others[-1])
    ends = {one, *(one.removesuffix(each) for each in PARTICLES)}
    return bool(one) and (other in ends or any(one + each == other for each in PARTICLES))
