"""The cards in force: what the files of several folders say together, layer over layer."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from awsquiz.core.layers.copies import EarlierVersions, slimmed
from awsquiz.core.layers.partial import (
    Layer,
    PartialConcept,
    ids_within,
    missing_in,
    partial,
    whole,
)
from awsquiz.core.layers.union import titled, union
from awsquiz.core.model import Concept
from awsquiz.core.study.overview import order_of


class LayerCard(NamedTuple):
    """What a file of cards holds: of a folder, in which format."""

    folder: Path
    card: PartialConcept | Concept | None
    """A whole card where that says all that the file does."""
    format: int = 1


class CardInForce(NamedTuple):
    """A card, and the places of the files that it is made of, the uppermost layer first."""

    card: Concept
    files: tuple[int, ...]


class InForce(NamedTuple):
    """The cards of several layers together, as the notes have them."""

    cards: list[CardInForce]
    layers: dict[int, PartialConcept]
    """What a file says as a layer, by its place, where other layers say of the same."""
    in_part: set[int]
    """Files of which not all is in force."""
    missing: dict[int, list[str]]
    """By file the ids for which no layer has a title or a text."""


def in_force(read: Sequence[LayerCard], earlier: Callable[[], EarlierVersions]) -> InForce:
    """The cards of files in order, those of one folder after another, the uppermost first.

    Within a folder two of the same id are a slip: of cards the first one counts, sub-concepts
    stay, for a card without one of them must not be written back. What lies in one layer alone
    is as it was read.
    """
    in_part: set[int] = set()
    folders = _folders(read, in_part)
    shared = _shared([[card for _at, card in folder] for folder in folders])
    cards: list[CardInForce] = []
    layered: list[list[tuple[int, PartialConcept]]] = []
    for folder in folders:
        layer: list[tuple[int, PartialConcept]] = []
        for at, card in folder:
            if isinstance(card, PartialConcept):
                layer.append((at, card))
            elif not shared or shared.isdisjoint(ids_within(card)):
                cards.append(CardInForce(card, (at,)))
            else:
                layer.append((at, partial(card)))
        layered.append(layer)
    formats = {at: each.format for at, each in enumerate(read)}
    united = _United(layered, formats, earlier) if any(layered) else None
    if united is not None:
        cards += united.cards
        in_part |= united.in_part
    cards.sort(key=lambda one: order_of(one.card))
    layers, missing = (united.layers, united.missing) if united else ({}, {})
    return InForce(cards, layers, in_part, missing)


def _folders(
    read: Sequence[LayerCard], in_part: set[int]
) -> list[list[tuple[int, PartialConcept | Concept]]]:
    """The cards by folder, each once, with their places among what was read."""
    folders: dict[Path, list[tuple[int, PartialConcept | Concept]]] = {}
    here: dict[Path, set[str]] = defaultdict(set)
    for at, (folder, card, _format) in enumerate(read):
        if card is None:
            continue
        if card.id in here[folder]:
            in_part.add(at)
            continue
        folders.setdefault(folder, []).append((at, card))
        here[folder].update(concept.id for concept in card.walk())
    return [*folders.values()]


def _shared(folders: Iterable[Sequence[PartialConcept | Concept]]) -> set[str]:
    """The ids that stand in several folders."""
    shared: set[str] = set()
    seen: set[str] = set()
    *others, last = sorted(folders, key=len) or [()]  # what is in the largest is only looked up
    for cards in others:
        names = {name for card in cards for name in ids_within(card)}
        shared |= names & seen
        seen |= names
    if seen:
        shared |= {name for card in last for name in ids_within(card) if name in seen}
    return shared


class _United:
    """Cards of which several layers say something."""

    def __init__(
        self,
        folders: Sequence[Sequence[tuple[int, PartialConcept]]],
        formats: Mapping[int, int],
        earlier: Callable[[], EarlierVersions],
    ) -> None:
        self.layers: dict[int, PartialConcept] = {}
        self.cards: list[CardInForce] = []
        self.in_part: set[int] = set()
        self._formats = formats
        self._earlier = earlier
        below: Layer = ()
        good = titled([tuple(card for _at, card in folder) for folder in folders])
        placed: list[list[tuple[int, PartialConcept]]] = []
        for folder, kept in zip(reversed(folders), reversed(good), strict=True):
            left = {card.id: card for card in kept}
            here = [(at, left[card.id]) for at, card in folder if card.id in left]
            here = self._slimmed(here, below)
            below = union(below, tuple(card for _at, card in here))
            placed.append(here)
        whole_cards = [card for each in below if (card := whole(each)) is not None]
        self._find_files(folders, whole_cards)
        self.layers = {at: card for here in placed for at, card in here}

    def _slimmed(
        self, layer: list[tuple[int, PartialConcept]], below: Layer
    ) -> list[tuple[int, PartialConcept]]:
        """The layer without what was only copied from the cards below it."""
        lower = {card.id: card for card in below}
        return [
            (at, self._without_copies(card, lower[card.id]))
            if self._formats[at] == 1 and card.id in lower
            else (at, card)
            for at, card in layer
        ]

    def _without_copies(self, card: PartialConcept, lower: PartialConcept) -> PartialConcept:
        copy, shipped = whole(card), whole(lower)
        if copy is None or shipped is None:
            return card
        return slimmed(copy, shipped, self._earlier()) or card

    def _find_files(
        self,
        folders: Sequence[Sequence[tuple[int, PartialConcept]]],
        cards: Iterable[Concept],
    ) -> None:
        """Which files each card is made of, and of which not all is in force."""
        holders: dict[str, list[int]] = defaultdict(list)
        for folder in folders:
            counted: Counter[str] = Counter()
            for at, card in folder:
                for name in ids_within(card):
                    holders[name].append(at)
                    counted[name] += 1
            twice = {name for name, times in counted.items() if times > 1}
            self.in_part |= {at for name in twice for at in holders[name]}
        for each in cards:
            files = {at for name in ids_within(each) for at in holders[name]}
            self.cards.append(CardInForce(each, tuple(sorted(files))))
        known = {name for each in self.cards for name in ids_within(each.card)}
        lost = {at for name in holders.keys() - known for at in holders[name]}
        self.in_part |= lost
        self.missing: dict[int, list[str]] = {}
        for folder in folders:
            for at, card in folder:
                if at in lost:
                    self.missing[at] = [
                        name for name, _key in missing_in(card) if name not in known
                    ]
