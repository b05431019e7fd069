"""What is worth how much."""

from __future__ import annotations

import pytest

from awsquiz.core.keystrokes import keys
from awsquiz.core.model import Concept, Fact
from awsquiz.core.search.entry import IndexEntry, Rank, entry
from awsquiz.core.search.query import SearchTerm
from awsquiz.core.search.scoring import KeyText, Scored, Sought, name_score, rarity, score
from awsquiz.core.search.words import words


def fit(text: str, word: str) -> float:
    """How well the text has the word, at best."""
    places = KeyText(" ".join(words(text))).places(keys(word))
    return max((fit for _begin, _end, fit in places), default=0.0)


def made(title: str, *facts: str, definition: str = "") -> IndexEntry:
    given = [Fact(id=f"a.{at:04}", text=text) for at, text in enumerate(facts)]
    if definition:
        given.append(Fact(id="a.def0", kind="definition", text=definition))
    return entry(Concept(id="a", title=title, facts=tuple(given)), ())


def scored(it: IndexEntry, *spoken: str, named: float = 0.0) -> Scored:
    terms = [Sought(SearchTerm({keys(word): 1.0}, keys(word)), 1.0) for word in spoken]
    return score(it, terms, named)


@pytest.mark.parametrize(
    ("text", "word", "worth"),
    [
        ("서버를 관리한다", "서버", 1.0),
        ("Docker컨테이너", "컨테이너", 1.0),
        ("서버 리스 컴퓨팅", "서버리스", 1.0),
        ("웹서버를 둔다", "서버", 0.7),
        ("새로 구축 구성한다", "축구", 0.0),
        ("sample", "sam", 0.85),
        ("dynamics ami2", "nam", 0.2125),
        ("개구리", "구리", 0.7),
    ],
)
def test_fit(text: str, word: str, worth: float) -> None:
    """A word fits best at its start, less within another, and not where two merely meet."""
    assert fit(text, word) == pytest.approx(worth)


def test_a_syllable_that_goes_on_fits_less() -> None:
    """예측 확자 is the beginning of 확장, but not as good as 확장 itself."""
    assert fit("예측 확장", "확장") == 1.0
    assert 0 < fit("예측 확장", "확자") < 1.0


def test_a_title_is_worth_more_than_a_definition_and_that_more_than_a_fact() -> None:
    """Where a word stands decides."""
    title = scored(made("컨테이너"), "컨테이너")
    definition = scored(made("다른 것", definition="컨테이너를 다룬다"), "컨테이너")
    fact = scored(made("다른 것", "컨테이너를 다룬다"), "컨테이너")
    assert title.score > definition.score > fact.score > 0


def test_words_in_one_fact_are_worth_more_than_in_several() -> None:
    """포트 and 차단 belong together."""
    together = scored(made("하나", "포트를 차단한다", "아무것도 아니다"), "포트", "차단")
    apart = scored(made("하나", "포트를 연다", "접근을 차단한다"), "포트", "차단")
    assert together.score > apart.score
    assert together.share == apart.share == 1.0


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
