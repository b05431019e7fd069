"""How options are picked and placed."""

from __future__ import annotations

from collections import Counter
from random import Random

from awsquiz.core.questions import Option
from awsquiz.core.questions.options import alike, lettered


def picked(right: str, texts: list[str], most: int = 3, seed: int = 0) -> list[str]:
    return alike(right, texts, str, most, Random(seed))


def test_no_more_than_wanted() -> None:
    """At most so many are picked, and all where there are fewer."""
    assert len(picked("가나다", ["가", "나", "다", "라"])) == 3
    assert sorted(picked("가나다", ["가", "나"])) == ["가", "나"]


def test_no_two_say_the_same() -> None:
    """Neither the right text nor another one is picked again in other spacing or case."""
    texts = ["코드를  실행한다.", "**빠르게** 확장한다", "빠르게 확장한다", "S3에 둔다", "s3에둔다"]
    for seed in range(20):
        said = {
            text.replace("*", "").replace(" ", "").lower()
            for text in picked("코드를 실행한다", texts, 4, seed)
        }
        assert said == {"빠르게확장한다", "s3에둔다"}


def test_likeness_is_preferred() -> None:
    """Statements of like length, ending and script are picked before those that stand out."""
    good = [f"서버 {at}대를 운영한다" for at in range(9)]
    odd = ["Latin words without any Korean at all", "짧음", "아주 " * 30 + "길다", "기능"]
    for seed in range(20):
        assert set(picked("서버를 직접 운영한다", good + odd, 3, seed)) <= set(good)


def test_the_same_random_numbers_pick_the_same() -> None:
    """What is picked depends on nothing but the texts and the random numbers."""
    texts = [f"서버 {at}대를 운영한다" for at in range(20)]
    assert picked("서버를 운영한다", texts, 3, 5) == picked("서버를 운영한다", texts, 3, 5)
    assert len({tuple(picked("서버를 운영한다", texts, 3, seed)) for seed in range(10)}) > 5


def test_options_get_keys_in_order_and_places_at_random() -> None:
    """Keys go from 1 up; the right option stands in each place about as often."""
    options = [Option("", str(at), at == 0, "") for at in range(4)]
    random, places = Random(1), Counter[str]()
    for _ in range(400):
        placed = lettered(options, random)
        assert [option.key for option in placed] == ["1", "2", "3", "4"]
        places.update(option.key for option in placed if option.correct)
    assert all(70 <= places[key] <= 130 for key in "1234")
