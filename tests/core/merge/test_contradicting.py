"""What a note says against a checked fact is set aside until a person decides."""

from __future__ import annotations

from msgspec.structs import replace

from awsquiz.core.model import Concept, Fact
from awsquiz.core.search.services import Service, Services
from tests.core.merge.homes import Home, unchanged

AWS = Services((Service(id="lambda", name="AWS Lambda", short=("Lambda",), category="compute"),))
LIMIT = Fact(
    id="lambda.582f",
    text="호출 한 번에 최대 15분까지 실행할 수 있다",
    source="최대 15분",
    attribute="최대 실행 시간",
    value="15분",
    checked="2026-11-26",
)
NOTE = "# Lambda\n\n- 최대 {}까지 실행된다\n- 로그를 남긴다\n"


def home(says: str) -> Home:
    card = Concept(id="lambda", title="Lambda", note="aws.md", facts=(LIMIT,))
    return Home(
        {"/n/mine.md": NOTE.format(says)}, (card,), shipped=frozenset({LIMIT.id}), services=AWS
    )


def own(home: Home) -> Fact:
    return next(fact for fact in home.facts if fact.source and fact.source.endswith("실행된다"))


def test_it_is_set_aside_and_named() -> None:
    """With the fact that it contradicts; the checked one stays as it is."""
    mine = home("5분")
    done = mine.convert("/n/mine.md")
    [each] = done.notes[0].contradictions
    assert (each.fact.id, each.checked.id, each.says, each.against) == (
        *(own(mine).id, LIMIT.id, "5분", "15분"),
    )
    assert (own(mine).aside, own(mine).askable) == ("contradiction", False)
    assert mine.cards[0].facts[0] == LIMIT


def test_it_is_told_until_it_is_decided() -> None:
    """Again is the same, and tells it again."""
    mine = home("5분")
    first = mine.convert("/n/mine.md")
    cards = mine.cards
    again = mine.convert("/n/mine.md")
    assert unchanged(again)
    assert mine.cards == cards
    assert len(again.notes[0].contradictions) == len(first.notes[0].contradictions) == 1


def test_what_a_person_decides_holds() -> None:
    """`ask: true` asks it; nothing is told any more."""
    mine = home("5분")
    mine.convert("/n/mine.md")
    (card,) = mine.cards
    facts = tuple(
        replace(fact, ask=True) if fact.id == own(mine).id else fact for fact in card.facts
    )
    mine.cards = (replace(card, facts=facts),)
    assert mine.convert("/n/mine.md").notes[0].contradictions == ()
    assert own(mine).askable


def test_a_note_that_is_mended_is_asked_again() -> None:
    """The same fact, with its history."""
    mine = home("5분")
    mine.convert("/n/mine.md")
    fact_id = own(mine).id
    mine.files["/n/mine.md"] = NOTE.format("15분")
    done = mine.convert("/n/mine.md")
    assert (own(mine).id, own(mine).aside) == (fact_id, None)
    assert done.notes[0].contradictions == ()


def test_what_becomes_checked_later_sets_aside_what_was_asked() -> None:
    """At the next conversion of the note, which says that the fact has changed."""
    mine = home("5분")
    (card,) = mine.cards
    mine.cards = (replace(card, facts=(replace(LIMIT, checked=None),)),)
    mine.convert("/n/mine.md")
    assert own(mine).askable
    (card,) = mine.cards
    mine.cards = (replace(card, facts=(LIMIT, *card.facts[1:])),)
    done = mine.convert("/n/mine.md")
    assert done.notes[0].changed == (own(mine).id,)
    assert not own(mine).askable
