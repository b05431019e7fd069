"""What a source gives, and what earlier conversions may have made of it."""

from __future__ import annotations

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


def test_colon_before_a_definition() -> None:
    """A colon that only leads over to the text is none of it."""
    assert Deriver()(": 객체를 둔다").text == "객체를 둔다"
