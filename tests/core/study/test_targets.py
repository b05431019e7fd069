"""What a mark is put on."""

from __future__ import annotations

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.study.targets import Target, above, at_or_below, target_of

EDGE = Concept(id="edge", title="Edge", facts=(Fact(id="edge.b001", text="나"),))
LAMBDA = Concept(
    id="lambda", title="Lambda", facts=(Fact(id="lambda.a001", text="가"),), concepts=(EDGE,)
)
LIBRARY = Library((LAMBDA,))


def test_a_target_is_a_fact_a_concept_or_unknown() -> None:
    """By its id alone."""
    assert target_of(LIBRARY, "edge.b001") == Target("edge.b001", EDGE, EDGE.facts[0])
    assert target_of(LIBRARY, "edge") == Target("edge", EDGE)
    kinds = [target_of(LIBRARY, name).kind for name in ("edge.b001", "edge", "gone")]
    assert kinds == ["fact", "concept", "unknown"]


def test_what_is_at_or_below_a_concept() -> None:
    """In the order of the card; of a fact only itself."""
    names = {"gone", "edge.b001", "edge", "lambda.a001"}
    found = {
        name: at_or_below(target_of(LIBRARY, name), names)
        for name in ("lambda", "edge", "edge.b001", "gone", "other")
    }
    assert found == {
        "lambda": ["lambda.a001", "edge", "edge.b001"],
        "edge": ["edge", "edge.b001"],
        "edge.b001": ["edge.b001"],
        "gone": ["gone"],
        "other": [],
    }


def test_what_is_above_a_target() -> None:
    """The outermost; the target itself is not above it."""
    for name, names, outermost in (
        ("edge.b001", {"edge", "lambda"}, LAMBDA),
        ("edge.b001", {"edge", "edge.b001"}, EDGE),
        ("edge", {"edge"}, None),
        ("edge", {"lambda"}, LAMBDA),
        ("gone", {"gone", "lambda"}, None),
    ):
        assert above(LIBRARY, target_of(LIBRARY, name), names) == outermost
