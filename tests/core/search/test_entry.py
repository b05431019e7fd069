"""How a concept is written into the index."""

from __future__ import annotations

from awsquiz.core.keystrokes import keys
from awsquiz.core.model import Concept, Fact
from awsquiz.core.search.entry import Rank, entry, facts_in_order, name_keys, text_columns

LAMBDA = Concept(
    id="aws-lambda",
    title="Lambda 함수",
    aliases=("람다", "AWS Lambda"),
    facts=(
        Fact(id="l.a000", text="S3에 둔다", why="키가 있다"),
        Fact(id="l.a001", kind="definition", text="코드를 실행한다"),
        Fact(id="l.a002", text="옛것이다", retired=True),
    ),
)


def test_names_are_found_whole_from_later_words_and_as_initials() -> None:
    """함수 begins a later word of Lambda 함수, ㄹㄷ are the initials of 람다."""
    found = name_keys(entry(LAMBDA, ()).head)
    assert ("lambda" + keys("함수"), Rank.TITLE) in found
    assert (keys("함수"), Rank.LATER_WORD) in found
    assert (keys("람다"), Rank.OTHER) in found
    assert (keys("ㄹㄷ"), Rank.INITIALS) in found
    assert ("awslambda", Rank.TITLE) in found


def test_definitions_come_first_and_what_left_the_note_not_at_all() -> None:
    """The order is that of the index, from which facts are counted."""
    facts, leading = facts_in_order(LAMBDA)
    assert [fact.id for fact in facts] == ["l.a001", "l.a000"]
    assert leading == 1


def test_two_keys_have_a_piece_of_their_own() -> None:
    """S3 and 키 are too short for trigrams."""
    _head, _body, _more, short = text_columns(entry(LAMBDA, ()))
    assert "s3 " in short
    assert f"{keys('키')} " in short


def test_the_names_above_are_found_as_well() -> None:
    """A sub-concept has the titles above it on its last line."""
    above = Concept(id="top", title="서버리스")
    assert entry(LAMBDA, (above,)).more.split("\n")[-1] == keys("서버리스")
