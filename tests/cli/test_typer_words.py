"""What Typer says, in the language of the rest."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from awsquiz.cli.commands import COMMANDS
from tests.conftest import Run


def said(run: Run, *words: str) -> str:
    done = run(*words, AWSQUIZ_LANG="ko")
    assert done.returncode == 2
    return " ".join(re.sub(r"[│╭╮╰╯─]", " ", done.stderr).split())


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["quiz", "--foo"], "없는 옵션입니다: --foo (비슷한 옵션: --form, --not)"),
        (["quiz", "-n", "x"], "-n / --count: x는 정수가 아닙니다."),
        (["quiz", "-n", "0"], "-n / --count: 0은 쓸 수 없습니다. 범위: 1 이상"),
        (["goal", "--minutes", "2000"], "--minutes: 2000은 쓸 수 없습니다. 범위: 0–1440"),
        (["quiz", "-n"], "-n 뒤에 값을 적으세요."),
        (["quiz", "--json=3"], "없는 옵션입니다: --json"),
        (["star", "--list=3"], "--list에는 값을 쓰지 않습니다."),
        (["compare"], "개념…을 적지 않았습니다."),
        (["undo", "3"], "더 적은 말이 있습니다: 3"),
        (["quzi"], "'quzi': 없는 명령입니다. 혹시 “quiz”인가요?"),
        (["exma"], "'exma': 없는 명령입니다. 혹시 “exam”, “remark”인가요?"),
        (["exam", "report", "--x"], "없는 옵션입니다: --x"),
    ],
)
def test_what_is_wrong_with_the_words_of_a_command_is_said_in_korean(
    run: Run, words: list[str], expected: str
) -> None:
    """Options, values and names that there are not, with the particle that fits."""
    assert expected in said(run, *words)


@pytest.mark.parametrize("command", ["", *COMMANDS, "exam sit", "exam report"])
def test_no_help_has_a_word_of_english(run: Run, command: str) -> None:
    """Nor the usage line above it; options, examples and names stand as they are typed."""
    text = run(*command.split(), "--help", AWSQUIZ_LANG="ko").stdout
    for word in (
        "Usage",
        "OPTIONS",
        "COMMAND",
        "ARGS",
        "Show",
        "Install",
        "exit",
        "default",
        "<path>",
        "TEXT",
        "x>",
        "<=",
    ):
        assert word not in text


def test_where_completion_was_installed_is_said_in_korean(run: Run, tmp_path: Path) -> None:
    """Typer says it in English alone."""
    done = run(
        "--install-completion", "bash", HOME=str(tmp_path), SHELL="/bin/bash", AWSQUIZ_LANG="ko"
    )
    assert done.returncode == 0
    where = tmp_path / ".bash_completions" / "awsquiz.sh"
    assert done.stdout == f"자동 완성을 설치했습니다: {where}\n다음에 여는 터미널부터 됩니다.\n"
    assert where.exists()
