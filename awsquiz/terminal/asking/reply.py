"""What comes of a question that was asked."""

from __future__ import annotations

from msgspec import Struct

from awsquiz.core.study.answers import Attempt


class Reply(Struct, frozen=True):
    """What the learner gave, and how."""

    attempt: Attempt
    guess: bool = False
    hint: bool = False
    slip_is_right: bool = False
    """The learner counts a slip of a key as right."""
