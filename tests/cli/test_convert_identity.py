"""`awsquiz convert` knows notes by what they are: names, renames and moves, as users meet them."""

from __future__ import annotations

import shutil
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run, data_of

GLACIER = """\
# 저장소

## 글레이셔

> 저렴한 보관용 스토리지 클래스

- 검색에 최대 12시간이 걸린다
- 최소 보관 기간은 90일이다
- 오래된 자료를 드물게 읽을 때 알맞다
"""
DEEP = """
## 딥아카이브

> 가장 싼 보관 클래스

- 꺼내는 데 이틀까지 걸린다
"""
ROUTE = """\
# 네트워크

## 루트오삼

> 도메인 이름을 관리하는 서비스

- 상태 검사를 제공한다
"""


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    for name, text in (("a/README.md", GLACIER), ("b/README.md", ROUTE)):
        path = folder / name
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def convert(run: Run, tmp_path: Path) -> Any:
    """Converts into a folder of cards; returns what `--json` says of each note."""

    def convert(*paths: Path, code: int = 0) -> list[dict[str, Any]]:
        done = run("convert", *paths, "--to", tmp_path / "out", "--json")
        assert done.returncode == code, done.stderr
        return list(data_of(done)["notes"])

    return convert


def facts(run: Run, folder: Path) -> str:
    """All cards of the folder, as text."""
    return "".join(path.read_text("utf-8") for path in sorted(folder.glob("*.yaml")))


def test_notes_of_one_name_are_two_notes(
    run: Run, notes: Path, tmp_path: Path, convert: Any
) -> None:
    """In two commands, and in one: neither retires anything of the other."""
    convert(notes / "a" / "README.md")
    [second] = convert(notes / "b" / "README.md")
    assert (second["note"], second["retired_facts"]) == ("b/README.md", [])
    both = convert(notes / "a" / "README.md", notes / "b" / "README.md")
    assert [each["added_facts"] + each["changed_facts"] for each in both] == [[], []]
    assert "retired" not in facts(run, tmp_path / "out")


def test_a_folder_of_notes_of_one_name_is_converted(notes: Path, convert: Any) -> None:
    """Each is called by its path within the folder."""
    assert [each["note"] for each in convert(notes)] == ["a/README.md", "b/README.md"]


def test_an_own_note_with_a_shipped_notes_name_touches_nothing_shipped(
    run: Run, tmp_path: Path
) -> None:
    """No fact of the shipped cards is retired or copied."""
    own = tmp_path / "aws-computing.md"
    own.write_text(ROUTE, encoding="utf-8")
    before = {name: run("show", name, "--json").stdout for name in ("lambda", "ec2")}
    [note] = data_of(run("convert", own, "--json"))["notes"]
    assert (note["retired_facts"], note["changed_facts"]) == ([], [])
    assert {name: run("show", name, "--json").stdout for name in before} == before


def test_a_renamed_note_keeps_its_facts(
    run: Run, notes: Path, tmp_path: Path, convert: Any
) -> None:
    """With its folder, its name and its heading changed."""
    [first] = convert(notes / "a" / "README.md")
    moved = tmp_path / "new.md"
    shutil.move(notes / "a" / "README.md", moved)
    moved.write_text(GLACIER.replace("## 글레이셔", "## 보관 창고"), encoding="utf-8")
    [second] = convert(moved)
    assert (second["was"], second["added_facts"], second["retired_facts"]) == ("README.md", [], [])
    assert {each["id"] for each in second["facts"]} == {each["id"] for each in first["facts"]}


@pytest.mark.parametrize("order", [("a", "b"), ("b", "a"), ("b",)], ids=" then ".join)
def test_a_section_moved_to_another_note_keeps_its_facts(
    run: Run, notes: Path, tmp_path: Path, convert: Any, order: tuple[str, ...]
) -> None:
    """In whatever order they are converted; the one that it left is read again where it must be."""
    a, b = (notes / name / "README.md" for name in "ab")
    a.write_text(GLACIER + DEEP, encoding="utf-8")
    ids = {fact["id"] for each in convert(a, b) for fact in each["facts"]}
    a.write_text(GLACIER, encoding="utf-8")
    b.write_text(ROUTE + DEEP, encoding="utf-8")
    for name in order:
        convert(notes / name / "README.md")
    after = [fact["id"] for each in convert(a, b) for fact in each["facts"]]
    assert (set(after), len(after)) == (ids, len(ids))
    assert "retired" not in facts(run, tmp_path / "out")


def test_a_concept_of_which_nothing_is_left_takes_its_card_along(
    run: Run, notes: Path, tmp_path: Path, convert: Any
) -> None:
    """A card without anything is no card."""
    a = notes / "a" / "README.md"
    a.write_text("# 나의 낱말\n\n- 아무 데도 없는 말을 적어 둔다\n", encoding="utf-8")
    convert(a)
    assert len(list((tmp_path / "out").glob("*.yaml"))) == 1
    a.write_text(ROUTE + "\n- 아무 데도 없는 말을 적어 둔다\n", encoding="utf-8")
    convert(a)
    assert [path.name for path in (tmp_path / "out").glob("*.yaml")] == ["ruteuosam.yaml"]


def test_the_ledger_of_a_newer_awsquiz_is_left_as_it_is(
    run: Run, home: Path, tmp_path: Path
) -> None:
    """One line says what to do; what it knows is not written over."""
    (tmp_path / "sqs.md").write_text("# SQS\n- 메시지를 14일까지 보관한다\n", encoding="utf-8")
    run("convert", "sqs.md")
    ledger = home / "content" / "cards" / "notes.json"
    ledger.write_text('{"format": 2, "books": []}', encoding="utf-8")
    for command in (["convert", "sqs.md"], ["convert"], ["quiz", "sqs.md"]):
        done = run(*command)
        assert (done.returncode, done.stderr.count("\n")) == (3, 1)
        assert "notes.json: is of a newer awsquiz" in done.stderr
    assert ledger.read_text(encoding="utf-8") == '{"format": 2, "books": []}'


def test_a_note_is_called_the_same_whoever_wrote_its_name(
    run: Run, home: Path, tmp_path: Path
) -> None:
    """Finder writes Hangul in its parts, others whole: cards have it whole, and nothing changes
    when the file comes from the other one."""
    whole, parts = "저장소.md", unicodedata.normalize("NFD", "저장소.md")
    (tmp_path / parts).write_text("# S3\n\n- 객체를 저장하는 서비스이다\n", encoding="utf-8")
    run("convert", parts)
    card = home / "content" / "cards" / "s3.yaml"
    written = card.read_text(encoding="utf-8")
    assert f"note: {whole}" in written
    (tmp_path / parts).rename(tmp_path / whole)
    assert "No card changes." in run("convert", whole).stdout
    assert card.read_text(encoding="utf-8") == written
