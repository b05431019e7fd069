"""Concepts, facts, and what the library knows of them."""

from __future__ import annotations

from awsquiz.core.model import Concept, Fact, Library

EDGE = Concept(id="lambda-edge", title="Lambda@Edge")
STATELESS = Concept(id="stateless", title="상태 비저장", note="other.md")
FUNCTION = Concept(id="lambda-function", title="Lambda 함수", concepts=(STATELESS,))
LAMBDA = Concept(
    id="lambda",
    title="Lambda",
    name="AWS Lambda",
    aliases=("람다", "Lambda"),
    note="aws.md",
    confusable=("ecs",),
    concepts=(FUNCTION, EDGE),
)
ECS = Concept(id="ecs", title="ECS")
LIBRARY = Library((LAMBDA, ECS))


def test_names_come_title_first_and_once() -> None:
    """A concept's names are its title, its official name and its aliases, without repetition."""
    assert LAMBDA.names == ("Lambda", "AWS Lambda", "람다")


def test_walk_is_depth_first() -> None:
    """A walk meets a concept before its sub-concepts, and those before its siblings."""
    assert [concept.id for concept in LAMBDA.walk()] == [
        "lambda",
        "lambda-function",
        "stateless",
        "lambda-edge",
    ]


def test_ancestors_are_outermost_first() -> None:
    """The concepts above one are named from the top down."""
    assert [concept.id for concept in LIBRARY.ancestors("stateless")] == [
        "lambda",
        "lambda-function",
    ]
    assert LIBRARY.ancestors("ecs") == ()


def test_kin_are_above_and_below_but_not_beside() -> None:
    """Kin are ancestors, descendants and the concept itself; siblings are not."""
    assert LIBRARY.kin("lambda-function") == {"lambda", "lambda-function", "stateless"}
    assert LIBRARY.kin("lambda-edge") == {"lambda", "lambda-edge"}


def test_confusable_is_mutual() -> None:
    """One concept that names the other as confusable makes both of them close."""
    assert LIBRARY.are_close("lambda", "ecs")
    assert LIBRARY.are_close("ecs", "lambda")
    assert not LIBRARY.are_close("ecs", "lambda-edge")


def test_kin_are_close() -> None:
    """A concept is close to what is above and below it, not to what is beside it."""
    assert LIBRARY.are_close("stateless", "lambda")
    assert LIBRARY.are_close("lambda", "stateless")
    assert not LIBRARY.are_close("stateless", "lambda-edge")


def test_a_fact_has_the_nearest_note() -> None:
    """A fact's note is its own, else its concept's, else that of the nearest concept above."""
    fact = Fact(id="lambda.aaaa", text="코드를 실행한다")
    own = Fact(id="lambda.bbbb", text="코드를 실행한다", note="own.md")
    assert LIBRARY.note_of(STATELESS, own) == "own.md"
    assert LIBRARY.note_of(STATELESS, fact) == "other.md"
    assert LIBRARY.note_of(EDGE, fact) == "aws.md"
    assert LIBRARY.note_of(ECS) is None


def test_the_first_of_two_concepts_with_an_id_is_meant() -> None:
    """Where an id occurs twice, the library has the first concept and its facts."""
    fact = Fact(id="ecs.aaaa", text="컨테이너를 실행한다")
    first = Concept(id="ecs", title="ECS", facts=(fact,))
    second = Concept(id="ecs", title="다른 ECS", facts=(Fact(id="ecs.aaaa", text="다른 말"),))
    library = Library((first, second))
    assert library.by_id["ecs"] is first
    assert library.fact("ecs.aaaa") == (first, fact)
    assert library.fact("ecs.zzzz") is None


def test_a_concept_inside_one_of_its_own_id_does_no_harm() -> None:
    """A sub-concept with an id from above it does not make the tree go in circles."""
    inner = Concept(id="lambda", title="안쪽", concepts=(EDGE,))
    middle = Concept(id="middle", title="가운데", concepts=(inner,))
    library = Library((Concept(id="lambda", title="Lambda", concepts=(middle,)),))
    assert library.ancestors("lambda") == ()
    assert [concept.id for concept in library.ancestors("middle")] == ["lambda"]
    assert "middle" in library.kin("lambda")


def test_retired_and_unfit_facts_are_not_askable() -> None:
    """Only a fact that is in the note and fit to be asked is askable."""
    assert Fact(id="ecs.aaaa", text="가").askable
    assert not Fact(id="ecs.aaaa", text="가", ask=False).askable
    assert not Fact(id="ecs.aaaa", text="가", retired=True).askable
