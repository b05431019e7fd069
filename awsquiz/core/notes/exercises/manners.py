"""Whether a mark beside an option is a key: emphasis and ticks in a list of facts are none.

A heading that asks (`S3란?`, `언제 쓰나?`) with bullets below it is a title with facts: their bold
words and ticks stress what matters. Options with letters are those of a quiz. A list without
letters is one only where its question says that one is to choose, or where it is led as one and
others of the note are marked in the same manner.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Literal

from awsquiz.core.notes.exercises.beside import without_marks
from awsquiz.core.notes.exercises.leads import explains_key
from awsquiz.core.notes.exercises.run import Run
from awsquiz.core.notes.exercises.sheet import SheetLine
from awsquiz.core.notes.exercises.stem_words import asks_which, ends_asking, lets_pick
from awsquiz.core.notes.exercises.stems import Stem, stem_above
from awsquiz.core.text.regexes import pattern_of

KeyMark = Literal["bold", "ticked", "sign"]
KEY_MARKS: frozenset[KeyMark] = frozenset(["bold", "ticked", "sign"])

_FEWEST_OPTIONS, _MOST_OPTIONS = 3, 5
_FEWEST_ALIKE = 3
"""Questions of a note that are marked in the same manner, so that it is one of keys."""
_LONGEST_OPTION = 120
"""Letters; what is longer is told, not offered."""
_TELLS = pattern_of(r"[:：]\s*$|[:：]\s|→|⇒|=>")
_DEFINES = pattern_of(
    r"(?:이란|란|뭐야|뭔가요?|뭘까요?|왜(?:\s\S+){0,3}|언제(?:\s\S+){0,3})\s*[?？]?\W*$"
)
"""What a heading asks to which one answers with several facts: X란? 왜 쓰나?"""


def manners_of(
    lines: Sequence[SheetLine], runs: Iterable[Run], starts: Collection[int]
) -> frozenset[KeyMark]:
    """The manners in which at least three lists of a note that are led as questions have keys.

    Where it is always the first line that is marked, it is the one that sums up the others.
    """
    places: Mapping[KeyMark, list[int]] = defaultdict(list)
    for run in runs:
        marked = {manner: at for manner, at in _marked(run) if len(at) < len(run.options)}
        if not marked or run.scheme == "letter":
            continue
        stem = stem_above(lines, run.start, (), starts)
        if stem is not None and _is_led(run, stem):
            for manner, at in marked.items():
                places[manner].append(min(at))
    return frozenset(
        manner for manner, at in places.items() if len(at) >= _FEWEST_ALIKE and len({*at}) > 1
    )


def marks_are_keys(
    lines: Sequence[SheetLine], run: Run, stem: Stem, until: int, usual: Collection[KeyMark]
) -> bool:
    """Whether marks beside some of the options, which end before the line `until`, are a key.

    `usual` are the manners of the note's other questions.
    """
    if run.scheme == "letter":
        return True
    marked = {manner: at for manner, at in _marked(run) if len(at) < len(run.options)}
    if _are_tasks(run, marked) and stem.chooses and not _DEFINES.search(stem.text):
        return True
    if stem.is_worded and any(manner in usual for manner in marked):
        return not _DEFINES.search(stem.text)
    if not ends_asking(stem.text) or len(run.options) > _MOST_OPTIONS + 1 or _tells(run):
        return False
    is_title = stem.is_headed and not (stem.is_worded or stem.is_bare)
    if lets_pick(stem.text) or (not is_title and (stem.is_bare or asks_which(stem.text))):
        return True
    if not _is_led(run, stem):
        return False
    told = any(
        line.stands in ("text", "heading") and explains_key(line.said)
        for line in lines[run.end : until]
    )
    return told or any(manner in usual for manner in marked)


def _are_tasks(run: Run, marked: Collection[KeyMark]) -> bool:
    """Whether each of the list is a task, and some are done."""
    return "ticked" in marked and None not in run.ticked


def _is_led(run: Run, stem: Stem) -> bool:
    """Whether a list stands below what is led as a question, and its items may be options."""
    if not _FEWEST_OPTIONS <= len(run.options) <= _MOST_OPTIONS or not ends_asking(stem.text):
        return False
    is_led = stem.is_worded or (stem.number is not None and not stem.is_headed)
    return is_led and not _DEFINES.search(stem.text) and not _tells(run)


def _tells(run: Run) -> bool:
    """Whether the items of a list tell, rather than offer: `비용: 없다`, whole paragraphs."""
    texts = [without_marks(option.text).text for option in run.options]
    return any(len(text) > _LONGEST_OPTION or _TELLS.search(text) for text in texts)


def _marked(run: Run) -> list[tuple[KeyMark, list[int]]]:
    """By manner the places, from 0, of the options that are marked in it; none without any."""
    sides = [without_marks(option.text) for option in run.options]
    wrong = [at for at, side in enumerate(sides) if side.wrong]
    found: list[tuple[KeyMark, list[int]]] = [
        ("bold", [at for at, is_bold in enumerate(run.bold) if is_bold]),
        ("ticked", [at for at, is_done in enumerate(run.ticked) if is_done]),
        ("sign", [at for at, side in enumerate(sides) if side.right] or wrong),
    ]
    return [(manner, at) for manner, at in found if at]
