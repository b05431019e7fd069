"""How options are picked and placed."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import Option
from awsquiz.core.questions.wrong_options import alike, lettered, unrelated


def picked(right: str, texts: list[str], most: int = 3, seed: int = 0) -> list[str]:
    return alike(right, texts, str, most, Random(seed))


def test_no_more_than_wanted() -> None:
    """At most so many are picked, and all where there are fewer."""
    assert len(picked("저장", ["실행", "배포", "전달", "기록"])) == 3
    assert sorted(picked("저장", ["실행", "배포"])) == ["배포", "실행"]


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


def test_any_rank_by_length_is_likely() -> None:
    """Longest, shortest or between: the right one stands at each rank often."""
    texts = [f"서버를 {'아주' * at} 운영한다" for at in range(1, 25)]
    right = f"서버를 {'아주' * 12}잘 운영한다"
    ranks = Counter(
        sum(len(text) < len(right) for text in picked(right, texts, 3, seed)) for seed in range(400)
    )
    assert all(40 <= ranks[rank] <= 160 for rank in range(4))


def test_no_rank_by_words_is_out_of_reach() -> None:
    """Of as long statements the right one has most words at times, and fewest."""
    texts = [f"{'긴 ' * (at // 5)}서버를 {'아주' * (at % 5)} 운영한다" for at in range(25)]
    right = "긴 긴 서버를 아주아주 운영한다"
    ranks = Counter(
        sum(_density(text) < _density(right) for text in picked(right, texts, 3, seed))
        for seed in range(400)
    )
    assert all(ranks[rank] >= 10 for rank in range(4))


def _density(text: str) -> float:
    return len(text.split()) / len(text)


def test_latin_letters_keep_company() -> None:
    """One with Latin letters is set among others with them, with more of them or with fewer."""
    latin = [f"{'AWS ' * (at % 4 + 1)}서버 {'가' * (at % 5)} 묶음을 운영한다" for at in range(20)]
    texts = [*latin, *(f"서버 {'가' * at} 묶음을 운영한다" for at in range(20))]
    right = "AWS AWS 서버 가가 묶음을 운영한다"
    more = Counter(
        sum(text.count("AWS") > 2 for text in picked(right, texts, 3, seed)) for seed in range(200)
    )
    assert all(set(picked(right, texts, 3, seed)) <= set(latin) for seed in range(20))
    assert len(more) == 4


@pytest.mark.parametrize(
    ("right", "like", "unlike"),
    [
        ("서버를 둘 수 있다", "함수를 쓸 수 있다", "함수를 써 둔 것이다"),
        ("서버를 두지 않는다", "함수를 쓰지 않는다", "함수를 써 두곤 한다"),
        ("서버를 두어야 한다", "함수를 써 두어야 한다", "함수를 써 두게 한다"),
        ("서버를 모든 곳에 둔다", "함수를 모든 곳에 쓴다", "함수를 여러 곳에 쓴다"),
        ("서버를 3대 둔다", "함수를 3개 쓴다", "함수를 몇 개 쓴다"),
        ("서버, 함수를 둔다", "함수, 서버를 쓴다", "함수와 서버를 쓴다"),
    ],
)
def test_a_cue_keeps_company(right: str, like: str, unlike: str) -> None:
    """An option with a cue is set among others that have it, rather than among others."""
    counted = Counter(picked(right, [like, unlike], 1, seed)[0] for seed in range(200))
    assert counted[like] > 1.5 * counted[unlike]


def test_several_right_ones_are_resembled_in_turn() -> None:
    """Where two are right, none of what is picked says what either of them says."""
    texts = ["서버를 운영한다", "함수를 운영한다", "대기열을 운영한다", "버킷을 운영한다"]
    right = ["서버를 운영한다.", "함수를  운영한다"]
    for seed in range(10):
        chosen = alike(right, texts, str, 3, Random(seed))
        assert sorted(chosen) == ["대기열을 운영한다", "버킷을 운영한다"]


def test_company_is_given_to_several_right_ones() -> None:
    """Two that share their words do not stand out: those picked beside them share words too."""
    related = [f"대기열 메시지를 {word} 한다" for word in ("보관", "전달", "삭제")]
    alone = ["버킷에 객체를 올려 둔다", "테이블 항목을 읽어 온다", "역할에 권한을 적어 준다"]
    right = ["서버 인스턴스를 시작 한다", "서버 인스턴스를 중지 한다"]
    shared = sum(
        len(set(alike(right, related + alone, str, 3, Random(seed))) & set(related)) >= 2
        for seed in range(100)
    )
    assert shared > 70


def test_few_of_very_many_are_looked_at() -> None:
    """However many there are, as many as wanted are picked."""
    assert len(picked("서버를 운영한다", [f"서버 {at}대를 운영한다" for at in range(5000)])) == 3


def concept(name: str, *subs: Concept, false_for: tuple[str, ...] = ()) -> Concept:
    fact = Fact(id=f"{name}.aaaa", text=f"{name}이다", false_for=false_for)
    return Concept(id=name, title=name, facts=(fact,), concepts=subs)


def test_no_two_of_a_family() -> None:
    """Of a concept and what is below it one is taken, as long as two others are left."""
    library = Library((concept("a", concept("b"), concept("c")), concept("d"), concept("e")))
    others = list(library.by_id.values())
    for seed in range(20):
        chosen = [
            each.id for each in unrelated(library, others, lambda each: each, 3, Random(seed))
        ]
        assert len(chosen) == 3
        assert len(set(chosen) & {"a", "b", "c"}) == 1


def test_a_family_serves_where_nobody_else_does() -> None:
    """Two of one family are better than no question."""
    library = Library((concept("a", concept("b"), concept("c")),))
    others = list(library.by_id.values())
    assert len(unrelated(library, others, lambda each: each, 3, Random(0))) == 2


def test_who_is_seldom_wrong_is_taken_rather() -> None:
    """Concepts that many facts name in `false_for` are not the wrong option all the time."""
    namers = [concept(f"n{at}", false_for=("often",)) for at in range(9)]
    library = Library((concept("often"), concept("seldom"), *namers))
    others = [library.by_id["often"], library.by_id["seldom"]]
    first = Counter(
        unrelated(library, others, lambda each: each, 1, Random(seed))[0].id for seed in range(200)
    )
    assert first["seldom"] > 150


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
