"""Options that end alike, whoever wrote them."""

from __future__ import annotations

from random import Random

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import ask

CHECKED = [
    Fact(
        id=f"s3.c{at}",
        text=f"객체를 {true}에 둔다",
        false_text=f"객체를 {false}에 둔다",
        false_for=(),
        checked="2026-11-26",
    )
    for at, (true, false) in enumerate(
        (("버킷", "큐"), ("리전", "엣지"), ("키 아래", "디스크"), ("계정", "함수"))
    )
]


def test_options_end_as_the_note_writes_it() -> None:
    """둔다 is shown as 둡니다 beside a note's sentence, and no full stop tells them apart."""
    own = Fact(id="s3.own", text="정적 웹 사이트를 제공합니다.")
    library = Library((Concept(id="s3", title="S3", facts=(own, *CHECKED)),))
    question = ask(library, "s3.own", "choice", Random(1))
    assert question is not None
    assert {option.text[-3:] for option in question.options} == {"합니다", "둡니다"}
    assert all("." not in option.text for option in question.options)


def test_an_abbreviation_is_typed_where_too_few_expansions_fit() -> None:
    """Never one option alone: what stands out beside all others is not chosen among them."""
    name = Fact(
        id="x.name",
        kind="name",
        text="Delta Function",
        false_names=("Alpha Service", "Gamma Service", "Kappa Service"),
    )
    library = Library((Concept(id="x", title="DF", name="Delta Function", facts=(name,)),))
    for seed in range(40):
        question = ask(library, "x.name", "name", Random(seed))
        assert question is not None
        assert len(question.options) in (0, 3, 4)
