"""Finding the concept that a person names."""

from __future__ import annotations

import pytest

from awsquiz.core.model import Concept, Library
from awsquiz.core.names import find

LAMBDA = Concept(
    id="lambda",
    title="Lambda",
    name="AWS Lambda",
    aliases=("람다",),
    concepts=(
        Concept(id="lambda-edge", title="Lambda@Edge", aliases=("람다 엣지",)),
        Concept(id="lambda-function", title="Lambda 함수", heading="Lambda 함수란?"),
    ),
)
EC2 = Concept(id="ec2", title="EC2", name="Amazon Elastic Compute Cloud", aliases=("이씨투",))
SCALING = Concept(id="auto-scaling", title="Auto Scaling", aliases=("오토 스케일링",))
LIBRARY = Library((LAMBDA, EC2, SCALING))


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("lambda", "lambda"),
        ("LAMBDA", "lambda"),
        ("람다", "lambda"),
        ("aws lambda", "lambda"),
        ("lambda@edge", "lambda-edge"),
        ("lambda-edge", "lambda-edge"),
        ("람다엣지", "lambda-edge"),
        ("autoscaling", "auto-scaling"),
        (" Auto  Scaling ", "auto-scaling"),
        ("오토스케일링", "auto-scaling"),
        ("elastic compute cloud amazon", None),
        ("Amazon Elastic Compute Cloud", "ec2"),
        ("lambda 함수란", "lambda-function"),
    ],
)
def test_any_name_will_do(word: str, found: str | None) -> None:
    """Id, title, official name, alias and heading name a concept, in any case and spacing."""
    concept = find(LIBRARY, word).concept
    assert (concept.id if concept else None) == found


@pytest.mark.parametrize(
    ("word", "near"), [("lamda", "lambda"), ("이시투", "ec2"), ("scaling", "auto-scaling")]
)
def test_a_slip_is_answered_with_what_is_near(word: str, near: str) -> None:
    """A misspelt or shortened name names nothing and suggests what was likely meant first."""
    found = find(LIBRARY, word)
    assert found.concept is None
    assert found.near[0].id == near


@pytest.mark.parametrize("word", ["쿠버네티스", "", "  ", "?", "\x1b[31m"])
def test_nothing_near_suggests_nothing(word: str) -> None:
    """A word unlike any name has no suggestions, and neither has an empty one."""
    assert find(LIBRARY, word).concept is None
    assert find(LIBRARY, word).near == ()


def test_suggestions_are_five_at_most_and_no_concept_twice() -> None:
    """Many near names give five concepts, each once."""
    cards = tuple(
        Concept(id=f"scaling-{at}", title=f"Scaling {at}", aliases=(f"Scaling-{at}x",))
        for at in range(9)
    )
    near = find(Library(cards), "scalin").near
    assert len(near) == 5
    assert len({concept.id for concept in near}) == 5


def test_an_id_goes_before_a_title() -> None:
    """A concept can be had by its id though an earlier one bears it as its title."""
    mine = Concept(id="my-notes", title="ECS", aliases=("내 노트",))
    library = Library((mine, Concept(id="ecs", title="컨테이너 서비스")))
    assert find(library, "ecs").concept is library.by_id["ecs"]


def test_a_title_goes_before_an_alias() -> None:
    """Where one concept's alias is another one's title, the title is meant."""
    library = Library(
        (
            Concept(id="one", title="하나", aliases=("서버리스",)),
            Concept(id="two", title="서버리스"),
        )
    )
    assert find(library, "서버리스").concept is library.by_id["two"]


def test_an_empty_title_is_no_name() -> None:
    """A concept whose title is empty is not found by an empty word."""
    assert find(Library((Concept(id="one", title=" "),)), "").concept is None
