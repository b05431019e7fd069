"""One's own cards over shipped ones, as commands see them."""

from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path

import pytest

from awsquiz.storage import cardfile
from awsquiz.storage.earlier import with_version
from tests.conftest import CONTENT

NOTE = """\
# ECS

- 태스크 정의를 여러 버전으로 둘 수 있다
- 서비스가 태스크의 수를 유지한다
"""


@pytest.fixture
def note(tmp_path: Path) -> Path:
    """A note on a shipped concept."""
    path = tmp_path / "my-ecs.md"
    path.write_text(NOTE, encoding="utf-8")
    return path


def shipped(name: str) -> Path:
    return CONTENT / "cards" / f"{name}.yaml"


def test_a_note_on_a_shipped_concept_becomes_a_layer(run, home: Path, note: Path) -> None:
    """It holds the note's own facts alone; the shipped ones show through; again nothing changes."""
    assert run("convert", str(note)).returncode == 0
    own = home / "content" / "cards" / "ecs.yaml"
    layer = cardfile.read(own).layer
    assert layer is not None
    texts = [fact.text for fact in layer.facts]
    assert texts == ["태스크 정의를 여러 버전으로 둘 수 있다", "서비스가 태스크의 수를 유지한다"]
    assert own.read_text("utf-8").splitlines()[1:4] == ["format: 2", "id: ecs", "facts:"]
    page = run("show", "ecs").stdout
    assert "태스크 정의를 여러 버전으로" in page
    assert "Elastic Container Service의 약자다" in page
    before = own.read_bytes()
    assert "No card changes." in run("convert", str(note)).stdout
    assert own.read_bytes() == before


def test_check_looks_at_what_a_layer_says(run, home: Path, note: Path) -> None:
    """Not at the shipped facts again; what it names in vain is told with its line."""
    run("convert", str(note))
    shipped_alone = json.loads(run("check", str(CONTENT / "cards"), "--json").stdout)["problems"]
    both = json.loads(run("check", "--json").stdout)["problems"]
    own = home / "content" / "cards" / "ecs.yaml"
    assert len([it for it in both if it["file"] != str(own)]) >= len(shipped_alone)
    assert not [it for it in both if it["file"] == str(own) and it["level"] == "problem"]
    with own.open("a", encoding="utf-8") as file:
        file.write("  - id: ecs.5j5y\n    false_for: [nothing]\n  - id: ecs.none\n    why: x\n")
    done = run("check", str(own))
    line = len(own.read_text("utf-8").splitlines())
    assert done.returncode == 1
    assert f"ecs.yaml:{line - 3}: false_for names “nothing”" in done.stdout
    assert f"ecs.yaml:{line - 1}: “text” is missing" in done.stdout


def editor(tmp_path: Path, old: str, new: str) -> str:
    """A command that replaces words in the file that is edited."""
    script = tmp_path / "editor.py"
    script.write_text(
        "import pathlib, sys\npath = pathlib.Path(sys.argv[-1])\n"
        f"path.write_text(path.read_text('utf-8').replace({old!r}, {new!r}), 'utf-8')\n",
        encoding="utf-8",
    )
    return f"{shlex.quote(sys.executable)} {shlex.quote(str(script))}"


def test_edit_takes_a_fact_and_saves_what_is_said_otherwise(
    run, home: Path, tmp_path: Path
) -> None:
    """The whole card is shown; back to the shipped words, the file is gone."""
    said = "Elastic Cluster Service의 약자다"
    done = run("edit", "ecs.5j5y", EDITOR=editor(tmp_path, said, "탄력적인 것의 약자다"))
    own = home / "content" / "cards" / "ecs.yaml"
    assert f"Saved: {own}" in done.stdout
    assert "“awsquiz undo” is for answers and marks." in done.stdout
    assert own.read_text("utf-8") == (
        "# yaml-language-server: $schema=card.schema.json\nformat: 2\nid: ecs\n"
        "facts:\n  - id: ecs.5j5y\n    false_text: 탄력적인 것의 약자다\n"
    )
    done = run("edit", "ecs", EDITOR=editor(tmp_path, "탄력적인 것의 약자다", said))
    assert done.stdout.startswith("Removed, for it says no more than the shipped card")
    assert not own.exists()


def test_a_draft_that_cannot_be_read_is_kept(run, home: Path, tmp_path: Path) -> None:
    """What is wrong is named with its line; nothing is saved."""
    done = run("edit", "ecs", EDITOR=editor(tmp_path, "title: ECS", "titel: ECS"))
    assert done.returncode == 1
    assert ".ecs.draft.yaml:4: unknown key “titel”" in done.stdout
    assert "Not saved." in done.stdout
    assert not (home / "content" / "cards" / "ecs.yaml").exists()


def test_a_home_of_0_1_keeps_facts_history_and_own_changes(run, home: Path, note: Path) -> None:
    """Its copies become layers when they are next written; the old file is kept, and told."""
    folder = home / "content" / "cards"
    folder.mkdir(parents=True)
    text = shipped("ecs").read_text("utf-8").replace("Elastic Cluster Service의", "다른 말의")
    mine = "  - id: ecs.m1ne\n    text: 예전에 더한 사실\n    source: 예전\n    note: old.md\n"
    own = text + mine
    (folder / "ecs.yaml").write_text(own, encoding="utf-8")
    run("study", "ecs", input="3\n" * 3)
    journal = sorted((home / "journal").rglob("*.jsonl"))
    history = [path.read_bytes() for path in journal]
    before = json.loads(run("show", "ecs", "--json").stdout)["data"]
    done = run("convert", str(note))
    kept = home / "content" / "cards-before-layers" / "ecs.yaml"
    assert f"{kept}: the copy of “ecs” is kept here" in done.stderr
    assert kept.read_text("utf-8") == own
    layer = cardfile.read(folder / "ecs.yaml").layer
    assert layer is not None
    assert [fact.id for fact in layer.facts][:2] == ["ecs.5j5y", "ecs.m1ne"]
    assert len(layer.facts) == 4
    after = json.loads(run("show", "ecs", "--json").stdout)["data"]
    old = {fact["id"]: fact["text"] for fact in before["facts"]}
    new = {fact["id"]: fact["text"] for fact in after["facts"]}
    assert old.items() <= new.items()
    assert [path.read_bytes() for path in journal] == history
    assert run("convert", "--undo").returncode == 0
    assert (folder / "ecs.yaml").read_text("utf-8") == own
    assert not kept.exists()


def test_a_correction_reaches_a_copy_that_nobody_changed(run, home: Path, tmp_path: Path) -> None:
    """At once, before anything is written."""
    content = tmp_path / "content"
    (content / "cards").mkdir(parents=True)
    first = shipped("ecs").read_text("utf-8")
    layer = cardfile.read(shipped("ecs")).layer
    assert layer is not None
    (content / "earlier.txt").write_text(with_version((layer,)), encoding="utf-8")
    corrected = first.replace("Elastic Container Service의 약자다", "고쳐진 설명이다")
    (content / "cards" / "ecs.yaml").write_text(corrected, encoding="utf-8")
    own = home / "content" / "cards" / "ecs.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(first, encoding="utf-8")
    assert "고쳐진 설명이다" in run("show", "ecs", AWSQUIZ_CONTENT=str(content)).stdout
    assert own.read_text("utf-8") == first


def test_ask_tells_where_it_keeps_a_copy(run, home: Path) -> None:
    """As every command that writes a card of 0.1 for the first time."""
    folder = home / "content" / "cards"
    folder.mkdir(parents=True)
    (folder / "ecs.yaml").write_bytes(shipped("ecs").read_bytes())
    done = run("ask", "--never", "ecs.5j5y")
    kept = home / "content" / "cards-before-layers" / "ecs.yaml"
    assert f"{kept}: the copy of “ecs” is kept here" in done.stderr
    assert (folder / "ecs.yaml").read_text("utf-8") == (
        "# yaml-language-server: $schema=card.schema.json\nformat: 2\nid: ecs\n"
        "facts:\n  - id: ecs.5j5y\n    ask: false\n"
    )
