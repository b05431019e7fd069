"""What stands beside the knowledge of a note: pointers to other notes, properties of the page."""

from __future__ import annotations

import re

from awsquiz.core.notes.asides import sentence_forms
from awsquiz.core.text.regexes import pattern_of

_POINTS = pattern_of(
    r"\W*(?:더 ?(?:보기|읽기|알아 ?보기)|(?:함께|같이) ?(?:보기|읽기)|(?:관련|연관) ?(?:노트|문서"
    r"|글|자료|링크|포스트|페이지)|참조|(?:참고|이전|다음|상위|하위) ?(?:노트|문서|글|페이지)"
    r"|see also|related(?: notes?)?|read more)\W*[:：→]\W*(?P<names>\S.*)",
    re.IGNORECASE,
)
_SOURCE = pattern_of(
    r"\W*(?:(?P<sure>출처|원문|참고 ?(?:자료|문헌|도서|서적|링크|사이트|영상))|참고|참조|인용"
    r"|sources?|references?|ref|credits?)(?:\W*[:：)\]】\-–—]\W*|\s+)(?P<names>\S.*)",
    re.IGNORECASE,
)
_DOCUMENT = pattern_of(
    r"문서|블로그|강의|강좌|인강|서적|도서|교재|위키|설명서|가이드|백서|영상|유튜브|유데미|인프런|티스토리"
    r"|깃허브|홈페이지|사이트|페이지|수업|세미나|슬라이드|자료|책(?![가-힣])|://|\bwww\."
    r"|\b(?:faqs?|docs?|documentation|documents?|guides?|white ?papers?|blogs?|courses?|lectures?"
    r"|videos?|books?|youtube|udemy|inflearn|coursera|medium|velog|tistory|wikipedia|github"
    r"|stack ?overflow|skill ?builder|workshop)\b",
    re.IGNORECASE,
)
"""What a source is called: `출처: AWS 공식 문서`; an origin has parts, a rule has addresses."""
_OF_PARTS = pattern_of(r"(?:,|의)\s")
_LONGEST_NAMES = 60
_LONGEST, _LONGEST_BESIDE = 120, 40
"""Letters of a pointer, and of what stands beside its links."""
_LINKED = pattern_of(r"\[\[[^\[\]]+\]\]|\[[^\[\]]+\]\([^()\s]+\)")
_TO_A_HEADING = pattern_of(r"[^\w\[]*\[[^\[\]]+\]\(#[^()\s]*\)\W*")
"""A line of a table of contents."""
_IS_ELSEWHERE = pattern_of(
    r"\W*(?:(?:더 )?자세한 (?:것|건|내용|설명|사항)은?|더 자세히는?|나머지는)?\W*"
    r"(?:노트|문서|글|페이지|편)?(?:에서|에|를|을)?\s*(?:따로 |자세히 |더 )*"
    r"(?:다룬다|다룹니다|다룸|다뤘다|본다|봅니다|봄|보자|보기|볼 것"
    r"|참[고조](?:한다|합니다|하자|하기|할 것)?|적었다|적어 ?(?:둠|뒀다|두었다)"
    r"|설명(?:함|한다|했다))\W*"
)
_OF_TIME = (
    r"created(?: time| at)?|(?:last )?(?:edited|updated|modified)(?: time| at)?|date"
    r"|(?:생성|작성|(?:최종 |마지막 )?(?:편집|수정|업데이트)) ?(?:일시?|일자|날짜|시간|시각)|날짜"
)
_OF_THE_PAGE = (
    r"status|상태|category|categories|카테고리|분류|url|과목|강의|주차|복습|완료|진행 ?상황|week"
    r"|course|type|유형"
)
_OF_PAGES_ALONE = r"tags|author|created by|last edited by|작성자|생성자"
_PROPERTY = pattern_of(
    rf"\W*(?:(?P<time>{_OF_TIME})|(?P<sure>{_OF_PAGES_ALONE})|태그|{_OF_THE_PAGE})"
    r"\s*[:：]\s*(?P<value>.*)",
    re.IGNORECASE,
)
_DATED = pattern_of(r"(?:19|20)\d\d|\d ?[년월]|\d[./-]\d")
_FIRST_LINES = 8
"""Lines of a note among which a page's properties stand, its title and empty ones counted."""


def points_elsewhere(source: str, text: str) -> bool:
    """Whether it says but where more is to be read, or where it is from: `더 보기: FSx`,
    `[[FSx]]에서 다룬다`, `출처: AWS 공식 문서`.

    So does what links to a heading of the same page and says nothing beside.
    """
    if len(text) <= _LONGEST and _is_source(text):
        return True
    pointed = _POINTS.fullmatch(text) if len(text) <= _LONGEST else None
    if pointed is not None:
        names = pointed["names"]
        return len(names) <= _LONGEST_NAMES and not sentence_forms.has_predicate(names)
    if "[[" not in source and "](" not in source:
        return False
    if _TO_A_HEADING.fullmatch(source):
        return True
    beside = " ".join(_LINKED.sub("", source).split())
    if len(beside) > _LONGEST_BESIDE or beside == source:
        return False
    return _IS_ELSEWHERE.fullmatch(beside) is not None


def _is_source(text: str) -> bool:
    """Whether it says where the note has its words from, and no more: `출처: AWS 공식 문서`."""
    told = _SOURCE.fullmatch(text)
    if told is None or sentence_forms.has_verb(names := told["names"]):
        return False
    if _DOCUMENT.search(names):
        return True
    named = told["sure"] is not None and text[told.end("sure") :].lstrip()[:1] in ":："
    return named and not (_OF_PARTS.search(names) or sentence_forms.has_substance(names))


def is_of_the_page(source: str, line: int) -> bool:
    """Whether its lines are properties that an app keeps of a page: Created, Tags.

    Those without a time may be knowledge, unless they stand at the top of the note.
    """
    properties = [_PROPERTY.fullmatch(each) for each in source.splitlines()]
    if not properties or not all(properties):
        return False
    if any(each["time"] and _DATED.search(each["value"]) for each in properties if each):
        return True
    sure = any(each["sure"] for each in properties if each)
    return sure and line <= _FIRST_LINES and not sentence_forms.has_predicate(source)
