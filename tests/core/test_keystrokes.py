"""Keystrokes: 두벌식 keys, syllables composed from them, and the wrong keyboard layout."""

from __future__ import annotations

import string
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awsquiz.core.keystrokes import composed, keys, swapped, typed

LAWS = settings(max_examples=150)
SYLLABLES = st.text(st.characters(min_codepoint=ord("가"), max_codepoint=ord("힣")), max_size=12)
LATIN = st.text(string.ascii_letters, max_size=12)
JAMO = st.text("ㄱㄲㄳㄸㅄㅆㅎㅏㅒㅖㅘㅢㅣ가각값", max_size=8)


@pytest.mark.parametrize(
    ("text", "pressed"),
    [
        ("람다", "FKAEK"),
        ("Lambda", "lambda"),
        ("EC2 인스턴스", "ec2 DLSTMXJSTM"),
        ("서버ㄹ", "TJQJF"),
        ("ㅅㅂㄹㅅ", "TQFT"),
        ("값", "RKQT"),
        ("의외", "DMLDHL"),
        ("딱", "EKR"),
        ("ＥＣ２", "ec2"),
        ("ﾡￂ", "RK"),
        (unicodedata.normalize("NFD", "람다"), "FKAEK"),
        ("운영 dns", "DNSDUD dns"),
        ("1.5 → 2°", "1.5 → 2°"),
        ("", ""),
    ],
)
def test_keys(text: str, pressed: str) -> None:
    """Hangul is upper-case keys, Latin is lower case, the rest stays."""
    assert keys(text) == pressed


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("딱", "Ekr"),
        ("닥", "ekr"),
        ("예쁘고 얘기", "dPQmrh dOrl"),
        ("ㅉㅖ", "WP"),
        ("ㄳ", "rt"),
        ("EC2", "EC2"),
    ],
)
def test_typed_keeps_shift(text: str, shown: str) -> None:
    """A letter that needs shift is an upper-case key; Latin keeps its case."""
    assert typed(text) == shown


@pytest.mark.parametrize(
    ("pressed", "shown"),
    [
        ("fkaek", "람다"),
        ("FKAsK", "람나"),
        ("Ekr", "딱"),
        ("ekfr", "닭"),
        ("ekfrdl", "닭이"),
        ("ekfrl", "달기"),
        ("rkqtdl", "값이"),
        ("rkqtl", "갑시"),
        ("dlTek", "있다"),
        ("dkRk", "아까"),
        ("dkrrk", "악가"),
        ("dkEkw", "아땆"),
        ("gnpaks", "훼만"),
        ("tjqjf", "서벌"),
        ("rt", "ㄱㅅ"),
        ("hk", "ㅘ"),
        ("lambda", "ㅣ므ㅠㅇㅁ"),
        ("15qns!", "15분!"),
    ],
)
def test_composed(pressed: str, shown: str) -> None:
    """Keys join into syllables; a final goes over to a vowel that follows."""
    assert composed(pressed) == shown


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("fkaek", "람다"),
        ("ㅣ므ㅠㅇㅁ", "lambda"),
        ("ㄷㅊ2", "ec2"),
        ("dhxh tmzpdlffld", "오토 스케일링"),
        ("ㅁㅈㄴ 람다", "aws fkaek"),
        ("fkaek람다", "람다fkaek"),
        ("ｆｋａｅｋ", "람다"),
        (unicodedata.normalize("NFD", "ㅣ므ㅠㅇㅁ"), "lambda"),
        ("15분", "15qns"),
        ("λ 漢 15", "λ 漢 15"),
        ("", ""),
    ],
)
def test_swapped(text: str, meant: str) -> None:
    """Latin becomes the Hangul of its keys and the other way round, run by run."""
    assert swapped(text) == meant


@LAWS
@given(SYLLABLES)
def test_composing_the_keys_of_hangul_gives_it_back(text: str) -> None:
    """No syllable is lost or divided otherwise, whatever stands beside it."""
    assert composed(typed(text)) == text
    assert swapped(swapped(text)) == text


@LAWS
@given(LATIN)
def test_latin_comes_back(text: str) -> None:
    """Latin letters are their own keys, and come back through Hangul but for needless capitals."""
    assert typed(text) == text
    assert keys(text) == text.lower()
    assert typed(composed(text)).lower() == text.lower()
    assert swapped(swapped(text.lower())) == text.lower()


@LAWS
@given(st.lists(SYLLABLES | LATIN | JAMO, max_size=4).map("".join))
def test_the_wrong_layout_is_swapcase(text: str) -> None:
    """The keys of what was meant are the keys of the text with their case swapped."""
    assert keys(swapped(text)) == keys(text).swapcase()


@LAWS
@given(SYLLABLES)
def test_unfinished_input_is_a_prefix(text: str) -> None:
    """What shows before the last key of a text is a prefix of it in keys."""
    assert keys(text).startswith(keys(composed(typed(text)[:-1])))


@LAWS
@given(st.text(max_size=20))
def test_any_text_has_keys(text: str) -> None:
    """No text is an error, and NFD has the keys of NFC."""
    swapped(text)
    assert keys(unicodedata.normalize("NFD", text)) == keys(text)
    assert typed(unicodedata.normalize("NFD", text)) == typed(unicodedata.normalize("NFC", text))
