"""How well what was typed fits a word of the cards."""

from __future__ import annotations

import pytest

from awsquiz.core.keystrokes import keys
from awsquiz.core.search.fitting import fit


@pytest.mark.parametrize(
    ("said", "token", "least", "most"),
    [
        ("서버", "서버", 1, 1),
        ("앱", "앱을", 1, 1),
        ("15", "15분", 0.9, 0.9),
        ("15", "150", 0, 0),
        ("컨테이너", "컨테이너이미지", 0.8, 0.9),
        ("확자", "확장", 0.7, 0.85),
        ("서버", "웹서버", 0.6, 0.7),
        ("키", "키워드", 0.3, 0.5),
        ("app", "application", 0.7, 0.85),
        ("ami", "dynamic", 0, 0.3),
        ("축구", "구축구성", 0.1, 0.7),
        ("ㅜ", "구축", 0, 0),
    ],
)
def test_fit(said: str, token: str, least: float, most: float) -> None:
    """Best as the word itself, less where it goes on, least within another word."""
    assert least <= fit(keys(said), keys(token)) <= most


def test_more_of_a_word_fits_better_than_less() -> None:
    """A word but for its ending, a whole syllable, within one, within a word."""
    fits = [fit(keys("예측"), keys(each)) for each in ("예측을", "예측모델", "재예측")]
    assert fits == sorted(fits, reverse=True)
    assert len(set(fits)) == 3


def test_what_ends_a_sentence_behind_a_unit_is_no_part_of_it() -> None:
    """300초 fits 300초다 wholly; 바다 may be a word, and no 바."""
    assert fit(keys("300초"), keys("300초다")) == 1
    assert fit(keys("바"), keys("바다")) < 1
