"""The raw lines of a note as a sheet of exercises sees them: what stands in each, without what
Markdown, HTML and fences put around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from awsquiz.core.text import has_hangul, has_letter
from awsquiz.core.text.regexes import pattern_of

Stands = Literal["text", "blank", "heading", "rule", "fence", "code", "image"]

_QUOTE = pattern_of(r"^(?:\s{0,8}>)+ ?")
_CALLOUT = pattern_of(r"^(?:\[!([\w-]+)\][+-]?|:::+\s*([\w-]+)|(?:\?\?\?|!!!)\+?\s+([\w-]+))\s*")
_BEFORE_CALLOUTS = frozenset("[:?!")
_BULLET = pattern_of(r"^[-*+•◦▪‣∙](?:\s+|(?=\[[ xX]\]))")
_TICK = pattern_of(r"^\[([ xX✓✔])\]\s+")
_HEADING = pattern_of(r"^(#{1,6})(?:\s+|(?=\d+[.)]))(.*?)\s*#*$")
_RULE = pattern_of(r"^(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|={3,})$")
_FENCE = pattern_of(r"^(```+|~~~+)\s*([^`]*)$")
_IMAGE = pattern_of(r"^(?:!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])|!\[\[[^\]]*\]\]|<img\b[^>]*>|\s)+$")
_SUMMARY = pattern_of(r"</summary>(?=\s*[^\s<])", re.IGNORECASE)
_TAG = pattern_of(
    r"</?(?:details|summary|p|div|span|b|strong|u|i|em|hr|ul|ol|li|center|font|mark|aside"
    r"|blockquote)\b[^>]*>|&nbsp;|\\$|\u200b|\ufe0f",
    re.IGNORECASE,
)
_BREAK = pattern_of(r"</?br\s*/?>", re.IGNORECASE)
_OF_TAGS = pattern_of("[<&\\\\\u200b\ufe0f]")
"""Characters of which each match of the two before has one."""
_ANSWER_BOXES = {"answer": "정답", "solution": "정답", "정답": "정답", "해설": "해설"}
_QUESTION_BOXES = frozenset(["question", "quiz", "problem", "문제", "질문"])
_FOLD = pattern_of(r"<summary\b", re.IGNORECASE)
_FOLDS_ANSWER = pattern_of(
    r"^(?:정답|답안?|해답|해설|풀이|설명|및|과|와|보기|확인|확인하기|확인하려면|보려면|펼치기|접기|클릭|클릭하세요|클릭하여|눌러"
    r"|여기|여기를|숨기기|공개|토글|열기|더보기|answers?|solutions?|explanations?|correct|your|the|an|for|and|to|here"
    r"|show|view|see|reveal|click|toggle|hidden|hide|display|check|open|expand|me|(?![①-⓿❶-➓㈀-㉻○✕⭕❌])[\W_])+$",
    re.IGNORECASE,
)
_NAMES_ANSWER = pattern_of(r"답|answer|solution", re.IGNORECASE)
_EMPHASIS = pattern_of(r"\*\*|(?<!_)__(?!_)|~~")
_STRUCK = pattern_of(r"^~~(.+)~~$")
_STRIKE = pattern_of(r"</?(?:del|s|strike)>", re.IGNORECASE)
_STRUCK_PARTS = pattern_of(r"~~[^~]+~~")
_OF_A_KEY = pattern_of(r"\W*(?:정답|답|answers?\b|correct\b)", re.IGNORECASE)
_WIDE = pattern_of(r"\s{4,}")
_LONGEST_FOLD = 60
_REACH = 120
"""Lines to which one exercise reaches: so that the time is linear in the note."""
_LONGEST = 4000
"""Letters of a line that are looked at."""
_PROSE = frozenset(["", "text", "txt", "md", "markdown", "plain", "plaintext", "note", "quiz"])


@dataclass(slots=True)
class SheetLine:
    """A line of a note, counted from 0."""

    at: int
    raw: str
    stands: Stands
    text: str = ""
    """What stands in it, with its inline markup."""
    said: str = ""
    """The same without emphasis, for comparing."""
    indent: int = 0
    """Columns before it, those of quotes not counted."""
    level: int = 0
    """Of a heading, 1 to 6."""
    bullet: bool = False
    ticked: bool | None = None
    """Of a task, whether it is done."""
    bold: bool = False
    """Whether all that it says is emphasised."""
    fence: int = 0
    """Number of the fence in which it stands, from 1; 0 outside of one."""


def lines_below(lines: Sequence[SheetLine], at: int) -> Sequence[SheetLine]:
    """The lines from a place on, as far as one exercise reaches."""
    return lines[at : at + _REACH]


def lines_above(lines: Sequence[SheetLine], at: int) -> Sequence[SheetLine]:
    """The lines above a place, the nearest first, as far as one exercise reaches."""
    return lines[max(0, at - _REACH) : at][::-1]


def sheet_of(text: str) -> list[SheetLine]:
    """Every line of a text; prose within fences is read like the rest."""
    return list(_lines(text.split("\n")))


def _lines(lines: Sequence[str]) -> Iterator[SheetLine]:
    mark, number, is_code = "", 0, False
    for at, raw in enumerate(lines):
        bare = raw.expandtabs(4)
        if ">" in bare:
            bare = _QUOTE.sub("", bare)
        content = bare.strip()
        is_fence = "```" in content or "~~~" in content
        fence = _FENCE.match(_BULLET.sub("", content)) if is_fence else None
        if mark:
            if fence and fence[1].startswith(mark) and not fence[2]:
                mark = ""
                yield SheetLine(at, raw, "fence", fence=number)
            elif is_code:
                stands: Stands = "code" if content else "blank"
                yield SheetLine(at, raw, stands, content, content, fence=number)
            else:
                yield _line(at, raw, bare, number)
        elif fence:
            mark, number = fence[1], number + 1
            is_code = _is_code(fence[2].strip().lower(), lines, at, mark)
            yield SheetLine(at, raw, "fence", fence=number)
        else:
            yield _line(at, raw, bare, 0)


def _is_code(language: str, lines: Sequence[str], at: int, mark: str) -> bool:
    """Whether a fence holds code: one that names a language, and holds no Korean prose."""
    if language in _PROSE:
        return False
    held = []
    for raw in lines[at + 1 : at + _REACH]:
        if raw.strip(" >").startswith(mark):
            break
        if raw.strip():
            held.append(raw)
    return sum(map(has_hangul, held)) * 2 <= len(held)


def _line(at: int, raw: str, bare: str, fence: int) -> SheetLine:
    content = _WIDE.sub("   ", bare.strip())
    if _OF_TAGS.search(content):
        content = _BREAK.sub("   ", _STRIKE.sub("~~", content))
        content = _TAG.sub("", _SUMMARY.sub(": ", content)).strip()
    if not content:
        return SheetLine(at, raw, "blank", fence=fence)
    first = content[0]  # it rules most patterns out
    if first in "-*_=" and _RULE.match(content):
        return SheetLine(at, raw, "rule", fence=fence)
    if first in "!<" and _IMAGE.match(content):
        return SheetLine(at, raw, "image", content, content, fence=fence)
    if "~~" in content and _OF_A_KEY.match(content):
        content = _STRUCK_PARTS.sub("", content)  # an answer that was taken back
    line = SheetLine(at, raw, "text", fence=fence, indent=len(bare) - len(bare.lstrip()))
    content = _without_box(_without_marks(line, content))
    if "<" in raw and _FOLD.search(raw):
        content = _folds(content.strip())
    line.text = content.strip()
    line.bold = _is_bold(line.text)
    said = line.text[:_LONGEST].strip()
    if "*" in said or "_" in said or "~" in said:
        said = _EMPHASIS.sub("", _STRUCK.sub(r"\1", said)).replace("\\_", "_").strip()
    if len(said) > 2 and said[0] == said[-1] == "`" and said.count("`") == 2:
        said = said[1:-1].strip()
    line.said = said
    if not said:
        line.stands = "blank"
    return line


def _without_box(content: str) -> str:
    """The content without the mark of a callout; what that one alone says stands for it."""
    box = _CALLOUT.match(content) if content[:1] in _BEFORE_CALLOUTS else None
    if box is None:
        return content
    kind = (box[1] or box[2] or box[3]).lower()
    content = content[box.end() :].strip('" ') or _ANSWER_BOXES.get(kind, "")
    return f"Q. {content}" if content and kind in _QUESTION_BOXES else content


def _folds(summary: str) -> str:
    """What a summary says; of one that only shows the answer (`Click to reveal answer`) 정답."""
    if len(summary) > _LONGEST_FOLD or not _FOLDS_ANSWER.match(summary):
        return summary
    return "정답" if _NAMES_ANSWER.search(summary) else "해설" if has_letter(summary) else summary


def _without_marks(line: SheetLine, content: str) -> str:
    """The content without the marks of a heading, a bullet or a task, which the line gets."""
    if content[:1] == "#" and (heading := _HEADING.match(content)):
        if not line.fence:  # within one it is a comment, or a title of what is told there
            line.stands, line.level = "heading", len(heading[1])
        return heading[2]
    if bullet := _BULLET.match(content):
        line.bullet, content = True, content[bullet.end() :]
        if tick := _TICK.match(content):
            line.ticked, content = tick[1] != " ", content[tick.end() :]
    return content


def _is_bold(text: str) -> bool:
    return len(text) > 4 and text[:2] == text[-2:] and text[:2] in ("**", "__")
