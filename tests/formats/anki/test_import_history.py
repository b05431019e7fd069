"""`awsquiz import` of what was answered in Anki: once, into the schedule, and into no streak."""

from __future__ import annotations

import sqlite3
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.cli.journals import events, learnt
from tests.conftest import Run, data_of
from tests.formats.anki.collections import new_collection, note_with, taken_in
from tests.formats.anki.test_import_deck import exported, noted, own_facts


def answered(col: Any, card: Any, rating: int = 2) -> None:
    """The card is answered in Anki: 0 Again to 3 Easy."""
    card.start_timer()
    states = col._backend.get_scheduling_states(card.id)
    col.sched.answer_card(col.sched.build_answer(card=card, states=states, rating=rating))


def test_answers_of_anki_come_once(run: Run, home: Path, tmp_path: Path) -> None:
    """Under a device of the deck's own; they schedule, and are no work of the day."""
    col = new_collection(tmp_path / "anki")
    note = noted(col, "Basic", "SQS 메시지의 최대 보관 기간은?", "14일 동안 보관한다")
    noted(col, "Cloze", "메시지는 최대 {{c1::256KB}}까지다", "")
    answered(col, note.cards()[0])
    package = exported(col, tmp_path / "deck.apkg", legacy=False)
    col.close()
    assert "1 answer given in Anki" in run("import", package, "--dry-run").stdout
    assert not (home / "journal").exists()
    assert "1 answer given in Anki taken over." in run("import", package).stdout
    assert "answer given" not in run("import", package).stdout
    [event] = events(home)
    fact = own_facts(home)["14일 동안 보관한다"]["id"]
    assert (event["fact"], event["form"], event["grade"]) == (fact, "anki", 3)
    [file] = (home / "journal").glob("*/*.jsonl")
    assert file.parent.name.startswith("anki-")
    today = data_of(run("--json"))
    assert (today["streak"], today["answers"]) == (0, 0)
    assert data_of(run("undo", "--json"))["undone"] == []
    days = data_of(run("stats", "--json"))["due_by_day"]
    assert sum(day["fact_count"] for day in days) == 1


def changed(package: Path, *statements: str) -> Path:
    """The package with its database changed by hand, as no program of ours can."""
    from backports.zstd import compress, decompress

    name = "collection.anki21b"
    with zipfile.ZipFile(package) as old:
        files = {each: old.read(each) for each in old.namelist()}
    db = sqlite3.connect(":memory:")
    data = decompress(files[name])
    db.deserialize(data[:18] + b"\x01\x01" + data[20:])  # without a file beside it
    for statement in statements:
        db.execute(statement)
    db.commit()
    files[name] = compress(db.serialize())
    with zipfile.ZipFile(package, "w") as new:
        for each, data in files.items():
            new.writestr(each, data)
    return package


LOG = "insert into revlog select {}, id, 0, {}, 0, 0, {}, 2500, {} from cards where ord = {}"
DAY = 86_400_000
FIRST = 1_700_000_000_000


def test_each_way_of_a_card_has_its_own_history(run: Run, home: Path, tmp_path: Path) -> None:
    """What cannot have been is left out and told; what was made new again is new here."""
    col = new_collection(tmp_path / "anki")
    noted(col, "Basic (and reversed card)", "SQS", "관리형 대기열")
    package = exported(col, tmp_path / "deck.apkg", legacy=False)
    col.close()
    changed(
        package,
        "delete from revlog",
        LOG.format(FIRST, 3, 2500, 0, 0),
        LOG.format(FIRST + 3 * DAY, 3, 2500, 1, 0),
        LOG.format(FIRST + 5 * DAY, 0, 0, 4, 0),
        LOG.format(FIRST + 1, 2, 2500, 0, 1),
        LOG.format(99_999_999_999_999, 3, 2500, 1, 1),
        LOG.format(5, 3, 2500, 1, 1),
    )
    said = run("import", package).stdout
    assert "3 answers given in Anki" in said
    assert "2 answers are of days that cannot have been" in said
    facts = own_facts(home)
    one, other = facts["관리형 대기열"]["id"], facts["SQS"]["id"]
    given = [(each["fact"], each["grade"]) for each in events(home, "review")]
    assert sorted(given, key=str) == sorted([(one, 3), (one, 3), (other, 2)], key=str)
    assert [each["target"] for each in events(home, "due")] == [one]


@pytest.mark.parametrize("data", ["", '{"s": 400, "d": 3}'], ids=["SM-2", "FSRS"])
def test_where_anki_would_ask_on_another_day_is_told(data: str, run: Run, tmp_path: Path) -> None:
    """Strength is reckoned from the answers, whichever way Anki went."""
    col = new_collection(tmp_path / "anki")
    noted(col, "Basic", "SQS 메시지의 최대 보관 기간은?", "14일 동안 보관한다")
    package = exported(col, tmp_path / "deck.apkg", legacy=False)
    col.close()
    changed(
        package,
        LOG.format(FIRST, 3, 2500, 0, 0),
        f"update cards set type = 2, queue = 2, ivl = 400, due = 900, data = '{data}'",
    )
    [told] = data_of(run("import", package, "--json"))["due_elsewhere"]
    assert told["day"] < told["day_in_anki"]


def test_there_and_back_no_answer_is_lost_or_doubled(run: Run, home: Path, tmp_path: Path) -> None:
    """Ours go to Anki, one is given there, and all of them are here in the end, each once."""
    learnt(home, "ec2.a5g3", days=20)
    learnt(home, "ec2.a5g3", days=9)
    run("export", "out.apkg", "ec2", "--history")
    col = new_collection(tmp_path / "anki")
    taken_in(col, tmp_path / "out.apkg")
    answered(col, note_with(col, "ec2.a5g3").cards()[0])
    package = exported(col, tmp_path / "back.apkg", legacy=False)
    col.close()
    done = run("import", package)
    assert done.returncode == 0, done.stderr
    assert "1 answer given in Anki taken over." in done.stdout
    run("import", package)
    found = [(event["fact"], event["form"]) for event in events(home, "review")]
    assert sorted(found) == [("ec2.a5g3", "anki"), ("ec2.a5g3", "ox"), ("ec2.a5g3", "ox")]
    assert own_facts(home) == {}


def test_what_is_suspended_in_anki_is_not_asked(run: Run, home: Path, tmp_path: Path) -> None:
    """Once, where all its cards are; taken up there it is asked, and what is resumed here stays."""
    col = new_collection(tmp_path / "anki")
    note = noted(col, "Basic", "SQS 메시지의 최대 보관 기간은?", "14일 동안 보관한다")
    half = noted(col, "Cloze", "{{c1::256KB}}까지 {{c2::10개}}를 함께 보낸다", "")
    held = [note.cards()[0].id, half.cards()[0].id]
    col.sched.suspend_cards(held)
    package = exported(col, tmp_path / "deck.apkg", legacy=False)
    assert data_of(run("import", package, "--yes", "--json"))["suspended_count"] == 1
    fact = own_facts(home)["14일 동안 보관한다"]["id"]
    assert [(each["type"], each["target"]) for each in events(home)] == [("suspend", fact)]
    run("resume", fact)
    assert data_of(run("import", package, "--yes", "--json"))["suspended_count"] == 0
    col.sched.unsuspend_cards(held)
    run("import", exported(col, tmp_path / "later.apkg", legacy=True), "--yes")
    col.close()
    assert sorted(each["type"] for each in events(home)) == ["resume", "resume", "suspend"]
