"""Questions that stand in a note, from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run, data_of

SHEET = """\
# 모의고사 1회

## 1.
파일을 여러 EC2에서 함께 쓰려 한다. 무엇을 써야 하는가?

A. 인스턴스 스토어
B. EFS
C. EBS
D. Glacier

정답: B

해설: EFS는 여러 인스턴스가 동시에 마운트한다.

## 2.
- (선택) 하나
"""


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "exam.md"
    path.write_text(SHEET, encoding="utf-8")
    return path


def test_questions_of_a_note_are_asked_with_their_options(run: Run, sheet: Path) -> None:
    """`quiz` of the note asks them, and the key is the note's."""
    (question,) = data_of(run("questions", sheet, "--form", "scenario", "--json"))["questions"]
    right = [
        option["text"] for option in question["options"] if option["key"] in question["answer"]
    ]
    assert right == ["EFS"]
    assert question["explanation"] == "EFS는 여러 인스턴스가 동시에 마운트한다."


def test_their_file_lies_beside_the_cards_and_is_taken_back_with_them(
    run: Run, sheet: Path, home: Path
) -> None:
    """`convert --undo` takes back the scenarios too."""
    run("convert", sheet)
    path = home / "content" / "scenarios" / "exam.yaml"
    assert "note: exam.md" in path.read_text("utf-8")
    run("convert", "--undo")
    assert not path.exists()


def test_check_asks_for_nothing_that_a_note_need_not_have(run: Run, sheet: Path) -> None:
    """Exams, reasons and docs may be missing; two options are enough."""
    run("convert", sheet)
    found = run("check", "--json").stdout
    assert "scenario-docs" not in found
    assert "no-exam" not in found
    assert "why-missing" not in found


def test_a_folder_of_cards_elsewhere_has_its_scenarios_with_it(
    run: Run, sheet: Path, tmp_path: Path
) -> None:
    """`--to DIR` writes them into DIR/scenarios, or beside a folder that is called cards."""
    run("convert", sheet, "--to", tmp_path / "out")
    assert (tmp_path / "out" / "scenarios" / "exam.yaml").is_file()
    run("convert", sheet, "--to", tmp_path / "there" / "cards")
    assert (tmp_path / "there" / "scenarios" / "exam.yaml").is_file()
