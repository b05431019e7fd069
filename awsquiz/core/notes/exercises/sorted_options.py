"""Options without labels that a note sorts itself: the right ones below `Correct Answers`, the
wrong ones below `Incorrect Answers` (정답 보기, 오답 보기)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from awsquiz.core.notes.exercises.beside import wanted
from awsquiz.core.notes.exercises.exercise import Exercise, ExerciseKind, Offered
from awsquiz.core.notes.exercises.leads import is_chosen, key_lead, why_lead
from awsquiz.core.notes.exercises.run import MOST
from awsquiz.core.notes.exercises.sheet import SheetLine, lines_below
from awsquiz.core.notes.exercises.signs import labelled
from awsquiz.core.notes.exercises.stem_words import asks
from awsquiz.core.notes.exercises.stems import Stem, begins, stem_above
from awsquiz.core.notes.exercises.verbatim import as_kept, source_of_lines
from awsquiz.core.text import has_hangul, has_letter, key
from awsquiz.core.text.regexes import pattern_of

_OPTIONS = r"(?:answers?|options?|choices?)(?:\s*\(s\))?"
_OPTIONS_IN_KOREAN = r"(?:보기|선지|선택지|선택\s*항목|옵션|답안?)(?:들)?"
_RIGHT = pattern_of(
    rf"^\W*(?:(?:correct|right)\s+{_OPTIONS}|정답(?:\s*{_OPTIONS_IN_KOREAN})?"
    rf"|(?:옳은|맞는|올바른)\s*{_OPTIONS_IN_KOREAN})\W*$",
    re.IGNORECASE,
)
_WRONG = pattern_of(
    rf"^\W*(?:(?:incorrect|wrong)\s+{_OPTIONS}|오답(?:\s*{_OPTIONS_IN_KOREAN})?"
    rf"|(?:틀린|잘못된|옳지\s*않은)\s*{_OPTIONS_IN_KOREAN})\W*$",
    re.IGNORECASE,
)
_PICKED = pattern_of(
    r"^\W*(?:selected|(?:내가\s*)?선택(?:함|한 답)?|your (?:answer|selection))\W*$", re.IGNORECASE
)
_BARE = pattern_of(r"^\W*(?:정답|오답)\W*$")
_HAS_REASON = pattern_of(r"[:：]\s|\s[-–—→]\s")
_REASON = pattern_of(r"(?P<said>[^:：]{1,60}?)\s*(?:[:：]\s|\s[-–—→]\s)\s*(?P<why>\S.*)", re.DOTALL)
_LONGEST_LABEL = 24
_MOST_BLANK = 2
"""Blank lines between options that are no bullets."""


@dataclass
class _Item:
    """An option with its lines (from 0) and the reason that stands below it."""

    text: str
    lines: list[int]
    why: list[str] = field(default_factory=list)


def sorts(line: SheetLine) -> bool | None:
    """Whether right (True) or wrong options stand below a line; None for any other line."""
    if line.stands not in ("text", "heading") or len(line.said) > _LONGEST_LABEL:
        return None
    if _WRONG.match(line.said):
        return False
    return True if _RIGHT.match(line.said) else None


def sorted_options(lines: Sequence[SheetLine], starts: Collection[int]) -> Iterator[Exercise]:
    """The questions whose options stand sorted below them, in order.

    Wrong options without what is right are kept as an open question: they are no facts.
    """
    taken: set[int] = set()
    heads = [(line, side) for line in lines if (side := sorts(line)) is not None]
    for at, (head, is_right) in enumerate(heads):
        if head.at in taken:
            continue
        following = heads[at + 1] if at + 1 < len(heads) else None
        if is_right and following is not None and not following[1]:
            made = _question(lines, head, following[0], taken, starts)
        elif not is_right and not _BARE.match(head.said):
            wrong = _items(lines, head, len(lines), starts, None)
            made = _open(lines, [head.at], wrong) if wrong else None
        else:
            made = None
        if made is not None:
            taken.update(number - 1 for number in made.lines)
            yield made


def _question(
    lines: Sequence[SheetLine],
    right_head: SheetLine,
    wrong_head: SheetLine,
    taken: Collection[int],
    starts: Collection[int],
) -> Exercise | None:
    """The question of which two labels sort the options; None where they are none of one."""
    right = _items(lines, right_head, wrong_head.at, starts, None)
    if not right or any(line.at in starts for line in lines[right_head.at : wrong_head.at]):
        return None
    wrong = _items(lines, wrong_head, len(lines), starts, bool(right[-1].why))
    _part_reasons(right, wrong)
    if not wrong or _is_about_labels([*right, *wrong]):
        return None
    heads = [right_head.at, wrong_head.at]
    stem = stem_above(lines, right_head.at, taken, starts)
    if stem is not None and any(_is_offered(lines[at]) for at in stem.lines):
        return None  # the options stand there, and why they are right or wrong stands here
    if stem is None or not asks(stem.text) or len(right) + len(wrong) > MOST:
        return _open(lines, heads, [*right, *wrong])
    passed = [
        line.at
        for line in lines[right_head.at : wrong[-1].lines[-1]]
        if line.stands == "text" and _PICKED.match(line.said)
    ]
    ats = sorted({*stem.lines, *heads, *passed, *_ats([*right, *wrong])})
    return Exercise(
        kind=_kind(stem, right, wrong),
        stem=as_kept(stem.text),
        line=ats[0] + 1,
        lines=tuple(at + 1 for at in ats),
        source=source_of_lines(lines, ats),
        options=(*_offered(right, right=True), *_offered(wrong, right=False)),
        answer=", ".join(as_kept(item.text) for item in right),
    )


def _part_reasons(right: Sequence[_Item], wrong: Sequence[_Item]) -> None:
    """Takes from wrong options what is said of them behind a colon, where no right one has it.

    `EBS: 블록 스토리지` beside `S3` would tell by its form which one is wrong.
    """
    parted = [_REASON.match(item.text) for item in wrong]
    if any(_HAS_REASON.search(item.text) for item in right):
        return
    for item, found in zip(wrong, parted, strict=True):
        if found is not None and not item.why:
            item.text = found["said"]
            item.why.append(found["why"])


def _offered(items: Sequence[_Item], *, right: bool) -> Iterator[Offered]:
    for item in items:
        yield Offered(as_kept(item.text), right, as_kept(" ".join(item.why)) or None)


def _kind(stem: Stem, right: Sequence[_Item], wrong: Sequence[_Item]) -> ExerciseKind:
    """A choice, or open where it cannot be asked: two say the same, or another number is wanted."""
    said = [key(item.text) for item in (*right, *wrong)]
    is_sound = len({*said}) == len(said) and all(map(has_letter, said))
    gives_away = {bool(_HAS_REASON.search(item.text)) for item in right} != {
        bool(_HAS_REASON.search(item.text)) for item in wrong
    } and any(_HAS_REASON.search(item.text) and not item.why for item in (*right, *wrong))
    number = wanted(stem.text)
    is_keyed = number is None or number == len(right)
    return "choice" if is_sound and is_keyed and not gives_away else "open"


def _open(lines: Sequence[SheetLine], heads: Sequence[int], items: Sequence[_Item]) -> Exercise:
    """Options of a question that is not there, or cannot be asked: kept, and never taught."""
    ats = sorted({*heads, *_ats(items)})
    told = ", ".join(as_kept(item.text) for item in items)
    numbers = tuple(at + 1 for at in ats)
    return Exercise("open", "", numbers[0], numbers, source_of_lines(lines, ats), answer=told)


def _ats(items: Sequence[_Item]) -> list[int]:
    return [at for item in items for at in item.lines]


def _is_offered(line: SheetLine) -> bool:
    return line.stands == "text" and (line.bullet or bool(labelled(line.said)))


def _is_about_labels(items: Sequence[_Item]) -> bool:
    """Whether labels stand before them: what is said of options that stand elsewhere."""
    return any(labelled(item.text) for item in items)


def _items(
    lines: Sequence[SheetLine],
    head: SheetLine,
    until: int,
    starts: Collection[int],
    has_reasons: bool | None,
) -> list[_Item]:
    """The options below a label; where the others have reasons, the first without one ends them."""
    found: list[_Item] = []
    blank = 0
    for line in lines_below(lines, head.at + 1):
        if line.stands == "blank":
            blank += 1
            continue
        if (
            line.at >= until
            or line.stands != "text"
            or line.at in starts
            or sorts(line) is not None
        ):
            break
        if _PICKED.match(line.said):
            blank = 1
            continue
        if key_lead(line.said) is not None or is_chosen(line.said) or _is_led(line):
            break
        if not _takes(found, line, head, blank):
            break
        blank = 0
    return _of_one_manner(found, has_reasons)


def _is_led(line: SheetLine) -> bool:
    how = begins(line)
    return how is not None and how.is_worded


def _takes(found: list[_Item], line: SheetLine, head: SheetLine, blank: int) -> bool:
    """Adds a line to the options: one of its own, its reason, or how the last goes on."""
    why = why_lead(line.said)
    if why is not None:
        if found:
            found[-1].why.append(why)
            found[-1].lines.append(line.at)
        return bool(found)
    last = found[-1] if found else None
    if last is not None and not line.bullet and not blank and not last.why:
        last.text = f"{last.text} {line.said}"
        last.lines.append(line.at)
        return True
    if last is not None and line.indent > 1 and (line.bullet or line.said[:1] in "→-"):
        last.why.append(line.said.lstrip("→- "))
        last.lines.append(line.at)
        return True
    if last is not None and blank > _MOST_BLANK and not line.bullet:
        return False
    if last is not None and not has_hangul(head.said + last.text) and has_hangul(line.said):
        return False  # what the learner says of the question
    found.append(_Item(line.said, [line.at]))
    return True


def _of_one_manner(found: list[_Item], has_reasons: bool | None) -> list[_Item]:
    """The options to before the first that has no reason, where the first has one."""
    if has_reasons is None:
        has_reasons = bool(found) and bool(found[0].why)
    if has_reasons:
        cut = next((at for at, item in enumerate(found) if not item.why), len(found))
        return found[:cut]
    return found
