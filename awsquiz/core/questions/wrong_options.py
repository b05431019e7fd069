"""How options are picked and placed, so that nothing but knowledge tells the right one.

`benchmarks/guessers.py` measures it: who looks for the longest option, the one with most Latin
letters, the odd one out or any other cue is to score what blind choice scores.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import TypeVar

from msgspec.structs import replace

from awsquiz.core.model import Concept, Library
from awsquiz.core.questions.looks import Looks, Seen, pieces_asked
from awsquiz.core.questions.masks import meaning
from awsquiz.core.questions.question import Option
from awsquiz.core.questions.surroundings import STRANGE
from awsquiz.core.questions.survey import survey_of

MAX_OPTIONS = 4
MIN_OPTIONS = 3
"""Three plausible options beat four of which one is filler (Rodriguez 2005)."""

_Item = TypeVar("_Item")
_LOOKED_AT = 64
"""Of more candidates a sample is looked at: as good, and quick with any number of cards."""
REFUSED = 0.75
"""Of questions with an option that stands out so many are not asked: blind choice has the rest."""
_OF_A_KIND = 0.75
"""In so many questions all names share the same words with the one asked for, or none: of a pair
that alone does one would be right. In all of them one that has a twin would never be right."""
_TRIED = 8
"""Of how many the one is taken that is most like a model."""


def alike(
    right: str | Sequence[str],
    items: Sequence[_Item],
    text: Callable[[_Item], str],
    most: int,
    random: Random,
    models: Sequence[str] = (),
    *,
    clashes: Callable[[_Item, Sequence[_Item]], bool] | None = None,
    distance: Callable[[_Item], int] | None = None,
) -> list[_Item]:
    """At most `most` of the items, whose text fits beside the first right one; no two say the same.

    None is picked for how it looks beside that: of the likest ones it would be what all resemble,
    and of those that are like each other the odd one out. Each resembles one of the `models`, which
    are drawn as blindly as what is asked is; without any they are drawn blindly themselves. So the
    right one and the others look as if they came out of one urn. None stands
    there that `clashes` with those before it. Those of less `distance` go before others.
    """
    rights = [right] if isinstance(right, str) else [*right]
    own = Looks.of(rights[0])
    drawn = random.sample(items, min(len(items), _LOOKED_AT))
    if distance is not None:
        drawn.sort(key=distance)
    waiting = [(item, text(item)) for item in drawn]
    seen = {said: Seen.of(said) for _item, said in waiting}
    waiting = [each for each in waiting if own.fits(seen[each[1]].looks)]
    said = set(map(meaning, rights))
    few = models if len(models) <= _LOOKED_AT else random.sample(models, _LOOKED_AT)
    others = (Seen.of(model) for model in few if meaning(model) not in said)
    resembled = [model for model in others if own.fits(model.looks)]
    chosen: list[_Item] = []
    while waiting and len(chosen) < most:
        taken = waiting[0]
        if resembled:
            model = random.choice(resembled)
            among = random.sample(waiting, min(len(waiting), _TRIED))
            taken = min(among, key=lambda each: model.unlikeness(seen[each[1]]))
        waiting.remove(taken)
        meant = meaning(taken[1])
        if meant not in said and not (clashes and clashes(taken[0], chosen)):
            said.add(meant)
            chosen.append(taken[0])
    return chosen


def pick_false(
    pick: Callable[[Sequence[_Item]], list[_Item]],
    items: Sequence[_Item],
    is_true: Callable[[_Item], bool],
) -> list[_Item]:
    """The pick from the items; if a card states any of it, it is picked again without that one.

    To find that out is slow, so that it is asked of a few instead of all.
    """
    while True:
        chosen = pick(items)
        untrue = [each for each in chosen if is_true(each)]
        if not untrue:
            return chosen
        items = [item for item in items if not any(item is each for each in untrue)]


def unrelated(
    library: Library,
    asked: Concept,
    others: Sequence[_Item],
    concept: Callable[[_Item], Concept],
    most: int,
    random: Random,
    distance: Callable[[_Item], int] | None = None,
) -> list[_Item]:
    """At most `most` of the others, preferring concepts that are seldom a wrong option, and often
    what is asked for: else whoever counts how often each is named would know the answer.

    No two of one family, nor two that share a word of their names where what is `asked` for does
    not: what is false of the one is mostly false of the other, so that they give each other away.
    But where all are of the family of what is asked for no one of them stands out. Mostly all share
    the same words with its name, or none. Those of less
    `distance` go first; strangers make three options of two, and never four.
    """
    survey = survey_of(library)
    # Each is drawn the more the greater its weight is (Efraimidis & Spirakis 2006).
    drawn = sorted(
        others,
        key=lambda each: random.random() ** (1 / survey.weight(concept(each).id)),
        reverse=True,
    )
    far = distance or (lambda _each: 0)
    drawn.sort(key=far)
    own = pieces_asked(asked.title)
    alike_by: dict[frozenset[str], list[_Item]] = {}
    for each in drawn:
        alike_by.setdefault(pieces_asked(concept(each).title) & own, []).append(each)
    groups = [*alike_by.values()] if random.random() < _OF_A_KIND else []
    chosen: list[_Item] = []
    for group in (*groups, drawn):
        if len(chosen) < MIN_OPTIONS - 1:
            found = _strangers_to_each_other(library, own, group, concept, most, far)
            chosen = max(chosen, found, key=len)
    if len(chosen) < MIN_OPTIONS - 1:
        own_family = library.card_of(asked).id
        siblings = [each for each in drawn if library.card_of(concept(each)).id == own_family]
        return max(chosen, siblings[:most], key=len)
    return chosen


def _strangers_to_each_other(
    library: Library,
    own: frozenset[str],
    drawn: Sequence[_Item],
    concept: Callable[[_Item], Concept],
    most: int,
    far: Callable[[_Item], int],
) -> list[_Item]:
    """The first of them, of each family one, without words of their names in common but the
    `own` ones of what is asked for."""
    chosen: list[_Item] = []
    families, words = set[str](), set[str]()
    for each in drawn:
        if len(chosen) >= (most if far(each) < STRANGE else min(most, MIN_OPTIONS - 1)):
            break
        family = library.card_of(concept(each)).id
        called = pieces_asked(concept(each).title) - own
        if family not in families and words.isdisjoint(called):
            chosen.append(each)
            families.add(family)
            words |= called
    return chosen


def is_one_named(asked: str, options: Sequence[str]) -> bool:
    """Whether one option alone, right or wrong, has words or letters of what is asked: who knows
    nothing would take it."""
    pieces = pieces_asked(asked)
    return bool(pieces) and sum(not pieces.isdisjoint(pieces_asked(it)) for it in options) == 1


def lettered(options: Sequence[Option], random: Random) -> tuple[Option, ...]:
    """The options in random order with the keys 1, 2, 3 …"""
    placed = list(options)
    random.shuffle(placed)
    return as_they_stand(placed)


def as_they_stand(options: Sequence[Option]) -> tuple[Option, ...]:
    """The options as they stand, with the keys 1, 2, 3 …"""
    return tuple(replace(option, key=str(at)) for at, option in enumerate(options, 1))
