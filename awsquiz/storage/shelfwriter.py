"""The files by which a folder of a shelf comes to say some cards, and their writing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from awsquiz.core.layers.difference import layer_over
from awsquiz.core.layers.partial import Layer, stands_alone
from awsquiz.core.lint.finding import Finding
from awsquiz.core.model import Concept
from awsquiz.storage import cardfile
from awsquiz.storage.cardfile import CardFile
from awsquiz.storage.cardwriter import render, schema
from awsquiz.storage.files import write_atomically
from awsquiz.storage.library import Shelf, load_files

COPIES = "cards-before-layers"
"""The folder beside that of the cards where those are kept that were copies of shipped ones."""


def rendered(
    cards: Iterable[Concept], shelf: Shelf, folder: Path, like: CardFile | None = None
) -> dict[Path, bytes | None]:
    """The files of the folder by which the shelf comes to say the cards, as texts.

    Over other folders of the shelf they are layers: what those do not say, or say otherwise; None
    is a file that has nothing left to say. With the schema beside them, where there are any, and
    with a file as it was that copied a card of a lower folder. A new file looks `like` another one.
    """
    known = {card.id: card for card in shelf.library.cards}
    given = tuple(cards)
    changed = [card for card in given if known.get(card.id) != card]
    if not changed:
        return {}
    files = {
        file.layer.id: file
        for file in shelf.files[::-1]
        if file.layer is not None and file.path.parent == folder
    }
    layers = {layer.id: layer for layer in _layers(given, shelf, folder, files.values())}
    texts: dict[Path, bytes | None] = {}
    for card in changed:
        known_file, layer = files.get(card.id), layers.get(card.id)
        if known_file is not None:
            file = known_file.to_write()
            texts[file.path] = render(layer, file).encode() if layer else None
            if _was_copy(known_file, shelf):
                texts[_kept_copy(file.path)] = file.text.encode()
        elif layer is not None:
            texts[free_path(folder, card.id)] = render(layer, like).encode()
    if any(text is not None for text in texts.values()):
        texts[folder / cardfile.SCHEMA] = schema()
    return texts


def slimmed_files(texts: Iterable[Path]) -> Iterator[Finding]:
    """Notices of the rendered files that were copies: where these are kept."""
    for path in texts:
        if path.parent.name == COPIES:
            yield Finding("slimmed", {"card": path.stem}, path=path, level="notice")


def _layers(
    cards: tuple[Concept, ...], shelf: Shelf, folder: Path, own: Iterable[CardFile]
) -> Layer:
    """What the folder has to say so that there are these cards, and the others as they are."""
    below = load_files([file for file in shelf.files if file.path.parent != folder])
    there = {concept.id for card in cards for concept in card.walk()}
    others = tuple(card for card in shelf.library.cards if card.id not in there)
    said = (shelf.layers.get(file.path, file.layer) for file in own)
    return layer_over(below.library.cards, (*cards, *others), tuple(it for it in said if it))


def _was_copy(file: CardFile, shelf: Shelf) -> bool:
    layer = shelf.layers.get(file.path)
    return layer is not None and layer != file.layer


def _kept_copy(path: Path) -> Path:
    """Where a card is kept that was a copy: in a folder beside that of the cards."""
    return free_path(path.parent.parent / COPIES, path.stem)


def dropped(cards: Iterable[Concept], shelf: Shelf, folder: Path) -> list[Path]:
    """The files of the folder whose cards are not among these any more."""
    gone = {card.id for card in shelf.library.cards} - {card.id for card in cards}
    return [
        file.path
        for file in shelf.files
        if file.path.parent == folder
        and file.layer is not None
        and file.layer.id in gone
        and stands_alone(file.layer)
    ]


def write_cards(texts: Mapping[Path, bytes | None]) -> None:
    """Writes files one after another: what is kept of others before them."""
    for path, data in sorted(texts.items(), key=lambda each: each[0].parent.name != COPIES):
        if data is None:
            path.unlink(missing_ok=True)
        else:
            write_atomically(path, data)


def card_files(texts: Iterable[Path], folder: Path) -> list[Path]:
    """The files of cards in the folder among those that were rendered."""
    return [path for path in texts if path.parent == folder and path.name != cardfile.SCHEMA]


def free_path(folder: Path, name: str) -> Path:
    """A path for a new card: where a file of that name holds something else, with a number."""
    path = folder / f"{name}.yaml"
    number = 2
    while path.exists():
        path = folder / f"{name}-{number}.yaml"
        number += 1
    return path


def add_schema(folder: Path) -> None:
    """Puts the schema that the cards' first lines name beside them."""
    path = folder / cardfile.SCHEMA
    if not path.exists() or path.read_bytes() != schema():
        write_atomically(path, schema())
