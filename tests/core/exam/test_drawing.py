"""Drawing: by domain and form, no fact twice, kin apart, what was asked lately last."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from awsquiz.core.exam.blueprint import Domain
from awsquiz.core.exam.domains import NOT_ASKED, card_of
from awsquiz.core.exam.drawing import cells, draw_exam
from awsquiz.core.exam.paper import name_in_history
from awsquiz.core.exam.supply import Cell, scenarios_of
from awsquiz.core.exam_question import ExamQuestion
from awsquiz.core.model import Fact, Library
from awsquiz.core.scenarios import Scenario
from tests.core.exam.cards import blueprint, library, scenario
from tests.core.questions.libraries import libraries

LIBRARY = library()


def drawn(seed: int = 1, cards: Library = LIBRARY, **more: object) -> tuple[ExamQuestion, ...]:
    exam = blueprint(**more)
    return draw_exam(cards, exam, exam.questions, Random(seed)).questions


@given(st.integers())
@settings(max_examples=30)
def test_domains_and_forms_have_their_shares(seed: int) -> None:
    """Where the cards give enough; no fact is asked twice."""
    questions = drawn(seed)
    assert Counter(each.domain for each in questions) == {"cost": 5, "safe": 3, "rest": 2}
    assert Counter(each.form for each in questions) == {"scenario": 5, "choice": 5}
    assert len({each.fact for each in questions}) == 10


@given(libraries(), st.integers(1, 20), st.integers())
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_no_library_makes_a_draw_fail(cards: Library, count: int, seed: int) -> None:
    """Whatever the cards: sound questions, no fact and no scenario twice, not more than wanted."""
    forms = {"scenario": 40, "choice": 10, "multi": 10, "which": 10, "value": 20, "not": 10}
    exam = blueprint(forms=forms, multiple=20)
    questions = draw_exam(cards, exam, count, Random(seed)).questions
    assert len(questions) <= count
    assert len({each.fact for each in questions}) == len(questions)
    assert len({each.id for each in questions}) == len(questions)
    for question in questions:
        assert question.right(question.answer)
        assert {option.key for option in question.options} >= set(question.answer)


def test_the_same_seed_draws_the_same() -> None:
    """Same cards, same numbers, same history, same exam."""
    assert drawn(7) == drawn(7)
    assert drawn(7) != drawn(8)


def test_several_right_options_have_their_share() -> None:
    """`multi` by its own share, scenarios for the rest of it."""
    exam = blueprint(forms={"scenario": 60, "multi": 10, "choice": 30}, multiple=30)
    assert cells(exam, 10) == {
        Cell("multi", True): 1,
        Cell("choice", False): 3,
        Cell("scenario", True): 2,
        Cell("scenario", False): 4,
    }
    shapes = Counter(each.shape for each in drawn(forms=dict(exam.forms), multiple=30))
    assert shapes == {"one": 7, "several": 3}


def test_what_a_domain_lacks_comes_from_the_others() -> None:
    """And it is told how much: nothing is silently missing."""
    domains = (
        *blueprint().domains[:2],
        Domain(id="none", title="없음", weight=20, facets=("없음",)),
    )
    result = draw_exam(LIBRARY, blueprint(domains=domains), 10, Random(1))
    assert len(result.questions) == 10
    assert result.short == {"none": 2}
    assert result.scope == ("compute",)


def test_kin_are_not_asked_side_by_side() -> None:
    """Not even sub-concepts of one card; where one card has most of the questions it cannot be."""
    cards = library(cards=4, subs=2)
    for seed in range(20):
        tops = [card_of(cards, each.concept) for each in drawn(seed, cards)]
        if max(Counter(tops).values()) <= 5:
            assert all(one != other for one, other in pairwise(tops)), tops


def test_a_large_card_is_asked_oftener_by_the_root_of_its_size() -> None:
    """What is asked most in exams has more written on it, and yet it is not all that is asked."""
    small, large = library(cards=3, scenarios=0), library(cards=1, facts=60, subs=5, scenarios=0)
    renamed = large.cards[0]
    cards = Library((*small.cards[1:], renamed))
    asked = Counter(
        card_of(cards, each.concept)
        for seed in range(20)
        for each in drawn(seed, cards, forms={"choice": 100})
    )
    most, *others = sorted(asked.values(), reverse=True)
    assert asked[renamed.id] == most
    assert max(others) < most < 12 * min(others)


def test_what_was_asked_lately_is_asked_last() -> None:
    """Scenarios by themselves, other questions by their facts; the older the sooner again."""
    cards = library(scenarios=9)
    first = drawn(1, cards)
    history = {name_in_history(each): 1 for each in first}
    second = draw_exam(cards, blueprint(), 10, Random(2), history).questions
    before = {name_in_history(each) for each in first}
    assert not before & {name_in_history(each) for each in second}


def test_where_all_was_asked_lately_it_is_asked_again() -> None:
    """Nobody is left without an exam; what was asked longest ago comes first."""
    cards = library(cards=2, facts=6, scenarios=0)
    exam = blueprint(forms={"choice": 100}, domains=(blueprint().domains[2],))
    facts = [fact.id for card in cards.cards for fact in card.facts]
    history = {name: 2 if at % 2 else 1 for at, name in enumerate(facts)}
    questions = draw_exam(cards, exam, 6, Random(1), history).questions
    assert [history[each.fact] for each in questions] == [1] * 6


def test_scenarios_are_for_the_exam_that_they_name() -> None:
    """Those of other exams are not drawn, and their own word gives the domain."""
    named = scenario("card-0", "card-0.0002", 0, {"test-exam": "cost"})
    other = scenario("card-1", "card-1.0002", 2, {"another": "cost"})
    cards = Library(LIBRARY.cards, (named, other))
    asked = [each for each in drawn(1, cards) if each.form == "scenario"]
    assert [(each.id, each.domain) for each in asked] == [("scenario:card-0-scenario-0", "cost")]


def test_kinds_that_the_exam_does_not_have_are_not_drawn() -> None:
    """The real exams know neither matching nor ordering."""
    steps = tuple(scenario(f"card-{at}", f"card-{at}.0000", 0, kind="order") for at in range(4))
    cards = Library(LIBRARY.cards, steps)
    assert {each.shape for each in drawn(1, cards)} == {"one", "sequence"}
    assert {each.shape for each in drawn(1, cards, kinds=("single", "multiple"))} == {"one"}


def test_some_questions_do_not_count() -> None:
    """As many as the blueprint says; none of a short exam, in which each says something."""
    exam = blueprint(unscored=3)
    for count, unscored in ((10, 3), (9, 0), (1, 0)):
        questions = draw_exam(LIBRARY, exam, count, Random(1)).questions
        assert sum(not each.scored for each in questions) == unscored


def test_a_question_is_kept_whole() -> None:
    """Options with their reasons, explanation and place: nothing has to be looked up later."""
    [kept] = drawn(3, Library(LIBRARY.cards, (written(),)), questions=1, forms={"scenario": 100})
    assert kept.stem == "무엇을 하는가?"
    assert {option.reason for option in kept.options} == {
        "옳다",
        "그르다 1",
        "그르다 2",
        "그르다 3",
    }
    assert kept.option(kept.answer[0]).reason == "옳다"
    assert (kept.concept, kept.title, kept.docs) == (
        "card-0",
        "Card-0",
        "https://docs.aws.amazon.com/",
    )


@pytest.mark.parametrize("tag", ["dva", "dva-c02", "dva-c03"])
def test_scenarios_of_a_family_are_for_all_its_versions(tag: str) -> None:
    """Whether they name the family or, as older files do, a version of it."""
    own = scenario("card-0", "card-0.0000", exams={tag: "safe"})
    cards = Library(LIBRARY.cards, (own, scenario("card-1", "card-1.0000", exams={"clf": "cost"})))
    for exam in ("dva-c02", "dva-c03"):
        found = scenarios_of(cards, blueprint(id=exam))
        assert found == {("safe", False): {"card-0": {"card-0": [own]}}}


def written() -> Scenario:
    from awsquiz.core.scenarios import Choice

    wrong = tuple(Choice(text=f"그른 것 {at}", why=f"그르다 {at}") for at in (1, 2, 3))
    return Scenario(
        id="one",
        kind="single",
        exams={},
        concepts=("card-0",),
        facts=("card-0.0000",),
        stem="무엇을 하는가?",
        options=(Choice(text="옳은 것", correct=True, why="옳다"), *wrong),
        docs="https://docs.aws.amazon.com/",
    )


@given(st.integers())
@settings(max_examples=20)
def test_no_option_says_what_the_exam_does_not_ask(seed: int) -> None:
    """What a tag keeps out of an exam would teach its depth as a wrong option, too."""
    exam = blueprint(forms={"choice": 100}, questions=6)

    def tagged(fact: Fact) -> Fact:
        deep = fact.id.endswith(("0000", "0001"))
        return replace(fact, exams={exam.tag: NOT_ASKED}) if deep else fact

    cards = Library(
        tuple(replace(each, facts=tuple(map(tagged, each.facts))) for each in LIBRARY.cards)
    )
    questions = draw_exam(cards, exam, exam.questions, Random(seed)).questions
    assert len(questions) == 6
    told = [option.text for question in questions for option in question.options]
    assert not [text for text in told if re.search("[01]번째", text)]
