"""What the concepts of a library are called."""

from __future__ import annotations

import pytest

from awsquiz.core.merge.names import names
from awsquiz.core.model import Concept, Library
from awsquiz.core.text import key

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
LIBRARY = Library((LAMBDA, Concept(id="ec2", title="EC2", aliases=("이씨투",))))


@pytest.mark.parametrize(
    ("name", "concept"),
    [
        *(("lambda", "lambda"), ("람다", "lambda"), ("aws lambda", "lambda")),
        *(("lambda@edge", "lambda-edge"), ("람다엣지", "lambda-edge"), ("이씨투", "ec2")),
        ("lambda 함수란", "lambda-function"),
    ],
)
def test_every_name_is_there(name: str, concept: str) -> None:
    """Id, title, official name, alias and heading, in any case and spacing."""
    assert names(LIBRARY)[key(name)] == concept


def test_ids_go_before_titles_and_titles_before_other_names() -> None:
    """What two concepts are called is the name of the one to which it belongs more."""
    mine = Concept(id="my-notes", title="ECS", aliases=("서버리스",))
    library = Library((mine, Concept(id="ecs", title="서버리스")))
    assert names(library)[key("ecs")] == "ecs"
    assert names(library)[key("서버리스")] == "ecs"


def test_an_empty_title_is_no_name() -> None:
    """A concept whose title is empty is not found by an empty word."""
    assert names(Library((Concept(id="one", title=" "),))) == {"one": "one"}
