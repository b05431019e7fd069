"""Files of scenarios of notes: what did not change keeps its bytes."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from awsquiz.core.scenarios import Choice, Scenario, Step
from awsquiz.errors.failures import DamagedCard
from awsquiz.storage import scenariofile
from awsquiz.storage.scenariofile import ScenarioFile
from awsquiz.storage.scenariowriter import rendered_scenarios

ONE = Scenario(
    id="sqs-a1b2",
    kind="single",
    concepts=("sqs",),
    facts=("sqs.a1b2",),
    stem="대기열은?",
    options=(Choice(text="SNS: 주제"), Choice(text="SQS", correct=True, why="대기열이다")),
    note="시험/exam.md",
    line=3,
    source="## 1.\n대기열은?\nA. SNS\nB. SQS\n정답: B",
)
TWO = replace(
    ONE,
    id="sqs-c3d4",
    kind="order",
    options=(),
    steps=tuple(Step(text=text) for text in ("보낸다", "받는다", "지운다")),
    exams={"saa": "resilient", "dva": "deployment"},
)
BY_HAND = """\
format: 1
scenarios:
  # mine
  - id: by-hand
    kind: single
    exams: {saa: resilient}
    concepts: [ec2]
    facts: [ec2.a5g3]
    stem: '왜?'   # with a comment
    options: [{text: 하나, correct: true}, {text: 둘}, {text: 셋}]
    docs: https://docs.aws.amazon.com/ec2/
"""


def files(folder: Path) -> list[ScenarioFile]:
    return [scenariofile.read(path) for path in sorted(folder.glob("*.yaml"))]


def written(folder: Path, *scenarios: Scenario) -> list[Path]:
    """Writes the scenarios of notes; returns the files that changed, but for the schema."""
    texts = rendered_scenarios(scenarios, files(folder), folder)
    for path, data in texts.items():
        if data is None:
            path.unlink()
        else:
            path.write_bytes(data)
    return [path for path in texts if path.suffix == ".yaml"]


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    """A file a note, which holds all of its scenarios."""
    assert written(tmp_path, ONE, TWO) == [tmp_path / "exam.yaml"]
    (file,) = files(tmp_path)
    assert (file.scenarios, file.problems) == ((ONE, TWO), ())


def test_unchanged_nothing_is_written(tmp_path: Path) -> None:
    """The same scenarios change no file."""
    written(tmp_path, ONE, TWO)
    assert written(tmp_path, ONE, TWO) == []


def test_only_what_changed_gets_other_bytes(tmp_path: Path) -> None:
    """Comments and quotes of the other scenarios stay as a person left them."""
    path = tmp_path / "exam.yaml"
    written(tmp_path, ONE, TWO)
    text = path.read_text("utf-8").replace("  - id: sqs-c3d4", "  # second\n  - id: 'sqs-c3d4'")
    path.write_text(text, "utf-8")
    written(tmp_path, replace(ONE, stem="대기열은 무엇인가?"), TWO)
    now = path.read_text("utf-8")
    assert now.partition("  # second")[2] == text.partition("  # second")[2]
    assert files(tmp_path)[0].scenarios == (replace(ONE, stem="대기열은 무엇인가?"), TWO)


def test_one_that_is_gone_is_taken_out_and_an_empty_file_goes(tmp_path: Path) -> None:
    """A file in which no scenario is left is deleted."""
    written(tmp_path, ONE, TWO)
    written(tmp_path, TWO)
    assert files(tmp_path)[0].scenarios == (TWO,)
    written(tmp_path)
    assert files(tmp_path) == []


def test_what_was_written_by_hand_stays(tmp_path: Path) -> None:
    """A file of a person's own that has the note's name is another file, and untouched."""
    path = tmp_path / "exam.yaml"
    path.write_text(BY_HAND, "utf-8")
    assert written(tmp_path, ONE) == [tmp_path / "exam-2.yaml"]
    assert path.read_text("utf-8") == BY_HAND


def test_a_scenario_that_a_person_moved_stays_where_it_is(tmp_path: Path) -> None:
    """It is changed there, and new ones of its note go there too."""
    path = tmp_path / "mine.yaml"
    written(tmp_path, ONE)
    (tmp_path / "exam.yaml").rename(path)
    path.write_text(BY_HAND + path.read_text("utf-8").partition("scenarios:\n")[2], "utf-8")
    assert written(tmp_path, replace(ONE, line=9), TWO) == [path]
    assert [each.id for each in files(tmp_path)[0].scenarios] == ["by-hand", ONE.id, TWO.id]
    assert path.read_text("utf-8").startswith(BY_HAND)


def test_a_damaged_file_is_not_written_over(tmp_path: Path) -> None:
    """What cannot be read of it would be lost."""
    written(tmp_path, ONE)
    path = tmp_path / "exam.yaml"
    path.write_text(path.read_text("utf-8") + "  - id: 7 7\n", "utf-8")
    with pytest.raises(DamagedCard):
        written(tmp_path, replace(ONE, line=9))
