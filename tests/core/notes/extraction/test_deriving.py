"""What a source gives, and what earlier conversions may have made of it."""

from __future__ import annotations

import pytest

from awsquiz.core.notes.extraction.deriving import Deriver
from awsquiz.core.notes.extraction.tables import cut_down

HEADER, ROW = ["구분", "S3", "EBS"], ["유형", "객체", "블록"]


def test_layouts_of_a_cell() -> None:
    """The same cell is the value of its column's header, or of its row's name."""
    source, derive = cut_down(HEADER, ROW, 0, 2), Deriver()
    by_row, by_column, bare = (derive(source, layout) for layout in ("row", "column", "bare"))
    assert (by_row.text, by_row.attribute, by_row.value) == ("EBS: 블록", "EBS", "블록")
    assert (by_column.text, by_column.attribute, by_column.value) == ("유형: 블록", "유형", "블록")
    assert (bare.text, bare.attribute, bare.value) == ("블록", None, None)


def test_readings_of_a_row() -> None:
    """A row may have been read as a whole, by its name, by its header, or bare."""
    texts = [each.text for each in Deriver().readings(cut_down(HEADER, ROW, 0, 1))]
    assert texts == ["유형 — S3: 객체", "S3: 객체", "유형: 객체", "객체"]


def test_readings_of_a_sentence() -> None:
    """What is no row can be read in one way."""
    assert [each.text for each in Deriver().readings("객체를 :x: 둔다")] == ["객체를 ✕ 둔다"]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("**유연성**\n설정을 직접 고를 수 있다", "**유연성**: 설정을 직접 고를 수 있다"),
        (
            "**Cost saving**\\\nPay for your use",
            "**Cost saving**: Pay for your use",
        ),
        ("**유연성:**\n설정을 고를 수 있다", "**유연성:** 설정을 고를 수 있다"),
        ("**버킷**\n을 만들 수 있다", "**버킷** 을 만들 수 있다"),
        ("설정을 **직접**\n고를 수 있다", "설정을 **직접** 고를 수 있다"),
    ],
)
def test_a_bold_line_is_the_label_of_the_next(source: str, text: str) -> None:
    """A renderer shows it on a line of its own, or runs both together: a colon keeps them apart."""
    assert Deriver()(source).text == text


def test_readings_of_a_bold_line() -> None:
    """Earlier conversions ran it on: their texts are no person's."""
    texts = [each.text for each in Deriver().readings("**유연성**\n고를 수 있다")]
    assert texts == ["**유연성**: 고를 수 있다", "**유연성** 고를 수 있다"]


def test_colon_before_a_definition() -> None:
    """A colon that only leads over to the text is none of it."""
    assert Deriver()(": 객체를 둔다").text == "객체를 둔다"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("💡 같은 리전이다", "같은 리전이다"),
        ("📌📌 **15개**까지 둔다", "**15개**까지 둔다"),
        ("**⭐ 팁**: 자동이다", "**팁**: 자동이다"),
        ("✍🏻 손으로 적는다", "손으로 적는다"),
        ("✅ 지원한다", "지원한다"),
        ("👍 싸다", "👍 싸다"),
        ("🚫 막는다", "🚫 막는다"),
        ("값이 싸다 💡", "값이 싸다 💡"),
        ("🔑: 키", "🔑: 키"),
    ],
)
def test_emoji_before_a_text(source: str, text: str) -> None:
    """An emoji that only decorates is no part of the text; one that says something is."""
    assert Deriver()(source).text == text


def test_emoji_of_earlier_versions() -> None:
    """A text that an earlier conversion made, with its emoji, is no person's."""
    texts = [each.text for each in Deriver().readings("💡 같은 리전이다")]
    assert texts == ["같은 리전이다", "💡 같은 리전이다"]
