"""Code and images of a fact, as questions show them."""

from __future__ import annotations

import io

import pytest
from rich.console import Group

from awsquiz.terminal.carried import carried_lines
from awsquiz.terminal.console import console, show


@pytest.mark.parametrize(
    ("carried", "shown"),
    [
        ("```python\ndef f():\n    return 1\n```", "    def f():\n        return 1\n"),
        ("~~~\naws s3 ls\n~~~", "    aws s3 ls\n"),
        ("```\n끝나지 않는다", "    끝나지 않는다\n"),
        ("aws s3 ls\naws s3 cp", "    aws s3 ls\n    aws s3 cp\n"),
        ("![구조](img/a.png)", "    ▣ 구조 img/a.png\n"),
        ("![](a.png) ![나](b.png)", "    ▣ a.png\n    ▣ 나 b.png\n"),
        ('<p><img width="300" src="img/a.png" alt="큰 그림"></p>', "    ▣ 큰 그림 img/a.png\n"),
        ("<img src='a b.png'/>", "    ▣ a b.png\n"),
        ("![[그림 1.png|300]]", "    ▣ 그림 1.png\n"),
        ("[![작게](a.png)](a_big.png)", "    ▣ 작게 a.png\n"),
        ("```\n[bold]\x1b[2J\n```", "    [bold]\ufffd[2J\n"),
    ],
)
def test_what_is_shown(carried: str, shown: str) -> None:
    """Code without its fence, of an image its words and where it is; nothing in it is obeyed."""
    out = io.StringIO()
    show(console(plain=True, file=out), Group(*carried_lines([carried])))
    assert out.getvalue() == shown
