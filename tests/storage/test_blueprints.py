"""Blueprint files: read, and every problem named at its line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from awsquiz.core.exam.blueprint import Blueprint, domains_by_tag
from awsquiz.core.model import Concept, Library
from awsquiz.paths import shipped_content
from awsquiz.storage import blueprints, lint
from awsquiz.storage.blueprints import BlueprintFile

SHIPPED = shipped_content() / "exams"
SOUND = """\
format: 1
id: my-exam
title: 내 시험
questions: 20
minutes: 30
pass_mark: 700
multiple: 10
forms: {scenario: 60, choice: 30, multi: 10}
domains:
  - id: cost
    title: 비용
    weight: 40
    facets: [요금]
    concepts: [ec2]
  - id: rest
    title: 나머지
    weight: 60
"""


Read = Callable[..., BlueprintFile]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads a blueprint of that text."""

    def read(text: str, name: str = "my.yaml") -> BlueprintFile:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return blueprints.read(path)

    return read


def found(file: BlueprintFile) -> list[tuple[int, str]]:
    return [(problem.line, problem.code) for problem in file.problems]


def test_a_blueprint_is_read(read: Read) -> None:
    """Numbers as numbers, shares by form, domains with their rules."""
    file = read(SOUND)
    assert file.problems == ()
    assert isinstance(file.blueprint, Blueprint)
    assert file.blueprint.forms == {"scenario": 60, "choice": 30, "multi": 10}
    assert [domain.facets for domain in file.blueprint.domains] == [("요금",), ()]


@pytest.mark.parametrize(
    ("slip", "mended", "expected"),
    [
        ("format: 1\n", "", [(1, "no-format")]),
        ("format: 1", "format: 2", [(1, "newer")]),
        ("id: my-exam", "id: My Exam", [(2, "wrong-value")]),
        ("title: 내 시험\n", "", [(1, "missing-key")]),
        ("minutes: 30", "minuets: 30", [(5, "unknown-key")]),
        ("minutes: 30", "minutes: 0", [(5, "wrong-value")]),
        ("minutes: 30", "minutes: 반 시간", [(5, "wrong-value")]),
        ("pass_mark: 700", "pass_mark: 70", [(6, "wrong-value")]),
        ("forms: {scenario: 60, ", "forms: {scenario: 50, ", [(8, "not-all")]),
        (
            "forms: {scenario: 60, choice: 30",
            "forms: {scenario: 60, cloze: 30",
            [(8, "no-exam-form")],
        ),
        ("forms: {scenario: 60, choice: 30, multi: 10}", "forms: 60", [(8, "wrong-value")]),
        ("    weight: 40", "    weight: 30", [(9, "not-all")]),
        ("    weight: 40", "    wieght: 40", [(12, "unknown-key")]),
        ("  - id: rest", "  - id: cost", [(9, "duplicate-domain")]),
        ("domains:\n", "domains: []\nfurther:\n", [(10, "unknown-key")]),
        ("questions: 20", "questions: 20\nunscored: 20", [(5, "all-unscored")]),
        ("id: my-exam", "id: [", [(4, "syntax")]),
        ("id: my-exam", "id: &a my-exam", [(2, "alias")]),
    ],
)
def test_each_slip_is_named_at_its_line(
    read: Read,
    slip: str,
    mended: str,
    expected: list[tuple[int, str]],
) -> None:
    """And nothing is drawn by a blueprint that has one."""
    assert slip in SOUND
    file = read(SOUND.replace(slip, mended))
    assert file.blueprint is None
    assert found(file) == expected


def test_words_that_once_placed_facts_are_named_and_left(read: Read) -> None:
    """The exam can still be sat."""
    file = read(SOUND.replace("    facets: [요금]", "    words: [요금]"))
    assert [(each.line, each.code, each.level) for each in file.problems] == [
        (13, "domain-words", "advice")
    ]
    assert file.blueprint is not None


@pytest.mark.parametrize("text", ["", "# nothing\n", "- a\n- b\n", "just text\n"])
def test_what_is_no_mapping_is_no_blueprint(read: Read, text: str) -> None:
    """Said at its first line."""
    assert found(read(text)) == [(1, "not-a-blueprint")]


def test_bytes_that_are_no_text_are_named(tmp_path: Path) -> None:
    """The line of the first of them."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"format: 1\nid: \xff\n")
    assert found(blueprints.read(path)) == [(2, "encoding")]


def test_one_bad_blueprint_hides_no_other(tmp_path: Path) -> None:
    """The rest still works."""
    (tmp_path / "a.yaml").write_text("id: [", encoding="utf-8")
    (tmp_path / "b.yaml").write_text(SOUND, encoding="utf-8")
    files = blueprints.load([tmp_path])
    assert [file.blueprint.id for file in files if file.blueprint] == ["my-exam"]


def test_the_users_own_goes_before_the_shipped_one(tmp_path: Path) -> None:
    """By its id, whatever the name of the file; within a folder two are a slip."""
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    for folder, title in ((own, "내 것"), (shipped, "기본")):
        folder.mkdir()
        (folder / f"{folder.name}.yaml").write_text(SOUND.replace("내 시험", title), "utf-8")
    (own / "z.yaml").write_text(SOUND, encoding="utf-8")
    files = blueprints.load([own, shipped])
    assert [file.blueprint.title for file in files if file.blueprint] == ["내 것"]
    assert [found(file) for file in files if file.problems] == [[(2, "duplicate-blueprint")]]


def test_a_concept_that_no_card_has_is_named(read: Read) -> None:
    """At its domain."""
    file = read(SOUND)
    cards = Library((Concept(id="ecs", title="ECS"),))
    findings = lint.on_exams([file], cards)
    assert [(each.line, each.code) for each in findings] == [(10, "unknown-concept")]
    assert not lint.on_exams([file], Library((Concept(id="ec2", title="EC2"),)))


def test_the_shipped_blueprints_are_the_real_exams() -> None:
    """Questions, minutes, pass mark and weights as AWS publishes them."""
    files = blueprints.load([SHIPPED])
    assert [file.problems for file in files] == [()] * 5
    exams = {file.blueprint.id: file.blueprint for file in files if file.blueprint}
    real = {
        "clf-c02": (
            65,
            15,
            90,
            700,
            {"cloud-concepts": 24, "security": 30, "technology": 34, "billing": 12},
        ),
        "saa-c03": (
            *(65, 15, 130, 720),
            {"secure": 30, "resilient": 26, "high-performing": 24, "cost-optimised": 20},
        ),
        "dva-c02": (
            *(65, 15, 130, 720),
            {"development": 32, "security": 26, "deployment": 24, "troubleshooting": 18},
        ),
        "dva-c03": (
            *(65, 15, 130, 720),
            {"development": 30, "security": 26, "deployment": 22, "troubleshooting": 22},
        ),
    }
    for name, expected in real.items():
        exam = exams[name]
        weights = {domain.id: domain.weight for domain in exam.domains}
        assert (exam.questions, exam.unscored, exam.minutes, exam.pass_mark, weights) == expected
        assert exam.kinds == ("single", "multiple")
        assert len(exam.scope) >= 10
        in_scope = {name for names in exam.scope.values() for name in names}
        tasks = [task for domain in exam.domains for task in domain.tasks]
        assert {name for task in tasks for name in task.services} == in_scope
        assert all(domain.tasks for domain in exam.domains)
        assert (exam.cover.facts, exam.cover.services) == (6, 80)
    assert (exams["mini"].questions, exams["mini"].minutes) == (10, 15)


def test_versions_of_an_exam_have_the_same_domains() -> None:
    """A scenario that names the family then counts in each of them."""
    files = blueprints.load([SHIPPED])
    every = [file.blueprint for file in files if file.blueprint]
    for exam in every:
        assert {domain.id for domain in exam.domains} == set(domains_by_tag(every)[exam.tag])


def test_the_shipped_schema_is_that_of_the_records() -> None:
    """Whoever changes them writes it anew; each file names it in its first line."""
    assert (SHIPPED / blueprints.SCHEMA).read_bytes() == blueprints.schema()
    keys = json.loads(blueprints.schema())["$defs"]["Blueprint"]["properties"]
    assert list(keys) == ["format", *Blueprint.__struct_fields__]
    for path in SHIPPED.glob("*.yaml"):
        first = path.read_text(encoding="utf-8").partition("\n")[0]
        assert first == f"# yaml-language-server: $schema={blueprints.SCHEMA}"
