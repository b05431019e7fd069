"""Where options are looked for: the survey of a library, and samples of very many candidates."""

from __future__ import annotations

from random import Random

import pytest

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import ask, masks, survey
from awsquiz.core.questions.pools import CONSIDERED, sampled
from awsquiz.core.questions.survey import survey_of


def test_few_candidates_are_all_considered() -> None:
    """As long as there are few, nothing is left out and the order is kept."""
    assert sampled([[3, 1], [], [2]], Random(1)) == [3, 1, 2]
    many = [list(range(CONSIDERED))]
    assert sampled(many, Random(1)) == many[0]


def test_of_very_many_candidates_some_are_considered() -> None:
    """A short row is taken whole, what it leaves goes to the long ones; none comes twice."""
    long, longer = list(range(1000)), list(range(1000, 9000))
    chosen = sampled([longer, [-1, -2], long], Random(1))
    assert len(chosen) == len(set(chosen)) == CONSIDERED
    assert {-1, -2} <= set(chosen)
    assert sum(number in long for number in chosen) == (CONSIDERED - 2) // 2
    assert chosen == sampled([longer, [-1, -2], long], Random(1))
    assert chosen != sampled([longer, [-1, -2], long], Random(2))


def test_the_index_leaves_out_what_left_the_note() -> None:
    """Retired facts are no candidates; a fact whose id is taken belongs to the first concept."""
    first = Concept(
        id="ecs",
        title="ECS",
        docs="https://docs.aws.amazon.com/ecs/",
        facts=(
            Fact(id="ecs.aaaa", text="컨테이너 서비스", kind="definition", false_for=("s3",)),
            Fact(id="ecs.bbbb", text="옛 서비스", kind="definition", retired=True),
            Fact(id="ecs.cccc", text="15분", attribute="시간", value="15분"),
        ),
    )
    copy = Concept(id="copy", title="Copy", aliases=("ecs",), facts=first.facts)
    seen = survey_of(Library((first, copy)))
    pool = seen.pool(trusted=False)
    assert pool.definitions == [(first, first.facts[0])]
    assert pool.against == {("s3", "definition"): [(first, first.facts[0])]}
    assert pool.valued == {"시간": [(first, first.facts[2])]}
    assert seen.pool(trusted=True).valued == {}
    assert seen.called["ecs"] is first


def test_a_question_among_very_many_cards_is_as_sound() -> None:
    """With thousands of definitions there are four options, the right one among them."""
    concepts = tuple(
        Concept(
            id=f"service-{at}",
            title=f"서비스 {at}",
            docs=f"https://docs.aws.amazon.com/{at}/",
            facts=(
                Fact(id=f"service-{at}.aaaa", text=f"일{at}과 {at}길의 도구", kind="definition"),
            ),
        )
        for at in range(3000)
    )
    library = Library(concepts)
    question = ask(library, "service-7.aaaa", "choice", Random(1))
    assert question is not None
    assert len(question.options) == 4
    assert "일7과 7길의 도구" in [option.text for option in question.options]


def test_the_facts_of_a_concept_are_shown_once_for_all_its_questions(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Not all of them for each question: that would grow with the square of their number."""
    shown: list[str] = []
    monkeypatch.setattr(
        survey, "shown", lambda fact, concept: shown.append(fact.id) or masks.shown(fact, concept)
    )
    facts = tuple(Fact(id=f"lambda.{n:04}", text=f"{n}분 안에 실행한다") for n in range(50))
    library = Library((Concept(id="lambda", title="Lambda", facts=facts),))
    for fact in facts:
        ask(library, fact.id, "multi", Random(1))
    assert len(shown) <= 2 * len(facts)
