"""Statements that need no second look: a gate before `asides`, since most facts are such.

It only saves time: what it lets through would be found to be a statement by the forms of sentences
themselves (`sentence_forms`, `lab_steps`, `exam_text`), a test sees to it. Words here are the
first letters of theirs, in one pattern that the engine looks for by their first signs.
"""

from __future__ import annotations

from functools import lru_cache

from awsquiz.core.text.regexes import pattern_of

_VERBAL = frozenset("다음함됨임")
_END_THAT_IS_NONE = pattern_of(
    r"(?:겠(?:습니)?다|싶(?:다|음)|같(?:다|음|습니다)|[봤았웠렸]다|봄|본다|봅니다|[봅합갑줍]시다|다음|듯하?다"
    r"|듯함|모르겠"
    r"|려고? 한다|려고? 합니다"
    r"|(?:입력|선택|접속|다운로드|받는?다|받습니다|체크|로그인|복사|이동|메모).{0,6}|[뜬린온인]다"
    r"|[뜹립옵입]니다|나타.{0,3}|모습.{0,3}|[간갑]다|갑니다|출력.{0,4}|표시.{0,4}"
    r"|하자|지만|했어야.{0,4})[.]*$"
)
_BEGINNING = pattern_of(
    r"[\W\d]*(?:[이그저][럴 ]?(?:는|를|것|때|로|에|들|와)?[\s,]|이[렇런러처후와로에]"
    r"|그[렇런러래럼]"
    r"|여기|거기|위|아래|앞|전자|후자"
    r"|왜냐|즉|해당|예|가령|이를|마찬|다음|생성일|작성|수정|날짜|일자|먼저|우선|이제|마지막"
    r"|그리고|이어|일단|하지만|그러나|근데|다만|단[\s,]|따라서|결국|대신|반면|반대로"
    r"|또[\s,]|마치 |[✕❌:]|[xX거짓]+\)"
    r"|But|However|So[\s,]|Then|Therefore|Thus|Otherwise|Instead|And[\s,]|Hence"
    r"|문제|질문|퀴즈|정답|답|선택|내 ?답|나의|오답|풀이|해설|할 일|한 [가-힣]|[A-Fa-f][\s,.)/&]"
    r"|[Ee]x|e\.g|[Ee]xample"
    r"|for |To|to|TODO|FIXME|fixme|Q|[qQ]u|sudo|aws|[a-z]+[ ,])"
)
_WORTH_A_LOOK = pattern_of(
    r"인지|한지|된지|는지|여부|회사|프로젝트|내부 시|실무|현업|사내"
    r"|클릭|누르|누른|누름|눌|버튼|드롭|체크|탭|메뉴|화면|창에|창이|검색창|마우스|드래그|스크롤"
    r"|붙여|콘솔|명령|터미널|\]|>|http"
    r"|www|이번|이전 |같이|앞서|앞에서|시험을|지난 |다음|본 |이 글|이 포|이 강|이 챕|이 섹|이 주"
    r"|이 실|이 노|이 스|이 시리|주차"
    r"|강의|인강|강좌|책|영상|실습|익히|배웁|배운|eek "
    r"|공부|준비|합격|대비|정리|복습|예습|외우|외웠|암기|시험|관련 포|매주|정기|밋업"
    r"|댓글|블로그|스터디|유데미|Udemy|UDEMY|udemy|자격증|모의"
    r"|연습|섹션|여기서|예정|주세요|주시면|보세요|바랍|바람|부탁|감사|안녕|반갑|수고|화이팅"
    r"|파이팅|환영|나는 |내가 |나의 "
    r"|나도 |저는 |제가 |저의 |저희|우리|아키텍트|귀사|귀하|한 회|한 기|한 팀|한 스|한 고|한 조"
    r"|한 업|한 대|한 은|것을 "
    r"|그림|사진|도식|우측|좌측|왼쪽|오른쪽|상단|하단|맨 "
    r"|정답|오답|요구|사용 ?사례|시나리오|합격|슬라이드|앞선|correct|suitable|question"
    r"|기억|얘|걔|암튼|아무튼|솔직히|ㅋ|ㅎㅎ|ㅠ|주자"
    r"|내리다|내려가|들어가|올리다|Error|Exception"
    r"|덤프|기출|풀이|발표|기억하|아시|보시|말씀|거죠|거예|exam|emori|ractice|tudy"
    r"|이해하면|이해만|숙지|보면 ?[된됩]|알면 ?[된됩]|알 필요|알아 ?두|처음 배|개념을? 배|초보"
    r"|것 같|생각|위에서|표를|표에서|표와|번째|잘 |정상적"
    r"|아래|위의|위와|위에|위를|위 사|위 링|위 화|위 코|참고|참조|생략|후술|\?|Let|let|hank|I "
    r"|we |We "
    r"|this |company|team|I'm"
)


@lru_cache(1 << 16)  # each fact of a note is asked for twice
def is_plain(text: str) -> bool:
    """Whether it surely is a statement: it ends in a verb, and nothing in it hints at more."""
    return bool(
        " " in text
        and text.rstrip(".")[-1:] in _VERBAL
        and not _END_THAT_IS_NONE.search(text, max(0, len(text) - 18))
        and not _BEGINNING.match(text)
        and not _WORTH_A_LOOK.search(text)
    )
