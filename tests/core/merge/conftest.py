"""How the tests of this folder convert: the Markdown of a note into cards."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from rich.emoji import Emoji

from awsquiz.core.model import Concept
from awsquiz.core.notes import read_note
from awsquiz.core.search.services import NO_SERVICES, Services
from tests.core.merge.merged import Merged, merge

Convert = Callable[..., Merged]


def convert_note(
    text: str,
    cards: tuple[Concept, ...] = (),
    note: str = "aws.md",
    services: Services = NO_SERVICES,
) -> Merged:
    draft = read_note(text, note, emojize=Emoji.replace)
    return merge(cards, draft, note, services=services)


@pytest.fixture
def convert() -> Convert:
    """Converts a note's text into the cards: `convert(text, cards, note, services)`."""
    return partial(convert_note)
