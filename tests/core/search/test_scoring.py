"""What is worth how much."""

from __future__ import annotations

import pytest

from awsquiz.core.keystrokes import keys
from awsquiz.core.model import Concept, Fact
from awsquiz.core.search.endings import token
from awsquiz.core.search.entry import IndexEntry, Rank, entry
from awsquiz.core.search.held_words import Sought
from awsquiz.core.search.lookup import Pattern
from awsquiz.core.search.query import SearchTerm
from awsquiz.core.search.scoring import Reading, Scored, name_score
from awsquiz.core.search.weighing import Asked, rarity
from awsquiz.core.search.words import words


def made(title: str, *facts: str, definition: str = "", why: str = "") -> IndexEntry:
    given = [Fact(id=f"a.{at:04}", text=text, why=why or None) for at, text in enumerate(facts)]
    if definition:
        given.append(Fact(id="a.def0", kind="definition", text=definition))
    return entry(Concept(id="a", title=title, facts=tuple(given)), ())


def scored(it: IndexEntry, *spoken: str, held: float = 5) -> Scored:
    """What a concept is worth for these words, each of which so many of 100 facts have."""
    sought = [
        Sought(SearchTerm({said: 1.0}, said), Pattern({token(said): 1.0}), held)
        for word in spoken
        for said in words(word)
    ]
    return Reading(it, Asked(sought, 100, ()), None).scored(0.0)


def test_a_name_is_worth_more_than_a_definition_and_that_more_than_a_fact() -> None:
    """Where a word stands decides."""
    title = scored(made("컨테이너"), "컨테이너")
    definition = scored(made("다른 것", definition="컨테이너를 다룬다"), "컨테이너")
    fact = scored(made("다른 것", "컨테이너를 다룬다"), "컨테이너")
    reason = scored(made("다른 것", "아무것도 아니다", why="컨테이너를 다룬다"), "컨테이너")
    assert title.score > definition.score > fact.score > reason.score > 0


def test_words_in_one_fact_are_worth_more_than_in_several() -> None:
    """포트 and 차단 belong together."""
    together = scored(made("하나", "포트를 차단한다", "아무것도 아니다"), "포트", "차단")
    apart = scored(made("하나", "포트를 연다", "접근을 차단한다"), "포트", "차단")
    assert together.score > apart.score
    assert together.share == 1.0 > apart.share


def test_words_beside_each_other_are_worth_more_and_most_in_their_order() -> None:
    """최대 용량 is what is asked for, not a 용량 somewhere behind."""
    near = scored(made("하나", "최대 용량을 정한다"), "최대", "용량")
    turned = scored(made("하나", "용량 최대를 정한다"), "최대", "용량")
    far = scored(made("하나", "최대 열 개의 큰 서버에 남는 용량"), "최대", "용량")
    assert near.score > turned.score > far.score


def test_several_facts_add_a_little() -> None:
    """But never as much as the word that is missing."""
    one = scored(made("하나", "포트를 연다", "아니다"), "포트", "차단")
    more = scored(made("하나", *["포트를 연다"] * 9), "포트", "차단")
    both = scored(made("하나", "포트를 차단한다"), "포트", "차단")
    assert one.score < more.score < both.score


def test_the_fact_that_has_most_answers() -> None:
    """The snippet is the fact with both words, not the first with one."""
    assert scored(made("하나", "포트를 연다", "포트를 차단한다"), "포트", "차단").fact == 1


def test_what_the_names_say_needs_no_fact() -> None:
    """A fact that only repeats the name answers nothing."""
    assert scored(made("람다", "람다를 쓴다"), "람다").fact is None


def test_a_false_statement_is_not_found() -> None:
    """`false_text` is false: it is no answer."""
    fact = Fact(id="a.0000", text="코드를 실행한다", false_text="객체를 저장한다")
    it = entry(Concept(id="a", title="하나", facts=(fact,)), ())
    assert scored(it, "객체").share == 0


@pytest.mark.parametrize("rank", Rank)
def test_a_whole_name_is_worth_more_than_its_beginning(rank: Rank) -> None:
    """And the more of a name there is the better."""
    whole, most, little = (name_score(asked, "lambda", rank) for asked in ("lambda", "lamb", "l"))
    assert whole > most > little


def test_rare_words_tell_more() -> None:
    """A word that all have says little, one that none has says most."""
    assert rarity(100, 0) > rarity(100, 1) > rarity(100, 100) > 0


def test_a_question_with_a_negation_is_answered_by_one() -> None:
    """What cannot be is what is asked for; 바꾸지 않고 denies nothing of the sentence."""
    can = made("하나", "코드를 바꾸지 않고 변수를 지원한다")
    cannot = made("하나", "변수를 지원할 수 없다")
    sought = Sought(SearchTerm({keys("변수"): 1.0}, keys("변수")), Pattern({keys("변수"): 1.0}), 5)
    asked = Asked([sought], 100, {keys("못")})
    assert Reading(cannot, asked, None).scored(0).score > Reading(can, asked, None).scored(0).score


def test_a_question_for_a_quantity_is_answered_by_one() -> None:
    """몇 분 wants a time, not a size."""
    sought = Sought(SearchTerm({keys("제한"): 1.0}, keys("제한")), Pattern({keys("제한"): 1.0}), 5)
    asked = Asked([sought], 100, {keys("몇분")})
    time, size = made("하나", "15분으로 제한한다"), made("하나", "15MB로 제한한다")
    assert Reading(time, asked, None).scored(0).score > Reading(size, asked, None).scored(0).score


def test_the_longest_name_that_is_said_is_whom_a_query_is_about() -> None:
    """Lambda 함수 is one concept, and its first word alone another of which a fact says as much."""
    said = ("Lambda", "함수", "코드")
    parent = made("Lambda", "실행할 코드를 함수로 올린다")
    child = made("Lambda 함수", "코드를 올린다")
    assert scored(child, *said).score > scored(parent, *said).score
