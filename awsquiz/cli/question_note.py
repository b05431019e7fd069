"""What the note of a question has to show while it is asked: its lines, and its pictures."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from awsquiz.paths import both, folders

if TYPE_CHECKING:
    from awsquiz.core.questions import Question


class NoteOfQuestion:
    """Looks for the note only when it is asked for."""

    def __init__(self, question: Question) -> None:
        self._source = question.source

    def lines(self) -> list[tuple[int, str]]:
        """The lines of the note around the question's fact."""
        if self._source is None:
            return []
        from awsquiz.storage.notes import lines_around

        return lines_around(self._places(self._source.note), self._source.line)

    def open_pictures(self, images: Sequence[str]) -> None:
        """Opens images of the note with the platform's program. Raises NoPicture."""
        from awsquiz.storage.pictures import open_picture

        folders_of_note = [] if self._source is None else self._places(self._source.note)
        for image in images:
            open_picture(image, [place.parent for place in folders_of_note])

    def _places(self, note: str) -> list[Path]:
        from awsquiz.storage.notes import places_of

        return places_of(folders().cards, both("notes"), note)
