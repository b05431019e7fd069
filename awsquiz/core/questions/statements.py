"""False statements to stand beside true ones of a concept."""

from __future__ import annotations

from collections.abc import Container, Sequence
from operator import itemgetter
from random import Random

from awsquiz.core.model import Concept, Kind, Library
from awsquiz.core.questions.masks import says_something, shown
from awsquiz.core.questions.question import Option
from awsquiz.core.questions.standing import in_place
from awsquiz.core.questions.wrong import falsehoods, is_true_after_all, pick_false
from awsquiz.core.questions.wrong_options import alike


def false_beside(
    library: Library,
    concept: Concept,
    kind: Kind | None,
    rights: Sequence[str],
    used: Container[str],
    most: int,
    random: Random,
) -> list[Option]:
    """At most `most` wrong options of that kind that look like the right ones, without keys.

    Facts in `used` are left out: beside its own opposite a statement would stand out.
    """
    usable = [
        (false, shown(false.fact, concept, false.concept, text=false.text))
        for false in falsehoods(library, concept, kind, random)
        if false.fact.id not in used
    ]
    chosen = pick_false(
        lambda left: alike(rights, left, itemgetter(1), most, random),
        [(false, text) for false, text in usable if says_something(text)],
        lambda each: is_true_after_all(library, concept, each[0]),
    )
    return [
        Option(
            "",
            in_place(false.fact, text, concept, false.concept),
            False,
            false.reason,
            false.fact.id,
            false.concept.id,
            false.why,
        )
        for false, text in chosen
    ]
