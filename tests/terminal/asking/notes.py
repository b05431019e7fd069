"""Notes of questions for tests."""

from __future__ import annotations

from collections.abc import Sequence


class NoNote:
    """Has no lines; keeps which pictures were to be opened."""

    def __init__(self) -> None:
        self.opened: list[str] = []

    def lines(self) -> list[tuple[int, str]]:
        return []

    def open_pictures(self, images: Sequence[str]) -> None:
        self.opened += images
