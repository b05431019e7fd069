"""The exercises with options: a stem, a run of options, and the key, wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace as put

from awsquiz.core.notes.exercises.beside import wanted, without_marks
from awsquiz.core.notes.exercises.ends import Bounds
from awsquiz.core.notes.exercises.exercise import Exercise, ExerciseKind, Offered
from awsquiz.core.notes.exercises.key_below import Found
from awsquiz.core.notes.exercises.key_lists import KeyList, ListedKey, key_lists, listed_below
from awsquiz.core.notes.exercises.keyed import find_key
from awsquiz.core.notes.exercises.keys import key_of
from awsquiz.core.notes.exercises.labelled_runs import without_first_option
from awsquiz.core.notes.exercises.leads import key_lead
from awsquiz.core.notes.exercises.manners import KeyMark, manners_of
from awsquiz.core.notes.exercises.run import FEWEST, Run
from awsquiz.core.notes.exercises.runs import runs_of
from awsquiz.core.notes.exercises.sheet import SheetLine, lines_above
from awsquiz.core.notes.exercises.stem_words import asks, lets_choose
from awsquiz.core.notes.exercises.stems import Stem, begins, stem_above
from awsquiz.core.notes.exercises.translations import Translation, translation_below
from awsquiz.core.notes.exercises.verbatim import as_kept, source_of_lines
from awsquiz.core.text import has_letter, key
from awsquiz.core.text.regexes import pattern_of

_LONGEST_KEY = 120
_KEY_IN_STEM = pattern_of(
    r"\s*[(\[]\s*(정답|답|answer)\s*[:：]\s*([^)\]]{1,12})[)\]]\s*", re.IGNORECASE
)
_MOST_BETWEEN = 6
"""Filled lines between bullets of a stem and its options."""


class _Open(NamedTuple):
    """An exercise without a key, which a list below may give."""

    exercise: Exercise
    run: Run
    stem: Stem
    is_sure: bool
    """Whether it is an exercise without that too, rather than a list below a text."""


class Choices:
    """Finds the exercises with options in the lines of a note."""

    def __init__(self, lines: Sequence[SheetLine], usual: frozenset[KeyMark] | None = None) -> None:
        self._lines = lines
        self.runs = runs_of(lines)
        self._lists = key_lists(lines)
        leads = [key_lead(line.said) for line in lines if line.stands in ("heading", "text")]
        self._has_keys = any(lead is not None for lead in leads)
        self.taken: set[int] = set()
        labelled = {at for run in self.runs if run.scheme for at in run.lines}
        self.starts = {
            line.at
            for line in lines
            if line.stands == "text" and line.at not in labelled and begins(line)
            if not self._follows_lead(line)
        }
        self._usual = manners_of(lines, self.runs, self.starts) if usual is None else usual
        self._bounds = Bounds(
            *(lines, self.starts),
            labelled={run.start for run in self.runs if run.scheme},
            lists={each.start for each in self._lists},
            taken=self.taken,
        )
        self._numbers: list[tuple[int, int]] = []
        """Line and number of each question so far."""

    def found(self) -> list[Exercise]:
        """The exercises, in order."""
        made: list[Exercise | _Open] = []
        told_until = 0
        for run, following in pairwise([*self.runs, None]):
            assert run is not None
            if run.start in self.taken or self._is_of_stem(run, following):
                continue
            if run.start < told_until:
                continue  # what is told between the options and their key
            stem = stem_above(self._lines, run.start, self.taken, self.starts)
            if stem is None:
                continue
            if run.begins_above:
                stem = stem._replace(text=without_first_option(stem.text))
            each = self._exercise(run, stem)
            if each is not None:
                exercise = each.exercise if isinstance(each, _Open) else each
                self.taken.update(at - 1 for at in exercise.lines)
                if exercise.kind == "choice" and run.scheme == "letter":
                    told_until = max(exercise.lines)
                if stem.number is not None:
                    self._numbers.append((run.start, stem.number))
                made.append(each)
        told = [self._listed(each) if isinstance(each, _Open) else each for each in made]
        return [each for each in told if each is not None]

    def _follows_lead(self, line: SheetLine) -> bool:
        """Whether the line before says that the key follows, and this may be one."""
        if asks(line.said) or len(line.said) > _LONGEST_KEY:
            return False
        before = (each for each in lines_above(self._lines, line.at) if each.stands != "blank")
        last = next((each for each in before if each.stands != "fence"), None)
        lead = key_lead(last.said) if last and last.stands in ("heading", "text") else None
        return lead is not None and not lead.value

    def _is_of_stem(self, run: Run, following: Run | None) -> bool:
        """Whether bullets are what a stem tells, above the options with labels that follow."""
        if run.scheme is not None or following is None or following.scheme in (None, "number"):
            return False
        if any(run.ticked) or any(without_marks(option.text).right for option in run.options):
            return False
        between = self._lines[run.end : following.start]
        filled = [line for line in between if line.stands not in ("blank", "fence")]
        return len(filled) <= _MOST_BETWEEN and all(
            line.stands == "text" and key_lead(line.said) is None and line.at not in self.starts
            for line in filled
        )

    def _exercise(self, run: Run, stem: Stem) -> Exercise | _Open | None:
        also = translation_below(self._lines, run, stem)
        passed = also.lines if also else ()
        until = self._bounds.end(run, stem, passed)
        stem, given = _without_key(stem)
        found = find_key(
            *(self._lines, run, stem, until, given),
            is_bold_a_key=not self._has_keys,
            usual=self._usual,
            passed=passed,
        )
        is_sure = _is_exercise(run, stem, found)
        if not is_sure and not self._may_be_listed(run, stem, found):
            return None
        ats = sorted({*stem.lines, *run.lines, *found.lines, *passed} - self.taken)
        made = _made(self._lines, run, stem, found, ats, also)
        is_open = made.kind == "open" and not found.right and not found.doubtful
        is_numbered = is_open and stem.number is not None
        return _Open(made, run, stem, is_sure) if is_numbered else made

    def _may_be_listed(self, run: Run, stem: Stem, found: Found) -> bool:
        """Whether numbers below a numbered question are its options, if a list has its key."""
        is_asked = stem.number is not None and run.scheme is not None and asks(stem.text)
        listed = listed_below(self._lists, run.end, stem.number or 0)
        return is_asked and not found.right and next(listed, None) is not None

    def _listed(self, open_: _Open) -> Exercise | None:
        """The exercise with the key that a list below gives it by its number; as it is without."""
        exercise, run, stem, is_sure = open_
        number = stem.number or 0
        for each, listed in listed_below(self._lists, run.end, number):
            others = (at for at, other in self._numbers if other == number and at != run.start)
            named = key_of(listed.value, run.options)
            if named is None or any(run.start < at < each.start for at in others):
                break
            if named.is_either or (wanted(stem.text) or len(named.right)) != len(named.right):
                break
            return self._with_listed(exercise, each, listed, named.right, named.rest)
        return exercise if is_sure else None

    def _with_listed(
        self,
        exercise: Exercise,
        given: KeyList,
        listed: ListedKey,
        right: frozenset[int],
        rest: str,
    ) -> Exercise:
        """The exercise with its key; its source has the list's lines too, so that it tells all."""
        options = tuple(
            put(option, right=at in right) for at, option in enumerate(exercise.options)
        )
        ats = {number - 1 for number in exercise.lines} | {*listed.lines}
        own = ats | ({*given.heads} - self.taken)
        self.taken |= own
        why = as_kept("\n".join(filter(None, [rest, *listed.why]))) or None
        keyed = _kind_of(options, is_keyed=True)
        return replace(
            exercise,
            kind=keyed,
            options=options,
            answer=", ".join(each.text for each in options if each.right),
            lines=tuple(at + 1 for at in sorted(own)),
            source=source_of_lines(self._lines, sorted(ats | {*given.heads})),
            why=why or exercise.why,
        )


def _is_exercise(run: Run, stem: Stem, found: Found) -> bool:
    """Whether the options are those of a question, rather than a list below a text."""
    asked = stem.is_begun or asks(stem.text)
    prose = "".join(stem.text.split("```")[::2])
    if run.scheme is None and 1 < len(run.options) == len(found.right):
        return stem.is_worded or asks(prose)  # ticks of a list of features otherwise
    if found.right:
        return asked if run.scheme is None else asked or bool(found.lines)
    if len(run.options) < FEWEST or not any(has_letter(option.text) for option in run.options):
        return False
    if run.scheme is None:
        is_quiz = stem.is_worded and asks(stem.text)
        return is_quiz and (stem.number is not None or lets_choose(stem.text))
    return asks(prose) and (run.scheme == "letter" or lets_choose(prose))


def _made(
    lines: Sequence[SheetLine],
    run: Run,
    stem: Stem,
    found: Found,
    ats: Sequence[int],
    also: Translation | None,
) -> Exercise:
    sides = [without_marks(option.text) for option in run.options]
    options = tuple(
        Offered(
            text=as_kept(side.text),
            right=at in found.right,
            why=as_kept(found.whys.get(at) or " ".join(run.whys[at])) or None,
        )
        for at, side in enumerate(sides)
    )
    if also:
        options = tuple(_in_both(each, at, also) for at, each in enumerate(options))
    is_keyed = bool(found.right) and not found.doubtful
    right = [option.text for option in options if option.right]
    kind = _kind_of(options, is_keyed=is_keyed)
    why = as_kept("\n".join(found.why)) or (options[0].why if kind == "answer" else None)
    return Exercise(
        kind=kind,
        stem=as_kept(f"{stem.text}\n\n{also.stem}" if also else stem.text),
        line=ats[0] + 1,
        lines=tuple(at + 1 for at in ats),
        source=source_of_lines(lines, ats),
        options=options if kind != "answer" else (),
        answer=", ".join(right if is_keyed else [option.text for option in options]),
        why=why,
    )


def _kind_of(options: Sequence[Offered], *, is_keyed: bool) -> ExerciseKind:
    """What an exercise is by its options; open where it cannot be asked."""
    if is_keyed and all(option.right for option in options):
        return "answer"  # only what is right was noted
    said = [*map(_same, options)]
    is_sound = len({*said}) == len(said) and all(said)
    return "choice" if is_keyed and is_sound else "open"


def _in_both(option: Offered, at: int, also: Translation) -> Offered:
    """The option with its translation behind it, where that says it otherwise."""
    if not also.options or key(also.options[at]) == key(option.text):
        return option
    return put(option, text=f"{option.text} ({as_kept(also.options[at]).rstrip('.')})")


def _same(option: Offered) -> str:
    return key(option.text) if has_letter(option.text) else ""


def _without_key(stem: Stem) -> tuple[Stem, str | None]:
    """The stem without a key at its beginning or end: `… 무엇인가? (정답: B)`."""
    match = _KEY_IN_STEM.search(stem.text)
    if match is None or re.match(r"\d\s*(?:개|가지)", match[2]):
        return stem, None
    before, behind = stem.text[: match.start()], stem.text[match.end() :]
    if before.strip() and behind.strip():
        return stem, None
    return stem._replace(text=(before + behind).strip()), match[2].strip()
