"""Finds the exercises of a note: options with their keys first, then questions with answers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace as put

from msgspec.structs import replace

from awsquiz.core.notes.exercises.answer_tables import tabled_answers
from awsquiz.core.notes.exercises.beside import without_marks
from awsquiz.core.notes.exercises.exercise import Exercise, Offered
from awsquiz.core.notes.exercises.flashcards import flashcards_of
from awsquiz.core.notes.exercises.keyed import Found, find_key, key_lists
from awsquiz.core.notes.exercises.leads import key_lead, why_lead
from awsquiz.core.notes.exercises.replies import answers_of
from awsquiz.core.notes.exercises.runs import FEWEST, Run, runs_of
from awsquiz.core.notes.exercises.sheet import SheetLine, lines_above, lines_below, sheet_of
from awsquiz.core.notes.exercises.stems import (
    Stem,
    asks,
    begins,
    lets_choose,
    stem_above,
)
from awsquiz.core.notes.exercises.steps import chains_of, steps_of
from awsquiz.core.notes.exercises.translations import Translation, translation_below
from awsquiz.core.notes.exercises.verbatim import as_kept, source_of_lines
from awsquiz.core.text import has_hangul, has_letter, key

_MAY_HOLD = re.compile(
    r"답|answer|\[[xX]\]|[✅✔⭕☑]|:white_check|:o:|<summary|^\W*(?:Q|질문|문제|Question|Quiz)\b|^#[^\n\w]*(?:문제|질문)"
    r"|[B-Db-d②나ㄴ][.)]|②|ⓑ|→|->| ::|^\?|3[.)]",
    re.IGNORECASE | re.MULTILINE,
)
_LONGEST_KEY = 120
_KEY_IN_STEM = re.compile(
    r"\s*[(\[]\s*(정답|답|answer)\s*[:：]\s*([^)\]]{1,12})[)\]]\s*$", re.IGNORECASE
)


def find_exercises(text: str) -> list[Exercise]:
    """The questions that stand in a note, in order; no line belongs to two of them."""
    if not _MAY_HOLD.search(text):
        return []
    lines = sheet_of(text)
    finder = _Finder(lines)
    found = [*finder.choices()]
    found += list(tabled_answers(lines, finder.taken))
    finder.taken |= _taken(found)
    found += list(answers_of(lines, finder.taken, finder.starts))
    found += list(flashcards_of(lines, finder.taken))
    found += list(steps_of(lines, finder.runs, finder.taken | _taken(found)))
    found += list(chains_of(lines, finder.taken | _taken(found)))
    found.sort(key=lambda exercise: exercise.line)
    fences = _fences(lines)
    return [put(each, lines=_with_fences(lines, each, fences, finder.taken)) for each in found]


def _taken(found: Iterable[Exercise]) -> set[int]:
    return {number - 1 for each in found for number in each.lines}


def only_exercise(source: str) -> Exercise | None:
    """The exercise that a source is as a whole: None where it is another text."""
    found = find_exercises(source)
    if len(found) != 1:
        return None
    is_headed = found[0].kind == "steps"  # the heading of steps is that of others too
    filled = {
        number
        for number, line in enumerate(source.split("\n"), 1)
        if line.strip() and not (is_headed and line.lstrip(" >").startswith("#"))
    }
    return found[0] if filled <= set(found[0].lines) else None


def _fences(lines: Sequence[SheetLine]) -> Mapping[int, Sequence[SheetLine]]:
    found: dict[int, list[SheetLine]] = defaultdict(list)
    for line in lines:
        if line.fence:
            found[line.fence].append(line)
    return found


def _with_fences(
    lines: Sequence[SheetLine],
    exercise: Exercise,
    fences: Mapping[int, Sequence[SheetLine]],
    taken: Collection[int],
) -> tuple[int, ...]:
    """The lines of the exercise, with the marks of fences that hold nothing else."""
    numbers = set(exercise.lines)
    for fence in {lines[number - 1].fence for number in exercise.lines} - {0}:
        whole = fences[fence]
        inside = [line.at for line in whole if line.stands not in ("fence", "blank")]
        if inside and inside[0] + 1 in numbers and all(at in taken for at in inside):
            numbers |= {line.at + 1 for line in whole if line.stands == "fence"}
    return tuple(sorted(numbers))


class _Finder:
    def __init__(self, lines: Sequence[SheetLine]) -> None:
        self._lines = lines
        self.runs = runs_of(lines)
        self._listed = key_lists(lines)
        leads = [key_lead(line.said) for line in lines if line.stands in ("heading", "text")]
        self._has_keys = any(lead is not None for lead in leads)
        self.taken: set[int] = set()
        self._labelled = {run.start for run in self.runs if run.scheme}
        labelled = {at for run in self.runs if run.scheme for at in run.lines}
        self.starts = {
            line.at
            for line in lines
            if line.stands == "text" and line.at not in labelled and begins(line)
            if not self._follows_lead(line)
        }

    def choices(self) -> Iterable[Exercise]:
        """The exercises with options."""
        for run in self.runs:
            if run.start in self.taken:
                continue
            stem = stem_above(self._lines, run.start, self.taken, self.starts)
            if stem is None:
                continue
            made = self._exercise(run, stem)
            if made is not None:
                self.taken.update(at - 1 for at in made.lines)
                yield made

    def _follows_lead(self, line: SheetLine) -> bool:
        """Whether the line before says that the key follows, and this may be one."""
        if asks(line.said) or len(line.said) > _LONGEST_KEY:
            return False
        before = (each for each in lines_above(self._lines, line.at) if each.stands != "blank")
        last = next((each for each in before if each.stands != "fence"), None)
        lead = key_lead(last.said) if last and last.stands in ("heading", "text") else None
        return lead is not None and not lead.value

    def _until(self, run: Run, stem: Stem, passed: Collection[int]) -> int:
        """The line before which the exercise ends, for sure; `passed` lines are of it."""
        level = max((self._lines[at].level for at in stem.lines), default=0)
        keyed: int | None = None
        for line in lines_below(self._lines, run.end):
            if line.at in passed:
                continue
            if line.stands == "image" or line.at in self.starts:
                return line.at
            if line.stands in ("heading", "text") and key_lead(line.said) is not None:
                keyed = line.at
                continue
            if line.at in self._labelled:
                start = self._stem_start(line.at, run.end)
                if keyed is None or self._asks_anew(keyed, start, line.at, stem):
                    return start
            if line.stands != "heading" or why_lead(line.said) is not None:
                continue
            if begins(line) or not level or line.level < level or keyed is not None:
                return line.at
        return min(len(self._lines), run.end + len(lines_below(self._lines, run.end)))

    def _asks_anew(self, keyed: int, start: int, end: int, stem: Stem) -> bool:
        """Whether a next question stands below the key, no reasons of options, no translation."""
        korean = has_hangul(" ".join(self._lines[at].said for at in stem.lines))
        between = [self._lines[at].said for at in range(start, end)]
        return start > keyed and any(asks(said) and has_hangul(said) == korean for said in between)

    def _stem_start(self, start: int, least: int) -> int:
        stem = stem_above(self._lines, start, self.taken, self.starts)
        return max(least, min(stem.lines, default=start)) if stem else start

    def _exercise(self, run: Run, stem: Stem) -> Exercise | None:
        also = translation_below(self._lines, run, stem)
        passed = also.lines if also else ()
        until = self._until(run, stem, passed)
        stem, given = _without_key(stem)
        if given is not None and stem.number is None:
            stem = stem._replace(number=0)
        listed = self._listed if given is None else {stem.number or 0: given}
        key = find_key(
            *(self._lines, run, stem, until, listed),
            is_bold_a_key=not self._has_keys,
            passed=passed,
        )
        sides = [without_marks(option.text) for option in run.options]
        is_keyed = bool(key.right) and not key.doubtful
        if not self._is_exercise(run, stem, key):
            return None
        ats = sorted({*stem.lines, *run.lines, *key.lines, *passed})
        ats = [at for at in ats if at not in self.taken]
        options = tuple(
            Offered(
                text=as_kept(side.text),
                right=at in key.right,
                why=as_kept(key.whys.get(at) or " ".join(run.whys[at])) or None,
            )
            for at, side in enumerate(sides)
        )
        if also:
            options = tuple(_in_both(each, at, also) for at, each in enumerate(options))
        right = [option.text for option in options if option.right]
        kind = "choice" if is_keyed else "open"
        if is_keyed and len(right) == len(options):
            kind = "answer"  # only what is right was noted
        elif len({*map(_same, options)}) < len(options) or not all(_same(each) for each in options):
            kind = "open"
        why = as_kept("\n".join(key.why)) or (options[0].why if kind == "answer" else None)
        return Exercise(
            kind=kind,  # type: ignore[arg-type]
            stem=as_kept(f"{stem.text}\n\n{also.stem}" if also else stem.text),
            line=ats[0] + 1,
            lines=tuple(at + 1 for at in ats),
            source=source_of_lines(self._lines, ats),
            options=options if kind != "answer" else (),
            answer=", ".join(right if is_keyed else [option.text for option in options]),
            why=why,
        )

    def _is_exercise(self, run: Run, stem: Stem, key: Found) -> bool:
        """Whether the options are those of a question, rather than a list below a text."""
        asked = stem.is_begun or asks(stem.text)
        if run.scheme is None and 1 < len(run.options) == len(key.right):
            prose = "".join(stem.text.split("```")[::2])
            return stem.is_worded or asks(prose)  # ticks of a list of features otherwise
        if key.right:
            return asked if run.scheme is None else asked or bool(key.lines)
        if len(run.options) < FEWEST or not any(has_letter(option.text) for option in run.options):
            return False
        if run.scheme is None:
            is_quiz = stem.is_worded and asks(stem.text)
            return is_quiz and (stem.number is not None or lets_choose(stem.text))
        return asks(stem.text) and (run.scheme == "letter" or lets_choose(stem.text))


def _in_both(option: Offered, at: int, also: Translation) -> Offered:
    """The option with its translation behind it, where that says it otherwise."""
    if not also.options or key(also.options[at]) == key(option.text):
        return option
    return replace(option, text=f"{option.text} ({as_kept(also.options[at]).rstrip('.')})")


def _same(option: Offered) -> str:
    return key(option.text) if has_letter(option.text) else ""


def _without_key(stem: Stem) -> tuple[Stem, str | None]:
    """The stem without a key at its end: `… 무엇인가? (정답: B)`."""
    match = _KEY_IN_STEM.search(stem.text)
    if match is None or re.match(r"\d\s*(?:개|가지)", match[2]):
        return stem, None
    return stem._replace(text=stem.text[: match.start()]), match[2].strip()
