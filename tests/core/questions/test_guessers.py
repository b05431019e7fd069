"""Guessers that know nothing score what blind choice scores: a small `benchmarks/guessers.py`."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest
from msgspec.structs import replace

from awsquiz.core.model import Library
from awsquiz.core.questions import Option, Question

QUESTIONS = 150
MOST = 4.0
"""Standard errors: of four hundred guessers one or two are beyond 3 by luck alone. The aim is 3 in
two draws, which the benchmark makes."""
LEARNERS = {
    f"{no}{name}"
    for name in (
        *("pairs of word and service", "words right elsewhere"),
        "endings right elsewhere",
    )
    for no in ("", "not the ")
}
"""They learn what belongs to what, and not looks alone; of so few questions too little."""
FORMS = ("ox", "choice", "not", "value", "multi")


@pytest.fixture(scope="module")
def guessers(benchmark_named: Callable[[str], ModuleType]) -> ModuleType:
    return benchmark_named("guessers")


def a_question(*texts: str, right: int = 0, form: str = "choice", statement: str = "") -> Question:
    return Question(
        id="q",
        form=form,
        level="recognise",
        concept="ecs",
        fact="ecs.aaaa",
        stem="ECS에 대한 설명으로 옳은 것은?",
        statement=statement or None,
        options=tuple(Option(str(at), text, at == right, "") for at, text in enumerate(texts)),
        answer=(str(right),),
        explanation="",
    )


def weights(guessers: ModuleType, name: str, question: Question, *seen: Question) -> list[float]:
    """With which probabilities the guesser of that name takes the options."""
    people = guessers.guessers(Library(), seen)
    found: list[float] = next(each for each in people if each.name == name).weights(question)
    return found


def test_no_guesser_is_far_from_chance_on_the_shipped_cards(guessers: ModuleType) -> None:
    """No cue gives answers away, neither a place nor a length nor a word; nor does its opposite."""
    scores = guessers.sit([guessers.shipped()], FORMS, QUESTIONS, seed=7)
    far = {
        (form, name): round(score.errors, 1)
        for form, people in scores.items()
        for name, score in people.items()
        if abs(score.errors) > MOST and name not in LEARNERS
    }
    assert far == {}
    assert all(scores[form]["place 1"].questions > 60 for form in FORMS)


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("most length", ("컨테이너를 실행한다", "서버다", "함수다")),
        ("least length", ("컨테이너", "서버를 빌린다", "함수를 실행한다")),
        ("most Latin share", ("AWS ECS다", "서버를 빌린다", "함수 URL을 둔다")),
        ("most hedge (수 있다)", ("둘 수 있다", "서버를 빌린다", "함수를 실행한다")),
        ("least negation", ("서버를 둔다", "서버가 없다", "서버를 두지 않는다")),
        ("least absolutes", ("서버를 둔다", "서버를 반드시 둔다", "서버만 둔다")),
        ("most words of the question", ("ECS 태스크를 둔다", "서버를 둔다", "함수를 둔다")),
        ("odd one out by its last letter", ("서버", "서버를 둔다", "함수를 둔다")),
        ("least like the other options", ("버킷을 연다", "서버를 둔다", "서버를 산다")),
        ("place 1", ("서버를 둔다", "함수를 둔다", "버킷을 연다")),
    ],
)
def test_a_guesser_takes_what_draws_it(
    guessers: ModuleType, name: str, texts: tuple[str, ...]
) -> None:
    """Each finds the right option where its cue gives it away."""
    assert weights(guessers, name, a_question(*texts)) == [1.0, 0.0, 0.0]


def test_the_particle_is_seen(guessers: ModuleType) -> None:
    """A 조사 that fits but one option gives it away; the neutral 은(는) gives nothing away."""
    told = a_question("서버", "버킷", "볼륨", form="which", statement="○○는 코드를 실행한다")
    neutral = a_question("서버", "버킷", "볼륨", form="which", statement="○○은(는) 코드를 실행한다")
    assert weights(guessers, "the 조사 fits", told) == [1.0, 0.0, 0.0]
    assert len(set(weights(guessers, "the 조사 fits", neutral))) == 1


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("largest number", [0, 0, 1]),
        ("smallest number", [1, 0, 0]),
        ("number in the middle", [0, 1, 0]),
        ("roundest number", [0, 0, 1]),
    ],
)
def test_numbers_are_compared_in_one_unit(
    guessers: ModuleType, name: str, expected: list[float]
) -> None:
    """95 seconds are less than 15 minutes, and these less than an hour; 1 is round."""
    assert weights(guessers, name, a_question("95초", "15분", "1시간")) == expected


def test_a_statement_alone_is_judged_by_what_is_usual(guessers: ModuleType) -> None:
    """Of `ox` a guesser takes O where the statement has more of it than most, else X."""
    options = ("맞다", "틀리다")
    said = [
        a_question(*options, form="ox", statement=text)
        for text in ("둔다", "여러 서버를 둔다", "아주 많은 서버를 여러 곳에 둔다")
    ]
    taken = [weights(guessers, "most length", each, *said) for each in said]
    assert taken == [[0, 1], [0.5, 0.5], [1, 0]]


def on(fact: str, *texts: str) -> Question:
    """A question on that fact, of which the first option is right; the others are of others."""
    options = tuple(
        Option(str(at), text, at == 0, "", fact if at == 0 else f"{fact}{at}")
        for at, text in enumerate(texts)
    )
    return replace(a_question(*texts), fact=fact, options=options)


def test_a_word_is_learnt_with_its_service(guessers: ModuleType) -> None:
    """What was right of the same service in other questions is taken."""
    seen = [on(f"f{at}", f"태스크를 {at}번 실행한다", "함수를 실행한다") for at in range(3)]
    asked = on("g", "태스크를 멈춘다", "함수를 멈춘다")
    assert weights(guessers, "pairs of word and service", asked, *seen, asked) == [1, 0]


def test_nothing_is_learnt_of_the_same_fact(guessers: ModuleType) -> None:
    """The question itself, and others on its fact, tell a guesser nothing."""
    asked = on("g", "태스크를 멈춘다", "함수를 멈춘다")
    assert weights(guessers, "pairs of word and service", asked, asked, asked) == [0.5, 0.5]


def test_ties_are_shared(guessers: ModuleType) -> None:
    """Options that draw it as much are as probable; of two that are right it takes two."""
    question = replace(a_question("가나", "가나", "다라", "마"), answer=("0", "1"))
    guesser = guessers.Guesser("length", lambda asked: [len(each.text) for each in asked.options])
    assert guesser.weights(question) == pytest.approx([2 / 3, 2 / 3, 2 / 3, 0])


def scored(guessers: ModuleType, facts: int, times: int, hit: float) -> Any:
    """The score of one who takes the right option of three so often, always with those facts."""
    score = guessers.Score()
    for at in range(facts):
        for _ in range(times):
            right = [1.0, 0.0, 0.0] if at < hit * facts else [0.0, 1.0, 0.0]
            score.take(replace(a_question("가", "나", "다"), fact=f"f{at}"), right)
    return score


def test_a_cue_is_found_out(guessers: ModuleType) -> None:
    """One whose cue is always right stands far above chance, one that is always wrong far below."""
    assert scored(guessers, 30, 1, 1.0).errors > 7
    assert scored(guessers, 60, 1, 0.0).errors < -5


def test_the_same_fact_again_tells_nothing_new(guessers: ModuleType) -> None:
    """Errors are clustered by fact: asked ten times as often, it is as far from chance."""
    once, often = (scored(guessers, 90, times, 0.5).errors for times in (1, 10))
    assert once == pytest.approx(often, rel=0.05)


def test_without_an_opinion_there_is_no_score(guessers: ModuleType) -> None:
    """A question of which all options are alike to a guesser counts neither way."""
    score = guessers.Score()
    score.take(a_question("가", "나", "다"), [1 / 3] * 3)
    assert (score.questions, score.errors) == (0, 0)
