"""Files that are no cards: one clear problem each, never an error and never a hang."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awsquiz.storage import cardfile

CARD = "format: 1\nid: a\ntitle: 가\nfacts:\n  - id: a.1234\n    text: 글\n"


@pytest.mark.parametrize(
    ("data", "line", "code"),
    [
        (b"", 1, "empty"),
        (b"\n  \n", 1, "empty"),
        ("# 주석\n# 뿐\n".encode(), 1, "empty"),
        (b"- a\n- b\n", 1, "not-a-card"),
        ("글\n".encode(), 1, "not-a-card"),
        (CARD.encode("utf-16"), 1, "encoding"),
        (b"format: 1\ntitle: caf\xe9\n", 2, "encoding"),
        (CARD.encode("euc-kr"), 3, "encoding"),
        (bytes(range(256)), 2, "encoding"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", 1, "encoding"),
        (b"\x00" * 100, 1, "character"),
        (CARD.replace("글", "글\x07").encode(), 6, "character"),
        ((CARD + "---\n" + CARD).encode(), 7, "several-documents"),
        ((CARD + "title: 나\n").encode(), 7, "duplicate-key"),
        ((CARD + "    text: 둘\n").encode(), 7, "duplicate-key"),
        ((CARD + "docs: &d x\n").encode(), 7, "alias"),
        ((CARD + "docs: *d\n").encode(), 7, "alias"),
        ((CARD + "docs: !!python/object/apply:os.system [x]\n").encode(), 7, "tag"),
        ((CARD + "docs: " + "[" * 100_000).encode(), 7, "deep"),
        ((CARD + "docs: 'x\n").encode(), 8, "syntax"),
        (b"%YAML 9.9\n---\nid: a\n", 1, "syntax"),
    ],
)
def test_what_is_no_card_is_one_problem(tmp_path: Path, data: bytes, line: int, code: str) -> None:
    """It has a code and a line, and there is no card."""
    path = tmp_path / "card.yaml"
    path.write_bytes(data)
    file = cardfile.read(path)
    assert [(problem.line, problem.code) for problem in file.problems] == [(line, code)]
    assert (file.card, file.problems[0].path) == (None, path)


def test_a_file_of_200_mb_is_not_read(tmp_path: Path) -> None:
    """Its size tells that it is no card."""
    path = tmp_path / "card.yaml"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    (problem,) = cardfile.read(path).problems
    assert (problem.code, problem.line, problem.words) == ("too-large", 1, {"limit": 32})


def test_a_file_that_is_gone_or_a_folder_is_a_problem(tmp_path: Path) -> None:
    """The reason is the system's."""
    assert [it.code for it in cardfile.read(tmp_path / "none.yaml").problems] == ["unreadable"]
    assert [it.code for it in cardfile.read(tmp_path).problems] == ["unreadable"]


FACTS = ["facts:\n", "  - ", "id: a.1234\n", "    text: 글\n", "concepts:\n", "-\n"]
SIGNS = ["[", "]", "{", "}", "'", '"', "|\n", ": ", "# ", "&a ", "*a", "!x ", "? ", "%", "가"]
BREAKS = ["\n", "\r", "\u2028", "\t", "  ", "---\n", "...\n", "\x00"]
KEYS = ["format: 1\n", "id: a\n", "title: 가\n"]
PIECES = st.lists(st.sampled_from([*KEYS, *FACTS, *SIGNS, *BREAKS]), max_size=25)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=PIECES, data=st.binary(max_size=20))
def test_reading_never_raises(tmp_path: Path, pieces: list[str], data: bytes) -> None:
    """Whatever a file holds, it is a card, lacks something, or has problems with lines."""
    path = tmp_path / "card.yaml"
    for content in ("".join(pieces).encode(), "".join(pieces).encode() + data, data):
        path.write_bytes(content)
        file = cardfile.read(path)
        assert file.card is not None or file.problems or [*file.missing]
        lines = content.decode("utf-8", "replace").splitlines()
        assert all(1 <= problem.line <= len(lines) + 1 for problem in file.problems)
