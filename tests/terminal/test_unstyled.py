"""Without a terminal: what is printed is what Rich would print, whether Rich is asked or not."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from awsquiz.terminal.console import columns, console, show, styled
from awsquiz.terminal.grid import Column

WORDS = st.lists(
    st.sampled_from(
        ["람다", "Lambda@Edge", "15분 안에 끝난다.", "`s3:Get`", "**굵게**", "\n", "①", "　"]
    )
    | st.text("a가 \t\u00a0\u200b\u2028\x1f🙂é", max_size=9),
    max_size=12,
).map(" ".join)
TEXTS = st.builds(styled, WORDS, st.sampled_from(["", "bold", "red"])) | WORDS.map(Text)


def table(rows: list[tuple[str, Text, Text]], kinds: list[Column]) -> RenderableType:
    grid = columns(*kinds)
    for row in rows:
        grid.add_row(*row[3 - len(kinds) :])
    return grid


SIGNS = st.sampled_from(["", "○", "12", "이름이 긴 것"])
ROWS = st.lists(st.tuples(SIGNS, SIGNS.map(Text) | TEXTS, TEXTS), max_size=3)
KINDS = st.sampled_from(
    [["sign", "text"], ["sign", "sign", "text"], ["text"], ["sign", "text", "aside"]]
)
SIMPLE = TEXTS | st.builds(table, ROWS, KINDS) | st.just(Rule("끝"))
PADDED = st.builds(Padding, SIMPLE, st.tuples(*[st.integers(0, 5)] * 4))
SHOWN = st.lists(SIMPLE | PADDED, max_size=4).map(lambda parts: Group(*parts))


def by_rich(what: RenderableType, screen: Console, whole_lines: bool) -> str:
    """All of it laid out by Rich, without spaces at the ends."""
    with screen.capture() as capture:
        screen.print(what, soft_wrap=whole_lines)
    return "".join(line.rstrip() + "\n" for line in capture.get().splitlines())


@given(SHOWN | PADDED | SIMPLE, st.integers(20, 60), st.booleans())
def test_it_is_what_rich_prints(what: RenderableType, width: int, whole_lines: bool) -> None:
    """Texts that fit and that do not, padded, in columns, in groups, broken or left whole."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", str(width))
        printed = io.StringIO()
        screen = console(plain=True, file=printed)
        show(screen, what, whole_lines=whole_lines)
        assert printed.getvalue() == by_rich(what, screen, whole_lines)
