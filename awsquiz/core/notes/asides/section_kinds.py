"""What the headings above a fact say of it: a lab, an exam's text, the course, a list of links.

By words of headings and of short labels; what subject a heading names is told elsewhere. A lab
without such a heading is known by its steps: see `asides`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from awsquiz.core.notes.asides.sentence_forms import seems_to_ask
from awsquiz.core.text.regexes import pattern_of

SectionKind = Literal[
    "lab", "exam", "answer", "option", "course", "talk", "case", "links", "history", "todo"
]

_LONGEST_LABEL = 16  # letters; a longer one is a statement
_LONGEST_TITLE = 30  # letters of a question that may be a title; a longer one is an exam's
_RIGHT_ABOVE = ("exam", "answer", "option")
"""Kinds that hold of what stands right below a heading: one within it is on what it names."""


def _whole(*words: str) -> str:
    """The pattern of a heading that is one of these, with signs around it."""
    return rf"^\W*(?:{'|'.join(words)})\W*$"


def _last(*words: str) -> str:
    """The pattern of a heading that ends in one of these."""
    return rf"(?:{'|'.join(words)})(?: ?\([^()]*\))?\W*$"


_OF_EXAMS = (
    r"(?:aws|amazon|certified|certification|practice|mock|sample|final|full|free|real|past|test|dump"
    r"|solutions?|architect|associate|developer|professional|cloud|practitioner|sysops|udemy"
    r"|(?:saa|sap|dva|clf|soa|scs|dop)(?:\W?c\d\d)?|the|of|for|my|no|\d+|모의|실전|기출|연습|최종)"
)
"""What a heading says of an exam; `lambda exam` names what is asked about: facts stand below."""
_ACTS = (
    "생성",
    "설정",
    "구성",
    "구축",
    "설치",
    "배포",
    "연결",
    "등록",
    "추가",
    "작성",
    "테스트",
    "실행",
    "연동",
)
_WORDS: tuple[tuple[SectionKind, tuple[str, ...]], ...] = (
    (
        "history",
        (_whole("history", "change ?log", "(?:변경|수정|작성|개정) ?(?:이력|기록|내역|일지?)"),),
    ),
    (
        "links",
        (
            _whole("references?", "refs?", "resources?", "links?", "see also", "sources?", "출처"),
            _whole(
                "참고",
                "참조",
                "참고 ?(?:자료|문헌|링크|사이트)",
                "링크",
                "더 ?(?:보기|읽기|읽을거리)",
            ),
            _whole("관련 ?(?:글|자료|문서|링크|포스트|포스팅|노트)", "유용한 (?:도구|링크|자료)"),
        ),
    ),
    (
        "todo",
        (_whole("to-?do", "할 ?일", "해야 ?할 ?일", "더 ?(?:공부|알아볼|찾아볼).*", "나중에.*"),),
    ),
    (
        "course",
        (
            _last(
                "(?<!실습 )(?<!실습)과제(?: ?(?:요약|내용|결과|풀이|정리))?",
                "제출 ?(?:방법|기한)?",
                "공지 ?(?:사항)?",
                "커리큘럼",
                "스터디",
                "회식",
                "기간/일정",
            ),
            _last(
                "준비물",
                "보증금",
                "벌금",
                "수강",
                "강의 ?(?:정보|소개|목록)",
                "후기",
                "회고",
                "소감",
                "목차",
            ),
            _last(
                "(?:학습|공부|시험) ?(?:목표|계획|일정|방법|로드맵|전략|순서|접수|등록|인증|팁"
                "|키워드)"
            ),
            _last(
                "진행 ?방식", "논의 ?사항", "콘텐츠 (?:선정|설정)", "출석(?: ?체크)?", "daily check"
            ),
            _last("(?:운영|스터디|모임) ?(?:방식|방법|규칙|계획)", "일정 (?:및|과) .{1,12}"),
            _whole("OT", "일정", "작성자", "table of contents", "toc", "다음 단계"),
            "시험 ?(?:안내|등록|인증|접수|도메인|범위|비율|비중)|출제 ?(?:범위|비중|비율|영역)"
            "|합격|로드맵|액션 ?플랜|roadmap|action plan"
            "|^\\W*(?:week|phase|day)\\s?\\d",
        ),
    ),
    (
        "talk",
        (
            _whole(
                "들어가며",
                "들어가기(?: ?전에)?",
                "시작하며",
                "시작하기 ?전에",
                "서론",
                "머리말",
                "여담",
            ),
            _whole(
                "마치며", "마무리", "맺음말?", "끝으로", "나가며", "느낀 ?점", "결론(?: 및 .*)?"
            ),
            _whole("tmi", "outro", "intro(?:duction)?", "conclusion"),
        ),
    ),
    (
        "case",
        (
            r"(?:도입|성공|고객|구축) ?사례(?: ?\d+)?\s*(?:$|[:|])|^\W*(?:사례|사고|case) ?\d",
            "실제 .{0,8}(?:사고|사례)|case stud|(?:customer|success) stor|절감 효과",
            _last("여정", "공격 ?경로", "피해 ?규모", "타임라인"),
            _whole("예시?", "예제", "examples?", "samples?", "샘플", "활용 예시?"),
            r"^\W*(?:예시|예제|example|pattern|패턴|시나리오|scenario) ?\d|요구 ?사항.{0,6}매핑",
        ),
    ),
    (
        "answer",
        (
            _whole(
                "(?:문제 ?|상세 ?)?(?:정답|해설|풀이|오답|해답)(?: ?(?:및|과|/) ?(?:해설|풀이"
                "|설명))?(?:\\W+[A-F1-6])?"
            ),
        ),
    ),
    (
        "option",
        (
            r"^\W*(?:선택지 ?)?\(?[A-F]\s?[).:]\s",
            _whole(
                r"(?:incorrect|wrong) (?:answers?|options?|choices?)(?: ?\(s\))?",
                "(?:틀린|잘못된|옳지 않은|오답) ?(?:보기|선지|선택지|옵션|답안?)(?:들)?",
            ),
        ),
    ),
    (
        "exam",
        (
            r"^\W*(?:(?:Q|문제|질문|문항|퀴즈|question|quiz|problem)\s*[.(]?\s*\d+|\d+\s*(?:번|\W*$"
            r"|회차))",
            r"^\W*\d+\W+(?:선택|정답|답)\b|review required|question \d+$|퀴즈 ?\(|연습 ?문제"
            r"|skill ?builder",
            r"\b(?:quiz|questions?)(?: ?(?:sets?|notes?))?\W*(?:\d+\W*)?$|^[\w-]*(?:exam"
            r"|quiz|question)[\w-]*$",
            rf"^\W*(?:{_OF_EXAMS}\W*)*exams?(?: ?(?:sets?|notes?))?\W*(?:\d+\W*)?$",
            r"(?:문제|문항|퀴즈|모의고사|오답|기출)(?: ?(?:풀이|풀기|모음|노트|시나리오"
            r"|해설|요약|지문|본문))?\W*(?:\d+\W*)?(?:회차?)?$",
            r"^\W*(?:이 )?문제(?:의)? ?(?:포인트|핵심|설명|상황)",
            _whole("시나리오 ?\\d*", "(?:다른 )?선택지.*", "보기", "현재 ?상황", "질문"),
            _whole("(?:(?:기술적?|비즈니스|추가) ?)?(?:요구|제약) ?(?:사항|조건)"),
        ),
    ),
    (
        "lab",
        (
            "실습(?! ?문제)|핸즈 ?온|따라 ?하기|따라 ?해 ?보기"
            "|튜토리얼|hands? ?-?on|\\blabs?\\W?\\d*\\b|tutorial"
            "|walkthrough",
            _whole("practice", "exercise"),
            r"^\W*(?:stage|step|단계)\W?\d{1,2}\b.*" + _last(*_ACTS),
            r"^\W*\d{1,2}\W?단계\b.*" + _last(*_ACTS),
            "(?:CLI|콘솔|터미널|명령어|스크립트|코드)(?:로|에서|를 (?:이용|통)\\S{1,3}) .*"
            + _last(*_ACTS, "방법", "하기"),
            _last(
                "(?:만들|구축하|설정하|연동하|설치하|접속하|인증하|배포하|시작하|실행하|적용하"
                "|띄우)기"
            ),
            _last("(?:설치|접속|테스트|발급|구축|삭제|생성|연동)(?: ?(?:과정|방법|절차|하기))"),
        ),
    ),
)
_PATH = pattern_of(
    r"[^<>]{1,40} > (?=.*(?:생성|편집|선택|이동|추가|설정|만들|create|launch|edit|select|actions))"
    r"[^<>]{1,40}(?: > [^<>]{1,40})*",
    re.IGNORECASE,
)
"""A way through a console: VPC > 서브넷 > 서브넷 생성."""
_KINDS = tuple((kind, pattern_of("|".join(words), re.IGNORECASE)) for kind, words in _WORDS)
_TASK = pattern_of(
    _last(
        "생성|설정|연결|추가|삭제|설치|배포|전송|게시|구독|등록|작성|변경|교체|실행|접속|테스트"
        "|확인|구축|연동|발급|신청",
        "인증|활성화|업로드|다운로드|적용|준비|구성|복원|활용|수정|입력|[가-힣]{2}기",
        "(?:생성|설정|설치|배포|등록|접속|전송|삭제)(?: ?(?:과정|방법|절차))",
    )
)


@lru_cache(maxsize=4096)
def names_a_task(heading: str) -> bool:
    """Whether a heading names something to be done: 인스턴스 생성, 접속하기."""
    return _TASK.search(heading) is not None


@lru_cache(maxsize=4096)
def _kind_of(heading: str) -> SectionKind | None:
    if len(heading) > _LONGEST_TITLE and seems_to_ask(heading):
        return "exam"
    return next((kind for kind, pattern in _KINDS if pattern.search(heading)), None)


def section_kind(headings: Sequence[str]) -> SectionKind | None:
    """The kind that the nearest heading tells that tells one; the innermost comes last."""
    for at, heading in enumerate(headings[::-1]):
        kind = _kind_of(heading)
        if kind == "course" and at:
            return None  # what was learnt for it
        if kind and (at == 0 or kind not in _RIGHT_ABOVE):
            return kind
    return None


def label_kind(labels: Sequence[str]) -> SectionKind | None:
    """The kind that the nearest short label tells that tells one."""
    if any(map(_PATH.fullmatch, labels)):
        return "lab"
    for label in labels[::-1]:
        if len(label) <= _LONGEST_LABEL and (kind := _kind_of(label)):
            return kind
    return None
