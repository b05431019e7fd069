"""What tests share: real commands, piped and in a real pseudo-terminal."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import settings

from tests import launcher, shown_json

# How long an example takes depends on what else the machine does: speed is measured in benchmarks/.
# The same examples at each run: no change is reddened by what it did not touch. New ones are looked
# for by `pytest --hypothesis-profile=new`.
settings.register_profile("awsquiz", deadline=None, derandomize=True)
settings.register_profile("new", deadline=None, max_examples=2000)
settings.load_profile("awsquiz")

DATA = Path(__file__).parent / "data"
CONTENT = DATA / "content"
"""What commands of tests study: as much as they need, and no better card changes it."""
ROOT = Path(__file__).parent.parent
USERS_NOTE = ROOT / "content" / "notes" / "aws-computing.md"


MEMORY = Path("/dev/shm")
"""Linux's folder in memory."""


def pytest_configure() -> None:
    """What tests write is in memory where there is room: on disk half of the time is waiting for
    it, as what is answered is written through at once."""
    with suppress(OSError):
        has_room = shutil.disk_usage(MEMORY).free > 2 * 1024**3
        if has_room and os.access(MEMORY, os.W_OK) and "TMPDIR" not in os.environ:
            tempfile.tempdir = str(MEMORY)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """`-n auto` is half as many again as there are cores: much of the time tests at a terminal wait
    for keys, screens and other processes, and cores would idle meanwhile."""
    return (os.cpu_count() or 1) * 3 // 2


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--refresh", action="store_true", help="write what commands print into tests/transcripts"
    )


BOUND = 120
"""Seconds after which a part of a test is over: something is waited for that does not come."""


@contextmanager
def _bounded(item: pytest.Item) -> Iterator[None]:
    """Raises in the midst of what does not end: so its traceback says what is waited for."""
    if not hasattr(signal, "SIGALRM") or item.config.getoption("usepdb"):
        yield
        return

    def too_long(*_signal: object) -> None:
        raise TimeoutError(f"{item.nodeid} took more than {BOUND} s")

    before = signal.signal(signal.SIGALRM, too_long)
    signal.alarm(BOUND)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Iterator[None]:
    with _bounded(item):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    with _bounded(item):
        return (yield)


@pytest.fixture(scope="session")
def warm_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index after a first command, made once: it takes longer than most commands."""
    folder = tmp_path_factory.mktemp("first")
    environment = {
        "HOME": str(folder),
        "AWSQUIZ_HOME": str(folder / "home"),
        "AWSQUIZ_CONTENT": str(CONTENT),
    }
    assert launcher.run(["list"], os.environ | environment, folder, "").returncode == 0
    return folder / "home" / "cache" / "index.db"


@pytest.fixture
def untouched_home(tmp_path: Path) -> Path:
    """An AWSQUIZ_HOME of a newcomer: there is nothing yet."""
    return tmp_path / "home"


@pytest.fixture
def home(untouched_home: Path, warm_index: Path) -> Path:
    """An AWSQUIZ_HOME with nothing of the learner's, in which the index is made already."""
    (untouched_home / "cache").mkdir(parents=True)
    shutil.copy(warm_index, untouched_home / "cache")
    return untouched_home


@pytest.fixture
def environment(home: Path, tmp_path: Path) -> dict[str, str]:
    """The environment of a newcomer: an empty home, English messages, 80 columns."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return kept | {
        "HOME": str(tmp_path / "nobody"),
        "AWSQUIZ_HOME": str(home),
        "AWSQUIZ_CONTENT": str(CONTENT),
        "AWSQUIZ_LANG": "en",
        "LANG": "C.UTF-8",
        "COLUMNS": "80",
        "PAGER": "",
        "PYTHONIOENCODING": "utf-8",
    }


Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(environment: dict[str, str], tmp_path: Path) -> Run:
    """Runs `awsquiz` with the arguments, without a terminal; `input` is its stdin."""

    def run(
        *arguments: str | Path, input: str = "", **changed: str
    ) -> subprocess.CompletedProcess[str]:
        words = [str(argument) for argument in arguments]
        done = launcher.run(words, environment | changed, tmp_path, input)
        if "--json" in words:
            shown_json.assert_as_its_schema_says(done.stdout)
        return done

    return run


def data_of(done: subprocess.CompletedProcess[str]) -> Any:
    """What a command gave as JSON, without the envelope."""
    return json.loads(done.stdout)["data"]


def problems_of(done: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    """What a command found, in the envelope of its JSON."""
    problems: list[dict[str, Any]] = json.loads(done.stdout)["problems"]
    return problems


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


SCENARIOS = """\
format: 1
scenarios:
  - id: fargate-first
    kind: single
    exams: {clf: technology}
    concepts: [fargate]
    facts: [fargate.a1b2]
    stem: 한 팀이 컨테이너를 실행하려 한다. 운영 부담이 가장 적은 방법은?
    options:
      - {text: 태스크를 Fargate로 시작한다, correct: true, why: 서버를 돌볼 일이 없다}
      - {text: 태스크를 EC2로 시작한다, why: 인스턴스를 돌보아야 한다}
      - {text: 태스크를 직접 설치한다, why: 서버를 사야 한다}
      - {text: 태스크를 여럿으로 나눈다, why: 돌볼 일이 줄지 않는다}
    docs: https://docs.aws.amazon.com/AmazonECS/
  - id: fargate-steps
    kind: order
    exams: {clf: technology}
    concepts: [fargate]
    facts: [fargate.c3d4]
    stem: 컨테이너를 실행하는 순서는?
    steps:
      - {text: 이미지를 올린다, why: 있어야 정의에 적는다}
      - {text: 태스크를 정의한다, why: 있어야 시작한다}
      - {text: 서비스를 만든다, why: 정의를 골라야 한다}
      - {text: 트래픽을 연결한다, why: 떠 있어야 받는다}
    docs: https://docs.aws.amazon.com/AmazonECS/
"""


@pytest.fixture
def own_scenarios(home: Path, own_card: Callable[..., Path]) -> Callable[..., Path]:
    """Writes scenarios into the user's own folder, with the card on which they rest."""

    def write(text: str = SCENARIOS) -> Path:
        own_card(CARD + "  - id: fargate.c3d4\n    text: 서비스가 태스크의 수를 유지한다\n")
        path = home / "content" / "scenarios" / "fargate.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def own_card(home: Path) -> Callable[..., Path]:
    """Writes a card into the user's own folder."""

    def write(text: str = CARD, name: str = "fargate.yaml") -> Path:
        path = home / "content" / "cards" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


Script = Callable[[str], ModuleType]


@pytest.fixture(scope="session")
def script() -> Script:
    """Loads a script of the project by its path, for tests that keep a small version of it."""

    def load(name: str) -> ModuleType:
        path = ROOT / name
        spec = importlib.util.spec_from_file_location(name.replace("/", "_")[:-3], path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module  # dataclasses look their module up
        spec.loader.exec_module(module)
        return module

    return load


@pytest.fixture(scope="session")
def benchmark_named(script: Script) -> Script:
    """Loads a script of `benchmarks/`."""
    return lambda name: script(f"benchmarks/{name}.py")
