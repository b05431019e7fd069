"""The stem of an exercise: where a question begins, and whether a text asks at all."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from awsquiz.core.notes.exercises.leads import is_chosen, key_lead, why_lead
from awsquiz.core.notes.exercises.sheet import SheetLine, lines_above
from awsquiz.core.text import has_letter
from awsquiz.core.text.regexes import pattern_of

_WORD = r"(?:Q(?:uestion|uiz)?|문제|문항|질문|퀴즈|예제|연습\s*문제|기출(?:\s*문제)?)"
_NUMBERED = pattern_of(
    rf"^[^\w(\[]*[(\[]?(?:(?:{_WORD}\s*[.#:]?\s*(?:No\.?\s*)?(?P<worded>\d{{1,3}})\s*번?)"
    rf"|(?P<bare>\d{{1,3}})\s*번?\s*{_WORD}?)\s*(?P<sign>[.):\]．]+(?!\d)|-(?=\s)|(?=\s|$))\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_ASKED = pattern_of(rf"^[^\w(\[]*[(\[]?{_WORD}[)\]]?\s*[.:：)\]]+\s*(?P<rest>.*)$", re.IGNORECASE)
# What asks, in parts: nearly all lines of a note are looked at, and one pattern takes ten times as
# long as to see that its words are not there.
_ASKS_AT_ITS_END = pattern_of(
    r"(?:것은|것인가|무엇인가|인가요?|일까요?|까요|나요|은가요?|하라|시오|세요|보기는|경우는|서비스는|방법은|옵션은)"
    r"\s*[.:]?\s*(?:[(\[].*[)\]])?\s*$"
)
_LAST_OF_ASKING = frozenset("은는가까나요라오.:)]")
"""The last letter or sign of each match of that."""
_ASKS_IN_BRACKETS = pattern_of(r"[(\[]\s*(?:정답|답)?\s*\d\s*(?:가지|개)|\(\s*~?\s*\)|\[\s*\]")
_AMONG = pattern_of(r"다음\s*중")
_ASKS_IN_ENGLISH = pattern_of(
    r"\b(?:which|what|how|choose|select|when|where|why|who)\b", re.IGNORECASE
)
_CHOOSES = pattern_of(
    r"다음\s*중|고르|고른|골라|선택하|(?:것|보기|설명|서비스|옵션|방법|조합|경우|솔루션)(?:은|는|을)\s*[?？]?\s*(?:[(\[].*)?$"
    r"|(?:옳|올바|틀|맞|적절|적합|알맞|아닌|않은|해당)\S*\s+\S*[?？]?"
)
_CHOOSES_IN_ENGLISH = pattern_of(r"\b(?:which|choose|select)\b", re.IGNORECASE)

_PICKS = pattern_of(
    r"다음\s*(?:(?:\S+\s+){0,3}중|보기)|\d\s*(?:개|가지)\S?\s*선택|고르(?:시오|세요|십시오|라|면)|고른|골라|선택하(?:시오|세요|십시오|라)"
    r"|(?:옳|올바|틀|맞|적절|적합|알맞|아닌|않[은는]|해당)\S*\s+(?:\S+\s+)?"
    r"(?:것|보기|설명|문장|조합|선지|서비스|방법)(?:은|는|을)"
    r"|\bwhich\s+(?:\w+\s+)?of\s+the\b|\b(?:choose|select|pick)\b",
    re.IGNORECASE,
)
_GAP = pattern_of(r"_{2,}|\.{5,}|…{2,}")
_ASKS_WHICH = pattern_of(
    r"(?:것|건)(?:은|는)?(?:\s*(?:무엇|어느|어떤)\S*(?:\s*것\S*)?)?\s*[?？]\W*$|어느\s*것"
)
_ENDS_ASKING = pattern_of(
    r"[?？]\W*(?:[(\[][^()\[\]]{1,60}[)\]]\W*)*$|[(\[][^()\[\]]{0,20}\d\s*(?:가지|개)[^()\[\]]{0,20}[)\]]\W*$"
    r"|\b(?:choose|select|pick)\b[^.?]{0,80}\W*$|[(\[]\s*[)\]][^.?]{0,40}\W*$",
    re.IGNORECASE,
)
_LAST_WORDS = 240
"""Letters at the end of a stem in which it says what is to be done."""

_DENIES = pattern_of(
    r"아닌|않[은는]|못\s*하는|없는\s*것|틀린|틀리|잘못|부적[절합]|옳지|올바르지|맞지|거리가\s*먼|제외"
    r"|\bNOT\b|\b(?:except|incorrect|false|least)\b",
    re.IGNORECASE,
)
_OF_OPTIONS = pattern_of(
    r"^\W*(?:(?:answer\s+)?(?:options?|choices?)|보기|선지|선택지|선택\s*항목|옵션)"
    r"(?:\s*[(\[](?:english|korean|en|ko|kr|kor|eng|영문|영어|한글|한국어|국문)[)\]])?\W*$",
    re.IGNORECASE,
)
_TRANSLATED = pattern_of(
    r"^[^\w]*(?:(?:한글|한국어|국문|영문|우리말)\s*)?(?:번역|해석|translation)[*_\s]*[:：][*_\s]*",
    re.IGNORECASE,
)

_HAS_KEY = pattern_of(r"^[(\[]\s*(?:정답|답|answer)\s*[:：]", re.IGNORECASE)
_CARD = pattern_of(r"\S\s+:::?\s+\S")
"""A card in a line, which is no part of a question below it."""
_A_SENTENCE = 40
"""Letters of a heading that is no title: the situation of a question."""


class Begins(NamedTuple):
    """How a line begins a question."""

    number: int | None
    rest: str
    """What of the question stands in the line itself."""
    is_worded: bool
    """Whether it says that it is a question, rather than only a number."""


def asks(text: str) -> bool:
    """Whether a text reads as a question."""
    if (
        "?" in text
        or "？" in text
        or "…" in text
        or ".." in text
        or "__" in text
        or "\\_\\_" in text
    ):
        return True
    if text.rstrip()[-1:] in _LAST_OF_ASKING and _ASKS_AT_ITS_END.search(text):
        return True
    if ("(" in text or "[" in text) and _ASKS_IN_BRACKETS.search(text):
        return True
    if "다음" in text and _AMONG.search(text):
        return True
    folded = text.casefold()
    if "wh" in folded or "how" in folded or "choose" in folded or "select" in folded:
        return _ASKS_IN_ENGLISH.search(text) is not None
    return False


def ends_asking(text: str) -> bool:
    """Whether a stem ends in a question: what it says before that may be anything."""
    end = _last_words(text)
    return any(pattern.search(end) for pattern in (_ENDS_ASKING, _ASKS_AT_ITS_END, _GAP))


def lets_pick(text: str) -> bool:
    """Whether a stem ends by asking to pick among what follows, which no title of facts does."""
    end = _last_words(text)
    return bool(_PICKS.search(end) or _GAP.search(end))


def asks_which(text: str) -> bool:
    """Whether a stem asks which one it is that it tells of: 함께 쓰는 것은?"""
    return _ASKS_WHICH.search(_last_words(text)) is not None


def _last_words(text: str) -> str:
    return text.replace("**", "").replace("\\_", "_").rstrip()[-_LAST_WORDS:]


def introduces_options(said: str) -> bool:
    """Whether a line is but a label of the options that follow: 보기, `Options:`."""
    return len(said) < _A_SENTENCE and _OF_OPTIONS.match(said) is not None


def denies(text: str) -> bool:
    """Whether a text asks for what is not so: 아닌 것은, `Which is NOT`."""
    return _DENIES.search(text) is not None


def without_label(text: str) -> str:
    """A text without the label that says that it is a translation."""
    return _TRANSLATED.sub("", text)


def lets_choose(text: str) -> bool:
    """Whether a text asks to choose among what follows."""
    if _CHOOSES.search(text):
        return True
    folded = text.casefold()
    if "which" in folded or "choose" in folded or "select" in folded:
        return _CHOOSES_IN_ENGLISH.search(text) is not None
    return False


def begins(line: SheetLine) -> Begins | None:
    """How a line begins a question: `## 12.`, `Question 9:`, `문제 3. …`, `Q. …`, `1) …`."""
    if line.stands not in ("heading", "text"):
        return None
    return _begins(line.said, line.stands == "heading")


def begins_question(said: str) -> bool:
    """Whether words that begin a line begin a question with it."""
    return _begins(said, False) is not None


@lru_cache(1 << 16)  # each line is looked at from several sides
def _begins(said: str, is_heading: bool) -> Begins | None:
    if match := _NUMBERED.match(said):
        worded, bare = match["worded"], match["bare"]
        if worded or match["sign"].strip() or (is_heading and not match["rest"]):
            rest = match["rest"].strip()
            inner = _ASKED.match(rest)
            rest = inner["rest"].strip() if inner else rest
            return Begins(int(worded or bare), rest, bool(worded or inner))
    if match := _ASKED.match(said):
        return Begins(None, match["rest"].strip(), True)
    return None


class Stem(NamedTuple):
    """A stem with the lines that it takes up (from 0)."""

    text: str
    lines: tuple[int, ...]
    number: int | None = None
    is_begun: bool = False
    """Whether a line says where the question begins."""
    is_worded: bool = False
    """Whether that line calls it a question."""
    is_question: bool = False
    """Whether that line says that it is one, or is a whole situation: a number alone says less."""
    is_headed: bool = False
    """Whether that line is a heading."""
    is_bare: bool = False
    """Whether that line says no more than that and its number: `## Question 5`, `## 12.`"""

    @property
    def chooses(self) -> bool:
        """Whether marks beside the options may be its key: those of a title's facts say else."""
        return lets_choose(self.text) or (self.is_begun and (self.is_question or asks(self.text)))


def stem_above(
    lines: Sequence[SheetLine], at: int, taken: Collection[int], starts: Collection[int]
) -> Stem | None:
    """The stem of the options that begin at a line; None where nothing is asked.

    `taken` lines belong to other exercises; `starts` are those of plain text that begin one.
    """
    paragraphs: list[list[SheetLine]] = [[]]
    opened: SheetLine | None = None
    labels: list[int] = []
    pictures: list[int] = []
    given: str | None = None
    for line in _lines_of_stem(lines, at, taken, pictures):
        if line.stands in ("heading", "text") and introduces_options(line.said):
            labels.append(line.at)
            continue
        if line.stands == "heading":
            opened = line
            break
        if line.stands in ("blank", "fence"):
            paragraphs.append([])
            continue
        lead = key_lead(line.said)
        if lead is not None and given is None and lead.value and _is_below_its_heading(lines, line):
            given = lead.value
            labels.append(line.at)
            continue
        if lead is not None or why_lead(line.said) is not None or is_chosen(line.said):
            break
        paragraphs[-1].append(line)
        if line.at in starts or (line.stands == "text" and (how := begins(line)) and how.is_worded):
            opened = line
            break
    found = [paragraph[::-1] for paragraph in paragraphs[::-1] if paragraph]
    made = _of(found, opened, lines, at)
    made = _opened(made, opened) if made and opened else made
    if made and given:
        made = made._replace(text=f"(정답: {given})\n\n{made.text}")
    return _with_lines(made, labels, pictures) if made else None


def _lines_of_stem(
    lines: Sequence[SheetLine], at: int, taken: Collection[int], pictures: list[int]
) -> Iterator[SheetLine]:
    """The lines above, the nearest first, to where another thing begins; images go to `pictures`.

    Of several images in a row only the nearest may be what the question shows.
    """
    is_apart = True
    for line in lines_above(lines, at):
        if line.at in taken or line.stands == "rule" or _CARD.search(line.said):
            return
        if line.stands == "image":
            if not is_apart:
                return
            pictures.append(line.at)
        else:
            yield line
        is_apart = line.stands != "image" and (is_apart or line.stands != "blank")


def _with_lines(stem: Stem, labels: list[int], pictures: list[int]) -> Stem:
    """The stem with the lines of its labels, and of the images below its first line."""
    shown = [at for at in pictures if at > stem.lines[0]]
    return stem._replace(lines=tuple(sorted({*stem.lines, *labels, *shown})))


def _opened(stem: Stem, opened: SheetLine) -> Stem:
    """The stem with what the line says in which it begins."""
    how = begins(opened)
    is_bare = how is not None and not how.rest
    return stem._replace(is_headed=opened.stands == "heading", is_bare=is_bare)


def _is_below_its_heading(lines: Sequence[SheetLine], line: SheetLine) -> bool:
    """Whether a key stands at once below the heading of a question: before its stem."""
    above = next((each for each in lines_above(lines, line.at) if each.stands != "blank"), None)
    how = begins(above) if above is not None and above.stands == "heading" else None
    return how is not None and how.number is not None and not how.rest


def _of(
    paragraphs: list[list[SheetLine]],
    opened: SheetLine | None,
    lines: Sequence[SheetLine],
    at: int,
) -> Stem | None:
    how = begins(opened) if opened else None
    if opened is not None and opened.stands == "heading":
        own = how.rest if how else opened.said
        if own and (not paragraphs or asks(own)):
            if not (how or asks(own) or paragraphs or len(own) >= _A_SENTENCE):
                return None
            said = [own, *_said(paragraphs, None)]
            is_begun = how is None or _begins_a_question(how, said)
            return _made(said, [opened.at, *_ats(paragraphs)], how, is_begun)
        if how and _begins_a_question(how, _said(paragraphs, None)):
            said = [*([how.rest] if _HAS_KEY.search(how.rest) else []), *_said(paragraphs, None)]
            return _made(said, [opened.at, *_ats(paragraphs)], how, True)
    elif opened is not None and how is not None:
        return _made(_said(paragraphs, _stressed(opened, how.rest)), _ats(paragraphs), how, True)
    kept = paragraphs[-1:]
    if kept and not any(asks(line.said) for line in kept[0][-2:]):
        kept = paragraphs[-2:]
    elif kept and len(paragraphs) > 1 and len(_said(kept, None)[0]) < 25:
        kept = paragraphs[-2:] if lines[at].fence else kept
    return _made(_said(kept, None), _ats(kept), None, False)


def _stressed(line: SheetLine, rest: str) -> str:
    """The end of a line that says `rest`, with its emphasis where that is closed in it."""
    at = line.text.find(rest.split(" ", 1)[0]) if rest else -1
    at -= 2 if line.text[max(0, at - 2) : at] == "**" else 0
    end = line.text[at:] if at >= 0 else ""
    is_whole = end.replace("**", "") == rest and end.count("**") % 2 == 0
    return end if is_whole else rest


def _begins_a_question(how: Begins, said: Sequence[str]) -> bool:
    """Whether a numbered heading begins a question, rather than a chapter: `## 3. 요금 구조`."""
    return how.is_worded or not how.rest or any(asks(text) or lets_choose(text) for text in said)


def _ats(paragraphs: list[list[SheetLine]]) -> list[int]:
    return [line.at for paragraph in paragraphs for line in paragraph]


def _said(paragraphs: list[list[SheetLine]], first: str | None) -> list[str]:
    """The paragraphs' texts; `first` is what the first line says where its beginning is no part."""
    texts = []
    for number, paragraph in enumerate(paragraphs):
        said = [without_label(line.text) for line in paragraph]
        if number == 0 and first is not None:
            said[0] = first
        code = all(line.stands == "code" for line in paragraph)
        if code:
            texts.append("\n".join(["```", *(line.raw for line in paragraph), "```"]))
        else:
            texts.append(" ".join(said))
    return [text for text in texts if text.strip()]


def _made(said: list[str], ats: list[int], how: Begins | None, begun: bool) -> Stem | None:
    text = "\n\n".join(said).strip()
    if not has_letter(text) or len(text) < 4:
        return None
    number, worded = (how.number, how.is_worded) if how else (None, False)
    is_question = how is None or worded or len(how.rest) >= _A_SENTENCE
    return Stem(text, tuple(sorted(ats)), number, begun, worded, is_question)
