"""Whether a sentence of a note says something of its subject by itself.

Such a one can be an option. Another one stands out among options, whatever it says: it goes on
from the line before it (`하지만 …`), points to what is not shown (`이 예에서는`), tells what the
writer did (`선택했었다`) or thinks of it (`비유할 수 있다`, `엄청 많다`), what is pressed on a
screen, what was so when the note was written, or more or less of something than of what is not
shown.
"""

from __future__ import annotations

from functools import lru_cache

from awsquiz.core.claims.guards import doubt_in
from awsquiz.core.text.mark_signs import MARK_SIGNS
from awsquiz.core.text.regexes import pattern_of

_HARMLESS = frozenset(
    "all some degree about only but when cause advice or contrast length several".split()
)
"""What leaves a doubt about the contrary of a sentence, and none about the sentence."""
_SIGNS = pattern_of(f"[{MARK_SIGNS}]+")  # marks, and names that are hidden
_SHORTEST = 8
"""Letters of a statement without a number: `권한 없음` says nothing."""


_LEANS = pattern_of(
    r"(?:^|\s)(?:이|그|저|위|해당)\s(?:문제|예|예제|예시|경우|방법|기능|방식|옵션|때|점|상황|과정|그림|사진|표)"
    r"|(?:^|\s)(?:이|그)(?:에|와|를) (?:해당|반하|대응|따라|위해)|이건|그건|위 (?:사진|그림|표)"
    r"|비유(?:하|할|된|될|하자면)|마음(?:이다|대로|입니다)|(?:^|\s)(?:내가|제가|필자|얘)"
    r"|(?:되|하|있)는 ?(?:거|게|건|것이?) (?:아님|아니다|아닙니다)|\.ssh|~/|:\d{4,5}\b"
    r"|(?:^|\s)(?:우측|좌측|왼쪽|오른쪽)(?:의|에는?|은|는|에서|에 있는)\s"
    r"|(?:^|\s)\d(?:\s?[,/]\s?\d)+번?(?:을|를|은|는|의)\s"
    r"|^(?:두|양|세|네|이들) (?:[A-Za-z]+|[가-힣]+)(?:들|쪽)(?=\s|[은는이가을를의과와]\s)"
    r"|(?:^|\s)(?:지금|이|위|앞)처럼\s|(?:^|\s)위\s[가-힣]{2,}"
    r"|[가-힣]야 ?(?:하는데|되는데|하지만)\s|(?:^|\s)(?:이렇게|그렇게|저렇게)\s"
    r"|엄청|굉장히|(?:^|\s)(?:진짜로?|정말로?)\s|큰 도움|장점으로 다가"
    r"|(?:했었|[었았였렸갔왔됐했])(?:다|습니다|음|는데|지만|어요|죠)[\s.!?]*$"
    r"|(?:려고|고자) ?(?:한다|합니다|함|하는 중이다)[\s.!?]*$"
    r"|(?:하자|보자|합시다|봅시다|할까요?|볼까요?|하세요|보세요|[겠]다|겠습니다|셈이다|랄까|듯하다)[\s.!?]*$"
)


_GOES_ON = pattern_of(
    r"(?:하지만|그런데|그래서|그러나|그리고|그렇지만|그러므로|따라서|또한|또|즉|반면에?|다만|단|"
    r"추가적으로|추가로|마찬가지로|반대로|더불어|아울러|나아가|예를 들어|예컨대|"
    r"[Bb]ut|[Hh]owever|[Aa]lso|[Ss]o|[Cc][Ff]\.?|"
    r"(?:[^:：]{1,30}[:：] )?(?:[Yy]es|[Nn]o)[.,]|"
    r"[Ss](?:ame|imilar) (?:with|as|to)|"
    r"이 ?외에도?|이 ?외의|그 ?외에?도?|그 ?외의|"
    r"계속해서|이후|이때|그때|물론|참고로|특히|결국|게다가|아무튼|어쨌든|그래도|근데|이어서)[\s,]"
)


_OF_THE_MOMENT = pattern_of(
    r"(?:가이드|언급|자료|설명)[은는이가]? ?(?:따로 |별도로 )?없"
    r"|버튼|클릭|체크\s?박스|드롭다운|팝업|눌러|누르면|(?:화면|메뉴|탭)(?:에서|으로|을|이)\s"
    r"|(?:테스트|연습|실습|데모|예제)(?:이기|이므로|이라|용이|니까|삼아|로 만든)"
    r"|(?:^|\s)(?:당시|이번|필자|우리|저희)|섹션으로|챕터|출제"
    r"|[→←⇒➡↔▶►▷➜➔✅❌⭐✨⚠]|[-=]{1,2}>|<[-=]{1,2}|\?\)|\.\.\.|…|[ㅋㅎㅠㅜ]{2}"
)
"""What is done on a screen or was tried once, what is drawn or asked, and notes on the note."""


_OF_NOTHING = pattern_of(
    r"(?:비?활성화|사용|이용|설정|적용|추가|삭제|선택|지정|생성|변경|수정|등록|연결|실행)"
    r"(?:하면|해도|하지 않으면|했을 때|할 때|할 경우|하는 경우|하고 나면|시)[\s,]"
)
"""What is done, with nothing that it is done to: `활성화해도 요금이 없다`."""


_COMPARED = pattern_of(r"(?:^|\s)(?:더욱|더|덜|훨씬)\s(?!이상)")
"""More or less, and than what. 더 이상 compares nothing."""


_COUNTERPART = pattern_of(r"보다|대비|비해|비하|비교|수록|[Tt]han|하면|되면|으면|라면|[가-힣]면\s")


_MARKED = pattern_of(
    rf"(?=.*[가-힣])[^{MARK_SIGNS}]+ [^{MARK_SIGNS}]*[^\s{MARK_SIGNS}]"
    rf"(?<![을를이가은는지히게한다요음함됨임.)])(?<!여부)(?<!유무)\s*[{MARK_SIGNS}]"
)
"""Two words or more whose last is a noun that can be had or not: `인프라 액세스 ✕`."""


@lru_cache(4096)
def says_it_alone(text: str) -> bool:
    """Whether a statement (without markup) needs nothing around it."""
    if ends_in_mark(text) and not can_be_marked(text):
        return False
    said = _SIGNS.sub("N", text)
    if (
        _GOES_ON.match(said)
        or _OF_NOTHING.match(said)
        or _LEANS.search(said)
        or _OF_THE_MOMENT.search(said)
    ):
        return False
    if _COMPARED.search(said) and not _COUNTERPART.search(said):
        return False
    short = len(text) < _SHORTEST or " " not in text
    if short and not (ends_in_mark(text) or any(map(str.isdigit, text))):
        return False
    return doubt_in(said, _HARMLESS) not in ("points", "who", "aside", "time")


def ends_in_mark(text: str) -> bool:
    """Whether a mark is the last that stands in the text."""
    return text.rstrip().endswith((*MARK_SIGNS,))


def can_be_marked(text: str) -> bool:
    """Whether the mark at the end of a note's line denies or affirms what stands before it.

    Behind one word, names, or half a sentence it may mean anything: `Polly ✕` is struck out of a
    list, `존재하지 ○` is half of 존재하지 않는다.
    """
    return _MARKED.fullmatch(text.strip()) is not None
