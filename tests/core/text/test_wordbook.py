"""Names that mean the same, and questions with a place for a concept."""

from __future__ import annotations

import pytest

from awsquiz.core.search.called import same_words, things_called
from awsquiz.core.search.glossary import Glossary, Group
from awsquiz.core.search.services import Service, Services
from awsquiz.core.text.wordbook import (
    Attribute,
    NamedThing,
    Wordbook,
    misplaced,
    named_by_keys,
    placed,
)

FARGATE = NamedThing(("AWS Fargate", "Fargate", "파게이트"), within=("fargate",))
TASK_ROLE = NamedThing(("ECS task role",), ("실행 역할",), ("task-role", "ecs"))
LAMBDA_ROLE = NamedThing(("Lambda execution role",), ("실행 역할",), ("lambda-role", "lambda"))
BOOK = Wordbook(lambda: [named_by_keys([FARGATE, TASK_ROLE, LAMBDA_ROLE])])


@pytest.mark.parametrize("said", ["Fargate", "AWS Fargate", "aws fargate", "파게이트"])
def test_all_names_of_a_thing_are_known_by_any(said: str) -> None:
    """Whichever name is given, with its maker or without, the others are told."""
    assert {"AWS Fargate", "Fargate", "파게이트"} <= {said, *BOOK.names(said)} | {
        name for name in FARGATE.names if name.casefold() == said.casefold()
    }


def test_a_name_of_a_context_counts_where_that_is_spoken_of() -> None:
    """A role that several services have is that of the one that is asked about."""
    assert BOOK.names("실행 역할", ["lambda-function", "lambda"]) == ("Lambda execution role",)
    assert BOOK.names("실행 역할", ["ec2"]) == ()


def test_a_feature_is_called_with_its_service_too() -> None:
    """Container Insights is CloudWatch Container Insights, and not Insights alone."""
    rows = (
        Service(id="cloudwatch", name="Amazon CloudWatch", short=("CloudWatch",), category="x"),
        Service(
            id="insights",
            name="CloudWatch Container Insights",
            short=("Container Insights",),
            korean=("컨테이너 인사이트",),
            category="x",
            parent="cloudwatch",
        ),
    )
    names = Wordbook(lambda: [named_by_keys(things_called(Services(rows)))]).names(
        "Container Insights"
    )
    assert {"CloudWatch Container Insights", "CloudWatch 컨테이너 인사이트"} <= set(names)


ENDPOINT = Service(
    id="endpoint",
    name="Amazon Aurora endpoints",
    korean=("오로라 엔드포인트", "오로라 읽기 주소"),
    in_context=("writer endpoint", "reader endpoint", "라이터 엔드포인트", "리더 엔드포인트"),
    parts=(
        ("writer endpoint", "라이터 엔드포인트"),
        ("reader endpoint", "리더 엔드포인트", "오로라 읽기 주소"),
    ),
    category="database",
)
AURORA = Wordbook(lambda: [named_by_keys(things_called(Services((ENDPOINT,))))])


def test_a_part_is_called_as_itself_alone() -> None:
    """The endpoint that is written to is not the one that is read from, nor each endpoint."""
    assert AURORA.names("라이터 엔드포인트", ["endpoint"]) == ("writer endpoint",)
    assert AURORA.names("오로라 읽기 주소") == ("reader endpoint", "리더 엔드포인트")
    assert AURORA.names("오로라 엔드포인트") == ("Amazon Aurora endpoints", "Aurora endpoints")
    assert AURORA.names("라이터 엔드포인트", ["lambda"]) == ()


def test_names_of_a_part_and_of_something_else_are_apart() -> None:
    """Whether a card with all of these names may take one for the other."""
    around = ["endpoint"]
    assert AURORA.are_apart("writer endpoint", "reader endpoint", around)
    assert AURORA.are_apart("Aurora endpoints", "reader endpoint", around)
    assert AURORA.are_apart("writer endpoint", "아무 엔드포인트", around)
    assert not AURORA.are_apart("writer endpoint", "라이터 엔드포인트", around)
    assert not AURORA.are_apart("Aurora endpoints", "오로라 엔드포인트", around)


def test_a_part_of_the_maker_is_not_whatever_is_called_so() -> None:
    """An AWS managed policy is one of the managed policies: these are not called by its name."""
    row = Service(
        id="managed",
        name="IAM managed policy",
        short=("AWS managed policy",),
        in_context=("managed policy",),
        parts=(("AWS managed policy",),),
        category="security",
    )
    book = Wordbook(lambda: [named_by_keys(things_called(Services((row,))))])
    assert book.names("AWS managed policy", ["managed"]) == ()


def test_loose_synonyms_are_no_names() -> None:
    """In an answer the same word in the other script is the same, and a word like it is not."""
    groups = (
        Group("transliterations", ("도커", "docker")),
        Group("synonyms", ("서버", "인스턴스")),
    )
    book = Wordbook(lambda: [named_by_keys(same_words(Glossary(groups)))])
    assert book.names("Docker") == ("도커",)
    assert book.names("서버") == ()


@pytest.mark.parametrize(
    ("question", "title", "asked"),
    [
        ("{은/는} 언제 준비하는가?", "EC2", "EC2는 언제 준비하는가?"),
        ("{은/는} 언제 준비하는가?", "Elastic Beanstalk", "Elastic Beanstalk은 언제 준비하는가?"),
        ("실패하면 {}의 기본 동작은?", "Lambda", "실패하면 Lambda의 기본 동작은?"),
        ("{으로/로} 무엇을 하는가?", "Lambda용 EFS", "Lambda용 EFS로 무엇을 하는가?"),
        ("얼마까지인가?", "ECS", "ECS: 얼마까지인가?"),
        ("ECS의 한도는?", "ECS", "ECS의 한도는?"),
    ],
)
def test_a_concept_is_put_into_a_question(question: str, title: str, asked: str) -> None:
    """With the particle that fits; before a question that has no place for it."""
    assert placed(question, title) == asked


def test_braces_with_something_else_are_told() -> None:
    """What is no pair of particles is no place."""
    assert misplaced("{은/는} 얼마인가?") is None
    assert misplaced("{}의 한도는?") is None
    assert misplaced("{서비스}의 한도는?") == "서비스"


def test_the_first_of_two_attributes_of_one_name_counts() -> None:
    """The learner's own goes before the shipped one, and spelling is no difference."""
    rows = [Attribute(name="최대 크기", question="얼마?"), Attribute(name="최대크기")]
    found = Wordbook(attributes=lambda: rows).attribute("최대크기")
    assert found is rows[0]


def test_one_of_several_is_called_as_they_are() -> None:
    """The names of SDKs are those of an SDK."""
    book = Wordbook(lambda: [named_by_keys([NamedThing(("AWS SDKs", "SDKs"))])])
    assert set(book.names("AWS SDK")) == {"AWS SDKs", "SDKs"}


def test_an_abbreviation_that_ends_in_s_is_not_several() -> None:
    """FTPS is not FTP in the plural, and HTTPS not HTTP."""
    book = Wordbook(lambda: [named_by_keys([NamedThing(("FTPS", "FTP over SSL"))])])
    assert book.names("FTP") == ()
    assert book.names("FTPS") == ("FTP over SSL",)
