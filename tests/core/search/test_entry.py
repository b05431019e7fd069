"""How a concept is written into the index."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.keystrokes import keys
from awsquiz.core.model import Concept, Fact
from awsquiz.core.search.entry import (
    Rank,
    counted,
    entry,
    facts_in_order,
    full_text,
    name_keys,
    tokens_by_fact,
    unfolded,
)

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


def test_words_are_counted_without_their_endings() -> None:
    """실행한다 and 실행하는 are one word; behind them stand the quantities."""
    assert counted("**코드**를 실행한다") == keys("코드 실행")
    assert counted("15분까지").split() == ["15" + keys("분"), ".", "zqtimex900"]


def test_parts_of_a_name_in_code_are_words_too() -> None:
    """CapacityReservation is found by capacity."""
    assert counted("CapacityReservations").split()[-2:] == ["capacity", "reservation"]


def test_what_belongs_to_a_fact_is_counted_with_it() -> None:
    """The names, then the facts one by one, with headings and reasons."""
    names, definition, other = tokens_by_fact(entry(LAMBDA, ()))
    assert {"lambda", keys("람다"), keys("함수")} <= names
    assert definition == {keys("코드"), keys("실행")}
    assert {"s3", keys("키")} <= {word[:2] for word in other}


def test_a_source_that_the_text_repeats_is_left_out() -> None:
    """It would be looked for twice."""
    same = Fact(id="a.0000", text="코드를 실행한다", source="코드를 실행")
    more = Fact(id="a.0001", text="코드를 실행한다", source="코드 실행: 버킷")
    lines = entry(Concept(id="a", title="A", facts=(same, more)), ())
    assert [bool(line) for line in lines.reasons.split("\n")] == [False, True]


def test_the_names_above_are_found_as_well() -> None:
    """A sub-concept has the titles above it on a line of their own."""
    assert entry(LAMBDA, (Concept(id="top", title="서버리스"),)).above == keys("서버리스")


@given(st.text(max_size=20))
def test_a_full_text_table_gets_letters_and_digits_alone(word: str) -> None:
    """Nothing that it would read as a sign, and no two words of keys become one."""
    assert not word or all(each.isalnum() for each in unfolded(word))


def test_hangul_and_latin_keys_stay_apart() -> None:
    """FOR are the keys of 랙, for is a word."""
    assert unfolded("FOR") != unfolded("for")
    assert len(full_text(entry(LAMBDA, ())).split()) > 8
