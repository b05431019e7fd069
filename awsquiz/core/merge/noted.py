"""Exercises of notes as scenarios: convert owns what came from the note, people own the rest.

A scenario is known by its fact, whose id lives on when the note is changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from awsquiz.core.model import Concept, Library
from awsquiz.core.notes.exercises import Exercise, only_exercise
from awsquiz.core.scenarios import Choice, Scenario, Step, is_sound

_LONGEST_ID = 80  # as the model has it
_ANSWERS = ("kind", "options", "steps")
"""They are a person's together: an option that somebody mended keeps the key beside it."""


class PlacedExercise(NamedTuple):
    """An exercise with the fact that carries its memory, and the concept of that."""

    fact: str
    concept: str
    exercise: Exercise


def scenario_of(placed: PlacedExercise, note: str) -> Scenario | None:
    """The scenario that an exercise of a note makes; None where it has no options nor steps."""
    exercise = placed.exercise
    if exercise.kind not in ("choice", "steps"):
        return None
    several = "multiple" if len(exercise.key) > 1 else "single"
    made = Scenario(
        id=placed.fact.replace(".", "-")[-_LONGEST_ID:].strip("-"),
        kind="order" if exercise.kind == "steps" else several,  # type: ignore[arg-type]
        concepts=(placed.concept,),
        facts=(placed.fact,),
        stem=exercise.stem,
        options=tuple(
            Choice(text=each.text, correct=each.right, why=each.why) for each in exercise.options
        ),
        steps=tuple(Step(text=text) for text in exercise.steps),
        note=note,
        line=exercise.line,
        source=exercise.source,
    )
    return made if is_sound(made) else None


def scenarios_now(
    before: Sequence[Scenario],
    notes: Mapping[str, Sequence[PlacedExercise]],
    cards: tuple[Concept, ...],
) -> tuple[Scenario, ...]:
    """All scenarios of notes after a conversion, in the order of those before.

    `notes` are those that were converted, each with its exercises. One that has left its note goes,
    with its fact retired; where a person had changed it, it stays.
    """
    library = Library(cards)
    new = {made.facts[0]: made for made in _made(notes)}
    kept: list[Scenario] = []
    for old in before:
        if old.note is None:
            continue
        if (made := new.pop(old.facts[0], None)) is not None:
            kept.append(_brought_up(old, made))
            continue
        found = library.fact(old.facts[0])
        gone = found is None or not found[1].askable
        if not gone or _is_changed(old):
            kept.append(old)
    return (*kept, *new.values())


def _made(notes: Mapping[str, Sequence[PlacedExercise]]) -> Iterator[Scenario]:
    for note, placed in notes.items():
        for each in placed:
            if (made := scenario_of(each, note)) is not None:
                yield made


def _derived(old: Scenario) -> Scenario | None:
    """The scenario as convert made it of its source."""
    exercise = only_exercise(old.source or "")
    if exercise is None or old.note is None:
        return None
    return scenario_of(PlacedExercise(old.facts[0], old.concepts[0], exercise), old.note)


def _is_changed(old: Scenario) -> bool:
    derived = _derived(old)
    return derived is None or replace(derived, id=old.id, line=old.line) != old


def _brought_up(old: Scenario, new: Scenario) -> Scenario:
    """The scenario with what the note says now, where no person has changed that."""
    if old == replace(new, id=old.id):
        return old
    derived = _derived(old)
    changes: dict[str, object] = {}
    if derived is not None and old.stem == derived.stem:
        changes["stem"] = new.stem
    if derived is not None and _same(old, derived, _ANSWERS):
        changes |= {name: getattr(new, name) for name in _ANSWERS}
    if new.concepts[0] not in old.concepts:
        changes["concepts"] = (new.concepts[0], *old.concepts[1:])
    return replace(old, note=new.note, line=new.line, source=new.source, **changes)


def _same(one: Scenario, other: Scenario, names: Iterable[str]) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in names)
