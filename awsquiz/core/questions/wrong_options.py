"""How options are picked and placed, so that nothing but knowledge tells the right one.

`benchmarks/guessers.py` measures it: who looks for the longest option, the one with most Latin
letters, the odd one out or any other cue is to score what blind choice scores.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import add
from random import Random
from typing import TypeVar

from msgspec.structs import replace

from awsquiz.core.model import Concept, Library
from awsquiz.core.questions.looks import Looks, unlikeness
from awsquiz.core.questions.masks import meaning
from awsquiz.core.questions.question import Option
from awsquiz.core.questions.survey import survey_of

MAX_OPTIONS = 4
MIN_OPTIONS = 3
"""Three plausible options beat four of which one is filler (Rodriguez 2005)."""

_Item = TypeVar("_Item")
_LOOKED_AT = 64
"""Of more candidates a sample is looked at: as good, and quick with any number of cards."""
_COMPANY = 1.5


def alike(
    right: str | Sequence[str],
    items: Sequence[_Item],
    text: Callable[[_Item], str],
    most: int,
    random: Random,
) -> list[_Item]:
    """At most `most` of the items, those whose text resembles the right one in its looks; none
    that does not fit beside it.

    How many of them are to be longer than the right one, more Latin and of shorter words is drawn
    first: were the likest taken, the right one would lie in the middle. No two say the same.

    Where several are right each is resembled in turn. Those speak of one concept and so have words
    in common: what is picked is to have words in common too.
    """
    right = [right] if isinstance(right, str) else right
    drawn = random.sample(list(items), min(len(items), _LOOKED_AT))
    own = [Looks.of(each) for each in right]
    looks = [Looks.of(text(item)) for item in drawn]
    pieces = [_pieces(text(item)) for item in drawn] if len(own) > 1 else []
    chance = [random.random() for _ in drawn]
    unlike = [[unlikeness(one, other) for other in looks] for one in own[:most]]
    fitting = (at for at, other in enumerate(looks) if all(one.fits(other) for one in own))
    waiting = dict.fromkeys(fitting)
    chosen: list[int] = []
    said = set(map(meaning, right))
    for turn, sides in enumerate(zip(*(_sides(most, random) for _ in range(3)), strict=True)):
        beside = turn % len(own)
        cost = {
            at: chance[at]
            + unlike[beside][at]
            + _amiss(own[beside], looks[at], sides)
            - _COMPANY * (len(own) - 1) * _company(pieces, at, chosen)
            for at in waiting
        }
        for at in sorted(cost, key=cost.__getitem__):
            del waiting[at]
            if meaning(text(drawn[at])) not in said:
                said.add(meaning(text(drawn[at])))
                chosen.append(at)
                break
    return [drawn[at] for at in chosen]


def _sides(most: int, random: Random) -> list[bool]:
    """For each option whether it is to be above the right one, which gets any rank as often."""
    above = random.randint(0, most)
    sides = [at < above for at in range(most)]
    random.shuffle(sides)
    return sides


def _amiss(right: Looks, other: Looks, sides: tuple[bool, ...]) -> float:
    """In how much the other one lies on the wrong side of the right one."""
    longer, more_latin, denser = sides
    cost = 0.0
    if other.length != right.length and (other.length > right.length) != longer:
        cost += 2
    if right.latin and other.latin and (other.latin > right.latin) != more_latin:
        cost += 1
    if other.density != right.density and (other.density > right.density) != denser:
        cost += 1
    return cost


def _pieces(text: str) -> frozenset[str]:
    """Its pairs of letters, by which options look related."""
    return frozenset(filter(str.isalpha, map(add, text, text[1:])))


def _company(pieces: Sequence[frozenset[str]], at: int, chosen: Sequence[int]) -> float:
    """The greatest share of its pieces that one of those already chosen has as well."""
    if not pieces:
        return 0.0
    own = pieces[at]
    return max((len(own & pieces[each]) / (len(own) or 1) for each in chosen), default=0.0)


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
    others: Sequence[_Item],
    concept: Callable[[_Item], Concept],
    most: int,
    random: Random,
) -> list[_Item]:
    """At most `most` of the others, preferring concepts that are seldom a wrong option.

    No two of one family, but where fewer than two would be left: what is false of a concept is
    mostly false of its kin, so that two of them give each other away.
    """
    often = survey_of(library).frequency
    # Each is drawn the less the oftener it could be (Efraimidis & Spirakis 2006).
    drawn = sorted(
        others, key=lambda each: random.random() ** often[concept(each).id], reverse=True
    )
    chosen: list[_Item] = []
    kin: list[_Item] = []
    families: set[str] = set()
    for each in drawn:
        if len(chosen) == most:
            break
        family = (*library.ancestors(concept(each).id), concept(each))[0].id
        (kin if family in families else chosen).append(each)
        families.add(family)
    return (chosen + kin[: max(0, MIN_OPTIONS - 1 - len(chosen))])[:most]


def in_balance(library: Library, concept: Concept, random: Random) -> bool:
    """Whether to ask for the concept among others this time.

    One that can seldom stand as a wrong option is the answer as seldom: else whoever counts how
    often each concept is named would know the answer.
    """
    survey = survey_of(library)
    frequency = survey.frequency
    return random.random() * survey.named <= frequency[concept.id] * len(frequency)


def lettered(options: Sequence[Option], random: Random) -> tuple[Option, ...]:
    """The options in random order with the keys 1, 2, 3 …"""
    placed = list(options)
    random.shuffle(placed)
    return tuple(replace(option, key=str(at)) for at, option in enumerate(placed, 1))
