"""`awsquiz list`, `show` and `edit`."""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import CARD, Run, data_of


@pytest.mark.parametrize(
    "word", ["lambda", "Lambda", "람다", "AWS Lambda", "aws  람다", "ＬＡＭＢＤＡ"]
)
def test_show_finds_by_id_title_and_alias(run: Run, word: str) -> None:
    """Case, spacing and width do not matter."""
    assert run("show", word).stdout.startswith("Lambda ")


def test_a_slip_of_a_name_names_it(run: Run) -> None:
    """Where only one can be meant."""
    assert run("show", "elastic beanstlk").stdout.startswith("Elastic Beanstalk ")


def test_show_without_such_a_concept_suggests_near_ones(run: Run) -> None:
    """The beginning of a name is answered with what may have been meant, exit code 2."""
    done = run("show", "elastic")
    assert done.returncode == 2
    assert "Elastic Beanstalk (elastic-beanstalk)" in done.stderr.partition("Near: ")[2]


def test_list_as_json_names_every_concept_with_its_path(run: Run) -> None:
    """Each row tells where the concept stands and how many facts it has."""
    rows = {row["id"]: row for row in data_of(run("list", "--json"))["concepts"]}
    assert len(rows) == 17
    assert rows["stateless"]["titles"] == ["Lambda", "Lambda 함수", "상태 비저장"]
    assert rows["scaling-plan"]["titles"] == ["Auto Scaling", "규모 조정 계획"]
    assert rows["ec2"]["note"] == "aws-computing.md"
    assert all(row["fact_count"] >= row["askable_count"] > 0 for row in rows.values())


def test_list_shows_the_cards_of_each_category_at_a_glance(run: Run) -> None:
    """With how many facts are asked of each and all below it; the tree on demand."""
    shown = run("list").stdout
    assert shown.splitlines()[0].startswith("compute  compute  ")
    assert "EC2 23" in shown
    assert "stateless" not in shown
    assert "└── 상태 비저장  stateless" in run("list", "--all").stdout


def test_list_takes_a_category_among_its_concepts(run: Run) -> None:
    """By either name; what is named twice is there once."""
    shown = run("list", "컴퓨팅", "--lang", "ko").stdout
    assert "└── 상태 비저장  stateless" in shown
    assert run("list", "compute", "ec2", "--lang", "ko").stdout == shown


@pytest.mark.parametrize("category", ["compute", "Compute", "컴퓨팅"])
def test_list_shows_the_tree_of_a_category(run: Run, category: str) -> None:
    """By its name in a card, or by what it is called."""
    language = "ko" if category == "컴퓨팅" else "en"
    shown = run("--lang", language, "list", "--category", category).stdout
    assert "└── 상태 비저장  stateless" in shown
    done = run("list", "--category", "nonsense")
    assert (done.returncode, "compute" in done.stderr) == (2, True)


def test_list_shows_what_an_exam_asks(run: Run, own_card: Callable[..., Path]) -> None:
    """By its family or its version; the numbers are of what it asks."""
    fact = "  - id: s3.a1b2\n    text: 객체를 저장한다\n"
    own_card(f"format: 1\nid: s3\ntitle: S3\nexams: {{clf: none}}\nfacts:\n{fact}")
    assert "S3 1" in run("list").stdout
    shown = run("list", "--exam", "clf").stdout
    assert "EC2" in shown
    assert "S3" not in shown
    rows = data_of(run("list", "--exam", "clf-c02", "--json"))["concepts"]
    assert "s3" not in [row["id"] for row in rows]


def test_list_can_be_narrowed(run: Run) -> None:
    """With a concept only its branch is shown."""
    shown = run("list", "오토 스케일링").stdout
    assert "predictive-scaling" in shown
    assert "elastic-beanstalk" not in shown


def test_output_that_is_cut_off_is_no_error(environment: dict[str, str], tmp_path: Path) -> None:
    """`awsquiz list | head -1` ends without a traceback."""
    done = subprocess.run(
        f"{shlex.quote(sys.executable)} -m awsquiz show lambda | head -1",
        shell=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        cwd=tmp_path,
        check=False,
    )
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is full")
def test_output_that_has_no_place_is_one_line(environment: dict[str, str], tmp_path: Path) -> None:
    """Printing to a full disk is exit code 3 with the reason."""
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "awsquiz", "list"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env=environment,
            cwd=tmp_path,
            check=False,
        )
    assert (done.returncode, done.stderr) == (3, "awsquiz: No space left on device\n")


def editor(tmp_path: Path, code: str) -> str:
    """A command that edits the file named last with Python code on `text`."""
    script = tmp_path / "editor.py"
    script.write_text(
        "import pathlib, sys\n"
        "path = pathlib.Path(sys.argv[-1])\n"
        "text = path.read_text('utf-8')\n"
        f"{code}\n"
        "path.write_text(text, 'utf-8')\n",
        encoding="utf-8",
    )
    return f"{shlex.quote(sys.executable)} {shlex.quote(str(script))}"


def test_edit_copies_a_shipped_card_and_checks_it(run: Run, home: Path, tmp_path: Path) -> None:
    """The user's copy is edited, goes before the shipped card, and is linted on return."""
    command = editor(tmp_path, "text = text.replace('title: ECS', 'title: 나의 ECS')")
    done = run("edit", "ecs", EDITOR=command)
    assert (done.returncode, done.stderr) == (0, "")
    assert (home / "content" / "cards" / "ecs.yaml").exists()
    assert (home / "content" / "cards" / "card.schema.json").exists()
    assert run("show", "ecs").stdout.startswith("나의 ECS")


def test_edit_names_a_mistake_with_its_line(run: Run, tmp_path: Path) -> None:
    """What was broken is said at once, exit code 1."""
    done = run("edit", "ecs", EDITOR=editor(tmp_path, "text = text.replace('title:', 'titel:')"))
    assert done.returncode == 1
    assert "unknown key “titel”: did you mean “title”?" in done.stdout


def test_edit_without_a_change_leaves_no_copy(run: Run, home: Path, tmp_path: Path) -> None:
    """A card that was only looked at stays the shipped one, so that updates reach it."""
    done = run("edit", "ecs", EDITOR=editor(tmp_path, "pass"))
    assert (done.returncode, done.stdout) == (0, "Nothing was changed.\n")
    assert not (home / "content" / "cards" / "ecs.yaml").exists()


def test_edit_with_an_editor_that_is_missing_says_so(run: Run) -> None:
    """One line, exit code 3."""
    done = run("edit", "ecs", EDITOR="no-such-editor")
    assert done.returncode == 3
    assert done.stderr.startswith("awsquiz: cannot start the editor no-such-editor: ")


def test_the_card_of_the_tests_is_sound(run: Run, tmp_path: Path) -> None:
    """The small card that other tests break has itself no problem."""
    path = tmp_path / "fargate.yaml"
    path.write_text(CARD, encoding="utf-8")
    assert run("check", path).returncode == 0
