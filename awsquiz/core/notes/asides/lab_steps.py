"""Which sentences are steps of a lab or of a console: what to click, type or run, what one sees."""

from __future__ import annotations

import re

from awsquiz.core.notes.asides import sentence_forms
from awsquiz.core.notes.asides.commands import is_command
from awsquiz.core.text import has_hangul
from awsquiz.core.text.regexes import pattern_of

# What is on a screen: whoever names it and ends in an order tells what to do.
_ON_A_SCREEN = pattern_of(
    r"클릭(?! ?스트림)|누르|누른|누름|눌러|눌렀|버튼|드롭다운|체크박스|탭에서|탭을|탭으로"
    r"|메뉴에서|메뉴를"
    r"|화면에서|창에서|창이|(?:우측|좌측|왼쪽|오른쪽|우|좌) ?(?:상단|하단)|맨 (?:아래|위)에"
    r"|검색창|마우스|드래그|스크롤|붙여 ?넣|콘솔에서|콘솔로|명령어를|명령을|터미널에서"
    r"|[\]\"”]\s?(?:을|를|에서|으로|로)?\s?선택"
)
_DONE_ON_A_SCREEN = pattern_of(
    r"(?:입력|선택|접속|다운로드|내려 ?받|다운 ?받|(?<!헬스)(?<!헬스 )체크|로그인|복사|이동"
    r"|메모)(?:을|를)?\s?[해하한합]\S{0,4}"
    r"(?:\s(?:준다|줍니다|둔다|둡니다|된다|됩니다|뒤|후))?$"
)
_ACTS = pattern_of(
    r"클릭|선택|입력|생성|설정|추가|삭제|설치|실행|확인|접속|연결|이동|변경|수정|등록|체크|복사"
    r"|다운로드|업로드|작성|배포"
    r"|저장|지정|할당|교체|진행|수행|시도|이용|사용|들어|반복|테스트|적용|종료|재시작|구성|허용|유지"
    r"|로그인|준비|검색"
    r"|활성화|해제|부여|만[들든듭]"
    r"|연다|엽니|열|누|넣|받|바[꾸꾼꿉]|보내|보냅|올[리린립]|내리|띄|켜|켠|켭|끄|끈|끕|두|둔|둡"
    r"|고[르른릅]|옮[기긴깁겨]"
)
_ORDERS = pattern_of(
    r"(?:간다|갑니다|(?:[한연든른는린낸킨꾼둔준뜬켠끈운봅본]|[했였왔었았])다"
    r"|(?:[합엽듭릅립냅킵꿉둡줍뜹켭끕웁봅]|[받넣했였왔었았]습)니다"
    r"|면 된다|면 됩니다|확인할 수 있다|확인할 수 있습니다|할 것|[하되]기|세요|십시오"
    r"|[하한]\s?[뒤후]|하자|[함음]"
    r"|생성|설정|추가|삭제|설치|실행|확인|접속|연결|이동|변경|수정|등록|체크|복사|작성|선택|입력"
    r"|클릭|할당|지정|테스트|편집"
    r"|준비)$"
)
_LONGEST_ORDER = 16
"""Characters at the end of a text in which all of these have room."""
_STATES = pattern_of(
    r"수 (?:있|없)|가능|불가|[해여어아줘]야|않|못|때문|무방|이다$|입니다$|(?<!면 )[된진]다$"
    r"|(?<!면 )됩니다$|의미"
    r"|[가-힣][이가] \S{1,8}$"
)
_PATH = pattern_of(
    r"^\W*\[?[^\[\]>:]{1,24}\]?\s*(?<![-=<])>\s*\[?[^\[\]>:]{1,30}\]?(?:\s*(?<![-=])>\s*\[?[^>:]{1,40}\]?)*$"
)
_CHECKS = pattern_of(
    r"(?:[인한된됐]지|(?:있|없|맞|되|됐|었)는지|여부를?) ?(?:다시 |잘 |한번 |먼저 )?"
    r"(?:확인|체크|점검)(?:한다|합니다|함|하기|해 ?\S{1,5}|하세요|하자)?$"
)
_ARROWS = pattern_of(r"\s(?:->|→|>|⇒)\s")
_ON_BUTTONS = pattern_of(
    r"(?:클릭|만들기|선택|체크|편집|이동|\b(?:create|add|save|next|select|click))\s*(?:->|→|>|⇒|$)",
    re.IGNORECASE,
)
_NOW = pattern_of(
    r"\W*(?:현재|지금|방금) (?:사용 ?중인|접속|로그인|인스턴스|보안 ?그룹|설정|생성|만든|상태|화면)"
)
_ACTS_OF_A_CHAIN = pattern_of(
    r"(?:생성|설정|입력|추가|저장|다음|적용|등록|연결|확인|완료|시작|메뉴|탭|버튼)\s*(?:->|→|>|⇒|$)"
)
_LONG_CHAIN = 3
_CHAIN = 2
"""Arrows of a path through a console."""
_PATH_OF_BUTTONS = pattern_of(r"\]\s*(?:>|→|->)\s*\[")
_SEEN = pattern_of(
    r"것을 (?:확인할|볼) 수 (?:있다|있습니다|있음)$|(?:모습|화면|창)(?:입니다|이다)$"
    r"|(?:화면|창|메시지|페이지|에러|오류|경고|알림|팝업|목록"
    r"|문구)[이가에]\s(?:\S+\s){0,4}(?:나타|뜬|뜹|뜸|나온|나옵|나옴|보인|보입|열린|열립"
    r"|출력)\S{0,4}$"
    r"|(?:내리다|내려가다|들어가|올리다) ?보면 .{0,60}수 있(?:다|습니다|음)$"
    r"|(?:하면|르면|가면|보면) .{0,40}(?:나타난다|나타납니다|뜬다|뜹니다|보입니다|나옵니다)$"
    r"|(?:접속|연결|출력|실행|작동|동작)이? (?:잘|정상적으로) \S{1,5}$"
    r"|(?:라고|고) (?:뜬다|뜹니다|뜸|나온다|나옵니다|나옴|표시된다|표시됩니다)$"
)
_NUMBERING = r"^\W*(?:[a-z0-9]{1,2}[.)]\s+)?"
_ENGLISH_CLICK = pattern_of(
    _NUMBERING + r"(?:click|select|choose|go to|enter|type|press|navigate)\b", re.IGNORECASE
)
_ENGLISH_STEP = pattern_of(
    _NUMBERING
    + r"(?:open|try|launch|create|paste|copy|download|install|run|log ?in|sign in|verify|check"
    r"|attach|add|delete|review"
    r"|configure|edit|connect|specify|click|select|choose|go to|enter|type|press|navigate)\b"
    r"(?!.*\b(?:is|are|can|will|must)\b)",
    re.IGNORECASE,
)
_ABLE = pattern_of(
    r"(?<!확인)(?<!접속)(?<!확인할)(?<!접속할)(?<!볼)(?<!받을)"
    r"(?:\s가능(?:하다)?|\s불가| 수 (?:있|없)(?:다|음|습니다))$"
    r"|[라다]고 (?:한다|합니다|부른다|부릅니다)$"
)
_FILLED_IN = pattern_of(
    r"(?:입력|선택|설정|지정|체크|클릭|작성|추가|구축|구현|생성|구성|배포|수행|분석|준비)"
    r"(?:을|를)?\s?(?:한다|합니다|함|하기|해 ?\S{1,4})?$"
)
_SAYING = 2  # words of what a field is
_TO_BE_DONE = pattern_of(
    r"(?:생성|설정|설치|추가|연결|삭제|등록|배포|접속|구성|작성|변경|수정|선택|입력|실행|확인|구축|발급"
    r"|부여|적용|연동|테스트|업로드|다운로드)하기[\s.!]*$"
    r"|(?:만들|띄우|붙이|올리|바꾸|열어 ?보)기[\s.!]*$"
)
_FIELD = pattern_of(r"^[^:]{1,40}\s?:\s")
_REASON = pattern_of(r"때문에|므로\s")
_ACTOR = pattern_of(r"[^:]{1,30}?(?:은|는|이|가)\s")
# What was just done, or is to be done now: a sentence of a lab that has a subject.
_TELLS = pattern_of(r"^\W*(?:이제|먼저|우선)\s.*(?:[했됐었]습니다|야 (?:합니다|한다)|필요합니다)$")
_DONE = pattern_of(r"(?:[되하]었|됐|했|[졌났왔봤])(?:다|습니다|음)$")
_HISTORY = pattern_of(r"(?:설계|출시|개발|도입|공개|발표|대체|폐지|지원|최적화|특화)\S{1,5}$")
_FIRST = pattern_of(
    r"^\W*(?:먼저|우선|이제|마지막으로|그리고 나서|다음으로|그 다음|이어서|일단)[\s,]"
)


def is_to_be_done(text: str) -> bool:
    """Whether it only names what to do, as a list of tasks does: 라우팅 테이블 생성하기."""
    return _TO_BE_DONE.search(text) is not None and not sentence_forms.has_topic(text)


def is_click(text: str) -> bool:
    """Whether it is a step wherever it stands: a command, a path of buttons, a click, a sight."""
    if is_command(text) or ("]" in text and _PATH_OF_BUTTONS.search(text)):
        return True
    if ">" in text and _PATH.match(text) and not sentence_forms.has_verb(text):
        return True
    end = sentence_forms.bare(text)
    if _SEEN.search(end):
        return True
    if not _ORDERS.search(end, max(0, len(end) - _LONGEST_ORDER)) or _states(end):
        return False
    return bool(_ON_A_SCREEN.search(text) or _DONE_ON_A_SCREEN.search(end))


def _checks(text: str) -> bool:
    """Whether it tells to look whether something was done, or leads from button to button."""
    if sentence_forms.has_theme(text) or _FIELD.match(text):
        return False
    arrows = len(_ARROWS.findall(text))
    if arrows >= _CHAIN and _ON_BUTTONS.search(text):
        return True
    if arrows >= _LONG_CHAIN and _ACTS_OF_A_CHAIN.search(text):
        return True
    return _CHECKS.search(sentence_forms.bare(text)) is not None


def tells_what_was_done(text: str) -> bool:
    """Whether it is the past of a lab: 그룹이 생성되었다; not of a service: 2006년에 출시되었다."""
    end = sentence_forms.bare(text)[-12:]
    return _DONE.search(end) is not None and _HISTORY.search(end) is None


def is_step(text: str, *, of_a_lab: bool, among_steps: bool) -> bool:
    """Whether it is a step, more readily in a section on a lab or one that is full of steps."""
    if is_click(text) and (of_a_lab or among_steps or not _is_choice_of_a_service(text)):
        return True
    if _TELLS.match(sentence_forms.bare(text)) or _checks(text):
        return True
    if (of_a_lab or among_steps) and (tells_what_was_done(text) or _NOW.match(text)):
        return True
    if not has_hangul(text):
        if of_a_lab and not sentence_forms.has_verb(text):
            return True
        pattern = _ENGLISH_STEP if of_a_lab or among_steps else _ENGLISH_CLICK
        return pattern.match(text) is not None
    if of_a_lab and not (_has_subject(text) or _holds_beyond_a_lab(text)):
        return True
    first = _FIRST.match(text) is not None and not sentence_forms.has_theme(text)
    return (of_a_lab or among_steps or first) and _orders(text)


def _has_subject(text: str) -> bool:
    """Whether it is on something: in polite sentences, which narrate, 이 and 가 are not enough."""
    if sentence_forms.bare(text).endswith("니다"):
        return sentence_forms.has_theme(text)
    return sentence_forms.has_topic(text)


def _holds_beyond_a_lab(text: str) -> bool:
    """Whether it says without a subject what a field is, or what one can do: 할당할 수 있다."""
    end = sentence_forms.bare(text)
    if _ABLE.search(end):
        return True
    field = _FIELD.match(text)
    if field is None or _FILLED_IN.search(end):
        return False
    return has_hangul(text[field.end() :]) and len(text[field.end() :].split()) >= _SAYING


def _is_choice_of_a_service(text: str) -> bool:
    """Whether a subject does what one may do on a screen as well: 로드 밸런서는 대상을 선택한다."""
    end = sentence_forms.bare(text)
    return (
        _ACTOR.match(text) is not None
        and (not end.endswith("니다") or _REASON.search(end) is not None)
        and not (_ON_A_SCREEN.search(text) or _SEEN.search(end) or is_command(text))
    )


def _orders(text: str) -> bool:
    """Whether it tells what to do, or what was done: its last verb is one of doing."""
    end = sentence_forms.bare(text)
    return bool(_ACTS.search(end[-16:]) and _ORDERS.search(end)) and not _states(end)


def _states(end: str) -> bool:
    """Whether the end of a sentence says how things are, rather than what one does."""
    return _STATES.search(end[-12:]) is not None and "확인" not in end[-12:]
