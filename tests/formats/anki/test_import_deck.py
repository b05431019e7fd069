"""`awsquiz import` of decks that the real Anki has written, and of others that nobody should."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

from awsquiz.formats.anki.reading import read_collection
from tests.conftest import Run, data_of
from tests.formats.anki.collections import new_collection

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 30


def noted(col: Any, kind: str, *fields: str, deck: str = "SQS") -> Any:
    note = col.new_note(col.models.by_name(kind))
    for at, field in enumerate(fields):
        note.fields[at] = field
    col.add_note(note, col.decks.id(deck))
    return note


def exported(col: Any, path: Path, *, legacy: bool) -> Path:
    """The collection in a package; as a whole where the ending is that of whole ones."""
    if path.suffix == ".colpkg":
        col.export_collection_package(str(path), include_media=True, legacy=legacy)
        col.reopen()
        return path
    from anki.collection import ExportAnkiPackageOptions  # type: ignore[import-not-found, unused-ignore]

    options = ExportAnkiPackageOptions(with_scheduling=True, with_media=True, legacy=legacy)
    col.export_anki_package(out_path=str(path), options=options, limit=None)
    return path


def own_facts(home: Path) -> dict[str, dict[str, Any]]:
    """The facts of one's own cards by their text."""
    found: dict[str, dict[str, Any]] = {}
    waiting = [
        yaml.safe_load(path.read_text("utf-8"))
        for path in (home / "content" / "cards").glob("*.yaml")
    ]
    while waiting:
        concept = waiting.pop()
        found |= {fact["text"]: fact for fact in concept.get("facts", [])}
        waiting += concept.get("concepts", [])
    return found


@pytest.mark.parametrize(
    ("name", "legacy", "inside"),
    [
        ("deck.apkg", True, "collection.anki21"),
        ("deck.apkg", False, "collection.anki21b"),
        ("all.colpkg", True, "collection.anki21"),
        ("all.colpkg", False, "collection.anki21b"),
        ("deck.apkg", True, "collection.anki2"),
    ],
)
def test_a_deck_of_anki_becomes_facts(
    name: str, legacy: bool, inside: str, run: Run, home: Path, tmp_path: Path
) -> None:
    """Basic notes, gaps and images, out of every inside that packages have had."""
    col = new_collection(tmp_path / "anki")
    noted(col, "Basic", "보관 기간은?", "최대 <b>14일</b>이다<br>기본은 4일")
    noted(col, "Cloze", "메시지는 최대 {{c1::256KB::크기}}까지다", "덧붙임")
    picture = col.media.write_data("큐.png", PNG)
    noted(col, "Basic (and reversed card)", f'무엇인가? <img src="{picture}">', "대기열이다")
    package = exported(col, tmp_path / name, legacy=legacy)
    col.close()
    with zipfile.ZipFile(package) as made:
        files = {each: made.read(each) for each in made.namelist()}
    if inside == "collection.anki2":  # as it was before 2018, under its first name
        files[inside] = files.pop("collection.anki21")
        package.write_bytes(zipped(**{each.replace(".", "__"): files[each] for each in files}))
    assert inside in files
    done = run("import", package)
    assert done.returncode == 0, done.stderr
    facts = own_facts(home)
    assert facts["최대 **14일**이다 / 기본은 4일"]["question"] == "보관 기간은?"
    assert facts["메시지는 최대 256KB까지다"]["gaps"] == ["256KB"]
    [carried] = facts["대기열이다"]["carries"]
    image = carried.partition("<")[2].partition(">")[0]
    assert (home / "content" / "imported" / image).read_bytes() == PNG
    assert "checked" not in facts["대기열이다"]


def test_a_deck_imported_again_keeps_ids(run: Run, home: Path, tmp_path: Path) -> None:
    """What was reworded keeps its fact, what is new gets one, and nothing is doubled."""
    col = new_collection(tmp_path / "anki")
    note = noted(col, "Basic", "SQS 메시지의 최대 보관 기간은?", "14일 동안 보관한다")
    noted(col, "Basic", "표준 대기열의 순서는?", "순서를 보장하지 않는다")
    run("import", exported(col, tmp_path / "deck.apkg", legacy=False))
    before = own_facts(home)
    note.fields[1] = "최대 14일 동안 보관한다"
    col.update_note(note)
    noted(col, "Basic", "FIFO 대기열의 순서는?", "보낸 순서를 지킨다")
    (tmp_path / "deck.apkg").unlink()
    assert run("import", exported(col, tmp_path / "deck.apkg", legacy=False)).returncode == 0
    col.close()
    after = own_facts(home)
    assert after["최대 14일 동안 보관한다"]["id"] == before["14일 동안 보관한다"]["id"]
    assert after["순서를 보장하지 않는다"]["id"] == before["순서를 보장하지 않는다"]["id"]
    assert len(after) == 3


def test_a_collection_of_another_name_is_the_same_deck(
    run: Run, home: Path, tmp_path: Path
) -> None:
    """Anki writes the day into the names of files: notes are called as the decks are."""
    col = new_collection(tmp_path / "anki")
    noted(col, "Basic (and reversed card)", "SQS", "대기열", deck="AWS::통합")
    first = exported(col, tmp_path / "collection-2026-11-01.colpkg", legacy=False)
    run("import", first)
    second = exported(col, tmp_path / "collection-2026-11-02.colpkg", legacy=False)
    col.close()
    assert "No card changes." in run("import", second).stdout
    assert len(own_facts(home)) == 2
    assert [each.name for each in (home / "content" / "imported").glob("*.md")] == ["AWS.md"]


def test_a_dry_run_writes_nothing(run: Run, home: Path, tmp_path: Path) -> None:
    """It tells what would become of the deck."""
    (tmp_path / "cards.csv").write_text("앞,뒤\n보관 기간은?,최대 14일이다\n", encoding="utf-8")
    done = run("import", "cards.csv", "--to", "lambda", "--dry-run")
    assert "Would write" in done.stdout
    assert not (home / "content").exists()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("c.csv", "front,back\n보관 기간은?,최대 14일이다\n"),
        ("c.tsv", "보관 기간은?\t최대 14일이다\n"),
        ("c.gift", "보관 기간은? {=최대 14일이다 ~하루다 ~1년이다}\n"),
        ("c.aiken", "보관 기간은?\nA. 하루다\nB. 최대 14일이다\nC. 1년이다\nANSWER: B\n"),
    ],
)
def test_tables_and_quizzes_are_imported(
    name: str, text: str, run: Run, home: Path, tmp_path: Path
) -> None:
    """Asked as their authors wrote them, of the concept that is named."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    done = run("import", name, "--to", "lambda")
    assert done.returncode == 0, done.stderr
    facts = own_facts(home)
    assert facts["최대 14일이다"]["question"] == "보관 기간은?"
    [note] = data_of(run("import", name, "--to", "lambda", "--json"))["notes"]
    assert (note["fact_count"], note["added_facts"]) == (1, [])


def test_a_concept_that_is_none_yet_is_made(run: Run, home: Path, tmp_path: Path) -> None:
    """By its name, as a heading of a note makes it."""
    (tmp_path / "c.csv").write_text("앞,뒤\n보관 기간은?,최대 14일이다\n", encoding="utf-8")
    assert run("import", "c.csv", "--to", "SQS").returncode == 0
    assert own_facts(home)["최대 14일이다"]["id"].startswith("sqs.")


def zipped(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(name.replace("__", "."), data)
    return out.getvalue()


def database(*statements: str) -> bytes:
    db = sqlite3.connect(":memory:")
    for statement in statements:
        db.execute(statement)
    db.commit()
    return db.serialize()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is damaged"),
        (b"PK\x03\x04 no zip", "is damaged"),
        (zipped(readme=b"x"), "holds no deck"),
        (zipped(collection__anki2=b"no database"), "is damaged"),
        (zipped(collection__anki2=database("create table a(b)")), "holds no deck"),
        (zipped(collection__anki21b=b"no zstd"), "is damaged"),
        (zipped(collection__anki2=bytes(40 * 1024 * 1024)), "is too large"),
    ],
    ids=["empty", "no zip", "no deck", "no database", "other schema", "no zstd", "bomb"],
)
def test_a_hostile_deck_is_one_line(
    data: bytes, said: str, run: Run, home: Path, tmp_path: Path
) -> None:
    """And nothing is written."""
    (tmp_path / "a.apkg").write_bytes(data)
    done = run("import", "a.apkg")
    assert (done.returncode, done.stdout) == (3, "")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (home / "content").exists()


def test_rows_that_fit_each_other_are_not_multiplied() -> None:
    """A crafted database has as many answers as its log has rows, whatever its cards are."""
    again = "with recursive n(i) as (select 1 union all select i + 1 from n where i < 200) "
    field, template = '{"name": "F"}', '{"qfmt": "{{F}}", "afmt": ""}'
    kind = f'{{"1": {{"name": "K", "flds": [{field}], "tmpls": [{template}]}}}}'
    read = read_collection(
        database(
            "create table col(ver, models, decks, conf, crt)",
            f"insert into col values(11, '{kind}', '{{}}', '{{}}', 0)",
            "create table notes(id, guid, mid, tags, flds)",
            "insert into notes values(1, 'a', 1, '', 'x')",
            "create table cards(id, nid, did, odid, ord, queue, due, odue, ivl, mod)",
            again + "insert into cards select 1, 1, 1, 0, 0, 0, 0, 0, 0, 0 from n",
            "create table revlog(id, cid, ease, time, type, factor)",
            again + "insert into revlog select i, 1, 3, 1, 1, 1 from n",
        ),
        lambda _seconds: 0,
    )
    assert [len(note.answers) for note in read] == [200]


def test_names_in_a_deck_lead_nowhere(run: Run, home: Path, tmp_path: Path) -> None:
    """An image is written by what is in it, wherever its name would lead."""
    col = new_collection(tmp_path / "anki")
    noted(
        col, "Basic", '무엇인가? <img src="../../evil.png"><script>alert(1)</script>', "대기열이다"
    )
    package = exported(col, tmp_path / "deck.apkg", legacy=True)
    col.close()
    with zipfile.ZipFile(package) as old:
        files = {name: old.read(name) for name in old.namelist()}
    files["media"] = json.dumps({"0": "../../evil.png"}).encode()
    files["0"] = PNG
    (tmp_path / "b.apkg").write_bytes(
        zipped(**{name.replace(".", "__"): data for name, data in files.items()})
    )
    assert run("import", "b.apkg").returncode == 0
    written = {path.name for path in (home / "content" / "imported").rglob("*.png")}
    assert all(name.startswith("awsquiz-") for name in written)
    assert not list(home.parent.rglob("evil.png"))
    assert not any("alert" in text for text in own_facts(home))


def test_a_note_that_is_written_anew_is_the_same_fact(run: Run, home: Path, tmp_path: Path) -> None:
    """By its guid, whatever it says; one that was removed is not taken for one that was added."""
    col = new_collection(tmp_path / "anki")
    note = noted(col, "Basic", "SQS 메시지의 기본 보존 기간은?", "4일")
    gone = noted(col, "Basic", "SQS 대기열의 두 가지 유형은?", "표준과 FIFO")
    run("import", exported(col, tmp_path / "deck.apkg", legacy=False), "--yes")
    before = own_facts(home)
    note["Front"], note["Back"] = "큐에 넣은 것은 따로 정하지 않으면 얼마나 남는가?", "나흘"
    col.update_note(note)
    col.remove_notes([gone.id])
    noted(col, "Basic", "SQS 대기열의 두 가지 종류는?", "FIFO와 표준")
    run("import", exported(col, tmp_path / "deck.apkg", legacy=False), "--yes")
    col.close()
    after = own_facts(home)
    assert after["나흘"]["id"] == before["4일"]["id"]
    assert after["표준과 FIFO"] == {**before["표준과 FIFO"], "retired": True}
    assert "FIFO와 표준" in after
