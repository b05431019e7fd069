"""How options are picked and placed, so that nothing but knowledge tells the right one.

`benchmarks/guessers.py` measures it: who looks for the longest option, the one with most Latin
letters, the odd one out or any other cue is to score what blind choice scores.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from itertools import combinations, starmap
from random import Random
from typing import TypeVar

from msgspec.structs import replace

from awsquiz.core.model import Concept, Library
from awsquiz.core.questions.balance import Balance, pieces_asked, pieces_of
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
REFUSED = 0.75
"""Of questions with an option that stands out so many are not asked: blind choice has the rest."""
_LIKE = 0.4
"""What it counts that two options of a set are unlike."""
_TRIED = (2, 6) * 4
"""Of how many the likest is taken, in each of the sets of options among which one is chosen."""


def alike(
    right: str | Sequence[str],
    items: Sequence[_Item],
    text: Callable[[_Item], str],
    most: int,
    random: Random,
) -> list[_Item]:
    """At most `most` of the items, whose text resembles the right one in its looks; none that does
    not fit beside it. No two say the same.

    Several sets of them are drawn, and the one is taken where the right one lies as was drawn
    before, if it stands out in none: see `balance`. Each option resembles one that is there
    already, right or not: else the right one would be what all others resemble.
    """
    rights = [right] if isinstance(right, str) else [*right]
    own = [Looks.of(each) for each in rights]
    drawn = random.sample(list(items), min(len(items), _LOOKED_AT))
    texts = [text(item) for item in drawn]
    looks = [Looks.of(each) for each in texts]
    fitting = [at for at, other in enumerate(looks) if all(one.fits(other) for one in own)]
    able = _Sets([*rights, *(texts[at] for at in fitting)], [*own, *(looks[at] for at in fitting)])
    count = len(rights)
    balance = Balance(count, count + most, random)
    tries = _TRIED if len(fitting) > most else _TRIED[:1]
    best = min((able.drawn(count, most, tried, random) for tried in tries), key=able.cost(balance))
    if balance.gives_away([able.looks[at] for at in best]):
        return []
    return [drawn[fitting[at - count]] for at in best[count:]]


class _Sets:
    """Sets of options, the right ones first: numbers of texts and looks."""

    def __init__(self, texts: Sequence[str], looks: Sequence[Looks]) -> None:
        self.looks = looks
        self._unlike = cache(lambda one, other: unlikeness(looks[one], looks[other]))
        self._meaning = cache(lambda at: meaning(texts[at]))
        self._pieces = cache(lambda at: pieces_of(texts[at]))

    def drawn(self, rights: int, most: int, tried: int, random: Random) -> list[int]:
        """The right ones and at most so many more, each the likest of so many to one that is there
        before it; no two that say the same."""
        chosen = list(range(rights))
        said = set(map(self._meaning, chosen))
        waiting = list(range(rights, len(self.looks)))
        while waiting and len(chosen) < rights + most:
            beside = random.choice(chosen)
            among = random.choices(waiting, k=tried)
            nearest = min(among, key=lambda at: self._unlike(beside, at))
            waiting.remove(nearest)
            if self._meaning(nearest) not in said:
                said.add(self._meaning(nearest))
                chosen.append(nearest)
        return chosen

    def cost(self, balance: Balance) -> Callable[[Sequence[int]], float]:
        """How unlike each other those of a set are, and how far it is from the balance."""
        return lambda chosen: (
            _LIKE * sum(starmap(self._unlike, combinations(chosen, 2)))
            + balance.amiss([self.looks[at] for at in chosen], [self._pieces(at) for at in chosen])
        )


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


def is_one_named(asked: str, options: Sequence[str]) -> bool:
    """Whether one option alone, right or wrong, has words or letters of what is asked: who knows
    nothing would take it."""
    pieces = pieces_asked(asked)
    return bool(pieces) and sum(not pieces.isdisjoint(pieces_asked(it)) for it in options) == 1


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
