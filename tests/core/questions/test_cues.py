"""A flashcard tells which fact it asks, also where several stand below one heading."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import ask
from awsquiz.core.questions.cues import cue, shared_beginnings


def concept(*texts: str) -> Concept:
    facts = tuple(Fact(id=f"accelerator.{n:04}", text=text) for n, text in enumerate(texts))
    return Concept(id="accelerator", title="Global Accelerator", facts=facts)


def front(of: Concept, at: int) -> str | None:
    question = ask(Library((of,)), of.facts[at].id, "flashcard", Random(1))
    assert question is not None
    return question.statement


def test_facts_below_one_heading_begin_on_the_front() -> None:
    """Each of them shows its first words, and not how it ends."""
    told = concept("애니캐스트 주소를 고정으로 준다", "가까운 엣지로 사용자를 보낸다")
    assert [front(told, 0), front(told, 1)] == ["애니캐스트 주소를 …", "가까운 엣지로 …"]


def test_a_beginning_goes_on_until_it_tells_them_apart() -> None:
    """Where two begin alike one word more than they share is shown."""
    told = concept("트래픽을 가까운 엣지로 먼저 보낸다", "트래픽을 가까운 리전으로 나중에 보낸다")
    assert front(told, 0) == "트래픽을 가까운 엣지로 …"


@pytest.mark.parametrize("text", ["0\r:", "무료 :", "가 나 다 … !"])
def test_signs_are_nothing_to_be_known(text: str) -> None:
    """A cue that leaves out but signs would tell all: there is none, or it tells less."""
    said = text.split()
    assert (cue(text, 0) or "").split()[:-1] != [word for word in said if word.isalnum()]


def test_a_mark_is_something_to_be_known() -> None:
    """What a fact ends in with ○ or ✕ is asked behind all its words."""
    assert cue("인터넷 ✕", 0) == "인터넷 …"


def test_a_fact_alone_in_its_place_has_its_path() -> None:
    """The heading asks for it well enough."""
    assert front(concept("가까운 엣지로 사용자를 보낸다"), 0) is None


def test_one_word_is_told_by_its_first_letters() -> None:
    """Of Hangul the initial consonants, of Latin letters the first."""
    told = concept("서버리스", "Stateless", "상태 저장")
    assert [front(told, at) for at in range(3)] == ["ㅅㅂㄹㅅ", "S········", "상태 …"]


WORDS = st.lists(st.sampled_from(["가", "나", "다라", "EC2", "최대"]), min_size=1, max_size=6)


@given(st.lists(WORDS.map(" ".join), min_size=2, max_size=8, unique=True))
def test_fronts_differ_as_texts_do(texts: list[str]) -> None:
    """Different statements of a place have different cues, but for words that begin alike."""
    facts = concept(*texts).facts
    shared = shared_beginnings(facts)
    cues = [cue(fact.text, shared[fact.id]) for fact in facts]
    whole = [one for one in cues if one and one.endswith("…")]
    assert len(set(whole)) == len(whole)


@given(WORDS.map(" ".join), st.integers(0, 8))
def test_a_cue_is_never_the_whole_statement(text: str, shared: int) -> None:
    """Something is left to be known."""
    assert cue(text, shared) != text
