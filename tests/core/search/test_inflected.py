"""Other forms of a verb among the words of the cards."""

from __future__ import annotations

from collections.abc import Collection

from awsquiz.core.keystrokes import keys
from awsquiz.core.search.conjugation import STEM
from awsquiz.core.search.inflected import other_forms
from tests.core.search.test_search import Held

WORDS = {keys(each): 2 for each in ("늘린다", "늘어난다", "싸게", "사본", "내용")}


class Words(Held):
    """Tables that have some words and nothing else."""

    def tokens_begun(self, form: str, most: int) -> list[tuple[str, int]]:
        return [(word, count) for word, count in WORDS.items() if word.startswith(form)][:most]


def held(words: Collection[str]) -> dict[str, int]:
    return {word: WORDS[word] for word in words if word in WORDS}


def test_what_was_typed_finds_its_other_forms() -> None:
    """늘려 finds 늘린다, and not 늘어난다, which is another verb."""
    assert other_forms(Words(), held, {keys("늘려"): 1.0}) == {keys("늘린다"): (2, 0.85)}


def test_a_stem_that_may_be_meant_finds_its_forms_for_less() -> None:
    """Neither 사본 nor 내용, which only begin so."""
    assert other_forms(Words(), held, {keys("싸") + STEM: 0.5}) == {keys("싸게"): (2, 0.425)}
