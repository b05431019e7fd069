"""Lines that are wider than the terminal are broken between words."""

from __future__ import annotations

import io

import pytest
from rich.cells import cell_len
from rich.text import Text

from awsquiz.terminal.broken_lines import broken_lines
from awsquiz.terminal.console import console, show
from awsquiz.terminal.streams import InertStream

PATH = "/home/수험생/노트/aws-computing.md"


def test_words_stay_whole() -> None:
    """Hangul is twice as wide; what goes on stands further in."""
    said = "awsquiz: “zz”이라는 시험은 없습니다. 시험: clf-c02, saa-c03, dva-c02"
    assert broken_lines(said, 40) == (
        "awsquiz: “zz”이라는 시험은 없습니다.\n  시험: clf-c02, saa-c03, dva-c02"
    )


def test_what_fits_is_as_it_was() -> None:
    """Also where it is as wide as the terminal, and where there are many lines."""
    said = "가나다라 마바사아\n  자차카타"
    assert broken_lines(said, 20) == said


def test_what_is_quoted_and_a_path_stay_together() -> None:
    """As long as they fit a line."""
    said = f"awsquiz: 읽을 수 없습니다: {PATH}. “awsquiz edit lambda-efs”로 여세요"
    assert broken_lines(said, 40).split("\n") == [
        "awsquiz: 읽을 수 없습니다:",
        f"  {PATH}.",
        "  “awsquiz edit lambda-efs”로 여세요",
    ]


def test_what_is_wider_than_a_line_is_left_to_the_terminal() -> None:
    """So it can be copied as one; what comes behind it knows where it ends."""
    said = f"파일: {PATH * 2} 없음 그리고 다른 말"
    first, *further = broken_lines(said, 40).split("\n")
    assert first.startswith(f"파일: {PATH * 2}")
    assert all(cell_len(line) <= 40 for line in further)


@pytest.mark.parametrize("width", [0, 12])
def test_a_terminal_without_a_width_is_left_alone(width: int) -> None:
    """And one that is too narrow for words."""
    assert broken_lines("가나다 " * 40, width) == "가나다 " * 40


class Terminal(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("kind", "lines"), [(Terminal, 2), (io.StringIO, 1)])
def test_only_a_terminal_is_broken_for(
    kind: type[io.StringIO], lines: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pipe gets a line as one; so it is with what Rich leaves whole."""
    monkeypatch.setenv("COLUMNS", "40")
    out, shown = kind(), kind()
    print("가나다 " * 10, file=InertStream(out))
    assert len(out.getvalue().splitlines()) == lines
    monkeypatch.setattr("sys.stdout", InertStream(shown))
    show(console(plain=True), Text("가나다 " * 10), whole_lines=True)
    assert len(shown.getvalue().splitlines()) == lines
