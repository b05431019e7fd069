"""Opens a card in the user's editor; of one that lies over a shipped one a draft of the whole card.

What the draft says otherwise than the shipped card becomes the user's layer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from awsquiz.core.layers.checks import with_standing_checks
from awsquiz.core.lint.finding import Finding
from awsquiz.core.model import Concept
from awsquiz.errors.failures import ChangedSince, FileFailure
from awsquiz.storage import cardfile
from awsquiz.storage.cardfile import CardFile
from awsquiz.storage.cardwriter import render
from awsquiz.storage.editor import run_editor
from awsquiz.storage.files import read, write_atomically
from awsquiz.storage.library import Shelf, load_files
from awsquiz.storage.shelfwriter import add_schema, card_files, rendered, slimmed_files, write_cards

_DRAFT = ".draft.yaml"


class Edited(NamedTuple):
    """What became of a card that was edited: nothing where it was not changed."""

    path: Path | None = None
    """The user's file; it is gone where it says no more than the shipped card does."""
    problems: tuple[Finding, ...] = ()
    """Of what cannot be read whole: a file as it is, or a draft, which is kept to be gone on with;
    then there is no path."""
    notices: tuple[Finding, ...] = ()
    before: Mapping[Path, bytes | None] = MappingProxyType({})
    """What the files that were written held before; None where there was none."""
    draft: Path | None = None
    """That is kept, for it cannot be read whole."""
    is_taken_back: bool = False
    """What was written was given up, and the card is as it was."""
    after: Mapping[Path, bytes | None] = MappingProxyType({})

    def take_back(self) -> None:
        """Writes what the files held before, and drops a draft. Raises ChangedSince where they hold
        something else."""
        for path, data in self.after.items():
            if _held(path) != data:
                raise ChangedSince(path)
        write_cards(self.before)
        if self.draft is not None:
            self.draft.unlink(missing_ok=True)


def edit(files: Sequence[Path], own_folder: Path, name: str) -> Edited:
    """Lets the user edit the card that holds the concept or fact.

    `files` are all that say something of the card, or of what these hold, the uppermost layer
    first. A card that is the user's alone is edited where it is, and so is a file of theirs that
    cannot be read whole, to be mended. Of any other one a draft shows all of it, own changes
    included, so that later versions of the shipped card are seen; a draft that was left behind is
    gone on with. Raises NoEditor where no editor can be started.
    """
    shelf = load_files([cardfile.read(path) for path in files])
    fact = shelf.library.fact(name)
    concept_id = fact[0].id if fact else name
    card = shelf.library.card_of(shelf.library.by_id[concept_id])
    lower = [file for file in shelf.files if file.path.parent != own_folder]
    if (broken := _broken(shelf, own_folder, card)) is not None:
        return _edit_file(broken.path, next((it.line for it in broken.problems), 1) or 1)
    if not any(each.id in file.places for each in card.walk() for file in lower):
        return _edit_file(*shelf.location(concept_id, fact[1].id if fact else None))
    return _edit_draft(shelf, own_folder, card, name)


def _broken(shelf: Shelf, own_folder: Path, card: Concept) -> CardFile | None:
    """The user's file of the card that must not be written anew, for it cannot be read whole."""
    own = [file for file in shelf.files if file.path.parent == own_folder]
    of_card = [file for file in own if file.layer is not None and file.layer.id == card.id]
    names = {file.path.name for file in shelf.files if file not in own}
    unread = (own_folder / name for name in sorted(names) if (own_folder / name).exists())
    of_name = [file for path in unread if (file := cardfile.read(path)).layer is None]
    return next((file for file in (*of_card, *of_name) if file.problems), None)


def _edit_file(path: Path, line: int) -> Edited:
    before = _bytes(path)
    run_editor(path, line)
    after = _held(path)
    read_again = cardfile.read(path) if after is not None else None
    problems = (*read_again.problems, *read_again.missing) if read_again else ()
    if after is None or after == before:
        return Edited(problems=problems)
    return Edited(path, problems, before={path: before}, after={path: after})


def _edit_draft(shelf: Shelf, own_folder: Path, card: Concept, name: str) -> Edited:
    lower = (file for file in shelf.files if file.path.parent != own_folder)
    shipped = next((it for it in lower if it.layer is not None and it.layer.id == card.id), None)
    before, draft = render(card, shipped), draft_of(own_folder, card.id)
    if not draft.exists():
        write_atomically(draft, before.encode())
    add_schema(own_folder)
    try:
        line = cardfile.read(draft).line_of(name)
        run_editor(draft, line)
    finally:
        edited = _taken(draft, before.encode(), shelf, own_folder)
    return edited


def _taken(draft: Path, before: bytes, shelf: Shelf, own_folder: Path) -> Edited:
    """What a draft has become."""
    if not draft.exists():
        return Edited()
    if _bytes(draft) == before:
        draft.unlink()
        return Edited()
    read_again = cardfile.read(draft)
    problems = (*read_again.problems, *read_again.missing)
    if read_again.card is None or problems:
        return Edited(problems=problems, draft=draft)
    # Whoever leaves the day of a check beside new words has not looked them up.
    card = with_standing_checks(read_again.card, shelf.library)
    texts = rendered([card], shelf, own_folder, like=read_again)
    held = {path: _held(path) for path in texts}
    write_cards(texts)
    draft.unlink()
    path = next(iter(card_files(texts, own_folder)), None)
    return Edited(path, notices=tuple(slimmed_files(texts)), before=held, after=texts)


def draft_of(own_folder: Path, name: str) -> Path:
    """Where a shipped card is edited: hidden, for it is none of the cards yet."""
    return own_folder / f".{name}{_DRAFT}"


def is_draft(path: Path) -> bool:
    """Whether it is a card that was being edited when its awsquiz was killed."""
    return path.name.startswith(".") and path.name.endswith(_DRAFT)


def _held(path: Path) -> bytes | None:
    return _bytes(path) if path.exists() else None


def _bytes(path: Path) -> bytes:
    try:
        return read(path)
    except OSError as error:
        raise FileFailure(error.filename, error.strerror) from error
