"""Lists of keys: `## 정답` and `1. B` below it, `정답: 1-B, 2-C`, `1번 정답: B`, a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from awsquiz.core.notes.exercises.answer_tables import bare_keys
from awsquiz.core.notes.exercises.keys import begins_with_labels
from awsquiz.core.notes.exercises.leads import key_lead, why_lead
from awsquiz.core.notes.exercises.sheet import SheetLine
from awsquiz.core.notes.exercises.signs import labelled
from awsquiz.core.notes.exercises.stems import begins
from awsquiz.core.text.regexes import pattern_of

_PAIR = pattern_of(
    r"(?<![\d.A-Za-z])(?:[QqＱ]|문제\s*)?(\d{1,3})\s*(?:번|[.):\]-]|\s)+\s*"
    r"[(\[]?([A-H](?:\s*[,&+]?\s*[A-H])*(?![A-Za-z])|[①-⑧ⓐ-ⓗ]|[1-8](?![\d.)]))[)\]]?번?(?=[\s,|/;]|$)"
)
_WORD = r"(?:Q(?:uestion|uiz)?|문제|문항|질문|퀴즈)"
_ENTRY = pattern_of(
    rf"^(?:[^\w(\[]|_)*[(\[]?(?:{_WORD}\s*[.#:]?\s*)?(?P<number>\d{{1,3}})\s*번?\s*(?:{_WORD})?[)\]]?\s*"
    r"(?P<sign>[.):\]–—-]*)\s*(?:의\s*)?"
    r"(?P<said>(?:정답|답|(?:correct\s+)?answers?)\s*(?:은|는|is)?\s*[:：)\]=–—-]*\s*)?(?P<value>\S.*)$",
    re.IGNORECASE,
)
_HEADS = pattern_of(
    r"^(?:[^\w]|_)*(?:모범\s*)?(?:정답|답안|해답|answers?|solutions?)\s*"
    r"(?:(?:및|과|와|and|&|/|,)\s*(?:해설|풀이|설명|explanations?))?\s*"
    r"(?:keys?|sheets?|표|지|모음|목록|리스트|list|table|확인|보기)?\s*[:：]?\W*$",
    re.IGNORECASE,
)
_LONGEST = 900
"""Letters of a reason; what is longer is cut at a line."""
_NEAR = 4
"""Filled lines below a heading that names a question, among which its key stands."""


@dataclass
class ListedKey:
    """What a list says of one question: its key, and why."""

    value: str
    lines: list[int]
    """Those that are its own, from 0."""
    why: list[str] = field(default_factory=list)


@dataclass
class KeyList:
    """A list of keys by the numbers of questions; what it says twice it does not say."""

    start: int
    """Its first line, from 0."""
    heads: list[int] = field(default_factory=list)
    """The lines that say that it is one, or that it shares among its questions."""
    keys: dict[int, ListedKey | None] = field(default_factory=dict)

    def add(self, number: int, key: ListedKey) -> None:
        """One more key."""
        self.keys[number] = None if number in self.keys else key


def key_lists(lines: Sequence[SheetLine]) -> list[KeyList]:
    """The lists of keys of a note, in order."""
    found: list[KeyList] = []
    at = 0
    while at < len(lines):
        made = _at(lines, at)
        if made is not None:
            found.append(made[0])
        at = made[1] if made else at + 1
    return found


def _at(lines: Sequence[SheetLine], at: int) -> tuple[KeyList, int] | None:
    """The list that begins in a line, and the line behind it."""
    line = lines[at]
    if line.stands not in ("heading", "text"):
        return None
    if line.text[:1] == "|":
        return _tabled(lines, at)
    if not _may_begin(line.said):
        return None
    lead = key_lead(line.said)
    if lead is not None and len(pairs := _PAIR.findall(lead.value)) >= 2:
        made = KeyList(at, [at])
        for number, sign in pairs:
            made.add(int(number), ListedKey(sign, []))
        return made, at + 1
    if _HEADS.match(line.said):
        made = KeyList(at, [at])
        end = _fill(lines, at + 1, line, made)
    else:
        made = KeyList(at)
        end = _fill(lines, at, line, made)
    return (made, end) if made.keys else None


def _may_begin(said: str) -> bool:
    folded = said.casefold()
    return "답" in folded or "answer" in folded or "solution" in folded


def _fill(lines: Sequence[SheetLine], at: int, head: SheetLine, made: KeyList) -> int:
    """Reads the entries from a line on; the line behind the last one."""
    is_headed = bool(made.heads)
    current: ListedKey | None = None
    length, end = 0, at
    passed = at
    while passed < len(lines):
        line = lines[passed]
        if line.stands in ("blank", "rule", "fence"):
            passed += 1
            continue
        entry = _entry(lines, line, is_headed=is_headed)
        if entry is not None:
            number, current, behind = entry
            made.add(number, current)
            length = sum(map(len, current.why))
            passed = end = behind
            continue
        shared = _PAIR.findall(line.said) if is_headed and line.stands == "text" else []
        if shared and len(_PAIR.sub("", line.said).strip(" ,|/;*")) <= 3:
            made.heads.append(line.at)
            for number, sign in shared:
                made.add(int(number), ListedKey(sign, []))
            current = None
        elif current is None or not _is_why(line, lines[current.lines[0]]):
            break
        else:
            length += len(line.said)
            said = why_lead(line.said)
            if length <= _LONGEST and said != "":
                current.why.append(said or line.text)
            current.lines.append(line.at)
        passed = end = line.at + 1
    return end


def _is_why(line: SheetLine, entry: SheetLine) -> bool:
    """Whether a line below an entry says why."""
    if line.stands != "text":
        return False
    if why_lead(line.said) is not None or line.indent > entry.indent or line.bullet:
        return True
    own = labelled(line.said)
    return begins(line) is None and not (own and own[0].ordinal == 1)


def _entry(
    lines: Sequence[SheetLine], line: SheetLine, *, is_headed: bool
) -> tuple[int, ListedKey, int] | None:
    """The number and the key that a line gives, and the line behind them."""
    if line.stands not in ("heading", "text") or line.text[:1] == "|":
        return None
    match = _ENTRY.match(line.said)
    if match and (match["said"] or (is_headed and (match["sign"] or line.stands == "heading"))):
        value = match["value"].strip(" *_")
        if len(_PAIR.findall(line.said)) < 2 and begins_with_labels(value):
            return int(match["number"]), ListedKey(value, [line.at]), line.at + 1
    how = begins(line)
    if not is_headed or how is None or how.number is None:
        return None
    near = 0
    for below in lines[line.at + 1 : line.at + 1 + 3 * _NEAR]:
        if below.stands in ("blank", "fence"):
            continue
        near += 1
        lead = key_lead(below.said) if below.stands == "text" else None
        if lead is not None:
            own = [line.at, below.at]
            is_key = begins_with_labels(lead.value)
            return (how.number, ListedKey(lead.value, own), below.at + 1) if is_key else None
        if near >= _NEAR or below.stands != "text" or labelled(below.said) or begins(below):
            return None
    return None


def _tabled(lines: Sequence[SheetLine], at: int) -> tuple[KeyList, int] | None:
    """A table whose rows, or whose columns, give the keys of questions by their numbers."""
    rows = list(bare_keys(lines, at))
    if not rows:
        return None
    end = at
    made = KeyList(at)
    for number, value, own, heads in rows:
        made.heads = heads
        made.add(number, ListedKey(value, own))
        end = max([end, *own, *heads])
    return made, end + 1


def listed_below(
    lists: Sequence[KeyList], at: int, number: int
) -> Iterator[tuple[KeyList, ListedKey]]:
    """What the first list below a line that names a question says of it."""
    for each in lists:
        if each.start >= at and number in each.keys:
            key = each.keys[number]
            if key is not None:
                yield each, key
            return
