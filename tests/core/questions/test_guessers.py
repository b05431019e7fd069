"""Guessers that know nothing score what blind choice scores: a small `benchmarks/guessers.py`."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from types import ModuleType
from typing import Any

import pytest

from awsquiz.core.model import Library
from awsquiz.core.questions import Option, Question

QUIZZES = 60
MOST = 3.0
"""Standard errors. Of fifty guessers one or two are above 2 by luck in a sample this small, and now
and then one is above 3: a cue is one that is found in other quizzes as well."""


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


def above_chance(scores: Any) -> dict[str, float]:
    """Who scores more than luck gives, and by how many standard errors."""
    errors = {name: round(by_form["all"].errors, 1) for name, by_form in scores.items()}
    return {name: above for name, above in errors.items() if above > MOST}


def test_no_guesser_beats_chance_on_the_shipped_cards(guessers: ModuleType) -> None:
    """No cue gives answers away, neither a place nor a length nor a word."""
    library = guessers.shipped()
    scores = guessers.sit(library, QUIZZES)
    above = above_chance(scores)
    if above:
        again = above_chance(guessers.sit(library, 2 * QUIZZES, seed=QUIZZES))
        assert above.keys() & again.keys() == set(), (above, again)
    first = next(iter(scores.values()))
    # Typed abbreviations, matchings and orders have nothing to guess at.
    assert 0.95 < first["all"].questions / (QUIZZES * guessers.LENGTH) <= 1
    assert all(first[form].questions > 10 for form in guessers.FORMS if form != "name")


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
    guesser = next(each for each in guessers.guessers(Library()) if each.name == name)
    assert [option.text for option in guesser.answer(a_question(*texts))] == [texts[0]]


def test_the_particle_is_seen(guessers: ModuleType) -> None:
    """A 조사 that fits but one option gives it away; the neutral 은(는) gives nothing away."""
    guesser = next(each for each in guessers.guessers(Library()) if each.name == "the 조사 fits")
    told = a_question("서버", "버킷", "볼륨", form="which", statement="○○는 코드를 실행한다")
    neutral = a_question("서버", "버킷", "볼륨", form="which", statement="○○은(는) 코드를 실행한다")
    assert {guesser.answer(told)[0].text for _ in range(20)} == {"서버"}
    assert {guesser.answer(neutral)[0].text for _ in range(20)} == {"서버", "버킷", "볼륨"}


def test_a_statement_alone_is_judged_by_its_looks(guessers: ModuleType) -> None:
    """Of `ox` a guesser takes O where the statement has what draws it, else X."""
    guesser = next(each for each in guessers.guessers(Library()) if each.name == "most negation")
    options = ("맞다", "틀리다")
    said = [a_question(*options, form="ox", statement=text) for text in ("서버가 없다", "둔다")]
    assert [guesser.answer(each)[0].text for each in said] == ["맞다", "틀리다"]


def test_a_tie_is_broken_at_random(guessers: ModuleType) -> None:
    """Options that draw it as much are each taken about as often."""
    guesser = guessers.Guesser("none", lambda question: [0.0] * len(question.options))
    score = guessers.Score()
    random = Random(1)
    for _ in range(900):
        question = a_question("가", "나", "다", right=random.randrange(3))
        score.take(question, guesser.answer(question))
    assert score.expected == pytest.approx(300)
    assert abs(score.errors) < 2


def test_a_cue_is_found_out(guessers: ModuleType) -> None:
    """One whose cue is always right stands far above chance."""
    guesser = guessers.Guesser("first", guessers.by_place(0))
    score = guessers.Score()
    for _ in range(30):
        question = a_question("가", "나", "다")
        score.take(question, guesser.answer(question))
    assert (score.hits, round(score.errors)) == (30, 8)
