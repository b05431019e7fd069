"""The key of a run of options: below it, beside its options, or on a list of keys at the end."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from awsquiz.core.notes.exercises.beside import wanted, without_marks
from awsquiz.core.notes.exercises.keys import Key, key_of
from awsquiz.core.notes.exercises.leads import is_chosen, key_lead, spaced_lead
from awsquiz.core.notes.exercises.reasons import reasons_below
from awsquiz.core.notes.exercises.runs import Run
from awsquiz.core.notes.exercises.sheet import SheetLine, lines_below
from awsquiz.core.notes.exercises.stems import Stem, asks, denies

_PAIR = re.compile(
    r"(?<![\d.])(\d{1,3})\s*(?:번|[.):\]-]|\s)+\s*[(\[]?([A-Ha-h①-⑧ⓐ-ⓗ]|[1-8](?![\d.)]))[)\]]?번?(?=[\s,|/;]|$)"
)
_NUMBER_ALONE = re.compile(r"^\d+[.)]?$")
_ALONE = re.compile(r"^[(\[]?[A-H①-⑧][)\].]?$")


@dataclass
class Found:
    """The key that was found, with its lines (from 0)."""

    right: frozenset[int] = frozenset()
    doubtful: bool = False
    """Whether two keys contradict each other, or it is another number than was asked for."""
    lines: list[int] = field(default_factory=list)
    why: list[str] = field(default_factory=list)
    whys: dict[int, str] = field(default_factory=dict)
    """Reasons of single options."""


def key_lists(lines: Sequence[SheetLine]) -> dict[int, str]:
    """Number of a question → its key, of lists of keys: `정답` and below `1. B`, `2. C`."""
    found: dict[int, str] = {}
    for line in lines:
        if line.stands not in ("heading", "text"):
            continue
        lead = key_lead(line.said)
        if lead is None:
            continue
        pairs = _PAIR.findall(lead.value)
        for under in lines_below(lines, line.at + 1) if not lead.value else ():
            if under.stands == "blank":
                continue
            here = _PAIR.findall(under.said) if under.stands == "text" else []
            if not here or len(_PAIR.sub("", under.said).strip(" ,|/;")) > 3:
                break
            pairs += here
        if len(pairs) >= 2:
            found.update({int(number): sign for number, sign in pairs})
    return found


def find_key(
    lines: Sequence[SheetLine],
    run: Run,
    stem: Stem,
    until: int,
    listed: Mapping[int, str],
    *,
    is_bold_a_key: bool,
    passed: Collection[int] = (),
) -> Found:
    """The key of a run whose exercise ends before the line `until`; `passed` lines are no part.

    Where a note gives keys in words, bold options are what somebody chose.
    """
    found = Found()
    words = _marked(run, stem)
    under = _below(lines, run, until, passed, found)
    beside = words or (
        (not under and _beside(run, stem, is_bold_a_key=is_bold_a_key)) or frozenset()
    )
    if not under and not beside and (given := listed.get(stem.number or 0)):
        key = key_of(given, run.options)
        under = key.right if key else frozenset()
    found.right = under or beside
    if not found.right:
        found.right = _what_is_left(run, stem)
    if under and words and under != words:
        found.doubtful = True
    if not under and words and _says_what_is_true(run, stem):
        found.doubtful = True
    number = wanted(stem.text)
    if number is not None and found.right and len(found.right) != number:
        found.doubtful = True
    return found


def _marked(run: Run, stem: Stem) -> frozenset[int]:
    """The options beside which a word or a sign says that they are right."""
    sides = [without_marks(option.text) for option in run.options]
    marked = frozenset(at for at, side in enumerate(sides) if side.right)
    by_word = any("답" in option.text for option in run.options)
    is_meant = run.scheme or by_word or stem.chooses
    return marked if is_meant else frozenset()


def _what_is_left(run: Run, stem: Stem) -> frozenset[int]:
    """The only option that is not marked as wrong."""
    sides = [without_marks(option.text) for option in run.options]
    left = frozenset(at for at, side in enumerate(sides) if not side.wrong)
    is_sure = stem.chooses and len(left) == 1 and len(sides) > 1
    return left if is_sure and not denies(stem.text) else frozenset()


def _says_what_is_true(run: Run, stem: Stem) -> bool:
    """Whether the signs may say which statements are true, where what is not so is asked for."""
    sides = [without_marks(option.text) for option in run.options]
    right = sum(side.right for side in sides)
    wrong = sum(side.wrong for side in sides)
    return wrong == 1 and right >= 1 and right + wrong == len(sides) and denies(stem.text)


def _beside(run: Run, stem: Stem, *, is_bold_a_key: bool) -> frozenset[int]:
    """The options that are ticked, or alone in bold."""
    if not stem.chooses and not (run.scheme and asks(stem.text)):
        return frozenset()
    ticked = frozenset(at for at, done in enumerate(run.ticked) if done)
    if ticked and None not in run.ticked and len(ticked) < len(run.options):
        return ticked
    bold = frozenset(at for at, is_bold in enumerate(run.bold) if is_bold)
    if not is_bold_a_key:
        return frozenset()
    is_list = run.scheme is not None or (stem.is_begun and len(run.options) > 2)
    if is_list and len(bold) == (wanted(stem.text) or 1) and asks(stem.text):
        return bold
    return frozenset()


def _below(
    lines: Sequence[SheetLine], run: Run, until: int, passed: Collection[int], found: Found
) -> frozenset[int]:
    """The key that a line below the options gives; fills in the lines and the reasons."""
    keys, last = _keys(lines, run, until, passed, found)
    surer = [key for sure, key in keys if sure]
    rights = {key.right for key in surer or [key for _, key in keys]}
    reasons = reasons_below(lines, run, (last, until), passed, is_open=bool(found.lines))
    found.lines += reasons.lines
    found.why += reasons.why
    found.whys = reasons.whys
    right = next(iter(rights)) if rights else frozenset()
    found.doubtful = len(rights) > 1 or (bool(right) and not reasons.right <= right)
    return right


def _keys(
    lines: Sequence[SheetLine], run: Run, until: int, passed: Collection[int], found: Found
) -> tuple[list[tuple[bool, Key]], int]:
    """The keys below the options, each with whether it is the surer one, and where they end."""
    keys: list[tuple[bool, Key]] = []
    at = last = run.end
    while at < until:
        line = lines[at]
        lead = key_lead(line.said) if line.stands in ("heading", "text") else None
        if line.at in passed:
            pass
        elif lead is not None:
            value, where = _value(lines, at, lead.value, until)
            key = key_of(value, run.options)
            if where != at and (key is None or not _is_sure(key, value, run)):
                key = None  # what follows is the next question more likely
            if key is not None:
                keys.append((lead.is_surer, key))
                found.lines += [line.at] if where == at else [line.at, where]
                if key.rest:
                    found.why.append(key.rest)
                last = at = where + 1
                continue
            if not lead.value:
                found.lines.append(line.at)
        elif is_chosen(line.said):
            found.lines.append(line.at)
        elif (key := _in_words(line, run)) is not None:
            keys.append((False, key))
            found.lines.append(line.at)
            last = at + 1
        at += 1
    return keys, last


def _value(lines: Sequence[SheetLine], at: int, value: str, until: int) -> tuple[str, int]:
    """What a key says, and the line in which it does: the next one that is filled, if need be."""
    if value:
        return value, at
    for line in lines[at + 1 : until]:
        if line.stands == "text":
            return ", ".join([line.said, *_further(lines, line)]), line.at
        if line.stands in ("heading", "rule", "image", "code"):
            break
    return "", at


def _in_words(line: SheetLine, run: Run) -> Key | None:
    """The key of `정답 SNI`, where that is what an option says."""
    words = spaced_lead(line.said) if line.stands == "text" else None
    key = key_of(words, run.options) if words else None
    return key if key and not key.rest else None


def _is_sure(key: Key, value: str, run: Run) -> bool:
    """Whether a line below 정답 is surely the key: labels alone, or with the option's own words."""
    if key.rest:
        return False
    numbered = _NUMBER_ALONE.match(value) is not None
    return not numbered or (run.scheme in ("number", None) and not value.endswith((".", ")")))


def _further(lines: Sequence[SheetLine], first: SheetLine) -> list[str]:
    """Further labels that stand alone in the fence of a label that does, each with its reason."""
    if not first.fence or not _ALONE.match(first.said):
        return []
    inside = (line for line in lines_below(lines, first.at + 1) if line.fence == first.fence)
    return [line.said for line in inside if line.stands == "text" and _ALONE.match(line.said)]
