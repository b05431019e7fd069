"""The line above a question."""

from __future__ import annotations

import pytest
from rich.text import Text

from awsquiz.terminal.asking.head import on_one_line
from awsquiz.terminal.charts import BAR, bar

SAID = "  맞힌 문제 12  다시, 3개 남음 ★"


@pytest.mark.parametrize("width", [39, 59, 79])
@pytest.mark.parametrize("done", [0.0, 0.5, 1.0])
def test_what_is_said_in_words_is_whole(width: int, done: float) -> None:
    """Where there is no room for the bar it goes: what is said in words does not."""
    head = Text("15/20 ").append_text(bar(done, BAR, "green", rest="━")).append(SAID)
    shown = on_one_line(head, width)
    assert shown.cell_len <= width
    assert shown.plain.startswith("15/20 ")
    assert shown.plain.endswith(SAID)
    assert ("━" in shown.plain) is (head.cell_len <= width)
