"""Which of several sets of options is taken."""

from __future__ import annotations

from random import Random

from awsquiz.core.questions.balance import Balance, pieces_of
from awsquiz.core.questions.looks import Looks
from awsquiz.core.questions.wrong_options import alike, is_one_named


def amiss(*texts: str, seed: int = 0) -> float:
    looks = [Looks.of(text) for text in texts]
    return Balance(1, len(texts), Random(seed)).amiss(looks, [pieces_of(each) for each in texts])


def test_what_ends_otherwise_costs() -> None:
    """A set in which one ends otherwise than the others is farther from any balance."""
    even = ("서버를 둔다", "함수를 쓴다", "버킷을 연다")
    odd = ("서버를 둔다", "함수를 쓴다", "버킷을 연 것")
    assert all(amiss(*even, seed=seed) < amiss(*odd, seed=seed) for seed in range(20))


def test_the_rank_of_the_right_one_is_drawn() -> None:
    """By one draw the right one had better be short, by another one long."""
    short = ("서버를 둔다", "함수를 여러 개 쓴다", "버킷을 많이 여러 번 연다")
    long = ("서버를 여러 곳에 많이 둔다", "함수를 쓴다", "버킷을 좀 연다")
    better = {amiss(*short, seed=seed) < amiss(*long, seed=seed) for seed in range(40)}
    assert better == {True, False}


def test_one_that_alone_ends_otherwise_is_seldom_right() -> None:
    """Where the right one stands out by its ending whatever is taken, mostly nothing is taken."""
    items = [f"서버를 {at}번 두는 서비스" for at in range(9)]
    taken = sum(bool(alike("서버를 한 번 두는 것", items, str, 3, Random(at))) for at in range(200))
    assert 20 < taken < 80


def options(*texts: str) -> list[str]:
    return list(texts)


def test_one_alone_that_has_words_of_what_is_asked_stands_out() -> None:
    """Right or wrong, by a whole Latin word or a pair of Korean letters; two of them do not."""
    assert is_one_named("로드 밸런서", options("계층 7의 밸런서", "도메인 서버", "코드 실행"))
    assert is_one_named("EFS Backup", options("파일 보관", "backup 도구", "코드 실행"))
    assert not is_one_named("로드 밸런서", options("밸런서다", "밸런서", "코드"))
    assert not is_one_named("로드 밸런서", options("요청을 나눔", "도메인 서버", "코드 실행"))
