"""Text: NFC, emphasis, code, and what two texts share."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awsquiz.core.text import has_hangul, key, nfc, plain, spans

LAWS = settings(max_examples=150)
PIECES = st.lists(
    st.sampled_from(["**", "*", "`", " ", "\n", "람다", "Lambda", "1.5", "○", "✕", "é", "［"]),
    max_size=12,
).map("".join)
TEXTS = PIECES | st.text(max_size=20)


def test_nfc_composes_hangul() -> None:
    """Text that a Mac gives in parts is put together."""
    assert nfc(unicodedata.normalize("NFD", "람다")) == "람다"


@pytest.mark.parametrize(("text", "found"), [("람다", True), ("ㅇ", True), ("Lambda λ", False)])
def test_has_hangul(text: str, found: bool) -> None:
    """Syllables and single letters count as Korean; Latin and Greek do not."""
    assert has_hangul(text) is found


def test_spans_cut_emphasis_and_code() -> None:
    """Emphasis and code are pieces of their own, without their signs."""
    assert spans("**Lambda**는 `/tmp`를 쓴다") == [
        ("Lambda", "strong"),
        ("는 ", "plain"),
        ("/tmp", "code"),
        ("를 쓴다", "plain"),
    ]


def test_emphasis_within_code_is_code() -> None:
    """Stars within code stand as they are."""
    assert spans("`a ** b ** c`") == [("a ** b ** c", "code")]


def test_code_within_emphasis_is_code() -> None:
    """Code within emphasis loses its signs like any other."""
    assert spans("**최대 `512MB`까지**") == [
        ("최대 ", "strong"),
        ("512MB", "code"),
        ("까지", "strong"),
    ]


@pytest.mark.parametrize("text", ["2 ** 3", "a * b", "`a", "** a **", "a`\n`b"])
def test_signs_that_pair_with_nothing_stay(text: str) -> None:
    """What is no markup is shown as it is."""
    assert plain(text) == text


def test_plain_drops_markup_only() -> None:
    """Plain text is the text without the signs of emphasis and code."""
    assert plain("**Auto Scaling(ASG)**은 `태그`로") == "Auto Scaling(ASG)은 태그로"


@pytest.mark.parametrize(
    "other",
    ["lambda  함수는 빠르다.", "**Lambda** `함수`는, 빠르다!", "Ｌａｍｂｄａ 함수는 빠르다"],
)
def test_key_is_blind_to_looks(other: str) -> None:
    """Case, spacing, punctuation, markup and full width make no difference."""
    assert key(other) == key("Lambda 함수는 빠르다") == "lambda함수는빠르다"


@pytest.mark.parametrize(
    ("one", "other"),
    [("인프라 접근 ○", "인프라 접근 ✕"), ("1.5GB", "15GB"), ("S3", "EC2"), ("C++", "")],
)
def test_key_tells_apart_what_differs(one: str, other: str) -> None:
    """Marks, points within numbers and words make a difference."""
    assert key(one) != key(other)


def test_key_of_signs_is_the_signs() -> None:
    """A text of nothing but punctuation is still told from another one."""
    assert key(" ?! ") == "?!"
    assert key("   ") == ""


@LAWS
@given(TEXTS)
def test_key_is_stable(text: str) -> None:
    """The key of NFD, of padded and of plain text is the text's own key."""
    assert key(unicodedata.normalize("NFD", text)) == key(text)
    assert key(f" {text}\t") == key(text)


@LAWS
@given(PIECES)
def test_spans_lose_nothing_but_signs(text: str) -> None:
    """Beside the signs of markup every character is kept, in order, and no piece is empty."""
    pieces = [piece for piece, _ in spans(text)]
    signs = str.maketrans("", "", "*`")
    assert "".join(pieces).translate(signs) == text.translate(signs)
    assert all(pieces)
    assert plain(text) == "".join(pieces)


def test_a_fence_is_code_without_its_marks() -> None:
    """Its lines stay lines, and what stands around it stays text."""
    policy = 'Which?\n\n```json\n{\n  "Effect": "Allow"\n}\n```\n\n**Choose** one.'
    code = '{\n  "Effect": "Allow"\n}'
    assert spans(policy) == [
        ("Which?\n\n", "plain"),
        (code, "code"),
        ("\n\n", "plain"),
        ("Choose", "strong"),
        (" one.", "plain"),
    ]
    assert plain(policy) == f"Which?\n\n{code}\n\nChoose one."


def test_a_fence_that_is_not_closed_stays_as_it_is() -> None:
    """Nothing of the text is lost."""
    assert plain("```\nno end") == "```\nno end"
