"""`awsquiz import` of what was answered in Anki: once, into the schedule, and into no streak."""

from __future__ import annotations

from pathlib import Path
from typing import Any

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
