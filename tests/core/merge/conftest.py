"""How the tests of this folder convert: the Markdown of a note into cards."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from rich.emoji import Emoji

from awsquiz.core.merge import Merged, merge
from awsquiz.core.model import Concept
from awsquiz.core.notes import read_note

Convert = Callable[..., Merged]


def convert_note(text: str, cards: tuple[Concept, ...] = (), note: str = "aws.md") -> Merged:
    draft = read_note(text, note, emojize=Emoji.replace)
    return merge(cards, draft, note)


@pytest.fixture
def convert() -> Convert:
    """Converts a note's text into the cards: `convert(text, cards, note)`."""
    return partial(convert_note)
