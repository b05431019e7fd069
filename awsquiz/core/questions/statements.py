"""False statements to stand beside true ones of a concept."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from operator import itemgetter
from random import Random

from awsquiz.core.model import Concept, Kind, Library
from awsquiz.core.questions.masks import says_something, shown
from awsquiz.core.questions.proof import Falsehood
from awsquiz.core.questions.question import Option
from awsquiz.core.questions.standing import in_place
from awsquiz.core.questions.wrong import falsehoods, is_true_after_all, pick_false
from awsquiz.core.questions.wrong_options import alike

_Shown = tuple[Falsehood, str]


def false_beside(
    library: Library,
    concept: Concept,
    kind: Kind | None,
    rights: Sequence[str],
    used: Collection[str],
    most: int,
    trusted: bool,
    random: Random,
) -> list[Option]:
    """At most `most` wrong options of that kind that look like the right ones, without keys.

    All of them may stand in a trusted question where it is `trusted`. Facts in `used` are left
    out: beside its own opposite a statement would stand out. What is ruled is looked for where too
    little is proved.
    """
    chosen: list[_Shown] = []
    for ruled in (False, True):
        taken = {*used, *(false.fact.id for false, _text in chosen)}
        found = falsehoods(library, concept, kind, trusted, random, ruled=ruled)
        chosen = pick_false(
            lambda left: alike(rights, left, itemgetter(1), most, random),
            [*chosen, *_usable(found, concept, taken)],
            lambda each: is_true_after_all(library, concept, each[0]),
        )
        if len(chosen) == most:
            break
    return [_option(false, text, concept) for false, text in chosen]


def _usable(found: Sequence[Falsehood], concept: Concept, taken: set[str]) -> Iterator[_Shown]:
    """One falsehood of each fact that is not taken, where anything is left of it as it is shown."""
    for false in found:
        if false.fact.id not in taken:
            text = shown(false.fact, concept, false.concept, text=false.text)
            if says_something(text):
                taken.add(false.fact.id)
                yield false, text


def _option(false: Falsehood, text: str, concept: Concept) -> Option:
    return Option(
        "",
        in_place(false.fact, text, concept, false.concept),
        False,
        false.reason(concept),
        false.fact.id,
        false.concept.id,
        false.proof.why,
    )
