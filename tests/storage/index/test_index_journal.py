"""The journal in the index."""

from __future__ import annotations

import random
import shutil
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awsquiz.core.events import (
    Event,
    Review,
    Star,
    Suspend,
    Undo,
    study_day,
)
from awsquiz.core.study.choosing import Selection
from awsquiz.core.study.memory import State, fold
from awsquiz.storage.index import Index, answered, fitted, in_force, queue
from awsquiz.storage.index.folding import COLUMNS, memory_of
from awsquiz.storage.index.incoming import DOUBT, GOAL, REMARK, STAR, SUSPEND
from awsquiz.storage.journal import Journal, stamp
from tests.storage.histories import FACTS, NOW, TODAY, histories, write


def review(fact: str, grade: int = 3, days: float = 0, **fields: object) -> Review:
    fields = {"form": "ox", "ms": 1000, "answer": ("o",)} | fields
    return Review(**stamp(NOW + timedelta(days=days)), fact=fact, grade=grade, **fields)


def state(index: Index) -> State:
    """All that the index knows of the journal, as the reference fold has it."""
    rows = index.db.rows(f"select fact, {COLUMNS} from memory")
    facts = {fact: memory for fact, *row in rows if (memory := memory_of(row))}
    starred, suspended = (
        frozenset(index.query(in_force.last_values, what)) for what in (STAR, SUSPEND)
    )
    goals, doubted, remarks = (
        index.query(in_force.last_values, what) for what in (GOAL, DOUBT, REMARK)
    )
    weights = index.query(fitted.model).weights
    return State(facts, starred, suspended, goals, doubted, remarks, weights)


@settings(max_examples=60)
@given(histories(), st.integers(0, 2**32), st.integers(0, 23))
def test_any_order_of_devices_and_steps_gives_the_reference_fold(
    tmp_path_factory: pytest.TempPathFactory, events: list[Event], seed: int, rollover: int
) -> None:
    """Mixed, split over devices, read in steps, with copies of what is there already."""
    folder = tmp_path_factory.mktemp("law")
    mixed = random.Random(seed)
    waiting = [*events, *mixed.sample(events, len(events) // 3)]
    mixed.shuffle(waiting)
    with Index(folder / "i.db", {}, Journal(folder / "journal"), rollover=rollover) as index:
        while waiting:
            some, waiting = waiting[:5], waiting[5:]
            write(folder / "journal", some, mixed.choice(["phone", "laptop", "desk"]))
            index.catch_up()
        index.catch_up()
        stepwise = state(index)
    with Index(folder / "j.db", {}, Journal(folder / "journal"), rollover=rollover) as index:
        index.catch_up()
        assert state(index) == stepwise == fold(events, rollover)
    shutil.rmtree(folder)


@settings(max_examples=60)
@given(histories(), st.data())
def test_a_journal_cut_at_any_byte_gives_the_fold_of_what_is_whole(
    tmp_path_factory: pytest.TempPathFactory, events: list[Event], data: st.DataObject
) -> None:
    """The torn line is set aside; what is written after it is read, and so is the rest."""
    folder = tmp_path_factory.mktemp("cut")
    path = folder / "journal" / "phone" / "2026-11.jsonl"
    path.parent.mkdir(parents=True)
    lines = [msgspec.json.encode(event) + b"\n" for event in events]
    cut = data.draw(st.integers(0, sum(map(len, lines))))
    path.write_bytes(b"".join(lines)[:cut])
    whole = events[: path.read_bytes().count(b"\n")]
    with Index(folder / "i.db", {}, Journal(folder / "journal")) as index:
        index.catch_up()
        assert state(index) == fold(whole, 4)
        path.parent.rename(path.parent.parent / "this")
        Journal(folder / "journal").device_file.write_text("this")
        after = Journal(folder / "journal").append(review("lambda.a001", days=99))
        index.catch_up()
        month = folder / "journal" / "this" / "2027-03.jsonl"
        assert month.read_bytes().endswith(msgspec.json.encode(after) + b"\n")
        assert state(index) == fold([*whole, after], 4)
    shutil.rmtree(folder)


def test_an_answer_is_seen_at_the_next_step(tmp_path: Path, opened) -> None:
    """Also one of another terminal, whose facts are named."""
    with opened() as index:
        assert index.catch_up_journal() == set()
        Journal(tmp_path / "journal").append(review("lambda.a001"))
        assert index.catch_up_journal() == {"lambda.a001"}
        assert index.catch_up_journal() == set()


def test_a_missing_index_shows_the_same(tmp_path: Path, opened) -> None:
    """It may be deleted at any time."""
    journal = Journal(tmp_path / "journal")
    for days, fact in enumerate(FACTS * 3):
        journal.append(review(fact, 1 + days % 4, days))
    with opened() as index:
        before = state(index), index.query(queue.due, Selection(), TODAY + 60, 9)
    shutil.rmtree(tmp_path / "cache")
    with opened() as index:
        assert (state(index), index.query(queue.due, Selection(), TODAY + 60, 9)) == before


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_index_is_made_anew(tmp_path: Path, opened, damage: bytes) -> None:
    """Whatever the file holds."""
    Journal(tmp_path / "journal").append(review("lambda.a001"))
    with opened() as index:
        before = state(index)
    (tmp_path / "cache" / "index.db").write_bytes(damage)
    with opened() as index:
        assert state(index) == before


def test_an_index_damaged_in_the_middle_is_made_anew(tmp_path: Path, opened) -> None:
    """Pages that are garbage are found when they are read."""
    journal = Journal(tmp_path / "journal")
    for n in range(400):
        journal.append(review(f"lambda.{n:04}"))
    with opened() as index:
        before = state(index)
        index.db.rows("pragma wal_checkpoint(truncate)")
    path = tmp_path / "cache" / "index.db"
    data = bytearray(path.read_bytes())
    data[4096 * 3 :] = b"\xa5" * (len(data) - 4096 * 3)
    path.write_bytes(data)
    with opened() as index:
        assert len(index.query(queue.new, Selection(), 9)) > 0
        index.query(lambda db: db.rows("select count(*) from memory"))
        assert state(index) == before


def test_an_index_that_cannot_be_written_is_held_in_memory(tmp_path: Path, opened) -> None:
    """A read-only cache costs time, and nothing else."""
    Journal(tmp_path / "journal").append(review("lambda.a001"))
    (tmp_path / "cache").write_text("a file where the folder should be")
    with opened() as index:
        assert index.db.in_memory
        assert set(state(index).facts) == {"lambda.a001"}


def test_a_file_that_did_not_just_grow_is_read_anew(tmp_path: Path, opened) -> None:
    """Cut, changed or gone: the state is that of the files as they are."""
    journal = Journal(tmp_path / "journal")
    first, second = (
        journal.append(review("ec2.c001")),
        journal.append(review("lambda.a001", days=1)),
    )
    with opened() as index:
        assert state(index) == fold([first, second], 4)
    [path] = map(Path, journal.files())
    path.write_bytes(msgspec.json.encode(second) + b"\n")
    with opened() as index:
        assert state(index) == fold([second], 4)
    path.unlink()
    with opened() as index:
        assert state(index) == State()


def test_unread_lines_are_kept_by_file_and_number(tmp_path: Path, opened) -> None:
    """What is damaged and what is newer; all else counts."""
    journal = Journal(tmp_path / "journal")
    event = journal.append(review("ec2.c001"))
    [path] = map(Path, journal.files())
    with path.open("ab") as file:
        file.write(b'garbage\n{"v":2}\n')
    with opened() as index:
        skipped = index.db.rows("select path, line, why from skipped order by line")
        assert skipped == [(str(path), 2, "damaged"), (str(path), 3, "newer")]
        assert state(index) == fold([event], 4)


def test_another_rollover_hour_moves_the_days(tmp_path: Path, opened) -> None:
    """All is folded anew by it."""
    events = [review("ec2.c001", days=-8 / 24), review("ec2.c001", 1, days=-9.5 / 24)]
    for event in events:
        Journal(tmp_path / "journal").append(event)
    with opened(rollover=4) as index:
        assert state(index) == fold(events, 4)
    with opened(rollover=3) as index:
        assert state(index) == fold(events, 3)
    assert study_day(events[0].at, 0, 4) != study_day(events[1].at, 0, 4)


def test_another_retention_moves_what_is_due(tmp_path: Path, opened) -> None:
    """Less of it, later; what is known stays."""
    Journal(tmp_path / "journal").append(review("ec2.c001", 4))
    with opened(retention=0.9) as index:
        soon, known = index.db.value("select due from memory"), state(index)
    with opened(retention=0.75) as index:
        assert index.db.value("select due from memory") > soon
        assert state(index) == known


def test_due_facts_come_by_how_likely_they_are_forgotten(tmp_path: Path, opened) -> None:
    """The lowest chance to remember first; suspended ones and leeches not at all."""
    journal = Journal(tmp_path / "journal")
    for fact, grade in (("ec2.c001", 4), ("lambda.a001", 2), ("lambda.a002", 3)):
        journal.append(review(fact, grade))
    journal.append(review("lambda-edge.b001"))
    journal.append(Suspend(**stamp(NOW), target="lambda-edge"))
    with opened() as index:
        due = [item.fact for item in index.query(queue.due, Selection(), TODAY + 30, 9)]
        assert due == ["lambda.a001", "lambda.a002", "ec2.c001"]
        assert index.query(queue.how_many_due, Selection(), TODAY + 30) == 3
        assert index.query(queue.how_many_due, Selection(), TODAY + 30, 2) == 2
        assert index.query(queue.due, Selection(), TODAY, 9) == []


def test_a_leech_is_asked_only_where_leeches_are_meant(tmp_path: Path, opened) -> None:
    """It has been set aside."""
    for day in range(9):
        Journal(tmp_path / "journal").append(review("ec2.c001", 1, day))
    with opened() as index:
        assert index.query(queue.due, Selection(), TODAY + 60, 9) == []
        chosen = Selection(leeches=True)
        assert [item.fact for item in index.query(queue.due, chosen, TODAY + 60, 9)] == ["ec2.c001"]


def test_starred_facts_and_concepts_are_meant_with_all_below(tmp_path: Path, opened) -> None:
    """A star on a concept is one on all its facts."""
    journal = Journal(tmp_path / "journal")
    journal.append(Star(**stamp(NOW), target="lambda-edge"))
    journal.append(Star(**stamp(NOW), target="ec2.c001"))
    with opened() as index:
        starred = index.query(queue.new, Selection(starred=True), 9)
        assert [item.fact for item in starred] == ["ec2.c001", "lambda-edge.b001"]


def test_what_went_wrong_today_returns(tmp_path: Path, opened) -> None:
    """Until it was right; not what was only practised, nor what was wrong on another day."""
    journal = Journal(tmp_path / "journal")
    for fact, grade, days, practice in [
        *(("ec2.c001", 1, 0, False), ("lambda.a001", 1, 0, False), ("lambda.a001", 3, 0.01, False)),
        *(("lambda.a002", 1, 0, True), ("lambda-edge.b001", 1, -1, False)),
    ]:
        journal.append(review(fact, grade, days, practice=practice))
    with opened() as index:
        assert [item.fact for item in index.query(queue.wrong, Selection(), TODAY)] == ["ec2.c001"]
        wrong = [item.fact for item in index.query(queue.wrong_last_time, Selection(), 9)]
        assert set(wrong) == {"ec2.c001", "lambda.a002", "lambda-edge.b001"}


def test_answers_and_time_are_counted_by_study_day(tmp_path: Path, opened) -> None:
    """One that was taken back is not counted, nor one twice, in whatever order they come."""
    journal = Journal(tmp_path / "journal")
    kept, undone = review("ec2.c001"), review("lambda.a001")
    journal.append(Undo(**stamp(NOW), event=undone.id))
    for event in (kept, undone, kept):
        journal.append(event)
    with opened() as index:
        assert index.db.rows("select day, answers, ms from activity") == [(TODAY, 1, 1000)]
        journal.append(Undo(**stamp(NOW), event=kept.id))
        index.catch_up()
        assert index.db.rows("select answers, ms from activity") == [(0, 0)]


def test_forms_are_counted_as_they_were_met_lately(tmp_path: Path, opened) -> None:
    """From a study day on; not what was taken back, before or after it was read."""
    journal = Journal(tmp_path / "journal")
    journal.append(review("ec2.c001", days=-9))
    taken_back = journal.append(review("ec2.c001", form="cloze"))
    for form, days in (("ox", 0), ("ox", -1), ("typed", 0)):
        journal.append(review("lambda.a001", days=days, form=form))
    with opened() as index:
        assert index.query(answered.forms_met, TODAY - 1) == {"cloze": 1, "ox": 2, "typed": 1}
        journal.append(Undo(**stamp(NOW), event=taken_back.id))
        index.catch_up()
        assert index.query(answered.forms_met, TODAY - 1) == {"ox": 2, "typed": 1}
        assert index.query(answered.forms_met, TODAY) == {"ox": 1, "typed": 1}


def test_the_last_answers_of_a_day_are_those_that_can_be_taken_back(tmp_path: Path, opened) -> None:
    """The latest first; none of another day, and none twice."""
    journal = Journal(tmp_path / "journal")
    journal.append(review("ec2.c001", days=-1))
    first = journal.append(review("ec2.c001", 1))
    second = journal.append(review("gone.0000", 3, 0.01, practice=True))
    with opened() as index:
        last = index.query(answered.last_answers, TODAY, 9)
        assert [answer.id for answer in last] == [second.id, first.id]
        assert index.query(answered.last_answers, TODAY, 1) == last[:1]
        assert last[1][1:4] == ("ec2.c001", "ox", 1)
        assert last[1].at == NOW.timestamp() * 1000
        journal.append(Undo(**stamp(NOW), event=second.id, fact="gone.0000"))
        index.catch_up()
        assert index.query(answered.last_answers, TODAY, 9) == last[1:]
        assert index.query(answered.last_answers, TODAY + 1, 9) == []


def test_the_time_of_an_answer_has_a_limit(tmp_path: Path, opened) -> None:
    """An hour before a question is an hour away from it; what is taken back takes as much back."""
    journal = Journal(tmp_path / "journal")
    long = journal.append(review("ec2.c001", ms=3_600_000))
    with opened() as index:
        assert index.db.value("select ms from activity") == 120_000
        assert index.db.value("select sum(ms) from review") == 120_000  # as when it is by concept
        journal.append(Undo(**stamp(NOW), event=long.id))
        index.catch_up()
        assert index.db.value("select ms from activity") == 0
