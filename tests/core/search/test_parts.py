"""Words that were written together."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from awsquiz.core.keystrokes import keys
from awsquiz.core.search.parts import parts

KNOWN = {keys(word) for word in ("웹", "방화벽", "요금", "인스턴스", "벽")}


def _held(asked: Collection[str]) -> set[str]:
    return KNOWN.intersection(asked)


@pytest.mark.parametrize(
    ("word", "made_of"),
    [
        *(("인스턴스요금", ["인스턴스", "요금"]), ("웹방화벽", ["웹", "방화벽"])),
        *(("요금벽", []), ("블록체인", []), ("", [])),
    ],
)
def test_a_word_is_made_of_words_of_the_cards(word: str, made_of: list[str]) -> None:
    """The first may be of one syllable; a last one of one syllable is none."""
    assert parts(keys(word), _held) == list(map(keys, made_of))
