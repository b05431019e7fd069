"""Which concept a word names."""

from __future__ import annotations

from pathlib import Path

import pytest

from awsquiz.storage.index import Index
from awsquiz.storage.index.search.names import beginning_so, named, nearly_named

SHARED = """\
format: 1
id: my-notes
title: EC2
aliases: [서버리스]
"""
SECOND = """\
format: 1
id: serverless
title: 서버리스
"""


@pytest.fixture
def index(tmp_path: Path, content: Path) -> Index:
    """The two cards, and two that have names in common with others."""
    (content / "a.yaml").write_text(SHARED, encoding="utf-8")
    (content / "b.yaml").write_text(SECOND, encoding="utf-8")
    index = Index(tmp_path / "index.db", {"cards": [content]}, None)
    index.catch_up(journal=False)
    return index


@pytest.mark.parametrize(
    ("word", "concept"),
    [
        *(("lambda", "lambda"), ("LAMBDA", "lambda"), ("람다", "lambda"), ("람 다", "lambda")),
        *(("lambda edge", "lambda-edge"), ("Ｌａｍｂｄａ", "lambda"), ("lamb", None), ("", None)),
        *(("?", None), ("람다는", None), ("fkaek", None)),
    ],
)
def test_a_whole_name_is_named(index: Index, word: str, concept: str | None) -> None:
    """Case, spacing and width do not matter; half a name names nothing."""
    assert index.query(named, word) == concept


def test_an_id_goes_before_a_title(index: Index) -> None:
    """EC2 is the concept with that id, though an earlier one bears it as its title."""
    assert index.query(named, "ec2") == "ec2"


def test_a_title_goes_before_an_alias(index: Index) -> None:
    """Where one concept's alias is another one's title, the title is meant."""
    assert index.query(named, "서버리스") == "serverless"


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        *(("lamdba", ("lambda", "Lambda")), ("lambda egde", ("lambda-edge", "Lambda@Edge"))),
        *(("lambda", None), ("컨테이너 오케스트레이션", None), ("", None)),
    ],
)
def test_a_slip_of_a_name_tells_the_name(
    index: Index, word: str, meant: tuple[str, str] | None
) -> None:
    """As it is written there; a whole name is no slip."""
    assert index.query(nearly_named, word) == meant


@pytest.mark.parametrize(
    ("beginning", "names"),
    [
        *(("람", ["람다"]), ("lam", ["Lambda", "lambda", "Lambda@Edge", "lambda-edge"])),
        *(
            ("라", ["람다"]),
            ("로", []),
            ("ec", ["EC2", "ec2"]),
            ("서버ㄹ", ["서버리스"]),
            ("x'\"", []),
        ),
        ("", ["ec2", "lambda", "my-notes", "serverless"]),
    ],
)
def test_names_that_begin_so(
    index: Index, tmp_path: Path, beginning: str, names: list[str]
) -> None:
    """The shortest first; half a syllable is a beginning as well."""
    assert beginning_so(tmp_path / "index.db", beginning, 9) == names


def test_without_an_index_nothing_is_known(tmp_path: Path) -> None:
    """A missing or damaged index is told from one without such names."""
    assert beginning_so(tmp_path / "none.db", "람", 9) is None
    (tmp_path / "bad.db").write_bytes(b"not a database" * 100)
    assert beginning_so(tmp_path / "bad.db", "람", 9) is None
