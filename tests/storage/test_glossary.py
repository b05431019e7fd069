"""Glossary files."""

from __future__ import annotations

from pathlib import Path

import pytest

from awsquiz.core.search.glossary import Everyday, Group
from awsquiz.storage.glossary import read
from tests.conftest import ROOT


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "glossary.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_groups_are_read_with_their_kind(tmp_path: Path) -> None:
    """Each list is one meaning."""
    path = written(
        tmp_path, "format: 1\nsynonyms:\n- [요금, 비용]\nabbreviations:\n- [S3, 에스쓰리]\n"
    )
    glossary, problems = read(path)
    assert glossary.groups == (
        Group("synonyms", ("요금", "비용")),
        Group("abbreviations", ("S3", "에스쓰리")),
    )
    assert problems == ()


def test_words_of_every_day_are_read_with_what_they_mean(tmp_path: Path) -> None:
    """Two lists: what is said, and the terms."""
    path = written(tmp_path, "format: 1\neveryday:\n- [[싸다, 아끼다], [비용 절감]]\n")
    glossary, problems = read(path)
    assert glossary.everyday == (Everyday(("싸다", "아끼다"), ("비용 절감",)),)
    assert problems == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("format: 1\nsynonims:\n- [가, 나]\n", [("unknown-key", 2)]),
        ("format: 1\nsynonyms: 가\n", [("not-a-list", 2)]),
        (
            "format: 1\nsynonyms:\n- [가]\n- 나\n- [다, [라]]\n",
            [("not-words", n) for n in (3, 4, 5)],
        ),
        (
            "format: 1\neveryday:\n- [가, 나]\n- [[가], []]\n",
            [("not-two-lists", n) for n in (3, 4)],
        ),
        ("synonyms:\n- [가, 나]\n", [("no-format", 1)]),
        ("format: 99\nsynonyms:\n- [가, 나]\n", [("newer", 1)]),
        ("- 가\n", [("not-a-glossary", 1)]),
        ("", [("empty-glossary", 1)]),
        ("synonyms: [\n", [("syntax", 2)]),
    ],
)
def test_problems_have_their_line(tmp_path: Path, text: str, found: list[tuple[str, int]]) -> None:
    """What is wrong is named; the rest is read."""
    _glossary, problems = read(written(tmp_path, text))
    assert [(problem.code, problem.line) for problem in problems] == found


def test_the_shipped_glossary_is_sound() -> None:
    """Nothing is wrong with it, and no list says a word twice."""
    glossary, problems = read(ROOT / "content" / "glossary.yaml")
    assert problems == ()
    for group in glossary.groups:
        assert len(set(group.words)) == len(group.words), group
