"""Finds the exercises of a note: options with their keys first, then questions with answers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from awsquiz.core.notes.exercises.across_rules import across_rules
from awsquiz.core.notes.exercises.answer_tables import tabled_answers
from awsquiz.core.notes.exercises.choices import Choices
from awsquiz.core.notes.exercises.denials import denials_of
from awsquiz.core.notes.exercises.exercise import Exercise
from awsquiz.core.notes.exercises.flashcards import flashcards_of
from awsquiz.core.notes.exercises.gapped import gapped_of
from awsquiz.core.notes.exercises.gift import gift_of
from awsquiz.core.notes.exercises.manners import KEY_MARKS, KeyMark
from awsquiz.core.notes.exercises.replies import answers_of
from awsquiz.core.notes.exercises.result_pages import results_of
from awsquiz.core.notes.exercises.sheet import SheetLine, sheet_of
from awsquiz.core.notes.exercises.sorted_options import sorted_options
from awsquiz.core.notes.exercises.steps import chains_of, steps_of
from awsquiz.core.text.regexes import pattern_of

_MAY_HOLD = pattern_of(
    r"답|answer|correct|\[[xX]\]|[✅✔⭕☑]|:white_check|:o:|<summary|^\W*C:\s|^\W*(?:Q|질문|문제|Question|Quiz)(?:\b|\d)|^#[^\n\w]*(?:문제|질문)"
    r"|[B-Db-d②나ㄴ][.)]|②|ⓑ|[→⇒➡➔]|[-=]>|::|[?？]\W*\n\s*[-*_]{3}|^\?|3[.)]|거짓|틀[림린]|false|[o○]\s?[/·|,]?\s?[x✕×]\W{0,9}\||정오|진위|판정|t\s?/\s?f|\{\s*[=~\n]|\{\{",
    re.IGNORECASE | re.MULTILINE,
)


def find_exercises(text: str, *, of_cards: bool = False) -> list[Exercise]:
    """The questions that stand in a note, in order; no line belongs to two of them.

    `of_cards` is a note that says of itself that it has flashcards.
    """
    return _found(text, None, of_cards=of_cards) if _MAY_HOLD.search(text) else []


def _found(text: str, usual: frozenset[KeyMark] | None, *, of_cards: bool) -> list[Exercise]:
    lines = sheet_of(text)
    choices = Choices(lines, usual)
    found = list(results_of(lines, choices.taken))
    choices.taken |= _taken(found)
    found += list(gift_of(lines, choices.taken))
    choices.taken |= _taken(found)
    found += list(sorted_options(lines, choices.starts))
    choices.taken |= _taken(found)
    found += choices.found()
    choices.taken |= _taken(found)
    found += list(denials_of(lines, choices.taken))
    choices.taken |= _taken(found)
    found += list(tabled_answers(lines, choices.taken))
    choices.taken |= _taken(found)
    found += list(answers_of(lines, choices.taken, choices.starts))
    found += list(flashcards_of(lines, choices.taken, of_cards=of_cards))
    found += list(across_rules(lines, choices.taken | _taken(found)))
    found += list(gapped_of(lines, choices.taken | _taken(found)))
    found += list(steps_of(lines, choices.runs, choices.taken | _taken(found)))
    found += list(chains_of(lines, choices.taken | _taken(found)))
    found.sort(key=lambda exercise: exercise.line)
    fences = _fences(lines)
    return [
        replace(_kept(each), lines=_with_fences(lines, each, fences, choices.taken))
        for each in found
    ]


def _kept(exercise: Exercise) -> Exercise:
    """An answer that only announces what follows answers nothing: it is kept, and never taught."""
    announces = exercise.answer.rstrip("*_` ").endswith((":", "："))
    if exercise.kind == "answer" and announces and not exercise.gaps:
        return replace(exercise, kind="open")
    return exercise


def _taken(found: Iterable[Exercise]) -> set[int]:
    return {number - 1 for each in found for number in each.lines}


def only_exercise(source: str, *, of_cards: bool = False) -> Exercise | None:
    """The exercise that a source is as a whole: None where it is another text.

    Its mark is a key: the others of its note, which are not there, have told so.
    """
    if not (_MAY_HOLD.search(source) or "**" in source):  # bold options are a key here
        return None
    found = _found(source, KEY_MARKS, of_cards=of_cards)
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
