"""The key of a run of options: below it, beside its options, or with its stem."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from awsquiz.core.notes.exercises.beside import wanted, without_marks
from awsquiz.core.notes.exercises.key_below import Found, Posed, key_below
from awsquiz.core.notes.exercises.keys import key_of
from awsquiz.core.notes.exercises.manners import KeyMark, marks_are_keys
from awsquiz.core.notes.exercises.run import Run
from awsquiz.core.notes.exercises.sheet import SheetLine
from awsquiz.core.notes.exercises.stem_words import asks, denies
from awsquiz.core.notes.exercises.stems import Stem
from awsquiz.core.text.regexes import pattern_of

_AMONG = pattern_of(r"다음\s*중|고르|고른|골라|\bwhich of the\b|\bchoose\b", re.IGNORECASE)
_BY_WORD = pattern_of(r"답|[(\[←]\s*(?:correct|answer|right)\b", re.IGNORECASE)
_WEIGHS = pattern_of(r"장단점|장점|단점|\b(?:pros|cons|advantages?|benefits?)\b", re.IGNORECASE)


def find_key(
    lines: Sequence[SheetLine],
    run: Run,
    stem: Stem,
    until: int,
    given: str | None,
    *,
    is_bold_a_key: bool,
    usual: Collection[KeyMark] = (),
    passed: Collection[int] = (),
) -> Found:
    """The key of a run whose exercise ends before the line `until`; `passed` lines are no part.

    `given` is the key that stands with the stem, if one does. Where a note gives keys in words,
    bold options are what somebody chose. `usual` are the manners in which its questions have keys.
    """
    found = Found()
    is_quiz = marks_are_keys(lines, run, stem, until, usual)
    words = _marked(run, stem, is_quiz=is_quiz)
    level = max((lines[at].level for at in stem.lines), default=0)
    asked = Posed(until, wanted(stem.text), level, stem.number, denies(stem.text))
    under = key_below(lines, run, asked, passed, found)
    beside = words or (
        (not under and _beside(run, stem, is_quiz, is_bold_a_key=is_bold_a_key)) or frozenset()
    )
    if given is not None and (key := key_of(given, run.options)):
        found.doubtful |= bool(under) and under != key.right
        under = under or key.right
    found.right = under or beside
    if not found.right and is_quiz:
        found.right = _what_is_left(run, stem)
    if under and words and under != words:
        found.doubtful = True
    if not under and words and _says_what_is_true(run, stem):
        found.doubtful = True
    number = wanted(stem.text)
    if number is not None and found.right and len(found.right) != number:
        found.doubtful = True
    return found


def _marked(run: Run, stem: Stem, *, is_quiz: bool) -> frozenset[int]:
    """The options beside which a word or a sign says that they are right.

    Signs beside some of a list are a key in a quiz alone; where all have one, only what is right
    was noted.
    """
    sides = [without_marks(option.text) for option in run.options]
    marked = frozenset(at for at, side in enumerate(sides) if side.right)
    if any(_BY_WORD.search(option.text) for option in run.options):
        return marked
    is_meant = run.scheme or stem.chooses
    is_key = is_quiz or len(marked) == len(sides)
    return marked if is_meant and is_key else frozenset()


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


def _beside(run: Run, stem: Stem, is_quiz: bool, *, is_bold_a_key: bool) -> frozenset[int]:
    """The options that are ticked, or alone in bold."""
    if not stem.chooses and not (run.scheme and asks(stem.text)):
        return frozenset()
    if plus := _added(run, stem):
        return plus
    if not is_quiz:
        return frozenset()
    ticked = frozenset(at for at, done in enumerate(run.ticked) if done)
    bold = frozenset(at for at, is_bold in enumerate(run.bold) if is_bold)
    if ticked and len(ticked) < len(run.options):
        is_single = None not in run.ticked or not bold or bold == ticked
        return ticked if is_single else frozenset()  # ticked or bold: one of them was chosen only
    if not is_bold_a_key:
        return frozenset()
    is_led = stem.is_worded or stem.number is not None or _AMONG.search(stem.text)
    is_list = run.scheme is not None or (is_led and len(run.options) > 2)
    if is_list and len(bold) == (wanted(stem.text) or 1) and asks(stem.text):
        return bold
    return frozenset()


def _added(run: Run, stem: Stem) -> frozenset[int]:
    """The options with `+` among ones with `-`, below `Q.` and above what a quote explains."""
    plus = frozenset(at for at, sign in enumerate(run.bullets) if sign == "+")
    is_quiz = stem.is_worded and run.is_explained and not _WEIGHS.search(stem.text)
    is_key = {*run.bullets} == {"+", "-"} and len(plus) == (wanted(stem.text) or 1)
    return plus if is_quiz and is_key and len(run.options) > 2 else frozenset()
