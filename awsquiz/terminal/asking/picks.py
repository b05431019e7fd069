"""What is chosen of a question's options by key, and where the cursor stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from awsquiz.core.questions.question import Shape
from awsquiz.terminal.options import too_many

_LETTERS = "abcdf"
"""Letters for options by their place, as some books have them; e edits."""


class Taken(NamedTuple):
    """What a key came to: the keys that are the answer, or what is to be said; often neither."""

    answer: tuple[str, ...] | None = None
    said: str = ""


class Picks:
    """Options as pairs of key and text; `wanted` of them make an answer, `asked` says how many.

    `hidden` are keys of options that are not offered. Space chooses what is at the cursor, or
    where one is named the option of the key `space`.
    """

    def __init__(
        self,
        options: Sequence[tuple[str, str]],
        shape: Shape,
        wanted: int = 1,
        *,
        asked: str = "",
        hidden: Sequence[str] = (),
        cursor: int = 0,
        space: str | None = None,
    ) -> None:
        self._options = options
        self._wanted = wanted
        self._asked = asked
        self._hidden = hidden
        self._space = space
        self.is_ordered = shape in ("pairs", "sequence")
        self.shape = shape
        self.cursor = cursor
        self.chosen: list[str] = []

    @property
    def options(self) -> list[tuple[str, str]]:
        """Those that are offered."""
        return [each for each in self._options if each[0] not in self._hidden]

    @property
    def _keys(self) -> list[str]:
        return [key for key, _text in self.options]

    @property
    def is_complete(self) -> bool:
        """Whether as many are chosen as make an answer."""
        return len(self.chosen) == self._wanted

    def press(self, key: str) -> Taken | None:
        """Takes a key; None where it is none of the options' keys."""
        keys = self._keys
        self.chosen = [each for each in self.chosen if each in keys]
        self.cursor = min(self.cursor, len(keys) - 1)
        if key in ("up", "down"):
            self.cursor = max(0, min(self.cursor + (1 if key == "down" else -1), len(keys) - 1))
            return Taken()
        if key in ("backspace", "u") and self.chosen and self.is_ordered:
            return self._take_back()
        if key == "space":
            return self._choose(self._space or keys[self.cursor])
        if key == "enter":
            return self._enter()
        meant = key if key in keys else self._by_letter(key)
        return None if meant is None else self._choose(meant)

    def _by_letter(self, letter: str) -> str | None:
        """In true or false 1 and 2 stand for the options, elsewhere letters for their places."""
        names = "12" if self._keys == ["o", "x"] else _LETTERS
        at = names.find(letter) if letter else -1
        every = [key for key, _text in self._options]
        return every[at] if 0 <= at < len(every) and every[at] in self._keys else None

    def _choose(self, key: str) -> Taken:
        self.cursor = self._keys.index(key)
        if not self.is_ordered and self._wanted == 1 and self.shape != "several":
            return Taken((key,))
        if self._has_followed and key == self.chosen[-1]:
            return Taken()  # who fills the last place by its key finds it filled
        if key in self.chosen:
            self.chosen.remove(key)
        elif self.is_complete:
            return Taken(said=too_many(len(self.chosen)))
        else:
            self.chosen.append(key)
            self._follow()
        return Taken()

    def _follow(self) -> None:
        """After a place is filled: the last option has only one place, the cursor goes on."""
        if not self.is_ordered:
            return
        left = [key for key in self._keys if key not in self.chosen]
        if len(left) == 1 and len(self.chosen) == self._wanted - 1:
            self.chosen += left
        elif left and self._keys[self.cursor] in self.chosen:
            self.cursor = self._keys.index(left[0])

    @property
    def _has_followed(self) -> bool:
        """Whether the last one was no choice: nothing else was left for its place."""
        return self.is_ordered and len(self.chosen) == len(self._keys) > 1

    def _take_back(self) -> Taken:
        """The last one; with all placed the last two where the last one was no choice."""
        del self.chosen[-2 if self._has_followed else -1 :]
        return Taken()

    def _enter(self) -> Taken:
        key = self._keys[self.cursor]
        if self.shape == "several" or (self.is_ordered and self.is_complete):
            if not self.is_complete:
                return Taken(said=self._asked)
            in_order = self.chosen if self.is_ordered else sorted(self.chosen, key=self._keys.index)
            return Taken(tuple(in_order))
        if self.is_ordered and key in self.chosen:
            return Taken(said=self._asked)
        return self._choose(key)
