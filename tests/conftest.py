"""What tests share: real commands, piped and in a real pseudo-terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

DATA = Path(__file__).parent / "data"
ROOT = Path(__file__).parent.parent
USERS_NOTE = ROOT / "content" / "notes" / "aws-computing.md"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--refresh", action="store_true", help="write what commands print into tests/transcripts"
    )


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A new AWSQUIZ_HOME: nothing in it."""
    return tmp_path / "home"


@pytest.fixture
def environment(home: Path, tmp_path: Path) -> dict[str, str]:
    """The environment of a newcomer: an empty home, English messages, 80 columns."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return kept | {
        "HOME": str(tmp_path / "nobody"),
        "AWSQUIZ_HOME": str(home),
        "AWSQUIZ_LANG": "en",
        "LANG": "C.UTF-8",
        "COLUMNS": "80",
        "PYTHONIOENCODING": "utf-8",
    }


Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(environment: dict[str, str], tmp_path: Path) -> Run:
    """Runs `awsquiz` with the arguments, without a terminal; `input` is its stdin."""

    def run(
        *arguments: str | Path, input: str = "", **changed: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "awsquiz", *map(str, arguments)],
            input=input,
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=tmp_path,
            env=environment | changed,
            timeout=60,
            check=False,
        )

    return run


CARD = """\
format: 1
id: fargate
title: Fargate
aliases: [파게이트]
docs: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/AWS_Fargate.html
facts:
  - id: fargate.a1b2
    text: 컨테이너를 서버 없이 실행한다
"""


@pytest.fixture
def own_card(home: Path) -> Callable[..., Path]:
    """Writes a card into the user's own folder."""

    def write(text: str = CARD, name: str = "fargate.yaml") -> Path:
        path = home / "content" / "cards" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write
