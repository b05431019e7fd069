"""A gap in a text, `(      )`, is not broken where the line ends."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from awsquiz.terminal.console import styled
from awsquiz.terminal.layout import broken, laid_out


@given(st.integers(0, 40), st.integers(20, 60))
def test_a_gap_stays_on_one_line(before: int, width: int) -> None:
    """Wherever it comes to stand, and its emphasis stays where it was."""
    text = styled("가" * before + " **기본값**은 (      )이다")
    for lines in (laid_out(text, width), broken(text, width)):
        assert any("(      )" in line.plain for line in lines)
        assert "".join(line.plain for line in lines).replace(" ", "") == (
            "가" * before + "기본값은()이다"
        )
    (line,) = broken(styled("**기본값**은 (      )이다"), 60)
    assert [line.plain[span.start : span.end] for span in line.spans if span.style == "bold"] == [
        "기본값"
    ]
