"""What a writer remarks on a statement, before it or behind it: it goes, the statement stays.

`⭐시험에 자주 나옴: 기본값은 30초다` says of a statement that exams ask for it, `(출처: 공식 문서)`
where it is from. Where nothing else is said, the remark is left as it is.
"""

from __future__ import annotations

import re

from awsquiz.core.text import has_letter
from awsquiz.core.text.regexes import pattern_of

_OF_EXAMS = (
    r"(?:(?:AWS|SAA|SAP|CLF|DVA|SOA)\S{0,4}\s*)?(?:시험|기출|덤프)(?:\s?문제)?(?:에서?도?|로)?"
)
_OFTEN = r"(?:(?:정말|매우|아주|진짜|엄청|제일|가장)\s*)?(?:자주|잘|많이|꼭|항상|종종|단골로)"
_COMES = r"(?:나옴|나온다|나옵니다|나와요|출제(?:됨|된다|됩니다|되었음|됐음)?|등장(?:함|한다)?)"
_THING = r"(?:것|부분|내용|개념|문제|포인트)"
_SAYS_ALL = (
    rf"{_OF_EXAMS}\s*(?:{_OFTEN}\s*)?{_COMES}|{_OFTEN}\s?{_COMES}|{_OF_EXAMS}\s*단골|(?:시험 )?빈출"
)
"""Remarks that are whole by themselves: a space alone may part them from a statement."""
_LABELS = (
    rf"{_OF_EXAMS}\s*(?:{_OFTEN}\s*)?(?:(?:나오|출제되)는 ?{_THING}|(?:출제 ?)?포인트|팁|중요)"
    r"|(?:단골|빈출) ?(?:문제|개념|포인트)"
    r"|(?:(?:정말|매우|아주|진짜|엄청|제일|가장) ?)?중요(?:함| ?포인트)?"
    r"|(?:꼭|반드시) ?(?:암기|외우기|외울 ?것|기억|알아 ?두기|숙지)|(?:필수 )?암기(?: ?필수)?|별표"
    r"|(?:exam|test) ?(?:tip|point|alert|note)s?|(?:very )?important"
)
_SIGNS = r"[\s*_⭐★☆🌟✨💡📌🔥❗‼️※]*"
_OPENING = r"[(\[【<〈「]"
_CLOSING = r"[)\]】>〉」]"
_PARTING = rf"(?:\s*[:：]+|\s*!+|\s+[-–—→]|\s*[★⭐🌟❗])(?={_SIGNS}\s*\S)"
_BEFORE = pattern_of(
    rf"^{_SIGNS}(?:"
    rf"{_OPENING}\s*(?:{_SAYS_ALL}|{_LABELS})[\s!.]*{_CLOSING}{_SIGNS}[:：]?"
    rf"|(?:{_SAYS_ALL}|{_LABELS})(?:[*_]*{_PARTING}|\s*\*\*\s)"
    rf"|(?:{_SAYS_ALL})\.?\s+(?=\S.*[다요음함됨임])"
    rf"){_SIGNS}",
    re.IGNORECASE,
)
_BEHIND = pattern_of(
    rf"(?:\s*(?:{_OPENING}{_SIGNS}(?:{_SAYS_ALL}|{_LABELS}){_SIGNS}[!.]*{_CLOSING}"
    rf"|(?:\s[-–—]|,|[★⭐🌟❗※]){_SIGNS}(?:{_SAYS_ALL}|{_LABELS})"
    rf"|(?<=[다요음함됨임])[.!]?\s+(?:{_SAYS_ALL}))[\s!.~*⭐★🌟]*)$",
    re.IGNORECASE,
)
_FROM = pattern_of(
    rf"\s*{_OPENING}\s*(?:출처|원문|source)\s*[:：]\s*[^()\[\]\n]{{1,120}}{_CLOSING}[\s.]*$",
    re.IGNORECASE,
)
_STARS_BEFORE = pattern_of(r"^(?:\*\*)?[★☆⭐🌟※]+\ufe0f?\s*(?=[\w(\[*`\"'“‘])")
_STARS_BEHIND = pattern_of(r"(?<=[다요음함됨임\w)])[.!]?\s*[★⭐🌟]+\ufe0f?\s*$")
_RATED = pattern_of(r"[:：]\s*[★☆⭐🌟]+\s*$|[★⭐🌟]\s*[☆]|[☆]\s*[★⭐🌟]")
_MAY_REMARK = pattern_of(
    r"시험|기출|덤프|빈출|단골|중요|암기|외우|외울|기억|알아 ?두|숙지|별표|출제|자주|잘 나"
    r"|exam|test|import|출처|원문|source|[★☆⭐🌟※]",
    re.IGNORECASE,
)


def without_remark(text: str) -> str:
    """The text without what is remarked on it; as it is where nothing else would be left."""
    if not _MAY_REMARK.search(text):
        return text
    said = _FROM.sub("", text)
    said = _BEHIND.sub("", _BEFORE.sub("", said, count=1))
    if not _RATED.search(said):
        said = _STARS_BEFORE.sub(_bold_again, _STARS_BEHIND.sub("", said))
    said = said.strip()
    return said if has_letter(said) and said.count("**") % 2 == text.count("**") % 2 else text


def _bold_again(match: re.Match[str]) -> str:
    return "**" if match[0].startswith("**") else ""
