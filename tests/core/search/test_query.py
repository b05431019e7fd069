"""What a query may mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.keystrokes import keys
from awsquiz.core.search.query import (
    LONGEST_QUERY,
    MOST_WORDS,
    Query,
    analyse,
    cut,
    phrases,
    readings,
)

COST = {keys("비용"): [(keys("요금"), 0.75)], "coldstart": [(keys("콜드스타트"), 0.9)]}


def read(text: str) -> Query:
    return analyse(text, cut(text), COST)


def test_a_word_has_its_bare_form_and_its_synonyms() -> None:
    """비용은 is looked for as it is, without its particle, and as 요금, in this order of worth."""
    [term] = read("비용은").terms
    assert list(term.spellings) == [keys("비용은"), keys("비용"), keys("요금")]
    assert list(term.spellings.values()) == sorted(term.spellings.values(), reverse=True)


def test_a_phrase_of_the_glossary_is_one_term() -> None:
    """cold start is not looked for as cold and start."""
    first, second = read("cold start 요금").terms
    assert (first.typed, second.typed) == ("coldstart", keys("요금"))
    assert [word.keys for word in first.said] == ["cold", "start"]
    assert first.spellings["cold start"] == 1


def test_the_other_layout_is_a_form_of_the_name() -> None:
    """fkaeksms may be 람다는, and so 람다."""
    forms = read("fkaeksms").forms
    assert forms[keys("람다는")] > forms[keys("람다")] > 0.9


def test_the_other_layout_stands_apart_from_what_was_typed() -> None:
    """fkaek is first looked for as it is; 랙 is good Korean and nothing else."""
    [term] = read("fkaek").terms
    assert keys("람다") in term.swapped
    assert keys("람다") not in term.spellings
    assert read("랙").terms[0].swapped == {}


@pytest.mark.parametrize("spelled", ["500MB", "500 메가", "500메가바이트", "500mb까지"])
def test_a_quantity_is_one_word(spelled: str) -> None:
    """However it is written."""
    word = cut(spelled)[0]
    assert word.quantity == "zqsizex5p24288e08"


def test_words_of_the_question_are_weak() -> None:
    """람다가 뭐야 asks for 람다."""
    query = read("람다가 뭐야")
    assert [term.typed for term in query.strong] == [keys("람다가")]
    assert query.forms[keys("람다")] > 0.9


def test_where_all_words_are_of_the_question_all_are_strong() -> None:
    """Something has to be looked for."""
    assert len(read("어떻게 하나요").strong) == 2


def test_a_particle_that_stands_alone_is_doubted() -> None:
    """람다 에 is more likely the beginning of 람다 엣지 than 람다 with a particle."""
    forms = read("람다 에").forms
    assert forms[keys("람다에")] == 1
    assert forms[keys("람다")] < 0.7


def test_initials_are_known() -> None:
    """A query of consonants alone is 초성."""
    assert read("ㅅㅂㄹㅅ").consonants == keys("ㅅㅂㄹㅅ")
    assert read("서버ㄹ").consonants == ""


@given(st.text(max_size=60))
def test_any_text_is_a_query(text: str) -> None:
    """Nothing is an error, and what is looked for is bounded."""
    said = cut(text)
    query = analyse(text, said, {each: [("x" * 9, 0.75)] for each in phrases(said)})
    assert len(query.terms) <= MOST_WORDS
    assert len(query.forms) <= 24
    assert all(0 < worth <= 1 for term in query.terms for worth in term.spellings.values())


def test_a_long_query_is_cut() -> None:
    """Only the first 300 characters and 12 words are read."""
    assert len(cut("가 나 " * 200)) == MOST_WORDS
    assert [word.keys for word in cut("a" * 1000)] == ["a" * LONGEST_QUERY]


def test_the_way_behind_a_verb_is_of_the_question() -> None:
    """들어가는 법 asks how; a law is asked for in 개인정보 법."""
    assert [each.shown for each in read("들어가는 법").strong] == ["들어가는"]
    assert len(read("개인정보 법").strong) == 2


def test_the_plural_is_not_taken_off_a_noun_of_two_syllables() -> None:
    """번들 is no 번."""
    assert list(readings(keys("번들"))) == [keys("번들")]


@pytest.mark.parametrize(
    ("query", "weak"),
    [
        ("코드를 빌드하는 서비스는?", True),
        ("코드를 빌드하는 서비스가 뭐야", True),
        ("AWS 서비스 할당량", False),
        ("컨테이너 서비스", False),
    ],
)
def test_the_kind_of_what_is_asked_for_need_not_be_found(query: str, weak: bool) -> None:
    """서비스 behind what it does asks for its name."""
    terms = analyse(query, cut(query), {}).terms
    [kind] = [each for each in terms if each.typed.startswith(keys("서비스"))]
    assert kind.weak is weak
