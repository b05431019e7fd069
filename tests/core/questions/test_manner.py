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
