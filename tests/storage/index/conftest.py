"""An index on a folder, with a card and events that are easy to write."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from awsquiz.storage.index import Index
from awsquiz.storage.journal import Journal

CARD = """\
format: 1
id: lambda
title: Lambda
aliases: [람다]
category: compute
facts:
  - id: lambda.a001
    kind: definition
    text: 서버 없이 코드를 실행한다
  - id: lambda.a002
    facet: 제한
    text: 15분까지 실행된다
    attribute: 최대 실행 시간
    value: 15분
    false_for: [ec2]
  - id: lambda.a003
    text: 물어볼 수 없는 문장이다
    ask: false
concepts:
  - id: lambda-edge
    title: Lambda@Edge
    facts:
      - id: lambda-edge.b001
        text: 엣지에서 실행된다
"""
OTHER = """\
format: 1
id: ec2
title: EC2
category: infrastructure
facts:
  - id: ec2.c001
    text: 가상 서버를 빌린다
"""

Opened = Callable[..., AbstractContextManager[Index]]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A folder of two cards."""
    folder = tmp_path / "cards"
    folder.mkdir()
    (folder / "lambda.yaml").write_text(CARD, encoding="utf-8")
    (folder / "ec2.yaml").write_text(OTHER, encoding="utf-8")
    return folder


@pytest.fixture
def opened(tmp_path: Path, content: Path) -> Opened:
    """Opens the index on the cards and the journal of the folder, brought up to date."""

    @contextmanager
    def opened(**settings: object) -> Iterator[Index]:
        path, journal = tmp_path / "cache" / "index.db", Journal(tmp_path / "journal")
        with Index(path, {"cards": [tmp_path / "own", content]}, journal, **settings) as index:
            index.catch_up()
            yield index

    return opened
