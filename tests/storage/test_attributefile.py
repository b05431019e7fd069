"""Files of attributes as they are read."""

from __future__ import annotations

from pathlib import Path

from awsquiz.core.text.wordbook import Attribute
from awsquiz.storage.attributefile import read


def test_a_row_has_name_question_and_exclusive(tmp_path: Path) -> None:
    """All three are read, with the line of each row."""
    path = tmp_path / "attributes.yaml"
    path.write_text(
        "format: 1\nattributes:\n"
        '  - name: 한도\n    question: "{}의 한도는?"\n    exclusive: true\n',
        encoding="utf-8",
    )
    file = read(path)
    assert file.attributes == (Attribute(name="한도", question="{}의 한도는?", exclusive=True),)
    assert file.where(0) == (path, 3)
    assert not file.problems


def test_a_bad_row_hides_no_other(tmp_path: Path) -> None:
    """What is wrong is named with its line, and the rest is read."""
    path = tmp_path / "attributes.yaml"
    path.write_text(
        "format: 1\nattributes:\n  - 한도\n  - name: 크기\n  - question: 무엇인가?\n",
        encoding="utf-8",
    )
    file = read(path)
    assert [row.name for row in file.attributes] == ["크기"]
    assert [(each.code, each.line) for each in file.problems] == [
        ("not-an-attribute", 3),
        ("missing-key", 5),
    ]
