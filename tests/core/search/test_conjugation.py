"""Forms of verbs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.keystrokes import keys
from awsquiz.core.search.conjugation import STEM, beginnings, forms, is_form, same_verb, verb_stems


@pytest.mark.parametrize(
    ("form", "stem"),
    [
        ("늘려주는", "늘리"),
        ("줄일", "줄이"),
        ("껐는데", "끄"),
        ("막아주는", "막"),
        ("만드는", "만들"),
        ("빨라요", "빠르"),
        ("가까운", "가깝"),
        ("들으면", "듣"),
        ("바꿔", "바꾸"),
        ("지워지는", "지우"),
        ("쓰려면", "쓰"),
        ("보내려면", "보내"),
    ],
)
def test_the_stem_of_a_form_is_found(form: str, stem: str) -> None:
    """Also where its vowel is contracted, its consonant changes, or another verb helps."""
    assert keys(stem) in verb_stems(keys(form))


@pytest.mark.parametrize(
    ("said", "word", "same"),
    [
        ("줄여", "줄인다", True),
        ("몰릴", "몰려", True),
        ("빌리려면", "빌려", True),
        ("줄일", "줄이", True),
        ("내는", "내용", False),
        ("쓰고", "스팟", False),
        ("기간", "기가", False),
        ("크기", "크고", False),
        ("싸게", "사본", False),
    ],
)
def test_forms_of_one_verb_are_told_from_words_that_begin_alike(
    said: str, word: str, same: bool
) -> None:
    """A noun that begins as a stem is no form of it."""
    assert same_verb(keys(said), keys(word)) is same


@pytest.mark.parametrize("stem", ["싸", "끄", "켜", "막", "내"])
def test_all_forms_of_a_short_stem_are_of_it(stem: str) -> None:
    """What is made of a stem is taken apart to it."""
    found = forms(keys(stem))
    assert keys(f"{stem}고") in found
    assert sum(is_form(each, keys(stem)) for each in found) > len(found) // 2


def test_a_given_stem_is_looked_for_by_its_beginning() -> None:
    """늘리 and 늘려 begin with the same keys."""
    assert beginnings(keys("늘리") + STEM) == (keys("늘리")[:-1],)


@given(st.text(alphabet="RSEFAQTDWCZXVGKOIJPUHYNBMLab1~", max_size=60))
def test_any_keys_are_taken_apart_in_bounds(word: str) -> None:
    """Whatever is typed has few stems, all of them shorter than a sentence."""
    assert len(verb_stems(word)) < 100
    assert len(beginnings(word)) <= 3
