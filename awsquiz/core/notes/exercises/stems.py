"""The stem of an exercise: where a question begins, and which lines it takes up."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from awsquiz.core.notes.exercises.leads import is_chosen, key_lead, why_lead
from awsquiz.core.notes.exercises.sheet import SheetLine, lines_above
from awsquiz.core.notes.exercises.stem_words import (
    asks,
    introduces_options,
    lets_choose,
    without_label,
)
from awsquiz.core.text import has_letter
from awsquiz.core.text.regexes import pattern_of

_WORD = r"(?:Q(?:uestion|uiz)?|문제|문항|질문|퀴즈|예제|연습\s*문제|기출(?:\s*문제)?)"
_NUMBERED = pattern_of(
    rf"^[^\w(\[]*[(\[]?(?:(?:{_WORD}\s*[.#:]?\s*(?:No\.?\s*)?(?P<worded>\d{{1,3}})\s*번?)"
    rf"|(?P<bare>\d{{1,3}})\s*번?\s*{_WORD}?)\s*(?P<sign>[.):\]．]+(?!\d)|-(?=\s)|(?=\s|$))\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
_ASKED = pattern_of(rf"^[^\w(\[]*[(\[]?{_WORD}[)\]]?\s*[.:：)\]]+\s*(?P<rest>.*)$", re.IGNORECASE)
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
