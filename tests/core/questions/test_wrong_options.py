"""How options are picked and placed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from random import Random

import pytest
from msgspec.structs import replace

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import Option
from awsquiz.core.questions.wrong_options import alike, is_one_named, lettered, unrelated

SIX = "가나다라마바"
ASKED = Concept(id="asked", title="asked")


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


def test_what_does_not_fit_is_not_picked() -> None:
    """By its length, its manner or its script."""
    good = [f"서버 {at}대를 운영한다" for at in range(9)]
    odd = ["Latin words without any Korean at all", "짧음", "아주 " * 30 + "길다", "기능"]
    for seed in range(20):
        assert set(picked("서버를 직접 운영한다", good + odd, 3, seed)) <= set(good)


def test_any_rank_by_length_is_as_likely() -> None:
    """Longest, shortest or between: what is drawn as the others are has each rank as often."""
    texts = [f"서버를 {'아주' * at} 운영한다" for at in range(1, 25)]
    ranks = ranked_among_three(texts, len)
    assert all(60 <= ranks[rank] <= 140 for rank in range(4))


def test_any_rank_by_words_is_as_likely() -> None:
    """Of as long statements the right one has most words, or fewest, no more often than others."""
    texts = [f"{'긴 ' * at}서버를 {'아주' * (24 - at)} 운영한다" for at in range(24)]
    ranks = ranked_among_three(texts, _density)
    assert all(60 <= ranks[rank] <= 140 for rank in range(4))


def ranked_among_three(texts: list[str], much: Callable[[str], float]) -> Counter[int]:
    """How many of three others have less of it than one of the texts, each in its turn, does."""
    ranks = Counter[int]()
    for seed in range(400):
        right = texts[seed % len(texts)]
        ranks[sum(much(text) < much(right) for text in picked(right, texts, 3, seed))] += 1
    return ranks


def _density(text: str) -> float:
    return len(text.split()) / len(text)


@pytest.mark.parametrize("right", ["서버를 3대 둔다", "서버를 몇 대 둔다"])
def test_what_looks_like_the_right_one_is_not_preferred(right: str) -> None:
    """Of ten models four have a number, and so have four of ten that are picked, whether the right
    one has one or not."""
    models = [f"버킷을 {at}개 연다" for at in range(4)] + [f"버킷을 {at} 연다" for at in SIX]
    texts = [f"함수를 {at}개 쓴다" for at in range(20)]
    texts += [f"함수를 {one}{other} 쓴다" for one in SIX for other in SIX]
    found = (alike(right, texts, str, 3, Random(seed), models) for seed in range(200))
    chosen = [each for picks in found for each in picks]
    assert 0.3 < sum(any(map(str.isdigit, each)) for each in chosen) / len(chosen) < 0.5


@pytest.mark.parametrize(
    ("model", "like", "unlike"),
    [
        ("서버를 둘 수 있다", "함수를 쓸 수 있다", "함수를 써 둔 것이다"),
        ("서버를 두지 않는다", "함수를 쓰지 않는다", "함수를 써 두곤 한다"),
        ("서버를 두어야 한다", "함수를 써 두어야 한다", "함수를 써 두게 한다"),
        ("서버를 모든 곳에 둔다", "함수를 모든 곳에 쓴다", "함수를 여러 곳에 쓴다"),
        ("서버를 3대 둔다", "함수를 3개 쓴다", "함수를 몇 개 쓴다"),
        ("서버, 함수를 둔다", "함수, 서버를 쓴다", "함수와 서버를 쓴다"),
        ("S3 서버를 여러 곳에 둔다", "EC2 함수를 여러 곳에 쓴다", "작은 함수를 여러 곳에 쓴다"),
        ("서버 인스턴스를 시작한다", "서버 인스턴스를 삭제한다", "버킷에 객체를 저장한다"),
    ],
)
def test_what_is_like_a_model_is_picked(model: str, like: str, unlike: str) -> None:
    """In its cues, its letters and its words; the model itself need not be there."""
    for seed in range(20):
        assert alike("버킷을 연다", [like, unlike], str, 1, Random(seed), [model]) == [like]


def test_nothing_says_what_a_right_one_says() -> None:
    """Where two are right, none of what is picked says what either of them says."""
    texts = ["서버를 운영한다", "함수를 운영한다", "대기열을 운영한다", "버킷을 운영한다"]
    right = ["서버를 운영한다.", "함수를  운영한다"]
    for seed in range(10):
        chosen = alike(right, texts, str, 3, Random(seed))
        assert sorted(chosen) == ["대기열을 운영한다", "버킷을 운영한다"]


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
            each.id
            for each in unrelated(library, ASKED, others, lambda each: each, 3, Random(seed))
        ]
        assert len(chosen) == 3
        assert len(set(chosen) & {"a", "b", "c"}) == 1


def test_two_of_a_family_never_stand_beside_a_stranger() -> None:
    """They would give the answer away: better no question."""
    library = Library((concept("a", concept("b"), concept("c")),))
    others = list(library.by_id.values())
    for seed in range(40):
        assert len(unrelated(library, ASKED, others, lambda each: each, 3, Random(seed))) == 1


def test_a_family_may_be_asked_among_itself() -> None:
    """Where what is asked for is one of them nobody stands out."""
    library = Library((concept("a", concept("b"), concept("c"), concept("d")),))
    asked, *others = (library.by_id[name] for name in "bcd")
    for seed in range(40):
        assert len(unrelated(library, asked, others, lambda each: each, 3, Random(seed))) == 2


def test_what_clashes_with_those_before_it_is_not_picked() -> None:
    """However many more there are."""
    texts = ["서버를 열 대 둔다", "서버를 열두 대 둔다", "서버를 한 대 둔다", "버킷을 열어 둔다"]

    def clashes(one: str, others: Sequence[str]) -> bool:
        return any(one[:2] == other[:2] for other in others)

    for seed in range(10):
        found = alike("함수를 하나 둔다", texts, str, 3, Random(seed), clashes=clashes)
        assert sorted(each[:2] for each in found) == ["버킷", "서버"]


@pytest.mark.parametrize(("asked", "words"), [("EC2", 1), ("CloudWatch Logs", 2)])
def test_no_two_share_a_word_of_their_names(asked: str, words: int) -> None:
    """Unless what is asked for has it too: then three that share it give nothing away."""
    names = ("CloudWatch Events", "CloudWatch Alarms", "S3", "SQS")
    library = Library(tuple(Concept(id=name, title=name) for name in names))
    found = [
        unrelated(
            library, Concept(id="x", title=asked), library.cards, lambda each: each, 3, Random(seed)
        )
        for seed in range(40)
    ]
    assert max(sum("CloudWatch" in it.title for it in each) for each in found) == words


def test_mostly_no_name_alone_is_like_the_one_asked_for() -> None:
    """Of a pair one would be right: all names share its words, or none does."""
    names = ("Config Logs", "Trail", "Budgets", "Backup")
    library = Library(tuple(Concept(id=name, title=name) for name in names))
    asked = Concept(id="x", title="CloudWatch Logs")
    pairs = sum(
        any("Logs" in each.title for each in found)
        for seed in range(200)
        if (found := unrelated(library, asked, library.cards, lambda it: it, 3, Random(seed)))
    )
    assert 20 < pairs < 100  # of 200: without it about 150


def test_who_is_seldom_wrong_is_taken_rather() -> None:
    """Concepts that many facts name in `false_for` are not the wrong option all the time."""
    namers = [concept(f"n{at}", false_for=("often",)) for at in range(9)]
    library = Library((concept("often"), concept("seldom"), *namers))
    others = [library.by_id["often"], library.by_id["seldom"]]
    assert first_of(library, others)["seldom"] > 150


def test_who_is_often_asked_for_is_taken_rather() -> None:
    """Else it would be named where it is the answer alone."""
    fact = Fact(id="asked.a", text="서버다", false_for=("other",))
    facts = tuple(replace(fact, id=f"asked.a{at}", text=f"{at}대다") for at in range(9))
    library = Library((Concept(id="asked", title="asked", facts=facts), concept("other")))
    assert first_of(library, [library.by_id["asked"], library.by_id["other"]])["asked"] > 150


def first_of(library: Library, others: list[Concept]) -> Counter[str]:
    return Counter(
        unrelated(library, ASKED, others, lambda each: each, 1, Random(seed))[0].id
        for seed in range(200)
    )


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


def test_one_alone_that_has_words_of_what_is_asked_stands_out() -> None:
    """Right or wrong, by a whole Latin word or a pair of Korean letters; two of them do not."""
    assert is_one_named("로드 밸런서", ["계층 7의 밸런서", "도메인 서버", "코드 실행"])
    assert is_one_named("EFS Backup", ["파일 보관", "backup 도구", "코드 실행"])
    assert not is_one_named("로드 밸런서", ["밸런서다", "밸런서", "코드"])
    assert not is_one_named("로드 밸런서", ["요청을 나눔", "도메인 서버", "코드 실행"])
