"""A cue tells how a statement begins, up to where one asks oneself what comes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.questions.cues import cue, shared_beginnings


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # A condition is told whole: what follows from it is asked.
        ("볼륨을 떼어 내고 인스턴스를 종료하면 사라진다", "볼륨을 떼어 내고 인스턴스를 종료하면 …"),
        ("지표를 모을 때는 에이전트를 먼저 설치해야 한다", "지표를 모을 때는 …"),
        # A topic goes before a later object.
        ("보관한 객체의 사본은 다른 리전에 만들 수 있다", "보관한 객체의 사본은 …"),
        # What belongs to the word behind it is no topic.
        ("자주 쓰지 않는 객체를 싼 계층에 옮겨 둔다", "자주 쓰지 않는 객체를 …"),
        # 화면 is no condition.
        ("콘솔 화면 위쪽에서 리전을 고를 수 있다", "콘솔 화면 위쪽에서 리전을 …"),
        ("Snapshots of a volume are kept in more than one zone", "Snapshots of a volume are …"),
    ],
)
def test_a_cue_ends_where_something_is_asked(text: str, said: str) -> None:
    """Behind a condition or a topic, and not within a phrase."""
    assert cue(text) == said


def test_a_beginning_goes_on_until_it_tells_them_apart() -> None:
    """Where two begin alike one word more than they share is shown."""
    assert cue("트래픽을 가까운 엣지로 먼저 보낸다", 2) == "트래픽을 가까운 엣지로 …"


@pytest.mark.parametrize("text", ["0\r:", "무료 :", "가 나 다 … !"])
def test_signs_are_nothing_to_be_known(text: str) -> None:
    """A cue that leaves out but signs would tell all: there is none, or it tells less."""
    said = text.split()
    assert (cue(text) or "").split()[:-1] != [word for word in said if word.isalnum()]


def test_a_mark_is_something_to_be_known() -> None:
    """What a fact ends in with ○ or ✕ is asked behind all its words."""
    assert cue("인터넷 ✕") == "인터넷 …"


@pytest.mark.parametrize(("text", "said"), [("서버리스", "ㅅㅂㄹㅅ"), ("Stateless", "S········")])
def test_one_word_is_told_by_its_first_letters(text: str, said: str) -> None:
    """Of Hangul the initial consonants, of Latin letters the first."""
    assert cue(text) == said


WORDS = st.lists(
    st.sampled_from(["가", "나는", "다라면", "EC2", "최대", "are"]), min_size=1, max_size=6
)


@given(st.lists(WORDS.map(" ".join), min_size=2, max_size=8, unique=True))
def test_cues_differ_as_texts_do(texts: list[str]) -> None:
    """Different statements have different cues, but for words that begin alike."""
    rows = [(str(at), text) for at, text in enumerate(texts)]
    shared = shared_beginnings(rows)
    cues = [cue(text, shared.get(name, 0)) for name, text in rows]
    whole = [one for one in cues if one and one.endswith("…")]
    assert len(set(whole)) == len(whole)


@given(WORDS.map(" ".join), st.integers(0, 8))
def test_a_cue_is_never_the_whole_statement(text: str, shared: int) -> None:
    """Something is left to be known."""
    assert cue(text, shared) != text
