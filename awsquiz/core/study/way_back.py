"""What was done in a session, so that one key takes back the last of it, whatever it was."""

from __future__ import annotations

from collections.abc import Callable

from awsquiz.core.study.session import Undoable


class WayBack:
    """The acts of a session, the latest last."""

    def __init__(self) -> None:
        self._acts: list[tuple[Undoable, Callable[[], object]]] = []

    def __bool__(self) -> bool:
        return bool(self._acts)

    def add(self, act: Undoable, undo: Callable[[], object]) -> None:
        """Takes note of what was done, and of how it is taken back."""
        self._acts.append((act, undo))

    def take(self) -> Undoable | None:
        """Takes back what was done last; None where nothing is left.

        Raises what that does, and then it still stands.
        """
        if not self._acts:
            return None
        act, undo = self._acts[-1]
        undo()
        self._acts.pop()
        return act
