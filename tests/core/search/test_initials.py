"""초성 of words in facts."""

from __future__ import annotations

import pytest

from awsquiz.core.keystrokes import keys
from awsquiz.core.model import Concept, Fact
from awsquiz.core.search.entry import entry
from awsquiz.core.search.initials import words_begun

TEXTS = ("첫 호출은 콜드 스타트를 겪는다", "콜드 스타트가 없다", "코드를 사투리로 쓴다")
IT = entry(
    Concept(
        id="a",
        title="A",
        facts=tuple(Fact(id=f"a.000{at}", text=text) for at, text in enumerate(TEXTS)),
    ),
    (),
)


@pytest.mark.parametrize(
    ("consonants", "words"),
    [
        ("ㅋㄷㅅㅌㅌ", "콜드 스타트"),
        ("ㅅㅌㅌ", "스타트"),
        ("ㅋㄷㅅㅌ", "콜드 스타트"),
        ("ㅗㅗㅗ", ""),
        ("ㄷㅅㅌ", ""),
    ],
)
def test_words_begin_and_follow_as_the_initials_do(consonants: str, words: str) -> None:
    """Those of most facts first; none that begins within a word."""
    found = words_begun(keys(consonants), [IT])
    assert (found[0][0] if found else ()) == tuple(keys(words).split())
