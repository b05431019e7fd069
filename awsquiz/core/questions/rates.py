"""In what time something is done so often or so much: 초당 500MB, 500MB/초, 500 MBps, 분당 60회."""

from __future__ import annotations

from awsquiz.core.text.regexes import pattern_of

_PERIODS = {
    word: words[0]
    for words in map(
        str.split,
        """\
초 s sec secs second seconds
분 m min mins minute minutes
시간 h hr hrs hour hours
일 d day days
주 w week weeks
월 개월 달 month months
년 연 y yr year years
""".splitlines(),
    )
    for word in words
}
"""A word for a time → the one that stands for all of the same."""
SECOND = "초"
BITS = {
    word: f"{words[0]}ps"
    for words in map(
        str.split,
        """\
kb kbit kbits kilobit kilobits 킬로비트
mb mbit mbits megabit megabits 메가비트
gb gbit gbits gigabit gigabits 기가비트
""".splitlines(),
    )
    for word in words[1:]
}
"""Bits → the unit of so many a second; of them in any other time nobody speaks."""
_PERIOD = "|".join(sorted(_PERIODS, key=len, reverse=True))
_BEFORE = pattern_of(
    rf"(?:최대|약)?(?:매(?P<each>{_PERIOD})(?:마다)?|1?(?P<period>{_PERIOD})(?:당|마다)"
    rf"|1(?P<one>{_PERIOD})에)(?P<rest>(?:최대|약)?[0-9.].*)"
)
_BEHIND = pattern_of(rf"(?P<rest>.*[0-9].*?)(?:/|per)(?P<period>{_PERIOD})")
_IN_A_SENTENCE = pattern_of(rf"(?<![가-힣])(?:매\s?)?({_PERIOD})(?:당|마다)(?![가-힣])")
_BEHIND_A_GAP = pattern_of(rf"\s?(?:/\s?|per\s)({_PERIOD})(?![A-Za-z])")
_A_BYTE = pattern_of(r"(?<=[KMGTkmgt])(i?B)ps\b")
"""MB a second as AWS writes it too; Mbps are bits."""


def with_period(text: str) -> str:
    """The text with MBps as MB/s, which no longer shows in small letters."""
    return _A_BYTE.sub(r"\1/s", text)


def without_period(said: str) -> tuple[str, str]:
    """A rate in small letters without spaces, as its amount and in what time; "" of any other.

    >>> without_period("초당500mb"), without_period("500mb/s"), without_period("500mb")
    (('500mb', '초'), ('500mb', '초'), ('500mb', ''))
    """
    if found := _BEFORE.fullmatch(said):
        return found["rest"], _PERIODS[found["each"] or found["period"] or found["one"]]
    if found := _BEHIND.fullmatch(said):
        return found["rest"], _PERIODS[found["period"]]
    return said, ""


def period_beside(before: str, after: str) -> str:
    """In what time what stands in a gap is done: 초 behind 초당, or before /s; "" without such."""
    if found := _BEHIND_A_GAP.match(after):
        return _PERIODS[found[1].lower()]
    found = next(reversed([*_IN_A_SENTENCE.finditer(before)]), None)
    return _PERIODS[found[1]] if found else ""
