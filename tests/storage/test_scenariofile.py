"""Files of scenarios: what is read, and how each problem is named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from awsquiz.core.scenarios import Choice, Match, Scenario, Step
from awsquiz.paths import shipped_content
from awsquiz.storage import library, scenariofile

SINGLE = """\
  - id: ec2-spot
    kind: single
    exams: {clf: billing, saa: cost-optimised}
    concepts: [ec2]
    facts: [ec2.k3f9]
    stem: 비용이 가장 적은 방법은?
    options:
      - text: 스팟을 쓴다
        correct: true
        why: 싸다
      - text: 예약을 쓴다
        why: 약정한다
    docs: https://docs.aws.amazon.com/
"""
OTHERS = """\
  - id: ec2-steps
    kind: order
    exams: {clf: billing}
    concepts: [ec2]
    facts: [ec2.k3f9]
    stem: 순서는?
    steps:
      - {text: 켠다, why: 먼저}
      - {text: 끈다}
  - id: ec2-pairs
    kind: match
    exams: {clf: billing}
    concepts: [ec2]
    facts: [ec2.k3f9]
    stem: 짝은?
    pairs:
      - {left: 가, right: 나, why: 까닭}
"""


def put(folder: Path, text: str, name: str = "ec2.yaml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text("format: 1\nscenarios:\n" + text, encoding="utf-8")
    return path


def problems(folder: Path, text: str) -> list[tuple[int, str]]:
    """Lines and codes; the file's `scenarios:` is line 2."""
    return [(each.line, each.code) for each in scenariofile.read(put(folder, text)).problems]


def test_scenarios_are_read_with_their_lines(tmp_path: Path) -> None:
    """Each kind, with the line of every scenario and of its options, steps or pairs."""
    file = scenariofile.read(put(tmp_path, SINGLE + OTHERS))
    assert file.problems == ()
    single, steps, pairs = file.scenarios
    assert single == Scenario(
        id="ec2-spot",
        kind="single",
        exams={"clf": "billing", "saa": "cost-optimised"},
        concepts=("ec2",),
        facts=("ec2.k3f9",),
        stem="비용이 가장 적은 방법은?",
        options=(
            Choice(text="스팟을 쓴다", correct=True, why="싸다"),
            Choice(text="예약을 쓴다", why="약정한다"),
        ),
        docs="https://docs.aws.amazon.com/",
    )
    assert steps.steps == (Step(text="켠다", why="먼저"), Step(text="끈다"))
    assert pairs.pairs == (Match(left="가", right="나", why="까닭"),)
    assert [lines.start for lines in file.lines] == [3, 16, 25]
    assert [lines.parts for lines in file.lines] == [(10, 13), (23, 24), (32,)]


def test_text_is_composed(tmp_path: Path) -> None:
    """Hangul that came in pieces is put together, in every value."""
    pieces = SINGLE.replace("가", "\u1100\u1161").replace("스", "\u1109\u1173")
    assert scenariofile.read(put(tmp_path, pieces)).scenarios[0].options[0].text == "스팟을 쓴다"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("    kind: single\n", "", (3, "missing-key")),
        ("kind: single", "kind: one", (4, "wrong-value")),
        ("stem:", "stme:", (8, "unknown-key")),
        ("facts: [ec2.k3f9]", "facts: []", (7, "wrong-value")),
        ("exams: {clf: billing, saa: cost-optimised}", "exams: clf", (5, "wrong-value")),
        ("correct: true", "correct: ja", (11, "wrong-value")),
        ("        why: 약정한다", "        wyh: 약정한다", (14, "unknown-key")),
        ("      - text: 예약을 쓴다", "      - 예약을 쓴다\n      - text: 셋", (13, "not-a-part")),
    ],
)
def test_a_bad_scenario_hides_no_other(
    tmp_path: Path, old: str, new: str, problem: tuple[int, str]
) -> None:
    """It is named with its line and left out whole; the others are read."""
    assert old in SINGLE
    file = scenariofile.read(put(tmp_path, SINGLE.replace(old, new) + OTHERS))
    assert [(each.line, each.code) for each in file.problems] == [problem]
    assert [scenario.id for scenario in file.scenarios] == ["ec2-steps", "ec2-pairs"]
    assert len(file.lines) == 2


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "no-scenarios"),
        ("- a\n", "no-scenarios"),
        ("format: 1\n", "no-scenarios"),
        ("format: 1\nscenarios: 글\n", "not-a-list"),
        ("format: 1\nscenarios: [글]\n", "not-a-scenario"),
        ("scenarios: []\n", "no-format"),
        ("format: 2\nscenarios: [글]\n", "newer"),
        ("format: 1\nscenarios: [\n", "syntax"),
        ("format: 1\nscenarios: []\nid: a\n", "unknown-key"),
    ],
)
def test_a_bad_file_is_named_once(tmp_path: Path, text: str, code: str) -> None:
    """And gives no scenarios."""
    path = tmp_path / "a.yaml"
    path.write_text(text, encoding="utf-8")
    file = scenariofile.read(path)
    assert ([each.code for each in file.problems], file.scenarios) == ([code], ())


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    """Not an error."""
    [problem] = scenariofile.read(tmp_path / "none.yaml").problems
    assert problem.code == "unreadable"


def test_a_library_holds_the_users_scenarios_before_the_shipped_ones(tmp_path: Path) -> None:
    """Of one id the user's is asked; a missing folder holds none."""
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    put(shipped, SINGLE + OTHERS)
    put(own, SINGLE.replace("비용이 가장", "나의"))
    shelf = library.load([], [own, shipped, tmp_path / "none"])
    stems = {each.id: each.stem for each in shelf.library.scenarios_on("ec2.k3f9")}
    assert stems == {"ec2-spot": "나의 적은 방법은?", "ec2-steps": "순서는?", "ec2-pairs": "짝은?"}
    assert [file.path.parent for file in shelf.scenario_files] == [own, shipped]


def test_cards_and_scenarios_are_told_apart(tmp_path: Path) -> None:
    """By the key that begins them, whatever their folder is called."""
    card = tmp_path / "card.yaml"
    card.write_text("format: 1\nid: a\ntitle: 'scenarios: x'\n", encoding="utf-8")
    assert scenariofile.holds_scenarios(put(tmp_path, SINGLE))
    assert not scenariofile.holds_scenarios(card)
    assert not scenariofile.holds_scenarios(tmp_path / "none.yaml")


def test_the_shipped_schema_is_that_of_the_records() -> None:
    """It is made from them: `scripts/schemas.py` writes it anew."""
    path = shipped_content() / "scenarios" / scenariofile.SCHEMA
    assert path.read_bytes() == scenariofile.schema()
    defined = json.loads(path.read_bytes())["$defs"]
    assert tuple(defined["Scenario"]["properties"]) == Scenario.__struct_fields__
    assert {"Choice", "Match", "Step"} < defined.keys()
