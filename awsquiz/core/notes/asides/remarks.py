"""Which texts are about the note, the course, the day: remarks, dates, reminders, examples."""

from __future__ import annotations

import re

from awsquiz.core.notes.asides import sentence_forms
from awsquiz.core.text.regexes import pattern_of

_DATED = pattern_of(
    r"^\W*(?:(?:생성|작성|수정|날짜|일자|date|last ?updated)\w*\s*[:：]\s*)?"
    r"(?:(?:19|20)?\d\d\s?[-./년]\s?(?:0?[1-9]|1[0-2])\s?[-./월]\s?\d{1,2}일?(?![.\d])"
    r"|\d{1,2}[/.]\s?\d{1,2}\s?\([월화수목금토일]\))",
    re.IGNORECASE,
)
_TODO = pattern_of(r"^\W*(?:todo|to do|tbd|fixme|할 일)\b|\(todo\)\s*$", re.IGNORECASE)
_TO_BE_DONE = pattern_of(
    r"(?:더|추가로|다시|나중에|추후)\s.{0,20}(?:공부|확인|정리|복습|조사|보)하?기$"
)
# Alternatives that begin with letters: the engine then looks for their first letters only.
_ON_THE_NOTE = pattern_of(
    r"이전 (?:글|실습|강의|포스트|포스팅|시간|챕터|섹션|주차)|시험을 위해|이번 (?:시간|장|문서"
    r"|페이지|예제|파트|절|글|포스트|포스팅|강의|강좌|챕터|섹션|주차|실습"
    r"|노트|스터디|시리즈)"
    r"|지난 (?:시간|장|글|포스트|포스팅|강의|챕터|섹션|주차|실습|노트|스터디)"
    r"|다음 (?:시간|장에|글|포스트|포스팅|강의|챕터|섹션|주차|실습)|본 (?:글|문서|포스트|포스팅"
    r"|강의|실습|노트)"
    r"|이 (?:글|포스트|포스팅|강의|강좌|챕터|섹션|주차|실습|노트|스터디"
    r"|시리즈)(?:[은는이가을를에의도 ,.]|$)"
    r"|주차(?:에|의|차| |$)|강의(?:를|에서|를 듣|노트)|인강|유데미|udemy|Udemy|UDEMY"
    r"|(?<![가-힣])책(?:을|에서)|강의 ?영상"
    r"|정리(?:함$|했다|하였다|했습니다|해 ?보|해 ?봤|한 글|해 두|해둔)|복습(?:함$|했|하)|예습"
    r"|(?:정리|공부|복습)(?:하는)? ?중(?:이다|입니다|임|이에요|$)|(?:정리|공부)하고 있"
    r"|준비하(?:면서|며 )|공부(?:한 (?:내용|것)|하면서|하며)"
    r"|(?:SAA|SAP|CLF|DVA|SOA|시험)\S* (?:준비|공부|합격|대비)"
    r"|외우|외웠|암기"
    r"|시험에\s?(?:자주|잘|많이|꼭|도)?\s?(?:나오|나온|나옴|출제|나와)|관련 포스트|매주 .요일"
    r"|정기 ?모임|밋업|댓글(?:로|을 남)|(?:제|이|내|기술) 블로그"
    r"|스터디|자격증(?!명)|모의고사|연습 ?문제|섹션 ?\d|여기서는|여기선"
    r"|예정(?:이다|입니다|임)?\W*$"
    r"|정답[율률]|합격선|슬라이드|앞선 (?:강의|영상|시간|장)|questions? (?:is|are|will|come)\b"
    r"|덤프|기출|문제 ?풀이|시험 ?팁|시험 ?포인트|시험에서|발표(?:자|하기|를|에 대)"
    r"|기억하(?:실|세요|시)|아시(?:다시피|겠지만)|보시다시피|말씀드|[는은] 거죠|[는은] 거예요"
    r"|(?:on|for|in|of) the exam\b|emori[sz]e |ractice (?:exam|test)|tudy (?:plan|guide)"
    r"|let's|Let's|let us|Let us|in this (?:post|article|section|lecture|video|chapter)"
    r"|In this (?:post|article|section|lecture|video|chapter)|we'll|We'll|we will|We will"
    r"|hank you|Thanks"
)
_EXAMPLE = pattern_of(
    r"^\W*(?:마치 |예시?\s?[):.]|예를 ?들|예컨대|가령|이를테면|ex\s?[).:]|ex\s|e\.g\.?|example\s?:"
    r"|for example|for instance)",
    re.IGNORECASE,
)


_TO_THE_LEARNER = pattern_of(
    r"(?:(?:(?:이렇|그렇)게|[라다]고) ?(?:보|알)|(?:게|고|로) ?(?:생각|이해)하)면"
    r" ?(?:된|되겠|됩|됨|될|가장|쉽|편)"
    r"|(?:이해|기억|숙지)만? ?하면\s?(?:된|되겠|됩|됨|충분)|(?:자세|깊|딥)\S* 알 필요[는가]? 없"
    r"|(?:을|를) (?:실습(?:하고|하며|한다|합니다)|익히고|배웁니다|배운다)"
    r"|\b[Ww]eek \d|(?:처음|개념을?) (?:공부|배우|배울)|공부하다 ?보면"
    r"|초보자(?:라면|에게|는)|고만? 알아 ?두"
)
"""How much of a thing has to be known, and how it is best thought of."""


_OF_ONES_WORK = pattern_of(
    r"(?:현재|지금|우리|저희|자사|본인이?|내가|사내) ?"
    r"(?:(?:다니는|재직 ?중인?|운영 ?중인?|개발 ?중인?|진행 ?중인?|사용 ?중인?) ?)?(?:내부 |사내 )?"
    r"(?:회사|팀|프로젝트|사내|실무|내부 시스템)(?=[의에은는이가를도 ]|$)"
    r"|(?:^|\s)(?:사내|현업|실무)에서(?:는|도)?\s"
)


_OF_A_COURSE = pattern_of(
    r"모듈|출현|출제|기출|회독|중요도|난이도|빈도(?! ?수)|배우는|학습 ?(?:일|날짜|여부)|복습"
    r"|\b(?:lesson|module|lecture)s?$",
    re.IGNORECASE,
)


def is_remark(text: str) -> bool:
    """Whether it is about the note or the course, tells what comes, or speaks of its writer."""
    return bool(
        _ON_THE_NOTE.search(text)
        or _TO_THE_LEARNER.search(text)
        or _OF_ONES_WORK.search(text)
        or sentence_forms.invites(text)
        or sentence_forms.is_personal(text)
    )


def is_of_a_course(attribute: str) -> bool:
    """Whether a column of a table tells of lessons and exams: in which module, how often asked."""
    return _OF_A_COURSE.search(attribute) is not None


def is_date(text: str) -> bool:
    """Whether it is a date, with a word or two beside it."""
    dated = _DATED.match(text)
    return dated is not None and not sentence_forms.has_predicate(text[dated.end() :])


def begins_with_date(text: str) -> bool:
    """Whether it begins with a date, as a row of a diary or of a list of things done does."""
    return _DATED.match(text) is not None


def is_reminder(text: str) -> bool:
    """Whether it says what the learner has still to do."""
    return bool(_TODO.search(text) or _TO_BE_DONE.search(text))


def is_example(text: str) -> bool:
    """Whether it begins as an example does."""
    return _EXAMPLE.match(text) is not None
