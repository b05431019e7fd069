"""Titles that only say that there is a note: `내 AWS 정리 노트`, `오늘 공부한 것`, `SAA-C03 요약`.

Such a title names nothing that could be asked about. A note's facts have to stand somewhere, so
that it stays the place of those that nothing else takes; it is no subject.
"""

from __future__ import annotations

import re
from functools import cache

from awsquiz.core.notes.vocabulary import LIGHT
from awsquiz.core.text import has_hangul, key
from awsquiz.core.text.regexes import pattern_of

_OF_NOTES = """
이 본 문서 글 페이지 내 나 우리 제 저 나만 오늘 어제 매일 하루 이번 지난 것 거 내용 기록 일지 일기
요약 요약집 요약본 모음 모음집 필기 자격증 준비 대비 직전 합격 최종 마지막 자주 헷갈리는 헷갈린
헷갈렸던 틀리는 틀린 틀렸던 모르는 몰랐던 어려운 강좌 강의 수업 학습 공부 정리 공부한 정리한 배운
적은 만든 하기 하는 용 한눈에 보기 한번에 시험 기출 덤프 오답 문제 풀이 주차 회차 일차 일 월 년 차
강 장 부 편 단계 빠르게 쉽게 간단 간단히 모두 모든 전체 주요 용어 가이드 복습 예습 개인 스터디
저장소 교육 과정 클라우드 독학 입문 초보 왕초보 벼락치기 치트시트 커닝페이퍼 핸드북 메모 자료
시리즈 블로그 cloud my me our i today learned learning learn study studying studies memo memos
diary log cheat sheet cheatsheet exam exams test prep preparation preparing guide certification
certificate certificates certified cert certs solutions solution architect associate professional
developer sysops administrator practitioner specialty devops engineer academy course courses
lecture lectures week day part handbook summary summaries summarized summarised repo repository
archive personal til review for and on in with saa sap clf dva soa dop scs ans mls dea aif mla ccp
sa
"""
_WORDS = frozenset(key(word) for word in _OF_NOTES.split()) | (
    LIGHT - {"api", "db", "무엇", "what"}
)
_SAYING = """
문서 글 정리 정리한 노트 공부 공부한 학습 스터디 기록 일지 일기 필기 요약 요약집 요약본 모음
모음집 오답 자격증 시험 강의 강좌 복습 예습 메모 덤프 기출 배운 헷갈리는 틀리는 암기 대비 준비
한눈에 aws note notes study studying learned learning exam certification certified prep cheatsheet
sheet til summary saa sap clf dva soa dop
"""
_SAYS_SO = frozenset(map(key, _SAYING.split()))
"""Words of which a title has one that speaks of a note, or of the whole of AWS."""
_WORD = pattern_of(r"[A-Za-z]+|[가-힣]+")
_SOMEBODY = pattern_of(
    r"^[가-힣A-Za-z0-9_]{1,8}의\s+(?=AWS\b|아마존|클라우드|자격증|시험|공부)", re.IGNORECASE
)
"""Whose notes they are: `민수의 AWS 정리`."""
_VERSION = pattern_of(r"\b([A-Za-z]{3})[\s_-]?C\d{2}\b")
_PARTICLES = tuple("의 에 을 를 은 는 과 와 로 으로 에서 가 한 된 용".split())
_LONGEST = 60


@cache
def names_only_a_note(title: str) -> bool:
    """Whether a title says nothing but that somebody took notes, on AWS or for an exam of it."""
    if len(title) > _LONGEST:
        return False
    said = _VERSION.sub(r"\1", _SOMEBODY.sub("", title))
    words = [key(word) for word in _WORD.findall(said)]
    if not words or not all(map(_is_of_notes, words)):
        return False
    return any(_says_so(word) for word in words)


def _is_of_notes(word: str) -> bool:
    return any(_is_made_of(stem, _WORDS) for stem in _stems(word))


def _says_so(word: str) -> bool:
    return any(stem in _SAYS_SO or _ends_in(stem) for stem in _stems(word))


def _ends_in(word: str) -> bool:
    """Whether a word written together ends in one of a note: 오답노트."""
    return has_hangul(word) and any(word[at:] in _SAYS_SO for at in range(1, len(word) - 1))


def _stems(word: str) -> list[str]:
    behind = [each for each in _PARTICLES if word.endswith(each) and len(word) > len(each)]
    return [word, *(word.removesuffix(each) for each in behind)]


def _is_made_of(word: str, words: frozenset[str]) -> bool:
    """Whether a word is one of these, or in Hangul several written together: 기초강좌."""
    if word in words:
        return True
    if not has_hangul(word):
        return False
    return any(word[:at] in words and _is_made_of(word[at:], words) for at in range(1, len(word)))
